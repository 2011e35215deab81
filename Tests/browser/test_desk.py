"""The first form of the desk, as people meet it: from the set-up link to an answer in a citizen's mailbox."""

import os
import unittest

from harness import (
    LAPTOP, PHONE, WALL, Browser, MailServers, check, expect, overflow, picture, pour, product, set_up, sign_in, tab_walk, watched,
)

import mails  # noqa: I001  (of the black-box tests, on the path since the harness)


# Where the answers go out; the settings' names are the program's.
def mail_settings(facts):
    return {
        "SAMENSPRAAK_MAIL_SERVER": f"smtp://127.0.0.1:{facts['smtp']['clear']}", "SAMENSPRAAK_MAIL_ALLOW_PLAIN": "yes",
        "SAMENSPRAAK_MAIL_FROM": "info@gemeente.test", "SAMENSPRAAK_ANSWER_UNDO_SECONDS": "1",
    }


class House(unittest.TestCase):
    """A server that has been set up, with a person signed in; each class of tests has its own."""

    environment = {}

    @classmethod
    def setUpClass(cls):
        cls.place = cls.enterClassContext(product.folder())
        cls.data = cls.place / "data"
        cls.server = product.Server(data=cls.data, env=cls.environment)
        cls.addClassCleanup(cls.server.kill)
        cls.browser = cls.enterClassContext(Browser())
        cls.context = cls.enterClassContext(cls.browser.visitor(cls.server.address))
        page = cls.context.new_page()
        set_up(page, cls.server.setup_link)
        page.close()

    def setUp(self):
        self.page = watched(self.context.new_page())
        self.addCleanup(self.page.close)

    def tearDown(self):
        self.assertEqual(self.context.strangers, [], "the page asked another host for something")

    def nothing_failed(self):
        self.assertEqual(self.page.troubles, [])

    def arrive(self, messages, name="arriving"):
        path = self.place / f"{name}.jsonl"
        path.write_bytes(mails.json_lines(messages))
        return pour(path, "jsonl", self.data)

    def arrive_mails(self, raws, name="arriving"):
        path = self.place / f"{name}.mbox"
        path.write_bytes(mails.mbox(raws))
        return pour(path, "mbox", self.data)

    def message(self, number, text, name="Fatima El Idrissi", **more):
        return {
            "id": f"desk-{number}", "channel": "email", "type": "mail", "subject": f"Vraag {number}", "text": text, "at": "2026-09-07T10:00:00Z",
            "author": {"id": f"burger{number}@inwoners.test", "handle": f"burger{number}@inwoners.test", "name": name}, "public": False, **more,
        }

    def open(self, words, view="all"):
        """Opens the conversation whose card shows `words`."""
        self.page.goto(f"/inbox?view={view}")
        self.page.locator("a.card", has_text=words).first.click()
        self.page.wait_for_url("**/conversations/**")


class FirstHour(unittest.TestCase):
    def test_set_up_leads_to_an_empty_desk(self):
        with product.folder() as place, product.Server(data=place / "data") as server, Browser() as browser:
            with browser.visitor(server.address) as context:
                page = watched(context.new_page())
                page.goto(server.setup_link)
                check(self, page, "set-up")
                set_up(page, server.setup_link)
                page.goto("/inbox")
                expect(page.locator(".empty").first).to_be_visible()
                check(self, page, "inbox-empty", sizes=(PHONE, LAPTOP, WALL))
                self.assertEqual(page.troubles, [])
                self.assertEqual(context.strangers, [])
            with browser.visitor(server.address) as context:
                page = context.new_page()
                page.goto("/inbox")
                self.assertIn("/sign-in", page.url)
                check(self, page, "sign-in")
                page.locator("[name=email]").fill(product.ADMINISTRATOR)
                page.locator("[name=password]").fill("fout wachtwoord dat niet klopt")
                page.locator("form[action='/sign-in'] button").click()
                expect(page.get_by_role("alert")).to_be_visible()
                check(self, page, "sign-in-wrong")
                sign_in(page)
                self.assertIn("/inbox", page.url)

    def test_wrong_words_at_the_set_up_are_named_and_kept(self):
        with product.folder() as place, product.Server(data=place / "data") as server, Browser() as browser:
            with browser.visitor(server.address, java_script_enabled=False) as context:
                page = context.new_page()
                page.goto(server.setup_link)
                page.locator("[name=organisation]").fill("Gemeente Waterlinge")
                page.locator("[name=name]").fill("Lotte Claes")
                page.locator("[name=email]").fill("lotte@gemeente.test")
                page.locator("[name=password]").fill("wachtwoord123456")
                page.locator("main form button").last.click()
                if "/setup/" in page.url:
                    self.assertEqual(page.locator("[name=organisation]").input_value(), "Gemeente Waterlinge")
                    expect(page.get_by_role("alert")).to_be_visible()


