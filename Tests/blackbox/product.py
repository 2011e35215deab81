"""The program as its users meet it: the built binary, its output, its pages and its files. Nothing here knows how it is made."""

import contextlib
import html.parser
import http.client
import http.cookiejar
import json
import os
import pathlib
import queue
import random
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = os.environ.get("SAMENSPRAAK_BIN") or str(ROOT / ".build" / "debug" / "samenspraak")
SHARED = pathlib.Path(os.environ.get("SAMENSPRAAK_SHARED") or ROOT.parent / "shared")
CONFORMANCE = SHARED / "conformance"
LONG = bool(os.environ.get("SAMENSPRAAK_LONG"))
SEED = int(os.environ.get("SAMENSPRAAK_SEED") or 20131225)

# What the program decided about its own shape; a change of it is a change here and nowhere else.
EVENT_STREAM = "/events"
PASSWORD = "Zonnebloem-in-de-Molenstraat-12"
ADMINISTRATOR = "lotte@gemeente.test"


def randomness(name):
    """Choices that differ from run to run and are repeated by SAMENSPRAAK_SEED; each test has its own row of them."""
    return random.Random(f"{SEED}/{name}")


@contextlib.contextmanager
def folder(prefix="samenspraak-"):
    """A folder of its own that goes when the test is over."""
    path = pathlib.Path(tempfile.mkdtemp(prefix=prefix))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


class Result:
    """How one command ended."""

    def __init__(self, command, status, out, err, seconds):
        self.command, self.status, self.out, self.err, self.seconds = command, status, out, err, seconds

    @property
    def text(self):
        return self.out.decode("utf-8")

    @property
    def lines(self):
        """The output as JSON values, one a line."""
        return [json.loads(line) for line in self.text.split("\n") if line.strip()]

    @property
    def complaint(self):
        return self.err.decode("utf-8", "replace")

    def __repr__(self):
        return f"{self.command} ended with {self.status} in {self.seconds:.1f} s\n{self.complaint[-2000:]}"


def run(*arguments, stdin=b"", timeout=120, env=None):
    """Runs the binary to its end. A signal that ended it gives a negative status."""
    if isinstance(stdin, str):
        stdin = stdin.encode("utf-8")
    command = [BINARY, *map(str, arguments)]
    began = time.monotonic()
    done = subprocess.run(command, input=stdin, capture_output=True, timeout=timeout, env={**os.environ, **(env or {})})
    return Result(command, done.returncode, done.stdout, done.stderr, time.monotonic() - began)


def start(*arguments, **options):
    """Starts the binary and leaves it running."""
    return subprocess.Popen([BINARY, *map(str, arguments)], stdin=subprocess.DEVNULL, **options)


def children(pid):
    """The processes that `pid` started, with theirs."""
    found = []
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as file:
                for child in map(int, file.read().split()):
                    found += [child, *children(child)]
    except OSError:
        pass
    return found


class Server:
    """A `serve` on a port of its own. Its lines are kept; the address and the set-up link are read from them."""

    def __init__(self, *options, data=None, database=None, env=None, listen="127.0.0.1:0", wait=True):
        store = ["--data", str(data)] if data else ["--database", database]
        self.lines = []
        self._fresh = queue.Queue()
        self.process = start(
            "serve", *store, "--listen", listen, *options, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**os.environ, **(env or {})})
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.address = None
        if wait:
            self.address = self._await(r"(https?://(?:127\.0\.0\.1|localhost|\[::1\]):[1-9]\d*)")
            self.await_ready()

    def _read(self):
        for line in self.process.stdout:
            line = line.decode("utf-8", "replace").rstrip("\n")
            self.lines.append(line)
            self._fresh.put(line)
        self._fresh.put(None)

    def _await(self, pattern, seconds=30):
        end = time.monotonic() + seconds
        while True:
            try:
                line = self._fresh.get(timeout=max(0.01, end - time.monotonic()))
            except queue.Empty:
                raise AssertionError(f"serve did not say {pattern} within {seconds} s:\n{self.output}") from None
            if line is None:
                raise AssertionError(f"serve ended with {self.process.wait()}:\n{self.output}")
            found = re.search(pattern, line)
            if found:
                return found[1]

    def await_ready(self, seconds=30):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self.healthy():
                return
            time.sleep(0.02)
        raise AssertionError(f"/healthz did not answer within {seconds} s:\n{self.output}")

    @property
    def output(self):
        return "\n".join(self.lines)

    @property
    def setup_link(self):
        """The one-time link as it was printed; None when none was. It may come a moment after the address."""
        end = time.monotonic() + 5
        while time.monotonic() < end:
            found = re.search(r"https?://\S*/setup/[A-Za-z0-9_~.-]+", self.output)
            if found:
                # The host in the link may be the public one; the port is ours.
                return urllib.parse.urljoin(self.address, urllib.parse.urlsplit(found[0]).path)
            time.sleep(0.05)
        return None

    def healthy(self, seconds=5):
        """Whether /healthz answers 200 in time."""
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=seconds) as answer:
                return answer.status == 200
        except OSError:
            return False

    def stop(self, seconds=15):
        """Asks it to stop as an administrator does; gives its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise AssertionError(f"serve did not stop within {seconds} s:\n{self.output}") from None

    def kill(self):
        self.process.kill()
        self.process.wait()

    def __enter__(self):
        return self

    def __exit__(self, kind, *_):
        if kind is None:
            status = self.stop()
            assert status == 0, f"asked to stop, serve ended with {status}:\n{self.output}"
        else:
            self.process.kill()
            self.process.wait()


class Form:
    """One form of a page: where it goes and what it carries."""

    def __init__(self, action, method):
        self.action, self.method, self.fields = action, method, []

    def filled(self, **by_type):
        """The form's values, with those fields filled that a person must fill: by name first, then by type of input."""
        values = []
        for field in self.fields:
            name, kind, value = field["name"], field["type"], field["value"]
            if name in by_type:
                value = by_type[name]
            elif kind in by_type:
                value = by_type[kind]
            elif kind in ("checkbox", "radio") and not field["checked"]:
                continue
            elif kind in ("text", "textarea") and not value and field["required"]:
                value = by_type.get("words", "Gemeente Waterlinge")
            values.append((name, value))
        return values


