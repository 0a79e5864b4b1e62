"""A small web on this machine: a server that answers well, badly, late or not at all."""

from __future__ import annotations

import ssl
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.support.misbehaving_server import Hostile

ROTA = b'<h1 id="rota">Rota</h1><a name="nights"></a><p id="user-content-notes"><i name="form">'
HUGE = b"<p id=first>" + b"x" * 2_100_000 + b"<p id=last>"
REDIRECTS = {
    "/Rota/": (301, "/rota"),
    "/moved": (301, "/moved-again"),
    "/moved-again": (308, "/rota"),
    "/found": (302, "/rota"),
    "/half-moved": (301, "/found"),
    "/moved-to-nothing": (301, "/gone"),
    "/to-itself": (301, "/to-itself?seen"),
    "/to-headless": (302, "/headless"),
    "/loop": (302, "/loop"),
    "/astray": (302, "file:///etc/hosts"),
    "/to-anchor": (301, "/rota#rota"),
    "/to-no-anchor": (302, "/rota#lost"),
    "/to-ignored": (302, "/ignored"),
    "/allowed": (301, "/rota"),
}
STATUSES = {
    "/gone": 410, "/forbidden": 403, "/login": 401, "/broken": 500, "/odd": 999, "/down": 503,
    "/ignored": 404, "/too-many": 429,
}  # fmt: skip
PAGES = {
    "/rota": ("text/html", ROTA),
    "/a": ("text/html", b"<p id=a>"),
    "/b": ("text/html", b"<p id=b>"),
    "/moved-to": ("text/html", ROTA),
    "/text": ("text/plain", b"plain"),
    "/huge": ("text/html", HUGE),
    "/latin": ("text/html; charset=latin-1", '<p id="übung">'.encode("latin-1")),
    "/utf": ("application/xhtml+xml", '<p id="übung"/>'.encode()),
    "/no-charset": ("text/html; charset=none-such", b"<p id=a>"),
    "/torn": ("text/html", b"<![x"),
    "/%C3%BCbung": ("text/html", '<meta charset="utf-8"><p id="übung">'.encode()),
}


class Handler(Hostile, BaseHTTPRequestHandler):
    """Answers by path; what it is asked is kept by its server."""

    server: Web

    def do_HEAD(self) -> None:
        self._answer()

    def do_GET(self) -> None:
        self._answer()

    def _answer(self) -> None:
        path = self.path.partition("?")[0]
        count = self.server.visit(self.command, path)
        if path in REDIRECTS:
            status, target = REDIRECTS[path]
            self._send(status, Location=target)
        elif path in STATUSES:
            self._send(STATUSES[path])
        elif path in PAGES:
            self._page(*PAGES[path])
        elif hasattr(self, path.strip("/").replace("-", "_")):
            getattr(self, path.strip("/").replace("-", "_"))(count)
        elif not self.misbehave(path.strip("/")):
            self._send(404)

    def busy(self, count: int) -> None:
        """Ask for a second of rest, once."""
        if count == 1:
            self._send(429, Retry_After="1")
        else:
            self._page("text/html", ROTA)

    def overrun(self, _count: int) -> None:
        """Ask for an hour of rest, always."""
        self._send(429, Retry_After="3600")

    def dated(self, count: int) -> None:
        """Ask for rest until a time that has passed, once."""
        if count == 1:
            self._send(503, Retry_After="Thu, 01 Jan 2026 00:00:00 GMT")
        else:
            self._page("text/html", ROTA)

    def flaky(self, count: int) -> None:
        """Be out of order, once."""
        if count == 1:
            self._send(503)
        else:
            self._page("text/html", ROTA)

    def headless(self, _count: int) -> None:
        """Answer GET alone."""
        if self.command == "HEAD":
            self._send(405)
        else:
            self._page("text/html", ROTA)

    def shy(self, _count: int) -> None:
        """Close the connection on HEAD without a word."""
        if self.command == "GET":
            self._page("text/html", ROTA)

    def slow(self, _count: int) -> None:
        """Say nothing for longer than anybody waits."""
        self.server.closing.wait(5)

    def dripping(self, _count: int) -> None:
        """Send a page that never ends, a little at a time."""
        self._send(200, Content_Type="text/html")
        while not self.server.closing.wait(0.05):
            self.wfile.write(b"<p id=first>" * 8000)

    def steady(self, _count: int) -> None:
        """Take a moment, so that two requests at once can be seen."""
        with self.server.busy():
            time.sleep(0.02)
        self._page("text/html", ROTA)

    def _page(self, kind: str, body: bytes) -> None:
        self._send(200, Content_Type=kind, Content_Length=str(len(body)))
        if self.command == "GET":
            self.wfile.write(body)

    def _send(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class Web(ThreadingHTTPServer):
    """The server. *asked* is every request as ``METHOD path``.

    *crowd* is how many steady answers it was at, each time that one more began. *location* is
    where it redirects from ``/elsewhere``: the bytes of its headers.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.location = b""
        self.crowd: list[int] = []
        self.closing = threading.Event()
        self._counts: Counter[str] = Counter()
        self._busy = 0
        self._lock = threading.Lock()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def visit(self, method: str, path: str) -> int:
        """Count a request; return how many there were for its path."""
        with self._lock:
            self.asked.append(f"{method} {path}")
            self._counts[path] += 1
            return self._counts[path]

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Be at one more answer."""
        with self._lock:
            self._busy += 1
            self.crowd.append(self._busy)
        yield
        with self._lock:
            self._busy -= 1

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: readers go when they have seen enough."""


@contextmanager
def serve(web: Web) -> Iterator[Web]:
    """Run *web* in a thread."""
    thread = threading.Thread(target=web.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield web
    finally:
        web.closing.set()
        web.shutdown()
        web.server_close()
        thread.join()


def certified(folder: Path, name: str, also: str) -> ssl.SSLContext:
    """Return a context for a server with a certificate of its own, ``certificate.pem``."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", key, "-out", certificate, "-days", "1", "-subj", f"/CN={name}",
         "-addext", f"subjectAltName={also}"],
        check=True, capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context
