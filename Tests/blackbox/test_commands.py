"""What the administrator does at the command line, beside a running server and without one."""

import re
import sqlite3
import unittest

import mails
from product import PASSWORD, Server, Site, Store, folder, randomness, run
from test_import import imported

OTHER = "Regenboog-boven-het-Kerkplein-34"


def link_in(result):
    """The password link that a command printed."""
    found = re.search(r"https?://\S+/password/[A-Za-z0-9_-]+", result.text)
    if result.status != 0 or not found:
        raise AssertionError(f"no link: {result}\n{result.text}")
    return found[0]


class Users(unittest.TestCase):
    def setUp(self):
        self._folder = folder()
        self.data = self._folder.__enter__() / "data"
        self.addCleanup(self._folder.__exit__, None, None, None)

    def user(self, *words):
        return run("user", *words, "--data", self.data)

    def test_a_user_who_is_added_chooses_a_password_once_and_signs_in(self):
        with Server(data=self.data) as server:
            Site(server.address).set_up(server.setup_link)
            link = link_in(self.user("add", "Jan Peeters", "Jan@Gemeente.test", "--role", "agent"))
            self.assertTrue(link.startswith(f"{server.address}/"), "the link leads elsewhere")
            self.assertIn("jan@gemeente.test\tJan Peeters\tagent\tactive\n", self.user("list").text)
            self.assertEqual(Site(server.address).try_to_sign_in("jan@gemeente.test", OTHER).status, 401)
            site = Site(server.address)
            self.assertEqual(site.choose_password(link, "kort").status, 422, "a short password was taken")
            site.choose_password(link, OTHER)
            self.assertTrue(site.is_signed_in())
            self.assertEqual(Site(server.address).choose_password(link, PASSWORD).status, 404, "the link opened twice")
            Site(server.address).sign_in("jan@gemeente.test", OTHER)
            self.assertEqual(site.get("/settings").status, 403, "an agent saw the settings")

    def test_a_reset_signs_out_everywhere_and_the_old_password_is_gone(self):
        with Server(data=self.data) as server:
            Site(server.address).set_up(server.setup_link)
            site = Site(server.address)
            site.choose_password(link_in(self.user("add", "Jan", "jan@gemeente.test")), OTHER)
            self.assertTrue(site.is_signed_in())
            link = link_in(self.user("reset", "jan@gemeente.test"))
            self.assertFalse(site.is_signed_in(), "the session outlived the reset")
            self.assertEqual(Site(server.address).try_to_sign_in("jan@gemeente.test", OTHER).status, 401, "the password outlived the reset")
            Site(server.address).choose_password(link, PASSWORD)
            self.assertEqual(Site(server.address).try_to_sign_in("jan@gemeente.test", OTHER).status, 401)
            Site(server.address).sign_in("jan@gemeente.test", PASSWORD)

    def test_without_a_server_it_works_the_same(self):
        with Server(data=self.data) as server:
            Site(server.address).set_up(server.setup_link)
        link = link_in(self.user("add", "Jan", "jan@gemeente.test", "--role", "reader"))
        self.assertEqual(len(self.user("list").text.splitlines()), 2)
        with Server(data=self.data) as server:
            site = Site(server.address)
            site.choose_password(link, OTHER)
            self.assertTrue(site.is_signed_in())

    def test_what_cannot_be_is_said_and_changes_nothing(self):
        with Server(data=self.data) as server:
            Site(server.address).set_up(server.setup_link)
            before = self.user("list").text
            for words in [
                ("add", "Jan", "geen adres"), ("add", "", "jan@gemeente.test"), ("add", "Jan", "jan@gemeente.test", "--role", "koning"),
                ("add", "Lotte", "lotte@gemeente.test"), ("reset", "niemand@gemeente.test"), ("add", "Jan"), ("remove", "lotte@gemeente.test"), (),
            ]:
                with self.subTest(words=words):
                    result = self.user(*words)
                    self.assertEqual(result.status, 2, result)
                    self.assertTrue(result.complaint.strip())
                    self.assertNotIn("/password/", result.text)
            self.assertEqual(self.user("list").text, before)


