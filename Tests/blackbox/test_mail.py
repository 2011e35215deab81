"""`mail`: the bytes of a mail read as its sender meant them."""

import json
import re
import unittest

import mails
from product import CONFORMANCE, randomness, run

FIELDS = "id channel account type author text subject at attachments public messageID inReplyTo references to cc automatic reply quoted signature defects".split()


def read(raw, *options):
    result = run("mail", *options, stdin=raw)
    if result.status != 0:
        raise AssertionError(result)
    return result.lines


def folded(text):
    """A header as people see it: line breaks of its folding and runs of blanks are one space."""
    return re.sub(r"\s+", " ", text or "").strip()


def simple(body, headers=""):
    """A mail with a plain body, in UTF-8."""
    head = f"From: a@inwoners.test\r\nTo: info@gemeente.test\r\nSubject: x\r\nMessage-ID: <x@inwoners.test>\r\nDate: Mon, 7 Sep 2026 10:00:00 +0200\r\n{headers}"
    return (head + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n").encode() + body.encode("utf-8")


class Mail(unittest.TestCase):
    def test_a_plain_mail_has_every_field_of_the_contract(self):
        made = mails.mail(randomness("plain mail"), 7, reply_to=3)
        [message] = read(made)
        for field in FIELDS:
            self.assertIn(field, message)
        self.assertEqual((message["channel"], message["type"], message["account"]), ("email", "mail", "default"))
        self.assertEqual(message["author"]["handle"], "burger7@inwoners.test")
        self.assertEqual(message["subject"], "Vraag 7")
        self.assertEqual(message["at"], "2026-09-08T08:07:00Z")
        self.assertEqual(message["messageID"].strip("<>"), "7@inwoners.test")
        self.assertIn("3@inwoners.test", json.dumps(message["inReplyTo"]))
        self.assertIn("3@inwoners.test", json.dumps(message["references"]))
        self.assertIn("info@gemeente.test", json.dumps(message["to"]))
        self.assertIs(message["automatic"], False)
        self.assertEqual(message["defects"], [])

    def test_names_and_subjects_are_decoded(self):
        for encoded, decoded in [
            ("=?utf-8?q?Molenstraat_zonder_licht_=F0=9F=98=9F?=", "Molenstraat zonder licht 😟"), ("=?iso-8859-1?Q?Caf=E9?= open", "Café open"),
            ("=?utf-8?B?w6k=?= =?utf-8?B?w6g=?=", "éè"), ("=?windows-1252?Q?=80_12?=", "€ 12"), ("gewoon", "gewoon"),
        ]:
            with self.subTest(encoded=encoded):
                raw = f"From: {encoded} <a@b.test>\r\nSubject: {encoded}\r\nMessage-ID: <1@b.test>\r\nDate: Mon, 7 Sep 2026 10:00:00 +0200\r\n\r\nx\r\n".encode()
                [message] = read(raw)
                self.assertEqual(message["subject"], decoded)
                self.assertEqual(message["author"]["name"], decoded)

    def test_an_mbox_is_many(self):
        random = randomness("mbox")
        made = [mails.mail(random, number) for number in range(25)]
        made.append(mails.mail(random, 99).replace(b"\r\n\r\n", b"\r\n\r\nFrom here on it went wrong.\r\n", 1))
        messages = read(mails.mbox(made), "--mbox")
        self.assertEqual([message["subject"] for message in messages[:25]], [f"Vraag {number}" for number in range(25)])
        self.assertEqual(len(messages), 26)
        self.assertIn("From here on", messages[25]["text"])

    def test_quote_and_signature_are_told_apart_and_nothing_is_lost(self):
        body = "Dank u, dat helpt.\r\n\r\n-- \r\nFatima\r\n\r\nOp ma 7 sep. 2026 om 10:00 schreef Gemeente <info@gemeente.test>:\r\n> Dag Fatima,\r\n> We komen donderdag.\r\n"
        [message] = read(simple(body))
        self.assertEqual(message["reply"].strip(), "Dank u, dat helpt.")
        self.assertIn("We komen donderdag.", message["quoted"])
        kept = message["reply"] + message["quoted"] + message["signature"]
        for word in re.findall(r"\w+", body):
            self.assertIn(word, kept, "lost between reply, quote and signature")

    def test_a_mail_that_is_all_quote_has_a_reply(self):
        [message] = read(simple("> Dag Fatima,\r\n> We komen donderdag.\r\n"))
        self.assertTrue(message["reply"].strip())

    def test_what_a_program_wrote_is_automatic(self):
        for header, automatic in [
            ("Auto-Submitted: auto-replied", True), ("Precedence: bulk", True), ("X-Auto-Response-Suppress: All\r\nAuto-Submitted: auto-generated", True),
            ("List-Id: <nieuws.example.test>", True), ("Auto-Submitted: no", False), ("X-Mailer: Thunderbird", False),
        ]:
            with self.subTest(header=header):
                [message] = read(simple("Ik ben afwezig.\r\n", header + "\r\n"))
                self.assertIs(message["automatic"], automatic)

    def test_attachments_are_named_and_measured(self):
        import email.message
        import email.policy

        made = email.message.EmailMessage(policy=email.policy.SMTP)
        made["From"], made["Subject"], made["Message-ID"] = "a@b.test", "bijlage", "<1@b.test>"
        made["Date"] = "Mon, 7 Sep 2026 10:00:00 +0200"
        made.set_content("Zie bijlage.\n")
        made.add_attachment(b"%PDF" * 1_000, maintype="application", subtype="pdf", filename="bezwaar één.pdf")
        made.add_attachment(b"x", maintype="application", subtype="octet-stream", filename="../../etc/passwd")
        [message] = read(bytes(made))
        first, second = message["attachments"]
        self.assertEqual((first["name"], first["type"], first["bytes"]), ("bezwaar één.pdf", "application/pdf", 4_000))
        self.assertNotIn("/", second["name"], "a name that leads elsewhere")

    def test_hostile_mails_end_in_time_and_in_words(self):
        nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(600)) + "\r\nx\r\n"
        html = "Content-Type: text/html\r\n\r\n" + "<div>" * 100_000 + "diep"
        for name, raw in [
            ("nested parts", "From: a@b.test\r\nMIME-Version: 1.0\r\n" + nested), ("nested tags", "From: a@b.test\r\nMIME-Version: 1.0\r\n" + html),
            ("many parts", "From: a@b.test\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + "--b\r\n\r\nx\r\n" * 10_000 + "--b--"),
            ("many headers", "".join(f"X-{n}: y\r\n" for n in range(100_000)) + "\r\nx"), ("long header", "Subject: " + "a" * 5_000_000 + "\r\n\r\nx"),
            ("address list", "From: " + "(" * 100_000 + "\r\n\r\nx"), ("commas", "To: " + "," * 100_000 + "\r\n\r\nx"),
            ("unknown charset", "Content-Type: text/plain; charset=x-nowhere\r\n\r\nd\xe9j\xe0"), ("bad base64", "Content-Transfer-Encoding: base64\r\n\r\n!!!=a==b"),
            ("nothing", ""), ("no header", "\r\nalleen een lichaam"), ("NUL", "Subject: a\0b\r\n\r\nc\0d"),
        ]:
            with self.subTest(name=name):
                result = run("mail", stdin=raw.encode("latin-1"), timeout=60)
                self.assertIn(result.status, (0, 65), result)
                self.assertLess(result.seconds, 30)
                if result.status == 0:
                    [message] = result.lines
                    self.assertIn("text", message)
                else:
                    self.assertTrue(result.complaint.strip() or result.text.strip(), "refused without a word")

    def test_noise_does_not_stop_an_mbox(self):
        random = randomness("mbox noise")
        made = [mails.mail(random, 1), random.randbytes(3_000).replace(b"\nFrom ", b"\nFrom_"), mails.mail(random, 2)]
        result = run("mail", "--mbox", stdin=mails.mbox(made))
        self.assertIn(result.status, (0, 65), result)
        subjects = [message.get("subject") for message in result.lines]
        self.assertIn("Vraag 1", subjects)
        self.assertIn("Vraag 2", subjects)


@unittest.skipUnless((CONFORMANCE / "mime").is_dir(), "third-party cases absent")
class ThirdPartyMails(unittest.TestCase):
    def test_the_same_reading_as_a_peer(self):
        cases = json.loads((CONFORMANCE / "mime" / "peer-expectations.json").read_text("utf-8"))
        compared = 0
        for case in cases:
            with self.subTest(file=case["file"]):
                raw = (CONFORMANCE / "mime" / case["file"]).read_bytes()
                result = run("mail", stdin=raw, timeout=60)
                self.assertIn(result.status, (0, 65), result)
                peer = case["peer_python_email"]
                if result.status != 0 or "error" in peer or peer.get("defects"):
                    continue
                compared += 1
                [message] = result.lines
                self.assertEqual(folded(message["subject"]), folded(peer.get("Subject")))
                senders = peer.get("From.addresses") or []
                if len(senders) == 1 and senders[0][1]:
                    self.assertEqual(message["author"]["handle"].lower(), senders[0][1].lower())
                    self.assertEqual(folded(message["author"].get("name")), folded(senders[0][0]))
                wanted = [name for name in peer.get("attachments") or [] if name]
                names = [attachment.get("name") for attachment in message["attachments"]]
                for name in wanted:
                    self.assertIn(name.rsplit("/", 1)[-1], names)
        self.assertGreater(compared, len(cases) // 3, "too few mails were compared")


def squeezed(text):
    return re.sub(r"\s+", "", text)


@unittest.skipUnless((CONFORMANCE / "email-reply-talon").is_dir(), "third-party cases absent")
class ThirdPartyReplies(unittest.TestCase):
    """The new part of a mail: right in at least nine of ten, never empty where there is text."""

    def judged(self, cases):
        wrong, right = [], 0
        for name, raw, expected in cases:
            result = run("mail", stdin=raw)
            self.assertEqual(result.status, 0, f"{name}: {result}")
            [message] = result.lines
            if message["text"].strip():
                self.assertTrue(message["reply"].strip(), f"{name}: an empty reply")
            if squeezed(message["reply"]) == squeezed(expected):
                right += 1
            else:
                wrong.append(name)
        print(f"{right} of {right + len(wrong)} right; wrong: {wrong}")
        self.assertGreaterEqual(right / (right + len(wrong)), 0.9, f"wrong: {wrong}")

    def test_replies(self):
        self.judged([*self.talon(), *self.discourse(), *self.crisp()])

    def talon(self):
        folder = CONFORMANCE / "email-reply-talon"
        for case in json.loads((folder / "expectations.json").read_text("utf-8")):
            if "input" in case:
                yield case["case"], simple(case["input"]), case["reply"]
            elif case["file"].endswith(".eml"):
                yield case["case"], (folder / case["file"]).read_bytes(), case["reply"]
            else:
                html = (folder / case["file"]).read_bytes()
                head = b"From: a@b.test\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
                yield case["case"], head + html, case["reply_text_without_whitespace"]

    def discourse(self):
        folder = CONFORMANCE / "email-reply-discourse"
        for path in sorted((folder / "trimmed").glob("*.txt")):
            expected = path.read_text("utf-8")
            # Where nothing must remain we keep the whole: an empty answer helps nobody.
            if expected.strip():
                yield f"discourse {path.name}", simple((folder / "emails" / path.name).read_text("utf-8")), expected

    def crisp(self):
        folder = CONFORMANCE / "email-reply-crisp"
        for case in json.loads((folder / "expectations.json").read_text("utf-8")):
            for assertion in case["assertions"]:
                if assertion["what"] == "email.getFragments().0.toString().trim()" and isinstance(assertion["expected"], str):
                    yield f"crisp {case['fixture']}", simple((folder / "fixtures" / case["fixture"]).read_text("utf-8")), assertion["expected"]
