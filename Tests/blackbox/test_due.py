"""`due`: when an answer is due. Cases worked out by hand, the same cases by walking through time, chance cases, and bad lines."""

import datetime as dt
import json
import sys
import unittest

from product import ROOT, SEED, randomness, run

sys.path.insert(0, str(ROOT / "Tests" / "support"))
import clock_oracle as oracle  # noqa: E402

OFFICE = {day: [["09:00", "12:00"], ["13:00", "17:00"]] for day in "mon tue wed thu fri".split()}
BRUSSELS = {"zone": "Europe/Brussels", "open": OFFICE, "holidays": "BE"}
CHANNELS = """x facebook messenger instagram threads whatsapp linkedin youtube mastodon bluesky email form feed review phone letter counter chat
    tiktok neighbourhood other""".split()


def fixture():
    """The cases of the table, with their calendars put in."""
    calendars, cases = {}, []
    for line in (ROOT / "Tests" / "Fixtures" / "due.jsonl").read_text("utf-8").splitlines():
        value = json.loads(line)
        if "is" in value:
            calendars[value["calendar"]] = value["is"]
            continue
        question = value["in"]
        if question.get("calendar", "always") != "always":
            question["calendar"] = calendars[question["calendar"]]
        cases.append((value["why"], question, value["out"]))
    return cases


def ask(questions):
    result = run("due", stdin="\n".join(json.dumps(question) for question in questions) + "\n")
    return result.status, result.lines


