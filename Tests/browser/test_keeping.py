"""Terms of keeping, holds, and the file of who asks what is held: as the administrator meets them, on a phone, by keyboard, without scripts."""

import datetime

from harness import LAPTOP, PHONE, WALL, check, expect, product, sign_in, tab_walk
from test_desk import House
from test_together import PATIENT, add_colleague


class Keeping(House):
    environment = PATIENT

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        house = cls()
        old = {"at": "2023-02-01T10:00:00Z"}
        house.arrive([
            house.message("oud", "Een oude vraag over de koekjes", **old), house.message("oud2", "Nog een oude vraag over vlaggen", **old),
            house.message("vers", "Een verse vraag over het park", at=datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")),
        ], "oud")

    def close(self, words):
        self.open(words)
        self.page.locator("form[action$='/closure'] button").first.click()
        expect(self.page.locator(".flash")).to_contain_text("gesloten")

    def test_1_what_would_go_is_shown_before_it_goes_and_a_hold_keeps_it(self):
        self.page.goto("/settings")
        self.page.locator("a", has_text="Bewaartermijnen").click()
        now = self.page.locator("section[aria-labelledby=now]")
        # What is old and open stays until somebody closes it.
        expect(now).to_contain_text("Niets is over zijn termijn")
        expect(now).to_contain_text("2 zijn over hun termijn en nog niet gesloten")
        expect(self.page.locator("section[aria-labelledby=holds]")).to_contain_text("Er wordt niets vastgehouden")
        check(self, self.page, "retention-empty")
        self.close("koekjes")
        self.close("vlaggen")
        self.page.goto("/settings/retention")
        expect(now).to_contain_text("2 gesprekken, 2 berichten")
        # Held at the conversation itself, by one who handles it.
        self.open("vlaggen")
        self.page.locator(".tools summary[title]").last.click()
        self.page.locator("details.hold summary").click()
        self.page.locator("#hold-reason").fill("Er loopt een onderzoek")
        for size in (PHONE, {"width": 900, "height": 800}, LAPTOP, WALL):
            self.page.set_viewport_size(size)
            panel = self.page.locator("details.hold").bounding_box()
            self.assertLessEqual(panel["x"] + panel["width"], size["width"], "the menu sticks out of the page")
            self.assertEqual(self.page.evaluate("document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"), 0)
        self.page.set_viewport_size(LAPTOP)
        check(self, self.page, "conversation-holding", schemes=("light",))
        self.page.locator("form[action$='/hold'] button").click()
        expect(self.page.locator(".held")).to_contain_text("Er loopt een onderzoek")
        check(self, self.page, "conversation-held")
        self.page.goto("/settings/retention")
        expect(now).to_contain_text("1 gesprek, 1 bericht")
        expect(now).to_contain_text("1 is over zijn termijn en wordt vastgehouden")
        check(self, self.page, "retention")
        # Nothing goes unseen: what changed since the page was opened is shown first.
        with self.browser.visitor(self.server.address) as context:
            other = context.new_page()
            other.goto("/sign-in")
            sign_in(other)
            other.goto("/settings/retention")
            other.locator("form[action='/settings/retention/terms']", has=other.locator("#months-any-any")).locator("input[type=number]").fill("0")
            other.locator("form[action='/settings/retention/terms']", has=other.locator("#months-any-any")).locator("button").click()
            expect(other.locator(".flash")).to_be_visible()
        now.locator("[name=sure]").check()
        now.locator("button").click()
        expect(self.page.get_by_role("alert")).to_contain_text("Er is niets gewist")
        # And back to what is proposed, without scripts.
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            other = context.new_page()
            other.goto("/sign-in")
            sign_in(other)
            other.goto("/settings/retention")
            general = other.locator("li[data-key='t-any-any']")
            expect(general).to_contain_text("Lotte Claes")
            general.locator("button", has_text="Terug naar het voorstel").click()
            expect(other.locator("li[data-key='t-any-any']")).to_contain_text("Voorstel")
        self.page.goto("/settings/retention")
        now.locator("[name=sure]").check()
        now.locator("button").click()
        expect(self.page.locator(".flash")).to_contain_text("Leeggemaakt")
        expect(self.page.locator("section[aria-labelledby=erased]")).to_contain_text("1 gesprek, 1 bericht")
        self.page.goto("/inbox?view=all&q=koekjes")
        expect(self.page.locator("a.card")).to_have_count(0)
        self.page.goto("/inbox?view=all&q=vlaggen")
        expect(self.page.locator("a.card")).to_have_count(1)
        # The refusal above is the one thing that the console may tell of.
        self.assertEqual([trouble for trouble in self.page.troubles if "422" not in trouble], [])

    def test_2_terms_are_added_changed_and_taken_back_and_the_night_switched_on(self):
        self.page.goto("/settings/retention")
        self.page.locator("summary", has_text="Termijn toevoegen").click()
        self.page.locator("#term-channel").select_option("email")
        self.page.locator("#term-topic").select_option("waste")
        self.page.locator("#term-months").fill("3")
        self.page.locator("details.add form[action$='/terms'] button").click()
        added = self.page.locator("li[data-key='t-waste-email']")
        expect(added).to_contain_text("afval, E-mail")
        added.locator("button", has_text="Weghalen").click()
        expect(self.page.locator("li[data-key='t-waste-email']")).to_have_count(0)
        nightly = self.page.locator("section[aria-labelledby=nightly]")
        expect(nightly).to_contain_text("Er gaat niets vanzelf")
        nightly.locator("button").click()
        expect(nightly).to_contain_text("Elke nacht wordt leeggemaakt")
        nightly.locator("button").click()
        csrf = self.page.locator("main input[name=csrf]").first.input_value()
        status = self.page.evaluate(
            "csrf => fetch('/settings/retention/terms', {method: 'POST', body: new URLSearchParams({csrf, months: '700'})}).then(answer => answer.status)", csrf)
        self.assertEqual(status, 422)
        with product.Store(self.data) as store:
            kinds = [row[0] for row in store.rows("SELECT facts FROM event WHERE kind = 'retention.changed' ORDER BY number")]
        self.assertGreaterEqual(len(kinds), 4)

    def test_3_somebody_is_held_from_the_page_and_no_longer(self):
        self.page.goto("/settings/retention")
        self.page.locator("summary", has_text="Iets vasthouden").click()
        self.page.locator("#hold-of").select_option("person")
        self.page.locator("#hold-which").fill("niemand@nergens.test")
        self.page.locator("section[aria-labelledby=holds] #hold-reason").fill("Rechtbank")
        self.page.locator("form[action$='/holds'] button").click()
        expect(self.page.get_by_role("alert")).to_contain_text("niet te vinden")
        self.assertEqual(self.page.locator("section[aria-labelledby=holds] #hold-reason").input_value(), "Rechtbank")
        check(self, self.page, "retention-problem", schemes=("light",))
        self.page.locator("#hold-of").select_option("person")
        self.page.locator("#hold-which").fill("burgervers@inwoners.test")
        self.page.locator("form[action$='/holds'] button").click()
        held = self.page.locator("section[aria-labelledby=holds] li", has_text="Rechtbank")
        expect(held).to_contain_text("alle gesprekken van een persoon")
        held.locator("button").click()
        expect(self.page.locator("section[aria-labelledby=holds] li", has_text="Rechtbank")).to_have_count(0)

    def test_4_the_keyboard_reaches_every_term_on_a_phone_and_a_laptop(self):
        self.page.goto("/settings/retention")
        terms = self.page.locator(".terms > li").count()
        self.assertGreater(terms, 10)
        for size in (PHONE, LAPTOP):
            self.page.set_viewport_size(size)
            stops = tab_walk(self.page, limit=400)
            self.assertEqual([stop for stop in stops if stop["covered"] or not stop["outlined"]], [])
            self.assertEqual(len([stop for stop in stops if stop["id"].startswith("months-")]), terms)
        self.page.set_viewport_size(LAPTOP)
        general = self.page.locator("#months-any-any")
        general.focus()
        general.press("ArrowUp")
        general.press("Enter")
        expect(self.page.locator(".flash")).to_be_visible()
        self.assertEqual(self.page.locator("#months-any-any").input_value(), "25")

    def test_5_the_file_of_somebody_who_asks_opens_anywhere(self):
        self.open("park")
        self.page.locator(".tools summary[title]").last.click()
        with self.page.expect_download() as download:
            self.page.locator("form[action$='/access'] button").click()
        path = self.place / "given.html"
        download.value.save_as(path)
        with self.browser.visitor("file://", java_script_enabled=True) as context:
            page = context.new_page()
            page.goto(path.as_uri())
            expect(page.locator("h1")).to_have_text("Wat we over u bewaren")
            expect(page.locator(".text").first).to_contain_text("verse vraag over het park")
            check(self, page, "access-file", schemes=("light",))
            self.assertEqual(context.strangers, [])
        # A colleague without that task has no such button, and is refused.
        add_colleague(self.browser, self.server, self.page, "Piet Maes", "piet@gemeente.test")
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            page.goto("/sign-in")
            sign_in(page, "piet@gemeente.test")
            page.goto("/inbox?view=all&q=park")
            page.locator("a.card").first.click()
            page.wait_for_url("**/conversations/**")
            expect(page.locator("form[action$='/access']")).to_have_count(0)
            expect(page.locator("form[action$='/hold']")).to_have_count(1)
            page.goto("/settings/retention")
            expect(page.locator("h1")).to_have_text("Dit mag je niet openen")
