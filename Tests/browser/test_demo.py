"""The demo as a newcomer meets it: one click in, messages that come by themselves, five of them opened without a mouse, in four languages."""

import time
import unittest

from harness import LAPTOP, PHONE, Browser, check, expect, focused, overflow, product, tab_walk, watched

# What the door says in the language, the tag of the page, and a word of the explanation.
LANGUAGES = {
    "nl-BE": ("Meld je aan als", "Wat zie je hier?"), "fr": ("Connectez-vous comme", "Que voyez-vous ici ?"),
    "de": ("Melden Sie sich an als", "Was sehen Sie hier?"), "en": ("Sign in as", "What do you see here?"),
}
# The five of the guide: who writes, words that the conversation must show, and the target that its clock names.
FIVE = [
    ("Martine Bossuyt", "Ze zongen er nog bij ook", "van 4 u op Facebook"),
    ("Gert Vlaeminck", "straatverlichting in de Wilgendreef", "van 2 u op X"),
    ("Sara Ketels", "Mijn deadline is vanavond 18 uur", "van 8 u per mail"),
    ("Rudy Brouwers", "Wanneer komen jullie mijn afval eindelijk halen", "van 4 u op Facebook"),
    ("Annemie De Wolf", "het ruikt hier heel sterk naar gas", "van 2 u op X"),
]


class Demo(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.place = cls.enterClassContext(product.folder())
        cls.browser = cls.enterClassContext(Browser())
        cls.server = cls.enterClassContext(product.Server("--demo", data=cls.place / "demo"))

    def visitor(self, **options):
        """A page of somebody who was never here."""
        context = self.enterContext(self.browser.visitor(self.server.address, **options))
        page = watched(context.new_page())
        self.addCleanup(lambda: self.nothing_failed(page, context))
        return page

    def nothing_failed(self, page, context):
        self.assertEqual(page.troubles, [])
        self.assertEqual(context.strangers, [], "a page asked somebody else for something")

    def enter(self, page, name="Karim Haddad"):
        page.goto("/inbox")
        page.locator("main button", has_text=name).click()
        page.wait_for_url("**/inbox*")

    def press_until(self, page, wanted, limit=120):
        """Presses Tab until the focus is on the link or button that says `wanted`; the mouse stays where it is."""
        for _ in range(limit):
            page.keyboard.press("Tab")
            stop = focused(page)
            if stop and stop["tag"] in ("a", "button") and wanted in stop["text"]:
                self.assertTrue(stop["outlined"], f"the focus on {wanted} cannot be seen")
                self.assertFalse(stop["covered"], f"{wanted} has the focus and is covered")
                return
        raise AssertionError(f"Tab never came to {wanted}")

    def await_five(self, page):
        """Waits until the five are there; they come within the first minute."""
        for name, _, _ in FIVE:
            page.goto(f"/inbox?view=all&q={name.replace(' ', '+')}")
            expect(page.locator("a.card", has_text=name).first).to_be_visible(timeout=60_000)

    def test_a_message_comes_in_by_itself_while_one_looks(self):
        page = self.visitor()
        self.enter(page)
        def links():
            return set(page.locator("a.card").evaluate_all("cards => cards.map(card => card.pathname)"))
        known, requests, end = links(), [], time.monotonic() + 60
        page.on("framenavigated", lambda frame: requests.append(frame.url))
        # What is late stays on top, so the new one may be anywhere.
        while links() <= known:
            self.assertLess(time.monotonic(), end, "nobody wrote within a minute")
            page.wait_for_timeout(500)
        self.assertEqual(requests, [], "the page was loaded anew")

    def test_the_door_and_the_first_look_pass_on_a_phone_and_a_laptop(self):
        page = self.visitor()
        page.goto("/sign-in")
        check(self, page, "demo-door")
        self.enter(page)
        check(self, page, "demo-first-look")
        page.locator("a.card").first.click()
        page.wait_for_url("**/conversations/**")
        check(self, page, "demo-conversation")

    def test_every_language_from_the_door_to_the_explanation(self):
        for language, (door, explanation) in LANGUAGES.items():
            for size in (PHONE, LAPTOP):
                with self.subTest(language=language, width=size["width"]):
                    page = self.visitor(viewport=size, locale="sv-SE")
                    page.goto(f"/sign-in?language={language}")
                    expect(page.locator("#demo-people")).to_have_text(door)
                    page.locator("main button", has_text="Karim Haddad").click()
                    page.wait_for_url("**/inbox*")
                    self.assertEqual(page.locator("html").get_attribute("lang"), language)
                    expect(page.locator("#hints-title")).to_have_text(explanation)
                    expect(page.locator(".demo-banner a")).to_have_text(explanation)
                    self.assertEqual(overflow(page), [], "the page is wider than the screen")

    def test_the_language_of_the_browser_is_the_first(self):
        page = self.visitor(locale="de-DE")
        self.enter(page)
        self.assertEqual(page.locator("html").get_attribute("lang"), "de")

    def test_the_five_are_found_and_opened_without_a_mouse(self):
        self.await_five(self._entered(self.visitor()))
        for size in (PHONE, LAPTOP):
            page = self.visitor(viewport=size)
            page.goto("/sign-in")
            self.press_until(page, "Lotte Claes")
            page.keyboard.press("Enter")
            page.wait_for_url("**/inbox*")
            for number, (name, words, target) in enumerate(FIVE, 1):
                with self.subTest(name, width=size["width"]):
                    page.goto("/inbox")
                    self.press_until(page, page.locator(".hints ol li a").nth(number - 1).inner_text())
                    page.keyboard.press("Enter")
                    page.wait_for_url("**q=**")
                    self.press_until(page, name)
                    page.keyboard.press("Enter")
                    page.wait_for_url("**/conversations/**")
                    expect(page.locator(".thread")).to_contain_text(words)
                    expect(page.locator(".talk-head .due")).to_contain_text(target)
                    self.assertEqual(overflow(page), [], "the page is wider than the screen")

    def test_an_answer_is_written_and_stays(self):
        page = self.visitor()
        self.enter(page)
        self.await_five(page)
        page.goto("/inbox?view=all&q=Sara+Ketels+persvraag")
        page.locator("a.card").first.click()
        page.locator("#reply-body").fill("Dag Sara, de burgemeester belt u om 16 uur.")
        page.locator("#reply-form button.primary").click()
        expect(page.locator(".sending.sent").last).to_be_visible(timeout=30_000)

    def test_the_explanation_goes_away_without_a_mouse_and_comes_back(self):
        page = self.visitor()
        self.enter(page)
        self.press_until(page, "Niet meer tonen")
        page.keyboard.press("Enter")
        expect(page.locator(".hints")).to_have_count(0)
        self.assertIsNone(next((stop for stop in tab_walk(page) if stop["covered"]), None))
        self.press_until(page, "Wat zie je hier?")
        page.keyboard.press("Enter")
        expect(page.locator(".hints")).to_be_visible()

    def test_it_works_without_scripts(self):
        page = self.visitor(java_script_enabled=False)
        self.enter(page, "Hilde Baert")
        expect(page.locator(".hints")).to_be_visible()
        page.locator(".hints form button").click()
        expect(page.locator(".hints")).to_have_count(0)

    def _entered(self, page):
        self.enter(page)
        return page


if __name__ == "__main__":
    unittest.main()
