"""The reaction scheme at the desk: what is decided, why, by whom; answering it, deciding otherwise, closing without an answer."""

import re

from harness import LAPTOP, PHONE, check, expect, product, sign_in, tab_walk
from test_desk import House

DOUBT = "Op het fietspad aan de Kapelledreef zit een diepe put. Gisteren is een meisje gevallen."
LAMP = "De straatlamp in de Molenstraat is stuk."
INSULT = "Klootzakken! Ik heb twee uur gewacht aan het loket en niemand hielp mij. Slechte dienst!"
GAS = "Help, het ruikt hier heel sterk naar gas in de traphal, kom snel!"


class Decision(House):
    def post(self, number, text, **more):
        self.arrive([self.message(number, text, name=f"Inwoner {number}", channel="facebook", type="post", public=True, **more)])

    def look(self, number, page=None):
        page = page or self.page
        page.goto("/inbox?view=all")
        page.locator("a.card", has_text=f"Inwoner {number}").first.click()
        page.wait_for_url("**/conversations/**")
        return page.locator(".decision")

    def test_what_arrives_is_decided_asked_answered_overruled_and_undone(self):
        self.page.goto("/inbox?view=all")
        self.post("weg", DOUBT)
        card = self.page.locator("a.card", has_text="Inwoner weg")
        expect(card).to_be_visible(timeout=5_000)
        expect(card).to_contain_text("eerst kijken")
        panel = self.look("weg")
        expect(panel.locator(".path")).to_contain_text("Gevaar? nog te zeggen")
        expect(panel).to_contain_text("Is er nu iemand in gevaar")
        check(self, self.page, "decision-asked")

        panel.get_by_role("button", name="Nee").click()
        expect(self.page.locator(".flashes")).to_contain_text("de beslissing volgt je antwoord")
        expect(panel.locator(".path")).to_contain_text("Gevaar? nee")
        expect(panel.locator("fieldset.asked")).to_have_count(0)
        before = panel.locator(".outcome strong").inner_text()

        panel.get_by_text("anders beslissen").click()
        panel.get_by_label("Wat doen we?").select_option("ask-expert")
        panel.get_by_label("woordvoerder erbij").check()
        panel.get_by_label("Waarom anders?").fill("De dienst Wegen kent deze put.")
        check(self, self.page, "decision-otherwise")
        panel.get_by_role("button", name="Zo beslissen").click()
        expect(panel.locator(".outcome")).to_contain_text("Eerst een collega vragen")
        expect(panel.locator(".outcome")).to_contain_text("\u2068Lotte Claes\u2069 besliste anders")
        expect(panel.locator(".outcome")).to_contain_text("De dienst Wegen kent deze put.")
        expect(panel.locator(".also")).to_contain_text("woordvoerder erbij")
        expect(self.page.locator(".event", has_text="besliste anders: Eerst een collega vragen")).to_be_visible()
        panel.get_by_text("Eerder beslist (2)").click()
        expect(panel.locator(".earlier li")).to_have_count(2)
        expect(panel.locator(".earlier li").last).to_contain_text("volgens het schema")
        check(self, self.page, "decision-overruled")

        self.page.locator(".flash").get_by_role("button", name="Ongedaan maken").click()
        expect(panel.locator(".outcome strong")).to_have_text(before)
        panel.get_by_role("button", name="terugnemen").click()
        expect(panel.locator(".path")).to_contain_text("Gevaar? nog te zeggen")
        self.nothing_failed()

    def test_what_is_only_heard_has_no_clock_until_a_person_says_otherwise(self):
        self.post("markt", "Mooi weer vandaag, tot straks op de markt")
        panel = self.look("markt")
        chip = self.page.locator(".talk-head .chip.due")
        expect(panel.locator(".outcome strong")).to_contain_text("Meelezen")
        expect(chip).to_have_count(0)
        panel.get_by_text("anders beslissen").click()
        panel.get_by_label("Wat doen we?").select_option("answer")
        panel.get_by_label("Waarom anders?").fill("Hij vraagt het eigenlijk.")
        panel.get_by_role("button", name="Zo beslissen").click()
        expect(chip).to_have_count(1)
        self.page.locator(".flash").get_by_role("button", name="Ongedaan maken").click()
        expect(chip).to_have_count(0)
        self.nothing_failed()

    def test_the_reasons_are_the_words_of_the_message(self):
        self.post("klacht", INSULT)
        panel = self.look("klacht")
        expect(panel.locator(".outcome strong")).to_have_text("Goedmaken en oplossen")
        expect(panel.locator(".also")).to_contain_text("huisregels toepassen")
        expect(panel.locator(".outcome")).to_contain_text("schema v1")
        panel.get_by_text("waarom?").click()
        expect(panel.locator(".steps li", has_text="beledigd")).to_contain_text("Klootzakken")
        expect(panel.locator(".steps li", has_text="slechte ervaring")).to_contain_text(re.compile("gewacht|Slechte"))
        expect(panel.locator(".steps li", has_text="in gevaar")).to_contain_text("niets wijst op iets anders")
        check(self, self.page, "decision-why")
        self.nothing_failed()

    def test_gas_is_called_about_at_once_and_nothing_is_sent(self):
        watcher = self.context.new_page()
        self.addCleanup(watcher.close)
        watcher.goto("/inbox?view=all")
        self.post("gas", GAS)
        card = watcher.locator("a.card", has_text="Inwoner gas")
        expect(card).to_contain_text("Nu iemand bellen", timeout=5_000)
        self.look("gas")
        alarm = self.page.get_by_role("alert")
        expect(alarm).to_contain_text("Gevaar: nu iemand bellen")
        expect(alarm).to_contain_text("geen automatische ontvangstmelding")
        check(self, self.page, "decision-alarm")
        self.page.goto("/outbox")
        expect(self.page.locator("main")).not_to_contain_text("gas")
        self.look("gas").get_by_text("anders beslissen").click()
        panel = self.page.locator(".decision")
        panel.get_by_label("Wat doen we?").select_option("answer")
        panel.get_by_label("nu iemand bellen", exact=True).uncheck()
        panel.get_by_label("Waarom anders?").fill("Oefening van de brandweer")
        panel.get_by_role("button", name="Zo beslissen").click()
        expect(self.page.get_by_role("alert")).to_have_count(0)
        expect(card).not_to_contain_text("Nu iemand bellen", timeout=5_000)

    def test_closing_without_an_answer_says_why_and_is_undone(self):
        self.post("haha", "Haha, het stadhuis is weer eens een circus.")
        self.look("haha")
        self.page.get_by_text("Sluiten zonder antwoord").first.click()
        reason = self.page.get_by_label("Waarom geen antwoord?")
        reason.fill("Een grap onder inwoners.")
        check(self, self.page, "decision-closing")
        self.page.get_by_role("button", name="Sluiten zonder antwoord").click()
        expect(self.page.locator(".event").last).to_contain_text("zonder antwoord: \u2068Een grap onder inwoners.\u2069")
        expect(self.page.get_by_role("button", name="Heropenen")).to_be_visible()
        self.page.locator(".flash").get_by_role("button", name="Ongedaan maken").click()
        expect(self.page.get_by_role("button", name="Heropenen")).to_have_count(0)
        self.nothing_failed()

    def test_everything_works_on_a_phone_without_javascript(self):
        self.post("put", DOUBT)
        with self.browser.visitor(self.server.address, viewport=PHONE, java_script_enabled=False) as context:
            page = context.new_page()
            sign_in(page)
            panel = self.look("put", page)
            panel.get_by_role("button", name="Ja").click()
            expect(page.get_by_role("alert")).to_contain_text("Gevaar: nu iemand bellen")
            panel.get_by_text("anders beslissen").click()
            panel.get_by_label("Waarom anders?").fill("Het was een schram")
            panel.get_by_label("Wat doen we?").select_option("report")
            panel.get_by_role("button", name="Zo beslissen").click()
            expect(panel.locator(".outcome")).to_contain_text("Melding doorgeven en antwoorden")
            panel.get_by_role("button", name="terugnemen").click()
            expect(panel.locator(".outcome strong")).to_have_text("Gevaar: nu iemand bellen")

    def test_everything_is_reached_by_keyboard_alone(self):
        self.post("toets", DOUBT)
        self.look("toets")
        # What came in a moment ago has been put in its place by then.
        self.page.wait_for_timeout(1500)
        stops = tab_walk(self.page)
        words = [stop["text"] for stop in stops]
        for wanted in ("Ja", "Nee", "waarom?", "anders beslissen"):
            self.assertIn(wanted, words)
        self.assertEqual([stop for stop in stops if stop["covered"] and stop["text"] in ("Ja", "Nee", "waarom?", "anders beslissen")], [])
        self.page.locator(".decision").get_by_role("button", name="Nee").focus()
        self.page.keyboard.press("Enter")
        expect(self.page.locator(".decision .path")).to_contain_text("Gevaar? nee")
        summary = self.page.locator(".decision .otherwise summary")
        summary.focus()
        self.page.keyboard.press("Enter")
        for wanted in ("SELECT", "INPUT"):
            self.page.keyboard.press("Tab")
            self.assertEqual(self.page.evaluate("document.activeElement.tagName"), wanted)

    def test_who_comes_second_is_told_and_changes_nothing(self):
        self.post("twee", DOUBT)
        self.look("twee")
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            other = context.new_page()
            sign_in(other)
            panel = self.look("twee", other)
            expect(panel.get_by_role("button", name="Nee")).to_be_visible()
            self.page.locator(".decision").get_by_role("button", name="Nee").click()
            expect(self.page.locator(".decision .path")).to_contain_text("Gevaar? nee")
            panel.get_by_role("button", name="Ja").click()
            expect(other.locator("h1")).to_have_text("Iemand was je voor")
        self.page.reload()
        expect(self.page.locator(".decision .path")).to_contain_text("Gevaar? nee")

    def test_four_languages_say_it(self):
        self.post("talen", DOUBT)
        self.look("talen")
        address = self.page.url
        choices = (("fr", "Quelqu’un est-il en danger"), ("de", "Ist gerade jemand in Gefahr"), ("en", "Is somebody in danger now"), ("nl-BE", "Is er nu iemand in gevaar"))
        for language, words in choices:
            self.page.locator(".user.menu > summary").click()
            self.page.locator("#language").select_option(language)
            self.page.locator("form.preferences button").click()
            self.page.wait_for_url(address)
            expect(self.page.locator(".decision")).to_contain_text(words)


__all__ = ["Decision", "product"]
