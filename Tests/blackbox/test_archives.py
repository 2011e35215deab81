"""`import` of feeds, of what Mastodon and Bluesky give out, and of tables: the same messages once, in the right hands."""

import json
import unittest

from product import CONFORMANCE, Server, Store, folder, randomness, run
from test_feed import ATOM, JSON_FEED, RSS
from test_import import imported


def status(number, visibility="public", reply=None, author="fatima", text=None):
    """A status as Mastodon's interface gives it."""
    return {
        "id": str(number), "created_at": f"2026-11-23T09:{number % 60:02d}:00.000Z", "in_reply_to_id": reply, "visibility": visibility, "language": "nl",
        "spoiler_text": "", "uri": f"https://mastodon.example/users/{author}/statuses/{number}", "url": f"https://mastodon.example/@{author}/{number}",
        "content": text or f"<p>Bericht {number} met een <a href=\"https://waterlinge.example/{number}\">koppeling</a></p>", "reblog": None,
        "account": {"id": f"id-{author}", "username": author, "acct": author, "display_name": author.title(), "url": f"https://mastodon.example/@{author}"},
        "media_attachments": [], "replies_count": 0, "reblogs_count": 0, "favourites_count": 0,
    }


def post(key, text, author="fatima", reply=None, **view):
    """A post as Bluesky's interface gives it."""
    record = {"$type": "app.bsky.feed.post", "text": text, "createdAt": "2026-11-23T09:30:00.000Z", "langs": ["nl"]}
    if reply:
        record["reply"] = {"root": {"uri": reply}, "parent": {"uri": reply}}
    return {
        "uri": f"at://did:plc:{author}/app.bsky.feed.post/{key}", "cid": "c", "author": {"did": f"did:plc:{author}", "handle": f"{author}.example", "displayName": author.title()},
        "record": record, "indexedAt": "2026-11-23T09:31:00.000Z", **view,
    }


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else (text if isinstance(text, str) else json.dumps(text)).encode())
    return path


def exported(data):
    """What is stored, by identifier."""
    result = run("export", "--data", data)
    if result.status != 0:
        raise AssertionError(result)
    return {message["id"]: message for message in result.lines}


class Feeds(unittest.TestCase):
    def test_feeds_arrive_once(self):
        with folder() as place:
            for name, text in [("a.xml", RSS), ("b.atom", ATOM), ("c.json", JSON_FEED)]:
                write(place / "feeds" / name, text)
            counts = imported(place / "data", place / "feeds", "feed")
            self.assertEqual((counts["read"], counts["stored"], counts["failed"]), (4, 4, 0))
            counts = imported(place / "data", place / "feeds", "feed")
            self.assertEqual((counts["stored"], counts["duplicates"]), (0, 4))
            stored = exported(place / "data")
            article = stored["https://nieuws.waterlinge.example/#een"]
            self.assertEqual((article["channel"], article["type"], article["subject"]), ("feed", "article", "Zwembad & sporthal"))
            self.assertEqual(article["text"], "Het zwembad is dicht.")
            self.assertNotIn("script", article["html"])
            self.assertEqual(stored["urn:uuid:1"]["author"]["name"], "Claire")
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])

    def test_what_is_no_feed_is_named_and_the_others_arrive(self):
        with folder() as place:
            files = [write(place / "een.xml", "<html><body>x</body></html>"), write(place / "twee.xml", RSS), write(place / "drie.xml", "")]
            result = run("import", *files, "--as", "feed", "--data", place / "data", "--json")
            self.assertEqual(result.status, 65, result)
            self.assertEqual((result.lines[-1]["stored"], result.lines[-1]["failed"]), (2, 2))
            self.assertRegex(result.complaint, r"een\.xml: The document is a web page")
            self.assertRegex(result.complaint, r"drie\.xml: The file is empty")

    def test_two_feeds_that_count_alike_do_not_hide_each_other(self):
        item = "<item><guid isPermaLink='false'>1</guid><title>{0}</title></item>"
        feed = "<rss><channel><title>{0}</title><link>https://{0}.example/</link>" + item + "</channel></rss>"
        with folder() as place:
            write(place / "feeds" / "a.xml", feed.format("een"))
            write(place / "feeds" / "b.xml", feed.format("twee"))
            self.assertEqual(imported(place / "data", place / "feeds", "feed")["stored"], 2)


