"""Asking hosts that mean harm: each limit holds for all that an attempt, or a run, does."""

from __future__ import annotations

import shutil
import socket
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from handbook_ext.external.answer import Answer
from handbook_ext.external.fetcher import Fetcher
from handbook_ext.external.request import request_address
from handbook_ext.external.request_limits import RequestLimits
from tests.support.misbehaving_server import DRIPS, FLOODS, HANDSHAKE, MEGABYTE
from tests.support.small_web import Web, certified, serve

pytestmark = pytest.mark.usefixtures("unproxied")

BRIEF = RequestLimits(timeout=0.8, retries=0, pause=0.0, allow_private=True)
SMALL = RequestLimits(timeout=20.0, retries=0, most=100_000, allow_private=True)
WATCH = 30.0
"""Seconds after which something is taken to go on for ever."""


def _watched(act: Callable[..., Any], *args: Any) -> Any:
    """Return what *act* does; fail where it does not end."""
    done: list[Any] = []
    thread = threading.Thread(target=lambda: done.append(act(*args)), daemon=True)
    thread.start()
    thread.join(WATCH)
    assert done, "it does not end"
    return done[0]


def _ask(web: Web, path: str, limits: RequestLimits, *anchors: str) -> Answer:
    return _watched(request_address, f"{web.address}/{path}", anchors, limits, time.sleep)


LATE = Answer("unclear", "no answer within 0.8 s (timeout)")
PARTLY = Answer("good", anchors={"first": True, "last": None})
ELSEWHERE = Answer("good", anchors={"first": False, "last": False})
DRIPPED = {
    "drip-body": PARTLY, "drip-chunk": PARTLY, "drip-extension": PARTLY, "drip-trailer": PARTLY,
    "drip-gzip": Answer("good", anchors={"first": None, "last": None}),
    "drip-redirect-body": ELSEWHERE,
}  # fmt: skip


@pytest.mark.parametrize("name", [*DRIPS, "slow", "slow-chain"])
def test_an_attempt_ends_in_time_however_slowly_it_is_answered(web: Web, name: str) -> None:
    assert _ask(web, name, BRIEF, "first", "last") == DRIPPED.get(name, LATE)


OVERRUN = Answer("unclear", "it sends more than is read of any page")
FLOODED = {
    "redirect-huge": ELSEWHERE,
    "redirect-bomb": ELSEWHERE,
    "double-bomb": Answer("good", anchors={"first": None, "last": None}),
    "status-line": Answer("unclear", "the connection failed (LineTooLong)"),
    "long-headers": OVERRUN,
    "many-headers": Answer("unclear", "the connection failed (HTTPException)"),
    "cookies": Answer("unclear", "the connection failed (HTTPException)"),
    "continues": OVERRUN,
    "hints": Answer("unclear", "it answers 103 Early Hints"),
    "chunk-extension": Answer("unclear", "the connection failed (LineTooLong)"),
    "no-gzip": Answer("unclear", "what it sends can't be unpacked"),
    "cut": Answer("unclear", "the connection failed (IncompleteRead)"),
}


@pytest.mark.parametrize("name", FLOODS)
def test_an_attempt_takes_no_more_than_it_may(web: Web, name: str) -> None:
    """Memory is that of this whole process, the server's included."""
    tracemalloc.start()
    try:
        answer = _ask(web, name, SMALL, "first", "last")
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert answer == FLOODED.get(name, PARTLY)
    assert peak < 6 * MEGABYTE


@contextmanager
def _listening(first: bytes = b"") -> Iterator[int]:
    """Serve a port that accepts, and sends *first*, then a byte now and then, or nothing."""
    closing = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve() -> None:
            client, _ = listener.accept()
            with client:
                client.sendall(first)
                while not closing.wait(0.02):
                    if first:
                        client.sendall(b"x")

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listener.getsockname()[1]
        closing.set()


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("first", [b"", HANDSHAKE], ids=["silent", "dripping"])
def test_a_host_that_accepts_and_says_nothing_is_left(scheme: str, first: bytes) -> None:
    with _listening(first) as port:
        answer = _watched(request_address, f"{scheme}://127.0.0.1:{port}/", (), BRIEF, time.sleep)
    assert answer == LATE


