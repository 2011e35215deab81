"""The REST API from outside: tokens, what is told and what is done, twice at once, after a kill, and everything that a stranger might send."""

import concurrent.futures
import json
import os
import pathlib
import re
import socket
import subprocess
import sys
import tempfile
import time
import unittest

import mails
import postgres
from product import LONG, ROOT, SEED, Server, Store, folder, randomness, run
from program import EVERYTHING, Listener, Program, new_token

LOTTE = "lotte@gemeente.test"
MAIL = {"SAMENSPRAAK_MAIL_FROM": "info@gemeente.test"}


def message(number, text="De lamp is stuk.", **more):
    return {"id": f"p-{number}", "channel": "mastodon", "text": text, "at": "2026-11-24T09:30:00+01:00", "author": {"handle": f"@f{number}"}, **more}


def lines(*messages):
    return [json.dumps(one).encode() for one in messages]


class Case(unittest.TestCase):
    """A data folder with an administrator, and programs at its server."""

    def setUp(self):
        self._folder = folder()
        self.place = self._folder.__enter__()
        self.addCleanup(self._folder.__exit__, None, None, None)
        self.store = ("--data", self.place / "data")
        result = run("user", "add", "Lotte", LOTTE, "--role", "administrator", *self.store)
        self.assertEqual(result.status, 0, result)

    def token(self, *options, **more):
        return new_token("--user", LOTTE, *options, store=self.store, **more)

    def server(self, **options):
        return Server(data=self.place / "data", env=MAIL, **options)


class Tokens(Case):
    def test_a_token_is_shown_once_kept_as_a_digest_and_revoked(self):
        before = self.token(scopes="read:conversations")
        with self.server() as server:
            beside = self.token("--expires", "2099-12-31", name="naast de server")
            for token in (before, beside):
                self.assertEqual(Program(server.address, token).get("/users").status, 200)
            listed = run("token", "list", *self.store).text.splitlines()
            self.assertEqual(len(listed), 2)
            self.assertIn("naast de server", listed[0])
            self.assertIn("until 2099-12-31", listed[0])
            self.assertIn("\tactive\t", listed[1])
            self.assertNotIn("sam_", "\n".join(listed))
            number = listed[0].split("\t")[0]
            self.assertEqual(run("token", "revoke", number, *self.store).status, 0)
            self.assertEqual(Program(server.address, beside).get("/users").status, 401)
            self.assertEqual(Program(server.address, before).get("/users").status, 200)
            self.assertEqual(Program(server.address, before).get("/settings").status, 403)
            self.assertEqual(Program(server.address, before).get("/settings").json["scope"], "read:administration")
            audit = Program(server.address, self.token()).everything("/audit")
            self.assertEqual([one["kind"] for one in audit if one["kind"].startswith("token")], ["token.made", "token.made", "token.revoked", "token.made"])
        for path in (self.place / "data").rglob("*"):
            if path.is_file():
                self.assertNotIn(before.encode(), path.read_bytes(), f"the token lies in {path}")

    def test_what_cannot_be_is_said(self):
        for words in [
            (), ("new",), ("new", "x"), ("new", "x", "--scopes", "read:everything"), ("new", "", "--scopes", "read:people"), ("revoke", "7"), ("revoke",),
            ("new", "x", "--scopes", "write:replies"), ("new", "x", "--scopes", "read:people", "--user", "niemand@gemeente.test"),
            ("new", "x", "--scopes", "read:people", "--expires", "morgen"), ("new", "x", "--scopes", "read:people", "--expires", "2020-01-01"),
        ]:
            with self.subTest(words=words):
                result = run("token", *words, *self.store)
                self.assertEqual(result.status, 2, result)
                self.assertTrue(result.complaint.strip())
        self.assertEqual(run("token", "list", *self.store).text, "")

    def test_a_token_opens_one_organisation_and_its_host_alone(self):
        other = ("--organisation", "Buurgemeente")
        self.assertEqual(run("user", "add", "Jan", "jan@buur.test", "--role", "administrator", *other, *self.store).status, 0)
        home = ("--organisation", "default")
        self.assertEqual(run("organisation", "host", "desk.gemeente.test", *home, *self.store).status, 0)
        self.assertEqual(run("organisation", "host", "desk.buur.test", *other, *self.store).status, 0)
        ours = new_token("--user", LOTTE, *home, store=self.store)
        theirs = new_token("--user", "jan@buur.test", *other, store=self.store)
        with self.server() as server:
            mine = Program(server.address, ours, "desk.gemeente.test")
            stored = mine.ask("POST", "/messages", message(1)).json["results"][0]
            stranger = Program(server.address, theirs, "desk.buur.test")
            self.assertEqual(stranger.get("/messages").json, {"items": []})
            for path in (f"/messages/{stored['id']}", f"/conversations/{stored['conversation']}", f"/messages?conversation={stored['conversation']}"):
                self.assertEqual(mine.get(path).status, 200)
                self.assertEqual(stranger.get(path).status, 404)
            self.assertEqual(stranger.ask("PUT", f"/conversations/{stored['conversation']}/closure").status, 404)
            self.assertEqual(Program(server.address, theirs, "desk.gemeente.test").get("/messages").status, 401)
            self.assertEqual(Program(server.address, ours, "desk.buur.test").get("/messages").status, 401)
            self.assertEqual(stranger.ask("POST", "/messages", message(1)).status, 201, "the same identifier is another message there")


