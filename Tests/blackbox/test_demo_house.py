"""The demo from outside: what its messages are, how it starts and goes on, and what it keeps its hands off."""

import collections
import datetime
import email.message
import json
import pathlib
import re
import shutil
import socket
import threading
import time
import unittest

import mails
import postgres
from product import ROOT, Server, Site, Store, folder, run

FILE = ROOT / "Sources" / "CResources" / "assets" / "demo.jsonl"
OUTCOMES = pathlib.Path(__file__).resolve().parent / "demo" / "outcomes.jsonl"
PASSWORD = "welkom-in-waterlinge"
LOTTE, KARIM, HILDE = (f"{name}@waterlinge.example" for name in ("lotte", "karim", "hilde"))
CHANNELS = set(
    "x facebook messenger instagram threads whatsapp linkedin youtube mastodon bluesky email form feed review phone letter counter chat tiktok "
    "neighbourhood other".split())


def lines(path=FILE):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def moment(message, start):
    """When the message came, for a demo opened at `start`; nothing for one that comes live."""
    if message.get("live"):
        return None
    if "minutesAgo" in message:
        return start - datetime.timedelta(minutes=message["minutesAgo"])
    hour, minute = map(int, message["time"].split(":"))
    return (start - datetime.timedelta(days=message["daysAgo"])).replace(hour=hour, minute=minute, second=0)


def shingles(text, words=5):
    found = re.findall(r"\w+", text.lower())
    return {tuple(found[at:at + words]) for at in range(len(found) - words + 1)}


