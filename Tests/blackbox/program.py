"""A program that uses the REST API with a token, as its makers would write it: no help from the server's own code."""

import http.client
import json
import threading
import urllib.parse

from product import run

EVERYTHING = "read:conversations,read:people,read:administration,write:conversations,write:messages,write:replies"


def new_token(*options, scopes=EVERYTHING, name="programma", store=()):
    """A token made at the command line."""
    result = run("token", "new", name, "--scopes", scopes, *options, *store)
    if result.status != 0:
        raise AssertionError(result)
    return next(line for line in result.text.splitlines() if line.startswith("sam_"))


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body
        self.type = headers.get("Content-Type", "")

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f"{self.status} {self.type} {self.body[:600]}"


class Program:
    """Asks one server; each thread has a connection of its own."""

    def __init__(self, address, token, host=None):
        self.place, self.token, self.host = urllib.parse.urlsplit(address), token, host
        self._own = threading.local()

    def ask(self, method, path, body=None, headers=None, timeout=60):
        if isinstance(body, (dict, list)):
            body, headers = json.dumps(body).encode(), {"Content-Type": "application/json", **(headers or {})}
        fields = {"Authorization": f"Bearer {self.token}", **({"Host": self.host} if self.host else {}), **(headers or {})}
        connection = getattr(self._own, "connection", None)
        if connection is None:
            connection = self._own.connection = http.client.HTTPConnection(self.place.hostname, self.place.port, timeout=timeout)
        try:
            connection.request(method, f"/api/v1{path}", body=body, headers={key: value for key, value in fields.items() if value is not None})
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read())
        except (OSError, http.client.HTTPException):
            connection.close()
            self._own.connection = None
            raise

    def get(self, path, **options):
        return self.ask("GET", path, **options)

    def lines(self, lines, **headers):
        return self.ask("POST", "/messages", b"\n".join(lines), {"Content-Type": "application/x-ndjson", **headers})

    def everything(self, path, limit=200):
        """All things of a list, page by page."""
        found, after = [], ""
        while True:
            page = self.get(f"{path}{'&' if '?' in path else '?'}limit={limit}{after}")
            if page.status != 200:
                raise AssertionError(page)
            found += page.json["items"]
            if "next" not in page.json:
                return found
            after = f"&after={page.json['next']}"


class Listener(threading.Thread):
    """Reads the stream of events, and comes back with its last number when it breaks."""

    def __init__(self, program, since=None):
        super().__init__(daemon=True)
        self.program, self.last, self.events, self.kinds, self.status = program, since, [], [], None
        self._ended = threading.Event()
        self._connection = None

    def run(self):
        while not self._ended.is_set():
            try:
                self._read()
            except (OSError, http.client.HTTPException, AttributeError):
                pass
            self._ended.wait(0.2)

    def _read(self):
        self._connection = http.client.HTTPConnection(self.program.place.hostname, self.program.place.port, timeout=40)
        headers = {"Accept": "text/event-stream", "Authorization": f"Bearer {self.program.token}"}
        if self.last is not None:
            headers["Last-Event-ID"] = str(self.last)
        self._connection.request("GET", "/api/v1/events", headers=headers)
        answer = self._connection.getresponse()
        self.status = answer.status
        if answer.status != 200:
            return
        number, kind, data = None, "message", None
        while not self._ended.is_set():
            line = answer.readline()
            if not line:
                return
            field, _, value = line.decode("utf-8").rstrip("\r\n").partition(":")
            if field == "id":
                number = int(value)
            elif field == "event":
                kind = value.strip()
            elif field == "data":
                data = value
            elif field == "" and not value and data is not None:
                self.last = number
                if kind == "message":
                    self.events.append(json.loads(data))
                else:
                    self.kinds.append(kind)
                number, kind, data = None, "message", None

    def interrupt(self):
        import contextlib
        import socket

        with contextlib.suppress(OSError, AttributeError):
            self._connection.sock.shutdown(socket.SHUT_RDWR)

    def stop(self):
        self._ended.set()
        self.interrupt()
        self.join(10)
