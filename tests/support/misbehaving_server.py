"""How a server can misbehave on purpose: too much, too slow, without end, or in pieces."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler
from itertools import count, repeat

MEGABYTE = 1_000_000
FIRST = b"<p id=first>"
BOMB = gzip.compress(FIRST + bytes(32 * MEGABYTE), 1)
PIECE = b"x" * 65_536
OK = b"HTTP/1.1 200 OK\r\n"
FOUND = b"HTTP/1.1 302 Found\r\nLocation: /rota\r\n"
HTML = b"Content-Type: text/html\r\n"
CHUNKED = OK + HTML + b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n" % (len(FIRST), FIRST)
HANDSHAKE = b"\x16\x03\x03\x40\x00"
"""How a handshake of TLS begins that announces 16 kB."""
GZIP = b"Content-Encoding: gzip\r\n"


def _header() -> Iterator[bytes]:
    return (b"X-%d: %b\r\n" % (number, b"x" * 60_000) for number in count())


FLOODS: dict[str, tuple[bytes, Callable[[], Iterator[bytes]]]] = {
    "huge": (OK + HTML + b"\r\n" + FIRST, lambda: repeat(PIECE)),
    "redirect-huge": (FOUND + HTML + b"\r\n", lambda: repeat(PIECE)),
    "bomb": (OK + HTML + GZIP + b"\r\n", lambda: iter([BOMB])),
    "double-bomb": (
        OK + HTML + b"Content-Encoding: gzip, gzip\r\n\r\n",
        lambda: iter([gzip.compress(BOMB, 1)]),
    ),
    "redirect-bomb": (FOUND + HTML + GZIP + b"\r\n", lambda: iter([BOMB])),
    "status-line": (b"HTTP/1.1 200 ", lambda: repeat(PIECE)),
    "long-headers": (OK, _header),
    "many-headers": (OK, lambda: repeat(b"X-A: b\r\n")),
    "continues": (b"", lambda: repeat(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)),
    "hints": (b"HTTP/1.1 103 Early Hints\r\n\r\n", lambda: iter([])),
    "chunk-extension": (CHUNKED + b"1;", lambda: repeat(PIECE)),
    "chunks": (CHUNKED, lambda: repeat(b"10\r\n%b\r\n" % (b"x" * 16) * 1000)),
    "trailers": (CHUNKED + b"0\r\n", lambda: repeat(b"X-A: b\r\n" * 1000)),
    "cookies": (OK, lambda: (b"Set-Cookie: a%d=b\r\n" % number for number in count())),
    "left-open": (OK + HTML + b"\r\n" + FIRST, lambda: repeat(b"<div " * 1000)),
    "no-gzip": (OK + HTML + GZIP + b"\r\n", lambda: iter([b"<p>"])),
    "cut": (OK + HTML + b"Content-Length: 1000\r\n\r\n", lambda: iter([FIRST])),
    "punycode": (
        OK + b"Content-Type: text/html; charset=punycode\r\n\r\n",
        lambda: iter([FIRST + b"-" + b"a" * MEGABYTE]),
    ),
}
"""By name, what is sent first, and what is sent then as fast as it is taken."""

DRIPS = {
    "drip-status": b"HTTP/1.1 200 ",
    "drip-headers": OK + b"X-A: ",
    "drip-redirect": FOUND + b"X-A: ",
    "drip-body": OK + HTML + b"\r\n" + FIRST,
    "drip-redirect-body": FOUND + b"\r\n",
    "drip-chunk": CHUNKED + b"9999\r\n",
    "drip-extension": CHUNKED + b"1;",
    "drip-trailer": CHUNKED + b"0\r\nX-A: ",
    "drip-gzip": OK + HTML + GZIP + b"\r\n\x1f\x8b\x08\x08\0\0\0\0\0\xff",  # a file name follows
}
"""By name, what is sent first, before a byte now and then."""


class Hostile(BaseHTTPRequestHandler):
    """The answers of a server that means harm."""

    def misbehave(self, name: str) -> bool:
        """Answer so where *name* is one of the above; return whether it is."""
        if name in FLOODS:
            first, following = FLOODS[name]
            self.wfile.write(first)
            for piece in following():
                self.wfile.write(piece)
        elif name in DRIPS:
            self._drip(DRIPS[name])
        return name in FLOODS or name in DRIPS

    def _drip(self, first: bytes) -> None:
        self.wfile.write(first)
        while not self.server.closing.wait(0.02):  # type: ignore[attr-defined]
            self.wfile.write(b"x")

    def do_CONNECT(self) -> None:
        """Open a tunnel, as a proxy does, in which a handshake begins and never ends, or none."""
        self.server.visit(self.command, self.path)  # type: ignore[attr-defined]
        self.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        self.rfile.read(1)
        if self.path.startswith("plain."):
            self.wfile.write(OK)
        else:
            self._drip(HANDSHAKE)

    def slow_chain(self, count: int) -> None:
        """Redirect for ever, each time after a while."""
        time.sleep(0.15)
        self.send_response(302)
        self.send_header("Location", f"/slow-chain?{count}")
        self.end_headers()

    def chain(self, count: int) -> None:
        """Redirect for ever, always to another address."""
        self.send_response(302)
        self.send_header("Location", f"/chain?{count}")
        self.end_headers()

    def cookie(self, _count: int) -> None:
        """Redirect here until a cookie comes back."""
        if self.headers.get("Cookie") == "seen=1":
            self.send_response(200)
        else:
            self.send_response(302)
            self.send_header("Location", "/cookie")
            self.send_header("Set-Cookie", "seen=1")
        self.end_headers()

    def elsewhere(self, _count: int) -> None:
        """Redirect with what the server was given."""
        self.wfile.write(b"HTTP/1.1 302 Found\r\n" + self.server.location + b"\r\n")  # type: ignore[attr-defined]

    def talkative(self, _count: int) -> None:
        """Send a body with HEAD too, and keep the connection."""
        self.wfile.write(OK.replace(b"200 OK", b"403 No") + b"Content-Length: 3\r\n\r\nabc")
        self.close_connection = False
