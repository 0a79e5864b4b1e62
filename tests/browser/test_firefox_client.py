"""The Firefox that the tests drive behaves as a reader's does, and what goes wrong is noticed."""

from __future__ import annotations

import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.support.browser_site import until
from tests.support.firefox import Firefox
from tests.support.firefox_bidi import PageError, Tab

from .conftest import Serve

NewTab = Callable[[], Tab]
PNG = b"\x89PNG\r\n"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two pages that do nothing."""
    folder = tmp_path_factory.mktemp("pages")
    for name in ("one", "two"):
        (folder / f"{name}.html").write_text("<!doctype html><title>A page</title>")
    return folder


@pytest.fixture(scope="module")
def pages_url(pages: Path, serve: Serve) -> str:
    """The pages' address."""
    return serve(pages)


def test_files_share_nothing_as_for_readers(tab: Tab, pages: Path, pages_url: str) -> None:
    """Else all tests from a folder would pass, and readers would lose their ticks."""
    for folder, seen in ((pages.as_uri(), None), (pages_url, "yes")):
        tab.goto(f"{folder}/one.html")
        tab.evaluate("() => { localStorage.seen = 'yes'; }")
        tab.goto(f"{folder}/two.html")
        assert tab.evaluate("localStorage.seen") == seen
        tab.goto(f"{folder}/one.html")
        assert tab.evaluate("localStorage.seen") == "yes"


def test_readers_are_kept_apart(shared_firefox: Firefox, tab: Tab, pages: Path) -> None:
    tab.goto((pages / "one.html").as_uri())
    tab.evaluate("() => { localStorage.seen = 'yes'; }")
    context = shared_firefox.new_context()
    stranger = shared_firefox.new_tab(context)
    stranger.goto((pages / "one.html").as_uri())
    assert stranger.evaluate("localStorage.seen") is None
    shared_firefox.remove_context(context)


def test_values_and_errors_come_back(tab: Tab, pages_url: str) -> None:
    tab.goto(f"{pages_url}/one.html")
    assert tab.evaluate("document.title") == "A page"
    assert tab.evaluate("(a, b) => Promise.resolve([a, b])", {"é": [1.5]}, "𝄞") == [
        {"é": [1.5]},
        "𝄞",
    ]
    assert tab.evaluate("undefined") is None
    with pytest.raises(PageError, match="nowhere is not defined"):
        tab.evaluate("nowhere")
    with pytest.raises(PageError, match="QuotaExceededError: full"):
        tab.evaluate("Promise.reject(new DOMException('full', 'QuotaExceededError'))")
    with pytest.raises(TimeoutError, match=r"false of None"):
        tab.wait_for_function("false", timeout=100)


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        ("setTimeout(() => { throw new Error('thrown') })", "Error: thrown"),
        ("Promise.reject(new Error('rejected')).nothing", "Error: rejected"),
        ("console.error('said')", "said"),
        ("fetch('missing').then(() => {})", "404 "),
        ("document.body.setAttribute('onclick', '1')", "Content-Security-Policy"),
        ("fetch('https://outside.invalid/').catch(() => {})", "Content-Security-Policy"),
    ],
)
def test_what_goes_wrong_is_noticed(
    shared_firefox: Firefox, tab: Tab, pages_url: str, script: str, trouble: str
) -> None:
    tab.goto(f"{pages_url}/one.html")
    tab.evaluate(f"() => {{ {script}; }}")
    until(lambda: tab.evaluate("1") and shared_firefox.troubles)
    assert shared_firefox.troubles.pop().startswith(trouble)


def test_requests_to_elsewhere_are_noticed(shared_firefox: Firefox, tab: Tab, pages: Path) -> None:
    tab.goto((pages / "one.html").as_uri())
    tab.evaluate("() => { new Image().src = 'https://outside.invalid/image.png'; }")
    until(lambda: tab.evaluate("1") and shared_firefox.troubles)
    assert shared_firefox.troubles.pop() == "https://outside.invalid/image.png"


def test_clicks_are_a_readers(tab: Tab, pages_url: str) -> None:
    tab.goto(f"{pages_url}/one.html")
    tab.evaluate(
        """() => {
          document.body.innerHTML = '<button id=there>Press</button>';
          there.style.marginTop = '200vh';
          there.onclick = event => { document.title = `trusted: ${event.isTrusted}`; };
        }"""
    )
    tab.click("#there")
    assert tab.evaluate("document.title") == "trusted: true"
    assert tab.screenshot().startswith(PNG)


def test_files_are_saved_and_chosen(shared_firefox: Firefox, tab: Tab, pages_url: str) -> None:
    tab.goto(f"{pages_url}/one.html")
    tab.evaluate(
        """() => {
          document.body.innerHTML = '<a id=save download=some.json>Save</a><input type=file>';
          save.href = URL.createObjectURL(new Blob(['{"some": "text"}']));
        }"""
    )
    tab.click("#save")
    saved = shared_firefox.downloaded()
    assert (saved.name, saved.read_text()) == ("some.json", '{"some": "text"}')
    tab.set_input_files("input", saved)
    assert tab.evaluate("document.querySelector('input').files[0].text()") == '{"some": "text"}'


class _Proxy(socketserver.StreamRequestHandler):
    """Notes what it is asked for, and answers nothing."""

    asked: list[bytes]

    def handle(self) -> None:
        self.asked.append(self.rfile.readline())


@pytest.fixture
def proxy() -> Iterator[tuple[int, list[bytes]]]:
    """The port of a proxy, and what it was asked for."""
    asked: list[bytes] = []
    handler = type("Proxy", (_Proxy,), {"asked": asked})
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        yield server.server_address[1], asked
        server.shutdown()
        thread.join()


@pytest.mark.soak
def test_no_outside_host_is_asked_within_two_minutes(
    firefox: Firefox, pages_url: str, proxy: tuple[int, list[bytes]]
) -> None:
    port, asked = proxy
    firefox.prefs |= {"network.proxy.http_port": port, "network.proxy.ssl_port": port}
    tab = firefox.start()
    tab.goto(f"{pages_url}/one.html")
    end = time.monotonic() + 120
    until(lambda: tab.evaluate("1") and time.monotonic() > end, seconds=150)
    assert asked == []