class Doing(Case):
    def test_a_request_with_a_key_that_comes_twenty_times_at_once_is_done_once(self):
        database = None
        places = [dict(data=self.place / "data")]
        if postgres.programs():
            server = postgres.Postgres()
            self.addCleanup(server.stop)
            database = server.database("once")
            self.assertEqual(run("migrate", "--database", database).status, 0)
            self.assertEqual(run("user", "add", "Lotte", LOTTE, "--role", "administrator", "--database", database).status, 0)
            places.append(dict(database=database))
        for place in places:
            with self.subTest(place=list(place)):
                store = ("--data", place["data"]) if "data" in place else ("--database", place["database"])
                token = new_token("--user", LOTTE, store=store)
                # On PostgreSQL two servers share the work, so the two of a pair are in different processes.
                with Server(**place, env=MAIL) as one, Server(**place, env=MAIL) if database and "database" in place else _same(one) as two:
                    programs = [Program(one.address, token), Program(two.address, token)]
                    conversation = programs[0].ask("POST", "/messages", message(1)).json["results"][0]["conversation"]
                    for round in range(3):
                        key = {"Idempotency-Key": f"round-{round}"}
                        with concurrent.futures.ThreadPoolExecutor(20) as pool:
                            work = [
                                pool.submit(programs[number % 2].ask, "POST", f"/conversations/{conversation}/notes", {"text": f"ronde {round}"}, key)
                                for number in range(20)
                            ]
                            answers = [one.result() for one in work]
                        self.assertEqual({answer.status for answer in answers}, {201}, answers[:3])
                        self.assertEqual(len({answer.json["id"] for answer in answers}), 1)
                    self.assertEqual(len(programs[1].everything(f"/conversations/{conversation}/notes")), 3)

    def test_of_twenty_who_overrule_a_decision_at_once_one_is_first_and_the_others_are_shown_it(self):
        with self.server() as server:
            program = Program(server.address, self.token())
            program.ask("POST", "/messages", message(1))
            made = program.get("/decisions").json["items"][0]
            self.assertEqual((made["outcome"], made["step"], made["overruled"]), ("report", "ruled", False))
            path = f"/decisions/{made['id']}/overruling"
            with concurrent.futures.ThreadPoolExecutor(20) as pool:
                answers = list(pool.map(
                    lambda number: program.ask("PUT", path, {"outcome": "listen", "reason": f"reden {number}"}), range(20)))
            self.assertEqual(sorted(answer.status for answer in answers), [200] + 19 * [409])
            first = next(answer.json for answer in answers if answer.status == 200)
            self.assertEqual((first["by"]["name"], first["previous"]), ("Lotte", made["id"]))
            for answer in answers:
                if answer.status == 409:
                    self.assertEqual(answer.json["current"]["reason"], first["reason"])
            self.assertEqual([one["id"] for one in program.get("/decisions").json["items"]], [first["id"]])
            back = program.ask("DELETE", f"/decisions/{first['id']}/overruling")
            self.assertEqual((back.status, back.json["outcome"], back.json["step"]), (200, "report", "taken-back"))

    def test_who_looked_at_an_older_version_changes_nothing(self):
        with self.server() as server:
            program = Program(server.address, self.token())
            conversation = program.ask("POST", "/messages", message(1)).json["results"][0]["conversation"]
            path = f"/conversations/{conversation}"
            tag = program.get(path).headers["ETag"]
            self.assertEqual(program.get(path, headers={"If-None-Match": tag}).status, 304)
            with concurrent.futures.ThreadPoolExecutor(8) as pool:
                answers = list(pool.map(lambda number: program.ask("PUT", f"{path}/tags/t{number}", headers={"If-Match": tag}), range(8)))
            won = [one for one in answers if one.status == 200]
            lost = [one for one in answers if one.status == 409]
            self.assertEqual((len(won), len(lost)), (1, 7), answers)
            for one in lost:
                self.assertEqual(one.type, "application/problem+json")
                self.assertEqual(one.json["current"]["tags"], won[0].json["tags"])
                self.assertEqual(one.headers["ETag"], won[0].headers["ETag"])
            self.assertEqual(program.ask("DELETE", f"{path}/assignment", headers={"If-Match": won[0].headers["ETag"]}).status, 200)

    def test_an_answer_waits_and_can_be_taken_back(self):
        archive = self.place / "mail.mbox"
        archive.write_bytes(
            b"From x Tue Nov 24 09:00:00 2026\nFrom: Fatima <fatima@inwoners.test>\nTo: info@gemeente.test\nSubject: Lamp\n"
            b"Message-ID: <1@x>\nDate: Tue, 24 Nov 2026 09:00:00 +0100\n\nHet is donker.\n")
        self.assertEqual(run("import", archive, "--as", "mbox", *self.store).status, 0)
        with self.server() as server:
            program = Program(server.address, self.token())
            conversation = program.get("/conversations").json["items"][0]["id"]
            reply = program.ask("POST", f"/conversations/{conversation}/replies", {"text": "Dag Fatima, we komen."}, {"Idempotency-Key": "a"})
            self.assertEqual(reply.status, 201, reply)
            again = program.ask("POST", f"/conversations/{conversation}/replies", {"text": "Dag Fatima, we komen."}, {"Idempotency-Key": "a"})
            self.assertEqual((again.status, again.json), (201, reply.json))
            self.assertEqual(reply.json["author"]["name"], "Lotte")
            taken = program.ask("PUT", f"/replies/{reply.json['id']}/cancellation")
            self.assertEqual((taken.status, taken.json["state"]), (200, "cancelled"))
            self.assertEqual(program.ask("PUT", f"/replies/{reply.json['id']}/cancellation").status, 409)
            queued = [one for one in program.everything("/audit") if one["kind"] == "reply.queued"]
            self.assertEqual([(one["user"]["name"], "token" in one["facts"]) for one in queued], [("Lotte", True)])