class _Forms(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self._form, self._select, self._textarea = [], None, None, None

    def handle_starttag(self, tag, attributes):
        attributes = {name: value or "" for name, value in attributes}
        if tag == "form":
            self._form = Form(attributes.get("action", ""), attributes.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is None:
            return
        elif tag in ("input", "textarea", "select") and attributes.get("name"):
            kind = attributes.get("type", "text").lower() if tag == "input" else tag
            field = {
                "name": attributes["name"], "type": kind, "value": attributes.get("value", "on" if kind in ("checkbox", "radio") else ""),
                "required": "required" in attributes, "checked": "checked" in attributes, "options": [],
            }
            if kind in ("submit", "button", "image", "reset", "file"):
                return
            self._form.fields.append(field)
            self._select = field if tag == "select" else None
            self._textarea = field if tag == "textarea" else None
        elif tag == "option" and self._select is not None:
            self._select["options"].append(attributes.get("value", ""))
            if "selected" in attributes or len(self._select["options"]) == 1:
                self._select["value"] = attributes.get("value", "")

    def handle_data(self, data):
        if self._textarea is not None:
            self._textarea["value"] += data

    def handle_endtag(self, tag):
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = None
        elif tag == "textarea":
            self._textarea = None


class Page:
    """One page as it came: its address after redirects, its status, its bytes, its text and its forms."""

    def __init__(self, answer):
        self.url, self.status, self.headers = answer.geturl(), answer.status, answer.headers
        self.body = answer.read()
        self.text = self.body.decode("utf-8", "replace")
        reader = _Forms()
        reader.feed(self.text)
        self.forms = reader.forms

    def form(self, contains):
        """The first form whose address contains `contains`."""
        for form in self.forms:
            if contains in form.action:
                return form
        raise AssertionError(f"no form for {contains} on {self.url}; there are {[form.action for form in self.forms]}")


class Site:
    """A browser without a screen and without JavaScript: pages, forms, cookies."""

    def __init__(self, address):
        self.address = address
        self.cookies = http.cookiejar.CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def get(self, path, timeout=30):
        return self._open(urllib.request.Request(urllib.parse.urljoin(self.address, path)), timeout)

    def submit(self, page, form, timeout=30, **values):
        where = urllib.parse.urljoin(page.url, form.action or page.url)
        body = urllib.parse.urlencode(form.filled(**values)).encode("ascii")
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": "{0.scheme}://{0.netloc}".format(urllib.parse.urlsplit(page.url)), "Referer": page.url}
        if form.method == "get":
            return self.get(f"{where}?{body.decode('ascii')}", timeout)
        return self._open(urllib.request.Request(where, data=body, headers=headers, method="POST"), timeout)

    def _open(self, request, timeout):
        try:
            return Page(self._opener.open(request, timeout=timeout))
        except urllib.error.HTTPError as error:
            return Page(error)

    def choose_password(self, link, password):
        """Opens a password link at this server and chooses; ends signed in when it was good."""
        page = self.get(urllib.parse.urlsplit(link).path)
        return page if page.status != 200 else self.submit(page, page.form("/password/"), password=password)

    @property
    def cookie_header(self):
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.cookies)

    def set_up(self, link):
        """Goes through the set-up page and ends signed in."""
        page = self.get(link)
        assert page.status == 200, f"the set-up page answered {page.status}"
        page = self.submit(page, page.form(""), email=ADMINISTRATOR, password=PASSWORD)
        assert page.status == 200, f"set-up ended on {page.url} with {page.status}: {page.text[:500]}"
        return self.sign_in() if "sign-in" in page.url else page

    def try_to_sign_in(self, email=ADMINISTRATOR, password=PASSWORD):
        """Fills in the sign-in page and gives what comes, whatever it is."""
        page = self.get("/sign-in")
        return self.submit(page, page.form(""), email=email, text=email, password=password)

    def is_signed_in(self):
        return "sign-in" not in self.get("/inbox").url

    def sign_in(self, email=ADMINISTRATOR, password=PASSWORD):
        page = self.try_to_sign_in(email, password)
        assert page.status == 200 and "sign-in" not in page.url, f"sign-in ended on {page.url} with {page.status}"
        return page


class EventReader(threading.Thread):
    """Reads the stream of events as a browser does, and comes back with its last number when the stream breaks."""

    def __init__(self, site, since=None):
        super().__init__(daemon=True)
        self.site, self.last, self.seen, self.problem = site, since, [], None
        self._ended, self._connection = threading.Event(), None

    def run(self):
        while not self._ended.is_set():
            try:
                self._read()
            except (OSError, http.client.HTTPException, AttributeError) as error:
                self.problem = error
            self._ended.wait(0.2)

    def _read(self):
        place = urllib.parse.urlsplit(self.site.address)
        self._connection = http.client.HTTPConnection(place.hostname, place.port, timeout=40)
        headers = {"Accept": "text/event-stream", "Cookie": self.site.cookie_header}
        if self.last is not None:
            headers["Last-Event-ID"] = str(self.last)
        self._connection.request("GET", EVENT_STREAM, headers=headers)
        answer = self._connection.getresponse()
        if answer.status != 200:
            raise OSError(f"the stream of events answered {answer.status}")
        number, kind, data = None, "message", None
        while not self._ended.is_set():
            line = answer.readline()
            if not line:
                return
            line = line.decode("utf-8").rstrip("\r\n")
            field, _, value = line.partition(":")
            if field == "id":
                number = value.strip()
            elif field == "event":
                kind = value.strip()
            elif field == "data":
                data = value.strip()
            elif line == "":
                # As a browser does: an event counts when it is whole.
                self.last = number or self.last
                if data is not None and kind == "message" and number:
                    self.seen.append(int(number))
                number, kind, data = None, "message", None

    def move(self, site):
        """Goes on at another server of the same house."""
        self.site = site
        self.interrupt()

    def interrupt(self):
        with contextlib.suppress(OSError, AttributeError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)

    def stop(self):
        self._ended.set()
        self.interrupt()
        self.join(10)


class Store:
    """The SQLite file of a data folder, looked at from outside while nobody writes, or read-only beside a server."""

    def __init__(self, data):
        self.path = self.find(data)
        self.connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=30)

    @staticmethod
    def find(data):
        """The one file in `data` that is an SQLite database."""
        found = []
        for path in pathlib.Path(data).rglob("*"):
            if path.is_file() and not path.name.endswith(("-wal", "-shm", "-journal")) and "copy" not in str(path):
                with open(path, "rb") as file:
                    if file.read(16) == b"SQLite format 3\0":
                        found.append(path)
        if not found:
            raise AssertionError(f"no database in {data}: {sorted(os.listdir(data))}")
        return max(found, key=lambda path: path.stat().st_size)

    def rows(self, sql, *values):
        return self.connection.execute(sql, values).fetchall()

    def value(self, sql, *values):
        return self.rows(sql, *values)[0][0]

    @property
    def message_ids(self):
        """The channel's own identifiers of everything that arrived."""
        return [row[0] for row in self.rows("SELECT remote_id FROM message WHERE direction = 'inbound'")]

    @property
    def event_numbers(self):
        return [row[0] for row in self.rows("SELECT number FROM event ORDER BY number")]

    def complaints(self):
        """What is wrong with the file: nothing, when all is well."""
        found = [row[0] for row in self.rows("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"broken reference in {row[0]}" for row in self.rows("PRAGMA foreign_key_check")]
        twice = self.rows("SELECT organisation_id, channel, account, remote_id, count(*) FROM message GROUP BY 1, 2, 3, 4 HAVING count(*) > 1")
        found += [f"stored {row[4]} times: {row[3]}" for row in twice]
        unplaced = self.value(
            "SELECT count(*) FROM message m LEFT JOIN conversation c ON c.organisation_id = m.organisation_id AND c.id = m.conversation_id"
            " WHERE c.id IS NULL")
        found += [f"{unplaced} messages without a conversation"] if unplaced else []
        silent = self.value(
            "SELECT count(*) FROM message WHERE direction = 'inbound' AND (organisation_id, id) NOT IN"
            " (SELECT organisation_id, message_id FROM event WHERE message_id IS NOT NULL)")
        found += [f"{silent} messages without an event"] if silent else []
        return found

    def close(self):
        self.connection.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
