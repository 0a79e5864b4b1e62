"""``handbook external``: what it does not ask, because time is short or a host is private."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from tests.cli.conftest import Desk
from tests.support.lockable_docs import CONF
from tests.support.small_web import Web

HASTY = ("--cache", "cache.json", "--retries", "0", "--timeout", "30")
LATE = "[b](WEB/slow?1), [c](WEB/slow?2), [d](WEB/slow?3)"


@pytest.fixture
def write(desk: Desk, web: Web) -> Callable[..., None]:
    """Return a function that writes a book of one page in which WEB is the server's address."""

    def write(page: str, conf: str = "") -> None:
        docs = desk.folder / "docs"
        docs.mkdir(exist_ok=True)
        (docs / "conf.py").write_text(CONF + conf, "utf-8")
        (docs / "index.md").write_text(f"# Top\n\n{page}\n".replace("WEB", web.address), "utf-8")

    return write


def test_what_there_was_no_time_for_is_said_and_asked_the_next_time(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    """Nothing is said of a suppression, or a debt, that nobody could look into."""
    write(f"[a](WEB/rota)\n\n% handbook: ignore HB501 -- it comes and goes\n{LATE}")
    debt = {"rule": "HB501", "file": "index.md", "target": f"{web.address}/slow?3", "ordinal": 1}
    path = desk.folder / "docs/findings-baseline.json"
    path.write_text(json.dumps({"version": 1, "findings": [debt]}), "utf-8")
    more = ("--allow-private", "--per-host", "1", "--max-time")
    answer = desk.run("external", "docs", *HASTY, *more, "4")
    assert answer.status == 2
    assert (
        re.findall(r"(HB\d+) .*could not be checked: (.*)\.", answer.out)[1:]
        == [("HB504", "the time that one host may take is over")] * 2
    )
    assert "HB4" not in answer.out
    assert answer.err == (
        "handbook: there was no time for 2 addresses: run it again, or raise --max-time.\n"
        "handbook: 4 addresses: 2 asked, 0 from the cache, 2 not asked.\n"
    )
    answer = desk.run("external", "docs", *HASTY, *more, "0.000001", "-W")
    assert "the time for the whole run is over" in answer.out
    assert "4 addresses: 0 asked, 2 from the cache, 2 not asked." in answer.err
    assert answer.status == 1


def test_a_private_host_is_asked_only_on_request(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    """What leads to this machine by its words, check has said already."""
    write("[a](WEB/rota), [b](http://[::ffff:127.0.0.1]/), [c](http://127.1/rota)")
    answer = desk.run("external", "docs", *HASTY)
    assert (
        re.findall(r"index.md:3:(?:\d+): warning (\w+) .*: (.*)\.", answer.out)
        == [("HB504", "it, or where it redirects to, is a private address")] * 2
    )
    assert answer.err == "handbook: 2 addresses: 0 asked, 0 from the cache, 2 not asked.\n"
    assert (answer.status, web.asked) == (0, [])
    assert not (desk.folder / "cache.json").exists()
    answer = desk.run(
        "external", "docs", *HASTY, "--allow-private", "--exclude", ".*ffff", ".*127[.]1/"
    )
    assert answer.out == "No findings.\n"
    assert web.asked == ["HEAD /rota"]


def test_a_proxy_is_named_where_private_hosts_are_refused(
    desk: Desk, web: Web, write: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("http_proxy", web.address)
    write("[a](http://rota.example/rota), [b](http://10.0.0.1/)")
    words = "handbook: a proxy is set: only it can tell which names lead to private addresses.\n"
    answer = desk.run("external", "docs", *HASTY)
    assert answer.err.startswith(words)
    assert answer.err.endswith("2 addresses: 1 asked, 0 from the cache, 1 not asked.\n")
    answer = desk.run("external", "docs", *HASTY, "--allow-private")
    assert words not in answer.err
    assert "GET http://10.0.0.1/" in web.asked