class Inbox(House):
    def test_what_arrives_appears_in_eight_tabs_without_reload(self):
        tabs = [self.context.new_page() for _ in range(8)]
        for tab in tabs:
            self.addCleanup(tab.close)
            tab.goto("/inbox?view=all")
        for number in range(3):
            words = f"Er staat water in de Kelderstraat {number}"
            self.arrive([self.message(f"tabs-{number}", words)])
            for tab in tabs:
                expect(tab.locator("a.card", has_text=words)).to_be_visible(timeout=5_000)

    def test_what_arrives_between_the_making_of_a_page_and_its_stream_is_not_missed(self):
        words = "Er ligt glas op het fietspad van de Zeedijk"

        def late(route):
            self.arrive([self.message("gat", words)])
            route.continue_()

        # The page is there; its script, and with it the stream, comes after the message.
        self.page.route("**/app*.js*", late, times=1)
        self.page.goto("/inbox?view=all")
        expect(self.page.locator("a.card", has_text=words)).to_be_visible(timeout=5_000)

    def test_an_mbox_poured_in_beside_the_server_is_there(self):
        random = product.randomness("desk mbox")
        self.page.goto("/inbox?view=all")
        counts = self.arrive_mails([mails.mail(random, number, marker="-mbox") for number in range(60)])
        self.assertEqual(counts["stored"], 60)
        expect(self.page.locator("a.card", has_text="Vraag 59 -mbox").first).to_be_visible(timeout=10_000)
        check(self, self.page, "inbox", sizes=(PHONE, LAPTOP, WALL))
        self.nothing_failed()

    def test_search_finds_a_word_and_says_when_there_is_nothing(self):
        self.arrive([self.message("zoek", "De schaapherder komt nooit meer langs")])
        self.page.goto("/inbox?view=all")
        search = self.page.get_by_role("search").get_by_role("searchbox")
        search.fill("schaapherder")
        search.press("Enter")
        expect(self.page.locator("a.card")).to_have_count(1)
        check(self, self.page, "search")
        self.page.get_by_role("search").get_by_role("searchbox").fill("watdoetditwoordhier")
        self.page.get_by_role("search").get_by_role("searchbox").press("Enter")
        expect(self.page.locator(".empty").first).to_be_visible()
        check(self, self.page, "search-nothing")

    def test_every_view_can_be_opened_and_read(self):
        for view in ("mine", "unassigned", "all", "snoozed", "spam"):
            self.page.goto(f"/inbox?view={view}")
            check(self, self.page, f"view-{view}", sizes=(PHONE, LAPTOP), schemes=("light",))
        for path in ("quarantine", "outbox", "settings", "sessions"):
            self.page.goto(f"/{path}")
            check(self, self.page, path)
        self.page.goto("/no-such-page")
        check(self, self.page, "not-found", schemes=("light",))
        self.page.goto("/conversations/999999999")
        check(self, self.page, "no-conversation", schemes=("light",))

    def test_what_a_citizen_sends_is_text_and_nothing_else(self):
        mark = "<img src=x onerror=\"window.taken='taken'\">\u202eomgekeerd"
        self.arrive([self.message("opmaak", f"{mark} tekst " + "z̸̧̢" * 200, name=mark, subject=mark)])
        self.page.goto("/inbox?view=all")
        self.page.locator("a.card", has_text="onerror").first.click()
        expect(self.page.locator(".talk")).to_contain_text("onerror")
        self.assertIsNone(self.page.evaluate("window.taken || null"), "a citizen's words became code")
        self.assertEqual(overflow(self.page), [])
        self.nothing_failed()


