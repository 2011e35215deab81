"""Runs the tests of a folder and closes with their counts: `N passed, N failed, N skipped`."""

import os
import sys
import time
import unittest

import product


class _Result(unittest.TextTestResult):
    def startTest(self, test):
        self._began = time.monotonic()
        super().startTest(test)

    def _line(self, test, word, reason=""):
        took = time.monotonic() - getattr(self, "_began", time.monotonic())
        # The stream of the whole run: what a test prints itself is held back unless it fails.
        self.stream.writeln(f"   {word:<7} {took:6.1f} s  {test.id()}{'  ' + reason if reason else ''}")
        self.stream.flush()

    def addSuccess(self, test):
        super().addSuccess(test)
        self._line(test, "ok")
        # Figures that a test printed are worth seeing although all is well.
        for line in (self._stdout_buffer.getvalue() if self._stdout_buffer else "").splitlines():
            self.stream.writeln(f"               {line}")

    def addFailure(self, test, error):
        super().addFailure(test, error)
        self._line(test, "FAILED")

    def addError(self, test, error):
        super().addError(test, error)
        self._line(test, "FAILED")

    def addSubTest(self, test, subtest, error):
        super().addSubTest(test, subtest, error)
        if error is not None:
            self._line(subtest, "FAILED")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._line(test, "SKIPPED", reason)


def main(folder):
    """Finds and runs `test_*.py` in `folder`; words on the command line choose tests by name."""
    if not os.access(product.BINARY, os.X_OK):
        print(f"no program at {product.BINARY}: build it first, or name it in SAMENSPRAAK_BIN")
        print("0 passed, 1 failed, 0 skipped")
        return 1
    print(f"   program {os.path.relpath(product.BINARY)}, seed {product.SEED}{', long rounds' if product.LONG else ''}")
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{word}*" for word in sys.argv[1:]] or None
    suite = loader.discover(folder, pattern="test_*.py", top_level_dir=folder)
    result = unittest.TextTestRunner(stream=sys.stdout, verbosity=0, resultclass=_Result, buffer=True).run(suite)
    failed = len({test.id().split(" ")[0] for test, _ in result.failures + result.errors}) + len(result.unexpectedSuccesses)
    skipped = len(result.skipped)
    passed = max(0, result.testsRun - failed - skipped)
    if result.testsRun == 0:
        print("no test was chosen")
        failed = failed or 1
    print(f"{passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0
