"""`import`: archives poured in, once and whole, whatever happens meanwhile."""

import json
import os
import shutil
import signal
import subprocess
import time
import unittest

import mails
from product import CONFORMANCE, LONG, Server, Store, folder, randomness, run, start


def imported(data, path, kind, *options, status=(0,), timeout=300):
    """Imports `path` into `data`; gives the counts of the last line."""
    result = run("import", path, "--as", kind, "--data", data, "--json", *options, timeout=timeout)
    if result.status not in status:
        raise AssertionError(result)
    return result.lines[-1]


class Import(unittest.TestCase):
    def test_json_lines_arrive_once_however_often_they_are_poured_in(self):
        random = randomness("jsonl twice")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(500)))
            first = imported(place / "data", place / "a.jsonl", "jsonl")
            self.assertEqual((first["read"], first["stored"], first["duplicates"], first["failed"]), (500, 500, 0, 0))
            again = imported(place / "data", place / "a.jsonl", "jsonl")
            self.assertEqual((again["read"], again["stored"], again["duplicates"], again["failed"]), (500, 0, 500, 0))
            with Store(place / "data") as store:
                self.assertEqual(sorted(store.message_ids), sorted(f"x-{n}" for n in range(500)))
                self.assertEqual(store.complaints(), [])

    def test_mails_arrive_from_an_mbox_and_from_single_files(self):
        random = randomness("mbox and eml")
        made = [mails.mail(random, n, reply_to=n - 1 if n % 3 else None, sender=n // 3) for n in range(60)]
        with folder() as place:
            (place / "a.mbox").write_bytes(mails.mbox(made))
            (place / "mails").mkdir()
            for number, raw in enumerate(made):
                (place / "mails" / f"{number}.eml").write_bytes(raw)
            counts = imported(place / "data", place / "a.mbox", "mbox")
            self.assertEqual((counts["stored"], counts["failed"]), (60, 0))
            # The same mails from another kind of archive are the same mails.
            counts = imported(place / "data", place / "mails", "eml")
            self.assertEqual((counts["stored"], counts["duplicates"]), (0, 60))
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])
                self.assertEqual(store.value("SELECT count(*) FROM conversation"), 20, "one conversation for each thread of three")

    def test_a_bad_line_does_not_stop_the_others(self):
        random = randomness("bad lines")
        good = mails.json_lines(mails.message(random, n) for n in range(10)).splitlines(keepends=True)
        bad = [b"no json\n", b"{}\n", b'{"id":"a","channel":"nowhere","text":"x","at":"2026-01-01T00:00:00Z"}\n', b'{"id":"b","channel":"x","text":"x","at":"yesterday"}\n', b"\xff\xfe\n"]
        with folder() as place:
            (place / "a.jsonl").write_bytes(b"".join(good[:5] + bad + [b"\n"] + good[5:]))
            result = run("import", place / "a.jsonl", "--as", "jsonl", "--data", place / "data", "--json")
            self.assertEqual(result.status, 65, result)
            counts = result.lines[-1]
            self.assertEqual((counts["stored"], counts["failed"]), (10, len(bad)))
            # Each is named with its line.
            said = result.text + result.complaint
            for line in range(6, 6 + len(bad)):
                self.assertRegex(said, rf"\b{line}\b")

    def test_another_account_is_another_message(self):
        random = randomness("accounts")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(5)))
            self.assertEqual(imported(place / "data", place / "a.jsonl", "jsonl")["stored"], 5)
            self.assertEqual(imported(place / "data", place / "a.jsonl", "jsonl", "--account", "sport")["stored"], 5)

    @unittest.skipUnless((CONFORMANCE / "mime").is_dir(), "third-party cases absent")
    def test_third_party_mails_arrive_or_are_named(self):
        with folder() as place:
            files = sorted([*(CONFORMANCE / "mime" / "python").iterdir(), *(CONFORMANCE / "mime" / "mimekit").iterdir()])
            result = run("import", *files, "--as", "eml", "--data", place / "data", "--json")
            self.assertIn(result.status, (0, 65), result)
            counts = result.lines[-1]
            self.assertEqual(counts["stored"] + counts["duplicates"] + counts["failed"], len(files))
            again = run("import", *files, "--as", "eml", "--data", place / "data", "--json").lines[-1]
            self.assertEqual(again["stored"], 0)
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])

    def test_a_stranger_naming_a_reference_gets_a_conversation_of_his_own(self):
        random = randomness("stranger")
        first = mails.mail(random, 1)
        stranger = mails.mail(random, 2, reply_to=1).replace(b"burger2@inwoners.test", b"vreemd@elders.test")
        with folder() as place:
            (place / "a.mbox").write_bytes(mails.mbox([first, stranger]))
            imported(place / "data", place / "a.mbox", "mbox")
            with Store(place / "data") as store:
                self.assertEqual(store.value("SELECT count(*) FROM conversation"), 2)


