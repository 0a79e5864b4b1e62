"""When the reader backed up last, what reminds of it, and files that are no back-ups."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from handbook_ext.core.progress.progress_file import Progress
from tests.support.browser_site import BOOK_ID, PREFIX, state
from tests.support.copies_dialog import a_copy, dialog, done, look_at, save_copy
from tests.support.page_reader import choose, expect_ticked, put_local, saved, tick
from tests.support.readiness_page import opened

from .conftest import Axed, NewPage

DAY = 86_400_000  # ms
RESTORED = re.compile(r"^Restored from a back-up on .+ \d{4}\.$")
COVERS = """e => {
  const { left, top, width, height } = e.getBoundingClientRect();
  const hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 12));
  return e.contains(hit) ? '' : `${hit?.outerHTML} over ${e.outerHTML} at ${top}`;
}"""
LAST = re.compile(r"^Last backed up .+ \d{4}\.$")


def reminder(page: Page, checklist: str = "ready") -> Locator:
    """Return the line that reminds of back-ups."""
    return page.locator(f"#{checklist} .hb-reminder")


def backed_up(page: Page) -> Locator:
    """Return what the menu says of the last back-up."""
    return page.locator("#ready .hb-backed-up")


def test_the_menu_says_when_the_reader_backed_up_last(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    expect(backed_up(page)).to_have_text("Not backed up yet.")
    place = dialog(page)
    expect(place.locator(".hb-backed-up")).to_have_text("Not backed up yet.")
    data = save_copy(page, place)
    expect(place.locator(".hb-backed-up")).to_have_text(LAST)
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/other.html")
    expect(second_page.locator("#elsewhere .hb-backed-up")).to_have_text(LAST)
    page.reload()
    expect(backed_up(page)).to_have_text(LAST)
    assert "backup" not in data.decode()  # it is this browser's own
    assert "backup" not in save_copy(page, dialog(page)).decode()


@pytest.mark.parametrize(
    ("backup", "change", "is_due"),
    [
        (None, 40, True),
        (None, 20, False),
        (90, 40, True),
        (90, 20, False),
        (35, 40, False),
    ],
)
def test_after_a_month_of_changes_without_a_back_up_it_reminds(
    page: Page, book_url: str, backup: int | None, change: int, is_due: bool
) -> None:
    page.goto(f"{book_url}/plain.html")
    now = page.evaluate("Date.now()")
    records = {"six-cases": state("done", now - change * DAY)}
    if backup is not None:
        at = now - backup * DAY
        records["!backup"] = json.dumps({"given": {"at": [at, 0, "a"], "wall": at}})
    put_local(page, records)
    page.goto(f"{book_url}/lists.html")
    saved(page)
    tick(page, "handed-back")
    if not is_due:
        expect(reminder(page)).to_be_hidden()
        expect(page.locator("#ready .hb-where")).to_be_visible()
        return
    words = re.compile(r"^Last backed up" if backup else r"^Not backed up yet\.")
    expect(reminder(page)).to_have_text(words)
    expect(reminder(page, "another")).to_have_count(0)  # once a page is enough


@pytest.mark.parametrize("width", [320, 1280])
def test_my_readiness_reminds_too(new_page: NewPage, axe: Axed, book_url: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    line, where = page.locator(".hb-readiness .hb-reminder"), page.locator(".hb-where")
    opened(page, book_url)
    expect(line).to_be_hidden()
    put_local(page, {"handed-back": state("done", page.evaluate("Date.now()") - 40 * DAY)})
    opened(page, book_url)
    expect(line).to_have_text(re.compile(r"^Not backed up yet\."))
    expect(where).to_be_hidden()
    assert axe(page, ".hb-readiness") == []
    line.get_by_role("button", name="Not now").click()
    expect(line).to_be_hidden()
    expect(where).to_be_visible()
    above = page.locator(".hb-readiness > .hb-buttons").get_by_role("button", name="Back up")
    expect(above).to_be_focused()
    page.goto(f"{book_url}/lists.html")
    saved(page)
    expect(reminder(page)).to_be_hidden()  # put off here, put off there
    page.evaluate("key => localStorage.removeItem(key)", f"{PREFIX}/!later")
    opened(page, book_url)
    line.get_by_role("button", name="Back up").click()
    save_copy(page, page.get_by_role("dialog"))
    expect(line).to_be_hidden()
    page.keyboard.press("Escape")
    expect(above).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_reminder_moves_nothing_and_can_be_put_off(
    new_page: NewPage, axe: Axed, book_url: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{book_url}/lists.html")
    saved(page)
    before = page.locator("#six-cases").bounding_box()
    put_local(page, {"handed-back": state("done", page.evaluate("Date.now()") - 40 * DAY)})
    page.reload()
    expect(reminder(page)).to_be_visible()
    assert page.locator("#six-cases").bounding_box() == before
    assert axe(page, ".hb-checklist") == []
    reminder(page).get_by_role("button", name="Not now").click()
    expect(reminder(page)).to_be_hidden()
    expect(page.locator("#ready .hb-menu > summary")).to_be_focused()
    page.reload()
    saved(page)
    expect(reminder(page)).to_be_hidden()
    page.evaluate(
        "([key, ms]) => localStorage.setItem(key, Date.now() - ms)", [f"{PREFIX}/!later", 8 * DAY]
    )
    page.reload()
    reminder(page).get_by_role("button", name="Back up").click()
    save_copy(page, page.get_by_role("dialog"))
    expect(reminder(page)).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.locator("#ready .hb-menu > summary")).to_be_focused()


def test_what_was_restored_whole_is_in_a_back_up_that_was_not_made_here(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    long_ago = page.evaluate("Date.now()") - 90 * DAY
    place = dialog(page)
    look_at(place, a_copy(six_cases=done(long_ago)))
    place.get_by_role("button", name="Restore").click()
    expect_ticked(page, "six-cases")
    page.reload()
    saved(page)
    expect(backed_up(page)).to_have_text(RESTORED)
    expect(reminder(page)).to_be_hidden()
    place = dialog(page)
    expect(place.locator(".hb-backed-up")).to_have_text(RESTORED)
    place.get_by_role("button", name="Erase everything of this book here").click()
    expect(place).to_contain_text(re.compile(r"Restored from a back-up on .+; nothing changed"))
    place.get_by_role("button", name="Go on without another back-up").click()
    expect(place).to_contain_text("and only that back-up has it:")
    expect(place).not_to_contain_text("Last backed up")
    save_copy(page, place)
    expect(place.locator(".hb-backed-up")).to_have_text(LAST)


@pytest.mark.parametrize("entry", ["backup", "restore"])
def test_in_a_low_window_what_has_the_focus_is_in_sight(
    page: Page, book_url: str, entry: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 256})
    page.goto(f"{book_url}/lists.html")
    choose(page, entry)
    focused = page.get_by_role("dialog").locator(":focus")
    expect(focused).to_be_in_viewport(ratio=1)
    for _ in range(4):
        covers = focused.evaluate(COVERS)
        assert covers == ""
        page.keyboard.press("Tab")


FILES = {
    "empty.json": (b"", "There is nothing in it."),
    "copy.pdf": (
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        "It is a PDF. Back up, take its ticks into that file",
    ),
    "page.jpg": (
        b"\xff\xd8\xff\xe0\x00\x10JFIF",
        "It is a picture. Back up, take its ticks into that file with handbook import",
    ),
    "page.html": (b"<!DOCTYPE html><html>", "It is a web page."),
    "cut.json": (Progress(BOOK_ID).to_json()[:60].encode(), "a back-up that is cut off or damaged"),
    "letter.txt": (b"Dear mentor,", "It is no back-up."),
    "list.json": (b'{"lists": []}', "This is not a progress file of a handbook."),
    "broken.json": (b'{"lists": [', "This is not a sound JSON file"),
    "other.json": (Progress("cookery").to_json().encode(), "belongs to another handbook, cookery"),
    "next.json": (b'{"format": "handbook-progress", "version": 2}', "made by a later version"),
}


def test_a_wrong_file_is_called_what_it_is(page: Page, book_url: str, tmp_path: Path) -> None:
    page.goto(f"{book_url}/lists.html")
    choose(page, "restore")
    place = page.get_by_role("dialog")
    chosen = place.get_by_label("The file of a back-up")
    expect(chosen).to_be_focused()
    for name, (data, reason) in FILES.items():
        (tmp_path / name).write_bytes(data)
        chosen.set_input_files(tmp_path / name)
        error = place.get_by_role("alert")
        expect(error).to_contain_text(f"“{name}” cannot be read. ")
        expect(error).to_contain_text(reason)
        expect(error).to_be_in_viewport()
        expect(chosen).to_have_attribute("aria-invalid", "true")
        expect(place.get_by_role("button", name="Restore")).to_have_count(0)
    look_at(place, "  ")
    expect(place.get_by_role("alert")).to_have_text(
        "The text cannot be read. There is nothing in it."
    )  # the one above is gone
    beside = place.get_by_label("Or its text")
    expect(beside).to_have_attribute("aria-invalid", "true")
    look_at(place, a_copy(six_cases=done(5)))
    expect(place.get_by_role("alert")).to_have_count(0)
    expect(beside).to_have_attribute("aria-invalid", "false")


def test_the_button_below_the_text_leaves_what_was_said_of_the_file(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    choose(page, "restore")
    place = page.get_by_role("dialog")
    copy = {"name": "a.json", "mimeType": "application/json"}
    whole = a_copy(six_cases=done(5)).encode()
    place.get_by_label("The file of a back-up").set_input_files([{**copy, "buffer": whole}])
    for _ in range(2):
        expect(place.get_by_role("button", name="Restore")).to_be_visible()
        place.get_by_role("button", name="Show what it would change").click()
    expect(place.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_error_looks_like_one_and_the_dialog_like_its_page(
    new_page: NewPage, axe: Axed, site_url: str, scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(f"{site_url}/checklists/ready-to-apply.html")
    choose(page, "backup", "ready-to-apply")
    place = page.get_by_role("dialog")
    look_at(place, "no back-up")
    looks = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color]; }"
    assert place.evaluate(looks) == page.locator("body").evaluate(looks)
    error = place.get_by_role("alert")
    assert error.evaluate(looks)[1] != place.evaluate(looks)[1]
    assert axe(page, ".hb-dialog") == []
    faces = place.evaluate(
        """e => new Set([...e.querySelectorAll('button, input, textarea')].flatMap(one =>
             [one, ...(one.type === 'file' ? ['::file-selector-button'] : [])].map(part => {
               const style = getComputedStyle(one, part === one ? null : part);
               return style.fontFamily; }))).size"""
    )
    assert faces == 1
