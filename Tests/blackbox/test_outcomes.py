"""How well `decide` decides: messages of our own with the outcome that was written down before any was tried, the demo with its key, and alarms."""

import json
import unittest

from product import ROOT, run

FIXTURES = ROOT / "Tests" / "Fixtures"
DEMO = ROOT / "Sources" / "CResources" / "assets" / "demo.jsonl"
KEY = ROOT / "Tests" / "blackbox" / "demo" / "outcomes.jsonl"


def rows(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def decide(messages):
    result = run("decide", stdin="".join(json.dumps(one) + "\n" for one in messages))
    assert result.status == 0, result
    return {one["id"]: one for one in result.lines}


def faults(expected, decided, *, strict):
    """What of a decision is not as it was written down. `strict`: a side action too much is a fault as well."""
    found = []
    if decided["outcome"] not in [expected["outcome"], *expected.get("or", [])]:
        found.append(f"{decided['outcome']} for {expected['outcome']}")
    found += [f"no {one}" for one in expected.get("also", []) if one not in decided["also"]]
    if strict:
        allowed = expected.get("also", []) + expected.get("may", [])
        found += [f"{one} too much" for one in decided["also"] if one not in allowed]
    if "formalKind" in expected and decided.get("formalKind") != expected["formalKind"]:
        found.append(f"{decided.get('formalKind')} for {expected['formalKind']}")
    return found


class Outcomes(unittest.TestCase):
    def test_our_own_messages_end_as_was_written_down(self):
        all = rows(FIXTURES / "decisions.jsonl")
        decided = decide([one["message"] for one in all])
        self.assertEqual(len(decided), len(all))
        self.assertGreaterEqual(len(all), 80)
        right = {"seen": 0, "held": 0}
        count = dict(right)
        for one in all:
            count[one["half"]] += 1
            wrong = faults(one, decided[one["message"]["id"]], strict=True)
            right[one["half"]] += not wrong
            with self.subTest(message=one["message"]["id"]):
                # Nobody may miss an alarm, in either half; how often the rest is right is counted.
                self.assertNotIn("no escalate", wrong)
        print(f"as written down: {right['seen']} of {count['seen']} that rules were made with, {right['held']} of {count['held']} held out")
        self.assertGreaterEqual(right["seen"] / count["seen"], 0.96)
        self.assertGreaterEqual(right["held"] / count["held"], 0.88)

    def test_the_key_of_the_demo_is_met(self):
        demo = {one["id"]: one for one in rows(DEMO) if "text" in one and one.get("direction") != "outbound"}
        key = rows(KEY)
        decided = decide([{**demo[one["id"]], "at": "2026-11-25T08:00:00Z"} for one in key])
        wrong = {one["id"]: found for one in key if (found := faults(one, decided[one["id"]], strict=False))}
        print(f"the key of the demo: {len(key) - len(wrong)} of {len(key)}")
        self.assertLessEqual(len(wrong), len(key) // 50, wrong)
        alarms = [one["id"] for one in key if "escalate" in one.get("also", []) and "escalate" not in decided[one["id"]]["also"]]
        self.assertEqual(alarms, [])

    def test_people_are_called_when_it_is_now_and_not_for_what_was_or_might_be(self):
        lines = (FIXTURES / "alarms.tsv").read_text(encoding="utf-8").splitlines()
        wanted = [line.split("\t") for line in lines if line[:1] not in ("#", "")]
        decided = decide([
            {"id": str(number), "channel": "x", "text": text, "at": "2026-11-25T08:00:00Z"} for number, (_, text) in enumerate(wanted)])
        in_vain = []
        for number, (kind, text) in enumerate(wanted):
            one = decided[str(number)]
            called = "escalate" in one["also"]
            asked = {need["node"] for need in one["needs"]} & {"danger", "self-harm", "vulnerable", "threat"}
            with self.subTest(text=text):
                if kind == "call":
                    self.assertTrue(called, one["outcome"])
                elif kind == "ask":
                    self.assertTrue(called or asked, one["outcome"])
                elif called:
                    in_vain.append(text)
        calm = sum(kind == "calm" for kind, _ in wanted)
        print(f"called in vain: {len(in_vain)} of {calm}")
        self.assertLessEqual(len(in_vain), 1, in_vain)


if __name__ == "__main__":
    unittest.main()
