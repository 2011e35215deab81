"""Throw-away certificates for tests: an authority of our own, and servers that are right or wrong in one way each."""

import pathlib
import subprocess

ADDRESSES = "IP:127.0.0.1,IP:127.0.0.2,IP:127.0.0.3,IP:127.0.0.4,DNS:localhost,DNS:mail.gemeente.test"


def openssl(*arguments):
    """Runs openssl, and tells its complaint when it fails."""
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"openssl {arguments[0]} failed: {done.stderr.strip()}")


def key(path):
    openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", path)
    return path


def authority(folder):
    """The authority that tests trust: `ca.pem` and its key."""
    secret = key(folder / "ca.key")
    openssl("req", "-x509", "-new", "-key", secret, "-subj", "/CN=Samenspraak test authority", "-days", 2, "-out", folder / "ca.pem")
    return folder / "ca.pem"


def signed(folder, name, names, dates=()):
    """`name.pem`, signed by the authority, for `names` (a subjectAltName); `dates` may set it in the past."""
    secret = key(folder / f"{name}.key")
    request = folder / f"{name}.csr"
    openssl("req", "-new", "-key", secret, "-subj", f"/CN={name}", "-out", request)
    database = folder / f"{name}.db"
    database.write_text("")
    configuration = folder / f"{name}.cnf"
    configuration.write_text(
        f"[ca]\ndefault_ca=c\n[c]\ndatabase={database}\nnew_certs_dir={folder}\nrand_serial=yes\ndefault_md=sha256\npolicy=p\n"
        f"x509_extensions=e\n[p]\ncommonName=supplied\n[e]\nsubjectAltName={names}\nbasicConstraints=CA:FALSE\n"
    )
    openssl(
        "ca", "-batch", "-notext", "-config", configuration, "-cert", folder / "ca.pem", "-keyfile", folder / "ca.key",
        "-in", request, "-out", folder / f"{name}.pem", *(dates or ("-days", 2)),
    )


def self_signed(folder, name):
    """`name.pem` for the right names, but signed by nobody we know."""
    secret = key(folder / f"{name}.key")
    openssl(
        "req", "-x509", "-new", "-key", secret, "-subj", f"/CN={name}", "-days", 2, "-addext", f"subjectAltName={ADDRESSES}",
        "-out", folder / f"{name}.pem",
    )


def make(folder: pathlib.Path):
    """Writes ca, good, wronghost, expired and selfsigned below `folder` and returns the path of the authority."""
    folder.mkdir(parents=True, exist_ok=True)
    path = authority(folder)
    signed(folder, "good", ADDRESSES)
    signed(folder, "wronghost", "DNS:elsewhere.test")
    signed(folder, "expired", ADDRESSES, ("-startdate", "20200101000000Z", "-enddate", "20200201000000Z"))
    self_signed(folder, "selfsigned")
    return path
