"""The five of the demo, each done to its end with the keyboard alone, on a phone and a laptop, in four languages.

A demo is worked once: who closes a conversation has closed it for whoever looks next. So each server is for one width, and the language goes
round with the case; with SAMENSPRAAK_LONG it goes round until each case was done in each language at each width.
"""

import unittest

from harness import LAPTOP, PHONE, Browser, check, expect, focused, overflow, product, watched

LANGUAGES = ("nl-BE", "fr", "de", "en")
WRITERS = {
    "compliment": "Martine Bossuyt", "defect": "Gert Vlaeminck", "press": "Sara Ketels", "insult": "Rudy Brouwers", "gas": "Annemie De Wolf",
}
# What the page says, in the order of LANGUAGES.
WORDS = {
    "thank": ("Bedanken", "Remercier", "Danken", "Thank"),
    "report": ("Melding doorgeven en antwoorden", "Transmettre le signalement et répondre", "Meldung weitergeben und antworten", "Pass the report on and answer"),
    "answer": ("Beantwoorden", "Répondre", "Antworten", "Answer"),
    "emergency": ("Gevaar: nu iemand bellen", "Danger : appeler quelqu’un maintenant", "Gefahr: jetzt jemanden anrufen", "Danger: call somebody now"),
    "moderate": ("huisregels toepassen", "appliquer les règles de la page", "Hausregeln anwenden", "apply the house rules"),
    "spokesperson": ("woordvoerder erbij", "avec le porte-parole", "mit der Pressestelle", "with the spokesperson"),
    "escalate": ("nu iemand bellen", "appeler maintenant", "jetzt anrufen", "call somebody now"),
    "no danger": ("Gevaar? nee", "Danger ? non", "Gefahr? nein", "Danger? no"),
    "danger": ("Gevaar? ja", "Danger ? oui", "Gefahr? ja", "Danger? yes"),
    "defect": ("Defect? ja", "Défaut ? oui", "Defekt? ja", "Defect? yes"),
    "rules": ("Tegen de huisregels? ja", "Contraire aux règles ? oui", "Gegen die Hausregeln? ja", "Breaks the house rules? yes"),
    "why": ("waarom?", "pourquoi ?", "warum?", "why?"),
    "thanks": ("Bedankje schrijven", "Écrire un remerciement", "Dank schreiben", "Write a thank-you"),
    "write": ("Antwoord schrijven", "Écrire une réponse", "Antwort schreiben", "Write an answer"),
    "copy": ("Tekst kopiëren", "Copier le texte", "Text kopieren", "Copy the text"),
    "copied": ("Gekopieerd", "Copié", "Kopiert", "Copied"),
    "placed": ("Ik heb het geplaatst", "Je l’ai publié", "Ich habe es veröffentlicht", "I have placed it"),
    "passed on": ("Als doorgegeven noteren", "Noter comme transmis", "Als weitergegeben vermerken", "Note as passed on"),
    "hand over": ("Aan woordvoerder geven", "Confier au porte-parole", "An Pressestelle geben", "Hand to spokesperson"),
    "applied": ("Huisregels zijn toegepast", "Règles de la page appliquées", "Hausregeln sind angewendet", "House rules were applied"),
    "cannot hide": ("Verbergen kan hier nog niet", "on ne peut pas encore masquer", "Verbergen geht hier noch nicht", "Nothing can be hidden from here yet"),
    "no receipt": ("geen automatische ontvangstmelding", "Aucun accusé de réception", "keine automatische Empfangsbestätigung", "No automatic receipt"),
    "called": ("Ik heb gebeld", "J’ai appelé", "Ich habe angerufen", "I have called"),
    "call now": ("Nu iemand bellen", "Appeler maintenant", "Jetzt anrufen", "Call now"),
    "close": ("Sluiten", "Fermer", "Schließen", "Close"),
}