class Talking(House):
    @classmethod
    def setUpClass(cls):
        if os.getuid() == 0:
            cls.servers = cls.enterClassContext(MailServers())
            cls.environment = mail_settings(cls.servers.facts)
        super().setUpClass()

    def test_a_note_is_kept_and_looks_unlike_an_answer(self):
        self.arrive([self.message("notitie", "Wanneer wordt de Molenstraat hersteld?")])
        self.open("Molenstraat hersteld")
        check(self, self.page, "conversation", sizes=(PHONE, LAPTOP, WALL))
        self.page.locator("label.for-note").click()
        expect(self.page.locator("#note-body")).to_be_visible()
        expect(self.page.locator("#reply-body")).to_be_hidden()
        check(self, self.page, "conversation-note")
        self.page.locator("#note-body").fill("Kabel beschadigd bij werken. Ploeg staat donderdag gepland.")
        self.page.locator("#note-form button.primary").click()
        note = self.page.locator(".entry.note", has_text="Ploeg staat donderdag")
        expect(note).to_be_visible()
        expect(note.get_by_role("heading")).to_contain_text("Interne notitie")
        check(self, self.page, "conversation-noted")
        self.nothing_failed()

    @unittest.skipUnless(os.getuid() == 0, "Postfix starts as root only")
    def test_an_answer_arrives_in_a_real_mailbox_and_the_reply_comes_back_to_the_same_conversation(self):
        self.arrive_mails([
            b"From: Fatima El Idrissi <fatima@inwoners.test>\r\nTo: info@gemeente.test\r\nSubject: Molenstraat zonder licht\r\n"
            b"Message-ID: <licht-1@inwoners.test>\r\nDate: Mon, 7 Sep 2026 10:00:00 +0200\r\n\r\nAl drie weken geen licht.\r\n"])
        self.open("Molenstraat zonder licht")
        self.page.locator("#reply-body").fill("Dag Fatima,\n\nDe lampen branden donderdag 10 september weer.\n\nLotte")
        picture(self.page, "answering")
        self.page.locator("#reply-form button.primary").click()
        expect(self.page.locator(".entry.ours")).to_contain_text("donderdag 10 september")
        [arrived] = self.servers.mails("fatima@inwoners.test")
        self.assertEqual(arrived["In-Reply-To"], "<licht-1@inwoners.test>")
        self.assertIn("<licht-1@inwoners.test>", arrived["References"])
        self.assertIn("Molenstraat zonder licht", arrived["Subject"])
        self.assertIn("info@gemeente.test", arrived["From"])
        self.assertIn("branden donderdag 10 september", arrived.get_body(("plain",)).get_content())
        expect(self.page.locator(".sending.sent")).to_be_visible(timeout=10_000)
        check(self, self.page, "conversation-answered")
        # She writes back from her own mail program.
        self.arrive_mails([
            b"From: Fatima El Idrissi <fatima@inwoners.test>\r\nTo: info@gemeente.test\r\nSubject: Re: Molenstraat zonder licht\r\n"
            b"Message-ID: <licht-2@inwoners.test>\r\nIn-Reply-To: " + arrived["Message-ID"].encode() + b"\r\nDate: Tue, 8 Sep 2026 10:00:00 +0200\r\n\r\nDank je wel!\r\n"],
            "antwoord")
        expect(self.page.locator(".talk")).to_contain_text("Dank je wel!", timeout=10_000)
        self.nothing_failed()

    @unittest.skipUnless(os.getuid() == 0, "Postfix starts as root only")
    def test_a_refused_answer_shouts(self):
        self.arrive([self.message("geweigerd", "Kan ik langskomen?", author={"id": "refused@inwoners.test", "handle": "refused@inwoners.test", "name": "Jan"})])
        self.open("Kan ik langskomen")
        self.page.locator("#reply-body").fill("Ja, elke dag van 9 tot 12 uur.")
        self.page.locator("#reply-form button.primary").click()
        expect(self.page.locator(".sending.failed")).to_be_visible(timeout=15_000)
        check(self, self.page, "conversation-failed")
        self.page.goto("/inbox?view=all")
        expect(self.page.locator("a.card", has_text="Kan ik langskomen").locator(".chip.late")).to_be_visible()
        self.page.goto("/outbox")
        expect(self.page.locator("main")).to_contain_text("Jan")

    def test_a_draft_survives_leaving_the_page(self):
        self.arrive([self.message("concept", "Is de bibliotheek zondag open?")])
        self.open("bibliotheek zondag")
        self.page.locator("#reply-body").type("Dag, dit is nog niet af")
        expect(self.page.locator("[data-draft-state=reply]")).not_to_be_empty(timeout=10_000)
        self.page.goto("/inbox")
        self.open("bibliotheek zondag")
        expect(self.page.locator("#reply-body")).to_have_value("Dag, dit is nog niet af")

    def test_closing_and_taking_it_back(self):
        self.arrive([self.message("sluiten", "Bedankt voor alles, tot ziens")])
        self.open("tot ziens")
        self.page.locator("form[action$='/closure'] button").first.click()
        undo = self.page.locator("form[action$='/undo'] button").first
        expect(undo).to_be_visible()
        check(self, self.page, "conversation-closed")
        undo.click()
        self.page.goto("/inbox?view=unassigned")
        expect(self.page.locator("a.card", has_text="tot ziens")).to_be_visible()

    def test_a_mails_own_layout_runs_nothing_and_asks_for_nothing(self):
        self.arrive_mails([
            b"From: a@inwoners.test\r\nSubject: opgemaakt\r\nMessage-ID: <html@inwoners.test>\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
            b"<p>Hallo <b>daar</b></p><script>document.title='x'</script><img src='http://volger.test/pixel.png'><form action='http://volger.test'><input></form>"], "html")
        self.open("opgemaakt")
        toggle = self.page.locator("summary, a, button", has_text="Opmaak").first
        if toggle.count():
            toggle.click()
        frame = self.page.locator("iframe").first
        expect(frame).to_be_visible()
        sandbox = frame.get_attribute("sandbox")
        self.assertIsNotNone(sandbox)
        self.assertNotIn("allow-scripts", sandbox)
        self.assertNotIn("allow-forms", sandbox)
        self.assertEqual(self.context.strangers, [])


