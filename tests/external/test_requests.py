"""Asking addresses: every way a host answers."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from handbook_ext.external.answer import Answer
from handbook_ext.external.fetcher import Fetcher
from handbook_ext.external.request import request_address
from handbook_ext.external.request_limits import RequestLimits
from tests.support.small_web import Web, certified, serve

pytestmark = pytest.mark.usefixtures("unproxied")

HASTY = RequestLimits(timeout=5.0, retries=1, pause=0.0, backoff=0.01, allow_private=True)


def _ask(web: Web, path: str, *anchors: str, limits: RequestLimits = HASTY) -> Answer:
    return request_address(f"{web.address}{path}", anchors, limits, time.sleep)


@pytest.mark.parametrize(
    ("path", "verdict", "reason", "asked"),
    [
        ("/rota", "good", "", ["HEAD"]),
        ("/found", "good", "", ["HEAD", "HEAD"]),
        ("/headless", "good", "", ["HEAD", "GET"]),
        ("/shy", "good", "", ["HEAD", "GET"]),
        ("/flaky", "good", "", ["HEAD", "GET"]),
        ("/dated", "good", "", ["HEAD", "GET"]),
        ("/missing", "dead", "it answers 404 Not Found", ["HEAD", "GET"]),
        ("/gone", "dead", "it answers 410 Gone", ["HEAD", "GET"]),
        ("/moved-to-nothing", "dead", "it answers 410 Gone", ["HEAD"] * 2 + ["GET"] * 2),
        ("/loop", "dead", "its redirects go in a circle", ["HEAD"] * 2),
        ("/astray", "dead", "it, or where it redirects to, is no address of the web", ["HEAD"]),
        ("/forbidden", "unclear", "it answers 403 Forbidden", ["HEAD", "GET"]),
        ("/login", "unclear", "it answers 401 Unauthorized", ["HEAD", "GET"]),
        ("/odd", "unclear", "it answers 999", ["HEAD", "GET"]),
        ("/broken", "unclear", "it answers 500 Internal Server Error", ["HEAD", "GET"]),
        ("/overrun", "unclear", "it answers 429 Too Many Requests", ["HEAD"]),
    ],
)  # fmt: skip
def test_what_a_host_answers(
    web: Web, path: str, verdict: str, reason: str, asked: list[str]
) -> None:
    answer = _ask(web, path)
    assert (answer.verdict, answer.reason) == (verdict, reason)
    assert [request.split()[0] for request in web.asked] == asked
    assert answer.moved == ""


def test_a_host_that_asks_for_rest_gets_it(web: Web) -> None:
    rests: list[float] = []
    answer = request_address(f"{web.address}/busy", (), HASTY, rests.append)
    assert answer == Answer("good")
    assert rests == [1.0]


def test_waits_get_longer_and_end(web: Web) -> None:
    rests: list[float] = []
    limits = RequestLimits(retries=3, backoff=0.5, allow_private=True)
    assert request_address(f"{web.address}/broken", (), limits, rests.append).verdict == "unclear"
    assert rests == [0.5, 1.0, 2.0]
    assert web.asked == ["HEAD /broken", *["GET /broken"] * 3]


@pytest.mark.parametrize(
    ("path", "moved"),
    [("/moved", "/rota"), ("/half-moved", "/found"), ("/found", ""), ("/rota", "")],
)
def test_only_permanent_redirects_move_a_page(web: Web, path: str, moved: str) -> None:
    answer = _ask(web, path)
    assert answer == Answer("good", moved=moved and f"{web.address}{moved}")


@pytest.mark.parametrize(
    ("path", "anchors"),
    [
        ("/rota", {"rota": True, "nights": True, "notes": True, "form": False, "gone": False}),
        ("/moved", {"rota": True, "gone": False}),
        ("/text", {"gone": None}),
        ("/huge", {"first": True, "last": None}),
        ("/latin", {"übung": True, "%C3%BCbung": True, "u": False}),
        ("/utf", {"übung": True, "%C3%BCbung": True, "u": False}),
        ("/no-charset", {"a": True, "b": False}),
        ("/gone", {}),
    ],
)
def test_anchors_are_sought_in_what_is_html_and_whole(
    web: Web, path: str, anchors: dict[str, bool | None]
) -> None:
    sought = anchors or {"rota": None}
    assert _ask(web, path, *sought).anchors == anchors
    assert {request.split()[0] for request in web.asked} == {"GET"}


def test_html_that_cannot_be_read_is_no_reason_to_stop(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_html: str) -> None:
        raise AssertionError("unknown status keyword")

    monkeypatch.setattr("handbook_ext.external.page_anchors.raw_attributes", fail)
    answer = _ask(web, "/torn", "a")
    assert answer == Answer("unclear", "its answer can't be read (AssertionError)")


@pytest.mark.parametrize("address", ["http://", "http://[", "https://a b/", "http://.x/"])
def test_what_is_no_address_is_dead(address: str) -> None:
    answer = request_address(address, (), HASTY, time.sleep)
    assert answer == Answer("dead", "it, or where it redirects to, is no address of the web")


def test_a_host_that_is_not_there_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}/"
        refused = request_address(address, (), HASTY, time.sleep)
    assert refused == Answer("unclear", "its host refuses the connection")

    def unknown(*_arguments: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    answer = request_address("http://rota.invalid/", (), HASTY, time.sleep)
    assert answer == Answer("unclear", "the name of its host is not known (DNS)")


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")
def test_a_certificate_that_nobody_vouches_for_is_named(tmp_path: Path) -> None:
    context = certified(tmp_path, "127.0.0.1", "IP:127.0.0.1")
    web = Web()
    web.socket = context.wrap_socket(web.socket, server_side=True)
    with serve(web):
        address = f"{web.address.replace('http', 'https')}/rota"
        answer = request_address(address, (), HASTY, time.sleep)
    assert answer.verdict == "unclear"
    assert answer.reason.startswith("its certificate can't be trusted: self")


def test_passwords_in_netrc_stay_here(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "netrc").write_text("machine 127.0.0.1 login kim password secret\n", "utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    sent: list[str] = []
    monkeypatch.setattr(
        "tests.support.small_web.Handler.headless",
        lambda handler, _count: (sent.extend(handler.headers), handler._send(404)),
    )
    _ask(web, "/to-headless")
    assert sent.count("User-Agent") == 2
    assert "Authorization" not in sent


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many addresses were being asked for, each time that one more was.

    Counted where they are asked for: a server may still be closing what was answered long ago.
    """
    counts, lock, now = [], threading.Lock(), [0]

    def counted(*args: Any) -> Answer:
        with lock:
            now[0] += 1
            counts.append(now[0])
        try:
            return request_address(*args)
        finally:
            with lock:
                now[0] -= 1

    monkeypatch.setattr("handbook_ext.external.fetcher.request_address", counted)
    return counts