class Five(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = cls.enterClassContext(Browser())

    def test_each_is_done_by_keyboard_on_a_phone_and_a_laptop_in_four_languages(self):
        for turn in range(len(LANGUAGES) if product.LONG else 1):
            for at, size in enumerate((PHONE, LAPTOP)):
                with product.folder() as place, product.Server("--demo", data=place / "demo") as server:
                    self.all_five(server, size, turn + at)

    def all_five(self, server, size, turn):
        """All five on one server, the language going round; a colleague who may only read watches meanwhile."""
        with self.browser.visitor(server.address) as context:
            watcher = watched(context.new_page())
            self.enter(watcher, "nl-BE", "Hilde Baert")
            navigations = []
            watcher.on("framenavigated", lambda frame: navigations.append(frame.url))
            # It comes by itself within the first minute.
            expect(watcher.locator(".alarms")).to_contain_text("Annemie De Wolf", timeout=90_000)
            self.assertEqual(navigations, [], "the alarm came with a page that was loaded anew")
            for number, case in enumerate(WRITERS):
                language = LANGUAGES[(number + turn) % len(LANGUAGES)]
                with self.subTest(case, width=size["width"], language=language):
                    self.one(server, size, case, LANGUAGES.index(language))
            expect(watcher.locator(".alarms")).not_to_contain_text("Annemie De Wolf", timeout=10_000)
            self.assertEqual((navigations, watcher.troubles, context.strangers), ([], [], []))
            # A reader sees the alarm, and is not offered what would be refused.
            expect(watcher.locator(".alarms form, .next form")).to_have_count(0)

    def one(self, server, size, case, number):
        with self.browser.visitor(server.address, viewport=size) as context:
            context.grant_permissions(["clipboard-read", "clipboard-write"])
            page = watched(context.new_page())
            self.page, self.number = page, number
            self.enter(page, LANGUAGES[number], "Karim Haddad")
            if case == "gas":
                self.to("a", WRITERS[case], inside=".alarm-line")
            else:
                self.search(WRITERS[case])
            self.key("Enter")
            page.wait_for_url("**/conversations/**")
            expect(page.locator("h3", has_text=WRITERS[case]).first).to_be_attached()
            check(self, page, f"five-{case}-{LANGUAGES[number]}", sizes=(size,))
            getattr(self, case)()
            self.assertEqual(overflow(page), [], "the page is wider than the screen")
            self.assertEqual((page.troubles, context.strangers), ([], []))

    # The five.

    def compliment(self):
        self.decided("thank", "no danger")
        self.reasons("merci")
        # The choice between answer and note is seen where it has the focus.
        self.to_field("mode-reply")
        self.to("a", self.say("thanks"))
        self.key("Enter")
        self.answer("Dag Martine, wat fijn! We vertellen het aan de mannen van de groendienst. ^Karim", copies=True)
        self.to("button", self.say("close"))
        self.key("Enter")
        expect(self.page.locator(".talk-head .chip.state")).to_have_class("chip state closed")

    def defect(self):
        self.decided("report", "no danger", "defect")
        self.to_field("deed-party")
        self.page.keyboard.type("Fluvius, openbare verlichting")
        self.key("Tab")
        self.page.keyboard.type("F-2026-118")
        self.to("button", self.say("passed on"))
        self.key("Enter")
        did = self.page.locator(".next .did")
        expect(did).to_contain_text("Fluvius, openbare verlichting")
        expect(did).to_contain_text("F-2026-118")
        expect(self.page.locator("#deed-party")).to_have_count(0)
        self.to("a", self.say("write"))
        self.key("Enter")
        self.answer("Dag Gert, dank je wel. Fluvius herstelt de lampen, hun nummer is F-2026-118. ^Karim")

    def press(self):
        self.decided("answer", "no danger")
        expect(self.page.locator(".decision .also")).to_contain_text(self.say("spokesperson"))
        self.to_field("hand-spokesperson")
        self.page.keyboard.type("Lotte")
        self.to("button", self.say("hand over"))
        self.key("Enter")
        expect(self.page.locator(".talk-head .chip.holder")).to_contain_text("Lotte Claes")
        expect(self.page.locator(".entry.event").last).to_contain_text("Lotte Claes")
        expect(self.page.locator("#hand-spokesperson")).to_have_count(0)

    def insult(self):
        self.decided("report", "no danger", "rules")
        expect(self.page.locator(".decision .also")).to_contain_text(self.say("moderate"))
        expect(self.page.locator(".next")).to_contain_text(self.say("cannot hide"))
        self.reasons("idioten")
        self.to("button", self.say("applied"))
        self.key("Enter")
        expect(self.page.locator(".next .did")).to_contain_text("Karim Haddad")
        self.to("a", self.say("write"))
        self.key("Enter")
        self.answer("Dag Rudy, drie weken wachten is veel te lang, sorry. Morgen voor 10 uur halen we uw afval op. ^Karim")

    def gas(self):
        self.decided("emergency", "danger")
        expect(self.page.locator(".decision .also")).to_contain_text(self.say("escalate"))
        alarm = self.page.locator(".alarm")
        expect(alarm).to_be_in_viewport()
        expect(alarm).to_contain_text(self.say("no receipt"))
        expect(self.page.locator(".entry.ours")).to_have_count(0)
        self.to_field("called-whom")
        self.page.keyboard.type("112 en de wacht van Fluvius")
        self.to("button", self.say("called"))
        self.key("Enter")
        expect(self.page.locator(".next .did")).to_contain_text("112 en de wacht van Fluvius")
        expect(self.page.locator(".alarm")).to_have_count(0)
        expect(self.page.locator(".alarms")).not_to_contain_text(WRITERS["gas"])
        address = self.page.url
        self.page.goto("/outbox")
        expect(self.page.locator("main")).not_to_contain_text(WRITERS["gas"])
        self.page.goto(address)

    # What a keyboard does.

    def say(self, name):
        return WORDS[name][self.number]

    def key(self, name):
        self.page.keyboard.press(name)

    def enter(self, page, language, name):
        page.goto(f"/sign-in?language={language}")
        self.page = page
        self.to("button", name)
        self.key("Enter")
        page.wait_for_url("**/inbox*")
        self.assertEqual(page.locator("html").get_attribute("lang"), language)

    def search(self, name):
        """The list of all conversations, and in it whoever bears the name."""
        self.key("/")
        self.page.keyboard.type(name)
        self.key("Enter")
        self.page.wait_for_url("**q=**")
        self.to("a", name)

    def to(self, tag, words, inside=None):
        """Presses Tab until the focus is on the link or button that says the words, and can be seen there."""
        def is_it(stop):
            here = self.page.evaluate("selector => !selector || !!document.activeElement.closest(selector)", inside)
            return stop["tag"] == tag and here and (inside or words in stop["text"])
        self.walk(is_it, words)

    def to_field(self, name):
        self.walk(lambda stop: stop["id"] == name, name)

    def walk(self, is_it, wanted, limit=160):
        for _ in range(limit):
            self.key("Tab")
            stop = focused(self.page)
            if stop and is_it(stop):
                self.assertTrue(stop["outlined"], f"the focus on {wanted} cannot be seen")
                self.assertFalse(stop["covered"], f"{wanted} has the focus and is covered")
                return
        raise AssertionError(f"Tab never came to {wanted}")

    def decided(self, outcome, *path):
        panel = self.page.locator(".decision")
        expect(panel.locator(".outcome strong")).to_have_text(self.say(outcome))
        for step in path:
            expect(panel.locator(".path")).to_contain_text(self.say(step))

    def reasons(self, word):
        """The words of the message that led there stand behind one key."""
        self.walk(lambda stop: stop["tag"] == "summary" and stop["text"] == self.say("why"), "the reasons")
        self.key("Enter")
        expect(self.page.locator(".steps q", has_text=word).first).to_be_visible()
        self.key("Enter")

    def answer(self, text, copies=False):
        """Writes the answer where the link led, places it, and finds it in the thread."""
        expect(self.page.locator("#reply-body")).to_be_focused()
        self.page.keyboard.type(text)
        if copies:
            self.to("button", self.say("copy"))
            self.key("Enter")
            expect(self.page.locator("[data-copy]")).to_contain_text(self.say("copied"))
            self.assertEqual(self.page.evaluate("navigator.clipboard.readText()"), text)
        self.to("button", self.say("placed"))
        self.key("Enter")
        expect(self.page.locator(".entry.ours").last).to_contain_text(text)
        expect(self.page.locator(".talk-head .chip.state")).to_have_class("chip state answered")


if __name__ == "__main__":
    unittest.main()
