"""`decide`, `scheme-check` and `schema` keep the contract, whatever comes in: schemes and answers of others, bad lines, odd texts."""

import json
import unittest

import jsonschema_rs
from product import folder, randomness, run

OUTCOMES = set(
    "ignore emergency care threat refer report answer ask-expert restore correct thank join close-politely let-stand listen".split())
SIDES = set("private moderate formal-route spokesperson escalate story ambassador".split())
KINDS = set("unreadable unknown-name duplicate missing-answer loop unreachable too-large".split())
GAS = "Het ruikt naar gas in de Molenstraat, kom snel!"
QUESTION = "Wanneer is het containerpark open?"


def message(text, id="1", **more):
    return {"id": id, "channel": "facebook", "text": text, "at": "2026-11-25T08:00:00Z", **more}


def lines(*values):
    return "".join((one if isinstance(one, str) else json.dumps(one, ensure_ascii=False)) + "\n" for one in values)


def decide(*messages, options=()):
    return run("decide", *options, stdin=lines(*messages))


def schema(name):
    return json.loads(run("schema", name).text)


def words(text):
    return {"nl": text, "fr": text, "de": text, "en": text}


def node(id, *answers, **more):
    """A node whose answers are (id, where it leads): a node in `>name`, else an outcome."""
    led = [{"id": name, **({"to": to[1:]} if to[:1] == ">" else {"outcome": to})} for name, to in answers]
    return {"id": id, "question": words(f"{id}?"), "otherwise": answers[-1][0], "answers": led, **more}


def scheme(*nodes, **more):
    return {"name": "own", "version": 3, "nodes": list(nodes), **more}


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.decision = jsonschema_rs.validator_for(schema("decision"))

    def setUp(self):
        self._folder = folder()
        self.place = self._folder.__enter__()
        self.addCleanup(self._folder.__exit__, None, None, None)

    def file(self, contents, name="file.json"):
        path = self.place / name
        if not isinstance(contents, bytes):
            contents = (contents if isinstance(contents, str) else json.dumps(contents)).encode()
        path.write_bytes(contents)
        return path

    def one(self, message, *options):
        result = decide(message, options=options)
        self.assertEqual((result.status, result.complaint), (0, ""), result)
        self.assertEqual(len(result.lines), 1)
        self.check(result.lines[0])
        return result.lines[0]

    def check(self, decided, outcomes=OUTCOMES, sides=SIDES):
        self.assertEqual([error.message for error in self.decision.iter_errors(decided)], [])
        self.assertIn(decided["outcome"], outcomes)
        self.assertLessEqual(set(decided["also"]), sides)
        self.assertEqual(len(set(decided["also"])), len(decided["also"]))
        self.assertEqual([need["node"] for need in decided["needs"]], [step["node"] for step in decided["path"] if step.get("open")])
        asked = [step["node"] for step in decided["path"]]
        self.assertEqual(len(asked), len(set(asked)), "a question was asked twice")
        self.assertTrue(all(step["question"] and step["because"] for step in decided["path"]))
        self.assertEqual("formalKind" in decided, "formal-route" in decided["also"])

    def refused(self, result, *says):
        """Exit 65, and a sentence of ours: one line, with those words in it."""
        self.assertEqual(result.status, 65, result)
        self.sentence(result, *says)

    def sentence(self, result, *says):
        said = result.complaint.strip()
        self.assertEqual(len(said.splitlines()), 1, said)
        for word in says:
            self.assertIn(word, said)
        for foreign in ("DecodingError", "dataCorrupted", "The given data", "Fatal", "Optional("):
            self.assertNotIn(foreign, said)


