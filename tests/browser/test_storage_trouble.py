"""Storage that is refused, full, damaged or somebody else's: said plainly, and nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.support.browser_site import PREFIX, Profile, state, until
from tests.support.page_reader import (
    box,
    database,
    expect_score,
    expect_ticked,
    local,
    put_database,
    put_local,
    saved,
    tick,
    values,
)

from .conftest import NewPage, sphinxs

DAY = 86_400_000  # ms
REFUSED = "This browser refuses to keep data"
FULL = "The browser's storage is full"
BROKEN_LOCAL = """Object.defineProperty(window, 'localStorage', {get() {
  throw Object.assign(new Error('no'), {name: 'SecurityError'}); }});"""
NO_LOCAL = "Object.defineProperty(window, 'localStorage', {value: null});"
BROKEN_DATABASE = """Object.defineProperty(window, 'indexedDB', {get() {
  throw new DOMException('no', 'SecurityError'); }});"""
BROKEN_CHANNEL = "window.BroadcastChannel = class { constructor() { throw new Error('no'); } };"


def expect_problem(page: Page, text: str) -> None:
    """Wait until *text* is said at each list, and nothing is claimed to be kept."""
    for checklist in page.locator("fieldset").all():
        expect(checklist.locator(".hb-problem")).to_contain_text(text)
        expect(checklist.locator(".hb-problem")).to_be_visible()
        expect(checklist.locator(".hb-where")).to_be_hidden()
        expect(checklist).to_have_attribute("data-kept", "no")


def expect_no_problem(page: Page) -> None:
    """Wait until all is said to be kept."""
    saved(page)
    for checklist in page.locator("fieldset").all():
        expect(checklist.locator(".hb-problem")).to_be_hidden()
        expect(checklist.locator(".hb-where")).to_contain_text("kept in this browser")


@pytest.mark.parametrize("local_storage", [BROKEN_LOCAL, NO_LOCAL])
def test_refused_storage_is_said_at_once(
    new_page: NewPage, book_url: str, local_storage: str
) -> None:
    page = new_page()
    page.add_init_script(local_storage + BROKEN_DATABASE + BROKEN_CHANNEL)
    page.goto(f"{book_url}/lists.html")
    expect_problem(page, REFUSED)
    tick(page, "six-cases", "handed-back")
    expect_score(page, "2 of 6 done, 4 open. Optional: 0 of 1 done.")
    expect_problem(page, REFUSED)
    page.locator("#ready .hb-reset").click()
    page.locator("#ready .hb-undo").click()
    expect_ticked(page, "six-cases", "handed-back")


def test_cookies_blocked_in_the_settings(
    playwright: Playwright, book_url: str, tmp_path: Path
) -> None:
    settings = {"profile": {"default_content_setting_values": {"cookies": 2}}}
    (tmp_path / "Default").mkdir()
    (tmp_path / "Default" / "Preferences").write_text(json.dumps(settings))
    chromium = Profile(playwright, tmp_path)
    try:
        page = chromium.start()
        errors: list[str] = []
        page.on("pageerror", lambda error: None if sphinxs(error) else errors.append(str(error)))
        page.goto(f"{book_url}/lists.html")
        expect_problem(page, REFUSED)
        tick(page, "six-cases")
        expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
        assert errors == []
    finally:
        chromium.kill()


@pytest.mark.parametrize("broken", [BROKEN_LOCAL, NO_LOCAL, BROKEN_DATABASE])
def test_one_store_is_enough(new_page: NewPage, book_url: str, broken: str) -> None:
    page = new_page()
    page.add_init_script(broken + BROKEN_CHANNEL)
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    expect_no_problem(page)
    page.reload()
    expect_ticked(page, "six-cases")
    expect_no_problem(page)


def test_localstorage_alone_is_not_called_safe(new_page: NewPage, book_url: str) -> None:
    # the browser writes it to disk late: killed, it lost the ticks of up to 24 s
    page = new_page()
    page.add_init_script(BROKEN_DATABASE)
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    where = page.locator("#ready .hb-where")
    expect(where).to_contain_text("but not safely")


def fill_local(page: Page) -> None:
    """Fill localStorage to the last character."""
    page.evaluate(
        """() => { for (let size = 2 ** 22, n = 0; size >= 1; ) {
             try { localStorage.setItem('fill' + n, 'x'.repeat(size)); n += 1; }
             catch { size >>= 1; } } }"""
    )


def test_full_storage_is_said_and_mended(page: Page, book_url: str) -> None:
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": book_url, "quotaSize": 1})
    page.goto(f"{book_url}/lists.html")
    tick(page, "handed-back")
    expect_no_problem(page)  # localStorage has room
    fill_local(page)
    tick(page, "six-cases")
    expect_problem(page, FULL)
    expect_score(page, "2 of 6 done, 4 open. Optional: 0 of 1 done.")
    assert set(local(page)) == {"handed-back"}
    session.send("Storage.overrideQuotaForOrigin", {"origin": book_url})
    page.evaluate("() => localStorage.removeItem('fill0')")
    tick(page, "one-thing")
    expect_no_problem(page)
    assert set(database(page)) == set(local(page)) == {"handed-back", "six-cases", "one-thing"}


def test_what_could_not_be_kept_is_kept_when_the_reader_comes_back(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    fill_local(page)
    session = page.context.new_cdp_session(page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": book_url, "quotaSize": 1})
    tick(page, "six-cases")
    expect_problem(page, FULL)
    session.send("Storage.overrideQuotaForOrigin", {"origin": book_url})
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect_no_problem(page)
    assert set(database(page)) == {"six-cases"}


def test_a_full_localstorage_alone_costs_nothing(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    fill_local(page)
    tick(page, "six-cases")
    expect_no_problem(page)
    assert values(database(page)) == {"six-cases": "done"}
    page.reload()
    expect_ticked(page, "six-cases")
    expect_no_problem(page)


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


@pytest.mark.parametrize(
    ("low", "high"),
    [
        ([8, 0, "a"], [9, 0, "a"]),
        ([9, 1, "a"], [9, 2, "a"]),
        ([9, 9, "a"], [10, 1, "a"]),
        ([9, 0, "a"], [9, 0, "b"]),
        ([9, 0, "a"], [9, 0, "aa"]),
        ([9, 0, "\uffee"], [9, 0, "\U0001f600"]),  # by code point, not by UTF-16 unit
    ],
)
def test_stamps_are_compared_in_order(
    page: Page, book_url: str, low: list[object], high: list[object]
) -> None:
    page.goto(f"{book_url}/plain.html")
    later, earlier = (
        json.dumps({"state": {"at": at, "value": value}}, ensure_ascii=False, separators=(",", ":"))
        for value, at in (("done", high), ("open", low))
    )
    put_local(page, {"six-cases": later, "handed-back": earlier})
    put_database(page, {"six-cases": earlier, "handed-back": later})
    page.goto(f"{book_url}/lists.html")
    expect_ticked(page, "six-cases", "handed-back")
    saved(page)
    until(lambda: set(local(page).values()) == set(database(page).values()) == {later})


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


def test_two_handbooks_of_one_origin_do_not_mix(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    page.evaluate(
        "([k, v]) => localStorage.setItem(k, v)", ["handbook/1/other/six-cases", state("done", 9)]
    )
    put_database(page, {"six-cases": state("done", 9)}, "handbook/1/other")
    page.goto(f"{book_url}/lists.html")
    saved(page)
    expect_ticked(page)
