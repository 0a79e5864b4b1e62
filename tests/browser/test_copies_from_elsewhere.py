"""Copies that are none, hostile, or of a later version: refused with the reason, or kept as is."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from handbook_ext.core.progress.progress_file import Progress
from tests.support.browser_site import BOOK_ID
from tests.support.copies_dialog import a_copy, dialog, done, look_at, save_copy
from tests.support.page_reader import (
    database,
    expect_ticked,
    local,
    saved,
    tick,
)

REFUSED = {
    "": "There is nothing in it.",
    '{"a": 1}': "not a progress file of a handbook",
    '{"format": "handbook-progress", "version": 1, "hand': "a back-up that is cut off",
    '{"a": ': "not a sound JSON file",
    '{"format": "handbook-progress", "version": 2}': "made by a later version",
    '{"format": "handbook-progress", "version": 1, "handbook": "b"}': "its parts are of other",
    Progress("cookery").to_json(): "another handbook, cookery; this one is browser-book.",
}


def test_a_file_that_is_none_is_refused_with_the_reason(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    saved(page)
    mine = local(page)
    place = dialog(page)
    for text, reason in REFUSED.items():  # each other than the one before
        look_at(place, text)
        expect(place).to_contain_text(reason)
        expect(place.get_by_role("button", name="Restore")).to_have_count(0)
        assert local(page) == mine


def test_a_huge_file_is_refused_unread(page: Page, book_url: str, tmp_path: Path) -> None:
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(100 * 2**20)
    page.goto(f"{book_url}/lists.html")
    place = dialog(page)
    place.get_by_label("The file of a back-up").set_input_files(tmp_path / "huge.json")
    expect(place).to_contain_text("larger than 32 MB")


def test_a_file_in_another_encoding_is_refused_whole(
    page: Page, book_url: str, tmp_path: Path
) -> None:
    note = {"note": {"value": "Gespräch mit Zoë", "at": [5, 0, "x"]}}
    text = a_copy(six_cases=note)
    (tmp_path / "saved.json").write_text(text.replace("\\u", "?"), "cp1252")
    page.goto(f"{book_url}/lists.html")
    place = dialog(page)
    place.get_by_label("The file of a back-up").set_input_files(tmp_path / "saved.json")
    expect(place).to_contain_text("The file is not UTF-8 text")
    expect(place.get_by_role("button", name="Restore")).to_have_count(0)


def test_parts_of_a_later_version_go_in_and_out_again(page: Page, book_url: str) -> None:
    record = done(5) | {"later": {"by": ["Ines"]}}
    snapshots = {"May": {"value": {"six-cases": record}, "at": [5, 0, "x"], "by": "Ines"}}
    unknown_parts = {
        "people": {"at": [9, 0, "x"]},
        "10": [None],
        "constructor": "x",
        "__proto__": {"a": 1},
    }
    theirs = Progress(BOOK_ID, {"six-cases": record}, snapshots, unknown_parts)
    page.goto(f"{book_url}/lists.html")
    place = dialog(page)
    look_at(place, theirs.to_json())
    folded = place.get_by_text("Parts of the file that this version does not know, kept for")
    expect(folded).to_contain_text(": 4")
    folded.click()
    expect(place.get_by_role("listitem").get_by_text("people", exact=True)).to_be_visible()
    place.get_by_role("button", name="Restore").click()
    expect_ticked(page, "six-cases")
    saved(page)
    assert database(page) == local(page)
    page.reload()
    place = dialog(page)
    look_at(place, Progress(BOOK_ID, rest={"people": {"at": [8, 0, "x"]}, "10": {}}).to_json())
    expect(place).to_contain_text("kept for later ones: 1")  # "{}" is larger than "[null]"
    place.get_by_role("button", name="Restore").click()
    expect(place).to_contain_text("Restored")
    progress = theirs.merged(Progress(BOOK_ID, rest={"people": {"at": [8, 0, "x"]}, "10": {}}))
    assert save_copy(page, place).decode() == progress.to_json()


def test_hostile_text_is_text(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    place = dialog(page)
    bad = '<img src=x onerror="alert(1)">'
    note = {"value": bad, "at": [5, 0, bad]}
    link = {"value": "javascript:alert(1)", "at": [5, 0, "x"]}
    look_at(place, a_copy(six_cases={"note": note, "evidence": link}, gone={"note": note}))
    place.get_by_text("New: 1 item").click()
    expect(place).to_contain_text(bad)
    place.get_by_role("button", name="Restore").click()
    expect(page.locator("#six-cases .hb-known")).to_contain_text(bad)
    assert page.evaluate("document.querySelectorAll('img').length") == 0


def test_a_copy_with_nothing_new_offers_nothing(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    saved(page)
    place = dialog(page)
    look_at(place, a_copy(six_cases=json.loads(local(page)["six-cases"])))
    expect(place).to_contain_text("There is nothing in this back-up that is later")
    expect(place.get_by_role("button", name="Restore")).to_have_count(0)