class Lines:
    """An archive of messages that need no reading."""

    kind, each = "jsonl", 400

    def make(self, place, random, number):
        """The archive of one round, and what is in it."""
        numbers = range(number * self.each, (number + 1) * self.each)
        path = place / "round.jsonl"
        path.write_bytes(mails.json_lines(mails.message(random, n) for n in numbers))
        return path, [f"x-{n}" for n in numbers]


class Mails:
    """An archive of mails, which are stored first and read afterwards."""

    kind, each = "eml", 200

    def make(self, place, random, number):
        numbers = range(number * self.each, (number + 1) * self.each)
        path = place / "round"
        shutil.rmtree(path, ignore_errors=True)
        path.mkdir()
        for n in numbers:
            (path / f"{n}.eml").write_bytes(mails.mail(random, n, marker="-kill"))
        return path, [f"{n}-kill@inwoners.test" for n in numbers]


class Faults(unittest.TestCase):
    def test_no_acknowledged_message_is_lost_to_kill_9(self):
        """Each round an import is killed at a random moment; what it had acknowledged, and all that was before, must be there, once."""
        self.kill_rounds(Lines())

    def test_no_raw_mail_is_lost_or_left_unread_by_kill_9(self):
        """The same with mails, whose bytes are stored before they are read: what was stored is read by the next start, whoever that is."""
        unread = self.kill_rounds(Mails())
        self.assertGreater(unread, 0, "no kill fell between storing and reading: the test shows nothing")

    def kill_rounds(self, archive):
        """Gives how many rounds ended with mails that were stored and not read."""
        random = randomness(f"kill -9 {archive.kind}")
        rounds, each, unread = (200 if LONG else 20), archive.each, 0
        with folder() as place:
            data = place / "data"
            # How long one import takes says over what time the kills are spread.
            path, ids = archive.make(place, random, 0)
            began = time.monotonic()
            imported(data, path, archive.kind)
            whole = time.monotonic() - began
            expected, killed = set(ids), 0
            for number in range(1, rounds + 1):
                path, ids = archive.make(place, random, number)
                acknowledged, was_killed = self.one_round(data, path, archive.kind, random.uniform(0.02, whole), number % 4 == 0)
                killed += was_killed
                with Store(data) as store:
                    self.assertEqual(store.complaints(), [], f"round {number}")
                    present = set(store.message_ids)
                    pending = store.value("SELECT count(*) FROM raw_message WHERE state = 'pending'")
                    raws = store.value("SELECT count(*) FROM raw_message")
                self.assertEqual(expected - present, set(), f"round {number}: lost")
                arrived = len(present & set(ids))
                self.assertGreaterEqual(arrived, acknowledged, f"round {number}: acknowledged {acknowledged}, found {arrived}")
                unread += pending > 0
                # Half of the time a server is the next to start, else the next import.
                if pending and number % 2:
                    self.read_by_a_server(data, raws)
                counts = imported(data, path, archive.kind)
                self.assertEqual((counts["stored"], counts["duplicates"]), (each - arrived - pending, arrived + pending), f"round {number}")
                expected |= set(ids)
                with Store(data) as store:
                    self.assertEqual(store.value("SELECT count(*) FROM raw_message WHERE state <> 'read'"), 0, f"round {number}")
            with Store(data) as store:
                self.assertEqual(sorted(store.message_ids), sorted(expected))
                self.assertEqual(store.complaints(), [])
                numbers = store.event_numbers
                self.assertEqual(numbers, list(range(1, len(numbers) + 1)), "event numbers have no hole")
            print(f"{rounds} rounds, {killed} killed before the end, {unread} with mails not read yet, an import took {whole:.2f} s, seed in the summary")
            self.assertGreater(killed, rounds // 5, "the kills came too late to mean anything")
        return unread

    def read_by_a_server(self, data, raws):
        """Starts a server, which reads by itself what was stored: each mail becomes one message."""
        with Server(data=data), Store(data) as store:
            end = time.monotonic() + 30
            while store.value("SELECT count(*) FROM raw_message WHERE state = 'pending'") and time.monotonic() < end:
                time.sleep(0.02)
            self.assertEqual(store.rows("SELECT state, count(*) FROM raw_message GROUP BY state"), [("read", raws)])
            self.assertEqual(len(store.message_ids), raws)

    def one_round(self, data, path, kind, moment, beside_a_server):
        """Kills the import, or the server it hands its work to; gives how many messages were acknowledged before, and whether it was cut short."""
        server = Server(data=data) if beside_a_server else None
        importing = start("import", path, "--as", kind, "--data", data, "--json", stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(moment)
        victim = server.process if server else importing
        victim.send_signal(signal.SIGKILL)
        victim.wait()
        try:
            out, _ = importing.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            importing.kill()
            raise AssertionError("the import waits for a server that is dead") from None
        if server and importing.returncode != 0:
            self.assertGreater(importing.returncode, 0, "the import crashed when its server died")
        acknowledged = 0
        for line in out.split(b"\n"):
            try:
                counts = json.loads(line)
                acknowledged = max(acknowledged, counts["stored"] + counts.get("duplicates", 0))
            except (ValueError, KeyError, TypeError):
                continue
        return acknowledged, importing.returncode != 0

    @unittest.skipUnless(os.getuid() == 0, "a disk of our own wants root")
    def test_a_full_disk_is_said_and_loses_nothing(self):
        random = randomness("full disk")
        with folder() as place:
            small = place / "small"
            small.mkdir()
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(small)], capture_output=True)
            if mounted.returncode != 0:
                self.skipTest(f"no small disk can be mounted: {mounted.stderr.decode().strip()}")
            try:
                (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(20_000)))
                result = run("import", place / "a.jsonl", "--as", "jsonl", "--data", small / "data", "--json", timeout=300)
                self.assertNotEqual(result.status, 0, "the disk was full and nobody said so")
                self.assertGreater(result.status, 0, result)
                self.assertRegex(result.complaint.lower(), r"disk|space|schijf|full|vol")
                with Store(small / "data") as store:
                    self.assertEqual(store.complaints(), [])
                subprocess.run(["mount", "-o", "remount,size=400m", str(small)], check=True, capture_output=True)
                counts = imported(small / "data", place / "a.jsonl", "jsonl")
                self.assertEqual(counts["stored"] + counts["duplicates"], 20_000)
                with Store(small / "data") as store:
                    self.assertEqual(len(store.message_ids), 20_000)
                    self.assertEqual(store.complaints(), [])
            finally:
                subprocess.run(["umount", "-l", str(small)], capture_output=True)


