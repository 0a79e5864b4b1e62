"""The reader's own hand: all of a book is erased here, in every tab, and a copy brings it back."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from handbook_ext.core.progress.progress_file import Progress, read_progress
from tests.support.browser_site import BOOK_ID, PREFIX, state
from tests.support.page_reader import (
    choose,
    database,
    expect_score,
    expect_ticked,
    local,
    put_database,
    put_local,
    saved,
    tick,
)
from tests.support.readiness_page import back_ups

NewContext = Callable[..., BrowserContext]
DEAF = """window.BroadcastChannel = class { constructor() { throw new Error('no'); } };
const listen = window.addEventListener;
window.addEventListener = (name, ...rest) => name === 'storage' || listen(name, ...rest);"""
"""A tab that is told nothing, as one that sleeps."""


def opened(page: Page, url: str) -> Page:
    """Open the lists."""
    page.goto(f"{url}/lists.html")
    saved(page)
    return page


def dialog(page: Page) -> Locator:
    """Open the dialog for copies, and ask to erase all."""
    page.bring_to_front()  # a tab behind others is painted once a second, and clicks wait for that
    choose(page, "backup")
    window = page.get_by_role("dialog")
    window.get_by_role("button", name="Erase everything of this book here").click()
    expect(window).to_contain_text("Nothing is erased yet. Back up first")
    return window


def press(place: Locator, name: str) -> None:
    """Press a button."""
    place.get_by_role("button", name=name, exact=True).click()


def save(page: Page, place: Locator) -> bytes:
    """Save the copy that is offered, and return the file."""
    with page.expect_download() as download:
        press(place, "Back up and go on")
    return Path(download.value.path()).read_bytes()


def everything(page: Page) -> set[str]:
    """Return all keys of localStorage, and what the database holds behind a mark."""
    stored: dict[str, Any] = page.evaluate("() => ({...localStorage})")
    return {*stored, *(f"db:{key}" for key in database(page))}


FOREIGN_ENTRIES = {"theme": "dark", "handbook/1/another-book/six-cases": state("done", 9)}


def store_everything(page: Page, url: str) -> None:
    """Store records, a snapshot, what is damaged and what is not ours; replace a note; tick."""
    page.goto(f"{url}/plain.html")
    page.evaluate("all => Object.assign(localStorage, all)", FOREIGN_ENTRIES)
    snapshot = '{"snapshot":{"value":{},"at":[1,0,"x"]}}'
    far = state("done", 2**52)  # no erasure is later than that
    records = {"snapshot/May": snapshot, "gone-item": state("done", 7), "ask-before": far}
    put_local(page, {**records, "ask-after": "{", "six-cases/damaged/7": "{"})
    put_database(page, {**records, "handed-back/damaged/7": "{"})
    opened(page, url).bring_to_front()
    page.locator("#six-cases > .hb-facts > .hb-more").click()
    for note in ("Between us.", "Never mind."):  # what was replaced can be put back, till then
        page.locator("#six-cases textarea").fill(note)
        page.keyboard.press("Tab")
    expect(page.locator("#six-cases > .hb-facts > .hb-back")).to_have_text(
        "Put back: Note: Between us."
    )
    tick(page, "six-cases")


def expect_nothing_left(tab: Page) -> None:
    """See that neither the page nor what is stored tells of the reader, before and after a load."""
    expect_ticked(tab)
    expect_score(tab, "0 of 6 done, 6 open. Optional: 0 of 1 done.")
    expect(tab.locator(".hb-known")).to_have_count(0)
    expect(tab.locator(".hb-back")).to_have_count(0)
    assert "Between us." not in tab.content()
    tab.reload()
    saved(tab)
    expect_ticked(tab)
    assert everything(tab) == {*FOREIGN_ENTRIES, f"{PREFIX}/!erased"}


def test_all_is_erased_in_every_tab_and_the_copy_brings_it_back(
    new_context: NewContext, book_url: str, tmp_path: Path
) -> None:
    context = new_context()
    first, second = context.new_page(), context.new_page()
    store_everything(first, book_url)
    opened(second, book_url)
    expect_ticked(second, "six-cases", "ask-before")
    place = dialog(first)
    data = save(first, place)
    for line in ("3 items, with all that you said of them", "1 note", "1 snapshot"):
        expect(place.get_by_role("listitem").get_by_text(line, exact=True)).to_be_visible()
    press(place, "Erase it now")
    expect(place).to_contain_text("All of this book is erased in this browser.")
    for tab in (first, second):
        expect_nothing_left(tab)
    (tmp_path / "copy.json").write_bytes(data)
    choose(first, "backup")
    place = first.get_by_role("dialog")
    place.get_by_label("The file of a back-up").set_input_files(tmp_path / "copy.json")
    press(place, "Restore")
    for tab in (first, second):
        expect_ticked(tab, "six-cases", "ask-before")
        saved(tab)
    back = read_progress(data, BOOK_ID)
    assert set(local(first)) == set(database(first)) == {*back.items, "snapshot/May"}
    second.reload()
    expect_ticked(second, "six-cases", "ask-before")


def test_without_a_copy_it_takes_a_step_more_and_can_be_left(page: Page, book_url: str) -> None:
    opened(page, book_url)
    tick(page, "six-cases")
    saved(page)
    for steps in ([], ["Go on without a back-up"]):
        place = dialog(page)
        for step in steps:
            press(place, step)
            expect(place).to_contain_text("Nothing was backed up.")
        press(place, "Leave everything as it is")
        page.keyboard.press("Escape")
        expect_ticked(page, "six-cases")
        assert set(local(page)) == {"six-cases"}
    place = dialog(page)
    press(place, "Go on without a back-up")
    press(place, "Erase it for good")
    expect_ticked(page)
    saved(page)
    assert local(page) == database(page) == {}
    press(place, "Close")
    tick(page, "handed-back")
    page.reload()
    expect_ticked(page, "handed-back")


def test_it_is_said_when_the_last_back_up_was_and_what_changed_since(
    page: Page, book_url: str
) -> None:
    opened(page, book_url)
    tick(page, "six-cases", "handed-back", "ask-after")
    tick(page, "ask-after")  # unticked again: no item that a back-up would bring
    place = dialog(page)
    save(page, place)
    expect(place.get_by_text("2 items, with all that you said of them")).to_be_visible()
    when = r"Last backed up [\w ,]+ 20\d\d, \d+:\d\d\D{0,3}; "
    go_on = "Go on without another back-up"
    for changes, words, warning in (
        ([], "nothing changed since.", "and only that back-up has it:"),
        (["ask-before"], "1 item changed since.", "nothing brings back what that back-up does"),
        (["one-thing"], "2 items changed since.", "nothing brings back what that back-up does"),
    ):
        press(place, "Close")
        tick(page, *changes)
        saved(page)
        place = dialog(page)
        expect(place).to_contain_text(re.compile(f"{when}{words}"))
        press(place, go_on)
        expect(place).to_contain_text(re.compile(f"{when}{words} This goes from the browser"))
        expect(place).to_contain_text(warning)
        expect(place).not_to_contain_text("Nothing was backed up")


def test_what_was_restored_since_the_last_back_up_counts_as_a_change(
    page: Page, book_url: str
) -> None:
    opened(page, book_url)
    tick(page, "six-cases")
    place = dialog(page)
    save(page, place)
    theirs = Progress(BOOK_ID, {"ask-after": {"state": {"value": "done", "at": [5, 0, "x"]}}})
    place.get_by_label("Or its text").fill(theirs.to_json())  # older than the back-up
    press(place, "Show what it would change")
    press(place, "Restore")
    expect(place).to_contain_text("Restored: 1 item.")
    press(place, "Erase everything of this book here …")
    expect(place).to_contain_text("; something changed since.")


def test_what_was_changed_since_the_copy_is_not_erased(
    new_context: NewContext, book_url: str
) -> None:
    context = new_context()
    first, second = (opened(context.new_page(), book_url) for _ in range(2))
    tick(first, "six-cases")
    place = dialog(first)
    assert read_progress(save(first, place), BOOK_ID).items.keys() == {"six-cases"}
    tick(second, "handed-back")
    expect_ticked(first, "six-cases", "handed-back")
    press(place, "Erase it now")
    expect(place).to_contain_text("something has changed since you backed up")
    expect_ticked(first, "six-cases", "handed-back")
    save(first, place)
    press(place, "Erase it now")
    expect_ticked(second)


@pytest.mark.parametrize("wakes", ["by being looked at", "by a tick"])
def test_a_tab_that_slept_brings_nothing_back(
    new_context: NewContext, book_url: str, wakes: str
) -> None:
    context = new_context()
    tab, deaf = context.new_page(), context.new_page()
    deaf.add_init_script(DEAF)
    opened(tab, book_url)
    tick(tab, "six-cases")
    saved(tab)
    opened(deaf, book_url)
    expect_ticked(deaf, "six-cases")
    place = dialog(tab)
    press(place, "Go on without a back-up")
    press(place, "Erase it for good")
    expect(place).to_contain_text("All of this book is erased")
    assert deaf.locator("#six-cases .hb-box").first.is_checked()
    left = []
    if wakes == "by a tick":
        tick(deaf, "handed-back")
        left = ["handed-back"]
    else:
        deaf.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect_ticked(deaf, *left)
    saved(deaf)
    assert set(local(deaf)) == set(database(deaf)) == {*left}


def test_an_unknown_part_is_erased_too(page: Page, book_url: str) -> None:
    opened(page, book_url)
    choose(page, "backup")
    place = page.get_by_role("dialog")
    part = {"people": {"at": [2**52, 0, "x"]}}
    place.get_by_label("Or its text").fill(Progress(BOOK_ID, rest=part).to_json())
    press(place, "Show what it would change")
    press(place, "Restore")
    expect(place).to_contain_text("Restored")
    assert set(local(page)) == {"part/people"}
    place.get_by_role("button", name="Erase everything of this book here").click()
    press(place, "Go on without another back-up")
    press(place, "Erase it for good")
    expect(place).to_contain_text("All of this book is erased")
    assert local(page) == database(page) == {}


def test_no_way_back_is_left_on_the_page(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/handbook-readiness.html")
    page.get_by_label("Name, for example").fill("Before Mallory came")
    press(page.locator(".hb-snapshots"), "Take a snapshot")
    press(page.locator(".hb-snapshots"), "Remove: Before Mallory came")
    expect(page.get_by_role("button", name="Put back: Before Mallory came")).to_have_count(1)
    exchange = back_ups(page)
    page.get_by_label("Or its text").fill("Mallory's copy")
    press(exchange, "Erase everything of this book here …")
    press(exchange, "Go on without a back-up")
    press(exchange, "Erase it for good")
    expect(exchange).to_contain_text("All of this book is erased in this browser.")
    assert "Mallory" not in page.content()
    expect(page.get_by_label("Or its text")).to_have_value("")
