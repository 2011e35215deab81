"""The pages from outside: who is let in and out, what of a mail is saved and what is shown, and what is fetched from elsewhere."""

import contextlib
import email.message
import http.server
import re
import threading
import unittest
import urllib.parse

import mails
from product import Server, Site, Store, folder, randomness, run
from test_commands import OTHER, link_in
from test_import import imported


class Sessions(unittest.TestCase):
    def setUp(self):
        self._folder = folder()
        self.data = self._folder.__enter__() / "data"
        self.addCleanup(self._folder.__exit__, None, None, None)

    @contextlib.contextmanager
    def house(self):
        """A server, and its administrator's browser."""
        with Server(data=self.data) as server:
            site = Site(server.address)
            site.set_up(server.setup_link)
            yield server, site

    def with_cookies(self, server, cookies):
        """A browser that kept the cookies it once had."""
        site = Site(server.address)
        site._opener.addheaders = [("Cookie", cookies)]
        return site

    def test_signing_out_ends_the_session_and_not_only_the_cookie(self):
        with self.house() as (server, site):
            kept = site.cookie_header
            self.assertTrue(self.with_cookies(server, kept).is_signed_in())
            page = site.get("/inbox")
            page = site.submit(page, page.form("/sign-out"))
            self.assertIn("sign-in", page.url)
            self.assertFalse(site.is_signed_in())
            self.assertFalse(self.with_cookies(server, kept).is_signed_in(), "who kept the cookie is still in")

    def test_the_page_that_answers_a_form_can_be_loaded_again(self):
        with self.house() as (_, site):
            # As a live page does, and who presses F5.
            for address in ("/settings/users", "/settings/users/7/reset"):
                again = site.get(address)
                self.assertEqual((again.status, urllib.parse.urlsplit(again.url).path), (200, "/settings"))

    def test_another_session_is_ended_from_the_list(self):
        with self.house() as (server, site):
            other = Site(server.address)
            other.sign_in()
            page = site.get("/sessions")
            ends = [form for form in page.forms if re.fullmatch(r"/sessions/\d+/end", form.action)]
            self.assertEqual(len(ends), 1, "the own session is in the list of those to end")
            page = site.submit(page, ends[0])
            self.assertEqual(page.status, 200)
            self.assertFalse(other.is_signed_in())
            self.assertTrue(site.is_signed_in())
            self.assertEqual([form for form in page.forms if "/sessions/" in form.action], [])

    def test_nobody_ends_the_session_of_a_colleague(self):
        with self.house() as (server, site):
            colleague = Site(server.address)
            colleague.choose_password(link_in(run("user", "add", "Jan", "jan@gemeente.test", "--data", self.data)), OTHER)
            second = Site(server.address)
            second.sign_in("jan@gemeente.test", OTHER)
            page = colleague.get("/sessions")
            end = page.form("/sessions/")
            with Store(self.data) as store:
                [mine] = [row[0] for row in store.rows("SELECT s.id FROM session s JOIN user_account u ON u.id = s.user_id WHERE u.role = 'administrator'")]
            end.action = f"/sessions/{mine}/end"
            self.assertIn(colleague.submit(page, end).status, (403, 404))
            self.assertTrue(site.is_signed_in())
            self.assertTrue(second.is_signed_in())

    def test_who_is_disabled_is_out_at_once_and_does_not_come_in(self):
        with self.house() as (server, site):
            colleague = Site(server.address)
            colleague.choose_password(link_in(run("user", "add", "Jan", "jan@gemeente.test", "--data", self.data)), OTHER)
            self.assertTrue(colleague.is_signed_in())
            page = site.get("/settings")
            page = site.submit(page, page.form("/disable"))
            self.assertFalse(colleague.is_signed_in())
            self.assertEqual(Site(server.address).try_to_sign_in("jan@gemeente.test", OTHER).status, 401)
            self.assertIn("jan@gemeente.test\tJan\tagent\tdisabled", run("user", "list", "--data", self.data).text)
            site.submit(page, page.form("/enable"))
            Site(server.address).sign_in("jan@gemeente.test", OTHER)

    def test_no_page_offers_an_original_that_is_not_there(self):
        with self.house() as (server, site):
            (self.data.parent / "a.jsonl").write_bytes(mails.json_lines([mails.message(randomness("original"), 1)]))
            imported(self.data, self.data.parent / "a.jsonl", "jsonl")
            page = site.get(re.search(r"/conversations/\d+", site.get("/inbox?view=all").text)[0])
            self.assertEqual(page.status, 200)
            self.assertNotIn("/raw", page.text)

    def test_a_role_is_changed_from_the_settings_and_holds_at_once(self):
        with self.house() as (server, site):
            colleague = Site(server.address)
            colleague.choose_password(link_in(run("user", "add", "Jan", "jan@gemeente.test", "--role", "agent", "--data", self.data)), OTHER)
            self.assertEqual(colleague.get("/settings").status, 403)
            page = site.get("/settings")
            self.assertEqual(site.submit(page, page.form("/role"), role="administrator").status, 200)
            self.assertEqual(colleague.get("/settings").status, 200)
            with Store(self.data) as store:
                self.assertEqual(store.value("SELECT count(*) FROM event WHERE kind = 'user.role-changed' AND user_id IS NOT NULL"), 1)

    def test_the_last_administrator_cannot_shut_himself_out(self):
        with self.house() as (server, site):
            page = site.get("/settings")
            self.assertEqual([form for form in page.forms if "/disable" in form.action], [])
            form = page.form("/reset")
            form.action = form.action.replace("/reset", "/disable")
            self.assertEqual(site.submit(page, form).status, 400)
            self.assertTrue(site.is_signed_in())

    def test_preferences_are_kept_for_the_person_and_go_back_to_the_page(self):
        with self.house() as (server, site):
            page = site.get("/sessions")
            page = site.submit(page, page.form("/preferences"), language="fr", theme="dark")
            self.assertTrue(page.url.endswith("/sessions"), page.url)
            other = Site(server.address)
            for where in (page, other.sign_in()):
                self.assertRegex(where.text, r'<html lang="fr[^"]*" data-theme="dark"')
            page = site.get("/inbox")
            form = page.form("/preferences")
            form.fields = [field for field in form.fields if field["name"] != "return"] + [{"name": "return", "type": "hidden", "value": "https://elders.test/"}]
            page = site.submit(page, form, language="nl-BE", theme="system")
            self.assertEqual(urllib.parse.urlsplit(page.url).netloc, urllib.parse.urlsplit(server.address).netloc, "sent away to elsewhere")

    def test_a_colleague_who_only_reads_is_refused_what_the_page_does_not_offer(self):
        with self.house() as (server, site):
            (self.data.parent / "a.eml").write_bytes(mails.rich("https://elders.test/p.png"))
            imported(self.data, self.data.parent / "a.eml", "eml")
            reader = Site(server.address)
            reader.choose_password(link_in(run("user", "add", "Lezer", "lezer@gemeente.test", "--role", "reader", "--data", self.data)), OTHER)
            where = re.search(r'"(/conversations/\d+)', site.get("/inbox").text)[1]
            page = reader.get(where)
            self.assertEqual(page.status, 200)
            self.assertEqual([form.action for form in page.forms if where in form.action], [], "a form that would be refused")
            forged = page.form("/sign-out")
            for action in "assignment tags tags/remove snooze closure reopening spam undo notes replies draft".split():
                with self.subTest(action=action):
                    forged.action = f"{where}/{action}"
                    self.assertEqual(reader.submit(page, forged).status, 403)
            self.assertEqual(reader.get("/settings").status, 403)
            with Store(self.data) as store:
                self.assertEqual(store.value("SELECT version FROM conversation"), 1)


