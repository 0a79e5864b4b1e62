"""Who may speak to a page: no other origin, and none of its own origin but in sound records."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from tests.support.browser_site import BOOK_ID, HEADERS, ROOT, state
from tests.support.page_reader import AnyPage, database, expect_ticked, local, saved, tick, values

from .conftest import Serve

PUBLISHING = ROOT / "docs/extension/publishing.md"
ATTACK = """
const got = [], frame = document.createElement('iframe');
let loaded = false;
addEventListener('message', ({ data }) => got.push(data));
frame.onload = () => { loaded = true; };
frame.src = decodeURIComponent(location.hash.slice(1));
document.body.append(frame);
"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """The address of a page at another port, which frames whatever its fragment names."""
    folder = tmp_path_factory.mktemp("elsewhere")
    page = '<!doctype html><meta charset="utf-8"><title>Elsewhere</title><body>'
    (folder / "attack.html").write_text(f'{page}<script src="attack.js"></script>', "utf-8")
    (folder / "attack.js").write_text(ATTACK, "utf-8")
    return serve(folder, headers={})


@pytest.fixture(scope="module")
def bare_url(book_dir: Path, serve: Serve) -> str:
    """The address of the small book on a host that sends no headers: any page may frame it."""
    return serve(book_dir, headers={})


@pytest.fixture(params=["chromium", "firefox"])
def tabs(request: pytest.FixtureRequest) -> tuple[AnyPage, AnyPage]:
    """Two tabs of one reader."""
    if request.param == "firefox":
        new_tab = request.getfixturevalue("new_tab")
    else:
        new_tab = request.getfixturevalue("new_context")().new_page
    return new_tab(), new_tab()


def test_another_origin_gets_and_changes_nothing(
    tabs: tuple[AnyPage, AnyPage], bare_url: str, elsewhere: str
) -> None:
    mine, theirs = tabs
    mine.goto(f"{bare_url}/lists.html")
    tick(mine, "six-cases")
    saved(mine)
    hub = f"{bare_url}/_static/handbook_ext/hub.html%23{BOOK_ID}"
    theirs.goto(f"{elsewhere}/attack.html#{hub}")
    theirs.wait_for_function("() => loaded")
    planted = state("done", 2**52, actor="z")
    theirs.evaluate(
        "pairs => frame.contentWindow.postMessage({ pairs, sent: 7 }, '*')",
        [["handed-back", planted], ["six-cases", planted.replace("done", "open")]],
    )
    # what the hub would have read or written has passed the database before these
    for item in ("ask-before", "ask-after"):
        tick(mine, item)
        saved(mine)
    assert theirs.evaluate("got") == []
    mine.reload()
    saved(mine)
    expect_ticked(mine, "six-cases", "ask-before", "ask-after")
    for store in (local(mine), database(mine)):
        assert set(values(store)) == {"six-cases", "ask-before", "ask-after"}


def documented() -> dict[str, str]:
    """Return the headers that the page for authors names."""
    block = re.search(r"```text\n(.*?)```", PUBLISHING.read_text("utf-8"), re.DOTALL)
    assert block
    lines: list[Any] = [line.split(": ", 1) for line in block[1].splitlines()]
    return dict(lines)


def test_the_documented_headers_are_those_that_all_pages_are_tested_with() -> None:
    assert documented() == HEADERS
