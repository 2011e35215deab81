"""Two people at the same desk: who was first, who is writing, and that nobody's words are lost or sent twice."""

import re
import zlib

from harness import Browser, check, expect, picture, product, set_up, sign_in, watched
from test_desk import House

# Answers wait in the outbox, so that what is queued can be counted.
PATIENT = {
    "SAMENSPRAAK_MAIL_SERVER": "smtp://127.0.0.1:9", "SAMENSPRAAK_MAIL_ALLOW_PLAIN": "yes", "SAMENSPRAAK_MAIL_FROM": "info@gemeente.test",
    "SAMENSPRAAK_ANSWER_UNDO_SECONDS": "120",
}
COLLEAGUE = "karim@gemeente.test"


def add_colleague(browser, server, page, name="Karim Haddad", address=COLLEAGUE, role="agent"):
    """Lets the administrator on `page` invite somebody, who chooses a password; gives the link that was used."""
    page.goto("/settings")
    page.locator("summary", has_text="Gebruiker toevoegen").click()
    page.locator("#new-name").fill(name)
    page.locator("#new-email").fill(address)
    page.locator("#new-role").select_option(role)
    page.locator("form[action='/settings/users'] button").click()
    link = page.locator("input.copyable").input_value()
    with browser.visitor(server.address) as context:
        chosen = context.new_page()
        chosen.goto(server.address + "/password/" + link.rsplit("/", 1)[1])
        chosen.locator("[name=password]").fill(product.PASSWORD)
        chosen.locator("main form button").click()
        chosen.wait_for_url("**/inbox**")
    return link


class Together(House):
    """Lotte writes on `page`, Karim on `other`."""

    environment = PATIENT

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        page = cls.context.new_page()
        add_colleague(cls.browser, cls.server, page)
        page.close()
        cls.others = cls.enterClassContext(cls.browser.visitor(cls.server.address))
        page = cls.others.new_page()
        page.goto("/sign-in")
        sign_in(page, COLLEAGUE)
        page.close()

    def setUp(self):
        super().setUp()
        self.other = watched(self.others.new_page())
        self.addCleanup(self.other.close)

    def open_both(self, words):
        self.arrive([self.message(f"samen-{zlib.crc32(words.encode())}", words)], name="samen")
        self.open(words)
        self.other.goto(self.page.url)

    def answers(self):
        """The answers in the store, whatever became of them."""
        with product.Store(self.data) as store:
            return [row[0] for row in store.rows("SELECT text FROM reply ORDER BY queued_at")]

    def test_who_typed_before_a_colleague_answered_is_told_and_sends_nothing_unseen(self):
        self.open_both("Mag de barbecue in het park?")
        self.page.locator("#reply-body").fill("Dag, ja, dat mag tot 22 uur. Lotte")
        self.other.locator("#reply-body").fill("Dag, nee, dat mag niet. Karim")
        self.other.locator("#reply-form button.primary").click()
        expect(self.other.locator(".entry.ours")).to_contain_text("dat mag niet")
        # She is told beside her text, live.
        notice = self.page.locator("[data-meanwhile]")
        expect(notice).to_be_visible(timeout=10_000)
        expect(notice).to_contain_text("Karim Haddad")
        expect(self.page.locator("#reply-body")).to_have_value("Dag, ja, dat mag tot 22 uur. Lotte")
        check(self, self.page, "together-meanwhile")
        # She presses the ordinary button all the same.
        before = len(self.answers())
        self.page.locator("#reply-form button.primary").click()
        expect(self.page.locator("h1")).to_have_text("Iemand was je voor")
        expect(self.page.locator("main")).to_contain_text("Karim Haddad")
        expect(self.page.locator("#kept")).to_have_value("Dag, ja, dat mag tot 22 uur. Lotte")
        check(self, self.page, "together-conflict")
        self.assertEqual(len(self.answers()), before, "an answer went that its writer would not have sent")
        # Her words wait in the conversation.
        self.page.locator("main a.button.primary").click()
        expect(self.page.locator("#reply-body")).to_have_value("Dag, ja, dat mag tot 22 uur. Lotte")

    def test_who_has_seen_it_may_send_anyway(self):
        self.open_both("Is het zwembad open met Kerstmis?")
        self.page.locator("#reply-body").fill("Dag, van 10 tot 17 uur. Lotte")
        self.other.locator("label.for-note").click()
        self.other.locator("#note-body").fill("Ik vraag het na bij Sport.")
        self.other.locator("#note-form button.primary").click()
        self.other.locator("#reply-body").fill("Dag, dat zoeken we uit. Karim")
        self.other.locator("#reply-form button.primary").click()
        expect(self.page.locator("[data-meanwhile]")).to_contain_text("Antwoord van", timeout=10_000)
        self.page.locator("[data-look]").click()
        self.assertRegex(self.page.url, "#[rn]-")
        self.page.locator("[data-anyway]").click()
        expect(self.page.locator(".entry.ours", has_text="van 10 tot 17 uur")).to_have_count(1)
        texts = [text for text in self.answers() if "Lotte" in text and "17 uur" in text]
        self.assertEqual(len(texts), 1)

    def test_a_label_of_a_colleague_stops_nobody(self):
        self.open_both("Wanneer is het containerpark open?")
        self.page.locator("#reply-body").fill("Dag, elke dag behalve maandag. Lotte")
        self.other.locator("summary", has_text="Labels").click()
        self.other.locator("#tag").fill("afval")
        self.other.locator("form[action$='/tags'] button").click()
        expect(self.page.locator(".talk-head .chip.tag", has_text="afval").first).to_be_visible(timeout=10_000)
        expect(self.page.locator("[data-meanwhile]")).to_be_hidden()
        self.page.locator("#reply-form button.primary").click()
        expect(self.page.locator(".entry.ours")).to_contain_text("behalve maandag")

    def test_a_colleague_who_begins_to_write_is_seen_live_and_costs_one_event(self):
        self.open_both("Waar kan ik een hond aangeven?")
        with product.Store(self.data) as store:
            before = store.value("SELECT count(*) FROM event WHERE kind = 'draft.begun'")
        area = self.other.locator("#reply-body")
        for words in ("Dag, ", "u kunt ", "terecht ", "aan het loket."):
            with self.other.expect_response(re.compile("/draft$")):
                area.press_sequentially(words)
        expect(self.page.locator(".colliding")).to_contain_text("schrijft ook een antwoord", timeout=10_000)
        check(self, self.page, "together-writing")
        with product.Store(self.data) as store:
            self.assertEqual(store.value("SELECT count(*) FROM event WHERE kind = 'draft.begun'"), before + 1)
        picture(self.page, "together-writing")


__all__ = ["Browser", "Together", "add_colleague", "set_up"]