class Export(unittest.TestCase):
    # What a message is, whoever holds it; `conversation` is the number of a row.
    SAME = "id channel account type author text subject at url lang inReplyTo thread attachments metrics public html direction to cc references reply quoted signature automatic".split()

    def test_every_message_is_exported_once_and_comes_back_the_same(self):
        random = randomness("export")
        with folder() as place:
            made = [{**mails.message(random, n), "url": f"https://x.test/{n}", "lang": "nl", "metrics": {"likes": n}} for n in range(1_100)]
            made[7].update({"inReplyTo": "x-6", "thread": "x-6", "html": "<p>Dag <b>allemaal</b></p>", "subject": "Één \u2028 regel\n\"twee\""})
            (place / "a.jsonl").write_bytes(mails.json_lines(made))
            imported(place / "data", place / "a.jsonl", "jsonl")
            (place / "rijk.eml").write_bytes(mails.rich("https://elders.test/p.png"))
            imported(place / "data", place / "rijk.eml", "eml", "--account", "info")
            (place / "ons.eml").write_bytes(mails.mail(random, 5, marker="-ons"))
            imported(place / "data", place / "ons.eml", "eml", "--sent")

            alone = run("export", "--data", place / "data")
            self.assertEqual(alone.status, 0, alone)
            lines = alone.lines
            ids = [line["id"] for line in lines]
            self.assertEqual(sorted(ids), sorted([one["id"] for one in made] + ["rijk@inwoners.test", "5-ons@inwoners.test"]))
            by_id = {line["id"]: line for line in lines}
            self.assertEqual({by_id[one]["direction"] for one in ids if one != "5-ons@inwoners.test"}, {"inbound"})
            self.assertEqual(by_id["5-ons@inwoners.test"]["direction"], "outbound")
            for one in made:
                for name in ("text", "channel", "at", "url", "lang", "public", *(["inReplyTo", "thread", "subject"] if one["id"] == "x-7" else [])):
                    self.assertEqual(by_id[one["id"]][name], one[name], f"{name} of {one['id']}")
            self.assertEqual(by_id["rijk@inwoners.test"]["account"], "info")
            self.assertEqual([one["bytes"] for one in by_id["rijk@inwoners.test"]["attachments"]][:2], [len(mails.PICTURE), len(mails.DOCUMENT)])

            with Server(data=place / "data"):
                self.assertEqual(run("export", "--data", place / "data").out, alone.out, "the server exports something else")
                written = run("export", place / "out.jsonl", "--data", place / "data")
                self.assertEqual(written.status, 0, written)
            self.assertEqual((place / "out.jsonl").read_bytes(), alone.out)
            again = run("export", place / "out.jsonl", "--data", place / "data")
            self.assertEqual(again.status, 2, "an export was written over another")
            self.assertEqual((place / "out.jsonl").read_bytes(), alone.out)

            counts = imported(place / "new", place / "out.jsonl", "jsonl")
            self.assertEqual((counts["stored"], counts["failed"]), (len(lines), 0))
            back = {line["id"]: line for line in run("export", "--data", place / "new").lines}
            for line in lines:
                self.assertEqual({name: back[line["id"]].get(name) for name in self.SAME}, {name: line.get(name) for name in self.SAME})

    def test_an_empty_house_exports_nothing(self):
        with folder() as place:
            with Server(data=place / "data"):
                result = run("export", "--data", place / "data")
                self.assertEqual((result.status, result.out), (0, b""), result)


class Settings(unittest.TestCase):
    def test_each_setting_says_where_it_comes_from_and_a_secret_is_not_shown(self):
        with folder() as place:
            (place / "settings.conf").write_text("# een opmerking\nmail.from = info@gemeente.test\nanswer.undo-seconds = 20\nmail.password = Zeer-Geheim\n")
            (place / "url").write_text("postgresql://jan:Ook-Geheim@db.test/x\n")
            env = {"SAMENSPRAAK_ANSWER_UNDO_SECONDS": "30", "SAMENSPRAAK_DATABASE_FILE": str(place / "url")}
            result = run("settings", "--data", place, "--json", env=env)
            self.assertEqual(result.status, 0, result)
            found = {line["name"]: (line["value"], line["from"]) for line in result.lines}
            self.assertEqual(found["mail.from"], ("info@gemeente.test", "file"))
            self.assertEqual(found["answer.undo-seconds"], ("30", "environment"))
            self.assertEqual(found["decoder.children"], ("2", "default"))
            self.assertEqual((found["mail.password"], found["database"]), (("(secret)", "file"), ("(secret)", "environment")))
            plain = run("settings", "--data", place, env=env)
            for name in found:
                self.assertIn(f"{name} = ", plain.text)
            self.assertNotRegex(plain.text + plain.complaint + result.text + result.complaint, "Geheim")

    def test_a_setting_that_cannot_be_stops_the_start_with_78_and_its_name(self):
        for line, said in [
            ("answer.undo-seconds = lang", "answer.undo-seconds"), ("decoder.children = 0", "decoder.children"), ("mail.allow-plain = misschien", "mail.allow-plain"),
            ("mial.from = x", "mial.from"), ("zomaar iets", "[Ll]ine 2"),
        ]:
            with self.subTest(line=line), folder() as place:
                (place / "settings.conf").write_text(f"# eerst dit\n{line}\n")
                for command in (["settings"], ["serve", "--listen", "127.0.0.1:0"]):
                    result = run(*command, "--data", place, timeout=20)
                    self.assertEqual(result.status, 78, result)
                    self.assertRegex(result.complaint, said)


