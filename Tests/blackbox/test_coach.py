"""`coach`: a draft judged beside the message it answers, explained by its own words, and never an obstacle."""

import json
import pathlib
import unittest

from product import randomness, run

DIMENSIONS = ("empathic", "personal", "positive", "solution", "tone", "plainLanguage")
DARK = {
    "id": "m1", "channel": "x", "text": "@stad al 3 weken geen licht in de Molenstraat, mijn dochter durft niet meer te fietsen 😠",
    "at": "2026-05-04T12:19:00Z", "author": {"name": "Fatima El Idrissi", "handle": "@fatima"},
}
WARM = "Dag Fatima, wat vervelend, sorry. Onze ploeg herstelt de lampen donderdag. Ik laat je vrijdag weten of alles brandt. ^Lotte"
COLD = "Geachte mevrouw, uw melding wordt zo snel mogelijk behandeld door de bevoegde dienst."


def coach(*lines):
    return run("coach", stdin="\n".join(line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines) + "\n")


def report(draft, message=DARK, **more):
    result = coach({"id": 1, "message": message, "draft": draft, **more})
    if result.status != 0:
        raise AssertionError(result)
    return result.lines[0]


def codes(answer, dimension):
    return [finding["code"] for finding in answer[dimension]["findings"]]


def pairs(name):
    """The pairs of `Tests/Fixtures`, as their first lines describe them."""
    found = []
    for line in (pathlib.Path(__file__).parents[1] / "Fixtures" / name).read_text("utf-8").splitlines():
        sign, rest = line[:2], line[2:].replace("\\n", "\n")
        if sign == "@ ":
            title, author, channel = (part.strip() for part in rest.split("|"))
            found.append({"name": title, "message": {"channel": channel, "author": {"name": author}}})
        elif sign == "M ":
            found[-1]["message"]["text"] = rest
        elif sign in ("+ ", "- "):
            found[-1][sign[0]] = rest
    return found


class Coach(unittest.TestCase):
    def sound(self, draft, answer):
        """What holds for every answer."""
        self.assertTrue(0 <= answer["score"] <= 100)
        for dimension in DIMENSIONS:
            judgement = answer[dimension]
            self.assertTrue(0 <= judgement["score"] <= 100)
            for finding in judgement["findings"]:
                self.assertEqual(draft[finding["start"]:finding["end"]], finding["text"])
                self.assertTrue(finding["what"].strip())
                self.assertIsInstance(finding["suggestion"], str)

    def test_warm_above_cold_and_both_explained(self):
        warm, cold = report(WARM), report(COLD)
        self.sound(WARM, warm)
        self.sound(COLD, cold)
        self.assertGreater(warm["score"], cold["score"] + 30)
        for dimension in ("empathic", "personal", "solution"):
            self.assertGreater(warm[dimension]["score"], cold[dimension]["score"])
        vague = next(finding for finding in cold["solution"]["findings"] if finding["code"] == "vague")
        self.assertIn("zo snel mogelijk", vague["text"])
        self.assertTrue(vague["suggestion"])

    def test_the_pairs_through_the_filter(self):
        for file in ("coach-pairs.txt", "coach-pairs-later.txt"):
            found = pairs(file)
            self.assertGreaterEqual(len(found), 40)
            answers = coach(*({"id": sign, "message": pair["message"], "draft": pair[sign]} for pair in found for sign in "+-"))
            self.assertEqual(answers.status, 0)
            for pair, good, bad in zip(found, answers.lines[::2], answers.lines[1::2]):
                with self.subTest(pair=pair["name"]):
                    self.assertGreater(good["score"], bad["score"])
                    self.sound(pair["+"], good)
                    self.sound(pair["-"], bad)

    def test_offsets_count_unicode_scalars(self):
        draft = "👨‍👩‍👧 Dag Fatima 😀 é e\u0301, we doen dit zo snel mogelijk."
        answer = report(draft)
        self.sound(draft, answer)
        self.assertIn("zo snel mogelijk", [finding["text"] for finding in answer["solution"]["findings"]])

    def test_nothing_is_nothing(self):
        for draft in ("", "   \n"):
            answer = report(draft)
            self.assertEqual([answer["score"]] + [answer[dimension]["score"] for dimension in DIMENSIONS], [0] * 7)
            self.assertEqual(sum(len(answer[dimension]["findings"]) for dimension in DIMENSIONS), 1)

    def test_what_is_said_is_in_the_language_of_the_draft(self):
        for draft, words in [
            ("Bonjour Fatima, ce sera traité dans les meilleurs délais.", "jour"), ("Hallo Fatima, das wird so schnell wie möglich geprüft.", "Tag"),
            ("Hello Fatima, this will be handled as soon as possible.", "day"), ("Dag Fatima, dit wordt zo snel mogelijk bekeken.", "dag"),
        ]:
            with self.subTest(draft=draft):
                answer = report(draft)
                self.assertIn(words, " ".join(finding["what"] for finding in answer["solution"]["findings"]))

    def test_the_language_asked_for_beats_that_of_the_message(self):
        french = "Bonjour Fatima, nous réparons la lampe jeudi. Lotte"
        self.assertIn("wrong-language", codes(report(french), "tone"))
        self.assertNotIn("wrong-language", codes(report(french, language="fr"), "tone"))
        self.assertIn("wrong-language", codes(report(WARM, language="fr-BE"), "tone"))
        # For a language that there are no rules for, none is missed.
        self.assertNotIn("wrong-language", codes(report(WARM, language="tr"), "tone"))

    def test_a_message_may_lack_nearly_everything(self):
        for message in ({"text": "Waar is de put?"}, {}, {"text": "", "channel": "pigeon", "author": {}}, {"text": "x", "at": "never", "metrics": 7}):
            with self.subTest(message=message):
                self.sound(WARM, report(WARM, message))
        result = coach({"draft": WARM})
        self.assertEqual(result.status, 0)
        self.assertNotIn("id", result.lines[0])

    def test_a_bad_line_stops_nothing(self):
        result = coach("nonsense", {"id": "a", "message": DARK}, {"id": 7, "draft": 7}, {"id": "b", "message": DARK, "draft": WARM}, "")
        self.assertEqual(result.status, 65)
        self.assertEqual([line.get("id") for line in result.lines], [None, "a", 7, "b"])
        for line in result.lines[:3]:
            self.assertTrue(line["error"])
        self.assertIn("score", result.lines[3])

    def test_hostile_drafts_end_in_time(self):
        random = randomness("coach")
        drafts = ["😀", "!" * 1_000_000, "ik " * 300_000, "a" * 1_000_000, "\u0000\ud7ff", "[" * 100_000, "1 " * 400_000, "geachte heer " * 70_000, "e\u0301" * 300_000]
        letters = WARM + COLD + "[]{}<>^/@.€\n\t😀é\u0301\u202e0123456789"
        drafts += ["".join(random.choice(letters) for _ in range(random.randint(1, 400))) for _ in range(200)]
        result = coach(*({"id": number, "message": DARK, "draft": draft} for number, draft in enumerate(drafts)))
        self.assertEqual(result.status, 0)
        self.assertEqual(len(result.lines), len(drafts))
        for draft, answer in zip(drafts, result.lines):
            self.sound(draft, answer)
        self.assertLess(result.seconds, 60)

    def test_usage(self):
        for words in (["--plain"], ["file"]):
            result = run("coach", *words, stdin="")
            self.assertEqual(result.status, 2)
            self.assertTrue(result.complaint.strip())


if __name__ == "__main__":
    unittest.main()
