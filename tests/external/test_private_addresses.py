"""Hosts that are not for the whole web: refused wherever they appear, unless asked for."""

from __future__ import annotations

import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from handbook_ext.external import bounded_sockets
from handbook_ext.external.answer import Answer
from handbook_ext.external.http_session import is_proxied
from handbook_ext.external.public_addresses import is_private_name, is_public
from handbook_ext.external.request import request_address
from handbook_ext.external.request_limits import RequestLimits
from tests.support.small_web import Web, certified, serve

pytestmark = pytest.mark.usefixtures("unproxied")

LIMITS = RequestLimits(timeout=5.0, retries=1, backoff=0.01)
PRIVATE = Answer("private", "it, or where it redirects to, is a private address")
PUBLIC = "93.184.215.14"


@pytest.fixture
def closed() -> Iterator[int]:
    """Return a port that nobody listens at."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The addresses of names: a look-up takes off and gives the first, but keeps the last."""
    addresses: dict[str, list[str]] = {}
    resolve = socket.getaddrinfo

    def look_up(host: str, *more: Any) -> Any:
        answers = addresses.get(host, [host])
        answer = answers.pop(0) if len(answers) > 1 else answers[0]
        return [target for name in answer.split() for target in resolve(name, *more)]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    return addresses


@pytest.fixture
def connected(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that are connected to: none answers but those of this machine."""
    hosts: list[str] = []

    def connect(plain: socket.socket, where: Any) -> None:
        hosts.append(where[0])
        if where[0] == PUBLIC:
            raise ConnectionRefusedError
        socket.socket.connect(plain, where)

    monkeypatch.setattr(bounded_sockets.PlainSocket, "connect", connect)
    return hosts


def _ask(address: str, *anchors: str) -> Answer:
    return request_address(address, anchors, LIMITS, time.sleep)


@pytest.mark.parametrize(
    "address",
    [
        PUBLIC, "1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1",
        "::ffff:1.1.1.1", "64:ff9b::1.1.1.1",
    ],
)  # fmt: skip
def test_an_address_of_the_whole_web_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "0.1.2.3", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.0.9",
        "169.254.169.254", "172.16.0.1", "172.31.9.9", "192.0.0.192", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "203.0.113.9", "224.0.0.251", "239.1.1.1", "240.0.0.1", "255.255.255.255",
        "168.63.129.16", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
        "::ffff:0:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1.1.1.1",
        "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:101:101::", "3fff::1", "fc00::1",
        "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "100::1", "5f00::1",
    ],
)  # fmt: skip
def test_any_other_address_is_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    ("host", "is_private"),
    [
        ("localhost", True), ("LOCALHOST.", True), ("wiki.localhost", True), ("127.1", True),
        ("2130706433", True), ("0x7f000001", True), ("0177.0.0.1", True), ("[::1]", True),
        ("10.0.0.1", True), ("rota.example", False), ("1.1.1.1", False),
        ("localhost.example", False), ("[2606:4700::1111]", False), ("", False),
    ],
)  # fmt: skip
def test_a_name_may_be_private_by_itself(host: str, is_private: bool) -> None:
    assert is_private_name(host) is is_private


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.1", "2130706433", "0x7f.0.0.1", "[::ffff:127.0.0.1]", "0.0.0.0",
     "localhost", "rota.example"],
)  # fmt: skip
def test_an_open_port_of_a_private_host_looks_like_a_closed_one(
    web: Web, closed: int, names: dict[str, list[str]], host: str
) -> None:
    names["rota.example"] = ["127.0.0.1 ::1"]
    for port in (web.server_address[1], closed):
        assert _ask(f"http://{host}:{port}/rota") == PRIVATE
        assert _ask(f"https://{host}:{port}/rota", "a") == PRIVATE
    assert web.asked == []


@pytest.mark.parametrize(
    "target",
    ["http://10.0.0.1/", "https://[::1]:{}/", "http://169.254.169.254/", "http://in.example/"],
)
def test_a_redirect_to_a_private_host_is_not_followed(
    web: Web, monkeypatch: pytest.MonkeyPatch, names: dict[str, list[str]],
    connected: list[str], target: str,
) -> None:  # fmt: skip
    names["in.example"] = ["192.168.0.9"]
    port = web.server_address[1]
    monkeypatch.setattr(
        bounded_sockets, "is_public", lambda address: address == "127.0.0.1" or is_public(address)
    )
    web.location = b"Location: %b\r\n" % target.format(port).encode()
    assert _ask(f"{web.address}/elsewhere") == PRIVATE
    assert web.asked == ["HEAD /elsewhere"]
    assert connected == ["127.0.0.1"]


def test_a_name_is_connected_to_where_it_was_checked(
    names: dict[str, list[str]], connected: list[str]
) -> None:
    names["rota.example"] = [PUBLIC, "127.0.0.1"]
    assert _ask("http://rota.example/", "a") == PRIVATE
    assert connected == [PUBLIC]
    names["two.example"] = [f"10.0.0.1 {PUBLIC} 127.0.0.1"]
    assert _ask("http://two.example/", "a").reason == "its host refuses the connection"
    assert connected == [PUBLIC] * 3


def _proxied(monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    for name in ("http_proxy", "https_proxy"):
        monkeypatch.setenv(name, proxy)


def test_a_proxy_may_be_private_and_asks_for_no_host_that_is(
    web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not is_proxied("http://rota.example/")
    _proxied(monkeypatch, web.address)
    assert is_proxied("http://rota.example/")
    assert _ask("http://rota.example/rota") == Answer("dead", "it answers 404 Not Found")
    assert web.asked == [f"{method} http://rota.example/rota" for method in ("HEAD", "GET")]
    for host in ("127.1", "localhost:80", "[::1]", "169.254.169.254"):
        assert _ask(f"http://{host}/rota") == PRIVATE
        assert _ask(f"https://{host}/rota") == PRIVATE
    assert len(web.asked) == 2


@pytest.mark.parametrize(
    ("proxy", "reason"),
    [
        ("socks5h://127.0.0.1:1", "the proxy that is set is none for http or https"),
        ("http://:80", "the proxy that is set has no sound address"),
        ("http://127.0.0.1:{}", "the proxy does not connect to it"),
    ],
)
def test_a_proxy_that_cannot_be_used_is_named(
    monkeypatch: pytest.MonkeyPatch, closed: int, proxy: str, reason: str
) -> None:
    _proxied(monkeypatch, proxy.format(closed))
    for scheme in ("http", "https"):
        assert _ask(f"{scheme}://rota.example/") == Answer("unclear", reason)


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")
def test_the_host_is_named_although_its_address_is_connected_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: dict[str, list[str]]
) -> None:
    names["rota.example"] = ["127.0.0.1"]
    monkeypatch.setattr(bounded_sockets, "is_public", lambda _: True)
    context = certified(tmp_path, "rota.example", "DNS:rota.example")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(tmp_path / "certificate.pem"))
    web = Web()
    context.sni_callback = lambda _socket, name, _context: web.asked.append(f"SNI {name}")
    web.socket = context.wrap_socket(web.socket, server_side=True)
    with serve(web):
        address = f"https://rota.example:{web.server_address[1]}/rota"
        assert _ask(address, "rota") == Answer("good", anchors={"rota": True})
    assert web.asked == ["SNI rota.example", "GET /rota"]
