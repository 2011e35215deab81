"""`serve`: from the first start to the last request."""

import http.client
import os
import pathlib
import re
import socket
import subprocess
import threading
import time
import unittest
import urllib.parse
import urllib.request

from product import BINARY, EVENT_STREAM, LONG, Server, Site, folder, run, start


class Serve(unittest.TestCase):
    def test_a_first_start_shows_its_page_within_a_second_and_gives_one_link(self):
        with folder() as place:
            began = time.monotonic()
            with Server(data=place / "data") as server:
                self.assertTrue(server.setup_link, server.output)
                site = Site(server.address)
                self.assertEqual(site.get(server.setup_link).status, 200)
                shown = time.monotonic() - began
                is_release = "release" in pathlib.Path(BINARY).resolve().parts
                print(f"first page {shown:.2f} s after a first start ({'release' if is_release else 'debug'})")
                self.assertLess(shown, 1 if is_release else 2, "the start was slow")
                self.assertEqual(site.get("/healthz").status, 200)
                self.assertEqual(site.get("/readyz").status, 200)

    def test_the_link_works_once(self):
        with folder() as place, Server(data=place / "data") as server:
            link = server.setup_link
            Site(server.address).set_up(link)
            self.assertNotEqual(Site(server.address).get(link).status, 200, "the set-up link still opens a page")

    def test_a_wrong_link_opens_nothing(self):
        with folder() as place, Server(data=place / "data") as server:
            self.assertIn(Site(server.address).get("/setup/not-the-token").status, (403, 404, 410))

    def test_after_set_up_no_link_is_printed(self):
        with folder() as place:
            with Server(data=place / "data") as server:
                Site(server.address).set_up(server.setup_link)
            with Server(data=place / "data") as server:
                self.assertIsNone(server.setup_link)
                self.assertIn("sign-in", Site(server.address).get("/").url)

    def test_a_second_server_on_the_same_folder_is_75(self):
        with folder() as place, Server(data=place / "data"):
            result = run("serve", "--data", place / "data", "--listen", "127.0.0.1:0", timeout=20)
            self.assertEqual(result.status, 75, result)
            self.assertTrue((result.complaint + result.text).strip())

    def test_a_taken_port_is_said(self):
        with folder() as place, socket.create_server(("127.0.0.1", 0)) as taken:
            port = taken.getsockname()[1]
            result = run("serve", "--data", place / "data", "--listen", f"127.0.0.1:{port}", timeout=20)
            self.assertGreater(result.status, 0, result)
            self.assertIn(str(port), result.complaint + result.text)

    def test_it_stops_within_ten_seconds_with_a_stream_open_and_a_slow_client(self):
        with folder() as place:
            server = Server(data=place / "data")
            site = Site(server.address)
            site.set_up(server.setup_link)
            host = urllib.parse.urlsplit(server.address)
            stream = http.client.HTTPConnection(host.hostname, host.port, timeout=20)
            stream.request("GET", EVENT_STREAM, headers={"Cookie": site.cookie_header, "Accept": "text/event-stream"})
            self.assertEqual(stream.getresponse().status, 200)
            slow = socket.create_connection((host.hostname, host.port))
            slow.sendall(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\na=")
            began = time.monotonic()
            self.assertEqual(server.stop(12), 0, server.output)
            self.assertLess(time.monotonic() - began, 10.5)
            stream.close()
            slow.close()

    def test_every_answer_carries_the_headers_that_protect_it(self):
        with folder() as place, Server(data=place / "data") as server:
            site = Site(server.address)
            signed_out = [site.get(path) for path in ("/sign-in", "/no-such-page", "/inbox")]
            site.set_up(server.setup_link)
            for page in [*signed_out, *[site.get(path) for path in ("/inbox", "/settings", "/quarantine", "/no-such-page")]]:
                with self.subTest(url=page.url, status=page.status):
                    policy = page.headers.get("Content-Security-Policy", "")
                    for part in ("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"):
                        self.assertIn(part, policy)
                    self.assertNotIn("unsafe-inline", policy)
                    self.assertEqual(page.headers.get("X-Content-Type-Options"), "nosniff")
                    self.assertTrue(page.headers.get("Referrer-Policy"))

    def test_pages_of_the_desk_want_a_session(self):
        with folder() as place, Server(data=place / "data") as server:
            Site(server.address).set_up(server.setup_link)
            for path in ("/inbox", "/conversations/1", "/settings", "/quarantine", "/outbox", "/sessions", "/attachments/1/0", "/messages/1/raw", EVENT_STREAM):
                with self.subTest(path=path):
                    page = Site(server.address).get(path)
                    self.assertTrue("sign-in" in page.url or page.status in (401, 403), f"{page.status} at {page.url}")

    def test_a_form_without_its_token_is_refused(self):
        with folder() as place, Server(data=place / "data") as server:
            site = Site(server.address)
            site.set_up(server.setup_link)
            request = urllib.request.Request(f"{server.address}/sign-out", data=b"", method="POST")
            self.assertIn(site._open(request, 10).status, (400, 403))
            self.assertNotIn("sign-in", site.get("/inbox").url, "the session ended by a forged form")

    def test_wrong_passwords_are_slowed_down(self):
        with folder() as place, Server(data=place / "data") as server:
            Site(server.address).set_up(server.setup_link)
            statuses = []
            for number in range(25):
                site = Site(server.address)
                page = site.get("/sign-in")
                page = site.submit(page, page.form(""), email="lotte@gemeente.test", text="lotte@gemeente.test", password=f"fout-{number}")
                statuses.append(page.status)
                if page.status == 429:
                    break
            self.assertIn(429, statuses, f"25 wrong passwords were all tried: {statuses}")


class Watched(unittest.TestCase):
    def test_a_machine_reads_the_figures_and_learns_no_words(self):
        with folder() as place, Server(data=place / "data") as server:
            with urllib.request.urlopen(f"{server.address}/metrics", timeout=5) as answer:
                text = answer.read().decode("utf-8")
            names = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")}
            self.assertLessEqual({"samenspraak_events_total", "samenspraak_replies", "samenspraak_raw_messages", "process_resident_memory_bytes"}, names)
            for line in filter(None, text.splitlines()):
                self.assertRegex(line, r'^(# (HELP|TYPE) .+|[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [0-9.e+-]+)$')
            with urllib.request.urlopen(f"{server.address}/readyz", timeout=5) as answer:
                self.assertEqual((answer.status, answer.read().strip()), (200, b"ready"))

    def test_a_log_that_cannot_be_written_ends_nothing(self):
        with folder() as place, open("/dev/full", "wb") as full:
            process = start("serve", "--data", place / "data", "--listen", "127.0.0.1:0", stdout=subprocess.PIPE, stderr=full)
            try:
                line = process.stdout.readline().decode("utf-8")
                address = re.search(r"http://\S+?(?=/)/?", line)[0].rstrip("/")
                with urllib.request.urlopen(f"{address}/healthz", timeout=5) as answer:
                    self.assertEqual(answer.status, 200)
                process.terminate()
                self.assertEqual(process.wait(15), 0)
            finally:
                process.kill()
                process.wait()
                process.stdout.close()


class Wire(unittest.TestCase):
    """What no browser sends."""

    @classmethod
    def setUpClass(cls):
        cls._folder = folder()
        cls.server = Server(data=cls._folder.__enter__() / "data")
        place = urllib.parse.urlsplit(cls.server.address)
        cls.place = (place.hostname, place.port)

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()
        cls._folder.__exit__(None, None, None)

    def tearDown(self):
        self.assertTrue(self.server.healthy(), "the server does not answer any more")

    def raw(self, data, seconds=15):
        """What comes back for bytes sent as they are; empty when the connection was closed without an answer."""
        with socket.create_connection(self.place, timeout=seconds) as connection:
            try:
                connection.sendall(data)
                return connection.recv(4096)
            except (ConnectionError, TimeoutError):
                return b""

    def test_what_is_ambiguous_is_refused(self):
        head = b"Host: x\r\nConnection: close\r\n"
        for name, request in {
            "two lengths": b"POST /sign-in HTTP/1.1\r\n" + head + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            "length and chunks": b"POST /sign-in HTTP/1.1\r\n" + head + b"Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "bare line feeds": b"GET /healthz HTTP/1.1\nHost: x\n\n", "an encoded NUL": b"GET /healthz%00x HTTP/1.1\r\n" + head + b"\r\n",
            "dots": b"GET /../../etc/passwd HTTP/1.1\r\n" + head + b"\r\n", "a negative length": b"POST /sign-in HTTP/1.1\r\n" + head + b"Content-Length: -1\r\n\r\n",
            "a blank before the colon": b"GET /healthz HTTP/1.1\r\nHost : x\r\nConnection: close\r\n\r\n", "no method": b"\r\n\r\n\r\n\r\n",
            "a folded header": b"GET /healthz HTTP/1.1\r\n" + head + b"X: a\r\n b\r\n\r\n",
        }.items():
            with self.subTest(name=name):
                answer = self.raw(request)
                status = answer.split(b" ")[1][:3] if answer.startswith(b"HTTP/1.") else b""
                self.assertNotIn(status, (b"200", b"303", b"302"), answer[:200])

    def test_a_header_of_a_megabyte_is_refused(self):
        answer = self.raw(b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 1_000_000 + b"\r\n\r\n")
        self.assertFalse(answer.startswith(b"HTTP/1.1 200"), answer[:100])

    def test_a_body_beyond_the_limit_is_refused(self):
        answer = self.raw(b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999999\r\n\r\nabc")
        self.assertFalse(answer.startswith(b"HTTP/1.1 200"), answer[:100])

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.server.process.pid}/fd"))

    def test_clients_that_go_leave_nothing_behind(self):
        self.raw(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        before = self.descriptors()
        for number in range(5_000):
            with socket.create_connection(self.place, timeout=10) as connection:
                connection.sendall([b"GET /sign-in HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /si", b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\nabc"][number % 3])
        end = time.monotonic() + 60
        while self.descriptors() > before + 20 and time.monotonic() < end:
            time.sleep(0.2)
        self.assertLessEqual(self.descriptors(), before + 20)

    def test_one_byte_a_second_does_not_hold_a_place_for_ever(self):
        limit = 150 if LONG else 75
        ended = []

        def drip(data):
            with socket.create_connection(self.place, timeout=10) as connection:
                began = time.monotonic()
                connection.setblocking(False)
                for byte in data:
                    try:
                        # An answer or the end of the connection: either way the place is free again.
                        connection.recv(1)
                        return
                    except BlockingIOError:
                        pass
                    except OSError:
                        return
                    try:
                        connection.send(bytes([byte]))
                    except OSError:
                        return
                    if time.monotonic() - began > limit:
                        ended.append(f"still open after {limit} s")
                        return
                    time.sleep(1)

        drops = [b"GET /healthz HTTP/1.1\r\nX: " + b"a" * 1_000, b"POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n" + b"a" * 1_000]
        threads = [threading.Thread(target=drip, args=(drop,)) for drop in drops]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(ended, [])
