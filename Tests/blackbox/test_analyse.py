"""`analyse` keeps the contract: a reading a line, in order, with the words that cause it; bad lines are answered and do not stop the stream."""

import json
import unittest

from product import ROOT, randomness, run

FIELDS = {
    "language": ["nl", "fr", "de", "en", "other"],
    "sentiment": ["negative", "neutral", "positive"],
    "emotion": ["anger", "worry", "sadness", "joy", "gratitude", "none"],
    "kind": ["question", "complaint", "report", "compliment", "suggestion", "news", "abuse", "spam", "other"],
    "urgency": ["none", "watch", "urgent", "crisis"],
}
TONE = {"address": ["formal", "informal", "mixed", "none"], "length": ["short", "medium", "long"]}
TOPICS = set(
    "waste street-cleaning roads traffic parking public-transport lighting greenery water-sewer nuisance-people nuisance-business animals public-space"
    " safety housing permits taxes civil-registry social-care health education culture-sport environment elections digital-service migration-asylum"
    " police-fines events-permits economy-markets childcare-youth income-support climate-energy cemeteries jobs governance emergency-planning"
    " tourism-heritage other".split())


def message(text, **more):
    return {"id": "1", "channel": "x", "text": text, "at": "2026-11-23T13:19:00Z", **more}


def analyse(lines, *options):
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines) + "\n"
    return run("analyse", *options, stdin=text)


class Analyse(unittest.TestCase):
    def check(self, reading, text):
        for field, values in FIELDS.items():
            self.assertIn(reading[field], values)
        for field, values in TONE.items():
            self.assertIn(reading["tone"][field], values)
        self.assertIsInstance(reading["tone"]["emoji"], int)
        self.assertIsInstance(reading["tone"]["dialect"], bool)
        self.assertIsInstance(reading["tone"]["shouting"], bool)
        self.assertTrue(0 <= reading["languageConfidence"] <= 1)
        self.assertTrue(-1 <= reading["sentimentScore"] <= 1)
        self.assertTrue(reading["topics"] and set(reading["topics"]) <= TOPICS)
        for reason in reading["because"]:
            # Python counts in scalars, as the contract does.
            self.assertEqual(text[reason["start"]:reason["end"]], reason["text"])

    def test_every_sample_is_read_in_the_shape_of_the_contract(self):
        rows = [line.split("\t") for line in (ROOT / "Tests/Fixtures/readings.tsv").read_text("utf-8").splitlines() if line[:1] not in ("#", "")]
        texts = [row[5] for row in rows]
        result = analyse([message(text, id=f"m{number}") for number, text in enumerate(texts)])
        self.assertEqual(result.status, 0, result)
        readings = result.lines
        self.assertEqual([reading["id"] for reading in readings], [f"m{number}" for number in range(len(texts))])
        for reading, text in zip(readings, texts):
            self.check(reading, text)
        right = sum(reading["kind"] == row[1] for reading, row in zip(readings, rows))
        print(f"kind: {100 * right / len(rows):.1f} % of {len(rows)} messages of our own")
        self.assertGreater(right / len(rows), 0.9)

    def test_plain_lines_have_their_number(self):
        result = analyse(["De lamp is stuk", "", "  ", "Merci beaucoup !"], "--plain")
        self.assertEqual(result.status, 0)
        self.assertEqual([(one["id"], one["language"]) for one in result.lines], [(1, "nl"), (4, "fr")])

    def test_an_id_comes_back_as_it_came(self):
        lines = analyse([message("a", id=7), message("b", id="x\"y"), {"text": "c"}]).lines
        self.assertEqual([line.get("id", "none") for line in lines], [7, "x\"y", "none"])

    def test_a_bad_line_is_answered_and_the_rest_goes_on(self):
        result = analyse([message("Dag", id="a"), "{", message(3, id="b"), {"id": "c"}, message("x", id="d", channel="telex"), message("Tot ziens", id="e")])
        self.assertEqual(result.status, 65)
        lines = result.lines
        self.assertEqual([line.get("id") for line in lines], ["a", None, "b", "c", "d", "e"])
        self.assertEqual([line.get("line") for line in lines], [None, 2, 3, 4, 5, None])
        self.assertTrue(all(line["error"].endswith(".") for line in lines[1:5]))

    def test_danger_formality_and_address(self):
        readings = analyse([
            message("Ik ruik gas in de hele straat!"), message("Hierbij maak ik bezwaar tegen mijn aanslag. Kunt u dit bevestigen?"),
            message("Bedankt voor niets 😡"), message("kan je me helpen? 😀👨‍👩‍👧"),
        ]).lines
        self.assertEqual(readings[0]["urgency"], "crisis")
        self.assertIn({"name": "danger", "certainty": "certain"}, readings[0]["signals"])
        self.assertEqual(readings[1]["formalKind"], "objection")
        self.assertEqual(readings[1]["tone"]["address"], "formal")
        self.assertEqual((readings[2]["kind"], readings[2]["sentiment"]), ("complaint", "negative"))
        self.assertEqual((readings[3]["tone"]["address"], readings[3]["tone"]["emoji"]), ("informal", 2))
        self.assertNotIn("formalKind", readings[0])

    def test_hostile_texts(self):
        random = randomness("analyse")
        noise = "".join(chr(random.choice([random.randrange(0x20, 0x3000), random.randrange(0x10000, 0x1FAFF)])) for _ in range(5000))
        texts = ["a" * 1_000_000, "e" + "\u0301" * 100_000, "😡" * 20_000, "\u202e" + "مرحبا " * 1000, "", noise, "\u0000\u0001", "<b>" * 5000]
        result = run("analyse", stdin="\n".join(json.dumps(message(text)) for text in texts) + "\n", timeout=60)
        self.assertEqual(result.status, 0, result)
        for reading, text in zip(result.lines, texts):
            self.check(reading, text)

    def test_unreadable_bytes_are_read_as_far_as_they_go(self):
        result = run("analyse", "--plain", stdin=b"caf\xff stuk\nde lamp is stuk\n")
        self.assertEqual(result.status, 0)
        self.assertEqual(len(result.lines), 2)

    def test_wrong_usage(self):
        self.assertEqual(run("analyse", "iets").status, 2)
        self.assertEqual(run("analyse", "--anders").status, 2)
