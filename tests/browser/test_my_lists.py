"""Which lists are the reader's: chosen on one page, kept, told to all, copied, put back, erased."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from handbook_ext.core.progress.progress_file import Progress, read_progress
from tests.support.browser_site import BOOK_ID
from tests.support.copies_dialog import dialog, look_at, save_copy
from tests.support.firefox_bidi import Tab
from tests.support.page_reader import AnyPage, database, local, put_local, saved
from tests.support.readiness_page import PAGE, back_ups, opened

ASIDE = {"value": False, "at": [5, 0, "x"]}


def chosen(page: AnyPage) -> dict[str, bool]:
    """Return what the reader chose, as the browser keeps it."""
    records = {key: json.loads(text) for key, text in local(page).items()}
    prefix = "list/"
    return {
        key.removeprefix(prefix): record["mine"]["value"]
        for key, record in records.items()
        if key.startswith(prefix)
    }


def copy_of(lists: dict[str, Any]) -> str:
    """Return the text of a progress file that says which lists are the reader's."""
    return Progress(BOOK_ID, lists=lists).to_json()


def test_a_copy_holds_the_choice_of_every_edition(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    records = {"list/another": {"mine": ASIDE}, "list/of-another-edition": {"mine": ASIDE}}
    put_local(page, {key: json.dumps(record) for key, record in records.items()})
    page.goto(f"{book_url}/lists.html")
    saved(page)
    copy = read_progress(save_copy(page, dialog(page)), BOOK_ID)
    assert copy.lists == {"another": ASIDE, "of-another-edition": ASIDE}


def test_a_copy_brings_the_choice_and_takes_it_back(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    saved(page)
    place = dialog(page)
    now = page.evaluate("Date.now()")
    theirs = {"another": {**ASIDE, "at": [now, 0, "x"]}, "unknown-one": ASIDE}
    look_at(place, copy_of(theirs))
    place.get_by_text("Which lists are yours, later than you said: 2").click()
    expect(place.get_by_text("Another list", exact=True)).to_be_visible()
    expect(place.get_by_text("unknown-one", exact=True)).to_be_visible()
    assert chosen(page) == {}
    place.get_by_role("button", name="Restore", exact=True).click()
    page.wait_for_function(f"() => localStorage['handbook/1/{BOOK_ID}/list/another']")
    assert chosen(page) == {"another": False, "unknown-one": False}
    place.get_by_role("button", name="Put back").click()
    expect(place).to_contain_text("Put back")
    page.wait_for_function(
        f"() => localStorage['handbook/1/{BOOK_ID}/list/another'].includes('true')"
    )
    saved(page)
    assert chosen(page) == {"another": True, "unknown-one": True}
    assert database(page) == local(page)


def test_an_earlier_choice_changes_nothing(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    mine = {"mine": {"value": True, "at": [9, 0, "x"]}}
    put_local(page, {"list/another": json.dumps(mine)})
    page.goto(f"{book_url}/lists.html")
    place = dialog(page)
    look_at(place, copy_of({"another": ASIDE}))
    expect(place).to_contain_text("nothing in this back-up that is later")
    assert chosen(page) == {"another": True}


@pytest.mark.parametrize(
    "damaged", ['{"mine": {"value": "no", "at": [5, 0, "x"]}}', '{"mine": true}', "{}", "{"]
)
def test_what_is_damaged_in_a_store_is_no_choice_and_is_kept_beside_a_new_one(
    page: Page, book_url: str, damaged: str
) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"list/another": damaged})
    opened(page, book_url)
    expect(page.get_by_text("Choose your lists: 4 of 4")).to_be_visible()
    page.get_by_text("Choose your lists: 4 of 4").click()
    page.get_by_role("checkbox", name="Another list", exact=True).uncheck()
    page.wait_for_selector(".hb-readiness[data-kept=yes]")
    kept = {key: text for key, text in local(page).items() if "/damaged/" in key}
    assert list(kept.values()) == [damaged]


def test_erasing_takes_the_choice_too(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"list/another": json.dumps({"mine": ASIDE})})
    opened(page, book_url)
    expect(page.get_by_text("Choose your lists: 3 of 4")).to_be_visible()
    place = back_ups(page)
    for name in ("Erase everything", "Go on without", "Erase it for good"):
        place.get_by_role("button", name=name).click()
    expect(page.get_by_text("Choose your lists: 4 of 4")).to_be_visible()
    assert chosen(page) == {}


def choose(tab: Tab, checklist: str) -> None:
    """Change whether a list is the reader's."""
    tab.evaluate("document.querySelector('.hb-choose').open = true")
    tab.click(f".hb-choose label:has([value={checklist}]) span")
    tab.wait_for_function("() => Boolean(document.querySelector('[data-kept=yes]'))")


def test_in_firefox_from_a_folder_all_pages_know(
    new_tab: Callable[[], Tab], book_dir: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "book"
    shutil.copytree(book_dir, folder)
    shutil.copy(folder / PAGE, folder / "again.html")
    first, second = new_tab(), new_tab()
    first.goto((folder / PAGE).as_uri())
    second.goto((folder / "again.html").as_uri())
    choose(first, "another")
    second.expect_text(".hb-choose summary", "Choose your lists: 3 of 4")
    assert chosen(first) == {"another": False}
    second.goto((folder / "again.html").as_uri())
    second.expect_text(".hb-choose summary", "Choose your lists: 3 of 4")
    choose(second, "another")
    first.expect_text(".hb-choose summary", "Choose your lists: 4 of 4")
