"""`feed`: RSS, Atom and JSON Feed as the messages that they are."""

import json
import unittest

from product import CONFORMANCE, randomness, run
from test_sanitise import violations

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Nieuws uit Waterlinge</title><link>https://nieuws.waterlinge.example/</link><language>nl-BE</language>
<item><title>Zwembad &amp;amp; sporthal</title><link>https://nieuws.waterlinge.example/1</link><guid isPermaLink="false">een</guid>
<pubDate>Mon, 23 Nov 2026 09:30:00 +0100</pubDate><description>Kort.</description>
<content:encoded>&lt;p onclick="x()"&gt;Het &lt;b&gt;zwembad&lt;/b&gt; is dicht.&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</content:encoded></item>
<item><title>Zonder tijd en adres</title><description>Gewone tekst.</description></item>
</channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Ville</title><link href="https://ville.example/"/>
<entry><id>urn:uuid:1</id><title>Rue barrée</title><updated>2026-11-23T10:00:00+01:00</updated><link href="https://ville.example/1"/>
<author><name>Claire</name><email>claire@ville.example</email></author><summary>Jusqu'à vendredi.</summary></entry></feed>"""

JSON_FEED = json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Stadt", "home_page_url": "https://stadt.example/", "language": "de",
    "items": [{"id": "1", "url": "https://stadt.example/1", "title": "Eins", "content_html": "<p>Hallo</p>", "date_published": "2026-11-23T09:30:00Z"}],
})


def feed(document, *options):
    result = run("feed", *options, stdin=document)
    if result.status != 0:
        raise AssertionError(result)
    [answer] = result.lines
    return answer


class Feed(unittest.TestCase):
    def test_rss_has_the_shape_of_the_contract(self):
        answer = feed(RSS)
        self.assertEqual((answer["title"], answer["link"], answer["language"], answer["defects"]), ("Nieuws uit Waterlinge", "https://nieuws.waterlinge.example/", "nl-BE", []))
        first, second = answer["entries"]
        self.assertEqual((first["channel"], first["account"], first["type"], first["public"]), ("feed", "default", "article", True))
        self.assertEqual((first["id"], first["subject"], first["url"], first["at"]), ("een", "Zwembad & sporthal", "https://nieuws.waterlinge.example/1", "2026-11-23T08:30:00Z"))
        self.assertEqual(first["text"], "Het zwembad is dicht.")
        self.assertEqual(first["html"], "<p>Het <b>zwembad</b> is dicht.</p>")
        self.assertEqual(second["text"], "Gewone tekst.")
        self.assertTrue(second["id"])
        self.assertIs(second["undated"], True)
        self.assertTrue(second["at"].endswith("Z"))
        self.assertEqual(feed(RSS)["entries"][1]["id"], second["id"], "an identity is the same at each reading")

    def test_atom_and_json_feed(self):
        [entry] = feed(ATOM)["entries"]
        self.assertEqual((entry["id"], entry["subject"], entry["at"], entry["lang"]), ("urn:uuid:1", "Rue barrée", "2026-11-23T09:00:00Z", "fr"))
        self.assertEqual((entry["author"]["name"], entry["author"]["handle"]), ("Claire", "claire@ville.example"))
        [entry] = feed(JSON_FEED)["entries"]
        self.assertEqual((entry["id"], entry["subject"], entry["text"], entry["lang"]), ("1", "Eins", "Hallo", "de"))

    def test_relative_addresses_begin_where_the_feed_was(self):
        document = "<rss><channel><title>x</title><item><link>/een</link><description>&lt;a href='twee'&gt;t&lt;/a&gt;</description></item></channel></rss>"
        [entry] = feed(document, "--url", "https://a.test/feeds/rss")["entries"]
        self.assertEqual(entry["url"], "https://a.test/een")
        self.assertIn("https://a.test/feeds/twee", entry["html"])

    def test_what_is_no_feed_ends_with_65_and_a_sentence(self):
        for document in ["", "hallo", "<html><body>x</body></html>", "{\"a\": 1}", "[1, 2", "<opml/>", "\x00\x01\x02"]:
            with self.subTest(document=document):
                result = run("feed", stdin=document)
                self.assertEqual(result.status, 65, result)
                self.assertEqual(result.out, b"")
                self.assertEqual(len(result.complaint.strip().splitlines()), 1)

    def test_a_broken_feed_gives_what_can_be_had(self):
        answer = feed(RSS.replace("</description></item>", "</description>", 1)[:-40])
        self.assertEqual(answer["entries"][0]["id"], "een")
        self.assertTrue(answer["defects"])
        for defect in answer["defects"]:
            self.assertRegex(defect, r"^[A-Z].*")

    def test_nothing_is_fetched_and_nothing_grows(self):
        for document in [
            '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>',
            '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/x.dtd"><rss><channel><title>t</title></channel></rss>',
            '<!DOCTYPE r [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]><rss><channel><title>t</title></channel></rss>',
        ]:
            with self.subTest(document=document[:50]):
                self.assertNotIn("root:", json.dumps(feed(document)))
        lines = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
        result = run("feed", stdin=f'<!DOCTYPE r [<!ENTITY a0 "ha">{lines}]><rss><channel><title>&a11;</title></channel></rss>')
        self.assertEqual(result.status, 0, result)
        self.assertLess(len(result.out), 10_000)
        self.assertLess(result.seconds, 10)

    def test_mangled_feeds_never_end_the_reader(self):
        random = randomness("feed")
        fixtures = [RSS.encode(), ATOM.encode(), JSON_FEED.encode()]
        for number in range(60):
            document = bytearray(random.choice(fixtures))
            for _ in range(random.randint(1, 10)):
                place = random.randrange(len(document))
                change = random.randrange(4)
                if change == 0:
                    del document[place:place + random.randint(1, 30)]
                elif change == 1:
                    document[place] = random.randrange(256)
                elif change == 2:
                    document[place:place] = random.choice([b"<", b"&", b"]]>", b"<![CDATA[", b"</item>", b"<item>", b"\xff\xfe", b"\x00"])
                else:
                    document[place:place] = document[place:place + 200]
                if not document:
                    document = bytearray(b"<")
            result = run("feed", stdin=bytes(document))
            with self.subTest(number=number):
                self.assertIn(result.status, (0, 65), result)
                self.assertNotIn("ended the decoder", result.complaint)
                if result.status == 0:
                    for entry in result.lines[0]["entries"]:
                        self.assertEqual(violations(entry.get("html", "")), [])

    def test_third_party_feeds(self):
        """A part of the corpora through the binary; all of them are compared in FormatsTests."""
        folders = [folder for folder in (CONFORMANCE / "feedparser", CONFORMANCE / "feedvalidator") if folder.exists()]
        if not folders:
            print("third-party cases absent: feedparser, feedvalidator")
            return
        files = sorted(path for folder in folders for path in folder.rglob("*.xml"))
        chosen = randomness("corpus").sample(files, min(120, len(files)))
        answered = 0
        for path in chosen:
            result = run("feed", stdin=path.read_bytes())
            with self.subTest(file=path.name):
                self.assertIn(result.status, (0, 65), result)
                self.assertNotIn("ended the decoder", result.complaint)
            answered += result.status == 0
        print(f"third-party feeds: {answered} of {len(chosen)} are feeds, none ended the reader")
