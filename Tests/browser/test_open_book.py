"""What is told about privacy: the public page and the register, the log with its filters and its table, and numbers that are shown after a recorded click."""

import csv
import io

from harness import LAPTOP, PHONE, check, expect, product, sign_in, tab_walk
from test_desk import House
from test_together import PATIENT, add_colleague

NATIONAL = "85.07.30-033.28"
LANGUAGES = {"nl-BE": "Wat we met uw berichten doen", "nl-NL": "Burgerservice", "fr": "Ce que nous faisons de vos messages", "de": "Was wir mit Ihren Nachrichten tun",
             "en": "What we do with your messages"}


class OpenBook(House):
    environment = {**PATIENT, "SAMENSPRAAK_MAIL_FROM": "info@gemeente.test", "SAMENSPRAAK_MAIL_SERVER": "smtp://127.0.0.1:9", "SAMENSPRAAK_MAIL_ALLOW_PLAIN": "yes"}

    def test_1_anybody_reads_what_is_set_and_a_change_of_a_term_changes_it(self):
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            page.goto("/sign-in")
            page.locator("footer a").click()
            expect(page.locator("h1")).to_have_text("Wat we met uw berichten doen")
            self.assertEqual([cookie["name"] for cookie in context.cookies() if page.url.endswith(cookie["path"])], [])
            main = page.locator("main")
            expect(main).to_contain_text("Gemeente Waterlinge")
            expect(main).to_contain_text("info@gemeente.test")
            expect(main).to_contain_text("Gegevensbeschermingsautoriteit")
            expect(main).to_contain_text("het gebeurt nu niet vanzelf")
            expect(main.locator(".term-list")).to_contain_text("24 maanden")
            check(self, page, "privacy")
            self.assertEqual([stop for stop in tab_walk(page) if stop["covered"] or not stop["outlined"]], [])
            for language, words in LANGUAGES.items():
                page.goto(f"/privacy?language={language}")
                self.assertEqual(page.locator("html").get_attribute("lang"), language)
                expect(page.locator("main")).to_contain_text(words)
            self.page.goto("/settings/retention")
            self.page.locator("#months-any-any").fill("33")
            self.page.locator("#months-any-any").press("Enter")
            expect(self.page.locator(".flash")).to_be_visible()
            self.page.locator("section[aria-labelledby=nightly] button").click()
            expect(self.page.locator("section[aria-labelledby=nightly]")).to_contain_text("Elke nacht wordt")
            page.goto("/privacy?language=nl-BE")
            expect(main.locator(".term-list")).to_contain_text("33 maanden")
            expect(main).to_contain_text("wordt elke nacht gewist")
            # A channel on which somebody wrote is named from then on.
            channels = main.locator("section").first
            expect(channels).to_have_text("Waar we luisterenE-mail")
            self.arrive([self.message("toet", "Hallo daar", channel="mastodon", type="post", public=True)], "toet")
            page.goto("/privacy?language=nl-BE")
            expect(channels).to_contain_text("Mastodon")
            self.assertEqual(context.strangers, [])
        self.nothing_failed()

    def test_2_the_register_says_the_same_and_can_be_printed(self):
        self.page.goto("/settings")
        self.page.locator("a", has_text="Register van verwerking").click()
        register = self.page.locator(".register")
        expect(register).to_contain_text("Gemeente Waterlinge")
        expect(register).to_contain_text("smtp://127.0.0.1:9")
        expect(register).to_contain_text("1 medewerker met een account")
        check(self, self.page, "register")
        self.page.emulate_media(media="print")
        expect(self.page.locator(".register")).to_be_visible()
        expect(self.page.locator(".side")).to_be_hidden()
        self.page.emulate_media(media="screen")

    def test_3_numbers_are_shown_after_a_click_that_is_written_down(self):
        self.arrive([self.message("nummer", f"Mijn rijksregisternummer is {NATIONAL}, klopt dat?")], "nummer")
        self.page.goto("/inbox?view=all")
        self.assertNotIn(NATIONAL, self.page.content())
        self.open("Mijn rijksregisternummer")
        self.assertNotIn(NATIONAL, self.page.content())
        masked = self.page.locator(".masked")
        expect(masked).to_contain_text("1 persoonlijk nummer is afgeschermd")
        check(self, self.page, "numbers-masked")
        for size in (PHONE, LAPTOP):
            self.page.set_viewport_size(size)
            shows = [stop for stop in tab_walk(self.page) if stop["text"].startswith("Tonen")]
            self.assertEqual([(stop["covered"], stop["outlined"]) for stop in shows], [(False, True)])
        masked.locator("button").focus()
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".thread")).to_contain_text(NATIONAL)
        check(self, self.page, "numbers-shown")
        self.page.locator("a", has_text="Weer afschermen").click()
        expect(self.page.locator(".thread")).not_to_contain_text(NATIONAL)
        with product.Store(self.data) as store:
            self.assertEqual(store.value("SELECT count(*) FROM event WHERE kind = 'personal-data.shown'"), 1)
        self.page.goto("/log?what=personal-data.shown")
        lines = self.page.locator(".log > li")
        expect(lines).to_have_count(1)
        expect(lines.first).to_contain_text("Lotte Claes")
        self.nothing_failed()
        # Who only reads sees that there is one, and has no button.
        add_colleague(self.browser, self.server, self.page, "Rik Lezer", "rik@gemeente.test", "reader")
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            page.goto("/sign-in")
            sign_in(page, "rik@gemeente.test")
            page.goto("/inbox?view=all&q=rijksregisternummer")
            page.locator("a.card").first.click()
            page.wait_for_url("**/conversations/**")
            expect(page.locator(".masked")).to_contain_text("afgeschermd")
            expect(page.locator(".masked button")).to_have_count(0)
            self.assertNotIn(NATIONAL, page.content())

    def test_4_the_log_says_who_looked_at_what_by_filter_and_as_a_table(self):
        self.arrive([self.message("log", "Wie heeft dit gelezen?", name="Nele Wouters")], "log")
        self.open("Wie heeft dit gelezen?")
        reference = self.page.locator(".reference").first.inner_text()
        self.page.goto("/settings")
        self.page.locator("a", has_text="Logboek").click()
        expect(self.page.locator(".log > li").first).to_be_visible()
        check(self, self.page, "log")
        # A filter at a time, by keyboard.
        self.page.locator("#log-what").select_option("conversation.read")
        self.page.locator("#log-conversation").fill(reference)
        self.page.locator("#log-conversation").press("Enter")
        self.page.wait_for_url("**/log?*conversation=*")
        lines = self.page.locator(".log > li")
        expect(lines).to_have_count(1)
        expect(lines.first).to_contain_text("Gesprek bekeken")
        expect(lines.first).to_contain_text("Lotte Claes")
        self.assertEqual(self.page.locator("#log-what").input_value(), "conversation.read")
        self.page.goto("/log")
        self.page.locator("#log-person").fill("burgerlog@inwoners.test")
        self.page.locator("form.filter button").click()
        kinds = {line for line in self.page.locator(".log .row-title").all_inner_texts()}
        self.assertIn("Gesprek bekeken", kinds)
        self.page.locator("#log-person").fill("niemand@nergens.test")
        self.page.locator("form.filter button").click()
        expect(self.page.locator(".empty")).to_be_visible()
        check(self, self.page, "log-nobody", schemes=("light",))
        self.page.goto("/log?what=reading")
        for size in (PHONE, LAPTOP):
            self.page.set_viewport_size(size)
            self.assertEqual([stop for stop in tab_walk(self.page, limit=400) if stop["covered"] or not stop["outlined"]], [])
        with self.page.expect_download() as download:
            self.page.locator("a[download]").click()
        path = self.place / "log.csv"
        download.value.save_as(path)
        rows = list(csv.DictReader(io.StringIO(path.read_text())))
        self.assertIn("Lotte Claes", {row["user"] for row in rows})
        self.assertLessEqual({row["kind"] for row in rows}, {"conversation.read", "personal-data.shown", "log.read", "export.made", "raw.read", "attachment.read"})
        # That the record left the house is in the record.
        self.page.goto("/log?what=export.made")
        expect(self.page.locator(".log > li")).to_have_count(1)
        self.nothing_failed()