class Mastodon(unittest.TestCase):
    def test_statuses_arrive_from_lists_lines_and_notifications(self):
        with folder() as place:
            write(place / "a.json", [status(1), status(2, reply="1", author="jan"), status(3, "private"), status(4, "direct", author="jan")])
            write(place / "b.jsonl", "\n".join(json.dumps(status(number)) for number in (1, 5, 6)))
            write(place / "c.json", [
                {"id": "n1", "type": "mention", "account": status(7)["account"], "status": status(7)}, {"id": "n2", "type": "favourite", "account": {}, "status": status(8)},
                {"id": "n3", "type": "follow", "account": {}},
            ])
            counts = imported(place / "data", place / "a.json", "mastodon")
            self.assertEqual((counts["read"], counts["stored"], counts["failed"]), (4, 4, 0))
            counts = imported(place / "data", place / "b.jsonl", "mastodon")
            self.assertEqual((counts["stored"], counts["duplicates"]), (2, 1))
            counts = imported(place / "data", place / "c.json", "mastodon")
            self.assertEqual((counts["stored"], counts["skipped"]), (1, 2))
            stored = exported(place / "data")
            self.assertEqual(set(stored), {"1", "2", "3", "4", "5", "6", "7"})
            self.assertEqual(stored["1"]["text"], "Bericht 1 met een koppeling <https://waterlinge.example/1>")
            self.assertIn("<a href=\"https://waterlinge.example/1\"", stored["1"]["html"])
            self.assertEqual(stored["1"]["author"]["handle"], "@fatima@mastodon.example")
            self.assertEqual([stored[key]["public"] for key in "1234"], [True, True, False, False])
            self.assertEqual((stored["4"]["type"], stored["2"]["type"]), ("direct", "comment"))
            self.assertEqual(stored["1"]["conversation"], stored["2"]["conversation"])
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])

    def test_our_own_posts_stand_on_our_side(self):
        with folder() as place:
            write(place / "a.json", [status(1), status(2, reply="1", author="stad")])
            imported(place / "data", place / "a.json", "mastodon", "--ours", "@stad@mastodon.example")
            directions = {key: message["direction"] for key, message in exported(place / "data").items()}
            self.assertEqual(directions, {"1": "inbound", "2": "outbound"})

    def test_the_archive_of_an_account(self):
        actor = {"@context": "https://www.w3.org/ns/activitystreams", "id": "https://mastodon.example/users/stad", "preferredUsername": "stad", "name": "Stad", "outbox": "outbox.json"}
        everybody = ["https://www.w3.org/ns/activitystreams#Public"]
        note = {
            "id": "https://mastodon.example/users/stad/statuses/2", "type": "Note", "content": "<p>Dank u, <span>wij komen</span>.</p>", "published": "2026-11-23T10:00:00Z",
            "attributedTo": actor["id"], "to": everybody, "inReplyTo": "https://mastodon.example/users/fatima/statuses/1",
        }
        outbox = {"@context": "x", "id": "outbox.json", "type": "OrderedCollection", "totalItems": 2, "orderedItems": [
            {"id": note["id"] + "/activity", "type": "Create", "actor": actor["id"], "published": note["published"], "to": everybody, "object": note},
            {"id": "https://mastodon.example/users/stad/statuses/3/activity", "type": "Announce", "actor": actor["id"], "object": "https://elders.example/1"},
        ]}
        with folder() as place:
            write(place / "archief" / "outbox.json", outbox)
            write(place / "archief" / "actor.json", actor)
            write(place / "archief" / "likes.json", {"orderedItems": ["https://elders.example/1"]})
            write(place / "archief" / "media_attachments" / "x.png", b"\x89PNG")
            write(place / "a.json", [status(1), status(2, reply="1", author="stad")])
            imported(place / "data", place / "a.json", "mastodon", "--ours", "stad@mastodon.example")
            counts = imported(place / "data", place / "archief", "mastodon")
            self.assertEqual((counts["stored"], counts["duplicates"], counts["skipped"], counts["failed"]), (0, 1, 1, 0), "the archive tells of the same post")
            counts = imported(place / "other", place / "archief", "mastodon")
            [message] = exported(place / "other").values()
            self.assertEqual((message["direction"], message["text"], message["author"]["name"]), ("outbound", "Dank u, wij komen.", "Stad"))

    def test_a_packed_archive_is_refused_with_what_to_do(self):
        with folder() as place:
            for name, start in [("a.tar.gz", b"\x1f\x8b\x08"), ("a.zip", b"PK\x03\x04")]:
                result = run("import", write(place / name, start + b"x" * 100), "--as", "mastodon", "--data", place / "data")
                self.assertEqual(result.status, 65)
                self.assertIn("unpack it", result.complaint)

    def test_third_party_records_arrive_or_are_named(self):
        found = 0
        with folder() as place:
            for name in ("fixtures-mastodon", "activitystreams2"):
                files = sorted(path for path in (CONFORMANCE / name).rglob("*.json")) if (CONFORMANCE / name).is_dir() else []
                for path in files:
                    value = json.loads(path.read_text("utf-8"))
                    if name == "fixtures-mastodon":
                        for number, exchange in enumerate(value):
                            body = exchange["response"].get("body")
                            write(place / name / f"{path.stem}-{number}.json", body if isinstance(body, str) else json.dumps(body))
                    else:
                        write(place / name / path.name, path.read_bytes())
                    found += 1
                if files:
                    result = run("import", place / name, "--as", "mastodon", "--data", place / "data", "--json")
                    self.assertIn(result.status, (0, 65), result)
                    counts = result.lines[-1]
                    self.assertEqual(counts["read"], counts["stored"] + counts["duplicates"] + counts["failed"])
                    for line in [line for line in result.complaint.splitlines() if line.startswith("samenspraak:")]:
                        self.assertRegex(line, r"\.json[#:0-9]*: [A-Z].*\.$")
                    print(f"{name}: {counts}")
        if not found:
            print("third-party cases absent: fixtures-mastodon, activitystreams2")