class Decide(Case):
    def test_a_decision_has_the_form_that_is_printed_and_says_why(self):
        decided = self.one(message(GAS))
        self.assertEqual((decided["outcome"], decided["also"], decided["needs"]), ("emergency", ["escalate"], []))
        why = next(step for step in decided["path"] if step["node"] == "danger")
        self.assertIn("gas", why["because"])
        self.assertEqual((why["answer"], why["by"]), ("yes", "rule"))
        default = json.loads(run("schema", "default-scheme").text)
        self.assertEqual(decided["scheme"], {"name": default["name"], "version": default["version"]})
        formal = self.one(message("Hierbij dien ik een formele klacht in over de dienst burgerzaken."))
        self.assertEqual((formal["also"], formal["formalKind"]), (["formal-route"], "complaint"))

    def test_the_question_and_the_reason_are_told_in_the_language_that_is_asked_for(self):
        default = {one["id"]: one["question"] for one in schema("default-scheme")["nodes"]}
        for language in ("nl", "fr", "de", "en"):
            decided = self.one(message(QUESTION), "--language", language)
            for step in decided["path"]:
                self.assertEqual(step["question"], default[step["node"]][language])
        result = decide(message(QUESTION), options=("--language", "es"))
        self.assertEqual(result.status, 2, result)
        self.sentence(result, "--language")

    def test_each_line_is_answered_in_its_order_with_its_own_id(self):
        ids = ["a", 7, "é", "1", "a"]
        result = decide(*[message(QUESTION, id) for id in ids[:2]], "", "  ", *[message(GAS, id) for id in ids[2:]])
        self.assertEqual((result.status, [one["id"] for one in result.lines]), (0, ids), result)
        again = decide(*[message(QUESTION, id) for id in ids[:2]], "", "  ", *[message(GAS, id) for id in ids[2:]])
        self.assertEqual(again.out, result.out, "the same messages are decided about otherwise")

    def test_odd_texts_are_decided_about(self):
        heap = "Is dit normaal? " * 200_000
        texts = [
            "", " ", "\n\n", "🎉🎉🎉", "👍", "👨‍👩‍👧‍👦🇧🇪", "?", "???!!!", "...", "\u200b", "\u202egas\u202c", "a" * 100_000, "ga " * 300_000, heap, "e\u0301" * 5000,
            "\u0000", "\ud83d", "<b>gas</b>", "gas" * 50_000, "«»", "١٢٣", "https://example.com/" + "x" * 5000, "\r\n" * 10_000, "Ik\tben\vboos", "😡" * 2000,
        ]
        # A half of a character is no text, and the line holds it as an escape.
        sent = [json.dumps(message(text, f"m{number}")) for number, text in enumerate(texts)]
        result = run("decide", stdin="\n".join(sent) + "\n")
        self.assertEqual(len(result.lines), len(texts))
        for number, one in enumerate(result.lines):
            if texts[number] == "\ud83d":
                self.assertIn("half a character", one["error"])
                continue
            self.assertEqual(one["id"], f"m{number}")
            self.check(one)
        for text, outcome in [("", {"listen"}), ("🎉🎉🎉", {"listen", "thank", "let-stand"}), ("👍", {"listen", "thank"}), ("...", {"listen"})]:
            self.assertIn(result.lines[texts.index(text)]["outcome"], outcome, text)
        self.assertEqual(result.status, 65)
        too_long = decide(message("x" * (5 << 20)), message(QUESTION, "after"))
        self.refused(too_long, "line 1", "4 MB")
        self.assertEqual([one.get("outcome") for one in too_long.lines], [None, "answer"])

    def test_a_bad_line_is_answered_with_its_place_and_stops_no_other(self):
        bad = [
            ('{"id":"b","channel":"x","text":"t"', None, "a comma or } was expected in column 35"),
            ('{"id":"b",}', None, "a name between quotes was expected in column 11"), ("nope", None, "an unknown word stands in column 1"),
            ("[1,2]", None, "not a JSON object"), ("null", None, "not a JSON object"), ('"x"', None, "not a JSON object"), ("7", None, "not a JSON object"),
            ('{"id":"é","text":"a\tb"}', None, "a control character stands in a text in column 20"), ('{"id":"h\\ud800"}', None, "half a character"),
            ("[" * 5000, None, "too many brackets"), ('{"id":"c","channel":"telex","text":"t","at":"2026-11-25T08:00:00Z"}', "c", "telex"),
            ('{"id":"d","channel":"x","text":"t","at":"gisteren"}', "d", "gisteren"), ('{"id":"e","channel":"x","at":"2026-11-25T08:00:00Z"}', "e", '"text"'),
            ('{"id":5,"channel":"x","text":7,"at":"2026-11-25T08:00:00Z"}', 5, '"text"'), ('{"channel":"x","text":"t","at":"2026-11-25T08:00:00Z"}', None, '"id"'),
            ('{"id":"f","channel":"x","text":"t","at":"2026-11-25T08:00:00Z","mode":"panic"}', "f", "panic"),
            ('{"id":"g","channel":"x","text":"t","at":"2026-11-25T08:00:00Z","conversation":{"answered":"yes"}}', "g", '"answered"'),
        ]
        sent = []
        for number, (line, _, _) in enumerate(bad):
            sent += [message(QUESTION, f"ok{number}"), line]
        result = decide(*sent)
        self.refused(result, "line 2", f"{len(bad)} lines")
        answers = result.lines
        self.assertEqual(len(answers), 2 * len(bad))
        for number, (line, id, says) in enumerate(bad):
            self.assertEqual(answers[2 * number]["id"], f"ok{number}")
            self.check(answers[2 * number])
            answer = answers[2 * number + 1]
            self.assertEqual((answer["id"], answer["line"], set(answer)), (id, 2 * number + 2, {"id", "line", "error"}), line[:60])
            self.assertIn(says, answer["error"])
            self.assertNotIn("The given data", answer["error"])
        broken = run("decide", stdin=b'{"id":"\xff"}\n' + lines(message(QUESTION)).encode())
        self.assertIn("no UTF-8 in column 8", broken.lines[0]["error"])
        self.assertEqual(broken.lines[1]["outcome"], "answer")

    def test_every_filter_says_a_broken_line_in_our_words(self):
        for command in ("analyse", "coach", "decide", "due", "length"):
            with self.subTest(command=command):
                result = run(command, stdin='{"id": 1\nnope\n{"a" 1}\n')
                self.refused(result, "line 1", "a comma or } was expected", "3 lines")
                self.assertEqual([one["line"] for one in result.lines], [1, 2, 3])
                self.assertIn("an unknown word stands in column 1", result.lines[1]["error"])
                self.assertIn("a colon was expected in column 6", result.lines[2]["error"])
                self.assertEqual([one["id"] for one in result.lines], [None, None, None])

    def test_what_the_caller_knows_of_the_conversation_counts(self):
        angry = "Belachelijk, dit antwoord slaat nergens op."
        first = self.one(message(angry))
        self.assertNotIn("circles", [need["node"] for need in first["needs"]])
        known = self.one(message(QUESTION, conversation={"incident": "report"}))
        self.assertEqual(known["outcome"], "report")
        self.assertEqual(self.one(message(QUESTION, conversation={"answered": True, "nothingNew": False}, mode="crisis"))["outcome"], "answer")

    def test_formal_before_moderation_and_followers_have_no_weight(self):
        decided = self.one(message("Jullie zijn klootzakken. Hierbij dien ik een officiële klacht in over de dienst parkeren."))
        self.assertEqual(set(decided["also"]), {"formal-route", "moderate"})
        self.assertNotEqual(decided["outcome"], "let-stand")
        many = self.one(message(QUESTION, author={"handle": "@a", "followers": 9_000_000, "verified": True}))
        few = self.one(message(QUESTION, author={"handle": "@a", "followers": 2, "verified": False}))
        self.assertEqual(many, few)