class Messages(unittest.TestCase):
    """The file itself: written by hand, so what is easily broken by hand is looked at."""

    def setUp(self):
        self.all = lines()
        self.theirs = [one for one in self.all if one.get("direction") != "outbound"]

    def test_there_are_enough_of_every_channel_and_language(self):
        self.assertGreaterEqual(len(self.theirs), 320)
        self.assertEqual({one["channel"] for one in self.theirs}, CHANNELS)
        count = collections.Counter(one["lang"] for one in self.theirs)
        for language, least in [("nl", 150), ("fr", 40), ("de", 25), ("en", 25), ("tr", 3), ("ar", 3), ("pl", 3), ("uk", 3)]:
            self.assertGreaterEqual(count[language], least, language)

    def test_no_two_of_them_say_the_same(self):
        said = [(one["id"], shingles(one.get("reply", one["text"]))) for one in self.all]
        alike = [
            (one, other)
            for at, (one, first) in enumerate(said) for other, second in said[:at]
            if first and second and len(first & second) / min(len(first), len(second)) > 0.15]
        self.assertEqual(alike, [])

    def test_each_is_named_once_and_answers_one_of_its_own_channel(self):
        by_name = {one["id"]: one for one in self.all}
        self.assertEqual(len(by_name), len(self.all))
        for one in self.all:
            if "inReplyTo" in one:
                self.assertEqual(by_name[one["inReplyTo"]]["channel"], one["channel"], one["id"])

    def test_nobody_answers_before_he_was_asked_at_whatever_hour_the_demo_is_opened(self):
        by_name = {one["id"]: one for one in self.all}
        day = datetime.datetime(2026, 6, 10)
        for hour in range(24):
            start = day + datetime.timedelta(hours=hour, minutes=17)
            for one in self.all:
                at = moment(one, start)
                if at is None:
                    continue
                self.assertLess(at, start, one["id"])
                if "inReplyTo" in one:
                    self.assertLess(moment(by_name[one["inReplyTo"]], start), at, f"{one['id']} at {hour}")

    def test_every_address_is_of_a_domain_that_belongs_to_nobody(self):
        for one in self.all:
            text = json.dumps(one, ensure_ascii=False)
            for address in re.findall(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", text) + re.findall(r"https?://([\w.-]+)", text):
                self.assertRegex(address, r"\.example$", one["id"])
            # A telephone number that could ring somewhere; the emergency and help lines of three or four digits are everybody's.
            self.assertNotRegex(one["text"], r"(?:\+32|\b0[1-9]\d?)[ /.]\d{2,3}[ .]\d{2}[ .]\d{2}\b", one["id"])

    def test_the_key_names_messages_that_exist_and_the_five_of_the_guide(self):
        names = {one["id"] for one in self.all}
        key = {one["id"]: one for one in lines(OUTCOMES)}
        self.assertGreaterEqual(len(key), 60)
        self.assertEqual(set(key) - names, set())
        five = ["live-compliment", "live-defect", "live-press@polderbode.example", "live-insult", "live-gas"]
        self.assertEqual([one["id"] for one in self.all if one.get("live")][:5], five)
        self.assertEqual(
            [key[name]["outcome"] for name in five], ["thank", "report", "answer", "report", "emergency"])


class Trap:
    """A mail server that takes note of whoever comes."""

    def __enter__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.visits = 0
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def _accept(self):
        while True:
            try:
                visitor, _ = self._socket.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()

    def __exit__(self, *_):
        self._socket.close()


class Running(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        """A demo that was opened and stopped, to be copied: making its past takes a few seconds."""
        cls._folder = folder()
        cls.made = cls._folder.__enter__() / "made"
        cls.addClassCleanup(cls._folder.__exit__, None, None, None)
        began = time.monotonic()
        with Server("--demo", data=cls.made) as server:
            cls.seconds = time.monotonic() - began
            cls.first_lines = list(server.lines)

    def setUp(self):
        self._place = folder()
        self.place = self._place.__enter__()
        self.addCleanup(self._place.__exit__, None, None, None)
        self.data = self.place / "demo"
        shutil.copytree(self.made, self.data, ignore=shutil.ignore_patterns("*.sock"))

    def signed_in(self, server, email=KARIM):
        site = Site(server.address)
        site.sign_in(email, PASSWORD)
        return site

    def await_more(self, store, before, seconds=30):
        """What came in besides `before`, waited for."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            fresh = [row[0] for row in store.rows("SELECT remote_id FROM message ORDER BY id") if row[0] not in before]
            if fresh:
                return fresh
            time.sleep(0.2)
        raise AssertionError(f"no message came within {seconds} s")

    def test_it_is_there_in_seconds_and_says_who_can_come_in(self):
        print(f"opened in {self.seconds:.1f} s")
        said = "\n".join(self.first_lines)
        for words in [PASSWORD, LOTTE, KARIM, HILDE, "invented"]:
            self.assertIn(words, said)
        self.assertNotIn("/setup/", said)
        self.assertLess(self.seconds, 30, "a debug build on a busy machine; a release build takes under five")

    def test_everybody_comes_in_by_one_button_with_the_rights_of_his_role(self):
        with Server("--demo", data=self.data) as server:
            for email, may_set, may_write in [(LOTTE, 200, True), (KARIM, 403, True), (HILDE, 403, False)]:
                with self.subTest(email):
                    site = Site(server.address)
                    page = site.get("/sign-in")
                    [form] = [one for one in page.forms if any(field["value"] == email for field in one.fields)]
                    site.submit(page, form)
                    self.assertTrue(site.is_signed_in())
                    self.assertEqual(site.get("/settings").status, may_set)
                    with Store(self.data) as store:
                        conversation = store.value("SELECT id FROM conversation WHERE channel = 'email' AND state = 'new' LIMIT 1")
                    page = site.get(f"/conversations/{conversation}")
                    self.assertEqual(any(form.action.endswith("/notes") for form in page.forms), may_write)

    def test_the_past_is_told_by_those_who_did_it(self):
        with Store(self.data) as store:
            past = [one for one in lines() if not one.get("live")]
            answers = sum(1 for one in past for work in one.get("desk", []) if work["do"] == "answer")
            self.assertEqual(store.value("SELECT count(*) FROM message"), len(past) + answers)
            self.assertEqual(store.value("SELECT count(*) FROM reply WHERE state = 'sent'"), answers)
            self.assertEqual(store.value("SELECT count(*) FROM reply WHERE state <> 'sent'"), 0)
            notes = sum(1 for one in past for work in one.get("desk", []) if work["do"] == "note")
            self.assertEqual(store.value("SELECT count(*) FROM note"), notes)
            # Nothing happened without somebody who did it, or at another time than in its place.
            self.assertEqual(store.value("SELECT count(*) FROM event WHERE kind = 'conversation.closed' AND user_id IS NULL"), 0)
            times = [row[0] for row in store.rows("SELECT at FROM event ORDER BY number")]
            self.assertEqual(times, sorted(times))

    def test_messages_come_in_while_one_looks_and_a_restart_goes_on(self):
        with Store(self.data) as store:
            before = {row[0] for row in store.rows("SELECT remote_id FROM message")}
        with Server("--demo", data=self.data), Store(self.data) as store:
            self.assertEqual(self.await_more(store, before)[0], "live-compliment")
        with Store(self.data) as store:
            past = {row[0] for row in store.rows("SELECT remote_id FROM message")}
            # What comes with each message that arrives is left out.
            done = "SELECT count(*) FROM event WHERE kind NOT IN ('message.arrived', 'decision.made', 'conversation.escalated') AND kind NOT LIKE 'session.%'"
            events = store.value(done)
        with Server("--demo", data=self.data), Store(self.data) as store:
            self.assertEqual(self.await_more(store, past)[0], [one["id"] for one in lines() if one.get("live")][len(past - before)])
            self.assertEqual(store.value(done), events, "what was done once was done again")

    def test_an_answer_is_shown_as_sent_and_goes_nowhere_whatever_is_set(self):
        with Trap() as trap:
            settings = {
                "SAMENSPRAAK_MAIL_SERVER": f"smtp://127.0.0.1:{trap.port}", "SAMENSPRAAK_MAIL_ALLOW_PLAIN": "yes",
                "SAMENSPRAAK_MAIL_FROM": "hallo@gemeente.test", "SAMENSPRAAK_ANSWER_UNDO_SECONDS": "0"}
            with Server("--demo", data=self.data, env=settings) as server, Store(self.data) as store:
                site = self.signed_in(server)
                conversation = store.value("SELECT id FROM conversation WHERE channel = 'email' AND state = 'new' LIMIT 1")
                page = site.get(f"/conversations/{conversation}")
                page = site.submit(page, page.form("/replies"), body="Dag, we kijken dit vandaag nog na.")
                self.assertEqual(page.status, 200)
                end = time.monotonic() + 20
                while time.monotonic() < end and store.value("SELECT count(*) FROM reply WHERE state <> 'sent'"):
                    time.sleep(0.1)
                self.assertEqual(store.value("SELECT count(*) FROM reply WHERE state <> 'sent'"), 0)
            self.assertEqual(trap.visits, 0, "the demo went to a mail server")

    def test_every_page_says_that_it_is_a_demo(self):
        with Server("--demo", data=self.data) as server:
            stranger = Site(server.address)
            for path in ["/sign-in", "/password/none"]:
                self.assertIn("demo-banner", stranger.get(path).text)
            site = self.signed_in(server, LOTTE)
            with Store(self.data) as store:
                conversation = store.value("SELECT max(id) FROM conversation")
            for path in ["/inbox", f"/conversations/{conversation}", "/settings", "/sessions", "/outbox", "/quarantine", "/password", "/nowhere"]:
                self.assertIn("demo-banner", site.get(path).text, path)

    def test_the_explanation_is_put_away_and_found_again(self):
        with Server("--demo", data=self.data) as server:
            site = self.signed_in(server)
            page = site.get("/inbox")
            self.assertIn("hints-title", page.text)
            page = site.submit(page, page.form("/demo/hints"))
            self.assertNotIn("hints-title", page.text)
            self.assertIn("hints-title", site.get("/inbox?hints=shown").text)

    def test_a_demo_that_was_killed_while_it_was_made_is_finished(self):
        data = self.place / "killed"
        server = Server("--demo", data=data, wait=False)
        end = time.monotonic() + 30
        while time.monotonic() < end:
            try:
                with Store(data) as store:
                    if store.value("SELECT count(*) FROM note") >= 10:
                        break
            except Exception:  # noqa: BLE001  (there is no database yet)
                pass
            time.sleep(0.02)
        server.kill()
        with Server("--demo", data=data), Store(data) as store, Store(self.made) as whole:
            for what in ["SELECT count(*) FROM note", "SELECT count(*) FROM reply WHERE state = 'sent'",
                         "SELECT count(*) FROM event WHERE kind LIKE 'conversation.%'"]:
                self.assertEqual(store.value(what), whole.value(what), what)


class Apart(unittest.TestCase):
    """What is real and what is invented never meet."""

    def setUp(self):
        self._place = folder()
        self.place = self._place.__enter__()
        self.addCleanup(self._place.__exit__, None, None, None)

    def mailbox(self):
        made = email.message.EmailMessage()
        made["From"], made["Subject"], made["Message-ID"] = "an@inwoners.test", "Echt", "<echt@inwoners.test>"
        made.set_content("Een echt bericht.")
        path = self.place / "echt.mbox"
        path.write_bytes(mails.mbox([made.as_bytes()]))
        return path

    def test_a_real_store_is_left_alone(self):
        data = self.place / "real"
        self.assertEqual(run("import", self.mailbox(), "--as", "mbox", "--data", data).status, 0)
        with Store(data) as store:
            before = store.value("SELECT count(*) FROM event")
        result = run("serve", "--demo", "--data", data, "--listen", "127.0.0.1:0")
        self.assertEqual(result.status, 78)
        self.assertIn("no demo", result.complaint)
        with Store(data) as store:
            self.assertEqual(store.value("SELECT count(*) FROM event"), before)

    def test_nothing_real_comes_into_a_demo(self):
        data = self.place / "demo"
        with Server("--demo", data=data):
            self.refuses("import", self.mailbox(), "--as", "mbox", "--data", data)
            self.refuses("organisation", "add", "Echte stad", "--data", data)
        self.refuses("import", self.mailbox(), "--as", "mbox", "--data", data)
        self.refuses("serve", "--data", data, "--listen", "127.0.0.1:0")

    def refuses(self, *words):
        result = run(*words)
        self.assertEqual(result.status, 78, result)
        self.assertIn("demo", result.complaint)


@unittest.skipUnless(postgres.programs(), "PostgreSQL is not installed")
class OnAServer(unittest.TestCase):
    def test_an_empty_database_becomes_a_demo_and_one_in_use_does_not(self):
        server = postgres.Postgres()
        self.addCleanup(server.stop)
        url = server.database("demo")
        self.assertEqual(run("migrate", "--database", url).status, 0)
        for _ in range(2):
            with Server("--demo", database=url) as running:
                self.assertIn(PASSWORD, running.output)
        past = [one for one in lines() if not one.get("live")]
        notes = sum(1 for one in past for work in one.get("desk", []) if work["do"] == "note")
        self.assertEqual(server.query("SELECT count(*) FROM note", "demo"), [[str(notes)]])
        url = server.database("echt")
        self.assertEqual(run("migrate", "--database", url).status, 0)
        self.assertEqual(run("organisation", "add", "Echte stad", "--database", url).status, 0)
        result = run("serve", "--demo", "--database", url, "--listen", "127.0.0.1:0")
        self.assertEqual(result.status, 78, result)


if __name__ == "__main__":
    unittest.main()
