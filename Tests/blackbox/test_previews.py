"""Previews of attached pictures: made anew in the decoder child, for who may read the mail, and nothing at all of what only says it is a picture."""

import contextlib
import re
import struct
import unittest

import mails
from product import Server, Site, folder, run
from test_commands import OTHER, link_in
from test_import import imported

BOMB = mails.painted(2, 2, claimed=(60_000, 60_000))
HOSTILE = [
    ("leeg.jpg", b""), ("pagina.jpg", b"<!doctype html><script>alert(1)</script>"), ("tekening.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ("bom.png", BOMB), ("bom.gif", b"GIF89a\xff\xff\xff\xff\xf7\0\0" + bytes(768) + b",\0\0\0\0\1\0\1\0\0\2\2D\1\0;"), ("half.png", mails.painted(1200, 600)[:-40]),
]


def jpeg_size(data):
    """Width and height of a JPEG, and the markers before its pixels."""
    position, markers, size = 2, [], None
    while data[position + 1] != 0xDA:
        marker, length = data[position + 1], int.from_bytes(data[position + 2:position + 4], "big")
        markers.append(marker)
        if marker in (0xC0, 0xC2):
            height, width = struct.unpack(">HH", data[position + 5:position + 9])
            size = (width, height)
        position += 2 + length
    return size, markers


class Previews(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls._stack = contextlib.ExitStack()
        cls.addClassCleanup(cls._stack.close)
        place = cls._stack.enter_context(folder())
        cls.data = place / "data"
        files = [("put.png", mails.painted(1200, 600)), ("klein.png", mails.painted(40, 30)), *HOSTILE]
        (place / "fotos.eml").write_bytes(mails.with_pictures(files))
        imported(cls.data, place / "fotos.eml", "eml")
        cls.server = cls._stack.enter_context(Server(data=cls.data))
        cls.site = Site(cls.server.address)
        cls.site.set_up(cls.server.setup_link)
        cls.where = re.search(r'"(/conversations/\d+)', cls.site.get("/inbox").text)[1]

    def previews(self):
        return re.findall(r'<img loading="lazy" width="240" height="180" alt="([^"]*)" src="(/messages/\d+/attachments/\d+/preview)">', self.site.get(self.where).text)

    def test_a_picture_is_shown_small_and_may_do_nothing(self):
        shown = dict(self.previews())
        for name, size in (("put.png", (480, 240)), ("klein.png", (40, 30))):
            answer = self.site.get(shown[name])
            self.assertEqual(answer.status, 200)
            self.assertEqual(jpeg_size(answer.body)[0], size)
            # Nothing but the pixels and how to read them: no comment, no note of a camera.
            self.assertLessEqual(set(jpeg_size(answer.body)[1]), {0xE0, 0xDB, 0xC0, 0xC4})
            self.assertLess(len(answer.body), 30_000)
            wanted = {
                "Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Content-Security-Policy": "default-src 'none'; sandbox",
                "Cross-Origin-Resource-Policy": "same-origin", "Cache-Control": "private, max-age=3600",
            }
            self.assertEqual({name: answer.headers[name] for name in wanted}, wanted)
            self.assertEqual(len(answer.headers.get_all("Cache-Control")), 1)

    def test_a_preview_is_for_who_may_read_the_mail(self):
        path = dict(self.previews())["put.png"]
        self.assertIn("sign-in", Site(self.server.address).get(path).url)
        reader = Site(self.server.address)
        reader.choose_password(link_in(run("user", "add", "Lezer", "lezer@gemeente.test", "--role", "reader", "--data", self.data)), OTHER)
        self.assertEqual(reader.get(path).status, 200)
        self.assertEqual(run("organisation", "add", "Buurgemeente", "--regime", "NL", "--data", self.data).status, 0)
        added = run("user", "add", "Els", "els@buur.test", "--role", "administrator", "--organisation", "Buurgemeente", "--data", self.data)
        Site(self.server.address).choose_password(link_in(added), OTHER)
        neighbour = Site(self.server.address)
        neighbour.sign_in("els@buur.test", OTHER)
        self.assertEqual(neighbour.get(path).status, 404)
        self.assertEqual(self.site.get(path).status, 200, "who asked in vain took it from others")

    def test_what_only_says_it_is_a_picture_has_no_preview_and_is_a_link_from_then_on(self):
        shown = dict(self.previews())
        for name, _ in HOSTILE:
            with self.subTest(name=name):
                self.assertEqual(self.site.get(shown[name]).status, 404)
                self.assertEqual(self.site.get(shown[name]).status, 404)
        self.assertEqual([name for name, _ in self.previews()], ["put.png", "klein.png"])
        links = re.findall(r'href="(/attachments/\d+/\d+)" download', self.site.get(self.where).text)
        self.assertEqual(len(links), 2 + len(HOSTILE))
        self.assertEqual(self.site.get(links[3]).body, HOSTILE[1][1], "it is saved as it came")
        self.assertEqual(self.site.get(shown["put.png"]).status, 200)
        message = shown["put.png"].split("/attachments/")[0]
        for path in (f"{message}/attachments/99/preview", f"{message}/attachments/x/preview", f"{message}/attachments/0/preview", "/messages/1/attachments/1/preview"):
            self.assertEqual(self.site.get(path).status, 404, path)
        self.assertTrue(self.server.healthy())
