"""Other programs to compare with."""

import os
import pathlib
import shutil
import subprocess
import sys

import common


def mu(maildir, home, count):
    """mu, which reads a Maildir into a search index: made anew and filled; mails a second."""
    if shutil.which("mu") is None:
        raise SystemExit("mu is not installed: the package is maildir-utils")
    shutil.rmtree(home, ignore_errors=True)
    home = pathlib.Path(home)
    home.mkdir()
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    version = subprocess.run(["mu", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    _, preparing, _ = common.timed(["mu", "init", f"--muhome={home}", f"--maildir={maildir}", "--quiet"], env=environment)
    _, indexing, used = common.timed(["mu", "index", f"--muhome={home}", "--quiet"], env=environment)
    found = subprocess.run(["mu", "find", f"--muhome={home}", "--fields=i", "maildir:/ or not maildir:/x"], capture_output=True, env=environment).stdout
    indexed = len(found.splitlines())
    if indexed < count * 0.99:
        raise SystemExit(f"mu indexed {indexed} of {count} mails")
    return {"seconds": indexing, "preparing_seconds": preparing, "rate": count / indexing, "version": version, **used}


def environment(name, packages):
    """Python with a peer's packages from PyPI, in an environment of its own that is made once; gives its interpreter."""
    place = common.ROOT / ".build" / "benchmark-peers" / name
    python = place / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
        done = subprocess.run([str(place / "bin" / "pip"), "install", "--quiet", *packages], capture_output=True, text=True)
        if done.returncode != 0:
            shutil.rmtree(place, ignore_errors=True)
            raise SystemExit(f"the peer could not be installed:\n{done.stderr[-1000:]}")
    return str(python)
