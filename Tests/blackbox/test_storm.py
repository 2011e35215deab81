"""Everything bad at once, while somebody looks: the server answers, and what is whole arrives once."""

import os
import signal
import subprocess
import threading
import time
import unittest

import mails
from product import CONFORMANCE, Server, Store, children, folder, randomness, start


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
            time.sleep(0.02)


class Storm(unittest.TestCase):
    def test_the_server_answers_while_mails_are_hostile_and_children_die(self):
        random = randomness("storm")
        nested = b"From: diep@inwoners.test\r\nSubject: diep\r\nMessage-ID: <diep@inwoners.test>\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n" + b"<div>" * 100_000
        with folder() as place:
            (place / "mails").mkdir()
            whole = {}
            for number in range(300):
                raw = mails.mail(random, number, marker="-storm")
                whole[f"{number}-storm@inwoners.test"] = raw
                (place / "mails" / f"{number:04}.eml").write_bytes(raw)
            (place / "mails" / "0150-diep.eml").write_bytes(nested)
            if (CONFORMANCE / "mime").is_dir():
                for path in sorted((CONFORMANCE / "mime").glob("*/*")):
                    (place / "mails" / f"{random.randrange(300):04}-{path.parent.name}-{path.stem}.eml").write_bytes(path.read_bytes())
            with Server(data=place / "data") as server:
                watcher = Watcher(server)
                watcher.start()
                killed = 0
                for _ in range(2):
                    importing = start("import", place / "mails", "--as", "eml", "--data", place / "data", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                    end = time.monotonic() + 240
                    while importing.poll() is None and time.monotonic() < end:
                        time.sleep(random.uniform(0.3, 0.9))
                        # The decoder runs in a child of whoever reads the mail.
                        for child in random.sample(found := children(server.process.pid) + children(importing.pid), min(1, len(found))):
                            try:
                                os.kill(child, signal.SIGKILL)
                                killed += 1
                            except OSError:
                                pass
                    self.assertIn(importing.wait(60), (0, 65), importing.stderr.read().decode("utf-8", "replace")[-2000:])
                watcher.ended.set()
                watcher.join()
                print(f"{watcher.asked} looks, slowest {watcher.slowest * 1000:.0f} ms, {killed} children killed")
                self.assertEqual(watcher.failures, 0, f"/healthz failed {watcher.failures} times of {watcher.asked}")
                self.assertGreater(killed, 0, "no child was killed: the test shows nothing")
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])
                arrived = store.message_ids
                stuck = store.value("SELECT count(*) FROM raw_message WHERE state = 'pending'")
                quarantined = store.value("SELECT count(*) FROM raw_message WHERE state = 'quarantined'")
            missing = [name for name in whole if not any(name in one for one in arrived)]
            # A mail whose child was killed twice lies in quarantine: seen, with a reason, not lost.
            self.assertLessEqual(len(missing), quarantined, f"neither arrived nor in quarantine: {missing[:5]}")
            self.assertEqual(len([one for one in arrived if "-storm@" in one]), len(whole) - len(missing), "something arrived twice")
            self.assertEqual(stuck, 0, "mails were left half read")
