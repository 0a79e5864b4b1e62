"""Snapshots on "My readiness": taken, removed, put back, and compared, with somebody's copy too."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from handbook_ext.core.progress.progress_file import Progress, read_progress
from tests.support.browser_site import (
    BOOK_ID,
    until,
)
from tests.support.copies_dialog import save_copy
from tests.support.page_reader import database, local, saved, tick
from tests.support.readiness_page import back_ups, field, fill, opened, part, take_snapshot


def test_snapshots_are_taken_compared_and_removed(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    part(page, "snapshots").get_by_label("Name, for example").fill("March 2027")
    page.keyboard.press("Enter")
    expect(part(page, "snapshots").locator("li")).to_contain_text("Taken: March 2027, on ")
    page.goto(f"{book_url}/lists.html")
    tick(page, "whom-to-ask", "six-cases")
    saved(page)
    opened(page, book_url)
    part(page, "compare").get_by_role("combobox", name="Compare from").select_option("March 2027")
    page.locator(".hb-choices select").nth(1).select_option("now")
    page.get_by_role("button", name="Compare", exact=True).click()
    expect(part(page, "compare")).to_contain_text("Different: 2 items.")
    row = page.get_by_role("table", name="Compare", exact=True).locator("tbody tr").nth(0)
    expect(row.get_by_role("link")).to_have_text("My evidence file has six one-page cases.")
    expect(row.locator("td").nth(0)).to_contain_text("Ticked on")
    expect(row.locator("th .hb-list-name")).to_have_text("Ready to apply")
    expect(row.locator("td").nth(1)).to_contain_text("Open.")
    expect(row).not_to_contain_text("In the shared folder.")  # a note that both have
    widths = row.locator("th, td").evaluate_all("all => all.map(cell => cell.clientWidth)")
    assert widths[0] == max(widths)
    result = page.get_by_text("Different: 2 items.").bounding_box()
    press, file = (
        part(page, "compare").locator(which).bounding_box() for which in ("button", "input")
    )
    assert press
    assert result
    assert file
    assert press["y"] < result["y"] < file["y"]
    progress = read_progress(save_copy(page, back_ups(page)), BOOK_ID)
    page.keyboard.press("Escape")
    above = page.locator(".hb-readiness > .hb-buttons")
    expect(above.get_by_role("button", name="Back up")).to_be_focused()
    assert set(progress.snapshots) == {"March 2027"}
    assert progress.snapshots["March 2027"]["value"]["six-cases"]["state"]["value"] == "done"
    page.get_by_role("button", name="Remove: March 2027").click()
    expect(part(page, "snapshots").locator("> ul > li")).to_have_count(0)
    until(lambda: database(page).get("snapshot/March 2027") == local(page)["snapshot/March 2027"])
    assert json.loads(local(page)["snapshot/March 2027"])["snapshot"]["value"] is None


def test_a_snapshot_replaces_none_and_a_removed_one_can_be_put_back(
    page: Page, book_url: str
) -> None:
    fill(page, book_url)
    opened(page, book_url)
    place, lines = part(page, "snapshots"), part(page, "snapshots").locator("> ul > li")
    take_snapshot(page, "March")
    take_snapshot(page, "March")
    expect(place).to_contain_text(
        "There is a snapshot March already, which stays. Taken: March (2), on "
    )
    expect(lines).to_have_count(2)
    taken = lines.filter(has_text="March,").inner_text()
    page.get_by_role("button", name="Remove: March", exact=True).click()
    expect(lines).to_have_count(1)
    page.wait_for_selector(".hb-readiness[data-kept=yes]")
    opened(page, book_url)
    take_snapshot(page, "March")  # nor one that can still be put back
    expect(place).to_contain_text("Taken: March (3), on ")
    place.get_by_text("Removed snapshots: 1").click()
    page.get_by_role("button", name="Put back: March", exact=True).click()
    expect(lines).to_have_count(3)
    assert lines.filter(has_text="March,").inner_text() == taken
    expect(place.get_by_text("Removed snapshots")).to_be_hidden()
    page.get_by_role("button", name="Remove: March (3)").click()
    page.get_by_role("button", name="Put back: March (3)").last.click()  # where it is said
    expect(lines).to_have_count(3)
    page.wait_for_selector(".hb-readiness[data-kept=yes]")
    snapshot = json.loads(local(page)["snapshot/March"])["snapshot"]
    assert snapshot["value"]["six-cases"]["state"]["value"] == "done"
    assert snapshot["since"] < snapshot["at"][0]


def choices(page: Page, nth: int) -> list[str]:
    """Return what can be chosen, of what is compared first or second; the choice comes first."""
    select = part(page, "compare").locator("select").nth(nth)
    names: list[str] = select.evaluate(
        "e => [e, ...e.options].map(one => (one.selectedOptions || [one])[0].textContent)"
    )
    return names


def test_nothing_is_compared_with_itself(page: Page, book_url: str) -> None:
    fill(page, book_url)
    opened(page, book_url)
    compare = part(page, "compare").get_by_role("button", name="Compare", exact=True)
    expect(compare).to_be_hidden()
    take_snapshot(page, "")
    expect(part(page, "snapshots").get_by_role("alert")).to_have_text("Give it a name first.")
    expect(page.get_by_label("Name, for example")).to_be_focused()
    take_snapshot(page, "now")  # a name is a name
    expect(page.get_by_label("Name, for example")).to_have_value("")
    expect(compare).to_be_visible()
    expect(part(page, "compare").get_by_role("combobox", name="Compare with")).to_be_visible()
    assert (choices(page, 0), choices(page, 1)) == (["now", "now"], ["now", "now"])
    take_snapshot(page, "later")
    until(lambda: choices(page, 0) == ["later", "later", "now"])
    assert choices(page, 1) == ["now", "now", "now"]
    part(page, "compare").get_by_role("combobox", name="Compare from").select_option(index=1)
    assert choices(page, 1) == ["now", "now", "later"]
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/lists.html")
    tick(second_page, "whom-to-ask")
    expect(page.locator("[data-list=ready] .hb-score")).to_contain_text("2 of 5 done")
    assert choices(page, 0) == ["now", "later", "now"]  # the reader's choice stays
    compare.click()
    expect(part(page, "compare")).to_contain_text("Different: 1 item.")


def test_somebody_elses_copy_is_compared_and_not_taken_over(
    page: Page, book_url: str, tmp_path: Path
) -> None:
    fill(page, book_url)
    opened(page, book_url)
    before = local(page)
    theirs = Progress(BOOK_ID, {"ask-after": {"state": field("done", 9)}})
    (tmp_path / "kim.json").write_text(theirs.to_json(), "utf-8")
    page.get_by_label("Add somebody’s back-up").set_input_files(tmp_path / "kim.json")
    expect(part(page, "compare")).to_contain_text("Different:")
    expect(page.locator(".hb-compared thead")).to_contain_text("kim.json")
    assert {key: text for key, text in local(page).items() if key != "!visit"} == {
        key: text for key, text in before.items() if key != "!visit"
    }
