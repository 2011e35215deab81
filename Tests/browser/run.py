#!/usr/bin/env python3
"""The browser tests: the desk as people use it, in Chromium."""

import pathlib
import sys

sys.dont_write_bytecode = True
here = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(here), str(here.parent / "blackbox")]

import runner  # noqa: E402  (found by the line above)

sys.exit(runner.main(str(here)))
