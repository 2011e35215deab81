"""Settings that say what is true, the organisation's name, one's own password, and the number on a conversation."""

import re
import socket
import time
import unittest

from harness import check, expect, product, sign_in
from test_desk import House
from test_together import PATIENT, add_colleague

ANOTHER = "Korenbloem-op-het-Kerkplein-34"


class Account(House):
    environment = PATIENT

    def test_a_conversation_is_found_by_the_number_on_its_page(self):
        self.arrive([self.message("nummer", "Over de lantaarn"), self.message("ander", "Over iets anders")], "nummer")
        self.open("Over de lantaarn")
        reference = self.page.locator(".reference").first.inner_text()
        address = self.page.url.split("?")[0]
        short = str(int(reference.split("-")[1]))
        self.page.goto("/inbox?view=mine")
        search = self.page.get_by_role("searchbox")
        search.fill(reference)
        search.press("Enter")
        self.page.wait_for_url("**/conversations/**")
        self.assertEqual(self.page.url.split("?")[0], address)
        self.page.goto("/inbox?view=mine")
        self.page.get_by_role("searchbox").fill(short)
        self.page.get_by_role("searchbox").press("Enter")
        expect(self.page.locator("a.card").first).to_contain_text("Over de lantaarn")
        self.page.goto(f"/inbox?view=mine&q={int(reference[:4]) - 1}-{short}")
        expect(self.page.locator(".empty").first).to_be_visible()

    def test_the_settings_say_what_is_true(self):
        self.page.goto("/settings")
        mine = self.page.locator("[aria-labelledby=users] li").first
        expect(mine).to_contain_text("Laatst gezien vandaag")
        expect(self.page.locator(".tile").last).to_contain_text("ingesteld, nog niet gebruikt")
        check(self, self.page, "settings-truth")

    def test_who_has_a_link_and_did_not_come_yet_is_signed_in_nowhere(self):
        self.page.goto("/settings")
        self.page.locator("summary", has_text="Gebruiker toevoegen").click()
        self.page.locator("#new-name").fill("Ann Maes")
        self.page.locator("#new-email").fill("ann@gemeente.test")
        self.page.locator("form[action='/settings/users'] button").click()
        link = self.page.locator("input.copyable").input_value()
        check(self, self.page, "settings-link")
        expect(self.page.locator("[aria-labelledby=users] li", has_text="Ann Maes")).to_contain_text("nu nergens aangemeld")
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            page.goto(link)
            check(self, page, "password-link")
            page.locator("[name=password]").fill("te kort")
            page.locator("main form button").click()
            check(self, page, "password-short", schemes=("light",))

    def test_the_name_of_the_organisation_can_be_changed_without_script(self):
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            page = context.new_page()
            sign_in(page)
            page.goto("/settings")
            page.locator("#organisation").fill("Stad Waterlinge-aan-Zee")
            page.locator("#regime").select_option("BE-bru")
            page.locator("form[action='/settings/organisation'] button").click()
            expect(page.locator(".flash")).to_be_visible()
            expect(page.locator(".side .house")).to_contain_text("Stad Waterlinge-aan-Zee")
            self.assertEqual(page.locator("#regime").input_value(), "BE-bru")
            page.locator("#organisation").fill("   ")
            page.locator("form[action='/settings/organisation'] button").click()
            expect(page.locator("#organisation-problem")).to_be_visible()
            page.goto("/settings")
            page.locator("#organisation").fill("Gemeente Waterlinge")
            page.locator("#regime").select_option("BE-nl")
            page.locator("form[action='/settings/organisation'] button").click()
        with product.Store(self.data) as store:
            facts = [row[0] for row in store.rows("SELECT facts FROM event WHERE kind = 'organisation.changed' ORDER BY number")]
        self.assertEqual(len(facts), 2)
        self.assertIn("Waterlinge-aan-Zee", facts[0])

    def test_only_an_administrator_changes_the_organisation(self):
        add_colleague(self.browser, self.server, self.page, "Piet Maes", "piet@gemeente.test")
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            page.goto("/sign-in")
            sign_in(page, "piet@gemeente.test")
            page.goto("/settings")
            expect(page.locator("h1")).to_have_text("Dit mag je niet openen")
            check(self, page, "forbidden", schemes=("light",))
            page.goto("/password")
            csrf = page.locator("main input[name=csrf]").input_value()
            status = page.evaluate(
                "csrf => fetch('/settings/organisation', {method: 'POST', body: new URLSearchParams({csrf, organisation: 'Van mij', regime: 'free'})})"
                ".then(answer => answer.status)", csrf)
            self.assertEqual(status, 403)


