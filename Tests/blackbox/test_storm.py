"""Everything bad at once, while somebody looks: the server answers, and what is whole arrives once."""

import os
import re
import signal
import subprocess
import threading
import time
import unittest

import mails
from product import CONFORMANCE, LONG, EventReader, Server, Site, Store, children, folder, randomness, start
from test_nodes import missed

SECONDS = 120 if LONG else 15
# What a marked mail does to the child that reads it.
FAULTS = ["crash", "exit", "garbage", "misnumbered", "memory"]


class Watcher(threading.Thread):
    """Asks /healthz without pause and keeps what went wrong."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.asked, self.failures, self.slowest, self.ended = server, 0, 0, 0.0, threading.Event()

    def run(self):
        while not self.ended.is_set():
            began = time.monotonic()
            self.failures += not self.server.healthy(seconds=5)
            self.slowest = max(self.slowest, time.monotonic() - began)
            self.asked += 1
            self.ended.wait(0.02)


class Colleague(threading.Thread):
    """Looks around as somebody at work does, and keeps every answer that is not a page."""

    def __init__(self, site, random, ended):
        super().__init__(daemon=True)
        self.site, self.random, self.ended, self.pages, self.wrong = site, random, ended, 0, []

    def run(self):
        known = ["/inbox", "/inbox?view=unassigned", "/inbox?search=molenstraat", "/quarantine", "/outbox"]
        while not self.ended.is_set():
            path = self.random.choice(known)
            try:
                page = self.site.get(path)
            except OSError as error:
                self.wrong.append((path, error))
                continue
            self.pages += 1
            if page.status != 200 or "sign-in" in page.url:
                self.wrong.append((path, page.status, page.url))
            known = (known + re.findall(r'"(/(?:conversations/\d+|messages/\d+/frame))"', page.text)[:20])[:5] + known[-20:]
            self.ended.wait(self.random.uniform(0.05, 0.2))


class Killer(threading.Thread):
    """Ends a child of the server several times a second."""

    def __init__(self, server, random, ended):
        super().__init__(daemon=True)
        self.server, self.random, self.ended, self.killed = server, random, ended, 0

    def run(self):
        while not self.ended.wait(self.random.uniform(0.05, 0.3)):
            for child in self.random.sample(found := children(self.server.process.pid), min(1, len(found))):
                try:
                    os.kill(child, signal.SIGKILL)
                    self.killed += 1
                except OSError:
                    pass


class Storm(unittest.TestCase):
    def wave(self, place, random, number):
        """A folder of mails: a hundred whole ones, whose identifiers are given, and some that end their children, which are named too."""
        path = place / f"wave-{number}"
        path.mkdir()
        whole, hostile = [], []

        def put(name, raw):
            (path / f"{random.randrange(100):02}-{name}").write_bytes(raw)

        for n in range(number * 100, number * 100 + 100):
            put(f"{n}.eml", mails.mail(random, n, marker="-storm"))
            whole.append(f"{n}-storm@inwoners.test")
        head = "From: diep@inwoners.test\r\nSubject: {0}\r\nMessage-ID: <{0}-{1}@boos.test>\r\n"
        for fault in FAULTS if number == 1 else random.sample(FAULTS, 3):
            put(f"{fault}.eml", (head.format(fault, number) + f"X-Samenspraak-Fault: {fault}\r\n\r\nx\r\n").encode("ascii"))
            hostile.append(f"{fault}.eml")
        if number == 1:
            nested = head.format("diep", number) + "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + "<div>" * 100_000
            put("diep.eml", nested.encode("ascii"))
        return path, whole, hostile

    def others(self, place):
        """The third-party mails, good and bad, when they are there."""
        path = place / "others"
        path.mkdir()
        found = [*CONFORMANCE.glob("mime/*/*"), *CONFORMANCE.glob("email-reply-*/fixtures/**/*"), *CONFORMANCE.glob("email-reply-*/emails/*")]
        for number, file in enumerate(sorted(one for one in found if one.is_file())):
            (path / f"{number:04}-{file.stem[:40]}.eml").write_bytes(file.read_bytes())
        return path

    def pour(self, data, path, problems):
        importing = start("import", path, "--as", "eml", "--data", data, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        _, complaint = importing.communicate(timeout=240)
        if importing.returncode not in (0, 65):
            problems.append((path, importing.returncode, complaint.decode("utf-8", "replace")[-2000:]))

    def test_the_server_answers_while_mails_are_hostile_and_children_die(self):
        random = randomness("storm")
        with folder() as place:
            data, whole, hostile, paths, problems = place / "data", [], [], [self.others(place)], []
            env = {"SAMENSPRAAK_TEST_FAULT": "1", "SAMENSPRAAK_LOG_LEVEL": "error"}
            with Server(data=data, env=env) as server:
                site = Site(server.address)
                site.set_up(server.setup_link)
                tab = EventReader(site)
                tab.start()
                ended = threading.Event()
                watcher, killer = Watcher(server), Killer(server, randomness("storm kills"), ended)
                colleagues = [Colleague(site, randomness(f"colleague {number}"), ended) for number in range(3)]
                for thread in (watcher, killer, *colleagues):
                    thread.start()
                began = time.monotonic()
                while time.monotonic() - began < SECONDS:
                    path, good, bad = self.wave(place, random, len(paths))
                    paths.append(path)
                    whole += good
                    hostile += bad
                    # The third-party mails and the new wave at once, then everything once more in the next round.
                    pouring = [threading.Thread(target=self.pour, args=(data, one, problems)) for one in (path, random.choice(paths))]
                    for thread in pouring:
                        thread.start()
                    for thread in pouring:
                        thread.join()
                ended.set()
                for thread in (killer, *colleagues):
                    thread.join()
                # In quiet everything once more: what is there already stays what it is.
                for path in paths:
                    self.pour(data, path, problems)
                with Store(data) as store:
                    arrived = [row[0] for row in store.rows("SELECT number FROM event WHERE kind = 'message.arrived'")]
                self.assertEqual(missed(tab, arrived), [], "the open tab was not told of everything")
                watcher.ended.set()
                watcher.join()
                tab.stop()
                pages = sum(colleague.pages for colleague in colleagues)
                print(
                    f"{len(whole)} mails in {len(paths) - 1} waves, {killer.killed} children killed, {watcher.asked} looks at /healthz, "
                    f"slowest {watcher.slowest * 1000:.0f} ms, {pages} pages")
                self.assertEqual(watcher.failures, 0, f"/healthz failed {watcher.failures} times of {watcher.asked}")
                self.assertEqual(problems, [], "an import did not end as it should")
                self.assertEqual([wrong for colleague in colleagues for wrong in colleague.wrong], [])
                self.assertGreater(killer.killed, SECONDS, "hardly a child was killed: the test shows nothing")
            # What no child could be started for stays where it is, and the next start reads it.
            with Server(data=data, env=env), Store(data) as store:
                end = time.monotonic() + 30
                while store.value("SELECT count(*) FROM raw_message WHERE state = 'pending'") and time.monotonic() < end:
                    time.sleep(0.05)
            with Store(data) as store:
                self.assertEqual(store.complaints(), [])
                self.assertEqual(store.value("SELECT count(*) FROM raw_message WHERE state = 'pending'"), 0, "mails were left half read")
                ids = store.message_ids
                self.assertEqual(sorted(one for one in ids if "-storm@" in one), sorted(whole), "a whole mail is missing or came twice")
                # Whoever ended his child twice lies there, and nobody else does but what takes so long to read that no child lived to its end.
                quarantined = store.rows("SELECT source, reason FROM raw_message WHERE state = 'quarantined' AND size < 100000")
                self.assertEqual(sorted(re.sub(".*/[0-9]+-", "", source) for source, _ in quarantined), sorted(hostile))
                self.assertEqual({reason for _, reason in quarantined}, {"crashed"})