class _same:
    """A server that is there already, as the second of a pair."""

    def __init__(self, server):
        self.server = server

    def __enter__(self):
        return self.server

    def __exit__(self, *_):
        pass


class Lines(Case):
    def test_bad_lines_are_named_and_stop_no_other(self):
        random = randomness("api lines")
        good = [message(number) for number in range(200)]
        sent = lines(*good)
        broken = [b"{", b"[]", b"null", b'"x"', b"\xff\xfe", b'{"id":"x"}', b'{"id":"y","channel":"telex","text":"t","at":"2026-01-01T00:00:00Z"}', b"{" * 5000]
        for one in broken:
            sent.insert(random.randrange(len(sent)), one)
        sent.insert(50, b"")
        sent.insert(60, sent[0])
        with self.server() as server:
            program = Program(server.address, self.token())
            answer = program.lines(sent)
            told = answer.json
            self.assertEqual((answer.status, told["read"], told["failed"]), (200, 209, 8), answer)
            self.assertEqual((told["stored"], told["duplicates"]), (200, 1) if b"p-" in sent[0] else (200, 0))
            for result in told["results"]:
                line = sent[result["line"] - 1]
                self.assertEqual(result["outcome"] == "failed", line in broken, result)
                self.assertEqual("error" in result, line in broken)
            self.assertEqual(len(program.everything("/messages")), 200)
            self.assertEqual({one["remoteID"] for one in program.everything("/messages")}, {one["id"] for one in good})
            again = program.lines(sent).json
            self.assertEqual((again["stored"], again["failed"]), (0, 8))
        with Store(self.place / "data") as store:
            self.assertEqual(store.complaints(), [])

    def test_ten_thousand_lines_at_once_and_not_one_more(self):
        random = randomness("api many")
        many = [line for line in mails.json_lines(mails.message(random, number) for number in range(10_001)).split(b"\n") if line]
        with self.server() as server:
            program = Program(server.address, self.token())
            self.assertEqual(program.lines(many).status, 413)
            self.assertEqual(program.get("/messages").json["items"], [])
            began = time.monotonic()
            answer = program.lines(many[:10_000])
            took = time.monotonic() - began
            self.assertEqual((answer.status, answer.json["stored"]), (200, 10_000), answer)
            print(f"10,000 lines in {took:.1f} s: {10_000 / took:,.0f} a second")
        with Store(self.place / "data") as store:
            self.assertEqual(store.complaints(), [])


