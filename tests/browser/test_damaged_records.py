"""Stored records that are damaged or somebody else's: ignored, kept, and never in the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.support.browser_site import PREFIX, state
from tests.support.page_reader import (
    database,
    expect_ticked,
    local,
    put_database,
    put_local,
    saved,
    tick,
    values,
)
from tests.support.storage_problems import (
    expect_no_problem,
)

DAMAGED = {
    "empty": "",
    "cut": '{"state":{"value":"done","at":[1,0',
    "null": "null",
    "list": '[{"state":1}]',
    "text": '"done"',
    "number": "1",
    "state-text": '{"state":"done"}',
    "state-null": '{"state":null}',
    "value": '{"state":{"value":1,"at":[1,0,"a"]}}',
    "no-stamp": '{"state":{"value":"done"}}',
    "stamp-text": '{"state":{"value":"done","at":"now"}}',
    "stamp-short": '{"state":{"value":"done","at":[1,0]}}',
    "stamp-float": '{"state":{"value":"done","at":[1.5,0,"a"]}}',
    "stamp-negative": '{"state":{"value":"done","at":[-1,0,"a"]}}',
    "stamp-huge": '{"state":{"value":"done","at":[1e300,0,"a"]}}',
    "actor": '{"state":{"value":"done","at":[1,0,{"a":1}]}}',
    "proto": '{"__proto__":{"state":{"value":"done","at":[1,0,"a"]}},"state":1}',
    "huge": '{"state":{"value":"done","at":[1,0,"a"]},"note":"' + "x" * 1_000_000 + '"}',
}


HOSTS = ["six-cases", "whom-to-ask", "ask-before", "ask-after", "ask-training", "next-rules"]


@pytest.mark.parametrize("first", range(0, len(DAMAGED), len(HOSTS)))
def test_damaged_records_are_ignored_and_kept(page: Page, book_url: str, first: int) -> None:
    damaged = dict(zip(HOSTS, list(DAMAGED.values())[first:], strict=False))
    page.goto(f"{book_url}/plain.html")
    put_local(page, damaged | {"handed-back": state("done", 9)})
    put_database(page, damaged | {"one-thing": state("done", 9)})
    page.goto(f"{book_url}/lists.html")
    saved(page)
    expect_ticked(page, "handed-back", "one-thing")
    for store in (local(page), database(page)):
        assert set(store) == {*damaged, "handed-back", "one-thing"}
        assert {item: store[item] for item in damaged} == damaged
    tick(page, *damaged)
    saved(page)
    for store in (local(page), database(page)):
        aside = {key: store.pop(key) for key in list(store) if "/damaged/" in key}
        assert {key.split("/")[0]: text for key, text in aside.items()} == damaged
        assert set(values(store).values()) == {"done"}
    page.reload()
    expect_ticked(page, *damaged, "handed-back", "one-thing")
    expect_no_problem(page)


def test_a_deeply_nested_record_breaks_nothing(page: Page, book_url: str) -> None:
    nested = '{"note":' + "[" * 50_000 + "]" * 50_000 + "}"
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"six-cases": nested, "handed-back": state("done", 9)})
    page.goto(f"{book_url}/lists.html")
    expect_ticked(page, "handed-back")
    tick(page, "six-cases")
    saved(page)
    expect_ticked(page, "handed-back", "six-cases")
    assert any(nested[1:-1] in text for text in local(page).values())


def test_one_sound_copy_heals_the_view(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"six-cases": "{", "handed-back": state("done", 5)})
    put_database(page, {"six-cases": state("done", 9), "handed-back": {"state": "object"}})
    page.goto(f"{book_url}/lists.html")
    expect_ticked(page, "six-cases", "handed-back")


def test_foreign_keys_and_values_stay(page: Page, book_url: str) -> None:
    good = state("done", 9)
    keys = {
        "handbook/1/another-book/six-cases": good,
        "handbook/2/browser-book/six-cases": good,
        "six-cases": good,
        f"{PREFIX}/__proto__": good,
        f"{PREFIX}/Six-Cases": good,
        f"{PREFIX}/": good,
        f"{PREFIX}/constructor": good,
        f"{PREFIX}/six-cases/note": good,
        "theme": "dark",
    }
    page.goto(f"{book_url}/plain.html")
    page.evaluate(
        "all => Object.entries(all).forEach(([k, v]) => localStorage.setItem(k, v))", keys
    )
    put_database(page, {"__proto__": good, "no id": good, "constructor": good, "gone": {"a": 1}})
    page.goto(f"{book_url}/lists.html")
    tick(page, "one-thing")
    saved(page)
    expect_ticked(page, "one-thing")
    after = page.evaluate("() => ({...localStorage})")
    assert {key: after.get(key) for key in keys} == keys
    assert database(page)["gone"] == {"a": 1}
    assert database(page)["no id"] == good


def test_a_database_without_our_store_is_not_ours(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    page.evaluate(
        """name => new Promise(done => { const request = indexedDB.open(name, 7);
             request.onupgradeneeded = () => request.result.createObjectStore('theirs');
             request.onsuccess = () => { request.result.close(); done(); }; })""",
        PREFIX,
    )
    page.goto(f"{book_url}/lists.html")
    tick(page, "one-thing")
    expect_no_problem(page)
    page.reload()
    expect_ticked(page, "one-thing")


def test_two_handbooks_of_one_origin_do_not_mix(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    page.evaluate(
        "([k, v]) => localStorage.setItem(k, v)", ["handbook/1/other/six-cases", state("done", 9)]
    )
    put_database(page, {"six-cases": state("done", 9)}, "handbook/1/other")
    page.goto(f"{book_url}/lists.html")
    saved(page)
    expect_ticked(page)
