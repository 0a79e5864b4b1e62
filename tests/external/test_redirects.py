"""Following redirects: wherever they lead, and no further than is sound."""

from __future__ import annotations

import socket
import time
from typing import Any

import pytest

from handbook_ext.external.answer import Answer
from handbook_ext.external.request import request_address
from handbook_ext.external.request_limits import RequestLimits
from tests.support.small_web import Web

pytestmark = pytest.mark.usefixtures("unproxied")

LIMITS = RequestLimits(timeout=5.0, retries=0, allow_private=True)
NO_ADDRESS = Answer("dead", "it, or where it redirects to, is no address of the web")


def _ask(web: Web, path: str, *anchors: str) -> Answer:
    return request_address(f"{web.address}/{path}", anchors, LIMITS, time.sleep)


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (b"Location: /rota", "/rota"),
        (b"location:rota#nights", "/rota"),
        (b"Location:  ./x/../rota  ", "/rota"),
        (b"Location: ?a=b", "/elsewhere?a=b"),
        (b"Location: //HOST/rota", "/rota"),
        (b"Location: HTTP://HOST/rota", "/rota"),
        (b"Location: /rota\r\nLocation: /rota", "/rota"),
        (b"Location: /rota?a b", "/rota?a%20b"),
        ("Location: /rota?ü".encode(), "/rota?%C3%BC"),
        ("Location: /rota?ü".encode("latin-1"), "/rota?%FC"),
    ],
)
def test_a_redirect_leads_where_it_says(
    web: Web, monkeypatch: pytest.MonkeyPatch, location: bytes, path: str
) -> None:
    host = web.address.removeprefix("http://").encode()
    web.location = location.replace(b"HOST", host) + b"\r\n"
    paths: list[str] = []
    handler = web.RequestHandlerClass
    redirect = handler._answer

    def answer(request: Any) -> None:
        paths.append(request.path)
        if len(paths) == 1:
            redirect(request)
        else:
            request._send(200)

    monkeypatch.setattr(handler, "_answer", answer)
    assert _ask(web, "elsewhere") == Answer("good")
    assert paths == ["/elsewhere", path]


@pytest.mark.parametrize(
    ("location", "answer"),
    [
        (b"Location: http://[::", NO_ADDRESS),
        (b"Location: file:///etc/hosts", NO_ADDRESS),
        (b"Location: data:text/html,x", NO_ADDRESS),
        (b"Location: javascript:alert(1)", NO_ADDRESS),
        (b"Location: ftp://rota.example/", NO_ADDRESS),
        (b"Location: http://rota.example:99999/", NO_ADDRESS),
        (b"Location: http://%b.example/" % (b"x" * 64), NO_ADDRESS),
        (b"X: y", Answer("unclear", "it redirects to no address")),
        (b"Location:  ", Answer("unclear", "it redirects to no address")),
        (
            b"Location: /a\r\nLocation: /b",
            Answer("unclear", "it redirects to more than one address"),
        ),
        (
            b"Location: /" + b"x" * 9000,
            Answer("unclear", "it redirects to an address of over 8,192 bytes"),
        ),
        (b"Location: /elsewhere", Answer("dead", "its redirects go in a circle")),
    ],
    ids=lambda value: value[:40] if isinstance(value, bytes) else "",
)
def test_a_redirect_that_leads_nowhere_is_named(web: Web, location: bytes, answer: Answer) -> None:
    web.location = location + b"\r\n"
    assert _ask(web, "elsewhere", "a") == answer
    assert web.asked == ["GET /elsewhere"] * (2 if "circle" in answer.reason else 1)


def test_redirects_without_end_are_followed_ten_times(web: Web) -> None:
    assert _ask(web, "chain") == Answer("dead", "its redirects never end")
    assert web.asked == ["HEAD /chain"] * 11


def test_a_page_that_waits_for_its_cookie_gets_it(web: Web) -> None:
    assert _ask(web, "cookie") == Answer("good")
    assert web.asked == ["HEAD /cookie"] * 2


def test_no_other_host_gets_a_cookie_or_a_password(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *more: resolve("127.0.0.1", *more))
    port = web.server_address[1]
    web.location = b"Set-Cookie: a=b\r\nLocation: http://two.example:%d/rota\r\n" % port
    sent: list[str] = []
    handler = web.RequestHandlerClass
    parse = handler.parse_request

    def record(request: Any) -> bool:
        is_sound = parse(request)
        sent.extend(request.headers)
        return is_sound

    monkeypatch.setattr(handler, "parse_request", record)
    answer = request_address(
        f"http://kim:secret@one.example:{port}/elsewhere", (), LIMITS, time.sleep
    )
    assert answer == Answer("good")
    assert sent.count("Host") == 2
    assert not {"Cookie", "Authorization", "Referer"} & set(sent)