class Damage(unittest.TestCase):
    """A database that is missing, damaged or of another version is said in words and never replaced by an empty one."""

    def setUp(self):
        self._folder = folder()
        self.place = self._folder.__enter__()
        self.addCleanup(self._folder.__exit__, None, None, None)
        self.data = self.place / "data"
        random = randomness("damage")
        (self.place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(200)))
        imported(self.data, self.place / "a.jsonl", "jsonl")
        with Store(self.data) as store:
            self.file = store.path

    def refused(self, status):
        before = self.file.read_bytes() if self.file.exists() else None
        result = run("serve", "--data", self.data, "--listen", "127.0.0.1:0", timeout=30)
        self.assertIn(result.status, status, result)
        self.assertTrue((result.complaint + result.text).strip(), "refused without a word")
        self.assertEqual(self.file.read_bytes() if self.file.exists() else None, before, "the file was touched")

    def forget_log(self):
        for ending in ("-wal", "-shm"):
            path = self.file.with_name(self.file.name + ending)
            if path.exists():
                path.unlink()

    def test_a_damaged_head(self):
        self.forget_log()
        self.file.write_bytes(b"\0" * 4096 + self.file.read_bytes()[4096:])
        self.refused((70, 78))

    def test_an_emptied_file(self):
        self.forget_log()
        self.file.write_bytes(b"")
        self.refused((70, 78))

    def test_a_missing_file_in_a_used_folder(self):
        self.forget_log()
        self.file.unlink()
        self.refused((70, 78))
        self.assertFalse(self.file.exists(), "a silent empty database")

    def test_a_torn_middle_is_found_by_the_doctor(self):
        self.forget_log()
        whole = bytearray(self.file.read_bytes())
        middle = len(whole) // 2 // 4096 * 4096
        whole[middle:middle + 8192] = os.urandom(8192)
        self.file.write_bytes(bytes(whole))
        result = run("doctor", "--data", self.data)
        self.assertNotEqual(result.status, 0, result)
        self.assertTrue((result.complaint + result.text).strip())

    def test_a_newer_schema_is_refused_with_78(self):
        import sqlite3

        connection = sqlite3.connect(self.file)
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND (name LIKE '%migration%' OR name LIKE '%schema%') AND name NOT LIKE 'sqlite%'")]
        if tables:
            [columns] = [[row[1] for row in connection.execute(f"PRAGMA table_info({tables[0]})")]]
            values = connection.execute(f"SELECT * FROM {tables[0]} ORDER BY 1 DESC LIMIT 1").fetchone()
            newer = [value + 900 if isinstance(value, int) and value < 100_000 else value for value in values]
            connection.execute(f"INSERT INTO {tables[0]} ({', '.join(columns)}) VALUES ({', '.join('?' * len(newer))})", newer)
        else:
            [version] = connection.execute("PRAGMA user_version").fetchone()
            connection.execute(f"PRAGMA user_version = {version + 900}")
        connection.commit()
        connection.close()
        self.refused((78,))

    def test_the_doctor_finds_nothing_wrong_with_a_whole_house(self):
        result = run("doctor", "--data", self.data)
        self.assertEqual(result.status, 0, result)