class Keyboard(House):
    def test_a_conversation_is_found_opened_and_closed_without_a_mouse(self):
        self.arrive([self.message(f"toets-{number}", f"Vraag met toetsen {number}") for number in range(5)])
        self.page.goto("/inbox?view=all")
        self.page.keyboard.press("j")
        self.page.keyboard.press("j")
        self.page.keyboard.press("Enter")
        self.page.wait_for_url("**/conversations/**")
        self.page.keyboard.press("n")
        expect(self.page.locator("#note-body")).to_be_focused()
        self.page.keyboard.type("Zonder muis geschreven")
        self.page.keyboard.press("Control+Enter")
        expect(self.page.locator(".entry.note")).to_contain_text("Zonder muis geschreven")
        self.nothing_failed()

    def test_the_focus_is_always_seen_and_never_caught(self):
        self.arrive([self.message("rondgang", "Waar staat de focus?")])
        for name, path in [("inbox", "/inbox?view=all"), ("settings", "/settings")]:
            for size in (LAPTOP, PHONE):
                with self.subTest(page=name, width=size["width"]):
                    self.page.set_viewport_size(size)
                    self.page.goto(path)
                    stops = tab_walk(self.page)
                    self.assertGreater(len(stops), 3)
                    self.assertLess(len(stops), 200, "the focus never leaves the page")
                    self.assertEqual([stop for stop in stops if not stop["outlined"]], [], "focus without an outline")
                    self.assertEqual([stop for stop in stops if stop["covered"]], [], "focus under something else")


class WithoutScript(House):
    """Everything but liveness works without JavaScript."""

    def test_reading_noting_and_closing(self):
        self.arrive([self.message("zonder", "Werkt dit zonder script?")])
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            page = context.new_page()
            sign_in(page)
            page.goto("/inbox?view=all")
            page.locator("a.card", has_text="zonder script").first.click()
            page.locator("label.for-note").click()
            page.locator("#note-body").fill("Zonder script geschreven")
            page.locator("#note-form button.primary").click()
            expect(page.locator(".entry.note")).to_contain_text("Zonder script geschreven")
            page.locator("form[action$='/closure'] button").first.click()
            expect(page.locator("main, .stage").first).to_be_visible()
            page.goto("/inbox?view=unassigned")
            expect(page.locator("a.card", has_text="zonder script")).to_have_count(0)

    def test_every_language_and_both_themes(self):
        for language, word in [("nl-BE", "Aanmelden"), ("nl-NL", ""), ("fr", ""), ("de", ""), ("en", "Sign in")]:
            with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
                page = context.new_page()
                page.goto(f"/sign-in?language={language}")
                self.assertEqual(page.locator("html").get_attribute("lang").split("-")[0], language.split("-")[0])
                if word:
                    expect(page.locator("main")).to_contain_text(word)
                self.assertEqual(overflow(page), [])
