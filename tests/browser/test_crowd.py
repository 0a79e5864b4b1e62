"""Two tabs at once, a hundred acts: both end with all that was said, later over earlier."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from handbook_ext.core.model import Item
from handbook_ext.core.progress.records import Records, canonical
from handbook_ext.core.progress.status import item_status
from tests.support.browser_site import until
from tests.support.page_reader import AnyPage, database, local, saved
from tests.support.random_reader import Said, act, heard, merged, shown, wait

Open = Callable[[], AnyPage]


@pytest.fixture
def open_chromium(new_context: Callable[..., Any]) -> Open:
    """Open tabs of one profile in Chromium."""
    return new_context().new_page


@pytest.fixture(params=["chromium", "firefox"])
def open_tab(request: pytest.FixtureRequest) -> Open:
    """Open tabs of one profile in each browser."""
    name = {"chromium": "open_chromium", "firefox": "new_tab"}[request.param]
    return request.getfixturevalue(name)


def crowd(open_tab: Open, url: str, seed: int, rounds: int) -> None:
    """Act 100 times a round in two tabs, one of which is loaded anew after each round."""
    acts: Said = []
    texts: list[tuple[str, str]] = []
    tabs = open_tab(), open_tab()
    for tab in tabs:
        tab.goto(url)
    for number in range(rounds):
        for side, tab in enumerate(tabs):
            act(tab, 1000 * seed + 2 * number + side, 50)
        for tab in tabs:
            wait(tab)
            new_said, new_texts = heard(tab)
            acts, texts = acts + new_said, texts + new_texts
        tabs[number % 2].reload()
        settle(tabs, merged(texts))
    assert len(acts) == 100 * rounds
    actors = [at[2] for *_, at in sorted(acts, key=lambda entry: entry[4])]
    turns = sum(actor != follower for actor, follower in pairwise(actors))
    assert turns > 10 * rounds, "the tabs did not act at the same time"
    check(acts, merged(texts))


def settle(tabs: tuple[AnyPage, ...], records: Records) -> None:
    """Wait until both tabs show, and both stores hold, *records*."""
    texts = {key: canonical(record) for key, record in records.items()}
    sight = {key: _seen(key, records) for key in records}
    for tab in tabs:
        saved(tab)
        until(lambda tab=tab: local(tab) == database(tab) == texts)
        until(lambda tab=tab: shown(tab).items() >= sight.items())
        assert {key for key, seen in shown(tab).items() if any(seen)} <= sight.keys()


def _seen(key: str, records: Records) -> list[Any]:
    now = item_status(Item(key, "", "", ""), records, 0)
    ticked = now.state in {"done", "due"}
    return [ticked, now.note, now.evidence, now.reason, now.confirmed_by]


def check(acts: Said, records: Records) -> None:
    """See that no two acts have one stamp, and that of each field the last act counts."""
    last: dict[tuple[str, str], tuple[list[Any], str, str]] = {}
    for item, field, value, reason, at in acts:
        last[item, field] = max((at, value, reason), last.get((item, field), ([0, 0, ""], "", "")))
    assert len({str(act) for act in acts}) == len(acts)
    for (item, field), (at, value, reason) in last.items():
        entry = records[item][field]
        assert (entry["at"], entry["value"], entry.get("reason", "")) == (at, value, reason)
    fields = {(item, field) for item, record in records.items() for field in record}
    assert fields == last.keys()


def test_a_hundred_acts_in_two_tabs(open_chromium: Open, book_url: str) -> None:
    crowd(open_chromium, f"{book_url}/lists.html", 1, rounds=1)


@pytest.mark.soak
def test_a_thousand_acts_in_two_tabs(open_tab: Open, book_url: str) -> None:
    crowd(open_tab, f"{book_url}/lists.html", 2, rounds=10)
