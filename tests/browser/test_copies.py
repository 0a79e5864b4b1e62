"""Copies of the progress: saved, sent as text, read back with a preview, undone."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Page, expect

from handbook_ext.core.progress.progress_file import Progress, read_progress
from tests.support.browser_site import BOOK_ID, ROOT, VIEWS, state
from tests.support.copies_dialog import WORDING, a_copy, dialog, done, look_at, save_copy
from tests.support.page_reader import (
    database,
    expect_score,
    expect_ticked,
    local,
    put_local,
    saved,
    tick,
    values,
)

from .conftest import Axed, NewPage

SCHEMA = ROOT / "src/handbook_ext/schema/progress-1.schema.json"


def test_a_saved_copy_holds_all_and_reads_back_elsewhere(
    new_page: NewPage, book_url: str, tmp_path: Path
) -> None:
    page = new_page()
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"gone-item": state("done", 7)})
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "ask-training")
    saved(page)
    data = save_copy(page, dialog(page))
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(json.loads(data))
    progress = read_progress(data, BOOK_ID)
    assert set(progress.items) == {"six-cases", "ask-training", "gone-item"}
    assert progress.to_json().encode() == data  # the terminal writes the same bytes
    (tmp_path / "copy.json").write_bytes(data)
    second_page = new_page()
    second_page.goto(f"{book_url}/lists.html")
    place = dialog(second_page)
    place.get_by_label("The file of a back-up").set_input_files(tmp_path / "copy.json")
    expect(place).to_contain_text("Nothing is changed yet.")
    expect(place).to_contain_text("New: 2 items")
    expect(place).to_contain_text("Not in this edition, and kept apart: 1 item")
    expect_ticked(second_page)
    assert values(local(second_page)) == {}
    place.get_by_role("button", name="Restore").click()
    expect(place).to_contain_text("Restored: 3 items.")
    expect_ticked(second_page, "six-cases", "ask-training")
    saved(second_page)
    assert local(second_page) == database(second_page) == local(page)


def test_the_text_of_a_copy_is_on_the_clipboard_or_there_to_select(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    place = dialog(page)
    place.get_by_role("button", name="Copy as text").click()
    expect(place.get_by_role("status")).to_have_text("The text is on the clipboard.")
    text = place.get_by_label("Your progress as text").input_value()
    assert set(read_progress(text.encode(), BOOK_ID).items) == {"six-cases"}


FOLDED = (
    "New: 2 items",
    "Later than yours: 1 item changes",
    "Earlier than yours: 1 item stays as it is",
    "Not in this edition, and kept apart: 1 item",
    "Dated in the future, so that only a change made here overrules it: 1 item",
    "Not sound, and left out: 1",
)


def test_the_preview_tells_added_changed_overruled_unknown_and_left_out(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"long-gone": state("done", 9)})
    page.goto(f"{book_url}/lists.html")
    now = page.evaluate("Date.now()")
    tick(page, "six-cases", "handed-back", "ask-before")
    saved(page)
    mine = local(page)
    place = dialog(page)
    day = 86_400_000
    text = a_copy(
        six_cases=done(now - day, "open") | {"note": done(now - day)["state"] | {"value": "old"}},
        handed_back=done(now + 60_000, "open"),
        ask_before=done(now - day, "open"),
        whom_to_ask=done(now + 9 * day),
        gone_item=done(5),
        long_gone=done(7, "open"),
        broken={"state": {"value": "done"}},
    )
    look_at(place, text)
    for line in FOLDED:
        expect(place.get_by_text(line, exact=True)).to_be_visible()
    expect(place).to_contain_text("To return to exactly this back-up, erase everything")
    place.get_by_text("New: 2 items").click()
    news = place.get_by_role("listitem").filter(has_text=WORDING).filter(has=page.locator("ul"))
    expect(news).to_have_count(1)  # an item once, with all that would change in it
    expect(news.get_by_role("listitem")).to_have_text(
        [
            re.compile(r"^done stays \(.+\); the back-up says open$"),
            re.compile(r"^note: “old” \(.+\)$"),
        ]
    )
    assert local(page) == mine
    place.get_by_role("button", name="Leave everything as it is").click()
    assert local(page) == mine


def test_an_import_can_be_undone(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    now = page.evaluate("Date.now()")
    place = dialog(page)
    text = a_copy(six_cases=done(now + 5_000, "open"), handed_back=done(now), ask_after=done(now))
    look_at(place, text)
    place.get_by_role("button", name="Restore").click()
    expect_ticked(page, "handed-back", "ask-after")
    place.get_by_role("button", name="Put back").click()
    expect(place).to_contain_text("Put back; what was changed since you restored stays.")
    expect_ticked(page, "six-cases")
    saved(page)
    assert values(local(page)) == {"six-cases": "done", "handed-back": "open", "ask-after": "open"}
    assert local(page) == database(page)


def test_an_import_can_be_undone_after_the_page_was_left(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    page.locator("#six-cases > .hb-facts > .hb-more").click()
    page.locator("#six-cases textarea").fill("Mine, of an hour's work.")
    tick(page, "six-cases")
    saved(page)
    now = page.evaluate("Date.now()") + 5_000
    note = {"value": "Theirs.", "at": [now, 0, "copy"]}
    snapshots = {"May": {"value": {}, "at": [now, 0, "copy"]}}
    records = {"six-cases": done(now, "open") | {"note": note}, "handed-back": done(now)}
    place = dialog(page)
    look_at(place, Progress(BOOK_ID, records | {"ask-after": done(now)}, snapshots).to_json())
    place.get_by_role("button", name="Restore").click()
    expect_ticked(page, "handed-back", "ask-after")
    saved(page)
    page.goto(f"{book_url}/plain.html")
    page.goto(f"{book_url}/lists.html")
    tick(page, "ask-after", "ask-after")  # the reader's own since then
    place = dialog(page)
    expect(place).to_contain_text("What was replaced on")
    place.get_by_role("button", name="Put back").click()
    expect(place).to_contain_text("Put back; what was changed")
    expect_ticked(page, "six-cases", "ask-after")
    expect(page.locator("#six-cases .hb-known")).to_contain_text("Mine, of an hour's work.")
    saved(page)
    assert json.loads(local(page)["snapshot/May"])["snapshot"]["value"] is None
    page.reload()
    expect_ticked(page, "six-cases", "ask-after")
    expect(dialog(page)).not_to_contain_text("What was replaced on")


def test_storage_that_was_cleared_is_said_and_kept_once_more(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "handed-back")
    saved(page)
    session = page.context.new_cdp_session(page)
    session.send("Storage.clearDataForOrigin", {"origin": book_url, "storageTypes": "all"})
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    problem = page.locator("#ready .hb-problem")
    expect(problem).to_contain_text("were cleared while it was open")
    saved(page)
    assert set(values(local(page))) == set(values(database(page))) == {"six-cases", "handed-back"}
    expect_score(page, "2 of 6 done, 4 open. Optional: 0 of 1 done.")


def test_the_keyboard_reaches_all_and_escape_closes(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    button = page.locator("#ready .hb-menu > summary")
    button.focus()
    page.keyboard.press("Enter")
    # the menu opens whole, once its looks are there
    expect(page.locator("#ready .hb-entries button").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    place = page.get_by_role("dialog")
    expect(place).to_be_visible()
    page.keyboard.press("Escape")
    expect(place).to_have_count(0)
    expect(button).to_be_focused()


@pytest.mark.parametrize("view", VIEWS)
def test_accessible_and_within_the_window(
    new_page: NewPage, axe: Axed, book_url: str, view: tuple[int, str]
) -> None:
    width, scheme = view
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"{book_url}/lists.html")
    place = dialog(page)
    look_at(place, a_copy(six_cases=done(5) | {"note": {"value": "x" * 200, "at": [5, 0, "x"]}}))
    place.get_by_text("New: 1 item").click()
    place.get_by_role("button", name="Copy as text").click()
    assert axe(page, ".hb-dialog") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert place.evaluate("e => e.scrollWidth <= e.clientWidth")
