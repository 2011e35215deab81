"""The EPO coach beside a draft: it reads along live, explains itself by the draft's own words, and never takes the focus or stops anybody."""

import re

from harness import LAPTOP, PHONE, check, expect, focused, overflow, picture, sign_in
from test_desk import House
from test_together import PATIENT

COLD = "Geachte mevrouw, uw melding wordt zo snel mogelijk behandeld door de bevoegde dienst."
WARM = (
    "Dag Fatima, wat vervelend, en logisch dat je je zorgen maakt om je dochter. Sorry. Onze ploeg herstelt de lampen in de Molenstraat donderdag."
    " Ik laat je vrijdag weten of alles weer brandt.\n\nGroetjes,\nLotte"
)
DARK = "Al 3 weken geen licht in de Molenstraat, mijn dochter durft niet meer te fietsen 😠"


class Coach(House):
    environment = PATIENT

    def setUp(self):
        super().setUp()
        self.number = getattr(Coach, "count", 0)
        Coach.count = self.number + 1

    def write_to(self, text=DARK, page=None):
        """Opens a new conversation with that message."""
        page = page or self.page
        subject = f"Molenstraat {self.number} donker"
        self.arrive([self.message(f"coach-{self.number}", text, subject=subject)], name=f"coach-{self.number}")
        page.goto("/inbox?view=all")
        page.locator("a.card", has_text=subject).first.click()
        page.wait_for_url("**/conversations/**")
        return page

    def score(self, page=None):
        """The score that the coach shows; None while it shows none."""
        text = (page or self.page).locator("[data-coach-sum]").inner_text()
        found = re.match(r"(\d+) van 100", text)
        return int(found.group(1)) if found else None

    def bars(self):
        """The width of each bar, by the name of its measure."""
        return dict(self.page.locator(".bars li").evaluate_all(
            "bars => bars.map(bar => [bar.firstElementChild.textContent, Number(bar.querySelector('.fill').getAttribute('width'))])"))

    def test_a_cold_draft_is_explained_and_the_bars_rise_as_it_warms(self):
        page = self.write_to()
        expect(page.locator("[data-coach-body]")).to_contain_text("dan leest de coach mee")
        expect(page.locator(".coach .theirs")).to_contain_text("met emoji")
        page.locator("#reply-body").fill(COLD)
        expect(page.locator(".bars li")).to_have_count(6)
        expect(page.locator(".tips q", has_text="zo snel mogelijk").first).to_be_visible()
        expect(page.locator("#reply-body")).to_be_focused()
        cold, low = self.score(), self.bars()
        picture(page, "coach-cold-1280")
        check(self, page, "coach-cold")
        page.locator("#reply-body").fill(WARM)
        expect(page.locator("[data-coach-sum]")).not_to_have_text(re.compile(f"^{cold} "))
        expect(page.locator("#reply-body")).to_be_focused()
        warm, high = self.score(), self.bars()
        self.assertGreater(warm, cold + 25)
        for measure in ("Empathisch", "Persoonlijk", "Oplossing"):
            self.assertGreater(high[measure], low[measure])
        picture(page, "coach-warm-1280")
        # What was said aloud is one quiet line, after a pause.
        expect(page.locator("[data-coach-says]")).to_have_text(re.compile(r"^EPO-coach: \d+ van 100"), timeout=6_000)
        self.nothing_failed()

    def test_with_the_keyboard_alone(self):
        page = self.write_to()
        page.keyboard.press("r")
        page.keyboard.type("We herstellen dit zo snel mogelijk.")
        expect(page.locator(".bars li")).to_have_count(6)
        before = self.score()
        # On with Tab to the first suggestion that replaces words, and Enter.
        for _ in range(40):
            page.keyboard.press("Tab")
            stop = focused(page)
            self.assertIsNotNone(stop, "the suggestions cannot be reached by Tab")
            if "uiterlijk" in stop["text"]:
                break
        self.assertIn("Vervang door", stop["text"] + page.evaluate("document.activeElement.textContent"))
        self.assertFalse(stop["covered"])
        page.keyboard.press("Enter")
        expect(page.locator("#reply-body")).to_be_focused()
        expect(page.locator("#reply-body")).to_have_value(re.compile(r"uiterlijk \[dag\]"))
        # What the writer has to fill in is selected: typing replaces it.
        page.keyboard.type("donderdag")
        expect(page.locator("#reply-body")).to_have_value(re.compile("We herstellen dit uiterlijk donderdag"))
        expect(page.locator("[data-coach-sum]")).not_to_have_text(re.compile(f"^{before} "))
        self.assertGreater(self.score(), before)
        # It can be undone like anything typed.
        for _ in range(12):
            if "zo snel mogelijk" in page.locator("#reply-body").input_value():
                break
            page.keyboard.press("Control+z")
        expect(page.locator("#reply-body")).to_have_value(re.compile("zo snel mogelijk"))
        self.nothing_failed()

    def test_what_is_missing_is_put_where_it_fits(self):
        page = self.write_to()
        page.locator("#reply-body").fill("👷‍♀️ Onze ploeg komt donderdag.")
        greeting = page.locator("[data-put]", has_text="Fatima,").first
        expect(greeting).to_be_attached()
        for fold in page.locator("details[data-fold]").all():
            fold.evaluate("one => one.open = true")
        greeting.click()
        expect(page.locator("#reply-body")).to_have_value(re.compile(r"^(Dag|Beste) Fatima,\s+👷‍♀️ Onze ploeg komt donderdag\.$"))
        expect(page.locator(".tips li", has_text="Je begint met de naam.")).to_have_count(1)
        signature = page.locator("[data-put*='Lotte Claes']").first
        expect(signature).to_be_attached()
        signature.evaluate("one => one.click()")
        expect(page.locator("#reply-body")).to_have_value(re.compile(r"donderdag\.\n\n\w+.*\nLotte Claes$"))
        self.nothing_failed()

    def test_it_never_stops_anybody_from_sending(self):
        page = self.write_to()
        page.locator("#reply-body").fill("Neen.")
        page.locator("#reply-form button.primary").click()
        expect(page.locator(".entry.ours")).to_contain_text("Neen.")

    def test_without_a_script_a_button_shows_it_and_the_text_stays(self):
        self.arrive([self.message("coach-stil", DARK, subject="Stil donker")], name="coach-stil")
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            page = context.new_page()
            sign_in(page)
            page.goto("/inbox?view=all")
            page.locator("a.card", has_text="Stil donker").first.click()
            page.wait_for_url("**/conversations/**")
            expect(page.locator("[data-put]")).to_have_count(0)
            page.locator("#reply-body").fill(COLD)
            page.get_by_role("button", name="Bekijk met de coach").click()
            expect(page.locator("#reply-body")).to_have_value(COLD)
            expect(page.locator(".coach[open] .bars li")).to_have_count(6)
            expect(page.locator(".tips q", has_text="zo snel mogelijk").first).to_be_visible()
            expect(page.locator(".tips .try", has_text="uiterlijk").first).to_be_visible()
            for button in page.locator("[data-put]").all():
                expect(button).to_be_hidden()
            page.set_viewport_size(PHONE)
            picture(page, "coach-no-script-360")
            self.assertEqual(overflow(page), [])
            # And then it goes.
            page.locator("#reply-form button.primary").click()
            expect(page.locator(".entry.ours")).to_contain_text("zo snel mogelijk")

    def test_on_a_phone_it_is_folded_under_the_draft_with_its_sum(self):
        page = self.write_to()
        page.set_viewport_size(PHONE)
        page.reload()
        self.assertFalse(page.locator("details.coach").evaluate("one => one.open"))
        page.locator("#reply-body").fill(COLD)
        expect(page.locator("[data-coach-sum]")).to_contain_text("van 100")
        area, panel = page.locator("#reply-body").bounding_box(), page.locator("details.coach").bounding_box()
        self.assertGreater(panel["y"], area["y"] + area["height"] - 1)
        self.assertLess(panel["height"], 70)
        page.locator("details.coach > summary").click()
        expect(page.locator(".bars li").first).to_be_visible()
        page.locator("details.coach").scroll_into_view_if_needed()
        check(self, page, "coach-phone", sizes=(PHONE,))
        page.set_viewport_size(LAPTOP)
        page.reload()
        self.assertTrue(page.locator("details.coach").evaluate("one => one.open"))
        area, panel = page.locator("#reply-body").bounding_box(), page.locator("details.coach").bounding_box()
        self.assertGreater(panel["x"], area["x"] + area["width"] - 1)

    def test_it_speaks_the_language_of_who_writes_and_quotes_that_of_the_draft(self):
        page = self.write_to()
        self.addCleanup(self.in_dutch)
        for language, words in [("fr", "Quand ? Citez un jour."), ("de", "Wann? Nennen Sie einen Tag."), ("en", "When? Name a day.")]:
            self.choose(page, language)
            page.locator("#reply-body").fill("")
            page.locator("#reply-body").fill(COLD)
            expect(page.locator(".tips li", has_text=words).first).to_be_visible()
            expect(page.locator(".tips li", has_text=words).first.locator("q").first).to_have_attribute("lang", "nl")

    def in_dutch(self):
        page = self.context.new_page()
        page.goto("/inbox")
        self.choose(page, "nl-BE")
        page.close()

    def choose(self, page, language):
        """Chooses the language of the interface in the menu, as people do, and stays on the page."""
        page.locator(".user.menu > summary").click()
        page.locator("#language").select_option(language)
        page.locator("form.preferences button").click()
        expect(page.locator("html")).to_have_attribute("lang", language)
