"""The keys of other programs: made, shown once, used, revoked; with the keyboard, without script, on a phone and on a laptop."""

import urllib.error
import urllib.request

from harness import check, expect, sign_in, tab_walk
from test_desk import House
from test_together import COLLEAGUE, add_colleague


class Programs(House):
    def asks(self, key):
        """What the API answers to a program with that key."""
        request = urllib.request.Request(f"{self.server.address}/api/v1/users", headers={"Authorization": f"Bearer {key}"})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code

    def test_a_key_is_made_shown_once_and_revoked(self):
        self.page.goto("/settings")
        self.page.get_by_role("link", name="Sleutels voor andere programma’s").click()
        expect(self.page.get_by_role("heading", name="Toegang voor programma’s")).to_be_visible()
        expect(self.page.locator(".hint", has_text="Er zijn nog geen sleutels.")).to_be_visible()
        check(self, self.page, "programs-none")
        self.page.get_by_label("Waarvoor").fill("Zaaksysteem")
        self.page.get_by_role("button", name="Sleutel maken").click()
        expect(self.page.get_by_text("Kies minstens één ding dat het programma mag.")).to_be_visible()
        self.assertEqual(self.page.get_by_label("Waarvoor").input_value(), "Zaaksysteem", "what was typed is gone")
        check(self, self.page, "programs-problem")
        self.page.get_by_label("Gesprekken en berichten lezen").check()
        self.page.get_by_label("Antwoorden versturen in jouw naam").check()
        self.page.get_by_label("Geldig tot en met").fill("2099-12-31")
        self.page.get_by_role("button", name="Sleutel maken").click()
        key = self.page.locator("input.copyable").input_value()
        self.assertRegex(key, r"^sam_[A-Za-z0-9_-]{43}$")
        check(self, self.page, "programs-key")
        self.assertEqual(self.asks(key), 200)
        self.page.goto("/settings/programs")
        self.assertNotIn(key, self.page.content())
        row = self.page.locator(".rows li", has_text="Zaaksysteem")
        expect(row).to_contain_text("in naam van")
        expect(row).to_contain_text("laatst gebruikt vandaag")
        row.get_by_role("button", name="Intrekken").click()
        expect(self.page.locator(".flash")).to_contain_text("De sleutel opent niets meer.")
        expect(row).to_contain_text("ingetrokken")
        expect(row.get_by_role("button")).to_have_count(0)
        self.assertEqual(self.asks(key), 401)
        check(self, self.page, "programs-revoked", schemes=("light",))

    def test_it_works_with_the_keyboard_and_without_script(self):
        self.page.goto("/settings/programs")
        stops = tab_walk(self.page)
        self.assertTrue(any("Sleutel maken" in str(stop) for stop in stops), stops)
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            page = context.new_page()
            sign_in(page)
            page.goto("/settings/programs")
            page.locator("#new-name").fill("Zonder script")
            page.locator("input[value='read:people']").press(" ")
            page.locator("#new-name").press("Enter")
            expect(page.locator("input.copyable")).to_be_visible()

    def test_who_is_no_administrator_sees_nothing_of_it(self):
        add_colleague(self.browser, self.server, self.page)
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            sign_in(page, COLLEAGUE)
            self.assertEqual(page.goto("/settings/programs").status, 403)
