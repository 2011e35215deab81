"""What must go, goes: a person is erased from every table, page, index, file and later restore; what others wrote stays."""

import base64
import json
import os
import pathlib
import shutil
import signal
import subprocess
import time
import unittest
import urllib.parse

import mails
import postgres
from product import BINARY, LONG, Server, Site, Store, folder, randomness, run, start
from test_import import imported

ADDRESS = "zwaluwmark@eigenwijs.test"
NAME = "Zwaluwientje Merkelbach"

# Words that nobody but the marked person has; each stands somewhere else.
MARKS = {
    "text": "koolmeeswoord", "html": "pimpelmeeswoord", "file": "boomklevertekst", "file name": "goudvinkbestand", "subject": "roodborstonderwerp",
    "json": "winterkoningtekst", "signature": "heggenmushandtekening", "message id": "spreeuwkenmerk", "address": "zwaluwmark", "name": "zwaluwientje",
    "family": "merkelbach", "short": "kwikstaartje", "draft": "ijsvogelklad", "note": "nachtegaalnotitie", "outside": "koekoekspost",
}
# What others wrote, and must stay.
KEPT = ["burenwoorden", "eigenregel", "onbekendewoorden"]


def theirs(number, text, reply_to=None, subject=None, file=True):
    """A mail of the marked person."""
    import email.message
    import email.policy

    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = f"{NAME} <{ADDRESS}>"
    made["To"] = "info@gemeente.test"
    made["Subject"] = subject or f"{MARKS['subject']} {number}"
    made["Date"] = f"Mon, {1 + number:02d} Jun 2026 10:00:00 +0200"
    made["Message-ID"] = f"<{MARKS['message id']}.{number}@eigenwijs.test>"
    if reply_to:
        made["In-Reply-To"] = made["References"] = f"<{reply_to}>"
    made.set_content(f"{text}\n\n-- \n{NAME}\n{MARKS['signature']}\n")
    made.add_alternative(f"<p>{text}</p><p><b>{MARKS['html']}</b></p>", subtype="html")
    if file:
        made.add_attachment(f"<x>{MARKS['file']}</x>".encode() * 40, "application", "xml", filename=f"{MARKS['file name']}.xml")
    return bytes(made)


def neighbours(number, body, html=None, to=None, reply_to=None, subject="Re: straat", encoding=None):
    """A mail of a neighbour."""
    import email.message
    import email.policy

    made = email.message.EmailMessage(policy=email.policy.SMTP)
    made["From"] = "Jan Buur <jan@buren.test>"
    made["To"] = "info@gemeente.test"
    made["Cc"] = to or "An Buur <an@buren.test>"
    made["Subject"] = subject
    made["Date"] = f"Mon, {5 + number:02d} Jun 2026 11:00:00 +0200"
    made["Message-ID"] = f"<buur.{number}@buren.test>"
    if reply_to:
        made["In-Reply-To"] = made["References"] = f"<{reply_to}>"
    made.set_content(body, cte=encoding) if encoding else made.set_content(body)
    if html:
        made.add_alternative(html, subtype="html")
    made.add_attachment(b"%PDF-1.4 plan van de straat", "application", "pdf", filename="plan.pdf")
    return bytes(made)


def town():
    """Mails and lines in which the marked person stands everywhere."""
    first = f"{MARKS['message id']}.1@eigenwijs.test"
    letter = f"In onze straat is het al weken donker en {MARKS['text']} durft niet meer naar buiten."
    quote = "".join(f"> {line}\n" for line in [letter, f"{MARKS['signature']}"])
    attribution = f"Op ma 1 jun. 2026 om 10:00 schreef {NAME} <{ADDRESS}>:"
    made = [
        theirs(1, letter),
        theirs(2, f"Nog iets over {MARKS['text']}.", reply_to=first, subject=f"Re: {MARKS['subject']} 1"),
        theirs(3, MARKS["short"], subject=f"{MARKS['subject']} kort"),
        # A conversation in which a neighbour takes part and quotes.
        theirs(4, f"Aan iedereen: {letter}", subject=f"{MARKS['subject']} allemaal").replace(b"To: info@gemeente.test", b"To: info@gemeente.test\r\nCc: Jan Buur <jan@buren.test>"),
        neighbours(
            1, f"Helemaal mee eens, burenwoorden.\n\n{attribution}\n{quote}",
            f"<p>Helemaal mee eens, burenwoorden.</p><blockquote>{attribution}<br>{letter} <b>{MARKS['html']}</b></blockquote>",
            to=f"{NAME} <{ADDRESS}>", reply_to=f"{MARKS['message id']}.4@eigenwijs.test", subject=f"Re: {MARKS['subject']} allemaal", encoding="base64"),
        neighbours(
            2, f"> {letter}\n\neigenregel en niets anders, groet aan Zwaluwientje\n", to=f"{NAME} <{ADDRESS}>",
            reply_to="buur.1@buren.test", subject=f"Re: {MARKS['subject']} allemaal", encoding="quoted-printable"),
        # Passed on in a conversation of its own.
        neighbours(
            3, f"Zie hieronder, onbekendewoorden.\n\n---------- Forwarded message ---------\nVan: {NAME} <{ADDRESS}>\nDatum: ma 1 jun. 2026\n"
            f"Onderwerp: straat\n\n{letter}\n", subject="Fwd: straat"),
    ]
    lines = [
        {"id": "post-1", "channel": "x", "text": f"Waarom doet niemand iets? {MARKS['json']} @gemeente", "at": "2026-06-02T10:00:00Z",
         "author": {"id": "u-77", "handle": "@zwaluwmarkje", "name": NAME}, "html": f"<p>{MARKS['json']}</p>"},
        {"id": "form-1", "channel": "form", "text": f"Formulier: {MARKS['json']}", "subject": MARKS["subject"], "at": "2026-06-03T10:00:00Z",
         "author": {"handle": ADDRESS, "name": NAME}},
        {"id": "post-2", "channel": "x", "text": "Het park is prachtig, onbekendewoorden", "at": "2026-06-02T11:00:00Z",
         "author": {"id": "u-78", "handle": "@wandelaar", "name": "Wim Wandelaar"}},
    ]
    return made, lines