class BackUp(unittest.TestCase):
    def test_a_backup_taken_while_it_is_written_restores_whole(self):
        random = randomness("backup")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(400)))
            imported(place / "data", place / "a.jsonl", "jsonl")
            (place / "b.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(400, 2_000)))
            with Server(data=place / "data"):
                pouring = start("import", place / "b.jsonl", "--as", "jsonl", "--data", place / "data", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                result = run("backup", place / "house.backup", "--data", place / "data")
                self.assertEqual(result.status, 0, result)
                self.assertEqual(pouring.wait(120), 0)
            result = run("restore", place / "house.backup", "--data", place / "new", "--yes")
            self.assertEqual(result.status, 0, result)
            with Store(place / "new") as store:
                self.assertEqual(store.complaints(), [])
                self.assertTrue({f"x-{n}" for n in range(400)} <= set(store.message_ids))
            with Server(data=place / "new"):
                pass

    def test_restore_does_not_overwrite_without_being_told(self):
        random = randomness("restore")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(20)))
            imported(place / "data", place / "a.jsonl", "jsonl")
            self.assertEqual(run("backup", place / "house.backup", "--data", place / "data").status, 0)
            (place / "b.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(20, 30)))
            imported(place / "data", place / "b.jsonl", "jsonl")
            result = run("restore", place / "house.backup", "--data", place / "data")
            self.assertIn("--yes", result.text + result.complaint)
            with Store(place / "data") as store:
                self.assertEqual(len(store.message_ids), 30, "a store was overwritten without --yes")

    def test_a_backup_that_cannot_be_written_leaves_the_old_one(self):
        random = randomness("old backup")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(20)))
            imported(place / "data", place / "a.jsonl", "jsonl")
            result = run("backup", place / "no" / "such" / "folder" / "house.backup", "--data", place / "data")
            self.assertGreater(result.status, 0, result)
            self.assertTrue(result.complaint.strip())
            broken = place / "broken.backup"
            broken.write_bytes(b"no backup at all")
            result = run("restore", broken, "--data", place / "new", "--yes")
            self.assertGreater(result.status, 0, result)
            self.assertTrue(result.complaint.strip())