class OwnPassword(House):
    def test_somebody_changes_the_password_and_is_signed_out_everywhere_else(self):
        with self.browser.visitor(self.server.address) as elsewhere, \
                self.browser.visitor(self.server.address, java_script_enabled=False) as here:
            other, page = elsewhere.new_page(), here.new_page()
            other.goto("/sign-in")
            sign_in(other)
            sign_in(page)
            other.goto("/password")
            check(self, other, "own-password")
            page.goto("/sessions")
            page.locator("main a", has_text="Wachtwoord wijzigen").click()
            page.locator("#present").fill("dit is het niet")
            page.locator("#password").fill(ANOTHER)
            page.locator("main form button").click()
            expect(page.locator("#present-problem")).to_be_visible()
            page.locator("#present").fill(product.PASSWORD)
            page.locator("#password").fill(ANOTHER)
            page.locator("main form button").click()
            expect(page.locator(".flash")).to_contain_text("Je wachtwoord is gewijzigd")
            expect(page.locator("main .rows > li")).to_have_count(1)
            other.goto("/inbox")
            self.assertIn("/sign-in", other.url)
            sign_in(other, password=ANOTHER)
            # Guessing is slowed down as it is at the door.
            status = 0
            for _ in range(8):
                other.goto("/password")
                other.locator("#present").fill("dit is het niet")
                other.locator("#password").fill("een heel ander wachtwoord")
                with other.expect_response(re.compile("/password$")) as answer:
                    other.locator("main form button").click()
                status = answer.value.status
                if status == 429:
                    break
            self.assertEqual(status, 429)
            expect(other.get_by_role("alert")).to_contain_text("Te veel pogingen")


class Failing(House):
    environment = {**PATIENT, "SAMENSPRAAK_ANSWER_UNDO_SECONDS": "0"}

    def test_the_settings_tell_how_the_last_answer_went(self):
        self.arrive([self.message("mislukt", "Gaat dit weg?")], "mislukt")
        self.open("Gaat dit weg?")
        self.page.locator("#reply-body").fill("Dag, ja. Lotte")
        self.page.locator("#reply-form button.primary").click()
        end = time.monotonic() + 20
        while time.monotonic() < end:
            self.page.goto("/settings")
            if "laatste poging mislukt" in self.page.locator(".tile").last.inner_text():
                break
            time.sleep(0.3)
        expect(self.page.locator(".tile").last).to_contain_text("laatste poging mislukt")
        check(self, self.page, "settings-failing", schemes=("light",))


class BaseURL(unittest.TestCase):
    def test_a_link_leads_where_the_administrator_said_and_not_where_the_browser_did(self):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        base = f"http://localhost:{port}/"
        with product.folder() as place, product.Server(
                data=place / "data", env={"SAMENSPRAAK_BASE_URL": base}, listen=f"127.0.0.1:{port}") as server:
            server.address = f"http://127.0.0.1:{port}"
            site = product.Site(server.address)
            site.set_up(server.setup_link)
            page = site.get("/settings")
            page = site.submit(page, page.form("/settings/users"), name="Ann Maes", email="ann@gemeente.test")
            self.assertIn(f'value="{base}password/', page.text)