def places_of(place, marks, skip=()):
    """The files below `place` in which a mark stands, plainly, as UTF-16, in base64 or in quoted-printable."""
    found = []
    for path in sorted(pathlib.Path(place).rglob("*")):
        if not path.is_file() or path.is_symlink() or any(part in skip for part in path.relative_to(place).parts):
            continue
        content = path.read_bytes().lower()
        decoded = content
        for name, mark in marks.items():
            forms = [mark.encode(), mark.encode("utf-16-le")]
            # Base64 as it stands at each of the three places within a group; capitals are lost to both sides.
            for offset in range(3):
                whole = base64.b64encode(b"\0" * offset + mark.encode())
                forms.append(whole[4 if offset else 0:][: len(whole) - 8].lower())
            forms = [form for form in forms if len(form) >= 8]
            if any(form in decoded for form in forms):
                found.append(f"{path.relative_to(place)}: {name}")
    return found


class House:
    """A house with the marked person in it."""

    def __init__(self, place, *store):
        self.place, self.store = place, store
        made, lines = town()
        (place / "archive").mkdir()
        (place / "archive" / "a.mbox").write_bytes(mails.mbox(made))
        (place / "archive" / "lines.jsonl").write_bytes(mails.json_lines(lines))
        (place / "archive" / "eml").mkdir()
        for number, raw in enumerate(made):
            (place / "archive" / "eml" / f"{number}.eml").write_bytes(raw)

    def pour(self, kinds=("mbox", "jsonl")):
        counts = {}
        for kind, name in [("mbox", "a.mbox"), ("jsonl", "lines.jsonl"), ("eml", "eml")]:
            if kind not in kinds:
                continue
            result = run("import", self.place / "archive" / name, "--as", kind, *self.store, "--json")
            assert result.status == 0, result
            counts[kind] = result.lines[-1]
        return counts

    def command(self, *words):
        return run(*words, *self.store)

    def write_by_hand(self, site):
        """Notes, drafts and an answer about the person, by the pages that people use."""
        page = site.get("/inbox?view=all")
        import re

        for number, link in enumerate(dict.fromkeys(re.findall(r"/conversations/(\d+)", page.text))):
            page = site.get(f"/conversations/{link}")
            theirs_alone = ADDRESS in page.text.split('class="thread"')[1] and "jan@buren.test" not in page.text.split('class="thread"')[1]
            done = site.submit(page, page.form("/notes"), body=f"Gebeld met {NAME} over {MARKS['note'] if theirs_alone else 'iets'}, {ADDRESS}.")
            assert done.status == 200, done.status
            page = site.get(f"/conversations/{link}")
            draft = page.form("/notes")
            draft.action = f"/conversations/{link}/draft"
            draft.fields.append({"name": "kind", "type": "hidden", "value": "note"})
            done = site.submit(page, draft, body=f"Kladje {MARKS['draft'] if theirs_alone else 'voor'} {NAME}")
            assert done.status == 200, done.status