class Bluesky(unittest.TestCase):
    def test_posts_arrive_from_feeds_threads_searches_and_notifications(self):
        root = post("1", "De put in de Molenstraat")
        with folder() as place:
            write(place / "a.json", {"feed": [{"post": root}, {"post": post("2", "Klopt!", "jan", root["uri"]), "reply": {"root": root, "parent": root}}], "cursor": "x"})
            write(place / "b.json", {"posts": [root, post("3", "Iets anders")], "hitsTotal": 2})
            write(place / "c.json", {"thread": {"$type": "app.bsky.feed.defs#threadViewPost", "post": root, "replies": [
                {"post": post("2", "Klopt!", "jan", root["uri"]), "replies": []}, {"uri": "at://x/app.bsky.feed.post/9", "notFound": True}]}})
            write(place / "d.jsonl", "\n".join(json.dumps(one) for one in [post("4", "Op een regel"), {**post("5", "x"), "record": {"$type": "app.bsky.feed.like"}, "reason": "like"}]))
            counts = imported(place / "data", place / "a.json", "bluesky")
            self.assertEqual((counts["stored"], counts["failed"]), (2, 0))
            for name, stored, duplicates, skipped in [("b.json", 1, 1, 0), ("c.json", 0, 2, 1), ("d.jsonl", 1, 0, 1)]:
                counts = imported(place / "data", place / name, "bluesky")
                self.assertEqual((counts["stored"], counts["duplicates"], counts["skipped"], counts["failed"]), (stored, duplicates, skipped, 0), name)
            messages = exported(place / "data")
            self.assertEqual(messages[root["uri"]]["conversation"], messages["at://did:plc:jan/app.bsky.feed.post/2"]["conversation"])
            self.assertEqual(messages[root["uri"]]["url"], "https://bsky.app/profile/fatima.example/post/1")
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])

    def test_a_repository_is_refused_with_what_to_do(self):
        with folder() as place:
            result = run("import", write(place / "repo.car", b"\x3a\xa2eroots\x81\xd8\x2a"), "--as", "bluesky", "--data", place / "data")
            self.assertEqual(result.status, 65)
            self.assertIn("CAR", result.complaint)

    def test_third_party_answers_arrive_or_are_named(self):
        source = CONFORMANCE / "fixtures-bluesky"
        if not source.is_dir():
            print("third-party cases absent: fixtures-bluesky")
            return
        with folder() as place:
            result = run("import", *sorted(source.glob("*.json")), "--as", "bluesky", "--data", place / "data", "--json")
            self.assertIn(result.status, (0, 65), result)
            self.assertGreater(result.lines[-1]["stored"], 0)
            print(f"fixtures-bluesky: {result.lines[-1]}")


