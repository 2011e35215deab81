"""What a thread shows: files that were only named, the earlier part of a long one, long texts, and paper."""

import datetime
import email.utils
import time
import urllib.parse

from harness import PHONE, check, expect, overflow, picture, product, sign_in
from test_desk import House

import mails  # noqa: I001  (of the black-box tests, on the path since the harness)


class Thread(House):
    def test_files_that_were_only_named_are_shown_with_what_they_show(self):
        self.arrive([self.message("bijlage", "Kijk, een put in de weg", channel="x", type="post", public=True, attachments=[
            {"name": "put.jpg", "type": "image/jpeg", "bytes": 120_000, "alt": "Een put in het asfalt naast het zebrapad"},
            {"name": "", "type": "video/mp4", "bytes": 0},
        ])])
        self.open("put in de weg")
        files = self.page.locator(".files li")
        expect(files).to_have_count(2)
        expect(files.first).to_contain_text("put.jpg")
        expect(files.first).to_contain_text("120 kB")
        expect(files.first).to_contain_text("Een put in het asfalt naast het zebrapad")
        expect(files.first.locator("a")).to_have_count(0)
        check(self, self.page, "thread-files")

    def test_attached_pictures_are_shown_small_and_saved_by_a_click(self):
        mail = mails.with_pictures([
            ("put-in-de-molenstraat.png", mails.painted(1200, 900)), ("smal.png", mails.painted(300, 900)), ("klein.gif", mails.painted(60, 40)),
            ("geen-foto.jpg", b"<p>geen foto"),
        ], "Vier bestanden")
        self.arrive_mails([mail], "fotos")
        self.open("van twee kanten")
        pictures = self.page.locator(".files img")
        expect(pictures).to_have_count(4)
        expect(pictures.first).to_have_attribute("alt", "put-in-de-molenstraat.png")
        loaded = "all => all.map(one => one.complete && one.naturalWidth)"
        for number in range(4):
            pictures.nth(number).scroll_into_view_if_needed()
        self.page.wait_for_function("() => [...document.querySelectorAll('.files img')].every(one => one.complete)")
        # The last is no picture; a page that was made anew since then does not show it as one.
        self.assertIn(pictures.evaluate_all(loaded), ([480, 120, 60, 0], [480, 120, 60]))
        # In one look: the thread may be renewed meanwhile.
        boxes = pictures.evaluate_all("all => all.slice(0, 3).map(one => [one.getBoundingClientRect().width, one.getBoundingClientRect().height])")
        self.assertEqual(boxes, [[240, 180]] * 3)
        # What is no picture was found out by now, and is a link like that of any other file.
        self.page.reload()
        expect(pictures).to_have_count(3)
        expect(self.page.locator(".files li", has_text="geen-foto.jpg").locator("a")).to_have_attribute("download", "")
        pictures.first.scroll_into_view_if_needed()
        self.page.wait_for_function("() => [...document.querySelectorAll('.files img')].every(one => one.complete)")
        check(self, self.page, "thread-pictures")
        with self.page.expect_download() as saved:
            pictures.first.click()
        self.assertEqual(saved.value.suggested_filename, "put-in-de-molenstraat.png")
        with self.browser.visitor(self.server.address, java_script_enabled=False) as context:
            page = context.new_page()
            sign_in(page)
            page.goto(self.page.url)
            expect(page.locator(".files img")).to_have_count(3)
            picture(page, "thread-pictures-no-script")

    def test_the_earlier_part_of_a_long_thread_is_one_click_away(self):
        count = 450
        start = datetime.datetime(2026, 8, 1, tzinfo=datetime.timezone.utc)
        self.arrive_mails([
            (f"From: Fatima <fatima@inwoners.test>\r\nTo: info@gemeente.test\r\nSubject: De lange draad\r\nMessage-ID: <lang-{number}@inwoners.test>\r\n"
             + ("References: <lang-0@inwoners.test>\r\n" if number else "")
             + f"Date: {email.utils.format_datetime(start + datetime.timedelta(hours=number))}\r\n\r\n"
             f"Bericht {number} van de lange draad.\r\n").encode() for number in range(count)], "lang")
        self.open("van de lange draad")
        began = time.monotonic()
        shown = set()
        for part in range(4):
            texts = self.page.locator(".thread .entry .prose").all_inner_texts()
            numbers = {int(text.split()[1]) for text in texts}
            self.assertFalse(shown & numbers, "shown twice")
            shown |= numbers
            if part == 0:
                expect(self.page.locator("#write")).to_be_visible()
                check(self, self.page, "thread-newest", schemes=("light",))
            else:
                # Where the thread does not end nothing is answered.
                expect(self.page.locator("#write")).to_have_count(0)
            earlier = self.page.locator(".list-note a", has_text="Eerdere berichten tonen")
            if not earlier.count():
                break
            earlier.click()
        self.assertEqual(sorted(set(range(count)) - shown), [], "these were never shown")
        self.assertLess(time.monotonic() - began, 60)
        check(self, self.page, "thread-first", schemes=("light",))
        self.page.locator(".list-note a", has_text="Naar de nieuwste berichten").click()
        expect(self.page.locator(".thread")).to_contain_text(f"Bericht {count - 1} van")

    def test_a_text_too_long_for_a_thread_stands_whole_on_a_page_of_its_own(self):
        self.arrive([self.message("roman", "Begin van het verhaal. " + "En toen gebeurde er nog iets. " * 2000 + "EINDE-VAN-HET-VERHAAL")], "roman")
        self.open("Begin van het verhaal")
        expect(self.page.locator(".thread")).not_to_contain_text("EINDE-VAN-HET-VERHAAL")
        self.page.locator("a", has_text="Hele bericht tonen").click()
        expect(self.page.locator("main")).to_contain_text("EINDE-VAN-HET-VERHAAL")
        check(self, self.page, "message-whole", schemes=("light",))
        self.page.locator("main a", has_text="Naar het gesprek").first.click()
        expect(self.page.locator(".talk")).to_contain_text("Begin van het verhaal")

    def test_two_megabytes_of_brackets_are_a_page_like_any_other(self):
        for number, piece in enumerate(("(", ")", "@", "http://", "http://a)")):
            with self.subTest(piece=piece):
                words = f"Zin {number} met haakjes http://a"
                self.arrive([self.message(f"haakjes-{number}", words + piece * (2_000_000 // len(piece)))], f"haakjes-{number}")
                site = product.Site(self.server.address)
                site.sign_in()
                page = site.get("/inbox?view=all&q=" + urllib.parse.quote(f"Zin {number} met haakjes"))
                path = page.text.split('class="card', 1)[1].split('href="', 1)[1].split('"', 1)[0].replace("&amp;", "&")
                began = time.monotonic()
                self.assertEqual(site.get(path).status, 200)
                self.assertLess(time.monotonic() - began, 3, "the conversation took long")
                began = time.monotonic()
                whole = site.get(self.whole(site.get(path).text))
                self.assertEqual(whole.status, 200)
                self.assertGreater(len(whole.text), 1_900_000)
                self.assertLess(time.monotonic() - began, 10, "the whole message took long")

    @staticmethod
    def whole(text):
        return "/messages/" + text.split('class="button" href="/messages/', 1)[1].split('"', 1)[0]

    def test_paper_shows_the_conversation_and_nothing_of_the_screen(self):
        self.arrive([self.message("papier", "Graag een kopie van dit dossier. " * 30)], "papier")
        self.open("kopie van dit dossier")
        button = self.page.locator("[data-print]")
        expect(button).to_be_visible()
        self.page.evaluate("window.print = () => { window.printed = true; }")
        button.click()
        self.assertTrue(self.page.evaluate("window.printed === true"), "the button did not print")
        self.page.emulate_media(media="print", color_scheme="dark")
        for gone in (".side", ".list", "#write", ".tools", "[data-print]", ".tabbar"):
            expect(self.page.locator(gone).first).to_be_hidden()
        expect(self.page.locator(".letterhead")).to_contain_text("Gemeente Waterlinge")
        # What is read in ten years must not say "today".
        expect(self.page.locator(".day .on-paper")).to_be_visible()
        expect(self.page.locator(".day .on-screen")).to_be_hidden()
        expect(self.page.locator(".day .on-paper")).to_contain_text("2026")
        expect(self.page.locator(".thread")).to_be_visible()
        self.assertEqual(self.page.evaluate("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        picture(self.page, "print")
        self.page.emulate_media(media="screen", color_scheme="light")

    def test_without_script_nothing_promises_to_print(self):
        self.arrive([self.message("geenscript", "Zonder script afdrukken")], "geenscript")
        with self.browser.visitor(self.server.address, java_script_enabled=False, viewport=PHONE) as context:
            page = context.new_page()
            sign_in(page)
            page.goto("/inbox?view=all")
            page.locator("a.card", has_text="Zonder script afdrukken").click()
            page.wait_for_url("**/conversations/**")
            expect(page.locator("[data-print]")).to_be_hidden()
            self.assertEqual(overflow(page), [])

    def test_the_newest_message_is_seen_whole_above_the_composer(self):
        self.arrive_mails([
            (f"From: Jos <jos@inwoners.test>\r\nTo: info@gemeente.test\r\nSubject: Kort en goed\r\nMessage-ID: <kort-{number}@inwoners.test>\r\n"
             + ("References: <kort-0@inwoners.test>\r\n" if number else "")
             + f"Date: Mon, 7 Sep 2026 10:{10 + number}:00 +0200\r\n\r\nKort bericht {number}.\r\n").encode() for number in range(20)], "kort")
        self.open("Kort en goed")
        # What is decided about it stands below it.
        last = self.page.locator(".thread .entry:not(.decision)").last
        expect(last).to_contain_text("Kort bericht 19")
        bottom = last.evaluate("entry => entry.getBoundingClientRect().bottom")
        self.assertLessEqual(bottom, self.page.locator("#write").evaluate("write => write.getBoundingClientRect().top"))
        expect(last).to_be_in_viewport()