class OwnScheme(Case):
    own = scheme(
        node("start", ("yes", ">kind"), ("no", "listen"), rules=[{"when": {"signal": "question", "at": "possible"}, "answer": "yes"}]),
        node("kind", ("phone", "call-back"), ("mail", "answer"), assume="mail", otherwise=None),
        outcomes=[{"id": "call-back", "name": words("Call back")}])
    del own["nodes"][1]["otherwise"]

    def decide(self, *messages, answers=None, own=None):
        options = ["--scheme", self.file(own or self.own, "scheme.json")]
        if answers is not None:
            options += ["--answers", self.file(answers, "answers")]
        return decide(*messages, options=options)

    def test_a_scheme_of_ones_own_decides_with_its_own_outcomes(self):
        result = self.decide(message(QUESTION, "a"), message("Mooi weer.", "b"))
        self.assertEqual(result.status, 0, result)
        asked, other = result.lines
        for one in (asked, other):
            self.check(one, OUTCOMES | {"call-back"})
            self.assertEqual(one["scheme"], {"name": "own", "version": 3})
        self.assertEqual((asked["outcome"], other["outcome"]), ("answer", "listen"))
        self.assertEqual([(one["node"], one["answers"], one["assumed"]) for one in asked["needs"]], [("kind", ["phone", "mail"], "mail")])
        self.assertEqual(other["needs"], [])

    def test_answers_of_persons_are_followed_in_both_forms(self):
        for answers in (
            {"a": {"kind": "phone"}}, lines({"id": "a", "answers": {"kind": "phone"}}),
            lines({"id": "a", "answers": {"start": "no"}}, {"id": "a", "answers": {"start": "yes", "kind": "phone"}}),
        ):
            result = self.decide(message(QUESTION, "a"), message(QUESTION, "b"), answers=answers)
            self.assertEqual(result.status, 0, result)
            first, second = result.lines
            self.assertEqual((first["outcome"], second["outcome"]), ("call-back", "answer"))
            self.assertEqual((first["needs"], [one["by"] for one in first["path"] if one["node"] == "kind"]), ([], ["person"]))
            self.check(first, OUTCOMES | {"call-back"})
        numbered = self.decide(message(QUESTION, 7), answers={"7": {"kind": "phone"}})
        self.assertEqual(numbered.lines[0]["outcome"], "call-back")
        overruled = self.decide(message(QUESTION, "a"), answers={"a": {"start": "no"}})
        self.assertEqual(overruled.lines[0]["outcome"], "listen")

    def test_answers_that_cannot_be_are_refused_before_anything_is_decided(self):
        for answers, says in [
            ({"a": {"nothing": "yes"}}, ['"nothing"', '"a"']), ({"a": {"kind": "pigeon"}}, ['"pigeon"', "phone, mail"]), ("{", ["line 1"]), ("[]", ["line 1"]),
            (lines({"id": "a", "answers": {"kind": "phone"}}, "no"), ["line 2"]), (lines({"id": "a"}), ["line 1"]), (b"\xff\xfe", ["line 1"]),
            ({"a": {"kind": 5}}, ["line 1"]),
        ]:
            with self.subTest(answers=str(answers)[:60]):
                result = self.decide(message(QUESTION, "a"), answers=answers)
                self.refused(result, "answers", *says)
                self.assertEqual(result.out, b"")
        self.assertEqual(self.decide(message(QUESTION, "a"), answers="").status, 0)

    def test_a_file_that_is_no_scheme_is_refused_with_a_sentence(self):
        for contents, says in [
            ("", "a value is missing in line 1, column 1"), ("no scheme", "line 1, column 1"), ("{\n \"name\": \"x\",\n}", "line 3, column 1"), ("[]", "JSON object"),
            ("{}", "missing"), (b"\x00\x01\x02\xff", "line 1"), (b"\x7fELF" + bytes(range(256)) * 10, "UTF-8"), ("[" * 100_000, "brackets"),
            (json.dumps(self.own).encode("utf-16"), "UTF-8"), (b" " * (9 << 20), "8 MB"), (json.dumps({**self.own, "version": "three"}), "version"),
            (json.dumps({**self.own, "nodes": []}), "at least one node"), (json.dumps({**self.own, "nodes": {}}), "no list"),
        ]:
            with self.subTest(contents=str(contents)[:40]):
                result = decide(message(QUESTION), options=("--scheme", self.file(contents)))
                self.refused(result, "file.json", says)
                self.assertEqual(result.out, b"")
        for path in (self.place / "nowhere.json", self.place):
            self.refused(decide(message(QUESTION), options=("--scheme", path)), str(path))
        self.assertEqual(decide(options=("--scheme",)).status, 2)

    def test_a_scheme_that_is_not_sound_decides_nothing(self):
        looped = scheme(node("a", ("yes", ">b"), ("no", "listen")), node("b", ("yes", ">a"), ("no", "listen")))
        self.refused(self.decide(message(QUESTION), own=looped), "goes round")
        # What is never reached stands in nobody's way.
        spare = scheme(node("a", ("yes", "answer"), ("no", "listen")), node("spare", ("yes", "answer"), ("no", "listen")))
        self.assertEqual(self.decide(message(QUESTION), own=spare).lines[0]["outcome"], "listen")