class Tables(unittest.TestCase):
    HEADER = "Kanaal;Naam;Gebruiker;Onderwerp;Bericht;Datum;Uur"

    def table(self, *rows):
        return "\r\n".join([self.HEADER, *rows]) + "\r\n"

    def test_a_table_arrives_once_in_any_encoding(self):
        rows = self.table("Facebook;Fatima;fatima1;Put;\"Een put; \"\"diep\"\"\r\nen nat\";23/11/2026;9:30", "telefoon;Jan;;;Belde over één lamp;24/11/2026;10:05")
        with folder() as place:
            for name, raw in [("a.csv", rows.encode()), ("b.csv", b"\xef\xbb\xbf" + rows.encode()), ("c.csv", rows.encode("cp1252")), ("d.csv", rows.encode("utf-16"))]:
                write(place / name, raw)
            counts = imported(place / "data", place / "a.csv", "csv")
            self.assertEqual((counts["stored"], counts["failed"]), (2, 0))
            for name in ("a.csv", "b.csv", "c.csv", "d.csv"):
                counts = imported(place / "data", place / name, "csv")
                self.assertEqual((counts["stored"], counts["duplicates"]), (0, 2), name)
            first, second = sorted(exported(place / "data").values(), key=lambda message: message["at"])
            self.assertEqual((first["channel"], first["author"]["handle"], first["subject"]), ("facebook", "fatima1", "Put"))
            self.assertEqual(first["text"].replace("\r", ""), "Een put; \"diep\"\nen nat")
            self.assertEqual((first["at"], second["at"]), ("2026-11-23T08:30:00Z", "2026-11-24T09:05:00Z"))
            self.assertEqual((second["channel"], second["public"]), ("phone", False))

    def test_zone_and_channel_are_told(self):
        with folder() as place:
            write(place / "a.csv", "text,date\nhallo,2026-11-23 09:30\n")
            imported(place / "data", place / "a.csv", "csv", "--zone", "America/New_York", "--channel", "letter")
            [message] = exported(place / "data").values()
            self.assertEqual((message["at"], message["channel"]), ("2026-11-23T14:30:00Z", "letter"))

    def test_a_bad_row_is_named_with_its_line_and_stops_nothing(self):
        with folder() as place:
            write(place / "a.csv", self.table("x;A;a;;Goed;23/11/2026;9:30", "x;A;a;;Slecht;gisteren;", "telegram;A;a;;Slecht;23/11/2026;", "x;A;a;;;23/11/2026;", "x;B;b;;Ook goed;23/11/2026;9:31"))
            result = run("import", place / "a.csv", "--as", "csv", "--data", place / "data", "--json")
            self.assertEqual(result.status, 65)
            self.assertEqual((result.lines[-1]["read"], result.lines[-1]["stored"], result.lines[-1]["failed"]), (5, 2, 3))
            for line, word in [(3, "gisteren"), (4, "telegram"), (5, "no text")]:
                self.assertRegex(result.complaint, rf"a\.csv:{line}: .*{word}")

    def test_a_table_without_text_or_time_is_refused(self):
        with folder() as place:
            result = run("import", write(place / "a.csv", "kleur;maat\nrood;9\n"), "--as", "csv", "--data", place / "data")
            self.assertEqual(result.status, 65)
            self.assertRegex(result.complaint, r"a\.csv: Line 1 names no column for the text of a message.*\"kleur\"")


class Everywhere(unittest.TestCase):
    def test_wrong_usage_is_told(self):
        with folder() as place:
            path = write(place / "a.json", [])
            for options in [("--as", "telegram"), ("--as", "csv", "--zone", "Europe/Waterlinge"), ("--as", "csv", "--channel", "telegram"), ("--as", "feed", "--zone", "Europe/Brussels")]:
                result = run("import", path, *options, "--data", place / "data")
                self.assertEqual(result.status, 2, result)

    def test_beside_a_running_server_the_server_takes_them_in(self):
        with folder() as place:
            write(place / "a.xml", RSS)
            write(place / "b.json", [status(number) for number in range(1, 300)])
            with Server(data=place / "data"):
                self.assertEqual(imported(place / "data", place / "a.xml", "feed")["stored"], 2)
                self.assertEqual(imported(place / "data", place / "b.json", "mastodon")["stored"], 299)

    def test_mangled_archives_end_in_good_order(self):
        random = randomness("archives")
        sources = {
            "mastodon": json.dumps([status(number) for number in range(5)]).encode(), "bluesky": json.dumps({"feed": [{"post": post("1", "één")}]}).encode(),
            "csv": "text;datum;kanaal\n\"een\";23/11/2026;x\ntwee;24/11/2026;x\n".encode(), "feed": ATOM.encode(),
        }
        with folder() as place:
            for number in range(16):
                kind = random.choice(sorted(sources))
                raw = bytearray(sources[kind])
                for _ in range(random.randint(1, 6)):
                    at = random.randrange(len(raw))
                    change = random.randrange(3)
                    if change == 0:
                        del raw[at:at + random.randint(1, 40)]
                    elif change == 1:
                        raw[at] = random.randrange(256)
                    else:
                        raw[at:at] = random.choice([b"\"", b"{", b"[", b"]", b"\n", b"\x00", b"\xff", b";", b"\\u", b","])
                    raw = raw or bytearray(b"x")
                result = run("import", write(place / f"{number}", bytes(raw)), "--as", kind, "--data", place / "data", "--json")
                with self.subTest(number=number, kind=kind):
                    self.assertIn(result.status, (0, 65), result)
                    counts = result.lines[-1]
                    self.assertEqual(counts["read"], counts["stored"] + counts["duplicates"] + counts["failed"])
            with Store(place / "data") as store:
                self.assertEqual(store.complaints(), [])
