"""Storage that is refused or full: said plainly, and nothing is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.support.browser_site import Profile
from tests.support.page_reader import (
    choose,
    database,
    expect_score,
    expect_ticked,
    local,
    tick,
    values,
)
from tests.support.storage_problems import (
    FULL,
    REFUSED,
    expect_no_problem,
    expect_problem,
    fill_local,
)
from tests.support.watched_pages import sphinxs

from .conftest import NewPage

BROKEN_LOCAL = """Object.defineProperty(window, 'localStorage', {get() {
  throw Object.assign(new Error('no'), {name: 'SecurityError'}); }});"""
NO_LOCAL = "Object.defineProperty(window, 'localStorage', {value: null});"
BROKEN_DATABASE = """Object.defineProperty(window, 'indexedDB', {get() {
  throw new DOMException('no', 'SecurityError'); }});"""
BROKEN_CHANNEL = "window.BroadcastChannel = class { constructor() { throw new Error('no'); } };"


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
    choose(page, "reset")
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