@pytest.fixture
def secure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A server that speaks TLS, and is trusted."""
    web = Web()
    context = certified(tmp_path, "127.0.0.1", "IP:127.0.0.1")
    web.socket = context.wrap_socket(web.socket, server_side=True)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "certificate.pem"))
    with serve(web):
        yield web


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")
@pytest.mark.parametrize(
    ("path", "limits", "answer"),
    [("drip-headers", BRIEF, LATE), ("drip-body", BRIEF, PARTLY), ("continues", SMALL, OVERRUN)],
)
def test_the_limits_hold_over_tls(
    secure: Web, path: str, limits: RequestLimits, answer: Answer
) -> None:
    address = f"{secure.address.replace('http', 'https')}/{path}"
    assert _watched(request_address, address, ("first", "last"), limits, time.sleep) == answer


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_the_limits_hold_in_the_tunnel_of_a_proxy(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    proxy = request.getfixturevalue("secure" if scheme == "https" else "web")
    monkeypatch.delenv("no_proxy")
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("https_proxy", proxy.address.replace("http", scheme))
    assert _watched(request_address, "https://rota.example/", (), BRIEF, time.sleep) == LATE
    answer = _watched(request_address, "https://plain.example/", (), SMALL, time.sleep)
    assert answer == Answer("unclear", "no secure connection can be made (TLS)")
    assert proxy.asked == ["CONNECT rota.example:443", "CONNECT plain.example:443"]


def test_a_name_that_nobody_finds_is_waited_for_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: answered.wait(WATCH))
    assert _watched(request_address, "http://rota.example/", (), BRIEF, time.sleep) == LATE
    answered.set()


def test_a_silent_address_leaves_time_for_the_next(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = web.server_address[1]
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        stuck = [socket.socket() for _ in range(3)]
        for client in stuck:  # the queue is full then: the next waits for its connection
            client.settimeout(0.0)
            client.connect_ex(full.getsockname())
        both = [
            (socket.AF_INET, 1, 6, "", where) for where in (full.getsockname(), ("127.0.0.1", port))
        ]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_: both)
        answer = _watched(request_address, "http://rota.example/a", (), BRIEF, time.sleep)
        for client in stuck:
            client.close()
    assert answer == Answer("good")


def test_an_encoding_that_no_page_has_is_not_tried(web: Web) -> None:
    limits = RequestLimits(retries=0, allow_private=True)
    assert _ask(web, "punycode", limits, "first", "last").anchors == {"first": True, "last": False}


def test_a_body_after_head_is_not_taken_for_the_next_answer(web: Web) -> None:
    answer = _ask(web, "talkative", SMALL)
    assert answer == Answer("unclear", "it answers 403 Forbidden")
    assert web.asked == ["HEAD /talkative", "GET /talkative"]


@pytest.fixture
def _named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every name is one of this machine."""
    resolve = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lambda _, *more: resolve("127.0.0.1", *more))


def _addresses(web: Web, path: str, number: int) -> dict[str, frozenset[str]]:
    """Return addresses of that many hosts."""
    port = web.server_address[1]
    return dict.fromkeys(
        [f"http://h{host}.example:{port}/{path}" for host in range(number)], frozenset()
    )


@pytest.mark.usefixtures("_named")
def test_redirects_lead_to_no_host_too_often(web: Web) -> None:
    web.location = b"Location: http://rota.example:%d/steady\r\n" % web.server_address[1]
    asked = _addresses(web, "elsewhere", 16)
    answers = dict(Fetcher(RequestLimits(per_host=2, allow_private=True)).fetch(asked))
    assert answers == dict.fromkeys(asked, Answer("good"))
    assert len(web.crowd) == 16
    assert max(web.crowd) <= 2


@pytest.mark.usefixtures("_named")
def test_a_run_ends_in_time_and_says_what_it_did_not_ask(web: Web) -> None:
    limits = RequestLimits(timeout=WATCH, connections=1, total=0.4, allow_private=True)
    asked = _addresses(web, "slow", 16)
    answers = _watched(lambda: dict(Fetcher(limits).fetch(asked)))
    assert answers.keys() == asked.keys()
    assert len(web.asked) < 16
    late = [answer for answer in answers.values() if answer.verdict == "late"]
    assert late == [Answer("late", "the time for the whole run is over")] * len(late)
    assert late
    # an attempt on a busy machine may end before the server has seen it
    assert "good" not in {answer.verdict for answer in answers.values()}


def test_a_slow_host_takes_its_share_of_a_run_and_no_more(web: Web) -> None:
    """Its last attempt is cut short; whoever waits asks for less time than there is."""
    limits = RequestLimits(timeout=WATCH, per_host=1, total=1.6, pause=0.0, allow_private=True)
    asked = {f"{web.address}/slow?{number}": frozenset[str]() for number in range(3)}
    answers = _watched(lambda: [answer for _, answer in Fetcher(limits).fetch(asked)])
    assert answers[0].reason.startswith("no answer within 0.")
    assert answers[1:] == [Answer("late", "the time that one host may take is over")] * 2
    assert len(web.asked) == 1
