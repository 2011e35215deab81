"""Every page in every language and both appearances, chosen by the person, and the pages that say what went wrong."""

from harness import LAPTOP, PHONE, check, expect, overflow, product, sign_in
from test_desk import House
from test_together import PATIENT

# The `lang` of the page and a word that stands on each page in that language.
LANGUAGES = {"nl-BE": "Afmelden", "nl-NL": "Uitloggen", "fr": "Se déconnecter", "de": "Abmelden", "en": "Sign out"}


class Everywhere(House):
    environment = {**PATIENT, "SAMENSPRAAK_TEST_FAULT": "1"}

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        one = cls("nothing_failed")
        one.arrive([one.message("overal", "Waar staat dit overal?")], "overal")
        broken = cls.place / "kapot.eml"
        broken.write_bytes(b"From: kapot@inwoners.test\r\nSubject: kapot\r\nMessage-ID: <kapot@inwoners.test>\r\nX-Samenspraak-Fault: crash\r\n\r\nniet te lezen\r\n")
        # 65: kept, and not read.
        assert product.run("import", broken, "--as", "eml", "--data", cls.data, env={"SAMENSPRAAK_TEST_FAULT": "1"}).status == 65
        page = cls.context.new_page()
        page.goto("/inbox?view=all")
        cls.conversation = page.locator("a.card", has_text="Waar staat dit overal").first.get_attribute("href")
        page.close()
        cls.paths = {
            "inbox": "/inbox?view=all", "conversation": cls.conversation, "settings": "/settings", "sessions": "/sessions", "outbox": "/outbox",
            "quarantine": "/quarantine", "own-password": "/password", "retention": "/settings/retention", "log": "/log", "register": "/settings/register",
        }

    def choose(self, **choices):
        """Changes language or appearance in the menu, as a person does, and stays on the page."""
        before = self.page.url
        self.page.locator(".user.menu > summary").click()
        for name, value in choices.items():
            self.page.locator(f"#{name}").select_option(value)
        self.page.locator("form.preferences button").click()
        self.page.wait_for_url(before)

    def test_a_language_is_chosen_on_any_page_and_holds_on_all(self):
        self.addCleanup(self.back)
        for (name, path), language in zip(self.paths.items(), [*LANGUAGES, *LANGUAGES]):
            self.page.goto(path)
            self.choose(language=language)
            for other, address in self.paths.items():
                with self.subTest(chosen=name, page=other, language=language):
                    self.page.goto(address)
                    self.assertEqual(self.page.locator("html").get_attribute("lang"), language)
                    self.assertIn(LANGUAGES[language], self.page.locator(".user.menu").text_content())
                    for size in (PHONE, LAPTOP):
                        self.page.set_viewport_size(size)
                        self.assertEqual(overflow(self.page), [], "the page is wider than the screen")
            # Also where nobody knows who looks.
            self.page.goto("/no-such-page")
            self.assertEqual(self.page.locator("html").get_attribute("lang"), language)
            self.page.troubles = [trouble for trouble in self.page.troubles if "404" not in trouble]
        self.nothing_failed()

    def test_an_appearance_is_chosen_on_any_page_and_every_page_passes_in_it(self):
        self.addCleanup(self.back)
        for theme, path in (("dark", self.paths["settings"]), ("light", self.paths["conversation"])):
            self.page.goto(path)
            self.choose(theme=theme)
            for name, address in self.paths.items():
                self.page.goto(address)
                self.assertEqual(self.page.locator("html").get_attribute("data-theme"), theme)
                # The other way round than the system says, so that only the choice can be the cause.
                check(self, self.page, f"chosen-{theme}-{name}", schemes=("light" if theme == "dark" else "dark",))

    def test_every_language_passes_on_a_phone_and_a_laptop(self):
        self.addCleanup(self.back)
        for language in ("fr", "de", "en"):
            self.page.goto("/sessions")
            self.choose(language=language)
            for name, address in self.paths.items():
                self.page.goto(address)
                check(self, self.page, f"{language}-{name}", schemes=("light",))

    def back(self):
        self.page.goto("/sessions")
        self.choose(language="nl-BE", theme="system")

    def test_what_could_not_be_read_lies_in_quarantine(self):
        self.page.goto("/quarantine")
        expect(self.page.locator("main .rows > li")).to_have_count(1)
        check(self, self.page, "quarantine-filled")

    def test_the_pages_that_refuse_are_pages_too(self):
        # A form without the session's proof, and one with more in it than any page of ours sends.
        for name, status, fields in [("expired", 403, 1), ("too-large", 413, 300)]:
            self.page.goto("/sessions")
            with self.page.expect_navigation() as answer:
                self.page.evaluate(
                    """count => {
                        const form = document.createElement('form');
                        form.method = 'post'; form.action = '/preferences';
                        for (let index = 0; index < count; index++) form.append(Object.assign(document.createElement('input'), {name: 'a' + index, value: 'x'}));
                        document.body.append(form); form.submit();
                    }""", fields)
            self.assertEqual(answer.value.status, status)
            check(self, self.page, f"refused-{name}", schemes=("light",))


class SendingWithoutScript(House):
    environment = PATIENT

    def test_an_answer_is_sent_and_taken_back_without_script(self):
        self.arrive([self.message("kaal", "Kan dit zonder script?")], "kaal")
        with self.browser.visitor(self.server.address, java_script_enabled=False, viewport=PHONE) as context:
            page = context.new_page()
            sign_in(page)
            page.goto("/inbox?view=all")
            page.locator("a.card", has_text="Kan dit zonder script").click()
            page.locator("#reply-body").fill("Dag, ja, dat kan. Lotte")
            page.locator("#reply-form button.primary").click()
            expect(page.locator(".entry.ours")).to_contain_text("dat kan")
            with product.Store(self.data) as store:
                self.assertEqual(store.rows("SELECT state, text FROM reply"), [("queued", "Dag, ja, dat kan. Lotte")])
            page.locator(".entry.ours form[action$='/cancel'] button").click()
            expect(page.locator("#reply-body")).to_have_value("Dag, ja, dat kan. Lotte")
            page.locator("#reply-form button.primary").click()
            expect(page.locator(".entry.ours", has_text="in wachtrij")).to_have_count(1)
