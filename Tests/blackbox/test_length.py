"""`length`: how long a text is where it is to go, as the channel itself counts."""

import json
import unittest

from product import CONFORMANCE, randomness, run

CHANNELS = (
    "x facebook messenger instagram threads whatsapp linkedin youtube mastodon bluesky email form feed review phone letter counter chat tiktok"
    " neighbourhood other").split()


def lengths(*questions):
    result = run("length", stdin="\n".join(json.dumps(question) for question in questions))
    if result.status != 0:
        raise AssertionError(result)
    return result.lines


class Length(unittest.TestCase):
    def test_every_channel_answers_without_a_field(self):
        for channel, answer in zip(CHANNELS, lengths(*({"id": name, "channel": name, "text": "Dank u."} for name in CHANNELS))):
            with self.subTest(channel=channel):
                self.assertEqual(answer["id"], channel)
                self.assertEqual(answer["count"], 7)
                self.assertIs(answer["fits"], True)
                self.assertIn("unit", answer)
                self.assertIn("limit", answer)
                self.assertNotIn("parts", answer)

    def test_the_limit_itself_fits_and_one_more_does_not(self):
        for channel, field, limit, letter in [
            ("x", None, 280, "a"), ("x", None, 280, "é"), ("mastodon", None, 500, "👋🏽"), ("bluesky", "post.text", 300, "👋🏽"), ("bluesky", "chat.text", 1000, "a"),
            ("threads", None, 500, "a"), ("instagram", "dm.text", 1000, "a"), ("instagram", "caption", 2200, "é"), ("messenger", None, 2000, "a"),
            ("facebook", "comment.message", 8000, "a"), ("whatsapp", "text.body", 4096, "é"), ("linkedin", "comment.text", 1250, "a"),
            ("linkedin", "post.commentary", 3000, "a"), ("youtube", "comment.textOriginal", 10_000, "a"), ("review", None, 4096, "a"),
        ]:
            with self.subTest(channel=channel, field=field, letter=letter):
                question = {"channel": channel, "text": letter * limit, **({"field": field} if field else {})}
                fits, over = lengths(question, {**question, "text": letter * (limit + 1)})
                self.assertEqual((fits["count"], fits["limit"], fits["fits"]), (limit, limit, True))
                self.assertEqual((over["count"], over["fits"]), (limit + 1, False))

    def test_what_does_not_fit_is_cut_where_the_channel_has_threads(self):
        text = " ".join(f"Zin nummer {number} over het zwembad op https://www.waterlinge.be/zwembad?dag={number}." for number in range(40))
        for channel in ("x", "mastodon", "bluesky", "threads"):
            with self.subTest(channel=channel):
                [answer] = lengths({"channel": channel, "text": text})
                self.assertIs(answer["fits"], False)
                self.assertEqual(" ".join(answer["parts"]), text)
                for part in lengths(*({"channel": channel, "text": part} for part in answer["parts"])):
                    self.assertIs(part["fits"], True)
        self.assertNotIn("parts", lengths({"channel": "whatsapp", "text": text * 10})[0])

    def test_a_bad_line_is_named_and_stops_nothing(self):
        lines = [
            '{"id": 1, "channel": "telegram", "text": "a"}', '{"id": 2, "channel": "bluesky", "field": "headline", "text": "a"}', '{"id": 3, "channel": "x"}',
            "geen json", '{"id": "vier", "channel": 5, "text": "a"}', "", '{"id": 5, "channel": "x", "text": "goed"}',
        ]
        result = run("length", stdin="\n".join(lines))
        self.assertEqual(result.status, 65)
        answers = result.lines
        self.assertEqual([answer.get("id") for answer in answers], [1, 2, 3, None, "vier", 5])
        self.assertEqual([answer.get("line") for answer in answers], [1, 2, 3, 4, 5, None])
        self.assertIn("telegram", answers[0]["error"])
        self.assertIn("chat.text", answers[1]["error"])
        self.assertEqual(answers[5]["count"], 4)

    def test_texts_nobody_would_write(self):
        random = randomness("length")
        alphabet = "a.b/:?@#()-_ \n日é\u0301👨\u200d👩🇧🇪\ufe0f\ufeff\ud83d\uffff"
        questions = [
            {"channel": random.choice(CHANNELS), "text": "".join(random.choice(alphabet) for _ in range(random.randint(0, 3000)))} for _ in range(200)
        ]
        # A lone surrogate cannot be written in JSON of UTF-8, but it can be escaped.
        result = run("length", stdin="\n".join(json.dumps(question) for question in questions))
        self.assertIn(result.status, (0, 65), result)
        self.assertEqual(len(result.lines), len(questions))

    def test_third_party_limits(self):
        path = CONFORMANCE / "char-limits" / "cases.json"
        if not path.exists():
            print("third-party cases absent: char-limits")
            return
        cases = [case for case in json.loads(path.read_text("utf-8")) if "ok" in case]
        answers = lengths(*({key: case[key] for key in ("channel", "field", "text", "spoiler_text") if key in case} for case in cases))
        right = 0
        for case, answer in zip(cases, answers):
            with self.subTest(channel=case["channel"], field=case["field"], text=case["text"][:40]):
                expected = (case.get("count", case.get("graphemes")), case.get("limit", case.get("limit_graphemes")), case["ok"])
                self.assertEqual((answer["count"], answer["limit"], answer["fits"]), expected)
                right += 1
        print(f"char-limits: {right} of {len(cases)} as the channels count")
