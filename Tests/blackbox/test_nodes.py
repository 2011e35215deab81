"""More than one at work: two servers on one PostgreSQL, an import beside a running server; no reader misses an event, no row comes twice."""

import subprocess
import threading
import time
import unittest

import mails
import postgres
from product import EventReader, Server, Site, Store, folder, randomness, run, start

# What a browser is told of; the rest of the events is for the audit alone.
SILENT = ("organisation.set-up", "user.added", "user.reset", "user.disabled", "session.started", "session.refused", "session.ended", "conversation.read", "raw.read", "decision.made",
    "scheme.installed")


def pour(path, *options):
    return start("import", path, "--as", "jsonl", "--json", *options, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def finished(process):
    out, err = process.communicate(timeout=300)
    if process.returncode != 0:
        raise AssertionError(f"import ended with {process.returncode}: {err.decode('utf-8', 'replace')}")
    import json

    return json.loads(out.decode("utf-8").strip().splitlines()[-1])


def missed(reader, numbers, seconds=30):
    """The events that a reader has not seen although they are there; waits for the last of them."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not set(numbers) - set(reader.seen):
            break
        time.sleep(0.1)
    return sorted(set(numbers) - set(reader.seen))


class BesideAServer(unittest.TestCase):
    def test_an_import_beside_a_running_server_reaches_every_tab(self):
        random = randomness("beside")
        with folder() as place:
            with Server(data=place / "data") as server:
                site = Site(server.address)
                site.set_up(server.setup_link)
                tabs = [EventReader(site) for _ in range(8)]
                for tab in tabs:
                    tab.start()
                time.sleep(1)
                paths = []
                for number in range(3):
                    path = place / f"{number}.jsonl"
                    path.write_bytes(mails.json_lines(mails.message(random, n) for n in range(number * 300, number * 300 + 400)))
                    paths.append(path)
                # Three at once, and they overlap by a hundred messages each.
                counts = [finished(process) for process in [pour(path, "--data", place / "data") for path in paths]]
                self.assertEqual(sum(count["stored"] for count in counts), 1_000)
                self.assertEqual(sum(count["duplicates"] for count in counts), 200)
                for _ in range(5):
                    for tab in random.sample(tabs, 3):
                        tab.interrupt()
                    time.sleep(0.3)
                with Store(place / "data") as store:
                    live = [row[0] for row in store.rows("SELECT number FROM event WHERE kind = 'message.arrived'")]
                    self.assertEqual(len(live), 1_000)
                for tab in tabs:
                    self.assertEqual(missed(tab, live), [], f"a tab missed events; its last problem: {tab.problem}")
                    self.assertEqual(sorted(tab.seen), sorted(set(tab.seen)), "an event was told twice")
                    tab.stop()
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])

    def test_a_busy_store_is_75_when_its_owner_does_not_answer(self):
        random = randomness("busy")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(10)))
            with Server(data=place / "data"):
                # The lock is held and nobody listens any more.
                for path in (place / "data").glob("*.sock"):
                    path.unlink()
                result = run("import", place / "a.jsonl", "--as", "jsonl", "--data", place / "data", timeout=60)
                self.assertEqual(result.status, 75, result)
                self.assertTrue(result.complaint.strip())


@unittest.skipUnless(postgres.programs(), "PostgreSQL is not installed")
class TwoServers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.postgres = postgres.Postgres()

    @classmethod
    def tearDownClass(cls):
        cls.postgres.stop()

    def migrated(self, name):
        url = self.postgres.database(name)
        result = run("migrate", "--database", url)
        self.assertEqual(result.status, 0, result)
        return url

    def test_without_its_tables_the_server_says_what_to_do(self):
        result = run("serve", "--database", self.postgres.database("leeg"), "--listen", "127.0.0.1:0", timeout=30)
        self.assertEqual(result.status, 78, result)
        self.assertIn("migrate", result.complaint + result.text)

    def test_a_dry_run_changes_nothing_and_twice_is_once(self):
        url = self.postgres.database("droog")
        count = "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
        result = run("migrate", "--database", url, "--dry-run")
        self.assertEqual(result.status, 0, result)
        self.assertEqual(self.postgres.query(count, "droog"), [["0"]])
        for _ in range(2):
            self.assertEqual(run("migrate", "--database", url).status, 0)
        self.assertNotEqual(self.postgres.query(count, "droog"), [["0"]])

    def test_no_reader_misses_an_event_and_no_row_comes_twice(self):
        random = randomness("two servers")
        with folder() as place:
            url = self.migrated("twee")
            with Server(database=url) as first, Server(database=url) as second:
                site = Site(first.address)
                site.set_up(first.setup_link or second.setup_link)
                other = Site(second.address)
                other.sign_in()
                self.assertNotIn("sign-in", other.get("/inbox").url, "who is known to one server is known to the other")
                readers = [EventReader(site if n % 2 else other) for n in range(8)]
                for reader in readers:
                    reader.start()
                time.sleep(1)
                paths = []
                for number in range(4):
                    path = place / f"{number}.jsonl"
                    path.write_bytes(mails.json_lines(mails.message(random, n) for n in range(number * 200, number * 200 + 300)))
                    paths.append(path)
                processes = [pour(path, "--database", url) for path in paths]
                moving = threading.Thread(target=self.move, args=(random, readers, site, other))
                moving.start()
                counts = [finished(process) for process in processes]
                moving.join()
                self.assertEqual(sum(count["stored"] for count in counts), 900)
                self.assertEqual(sum(count["failed"] for count in counts), 0)
                silent = ", ".join(f"'{kind}'" for kind in SILENT)
                live = [int(row[0]) for row in self.postgres.query(f"SELECT number FROM event WHERE kind NOT IN ({silent}) ORDER BY number", "twee")]
                self.assertGreaterEqual(len(live), 900)
                for reader in readers:
                    self.assertEqual(missed(reader, live), [], f"a reader missed events; its last problem: {reader.problem}")
                    self.assertEqual(sorted(reader.seen), sorted(set(reader.seen)), "an event was told twice")
                    reader.stop()
            twice = "SELECT channel, account, remote_id, count(*) FROM message GROUP BY organisation_id, 1, 2, 3 HAVING count(*) > 1"
            self.assertEqual(self.postgres.query(twice, "twee"), [])
            self.assertEqual(self.postgres.query("SELECT count(*) FROM message", "twee"), [["900"]])
            holes = "SELECT count(*), max(number), min(number) FROM event GROUP BY organisation_id"
            for count, last, initial in self.postgres.query(holes, "twee"):
                self.assertEqual((int(count), int(initial)), (int(last), 1), "event numbers have a hole")

    def move(self, random, readers, site, other):
        """Sends readers from one server to the other while events come, as a balancer would."""
        for _ in range(10):
            for reader in random.sample(readers, 3):
                reader.move(random.choice([site, other]))
            time.sleep(0.2)

    def test_one_server_may_die_and_the_other_goes_on(self):
        random = randomness("one dies")
        with folder() as place:
            url = self.migrated("een_valt")
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(300)))
            first, second = Server(database=url), Server(database=url)
            try:
                site = Site(second.address)
                site.set_up(first.setup_link or second.setup_link)
                pouring = pour(place / "a.jsonl", "--database", url)
                time.sleep(random.uniform(0.05, 0.5))
                first.kill()
                pouring.communicate(timeout=120)
                self.assertTrue(second.healthy())
                finished(pour(place / "a.jsonl", "--database", url))
                self.assertEqual(self.postgres.query("SELECT count(*), count(DISTINCT remote_id) FROM message", "een_valt"), [["300", "300"]])
                self.assertEqual(site.get("/inbox?view=all").status, 200)
            finally:
                first.kill()
                second.stop()
