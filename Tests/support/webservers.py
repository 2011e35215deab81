#!/usr/bin/env python3
"""Starts one HTTPS server per certificate of certificates.py on loopback, and one that speaks TLS 1.0 and 1.1 only, for tests.

Prints one line of JSON with the ports and the authority, and runs until its standard input closes.
"""

import http.server
import json
import pathlib
import shutil
import ssl
import sys
import tempfile
import threading
import warnings

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import certificates  # noqa: E402  (beside this file, found by the line above)
import lifetime  # noqa: E402


class Handler(http.server.BaseHTTPRequestHandler):
    """Answers "safe"; a path that begins with /to= redirects to what follows."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        target = self.path.removeprefix("/to=")
        self.send_response(200 if target == self.path else 302)
        if target != self.path:
            self.send_header("Location", target)
        self.send_header("Content-Length", "4")
        self.end_headers()
        self.wfile.write(b"safe")

    def log_message(self, *_):
        pass


class QuietServer(http.server.ThreadingHTTPServer):
    """A failed handshake is what the tests are after, not worth a trace."""

    def handle_error(self, *_):
        pass


def serve(folder, name, old=False):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
    if old:
        context.minimum_version, context.maximum_version = ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1
        context.set_ciphers("ALL:@SECLEVEL=0")
    server = QuietServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    # The handshake belongs to the connection's own thread, or one client that stalls would stop the others.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server.server_address[1]


def main():
    warnings.simplefilter("ignore", DeprecationWarning)
    if shutil.which("openssl") is None:
        print(json.dumps({"error": "Not installed: openssl."}), flush=True)
        sys.exit(1)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="webservers-"))
    try:
        authority = certificates.make(folder)
        ports = {name: serve(folder, name) for name in ("good", "wronghost", "expired", "selfsigned")}
        ports["old"] = serve(folder, "good", old=True)
        print(json.dumps({"authority": str(authority), "ports": ports}), flush=True)
        lifetime.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