class Canary:
    """A web server on loopback that must never be asked anything."""

    def __enter__(self):
        canary = self
        canary.hits = []

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                canary.hits.append(self.path)
                self.send_response(200)
                self.send_header("Content-Type", "image/png")
                self.send_header("Content-Length", str(len(mails.PICTURE)))
                self.end_headers()
                self.wfile.write(mails.PICTURE)

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.server.shutdown()
        self.server.server_close()


class MailOnThePage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls._stack = contextlib.ExitStack()
        cls.addClassCleanup(cls._stack.close)
        place = cls._stack.enter_context(folder())
        cls.data = place / "data"
        cls.canary = cls._stack.enter_context(Canary())
        cls.remote = f"http://127.0.0.1:{cls.canary.port}/p.png?who=fatima"
        cls.raw = mails.rich(cls.remote)
        (place / "a.eml").write_bytes(cls.raw)
        imported(cls.data, place / "a.eml", "eml")
        cls.server = cls._stack.enter_context(Server(data=cls.data))
        cls.site = Site(cls.server.address)
        cls.site.set_up(cls.server.setup_link)
        cls.where = re.search(r'"(/conversations/\d+)', cls.site.get("/inbox").text)[1]
        cls.page = cls.site.get(cls.where)
        cls.frame = re.search(r'"(/messages/\d+/frame)"', cls.page.text)[1]

    def saved(self, path, data, name):
        """What `path` gives, which must be these bytes, to be saved and never to be run in our origin."""
        answer = self.site.get(path)
        self.assertEqual((answer.status, answer.body), (200, data), path)
        self.assertEqual(answer.headers["Content-Type"], "application/octet-stream")
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(answer.headers["Content-Security-Policy"], "default-src 'none'; sandbox")
        kind = answer.headers["Content-Disposition"]
        self.assertTrue(kind.startswith("attachment; "), kind)
        self.assertEqual(urllib.parse.unquote(re.search(r"filename\*=UTF-8''(\S+)$", kind)[1]), name)
        plain = re.search(r'filename="([^"]*)"; filename\*', kind)[1]
        self.assertNotRegex(plain, r"[/\\%;\r\n]|[^ -~]")
        return answer

    def attachments(self):
        return re.findall(r'"(/attachments/\d+/\d+)"', self.page.text)

    def test_attachments_are_saved_byte_for_byte_and_never_shown(self):
        picture, document, script = self.attachments()
        self.saved(document, mails.DOCUMENT, 'verslag "één".pdf')
        answer = self.site.get(script)
        self.assertIn(b"<script>", answer.body)
        self.assertEqual(answer.headers["Content-Type"], "application/octet-stream")
        self.assertTrue(answer.headers["Content-Disposition"].startswith("attachment; "))
        self.assertNotRegex(answer.headers["Content-Disposition"], r"[\\/]x\.html")
        answer = self.site.get(picture)
        self.assertEqual(answer.body, mails.PICTURE)
        self.assertTrue(answer.headers["Content-Disposition"].startswith("attachment; "), "asked for by itself it is saved")

    def test_an_attachment_that_is_none_is_not_found(self):
        [message] = {path.rsplit("/", 1)[0] for path in self.attachments()}
        for path in (f"{message}/99", f"{message}/-1", f"{message}/x", f"{message}/0", "/attachments/1/2"):
            with self.subTest(path=path):
                self.assertEqual(self.site.get(path).status, 404)

    def test_the_original_is_saved_as_it_came_and_that_is_recorded(self):
        path = self.frame.replace("/frame", "/raw")
        self.saved(path, self.raw, path.split("/")[2] + ".eml")
        with Store(self.data) as store:
            [(user,)] = store.rows("SELECT u.name FROM event e JOIN user_account u ON u.id = e.user_id WHERE e.kind = 'raw.read' AND e.message_id = ?", int(path.split("/")[2]))
            self.assertTrue(user)

    def test_the_layout_is_in_a_frame_that_can_do_nothing(self):
        tag = re.search(r"<iframe[^>]*>", self.page.text)[0]
        self.assertEqual(re.search(r'sandbox="([^"]*)"', tag)[1], "allow-popups allow-popups-to-escape-sandbox")
        answer = self.site.get(self.frame)
        policy = answer.headers["Content-Security-Policy"]
        for part in ("default-src 'none'", "img-src 'self'", "form-action 'none'", "frame-ancestors 'self'", "sandbox allow-popups"):
            self.assertIn(part, policy)
        self.assertNotRegex(policy, "allow-scripts|allow-same-origin|unsafe-inline|https?:")
        self.assertIn("sign-in", Site(self.server.address).get(self.frame).url, "a stranger sees the layout")

    def test_a_picture_of_the_mail_is_shown_in_the_frame_by_its_code_alone(self):
        [(path, code)] = re.findall(r'"(/attachments/\d+/\d+)\?code=([^"]+)"', self.site.get(self.frame).text)
        # The frame has no cookies: its code lets it see this picture and nothing else.
        stranger = Site(self.server.address)
        answer = stranger.get(f"{path}?code={code}")
        self.assertEqual((answer.status, answer.body), (200, mails.PICTURE))
        self.assertEqual(answer.headers["Content-Type"], "image/png")
        self.assertTrue(answer.headers["Content-Disposition"].startswith("inline; "))
        self.assertEqual(answer.headers["Content-Security-Policy"], "default-src 'none'; sandbox")
        until, _, proof = code.partition(".")
        other = [one for one in self.attachments() if one != path]
        for wrong in (f"{path}?code={int(until) + 1}.{proof}", f"{path}?code={code[:-2]}AA", f"{path}?code=", f"{path}?code=x.y", *(f"{one}?code={code}" for one in other)):
            with self.subTest(wrong=wrong):
                self.assertEqual(stranger.get(wrong).status, 404)
        self.assertIn("sign-in", stranger.get(path).url)

    def test_nothing_is_fetched_from_elsewhere_before_a_click_and_from_inside_never(self):
        before = self.site.get(self.frame)
        self.assertNotIn("/proxy/image", before.text)
        self.assertNotIn(str(self.canary.port), before.text)
        self.assertIn(f'"{self.frame}?images=1"', self.page.text, "there is nothing to click on")
        after = self.site.get(self.frame + "?images=1")
        [path] = re.findall(r'"(/proxy/image\?[^"]+)"', after.text)
        path = path.replace("&amp;", "&")
        self.assertEqual(urllib.parse.parse_qs(urllib.parse.urlsplit(path).query)["url"], [self.remote])
        # The guard refuses loopback, with the code of the frame as without.
        self.assertEqual(Site(self.server.address).get(path).status, 404)
        for wrong in (re.sub("code=[^&]*", "code=1.x", path), re.sub("&code=[^&]*", "", path), path.replace("p.png", "q.png"), "/proxy/image"):
            with self.subTest(wrong=wrong):
                self.assertEqual(self.site.get(wrong).status, 404)
        self.assertEqual(self.canary.hits, [])
        self.assertIn("an image could not be fetched", self.server.output, "the guard was never asked")

    def test_every_way_to_write_an_inside_address_is_refused(self):
        port = self.canary.port
        inside = [f"http://{host}:{port}/p.png" for host in ("localhost", "2130706433", "0x7f.1", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1")]
        made = email.message.EmailMessage()
        made["From"], made["Subject"], made["Message-ID"] = "x@inwoners.test", "binnen", "<binnen@inwoners.test>"
        made.set_content("".join(f'<img src="{one}" alt="x">' for one in inside), subtype="html")
        path = self.data.parent / "binnen.eml"
        path.write_bytes(bytes(made))
        imported(self.data, path, "eml")
        with Store(self.data) as store:
            [(message,)] = store.rows("SELECT id FROM message WHERE remote_id = 'binnen@inwoners.test'")
        text = self.site.get(f"/messages/{message}/frame?images=1").text
        asked = [one.replace("&amp;", "&") for one in re.findall(r'"(/proxy/image\?[^"]+)"', text)]
        self.assertGreaterEqual(len(asked), len(inside) - 2, "hardly anything was tried")
        for one in asked:
            with self.subTest(one=one):
                self.assertEqual(self.site.get(one).status, 404)
        self.assertEqual(self.canary.hits, [])


class Quarantine(unittest.TestCase):
    FAULT = {"SAMENSPRAAK_TEST_FAULT": "1"}
    HOSTILE = b"From: a@inwoners.test\r\nSubject: lastig\r\nMessage-ID: <lastig@inwoners.test>\r\nX-Samenspraak-Fault: crash\r\n\r\nToch gelezen.\r\n"

    def test_what_could_not_be_read_is_named_saved_and_read_again_when_it_can_be(self):
        with folder() as place:
            data = place / "data"
            (place / "lastig.eml").write_bytes(self.HOSTILE)
            (place / "goed.eml").write_bytes(mails.rich("https://elders.test/p.png"))
            result = run("import", place / "lastig.eml", place / "goed.eml", "--as", "eml", "--data", data, "--json", env=self.FAULT)
            self.assertEqual(result.status, 65, result)
            self.assertEqual((result.lines[-1]["stored"], result.lines[-1]["failed"]), (1, 1))
            self.assertIn("lastig.eml", result.complaint)
            with Server(data=data, env=self.FAULT) as server:
                site = Site(server.address)
                site.set_up(server.setup_link)
                page = site.get("/quarantine")
                raw = re.search(r'"(/messages/\d+/raw)"', page.text)[1]
                saved = site.get(raw)
                self.assertEqual((saved.status, saved.body), (200, self.HOSTILE))
                self.assertTrue(saved.headers["Content-Disposition"].startswith("attachment; "))
                self.assertIn("sign-in", Site(server.address).get(raw).url)
                # It still ends every child.
                page = site.submit(page, page.form("/retry"))
                self.assertTrue([form for form in page.forms if "/retry" in form.action], "it left the quarantine unread")
                self.assertNotIn("lastig", site.get("/inbox").text)
                self.assertTrue(server.healthy())
            with Server(data=data) as server:
                site = Site(server.address)
                site.sign_in()
                page = site.get("/quarantine")
                page = site.submit(page, page.form("/retry"))
                self.assertEqual(page.status, 200)
                self.assertIn("lastig", site.get("/inbox").text)
                self.assertEqual([form for form in site.get("/quarantine").forms if "/retry" in form.action], [])
            with Store(data) as store:
                self.assertEqual(store.complaints(), [])
                self.assertEqual(sorted(store.message_ids), ["lastig@inwoners.test", "rijk@inwoners.test"])
                self.assertEqual(store.rows("SELECT DISTINCT state FROM raw_message"), [("read",)])

    def test_each_reason_is_written_down_and_the_rest_of_the_batch_arrives(self):
        # What a mail does to its child, and what is said of it.
        reasons = {"crash": "crashed", "exit": "crashed", "garbage": "crashed", "misnumbered": "crashed", "memory": "crashed", "loop": "too-slow"}
        with folder() as place:
            (place / "mails").mkdir()
            for number, fault in enumerate(reasons):
                (place / "mails" / f"{fault}.eml").write_bytes(self.HOSTILE.replace(b"lastig", fault.encode()).replace(b"crash", fault.encode()))
                (place / "mails" / f"{fault}-after.eml").write_bytes(mails.mail(randomness(f"reason {fault}"), number))
            (place / "mails" / "large.eml").write_bytes(self.HOSTILE.replace(b"X-Samenspraak", b"X") + b"a" * (51 << 20))
            env = {**self.FAULT, "SAMENSPRAAK_DECODER_SECONDS": "2"}
            result = run("import", place / "mails", "--as", "eml", "--data", place / "data", "--json", env=env)
            self.assertEqual(result.status, 65, result)
            self.assertEqual((result.lines[-1]["stored"], result.lines[-1]["failed"]), (len(reasons), len(reasons) + 1))
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])
                found = {source.split("/")[-1].removesuffix(".eml"): (reason, attempts) for source, reason, attempts in store.rows(
                    "SELECT source, reason, attempts FROM raw_message WHERE state = 'quarantined'")}
                self.assertEqual({name: found.get(name) for name in reasons}, {name: (reason, 2) for name, reason in reasons.items()})
                self.assertEqual(sorted(store.message_ids), sorted(f"{number}@inwoners.test" for number in range(len(reasons))))
            for name in [*reasons, "large"]:
                self.assertIn(f"{name}.eml", result.complaint)
