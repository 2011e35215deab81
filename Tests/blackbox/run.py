#!/usr/bin/env python3
"""The black-box tests: the built binary against its contract."""

import pathlib
import sys

sys.dont_write_bytecode = True
here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here))

import runner  # noqa: E402  (found by the line above)

sys.exit(runner.main(str(here)))
