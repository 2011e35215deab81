"""The response clock: from the page of opening hours, over an arriving message and its chip, to late on top and answered in time."""

import datetime as dt
import re

from harness import PHONE, MailServers, check, expect, sign_in
from test_desk import House, mail_settings
from test_together import COLLEAGUE, add_colleague

UTC = dt.timezone.utc


def moment(minutes):
    """So many minutes before now."""
    return (dt.datetime.now(UTC) - dt.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")


def noon_zone():
    """A zone whose clocks stand near noon now, so that what is due within hours is due today whenever the tests run."""
    ahead = 12 - dt.datetime.now(UTC).hour
    return f"Etc/GMT{'-' if ahead >= 0 else '+'}{abs(ahead)}"


def open_day_and_night(page):
    """Sets the hours to day and night, by the page that an administrator has for it."""
    page.goto("/settings/promise")
    for day in range(7):
        page.locator(f"#day-{day}").fill("0-24")
    page.locator("#zone").fill(noon_zone())
    page.locator("#holidays").select_option("none")
    page.get_by_role("button", name="Bewaren").click()
    page.wait_for_url("**/settings/promise")
    expect(page.get_by_role("status").filter(has_text="ewaard").first).to_be_visible()


class Clock(House):
    @classmethod
    def setUpClass(cls):
        cls.servers = cls.enterClassContext(MailServers())
        cls.environment = mail_settings(cls.servers.facts)
        super().setUpClass()
        page = cls.context.new_page()
        open_day_and_night(page)
        page.close()

    def said(self, number, minutes, channel="x", name="Fatima El Idrissi"):
        return {
            "id": f"clock-{number}", "channel": channel, "type": "mail" if channel == "email" else "post", "subject": f"Klok {number}",
            "text": f"Klok {number}: er brandt geen licht.", "at": moment(minutes), "public": channel != "email",
            "author": {"id": f"klok{number}@inwoners.test", "handle": f"klok{number}@inwoners.test", "name": name},
        }

    def chip(self, number):
        return self.page.locator("a.card", has_text=f"Klok {number}:").locator(".chip.due")

    def test_from_an_arriving_message_to_answered_in_time(self):
        self.page.goto("/inbox?view=all")
        self.arrive([self.said(1, 79), self.said(2, 130), self.said(3, 5, "email"), self.said(4, 300)], "clock")
        # Live: without loading the page again the cards are there, what is longest late first.
        expect(self.chip(1)).to_have_text(re.compile(r"nog 4[012]\smin van 2\su op X"))
        expect(self.chip(4)).to_have_text(re.compile(r"^3\su te laat \(2\su op X\)$"))
        cards = self.page.locator("a.card .preview").all_inner_texts()
        self.assertEqual([text.split(":")[0] for text in cards[:4]], ["Klok 4", "Klok 2", "Klok 3", "Klok 1"])
        expect(self.chip(1)).to_have_class(re.compile("soon"))
        expect(self.chip(2)).to_have_class(re.compile("late"))
        expect(self.chip(3)).to_have_class(re.compile("in-time"))
        for number, shape in ((1, "quarter"), (2, "late"), (3, "dot")):
            self.assertTrue(self.chip(number).locator("use").get_attribute("href").endswith(f"#{shape}"))
        menu = self.page.locator("nav.side")
        expect(menu.get_by_role("link", name="Te laat").first).to_contain_text("2")
        expect(menu.get_by_role("link", name="Bijna te laat")).to_contain_text("1")
        check(self, self.page, "clock-inbox")

        menu.get_by_role("link", name="Te laat", exact=False).first.click()
        self.page.wait_for_url("**view=late")
        self.assertEqual(self.page.locator("a.card").count(), 2)
        self.page.goto("/inbox?view=soon")
        self.assertEqual(self.page.locator("a.card").count(), 1)

        self.open("Klok 3:")
        expect(self.page.locator(".talk-head .chip.due")).to_contain_text("van 8")
        check(self, self.page, "clock-conversation")
        self.page.locator("#reply-body").fill("Dag Fatima,\n\nDonderdag brandt het weer.\n\nLotte")
        self.page.locator(".pane.reply button.primary").click()
        expect(self.page.locator(".sending.sent")).to_be_visible(timeout=20_000)
        self.page.reload()
        expect(self.page.locator(".talk-head .chip.due.met")).to_have_text(re.compile(r"beantwoord in \d+\smin van 8\su per mail"))
        self.page.goto("/inbox?view=all")
        self.assertEqual(self.chip(3).count(), 0)
        self.nothing_failed()

    def test_the_chip_counts_down_by_itself_and_becomes_late(self):
        self.arrive([self.said(11, 88)], "counting")
        self.page.clock.install()
        asked = []
        self.page.goto("/inbox?view=all")
        expect(self.chip(11)).to_have_text(re.compile(r"nog 3[123]\smin"))
        self.page.on("request", lambda request: asked.append(request.url))
        self.page.clock.run_for(10 * 60_000)
        expect(self.chip(11)).to_have_text(re.compile(r"nog 2[123]\smin"))
        self.assertEqual([url for url in asked if "/inbox" in url], [], "counting down asked the server")
        self.page.clock.run_for(20 * 60_000)
        expect(self.chip(11)).to_have_text(re.compile(r"nog [123]\smin"))
        # Half a minute to half past two minutes over time: the page asks once, and the server knows what time it is.
        with self.page.expect_response(lambda answer: "/inbox" in answer.url):
            self.page.clock.run_for(4 * 60_000)
        expect(self.chip(11)).to_have_text(re.compile(r"nog 3[123]\smin"))
        self.nothing_failed()

    def test_without_scripts_the_chip_is_right(self):
        self.arrive([self.said(21, 79), self.said(22, 130)], "plain")
        state = self.context.storage_state()
        with self.browser.visitor(self.server.address, java_script_enabled=False, storage_state=state) as context:
            page = context.new_page()
            page.goto("/inbox?view=all")
            chip = page.locator("a.card", has_text="Klok 21:").locator(".chip.due")
            expect(chip).to_have_text(re.compile(r"nog 4[012]\smin van 2\su op X"))
            expect(page.locator("a.card", has_text="Klok 22:").locator(".chip.due")).to_have_text(re.compile(r"1[012]\smin te laat"))

    def test_waiting_for_the_citizen_stops_the_clock_and_undo_starts_it(self):
        self.arrive([self.said(31, 30)], "waiting")
        self.open("Klok 31:")
        self.page.get_by_title("Meer", exact=True).click()
        self.page.get_by_role("button", name="Wachten op de inwoner").click()
        expect(self.page.locator(".talk-head .chip.due.paused")).to_have_text("wacht op inwoner")
        check(self, self.page, "clock-waiting", sizes=(PHONE,))
        self.page.locator(".flashes").get_by_role("button", name="Ongedaan maken").click()
        expect(self.page.locator(".talk-head .chip.due.in-time")).to_be_visible()
        self.page.get_by_title("Meer", exact=True).click()
        self.page.get_by_role("button", name="Wachten op de inwoner").click()
        self.page.get_by_title("Meer", exact=True).click()
        self.page.get_by_role("button", name="Niet langer wachten").click()
        expect(self.page.locator(".talk-head .chip.due.in-time")).to_be_visible()
        self.nothing_failed()


class Promise(House):
    def test_the_page_of_hours_tells_what_is_wrong_and_shows_what_would_be(self):
        page = self.page
        page.goto("/settings")
        page.get_by_role("link", name="Reactietijd en uren instellen").click()
        page.wait_for_url("**/settings/promise")
        expect(page.locator("#day-0")).to_have_value("09:00-12:00, 13:00-17:00")
        expect(page.locator("#holidays")).to_have_value("BE-VLG")
        expect(page.locator("#amount-x")).to_have_value("2")
        expect(page.locator("#due-email")).to_contain_text("Een bericht van nu moet beantwoord zijn tegen")
        check(self, page, "promise")

        page.locator("#day-1").fill("22-6")
        page.locator("#zone").fill("Europe/Atlantis")
        page.locator("#closed").fill("24/12/2026\n31/02/2026")
        page.get_by_role("button", name="Bewaren").click()
        expect(page.locator("#day-1-problem")).to_contain_text("middernacht")
        expect(page.locator("#zone-problem")).to_be_visible()
        expect(page.locator("#closed-problem")).to_contain_text("31/02/2026")
        expect(page.locator("#day-1")).to_have_value("22-6")
        check(self, page, "promise-wrong")

        page.locator("#day-1").fill("9u-12u30")
        page.locator("#zone").fill("Europe/Brussels")
        page.locator("#closed").fill("24/12/2026 - 26/12/2026")
        page.locator("#amount-x").fill("3")
        page.locator("[name=unit-x]").select_option("days")
        page.get_by_role("button", name="Eerst bekijken").click()
        expect(page.get_by_role("status").filter(has_text="nog niets bewaard")).to_be_visible()
        expect(page.locator("#day-1")).to_have_value("9u-12u30")
        page.get_by_role("button", name="Bewaren").click()
        expect(page.get_by_role("status").filter(has_text="ewaard").first).to_be_visible()
        expect(page.locator("#day-1")).to_have_value("09:00-12:30")
        expect(page.locator("#closed")).to_have_value("2026-12-24\n2026-12-25\n2026-12-26")
        expect(page.locator("[name=unit-x]")).to_have_value("days")

        # A colleague who still has the old page is told, and wins only by saving once more.
        page.evaluate("document.querySelector('main input[name=version]').value = '0'")
        page.locator("#amount-x").fill("4")
        page.get_by_role("button", name="Bewaren").click()
        expect(page.get_by_role("alert").filter(has_text="collega")).to_be_visible()
        page.get_by_role("button", name="Bewaren").click()
        expect(page.locator("#amount-x")).to_have_value("4")

        for day in range(7):
            page.locator(f"#day-{day}").fill("")
        page.get_by_role("button", name="Bewaren").click()
        expect(page.get_by_role("alert").filter(has_text="geen open uur")).to_be_visible()

    def test_by_keyboard_alone(self):
        page = self.page
        page.goto("/settings/promise")
        page.locator("#amount-facebook").focus()
        page.keyboard.press("Control+A")
        page.keyboard.type("5")
        page.keyboard.press("Enter")
        expect(page.locator("#amount-facebook")).to_have_value("5")
        expect(page.get_by_role("status").filter(has_text="ewaard").first).to_be_visible()

    def test_an_agent_may_not_change_the_hours(self):
        add_colleague(self.browser, self.server, self.page)
        with self.browser.visitor(self.server.address) as context:
            page = context.new_page()
            sign_in(page, COLLEAGUE)
            self.assertEqual(page.goto("/settings/promise").status, 403)