class Doctor(unittest.TestCase):
    def test_it_says_that_all_is_well_with_and_without_a_server(self):
        with folder() as place:
            with Server(data=place / "data"):
                beside = run("doctor", "--data", place / "data")
            alone = run("doctor", "--data", place / "data")
            for result, said in [(beside, "A server is running"), (alone, "No server is running")]:
                self.assertEqual(result.status, 0, result)
                self.assertIn(said, result.text)
                self.assertIn("sound", result.text)

    def test_it_says_what_is_missing(self):
        with folder() as place:
            self.assertEqual(run("doctor", "--data", place / "nowhere").status, 78)
            self.assertFalse((place / "nowhere").exists(), "looking made a folder")
            (place / "empty").mkdir()
            self.assertEqual(run("doctor", "--data", place / "empty").status, 78)

    def test_it_finds_damage_beside_a_running_server(self):
        random = randomness("doctor")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(300)))
            imported(place / "data", place / "a.jsonl", "jsonl")
            with Store(place / "data") as store:
                file, [root] = store.path, [row[0] for row in store.rows("SELECT rootpage FROM sqlite_master WHERE name = 'message_conversation'")]
            with open(file, "r+b") as out:
                out.seek((root - 1) * 4096)
                out.write(b"\x00" * 4096)
            with Server(data=place / "data"):
                result = run("doctor", "--data", place / "data")
                self.assertEqual(result.status, 70, result)
                self.assertIn("restore", result.text)


class NothingMadeByLooking(unittest.TestCase):
    def test_a_folder_that_was_mistyped_stays_none(self):
        with folder() as place:
            for words in (["backup", place / "house.backup"], ["export"], ["user", "list"], ["user", "reset", "a@b.test"], ["doctor"], ["organisation", "list"]):
                result = run(*words, "--data", place / "nowhere")
                self.assertEqual(result.status, 78, result)
                self.assertTrue(result.complaint.strip())
                self.assertFalse((place / "nowhere").exists(), f"{words[0]} made a folder")
            self.assertFalse((place / "house.backup").exists(), "a backup of nothing")

    def test_an_organisation_that_was_mistyped_stays_none(self):
        with folder() as place:
            self.assertEqual(run("organisation", "add", "Stad Waterlinge", "--data", place / "data").status, 0)
            self.assertEqual(run("user", "list", "--organisation", "Stad Waterlingen", "--data", place / "data").status, 2)
            self.assertEqual(len(run("organisation", "list", "--data", place / "data").text.splitlines()), 1)


class Organisations(unittest.TestCase):
    def test_each_signs_in_to_its_own_by_host_name_or_address(self):
        random = randomness("organisations")
        with folder() as place:
            data = place / "data"
            (place / "a.jsonl").write_bytes(mails.json_lines([mails.message(random, 1)]))
            with Server(data=data) as server:
                Site(server.address).set_up(server.setup_link)
                self.assertEqual(run("organisation", "add", "Buurgemeente", "--regime", "NL", "--data", data).status, 0)
                self.assertEqual(run("organisation", "add", "Buurgemeente", "--data", data).status, 2, "the same name twice")
                counts = run("import", place / "a.jsonl", "--as", "jsonl", "--organisation", "Buurgemeente", "--data", data, "--json").lines[-1]
                self.assertEqual(counts["stored"], 1)
                added = run("user", "add", "Els", "els@buur.test", "--role", "administrator", "--organisation", "Buurgemeente", "--data", data)
                Site(server.address).choose_password(link_in(added), OTHER)
                neighbour = Site(server.address)
                neighbour.sign_in("els@buur.test", OTHER)
                self.assertIn("/conversations/", neighbour.get("/inbox?view=all").text)
                ours = Site(server.address)
                ours.sign_in()
                self.assertNotIn("/conversations/", ours.get("/inbox?view=all").text, "a neighbour's conversation is shown")
                claimed = run("organisation", "host", "localhost", "--organisation", "Buurgemeente", "--data", data)
                self.assertEqual(claimed.status, 0, claimed)
                with Store(data) as store:
                    facts = store.rows("SELECT facts FROM event WHERE kind = 'organisation.changed'")
                    self.assertEqual(facts, [('{"host":"localhost"}',)], "whose name it is now stands nowhere")
                there = server.address.replace("127.0.0.1", "localhost")
                self.assertEqual(Site(there).try_to_sign_in().status, 401, "the host name is the neighbour's")
                Site(there).sign_in("els@buur.test", OTHER)


