"""`address-check`: what an outgoing fetcher may reach."""

import json
import unittest

from product import CONFORMANCE, run

# Ours: one of each kind that a fetcher must refuse or may reach, however it is written.
REFUSED = """
http://127.0.0.1/ http://localhost./ http://2130706433/ http://0x7f.1/ http://0177.0.0.1/ http://[::1]/ http://[::]/ http://0.0.0.0/
http://10.1.2.3/ http://172.31.255.255/ http://192.168.1.1:8080/a http://169.254.169.254/latest/meta-data/ http://100.64.0.1/ http://198.18.0.1/
http://[fe80::1]/ http://[fd00::1]/ http://[::ffff:10.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[2002:7f00:1::]/ http://224.0.0.1/ http://255.255.255.255/
file:///etc/passwd gopher://8.8.8.8/ ftp://8.8.8.8/ javascript:alert(1) data:text/html,x http:// http:/// //8.8.8.8/ nonsense http://8.8.8.8:99999/
http://user:secret@127.0.0.1/ http://[::1 http://127.0.0.1%00.example.com/
""".split()
ALLOWED = "https://8.8.8.8/ http://1.1.1.1:8080/feed?x=1#y https://[2606:4700:4700::1111]/ HTTP://9.9.9.9/".split()


class AddressCheck(unittest.TestCase):
    def check(self, urls):
        result = run("address-check", stdin="\n".join(urls) + "\n")
        self.assertGreaterEqual(result.status, 0, result)
        lines = result.lines
        self.assertEqual(len(lines), len(urls), "one answer a line, in order")
        return result.status, lines

    def test_refused_and_allowed(self):
        _, answers = self.check(REFUSED + ALLOWED)
        for url, answer in zip(REFUSED + ALLOWED, answers):
            with self.subTest(url=url):
                # A line that is no address may be an error instead of a refusal.
                self.assertEqual(answer.get("allowed", False), url in ALLOWED, answer)
                self.assertTrue(answer.get("reason") or answer.get("error") or answer.get("allowed"), "no reason given")

    def test_the_address_is_echoed(self):
        _, answers = self.check(["https://8.8.8.8/a"])
        self.assertEqual(answers[0]["url"], "https://8.8.8.8/a")
        self.assertIs(answers[0]["allowed"], True)

    def test_empty_lines_are_skipped_and_no_input_is_no_output(self):
        result = run("address-check", stdin="\n\nhttps://8.8.8.8/\n\n")
        self.assertEqual((result.status, len(result.lines)), (0, 1), result)
        result = run("address-check", stdin="")
        self.assertEqual((result.status, result.out), (0, b""), result)

    def test_a_last_line_without_its_end_counts(self):
        result = run("address-check", stdin="https://8.8.8.8/")
        self.assertEqual(len(result.lines), 1, result)

    def test_bytes_that_are_no_text_do_not_stop_the_stream(self):
        result = run("address-check", stdin=b"http://\xff\xfe/\nhttps://8.8.8.8/\n")
        self.assertGreaterEqual(result.status, 0, result)
        self.assertEqual(len(result.lines), 2)
        self.assertFalse(result.lines[0].get("allowed", False))
        self.assertTrue(result.lines[1]["allowed"])

    @unittest.skipUnless((CONFORMANCE / "ssrf").is_dir(), "third-party cases absent")
    def test_third_party_cases(self):
        cases = json.loads((CONFORMANCE / "ssrf" / "cases.json").read_text("utf-8"))
        _, answers = self.check([case["url"] for case in cases])
        wrong, strict = [], 0
        for case, answer in zip(cases, answers):
            allowed = answer.get("allowed", False)
            if case["expected"] == "deny" and allowed:
                wrong.append(case)
            # An unusual spelling of a public address may be refused, the plain one never.
            if case["expected"] == "allow" and not allowed:
                strict += 1
                host = case["url"].split("/")[2]
                if host.replace(".", "").isdigit() and all(part == str(int(part)) for part in host.split(".")) and host.count(".") == 3:
                    wrong.append(case)
        self.assertEqual(wrong, [])
        print(f"{len(cases)} cases, {strict} unusual spellings of public addresses refused")