class Erasing(unittest.TestCase):
    maxDiff = None

    def shown(self, house, site=None):
        """Where the marks are still shown: export, search, pages."""
        found = []
        export = house.command("export")
        self.assertEqual(export.status, 0, export)
        text = export.text.lower()
        found += [f"export: {name}" for name, mark in MARKS.items() if mark in text]
        for kept in KEPT:
            self.assertIn(kept, text, "the words of somebody else are gone")
        if site:
            for name, mark in MARKS.items():
                page = site.get("/inbox?" + urllib.parse.urlencode({"view": "all", "q": mark}))
                if "/conversations/" in page.text.split('id="main"')[-1] and mark in page.text.lower().replace(f'value="{mark}"', ""):
                    found.append(f"search: {name}")
            import re

            page = site.get("/inbox?view=all")
            for link in dict.fromkeys(re.findall(r"/conversations/(\d+)", page.text)):
                shown = site.get(f"/conversations/{link}").text.lower()
                found += [f"page {link}: {name}" for name, mark in MARKS.items() if mark in shown]
        return found

    def all_people(self, house, *options):
        """Erases the person wherever the person is known: by address, and by handle on the other channel."""
        first = house.command("erase", ADDRESS, "--yes", *options)
        self.assertEqual(first.status, 0, first)
        second = house.command("erase", "x:u-77", "--yes", *options)
        self.assertEqual(second.status, 0, second)

    def test_nothing_of_an_erased_person_is_left_and_a_restored_backup_brings_nothing_back(self):
        with folder() as place:
            house = House(place, "--data", place / "data")
            house.pour()
            with Server(data=place / "data") as server:
                site = Site(server.address)
                site.set_up(server.setup_link)
                house.write_by_hand(site)
                house.pour(("eml",))
            (place / "before").mkdir()
            self.assertEqual(house.command("backup", place / "before" / "house.backup").status, 0)
            self.assertNotEqual(places_of(place / "data", MARKS), [], "the marks are not even there")

            preview = house.command("erase", ADDRESS)
            self.assertEqual(preview.status, 0, preview)
            self.assertIn("Nothing was changed", preview.text)
            report = house.command("erase", ADDRESS, "--json").lines[0]
            self.assertEqual((report["erased"], report["messages"], report["conversations"]), (False, 5, 3), report)
            self.assertGreaterEqual(report["changed"], 3, report)

            self.all_people(house)
            self.assertEqual(places_of(place / "data", MARKS), [])
            self.assertEqual(self.shown(house), [])
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])
                self.assertEqual(store.value("SELECT count(*) FROM message WHERE erased_at IS NOT NULL"), 6)
                self.assertEqual(store.value("SELECT count(*) FROM message"), 10, "the figures are no longer true")
                self.assertEqual(store.value("SELECT count(*) FROM erasure"), 2)

            # Last week's backup, made before: nothing comes back, not even for a moment.
            restored = house.command("restore", place / "before" / "house.backup", "--yes")
            self.assertEqual(restored.status, 0, restored)
            self.assertEqual(places_of(place / "data", MARKS), [])
            self.assertEqual(self.shown(house), [])

            # The same archives, poured in again in every form.
            counts = house.pour(("mbox", "jsonl", "eml"))
            self.assertEqual([counts[kind]["stored"] for kind in ("mbox", "jsonl", "eml")], [0, 0, 0], counts)
            self.assertEqual(places_of(place / "data", MARKS), [])
            with Server(data=place / "data") as server:
                site = Site(server.address)
                site.sign_in()
                self.assertEqual(self.shown(house, site), [])
                self.assertEqual([mark for mark in MARKS.values() if mark in server.output.lower()], [])
            self.assertEqual(places_of(place / "data", MARKS), [])
            self.assertEqual(house.command("backup", place / "after.backup").status, 0)
            self.assertEqual(places_of(place, MARKS, skip=("archive", "before")), [])

    def test_beside_a_running_server_it_is_the_server_that_erases(self):
        with folder() as place:
            house = House(place, "--data", place / "data")
            house.pour()
            with Server(data=place / "data") as server:
                site = Site(server.address)
                site.set_up(server.setup_link)
                house.write_by_hand(site)
                self.all_people(house, "--reason", f"Vraag van {NAME}")
                self.assertEqual(self.shown(house, site), [])
                self.assertEqual(places_of(place / "data", MARKS), [])
                # Who writes again is a new person, and is heard.
                fresh = theirs(20, "Ik schrijf u opnieuw.", subject="Nieuw", file=False).replace(b"Jun 2026", b"Jun 2099")
                (place / "fresh.eml").write_bytes(fresh)
                self.assertEqual(imported(place / "data", place / "fresh.eml", "eml")["stored"], 1)
                self.assertIn("opnieuw", house.command("export").text)

    def test_a_new_database_with_the_list_of_erasures_takes_nothing_of_them_in(self):
        with folder() as place:
            house = House(place, "--data", place / "data")
            house.pour()
            self.assertEqual(house.command("backup", place / "early.backup").status, 0)
            self.all_people(house)
            # A copy put back by hand, without our command.
            shutil.copy(place / "early.backup", place / "data" / "samenspraak.sqlite")
            self.assertEqual(self.shown(house), [])
            self.assertEqual(places_of(place / "data", MARKS), [])

    def test_who_is_meant_must_be_plain(self):
        with folder() as place:
            house = House(place, "--data", place / "data")
            house.pour()
            nobody = house.command("erase", "niemand@nergens.test")
            self.assertEqual(nobody.status, 2, nobody)
            both = house.command("erase", NAME)
            self.assertEqual(both.status, 2, both)
            self.assertIn("x:u-77", both.complaint)
            self.assertIn(f"email:{ADDRESS}", both.complaint)
            self.assertEqual(house.command("erase").status, 2)
            for words in ["@zwaluwmarkje", "x:zwaluwmarkje", "u-77"]:
                self.assertIn("would be erased", house.command("erase", words).text, words)
            with Store(place / "data") as store:
                number = store.value("SELECT c.number FROM conversation c JOIN message m ON m.conversation_id = c.id WHERE m.remote_id = 'post-1'")
            self.assertIn("x:u-77", house.command("erase", NAME, f"#{number}").text)

    def test_killed_at_any_moment_it_is_undone_or_done_at_the_next_start(self):
        random = randomness("erase killed")
        with folder() as place:
            (place / "origin").mkdir()
            origin = House(place / "origin", "--data", place / "origin" / "data")
            origin.pour()
            began = time.monotonic()
            shutil.copytree(place / "origin" / "data", place / "timed")
            self.assertEqual(run("erase", ADDRESS, "--yes", "--data", place / "timed").status, 0)
            whole = time.monotonic() - began
            for turn in range(60 if LONG else 12):
                data = place / f"turn-{turn}"
                shutil.copytree(place / "origin" / "data", data)
                process = start("erase", ADDRESS, "--yes", "--data", data, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(random.uniform(0.02, whole))
                process.send_signal(signal.SIGKILL)
                process.wait()
                # What the next command opens is whole: all of the person, or nothing at all.
                export = run("export", "--data", data).text.lower()
                left = [name for name in ("text", "signature", "message id") if MARKS[name] in export]
                left += [ADDRESS] if ADDRESS in export else []
                with Store(data) as store:
                    begun = store.value("SELECT count(*) FROM erasure")
                    self.assertEqual(store.complaints(), [])
                if begun:
                    self.assertEqual(left, [], f"turn {turn}")
                    marks = {name: mark for name, mark in MARKS.items() if name not in ("json", "name", "family", "address", "subject")}
                    marks["address"] = ADDRESS
                    self.assertEqual(places_of(data, marks), [], f"turn {turn}")
                else:
                    self.assertIn("text", left, f"turn {turn}")
                shutil.rmtree(data)


@unittest.skipIf(postgres.programs() is None, "PostgreSQL is not installed")
class ErasingOnPostgreSQL(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = postgres.Postgres()
        cls.addClassCleanup(cls.server.stop)

    def dump(self, name):
        done = subprocess.run(
            [str(postgres.programs() / "pg_dump"), "-h", str(self.server.folder), "-U", "samenspraak", name], capture_output=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def found(self, dump):
        text = dump.lower()
        # What lies in a column of bytes is dumped in hexadecimal digits.
        return [name for name, mark in MARKS.items() if mark.encode() in text or mark.encode().hex().encode() in text]

    def test_nothing_is_left_in_a_dump_and_a_restored_dump_brings_nothing_back(self):
        with folder() as place:
            url = self.server.database("erasing")
            self.assertEqual(run("migrate", "--database", url, "--data", place / "data").status, 0)
            house = House(place, "--database", url, "--data", place / "data")
            house.pour()
            early = self.dump("erasing")
            self.assertIn("text", self.found(early))
            Erasing.all_people(self, house)
            self.assertEqual(self.found(self.dump("erasing")), [])
            again = self.server.database("restored")
            done = subprocess.run(
                [str(postgres.programs() / "psql"), "-h", str(self.server.folder), "-U", "samenspraak", "-d", "restored", "-X", "-q"],
                input=early, capture_output=True, timeout=120)
            self.assertEqual(done.returncode, 0, done.stderr)
            restored = House.__new__(House)
            restored.place, restored.store = place, ("--database", again, "--data", place / "data")
            self.assertEqual(Erasing.shown(self, restored), [])
            self.assertEqual(self.found(self.dump("restored")), [])
            restored.pour(("mbox", "jsonl", "eml"))
            self.assertEqual(self.found(self.dump("restored")), [])


if __name__ == "__main__":
    unittest.main()
