"""Exit statuses and words on standard error: what scripts rely on."""

import pathlib
import unittest

from product import folder, run


class Usage(unittest.TestCase):
    def test_wrong_usage_is_2_and_says_what_there_is(self):
        for arguments in [("no-such-command",), ("mail", "--no-such-option"), ("import",), ("serve", "--listen")]:
            with self.subTest(arguments=arguments):
                result = run(*arguments, timeout=20)
                self.assertEqual(result.status, 2, result)
                self.assertTrue(result.complaint.strip(), "nothing was said")
                self.assertEqual(result.out, b"")

    def test_help_names_every_command_of_this_house(self):
        result = run("--help")
        self.assertEqual(result.status, 0, result)
        for command in "serve import mail sanitise address-check user doctor backup restore migrate settings export".split():
            self.assertIn(command, result.text + result.complaint)

    def test_version_is_one_line(self):
        result = run("version")
        self.assertEqual(result.status, 0, result)
        self.assertEqual(len(result.text.strip().splitlines()), 1)

    def test_an_unreadable_path_is_named(self):
        with folder() as data:
            result = run("import", data / "not-there.mbox", "--as", "mbox", "--data", data / "store")
            self.assertIn(result.status, (2, 65), result)
            self.assertIn("not-there.mbox", result.complaint)

    def test_a_closed_output_is_no_crash(self):
        # `samenspraak address-check | head -1`: the reader goes while we still write.
        import subprocess

        from product import BINARY

        command = f"yes http://198.51.100.7/ | head -n 20000 | '{BINARY}' address-check | head -n 1"
        done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=60)
        self.assertIn(b"198.51.100.7", done.stdout)
        for word in (b"Fatal", b"Illegal", b"trap", b"core dumped"):
            self.assertNotIn(word, done.stderr)

    def test_an_unknown_database_address_is_refused_in_words(self):
        result = run("serve", "--database", "mysql://localhost/x", "--listen", "127.0.0.1:0", timeout=20)
        self.assertIn(result.status, (2, 78), result)
        self.assertIn("mysql", result.complaint)

    def test_the_database_of_the_settings_file_is_the_one_that_is_opened(self):
        with folder() as data:
            (pathlib.Path(data) / "settings.conf").write_text("database = mysql://jan:niemand-mag-dit-lezen@localhost/x\n")
            for command in (["doctor"], ["serve", "--listen", "127.0.0.1:0"]):
                result = run(*command, "--data", data, timeout=20)
                self.assertEqual(result.status, 78, result)
                self.assertIn("mysql", result.complaint)
                self.assertNotIn("niemand-mag-dit-lezen", result.text + result.complaint)


class Settings(unittest.TestCase):
    def test_the_settings_are_listed_without_their_secrets(self):
        with folder() as data:
            result = run("settings", "--data", data, env={"SAMENSPRAAK_MAIL_PASSWORD": "niemand-mag-dit-lezen"})
            self.assertEqual(result.status, 0, result)
            self.assertGreater(len(result.text.splitlines()), 3)
            self.assertNotIn("niemand-mag-dit-lezen", result.text + result.complaint)