def test_each_address_is_asked_once_and_no_host_too_often(web: Web, at_once: list[int]) -> None:
    asked = {f"{web.address}/steady?{number}": frozenset[str]() for number in range(12)}
    answers = dict(Fetcher(RequestLimits(allow_private=True, per_host=3, pause=0.0)).fetch(asked))
    assert answers == dict.fromkeys(asked, Answer("good"))
    assert web.asked == ["HEAD /steady"] * 12
    assert 1 < max(at_once) <= 3


def test_connections_are_bounded_over_all_hosts(web: Web, at_once: list[int]) -> None:
    port = web.server_address[1]
    asked = {
        f"http://{host}:{port}/steady?{number}": frozenset[str]()
        for host in ("127.0.0.1", "localhost")
        for number in range(6)
    }
    limits = RequestLimits(per_host=2, connections=2, pause=0.0, allow_private=True)
    assert {answer.verdict for _, answer in Fetcher(limits).fetch(asked)} == {"good"}
    assert len(web.asked) == 12
    assert max(at_once) <= 2


def test_who_stops_looking_stops_the_asking(web: Web) -> None:
    asked = {f"{web.address}/rota?{number}": frozenset[str]() for number in range(50)}
    answers = Fetcher(RequestLimits(allow_private=True, per_host=1, pause=0.01)).fetch(asked)
    next(answers)
    before = threading.active_count()
    answers.close()
    deadline = time.monotonic() + 5
    while threading.active_count() >= before and time.monotonic() < deadline:
        time.sleep(0.01)
    assert len(web.asked) < 50
    assert threading.active_count() < before


def test_nothing_to_ask_starts_nothing() -> None:
    assert list(Fetcher().fetch({})) == []
