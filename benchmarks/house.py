"""The program running on a store of its own for a measurement: filled by an import, set up, signed in."""

import http.client
import json
import os
import pathlib
import subprocess
import sys
import threading
import time
import urllib.parse

import common
import corpus

sys.path.insert(0, str(common.ROOT / "Tests" / "blackbox"))


def product(program):
    """The helpers of the black-box tests, driving `program`."""
    os.environ["SAMENSPRAAK_BIN"] = str(program)
    import product as helpers  # noqa: PLC0415  (reads the variable above when it is imported)
    return helpers


def filled(program, place, messages, seed):
    """A data folder with that many messages; gives it and how fast they arrived."""
    path, data = place / "messages.jsonl", place / "data"
    corpus.write_messages(path, messages, seed)
    out, seconds, used = common.timed([program, "import", path, "--as", "jsonl", "--data", data, "--json"])
    counts = json.loads(out.strip().splitlines()[-1])
    if counts["stored"] != messages:
        raise SystemExit(f"{counts['stored']} of {messages} messages were stored: {counts}")
    path.unlink()
    return data, {"messages": messages, "seconds": round(seconds, 1), "rate": round(messages / seconds), **used}


def token(program, data, scopes):
    """A token for programs, as an administrator makes one beside the running server."""
    done = subprocess.run([program, "token", "new", "benchmark", "--scopes", scopes, "--data", data], capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"no token: {done.stderr}")
    return next(word for word in reversed(done.stdout.split()) if len(word) > 30)


class Asker:
    """Asks for pages over one connection that stays open, as a browser does, and notes how long each took until its last byte."""

    def __init__(self, address, cookie):
        self.place = urllib.parse.urlsplit(address)
        self.headers = {"Cookie": cookie, "Accept": "text/html"}
        self._connection = None

    def ask(self, path):
        """Milliseconds until the last byte, and how many bytes."""
        if self._connection is None:
            self._connection = http.client.HTTPConnection(self.place.hostname, self.place.port, timeout=60)
            self._connection.connect()
        began = time.perf_counter()
        self._connection.request("GET", path, headers=self.headers)
        answer = self._connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise SystemExit(f"{path} answered {answer.status}")
        return took, len(body)


def spread(values):
    """Middle, ninety-ninth hundredth and worst of many waiting times in milliseconds."""
    values = sorted(values)
    at = lambda part: values[min(len(values) - 1, int(len(values) * part))]  # noqa: E731
    return {"count": len(values), "p50_ms": round(at(0.5), 2), "p99_ms": round(at(0.99), 2), "worst_ms": round(values[-1], 2)}


class Feeder(threading.Thread):
    """Sends messages at a steady rate through the API, in small batches, as a connector does."""

    def __init__(self, address, bearer, rate, seed, batch=10):
        super().__init__(daemon=True)
        self.place, self.bearer, self.rate, self.batch = urllib.parse.urlsplit(address), bearer, rate, batch
        self.sent, self.late, self.problem = 0, 0.0, None
        self._done = threading.Event()
        self._seed = seed

    def run(self):
        try:
            self._run()
        except (OSError, http.client.HTTPException, SystemExit) as error:
            self.problem = str(error)

    def _run(self):
        connection = http.client.HTTPConnection(self.place.hostname, self.place.port, timeout=60)
        headers = {"Authorization": f"Bearer {self.bearer}", "Content-Type": "application/x-ndjson"}
        began, number = time.monotonic(), 0
        while not self._done.is_set():
            due = began + self.sent / self.rate
            if self._done.wait(max(0.0, due - time.monotonic())):
                return
            self.late = max(self.late, time.monotonic() - due)
            lines = []
            for _ in range(self.batch):
                number += 1
                lines.append(json.dumps(corpus.message_now(number, self._seed), ensure_ascii=False))
            connection.request("POST", "/api/v1/messages", "\n".join(lines).encode("utf-8"), {**headers, "Idempotency-Key": f"{self._seed}-{number}"})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status >= 300:
                raise SystemExit(f"messages answered {answer.status}: {body[:300]!r}")
            self.sent += self.batch

    def stop(self):
        self._done.set()
        self.join(10)
        if self.problem:
            raise SystemExit(f"arrivals stopped: {self.problem}")


def beside(path):
    """A folder's size in MB."""
    return round(sum(file.stat().st_size for file in pathlib.Path(path).rglob("*") if file.is_file()) / (1 << 20), 1)
