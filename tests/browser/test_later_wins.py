"""Of two stored copies the later counts, field by field, whatever clocks and editions say."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from tests.support.browser_site import PREFIX, state, until
from tests.support.page_reader import (
    box,
    database,
    expect_ticked,
    local,
    put_database,
    put_local,
    saved,
    tick,
    values,
)

DAY = 86_400_000  # ms


def test_the_later_copy_wins_field_by_field(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    done, opened = ({"value": v, "at": [at, 0, "a"]} for v, at in (("done", 8), ("open", 3)))
    old, new = ({"value": text, "at": [at, 1, "b"]} for text, at in (("old", 2), ("new", 6)))
    put_local(page, {"six-cases": json.dumps({"state": done, "note": old, "x": 1})})
    put_database(page, {"six-cases": json.dumps({"note": new, "state": opened, "__proto__": 2})})
    page.goto(f"{book_url}/lists.html")
    saved(page)
    merged = {"state": done, "note": new, "x": 1, "__proto__": 2}
    until(lambda: json.loads(local(page)["six-cases"]) == merged)
    until(lambda: json.loads(database(page)["six-cases"]) == merged)
    expect_ticked(page, "six-cases")


STAMPS = [
    ([8, 0, "a"], [9, 0, "a"]),
    ([9, 1, "a"], [9, 2, "a"]),
    ([9, 9, "a"], [10, 1, "a"]),
    ([9, 0, "a"], [9, 0, "b"]),
    ([9, 0, "a"], [9, 0, "aa"]),
    ([9, 0, "\uffee"], [9, 0, "\U0001f600"]),  # by code point, not by UTF-16 unit
]
"""A lower and a higher one each."""
IN_TWO_PLACES = [
    ("six-cases", "handed-back"),
    ("ask-before", "ask-after"),
    ("ask-training", "one-thing"),
]
"""The later record of the first stands in localStorage, that of the second in the database."""


def _ticked_at(at: list[object], value: str) -> str:
    record = {"state": {"at": at, "value": value}}
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


@pytest.mark.parametrize("first", range(0, len(STAMPS), len(IN_TWO_PLACES)))
def test_stamps_are_compared_in_order(page: Page, book_url: str, first: int) -> None:
    in_local, in_database, later = {}, {}, {}
    for (local_item, database_item), (low, high) in zip(
        IN_TWO_PLACES, STAMPS[first:], strict=False
    ):
        later[local_item] = later[database_item] = in_local[local_item] = in_database[
            database_item
        ] = _ticked_at(high, "done")
        in_database[local_item] = in_local[database_item] = _ticked_at(low, "open")
    page.goto(f"{book_url}/plain.html")
    put_local(page, in_local)
    put_database(page, in_database)
    page.goto(f"{book_url}/lists.html")
    expect_ticked(page, *later)
    saved(page)
    until(lambda: local(page) == database(page) == later)


def test_a_clock_that_runs_ahead_is_believed_for_a_day_only(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    now: int = page.evaluate("Date.now()")
    soon, far = now + DAY // 2, now + 900 * DAY
    put_local(page, {"six-cases": state("done", far, 3), "handed-back": state("done", soon, 5)})
    page.goto(f"{book_url}/lists.html")
    expect_ticked(page, "six-cases", "handed-back")
    tick(page, "one-thing", "six-cases", "another-thing")
    saved(page)
    at = {key: json.loads(text)["state"]["at"][:2] for key, text in local(page).items()}
    assert at["one-thing"] == [soon, 6]
    assert at["six-cases"] == [far, 4]  # the reader's own untick holds all the same
    assert at["another-thing"] == [soon, 8]
    page.reload()
    expect_ticked(page, "handed-back", "one-thing", "another-thing")


def test_even_the_last_stamp_of_all_is_overruled(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    last = 2**53 - 1
    put_local(page, {"six-cases": state("done", last, last, "z")})
    page.goto(f"{book_url}/lists.html")
    expect_ticked(page, "six-cases")
    tick(page, "six-cases")
    saved(page)
    page.reload()
    saved(page)
    expect_ticked(page)


def test_a_database_of_a_later_edition_is_used_and_given_way(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "one-thing")
    saved(page)
    version = page.evaluate(
        """name => new Promise((done, fail) => { const request = indexedDB.open(name, 9);
             request.onblocked = () => fail('blocked');
             request.onsuccess = () => {
               request.result.close(); done(request.result.version); }; })""",
        PREFIX,
    )
    assert version == 9
    tick(page, "another-thing")
    saved(page)
    assert values(database(page)) == {"one-thing": "done", "another-thing": "done"}
    assert box(page, "one-thing").is_checked()
