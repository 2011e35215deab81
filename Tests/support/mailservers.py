#!/usr/bin/env python3
"""Starts a real Postfix and a real Dovecot on loopback, for tests; needs root and both packages, no settings of the machine.

Prints one line of JSON with ports and paths once both answer, and runs until its standard input closes; then it stops both servers
and removes their folder. Nothing is ever delivered outside: other domains than the two of the tests are refused.

Domains: gemeente.test and inwoners.test. Mailboxes: see BOXES; every other address of the domains falls into catchall@DOMAIN.
Password of every mailbox: geheim. Some addresses answer as programmed:
  later@…   450 at RCPT        refused@…   550 at RCPT        a subject with REFUSE-AFTER-DATA   550 after the final dot
"""

import ctypes
import grp
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import certificates  # noqa: E402  (beside this file, found by the line above)
import lifetime  # noqa: E402

DOMAINS = ["gemeente.test", "inwoners.test"]
BOXES = ["info@gemeente.test", "pers@gemeente.test", "fatima@inwoners.test", "jan@inwoners.test"]
BOXES += [f"catchall@{domain}" for domain in DOMAINS]
PASSWORD = "geheim"
SMTP_VARIANTS = ["clear", "starttls", "tls", "login", "selfsigned", "wronghost", "expired", "tls-selfsigned", "tls-wronghost", "tls-expired"]
IMAP_VARIANTS = {"selfsigned": "127.0.0.2", "wronghost": "127.0.0.3", "expired": "127.0.0.4"}
QUEUES = "active bounce corrupt defer deferred flush hold incoming private saved trace maildrop pid public".split()


def fail(sentence):
    print(json.dumps({"error": sentence}), flush=True)
    sys.exit(1)


def free_ports(count):
    """Ports that were free a moment ago; held together while they are drawn, so that they differ."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def die_with_us():
    """In the child: the kernel ends it when this script is gone, however that went."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)
    os.setsid()


def spawn(arguments, log):
    with open(log, "ab") as output:
        return subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=output, stderr=output, preexec_fn=die_with_us)


def wait_for(port, greeting, host="127.0.0.1", seconds=20):
    """Waits until something on `port` greets with `greeting`; None accepts an open port."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            with socket.create_connection((host, port), timeout=2) as connection:
                if greeting is None or connection.recv(64).startswith(greeting):
                    return True
        except OSError:
            pass
        time.sleep(0.05)
    return False


def write_postfix(base, ports, certs):
    conf, queue, data = base / "postfix", base / "queue", base / "data"
    owner = pwd.getpwnam("postfix")
    postdrop = grp.getgrnam("postdrop").gr_gid
    for folder in (conf, queue, data):
        folder.mkdir()
    os.chown(data, owner.pw_uid, owner.pw_gid)
    for name in QUEUES:
        folder = queue / name
        folder.mkdir(mode=0o700)
        os.chown(folder, 0 if name == "pid" else owner.pw_uid, postdrop if name in ("maildrop", "public") else 0)
    (queue / "pid").chmod(0o755)
    (queue / "maildrop").chmod(0o730)
    (queue / "public").chmod(0o710)
    mail = pwd.getpwnam("mail")
    (conf / "main.cf").write_text(f"""
compatibility_level = 3.6
queue_directory = {queue}
data_directory = {data}
maillog_file = {base}/postfix.log
maillog_file_prefixes = {base}
myhostname = mail.gemeente.test
myorigin = gemeente.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
alias_maps =
local_transport = error:no local mail here
default_transport = error:nothing leaves this test server
relay_transport = error:nothing leaves this test server
local_recipient_maps =
smtpd_relay_restrictions = reject_unauth_destination
smtpd_recipient_restrictions = check_recipient_access texthash:{conf}/answers, reject_unauth_destination
header_checks = regexp:{conf}/header_checks
virtual_mailbox_domains = {", ".join(DOMAINS)}
virtual_mailbox_base = {base}/mail
virtual_mailbox_maps = texthash:{conf}/boxes
virtual_uid_maps = static:{mail.pw_uid}
virtual_gid_maps = static:{mail.pw_gid}
virtual_minimum_uid = 1
message_size_limit = 30000000
virtual_mailbox_limit = 0
smtpd_tls_cert_file = {certs}/good.pem
smtpd_tls_key_file = {certs}/good.key
smtpd_tls_security_level = may
smtpd_tls_session_cache_database =
smtpd_sasl_type = dovecot
smtpd_sasl_path = {base}/auth
smtpd_sasl_security_options = noanonymous
smtpd_client_connection_count_limit = 0
smtpd_client_connection_rate_limit = 0
smtpd_error_sleep_time = 0
in_flow_delay = 0
""")
    options = {
        "clear": "-o smtpd_tls_security_level=none",
        "starttls": "-o smtpd_tls_security_level=encrypt",
        "tls": "-o smtpd_tls_wrappermode=yes",
        "login": "-o smtpd_tls_security_level=encrypt -o smtpd_sasl_auth_enable=yes -o smtpd_tls_auth_only=yes"
        " -o smtpd_client_restrictions=permit_sasl_authenticated,reject",
    }
    for name in ("selfsigned", "wronghost", "expired"):
        pair = f"-o smtpd_tls_cert_file={certs}/{name}.pem -o smtpd_tls_key_file={certs}/{name}.key"
        options[name] = pair
        options[f"tls-{name}"] = pair + " -o smtpd_tls_wrappermode=yes"
    lines = [f"127.0.0.1:{ports[name]} inet n - n - - smtpd {options[name]}" for name in SMTP_VARIANTS]
    lines += [
        "postlog unix-dgram n - n - 1 postlogd", "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup",
        "qmgr unix n - n 300 1 qmgr", "tlsmgr unix - - n 1000? 1 tlsmgr", "rewrite unix - - n - - trivial-rewrite",
        "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce", "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify",
        "flush unix n - n 1000? 0 flush", "proxymap unix - - n - - proxymap", "proxywrite unix - - n - 1 proxymap",
        "error unix - - n - - error", "retry unix - - n - - error", "discard unix - - n - - discard", "virtual unix - n n - - virtual",
        "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache",
    ]
    (conf / "master.cf").write_text("\n".join(lines) + "\n")
    boxes = [f"{box} {box.split('@')[1]}/{box.split('@')[0]}/Maildir/" for box in BOXES]
    boxes += [f"@{domain} {domain}/catchall/Maildir/" for domain in DOMAINS]
    (conf / "boxes").write_text("\n".join(boxes) + "\n")
    answers = [f"{name}@{domain} {answer}" for domain in DOMAINS for name, answer in (
        ("later", "450 4.2.1 Try again later"), ("refused", "550 5.7.1 This mailbox takes no mail"))]
    (conf / "answers").write_text("\n".join(answers) + "\n")
    (conf / "header_checks").write_text("/^Subject:.*REFUSE-AFTER-DATA/ REJECT The content is refused\n")
    return conf


def write_dovecot(base, imap, imaps, certs):
    path = base / "dovecot.conf"
    wrong = "".join(
        f"local {address} {{\n  ssl_cert = <{certs}/{name}.pem\n  ssl_key = <{certs}/{name}.key\n}}\n" for name, address in IMAP_VARIANTS.items()
    )
    path.write_text(f"""
