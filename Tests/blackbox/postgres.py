"""A PostgreSQL for one run of tests: a folder and a socket of its own, no network, no promise to the disk."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import tempfile
import time
import urllib.parse


def programs():
    """Where Debian keeps the server's programs; None when PostgreSQL is not installed."""
    for path in sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        if (path / "initdb").exists():
            return path
    return None


class Postgres:
    """A throw-away server. PostgreSQL refuses to run as root, so root hands it to the user that Debian's package made."""

    def __init__(self):
        self._bin = programs()
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="samenspraak-pg-"))
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.folder.chmod(0o755)
        self._as("initdb", "-D", self._data, "-U", "samenspraak", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8")
        options = f"-k {self.folder} -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c max_connections=50 -c unix_socket_permissions=0777"
        self._as("pg_ctl", "-D", self._data, "-l", str(self.folder / "log"), "-o", options, "-w", "start")

    @property
    def _data(self):
        return str(self.folder / "data")

    def _as(self, program, *arguments):
        command = [str(self._bin / program), *arguments]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        done = subprocess.run(command, cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=120)
        if done.returncode != 0:
            raise AssertionError(f"{program} ended with {done.returncode}: {done.stdout.decode('utf-8', 'replace')}")

    def database(self, name):
        """Makes an empty database and gives its address."""
        self.query("CREATE DATABASE " + name, "postgres")
        return f"postgresql://samenspraak@/{name}?host={urllib.parse.quote(str(self.folder), safe='')}"

    def query(self, sql, database):
        """The rows of a query, each a list of texts."""
        command = [str(self._bin / "psql"), "-h", str(self.folder), "-U", "samenspraak", "-d", database, "-X", "-q", "-A", "-t", "-F", "\t", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run([*command, "-c", sql], capture_output=True, timeout=60)
        if done.returncode != 0:
            raise AssertionError(f"{sql}: {done.stderr.decode('utf-8', 'replace')}")
        return [line.split("\t") for line in done.stdout.decode("utf-8").splitlines() if line]

    def stop(self):
        with contextlib.suppress(AssertionError, subprocess.TimeoutExpired):
            self._as("pg_ctl", "-D", self._data, "-m", "immediate", "-w", "stop")
        for _ in range(20):
            shutil.rmtree(self.folder, ignore_errors=True)
            if not self.folder.exists():
                return
            time.sleep(0.1)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()