class Due(unittest.TestCase):
    def same(self, answer, expected, question):
        self.assertNotIn("error", answer, question)
        for name, value in expected.items():
            if name == "due" and value is not None and answer["due"] is not None:
                self.assertAlmostEqual(oracle.instant(answer["due"]), value if not isinstance(value, str) else oracle.instant(value), 3, question)
            else:
                self.assertEqual(answer.get(name), value, (name, question, answer))

    def test_cases_worked_out_by_hand(self):
        cases = fixture()
        self.assertGreaterEqual(len(cases), 200)
        status, answers = ask([question for _, question, _ in cases])
        self.assertEqual(status, 0)
        for (why, question, expected), answer in zip(cases, answers, strict=True):
            with self.subTest(why=why):
                self.assertEqual(answer["id"], question["id"])
                self.assertEqual(answer["target"], question.get("target", expected.get("target")))
                self.same(answer, expected, question)
                if "lateSeconds" not in expected:
                    self.assertNotIn("lateSeconds", answer)

    def test_the_same_cases_by_walking_through_time(self):
        walked = 0
        for why, question, expected in fixture():
            clock = oracle.Clock(question, question.get("target") or expected["target"])
            if not clock.whole or clock.step == 1 and clock.seconds > 200_000:
                continue
            walked += 1
            with self.subTest(why=why):
                due = clock.due()
                self.assertEqual(due, None if expected["due"] is None else oracle.instant(expected["due"]))
                if "now" in question:
                    stands = clock.at(oracle.instant(question["now"]), oracle.instant(question["answered"]) if "answered" in question else None)
                    for name in ("openSeconds", "state", "remainingSeconds"):
                        self.assertEqual(stands[name], expected[name], name)
        print(f"{walked} of {len(fixture())} cases walked")
        self.assertGreaterEqual(walked, 200)

    def test_chance_cases_agree_with_walking_through_time(self):
        random = randomness("due")
        questions = [self._question(random) for _ in range(120)]
        _, answers = ask(questions)
        compared = 0
        for question, answer in zip(questions, answers, strict=True):
            clock = oracle.Clock(question, question["target"])
            with self.subTest(seed=SEED, question=json.dumps(question)):
                try:
                    stands = clock.at(oracle.instant(question["now"]), oracle.instant(question["answered"]) if "answered" in question else None)
                except ValueError:
                    self.assertIn("366", answer.get("error", ""), answer)
                    continue
                compared += 1
                self.same(answer, stands, question)
        print(f"{compared} compared, seed {SEED}")
        self.assertGreater(compared, 60)

    def _question(self, random):
        start = dt.datetime(random.choice([2024, 2025, 2026, 2027, 2028]), 1, 1, tzinfo=dt.timezone.utc)
        # Half of them near a change of the clocks or a feast.
        day = random.choice([random.randrange(365), random.choice([86, 87, 88, 297, 298, 299, 0, 358, 359, 93, 94, 95, 115, 116])])
        at = start + dt.timedelta(days=day, minutes=random.randrange(1440))
        text = lambda moment: moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        hours = {}
        for name in oracle.DAYS:
            cuts = sorted(random.sample(range(0, 97), random.choice([0, 2, 2, 4])))
            clock = lambda quarter: f"{quarter // 4:02}:{quarter % 4 * 15:02}"
            hours[name] = [[clock(one), clock(other)] for one, other in zip(cuts[::2], cuts[1::2])]
        dates = [(at + dt.timedelta(days=random.randrange(8))).date().isoformat() for _ in range(2)]
        calendar = {
            "zone": random.choice(["Europe/Brussels", "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "UTC"]),
            "open": hours, "holidays": random.choice(["BE", "BE-VLG", "BE-WAL", "BE-DG", "BE-BRU", "NL", "none"]),
            "closed": dates[:1] if random.random() < 0.3 else [], "special": {dates[1]: [["10:00", "12:30"]]} if random.random() < 0.3 else {},
        }
        question = {
            "id": f"q{random.randrange(10**9)}", "channel": random.choice(CHANNELS), "received": text(at),
            "target": random.choice(["PT2H", "PT4H", "PT8H", "PT30M", "P1D", "P2D", "P1DT2H", "PT20H"]),
            "calendar": random.choice(["always", calendar, calendar, calendar]), "now": text(at + dt.timedelta(minutes=random.randrange(-60, 6000))),
        }
        if random.random() < 0.5:
            later = lambda: at + dt.timedelta(minutes=random.randrange(-600, 5000))
            question["pauses"] = [[text(later()), text(later())] for _ in range(random.randrange(1, 4))]
            if random.random() < 0.3:
                question["pauses"].append([text(later()), None])
        if random.random() < 0.3:
            question["answered"] = text(at + dt.timedelta(minutes=random.randrange(0, 5000)))
        return question

    BAD = [
        ({"channel": "myspace"}, "channel"),
        ({"channel": None}, "channel"),
        ({"received": "yesterday"}, "received"),
        ({"received": "2026-02-30T10:00:00Z"}, "received"),
        ({"received": "2026-11-23T25:00:00Z"}, "received"),
        ({"received": "2026-11-23T10:00:00"}, "received"),
        ({"received": "2026-11-23T10:00:00Z and more"}, "received"),
        ({"received": 5}, "received"),
        ({"now": "soon"}, "now"),
        ({"answered": "2026-13-01T10:00:00Z"}, "answered"),
        ({"target": "PT0S"}, "nothing"),
        ({"target": "P0D"}, "nothing"),
        ({"target": "-PT2H"}, "negative"),
        ({"target": "PT-2H"}, "target"),
        ({"target": "2H"}, "target"),
        ({"target": ""}, "target"),
        ({"target": "P"}, "target"),
        ({"target": "PT"}, "target"),
        ({"target": "P1DT"}, "target"),
        ({"target": "PT2M1H"}, "target"),
        ({"target": "PT1H1H"}, "target"),
        ({"target": "PT2H "}, "target"),
        ({"target": "P1W"}, "days"),
        ({"target": "P1M"}, "days"),
        ({"target": "P1Y2M"}, "days"),
        ({"target": "PT0.3S"}, "whole"),
        ({"target": "P1.5D"}, "whole"),
        ({"target": "PT99999999999999999999H"}, "at most"),
        ({"target": "P4000D"}, "at most"),
        ({"target": 7200}, "target"),
        ({"calendar": "never"}, "calendar"),
        ({"calendar": {"open": OFFICE}}, "zone"),
        ({"calendar": {**BRUSSELS, "zone": "Europe/Atlantis"}}, "Atlantis"),
        ({"calendar": {**BRUSSELS, "zone": ""}}, "zone"),
        ({"calendar": {**BRUSSELS, "holidays": "FR"}}, "FR"),
        ({"calendar": {**BRUSSELS, "open": {"monday": [["09:00", "12:00"]]}}}, "monday"),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["22:00", "06:00"]]}}}, "midnight"),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["09:00", "09:00"]]}}}, "09:00"),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["24:00", "24:00"]]}}}, "24:00"),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["09:00", "24:01"]]}}}, "24:01"),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["9", "12"]]}}}, "\"9\""),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["09:60", "12:00"]]}}}, "09:60"),
        ({"calendar": {**BRUSSELS, "open": {"mon": [["09:00"]]}}}, "pairs"),
        ({"calendar": {**BRUSSELS, "open": {"mon": ["09:00", "12:00"]}}}, "wrong type"),
        ({"calendar": {**BRUSSELS, "closed": ["24 December"]}}, "24 December"),
        ({"calendar": {**BRUSSELS, "closed": ["2026-02-29"]}}, "2026-02-29"),
        ({"calendar": {**BRUSSELS, "special": {"2026-12-31": [["12:00", "09:00"]]}}}, "12:00"),
        ({"calendar": {**BRUSSELS, "open": {}}}, "366"),
        ({"calendar": {**BRUSSELS, "open": {}, "special": {"2026-11-24": [["09:00", "10:00"]]}}}, "366"),
        ({"calendar": {**BRUSSELS, "open": {}}, "target": "P2D"}, "366"),
        ({"calendar": {**BRUSSELS, "open": {}, "special": {"2027-11-26": [["09:00", "17:00"]]}}, "target": "PT1H"}, "366"),
        ({"pauses": [["2026-11-23T10:00:00Z"]]}, "pause"),
        ({"pauses": [[None, "2026-11-23T10:00:00Z"]]}, "pause"),
        ({"pauses": [["then", None]]}, "pauses"),
        ({"pauses": "often"}, "pauses"),
        ({"now": "9999-12-31T23:59:59Z"}, "hundred years"),
        ({"pauses": [["2026-11-23T10:00:00Z", "9999-12-31T23:59:59Z"]]}, "hundred years"),
    ]

    def test_a_bad_line_is_told_why_and_stops_nothing(self):
        good = {"channel": "email", "received": "2026-11-23T10:00:00Z", "target": "PT8H"}
        lines = [json.dumps({"id": number, **good, **bad}) for number, (bad, _) in enumerate(self.BAD)]
        lines += ["no JSON", "[1]", '{"id":"a","channel":"email"}', "", json.dumps({"id": "last", **good})]
        result = run("due", stdin="\n".join(lines) + "\n")
        self.assertEqual(result.status, 65, result)
        answers = result.lines
        self.assertEqual(len(answers), len(self.BAD) + 4)
        for number, ((bad, word), answer) in enumerate(zip(self.BAD, answers)):
            with self.subTest(bad=bad):
                self.assertEqual((answer["id"], answer["line"]), (number, number + 1))
                self.assertIn(word, answer["error"])
                self.assertRegex(answer["error"], r"^[A-Z\"].*\.$")
        no_json, no_object, no_received, last = answers[-4:]
        self.assertEqual((no_json["id"], no_json["line"]), (None, len(self.BAD) + 1))
        self.assertEqual(no_object["id"], None)
        self.assertEqual((no_received["id"], no_received["error"]), ("a", '"received" is missing.'))
        self.assertEqual(last, {"id": "last", "target": "PT8H", "due": "2026-11-23T18:00:00Z"})

    def test_every_channel_has_a_default_target(self):
        status, answers = ask([{"channel": channel, "received": "2026-11-23T10:00:00Z"} for channel in CHANNELS])
        self.assertEqual(status, 0)
        targets = dict(zip(CHANNELS, (answer["target"] for answer in answers)))
        self.assertEqual((targets["x"], targets["facebook"], targets["email"]), ("PT2H", "PT4H", "PT8H"))
        self.assertNotIn("id", answers[0], "an id that was not given is not made up")

    def test_hostile_times_cost_little(self):
        # A century of pauses, a day a year, the ends of the calendar: bounded work, an answer or a sentence.
        day = {"zone": "Europe/Brussels", "open": {}, "special": {f"{year}-06-01": [["09:00", "09:01"]] for year in range(2026, 2400)}}
        pauses = [[f"{year}-01-01T00:00:00Z", f"{year}-12-31T00:00:00Z"] for year in range(2026, 2120)]
        lines = [
            {"channel": "x", "received": "2026-01-01T00:00:00Z", "target": "PT3660H", "calendar": day},
            {"channel": "x", "received": "2026-01-01T00:00:00Z", "target": "P3660D", "calendar": day},
            {"channel": "x", "received": "2026-01-01T00:00:00Z", "target": "P3660D", "calendar": BRUSSELS, "pauses": pauses},
            {"channel": "x", "received": "0001-01-01T00:00:00Z", "calendar": BRUSSELS},
            {"channel": "x", "received": "9999-12-31T23:59:59Z", "calendar": BRUSSELS},
            {"channel": "x", "received": "9999-12-31T23:59:59Z", "target": "P10D", "calendar": "always"},
        ]
        result = run("due", stdin="\n".join(map(json.dumps, lines)) + "\n", timeout=60)
        self.assertIn(result.status, (0, 65), result)
        self.assertEqual(len(result.lines), len(lines))
        self.assertLess(result.seconds, 20)