base_dir = {base}/run
state_dir = {base}/state
protocols = imap
listen = 127.0.0.1, {", ".join(IMAP_VARIANTS.values())}
log_path = {base}/dovecot.log
first_valid_uid = 1
mail_uid = mail
mail_gid = mail
mail_home = {base}/mail/%d/%n
mail_location = maildir:~/Maildir
mail_max_userip_connections = 200
ssl = yes
ssl_cert = <{certs}/good.pem
ssl_key = <{certs}/good.key
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {{
  driver = static
  args = password={PASSWORD}
}}
userdb {{
  driver = static
  args = uid=mail gid=mail home={base}/mail/%d/%n
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = {imaps}
    ssl = yes
  }}
}}
service auth {{
  unix_listener {base}/auth {{
    mode = 0660
    user = postfix
    group = postfix
  }}
}}
service stats {{
  unix_listener stats-writer {{
    mode = 0666
  }}
}}
namespace inbox {{
  inbox = yes
}}
{wrong}""")
    return path


def make_folder():
    base = pathlib.Path(tempfile.mkdtemp(prefix="mailservers-"))
    base.chmod(0o755)
    mail = base / "mail"
    owner = pwd.getpwnam("mail")
    for folder in [mail] + [mail / domain for domain in DOMAINS]:
        folder.mkdir()
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    return base


def start(base):
    """Starts both and returns the processes and what to print; raises with the servers' own words."""
    certs = base / "certificates"
    authority = certificates.make(certs)
    drawn = free_ports(len(SMTP_VARIANTS) + 2)
    ports = dict(zip(SMTP_VARIANTS, drawn))
    imap, imaps = drawn[-2:]
    processes = [spawn(["dovecot", "-F", "-c", str(write_dovecot(base, imap, imaps, certs))], base / "dovecot.out")]
    daemons = subprocess.run(["postconf", "-d", "-h", "daemon_directory"], capture_output=True, text=True).stdout.strip()
    configuration = write_postfix(base, ports, certs)
    processes.append(spawn([f"{daemons}/master", "-c", str(configuration), "-d"], base / "postfix.out"))
    ready = wait_for(imap, b"* OK") and wait_for(ports["clear"], b"220 ")
    if not ready:
        stop(processes)
        logs = [path.read_text(errors="replace")[-2000:] for path in sorted(base.glob("*.log")) + sorted(base.glob("*.out"))]
        raise RuntimeError("The mail servers did not start: " + "\n".join(logs))
    return processes, {
        "folder": str(base), "mail": str(base / "mail"), "authority": str(authority), "password": PASSWORD, "domains": DOMAINS,
        "boxes": BOXES, "smtp": ports, "imap": imap, "imaps": imaps, "imapsHosts": {"good": "127.0.0.1", **IMAP_VARIANTS},
        "log": str(base / "postfix.log"),
    }


def stop(processes):
    for process in processes:
        if process.poll() is None:
            process.terminate()
    for process in processes:
        try:
            process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def main():
    if os.geteuid() != 0:
        fail("Postfix starts as root only; run the mail tests as root in a container.")
    missing = [name for name in ("postfix", "dovecot", "openssl") if shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin") is None]
    if missing:
        fail(f"Not installed: {', '.join(missing)}. The tests need the packages postfix, dovecot-imapd and openssl.")
    os.environ["PATH"] += ":/usr/sbin"
    base, processes = None, []
    try:
        for attempt in range(3):
            base = make_folder()
            try:
                processes, description = start(base)
                break
            except RuntimeError as error:
                shutil.rmtree(base, ignore_errors=True)
                if attempt == 2:
                    fail(str(error))
        print(json.dumps(description), flush=True)
        lifetime.wait()
    finally:
        stop(processes)
        if base is not None:
            shutil.rmtree(base, ignore_errors=True)


if __name__ == "__main__":
    main()