class Events(Case):
    def test_a_listener_misses_nothing_and_hears_nothing_twice_though_the_server_is_killed(self):
        token = self.token()
        sent = 0
        server = self.server()
        listener = Listener(Program(server.address, token), since=0)
        listener.start()
        port = server.address.rsplit(":", 1)[1]
        try:
            for round in range(4):
                program = Program(server.address, token)
                for _ in range(5):
                    batch = [message(sent + number) for number in range(100)]
                    self.assertEqual(program.lines(lines(*batch)).json["stored"], 100)
                    sent += 100
                listener.interrupt()
                if round < 3:
                    server.kill()
                    server = self.server(listen=f"127.0.0.1:{port}")
            self.assert_heard(listener, Program(server.address, token), sent)
        finally:
            listener.stop()
            server.stop()

    def test_who_was_away_for_long_is_told_everything_that_happened(self):
        with self.server() as server:
            program = Program(server.address, self.token())
            for part in range(6):
                self.assertEqual(program.lines(lines(*[message(part * 1000 + number) for number in range(1000)])).json["stored"], 1000)
            listener = Listener(program, since=0)
            listener.start()
            self.assert_heard(listener, program, 6000)
            listener.stop()

    def test_a_number_that_was_never_given_begins_at_the_present(self):
        with self.server() as server:
            program = Program(server.address, self.token())
            program.ask("POST", "/messages", message(1))
            listener = Listener(program, since=1_000_000)
            listener.start()
            self.wait(lambda: listener.kinds)
            program.ask("POST", "/messages", message(2))
            self.wait(lambda: listener.events)
            listener.stop()
            self.assertEqual(listener.kinds[0], "reset")
            self.assertEqual(len(listener.events), 1)

    def test_a_revoked_token_hears_nothing_more(self):
        with self.server() as server:
            token = self.token(name="weg")
            program, other = Program(server.address, token), Program(server.address, self.token())
            listener = Listener(program)
            listener.start()
            self.wait(lambda: listener.kinds)
            number = next(line.split("\t")[0] for line in run("token", "list", *self.store).text.splitlines() if "\tweg\t" in line)
            self.assertEqual(run("token", "revoke", number, *self.store).status, 0)
            self.wait(lambda: listener.status == 401, 15)
            other.ask("POST", "/messages", message(1))
            time.sleep(1)
            listener.stop()
            self.assertEqual(listener.events, [])

    def wait(self, condition, seconds=30):
        end = time.monotonic() + seconds
        while not condition():
            self.assertLess(time.monotonic(), end, "it did not come")
            time.sleep(0.05)

    def assert_heard(self, listener, program, count):
        self.wait(lambda: sum(event["kind"] == "message.arrived" for event in listener.events) >= count, 60)
        numbers = [event["number"] for event in listener.events]
        self.assertEqual(numbers, sorted(set(numbers)), "an event came twice or out of order")
        heard = [event["message"] for event in listener.events if event["kind"] == "message.arrived"]
        self.assertEqual(set(heard), {one["id"] for one in program.everything("/messages")})
        self.assertEqual(len(heard), count)