class SchemeCheck(Case):
    def setUp(self):
        super().setUp()
        self.finding = jsonschema_rs.validator_for(schema("scheme-check"))

    def found(self, contents):
        """The findings; each a sentence, and the first of them the complaint."""
        result = run("scheme-check", self.file(contents))
        for one in result.lines:
            self.assertEqual([error.message for error in self.finding.iter_errors(one)], [])
            self.assertTrue(one["reason"].strip().endswith((".", "?")), one)
        if not result.lines:
            self.assertEqual((result.status, result.complaint), (0, ""))
            return []
        self.refused(result, "file.json", result.lines[0]["reason"])
        return result.lines

    def test_what_is_wrong_is_named_with_its_place(self):
        yes, no = ("yes", "answer"), ("no", "listen")
        bare = node("a", yes, no)
        for wrong, kind, place, says in [
            (scheme(node("a", ("yes", ">a"), no)), "loop", "nodes[0]", "a → a"),
            (scheme(node("a", ("yes", ">b"), no), node("b", ("yes", ">c"), no), node("c", ("yes", ">b"), no)), "loop", "nodes[2]", "b → c → b"),
            (scheme(bare, node("lost", yes, no)), "unreachable", "nodes[1]", '"lost"'), (scheme(node("a", yes)), "missing-answer", "nodes[0].answers", "two answers"),
            (scheme(node("a", yes, ("perhaps", "listen"))), "missing-answer", "nodes[0].answers", '"no"'),
            (scheme(node("a", yes, no, otherwise="perhaps")), "missing-answer", "nodes[0].otherwise", '"perhaps"'),
            (scheme(node("a", yes, no, rules=[{"when": {"signal": "spam"}, "answer": "x"}])), "missing-answer", "nodes[0].rules[0].answer", '"x"'),
            (scheme({**bare, "answers": [{"id": "yes"}, {"id": "no", "outcome": "listen"}]}), "missing-answer", "nodes[0].answers[0]", "no outcome"),
            (scheme({key: value for key, value in bare.items() if key != "otherwise"}), "missing-answer", "nodes[0].assume", "until a person"),
            (scheme(node("a", ("yes", ">b"), no)), "unknown-name", "nodes[0].answers[0].to", '"b"'),
            (scheme(node("a", ("yes", "shout"), no)), "unknown-name", "nodes[0].answers[0].outcome", '"shout"'),
            (scheme(node("a", yes, no, rules=[{"when": {"signal": "hunger"}, "answer": "yes"}])), "unknown-name", "nodes[0].rules[0].when.signal", '"hunger"'),
            (scheme(node("a", yes, no, rules=[{"when": {"fact": "author.followers"}, "answer": "yes"}])), "unknown-name", "nodes[0].rules[0].when.fact", "on purpose"),
            (scheme({**bare, "colour": "red"}), "unknown-name", "nodes[0]", '"colour"'), (scheme(bare, bare), "duplicate", "nodes[1].id", "two nodes"),
            (scheme(bare, outcomes=[{"id": "answer", "name": words("x")}]), "duplicate", "outcomes[0].id", '"answer"'),
            (scheme(node("a", yes, no, side=True)), "missing-answer", "nodes[0].answers[0].outcome", "never ends"),
            (scheme(*[node(f"n{number}", yes, no) for number in range(1001)]), "too-large", "nodes", "1000"),
        ]:
            with self.subTest(kind=kind, place=place, says=says):
                found = self.found(wrong)
                self.assertTrue(
                    any(one["kind"] == kind and one["place"] == place and says in one["reason"] for one in found), found[:5])
                self.assertLessEqual({one["kind"] for one in found}, KINDS)

    def test_the_shipped_scheme_is_sound_and_comes_in_by_a_pipe_too(self):
        default = run("schema", "default-scheme").out
        self.assertEqual(self.found(default), [])
        piped = run("scheme-check", "-", stdin=default)
        self.assertEqual((piped.status, piped.out), (0, b""))
        self.assertEqual(run("scheme-check").status, 2)
        self.refused(run("scheme-check", self.place / "nowhere"), "nowhere")

    def test_random_schemes_are_judged_as_a_walk_through_them_does(self):
        random = randomness("schemes")
        sound = 0
        for _ in range(120):
            count = random.randrange(1, 12)
            # Two of three schemes lead forwards only, so that sound ones are among them.
            forwards = random.random() < 0.66
            leads = [
                [random.choice(range(at + 1 if forwards else 0, count) or [None]) if random.random() < 0.7 else None for _ in range(2)] for at in range(count)]
            made = scheme(*[
                node(f"n{at}", *[(name, f">n{to}" if to is not None else "answer") for name, to in zip(("yes", "no"), pair)])
                for at, pair in enumerate(leads)])
            reached, waiting = {0}, [0]
            while waiting:
                for to in leads[waiting.pop()]:
                    if to is not None and to not in reached:
                        reached.add(to)
                        waiting.append(to)
            found = self.found(made)
            self.assertEqual({one["node"] for one in found if one["kind"] == "unreachable"}, {f"n{at}" for at in range(count) if at not in reached})
            self.assertEqual(any(one["kind"] == "loop" for one in found), self.goes_round(leads), leads)
            self.assertLessEqual({one["kind"] for one in found}, {"loop", "unreachable"})
            if not any(one["kind"] == "loop" for one in found):
                sound += 1
                # Starting a program anew takes longer than deciding.
                if sound % 10:
                    continue
                result = decide(message(QUESTION), options=("--scheme", self.file(made, "sound.json")))
                self.assertEqual((result.status, result.lines[0]["outcome"]), (0, "answer"), result)
                self.check(result.lines[0])
        self.assertGreater(sound, 10)

    @staticmethod
    def goes_round(leads):
        left = {at: {to for to in pair if to is not None} for at, pair in enumerate(leads)}
        while True:
            ends = [at for at, to in left.items() if not to & left.keys()]
            if not ends:
                return bool(left)
            for at in ends:
                del left[at]


