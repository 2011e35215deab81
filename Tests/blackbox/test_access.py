"""What a person who asks is given: one file with everything that an erasure would take, and with nothing of anybody else."""

import base64
import json
import re
import stat
import unittest

import test_privacy
from product import Server, Site, folder, run
from test_privacy import ADDRESS, KEPT, MARKS


def unpacked(document):
    """The data of a bundle, and its files by name."""
    links = re.findall(r'<a download="([^"]*)" href="data:application/octet-stream;base64,([^"]*)"', document)
    files = [(name, base64.b64decode(content)) for name, content in links]
    return json.loads(dict(files)["samenspraak.json"]), files[1:]


class Access(unittest.TestCase):
    maxDiff = None

    def test_everything_of_the_person_and_nothing_of_another(self):
        with folder() as place, Server(data=place / "data") as server:
            site = Site(server.address)
            site.set_up(server.setup_link)
            house = test_privacy.House(place, "--data", place / "data")
            house.pour()
            house.write_by_hand(site)
            to = place / "bundle.html"
            # Several rows bear the address: the mail and the form are one person, the account on X is known by its handle.
            made = house.command("access", ADDRESS, "--to", to)
            self.assertEqual(made.status, 0, made)
            self.assertEqual(stat.S_IMODE(to.stat().st_mode), 0o600)
            other = house.command("access", "x:zwaluwmarkje", "--to", place / "x.html", "--language", "fr")
            self.assertEqual(other.status, 0, other)
            document = to.read_text() + (place / "x.html").read_text()
            data, files = unpacked(to.read_text())
            text = (document + json.dumps(data, ensure_ascii=False) + b"".join(content for _, content in files).decode("utf-8", "replace")).lower()
            self.assertEqual([name for name, mark in MARKS.items() if mark not in text and name != "outside"], [])
            # The originals hold what the person wrote alone; nothing a neighbour wrote is in any of it.
            self.assertEqual([word for word in [*KEPT, "jan buur", "buren.test", "an buur", "wim wandelaar"] if word in text], [])
            self.assertTrue(any(f"<x>{MARKS['file']}</x>".encode() in content for name, content in files if name.endswith(".xml")))
            for language in ("nl-BE", "fr", "de", "en"):
                self.assertIn(f'<p lang="{language}"', document)
            self.assertIn("Wat we over u bewaren", document)
            self.assertIn("Ce que nous conservons", (place / "x.html").read_text())
            self.assertNotIn("Lotte", document, "colleagues are numbered")
            again = house.command("access", ADDRESS, "--to", to)
            self.assertEqual(again.status, 2, "never over a file that is there")
            self.assertEqual(run("access", ADDRESS, "--data", place / "data").status, 2)
            nobody = house.command("access", "niemand@nergens.test", "--to", place / "none.html")
            self.assertEqual(nobody.status, 2)
            self.assertFalse((place / "none.html").exists())
            log = site.get("/log?what=export.made").text
            self.assertEqual(log.count('data-key="l-'), 2)
            # The same by the button at the conversation.
            page = site.get("/inbox?view=all&q=" + MARKS["short"])
            page = site.get("/conversations/" + re.search(r"/conversations/(\d+)", page.text).group(1))
            given = site.submit(page, page.form("/access"))
            self.assertEqual(given.status, 200)
            self.assertIn("attachment", given.headers["content-disposition"])
            self.assertEqual(
                [one["number"] for one in unpacked(given.text)[0]["conversations"]], [one["number"] for one in data["conversations"]])
            # What is erased is given no more.
            self.assertEqual(house.command("erase", ADDRESS, "--yes").status, 0)
            self.assertEqual(house.command("access", ADDRESS, "--to", place / "gone.html").status, 2)


if __name__ == "__main__":
    unittest.main()