class RestoredOutbox(unittest.TestCase):
    def test_what_waited_when_the_backup_was_made_is_not_sent_again(self):
        raw = (b"From: Fatima <fatima@inwoners.test>\r\nTo: info@gemeente.test\r\nSubject: licht\r\nMessage-ID: <r1@inwoners.test>\r\n"
               b"Date: Mon, 7 Sep 2026 10:00:00 +0200\r\n\r\nHet is donker.\r\n")
        environment = {
            "SAMENSPRAAK_MAIL_FROM": "info@gemeente.test", "SAMENSPRAAK_MAIL_SERVER": "smtp://127.0.0.1:9", "SAMENSPRAAK_MAIL_ALLOW_PLAIN": "yes",
            "SAMENSPRAAK_ANSWER_UNDO_SECONDS": "300",
        }
        with folder() as place:
            (place / "a.eml").write_bytes(raw)
            imported(place / "data", place / "a.eml", "eml")
            with Server(data=place / "data", env=environment) as server:
                site = Site(server.address)
                site.set_up(server.setup_link)
                path = re.search(r"/conversations/\d+", site.get("/inbox?view=all").text)[0]
                page = site.get(path)
                answered = site.submit(page, page.form("/replies"), body="We komen.")
                self.assertEqual(answered.status, 200, re.sub(r"<[^>]+>|\s+", " ", answered.text)[:1500])
                self.assertIn("We komen.", answered.text)
                self.assertEqual(run("backup", place / "house.backup", "--data", place / "data").status, 0)
            result = run("restore", place / "house.backup", "--data", place / "data", "--yes")
            self.assertEqual(result.status, 0, result)
            self.assertIn("1 answers", result.text)
            # Beside the old database, which is kept: so it is named.
            connection = sqlite3.connect(place / "data" / "samenspraak.sqlite")
            self.assertEqual(connection.execute("SELECT state FROM reply").fetchall(), [("unknown",)])
            connection.close()


class BackUpBesideAServer(unittest.TestCase):
    def test_a_backup_never_writes_over_a_file_and_a_restore_never_under_a_server(self):
        random = randomness("beside a server")
        with folder() as place:
            (place / "a.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(50)))
            (place / "b.jsonl").write_bytes(mails.json_lines(mails.message(random, n) for n in range(50, 80)))
            with Server(data=place / "data") as server:
                Site(server.address).set_up(server.setup_link)
                imported(place / "data", place / "a.jsonl", "jsonl")
                self.assertEqual(run("backup", place / "house.backup", "--data", place / "data").status, 0)
                whole = (place / "house.backup").read_bytes()
                self.assertEqual(run("backup", place / "house.backup", "--data", place / "data").status, 2)
                self.assertEqual((place / "house.backup").read_bytes(), whole)
                imported(place / "data", place / "b.jsonl", "jsonl")
                refused = run("restore", place / "house.backup", "--data", place / "data", "--yes")
                self.assertEqual(refused.status, 75, refused)
                self.assertTrue(server.healthy())
            with Store(place / "data") as store:
                self.assertEqual(len(store.message_ids), 80)
            self.assertEqual(run("restore", place / "house.backup", "--data", place / "data", "--yes").status, 0)
            self.assertEqual((place / "house.backup").read_bytes(), whole, "restoring touched the backup")
            # What was there is kept aside, and who could sign in then can sign in now.
            self.assertTrue(list((place / "data").glob("*.replaced-*")))
            with Server(data=place / "data") as server:
                Site(server.address).sign_in()
                self.assertNotIn("/setup/", server.output)
                self.assertEqual(len(run("export", "--data", place / "data").lines), 50)