class Schemas(Case):
    def test_every_name_is_printed_and_holds_what_it_describes(self):
        listed = [line.split()[0] for line in run("schema").text.splitlines()]
        self.assertEqual(listed, ["scheme", "answers", "decision", "scheme-check", "default-scheme"])
        printed = {name: schema(name) for name in listed}
        for name in listed[:-1]:
            with self.subTest(name=name):
                jsonschema_rs.meta.validate(printed[name])
                self.assertEqual(printed[name]["$id"], f"urn:samenspraak:{name}")
        described = jsonschema_rs.validator_for(printed["scheme"])
        self.assertEqual([error.message for error in described.iter_errors(printed["default-scheme"])], [])
        self.assertEqual([error.message for error in described.iter_errors(OwnScheme.own)], [])
        for wrong in ({}, [], {**OwnScheme.own, "nodes": "x"}, {**OwnScheme.own, "colour": 1}, scheme({"id": "a b"})):
            self.assertFalse(described.is_valid(wrong), wrong)
        answers = jsonschema_rs.validator_for(printed["answers"])
        self.assertTrue(answers.is_valid({"a": {"kind": "phone"}}) and answers.is_valid({"id": "a", "answers": {"kind": "phone"}}))
        self.assertFalse(answers.is_valid({"a": {"kind": 5}}))
        self.assertFalse(self.decision.is_valid({"id": "1", "outcome": "answer"}))

    def test_a_name_that_is_none_is_said(self):
        for options in (("nothing",), ("scheme", "answers"), ("--nothing",)):
            result = run("schema", *options)
            self.assertEqual(result.status, 2, result)
            self.sentence(result)


if __name__ == "__main__":
    unittest.main()