class Described(Case):
    def test_schemathesis_finds_nothing_outside_the_document(self):
        with self.server() as server:
            token = self.token()
            program = Program(server.address, token)
            program.lines(lines(*[message(number) for number in range(5)]))
            seconds = 900 if LONG else 45
            command = [
                pathlib.Path(sys.executable).parent / "schemathesis", "run", f"{server.address}/api/v1/openapi.json", "-H", f"Authorization: Bearer {token}",
                # It never ends by itself, and has tests of its own.
                "--exclude-path", "/events", "--max-time", str(seconds), "--continue-on-failure", "--seed", str(SEED),
            ]
            with tempfile.TemporaryDirectory() as place:
                done = subprocess.run(command, cwd=place, capture_output=True, timeout=seconds + 240, env={**os.environ, "NO_COLOR": "1"})
            out = done.stdout.decode("utf-8", "replace")
            self.assertEqual(done.returncode, 0, f"{out[-12_000:]}\n{done.stderr.decode('utf-8', 'replace')[-2000:]}")
            counted = re.search(r"(\d+) generated", out)
            self.assertTrue(counted and int(counted[1]) > 500, out[-2000:])
            print(f"{counted[1]} requests of schemathesis in {seconds} s, seed {SEED}")
            self.assertNotIn(" failed\"", server.output, "the server complained of itself")
            self.assertTrue(server.healthy())
        with Store(self.place / "data") as store:
            self.assertEqual(store.complaints(), [])

    def test_the_examples_of_the_page_work_as_they_stand(self):
        page = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
        examples = re.findall(r"^```sh\n(.*?)^```", page, re.S | re.M)
        self.assertGreater(len(examples), 6)
        with self.server() as server:
            script = "set -euo pipefail\n" + "\n".join(examples)
            done = subprocess.run(
                ["bash", "-c", script], capture_output=True, timeout=60, env={**os.environ, "DESK": server.address, "TOKEN": self.token()})
            out = done.stdout.decode()
            self.assertEqual(done.returncode, 0, f"{out}\n{done.stderr.decode()}")
            self.assertIn('"stored":1,"duplicates":0,"failed":1', out)
            self.assertIn("mastodon\tNog altijd donker!", out)
            self.assertIn('"tags":["straat","verlichting"]', out)

    def test_what_no_program_sends_gets_an_answer_of_the_same_form(self):
        with self.server() as server:
            token = self.token()
            head = f"Host: a\r\nAuthorization: Bearer {token}\r\n"
            for request, status in [
                (f"TRACE /api/v1/users HTTP/1.1\r\n{head}\r\n", 405), (f"BREW /api/v1/users HTTP/1.1\r\n{head}\r\n", 405),
                (f"GET /api/v1/users HTTP/1.1\r\n{head}X: {'x' * 16_400}\r\n\r\n", 431), (f"GET /api/v1/%ff HTTP/1.1\r\n{head}\r\n", 400),
                (f"GET /api/v1/users/../../inbox HTTP/1.1\r\n{head}\r\n", 400), (f"GET /api//v1 HTTP/1.1\r\n{head}\r\n", 404),
                (f"GET /api HTTP/1.1\r\n{head}\r\n", 404), (f"GET /api/v2/users HTTP/1.1\r\n{head}\r\n", 404), (f"GET /api/v1/users/ HTTP/1.1\r\n{head}\r\n", 404),
                (f"POST /api/v1/messages HTTP/1.1\r\n{head}Content-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n", 413),
                (f"POST /api/v1/messages HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 9999999\r\n\r\n", 413),
                (f"GET /api/v1/users?{'&'.join(f'p{number}=1' for number in range(200))} HTTP/1.1\r\n{head}\r\n", 400),
            ]:
                with self.subTest(request=request[:60]):
                    place = server.address.rsplit("/", 1)[1].split(":")
                    with socket.create_connection((place[0], int(place[1])), timeout=20) as connection:
                        connection.sendall(request.encode())
                        answer = b""
                        while piece := connection.recv(65_536):
                            answer += piece
                            if b"\r\n\r\n" in answer and answer.endswith(b"}"):
                                break
                    self.assertTrue(answer.startswith(f"HTTP/1.1 {status} ".encode()), answer[:300])
                    self.assertIn(b"application/problem+json", answer)
                    self.assertEqual(json.loads(answer.split(b"\r\n\r\n", 1)[1])["status"], status)
            self.assertTrue(server.healthy())

    def test_a_browser_of_another_site_gets_no_permission_and_a_cookie_no_entry(self):
        with self.server() as server:
            program = Program(server.address, self.token())
            answer = program.ask("OPTIONS", "/messages", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"})
            self.assertEqual(answer.status, 204)
            self.assertFalse([name for name in answer.headers if name.lower().startswith("access-control")])
            self.assertEqual(program.ask("GET", "/messages", headers={"Authorization": None, "Cookie": "session=x"}).status, 401)
