"""What is known of an item beside its tick: note, evidence, reason, confirmation, age, wording."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from handbook_ext.core.ids import fingerprint
from tests.support.browser_site import VIEWS, until
from tests.support.page_reader import (
    box,
    database,
    expect_score,
    expect_ticked,
    local,
    put_local,
    saved,
    tick,
)

from .conftest import Axed, NewPage

DAY = 86_400_000  # ms


def opened(page: Page, item: str) -> Locator:
    """Open the inputs of *item*."""
    page.locator(f"#{item} > .hb-facts > .hb-more").click()
    return page.locator(f"#{item} > .hb-panel")


def status_of(page: Page, item: str) -> Locator:
    """Return what the row of *item* says is known of it."""
    return page.locator(f"#{item} > .hb-facts > .hb-known")


def record(page: Page, item: str) -> dict[str, dict[str, object]]:
    """Return the record of *item*, the same in both stores."""
    saved(page)
    until(lambda: local(page).get(item) == database(page).get(item))
    return json.loads(local(page)[item])


def test_note_evidence_and_confirmation_are_kept_and_said(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases")
    more = page.get_by_role("group", name="My evidence file has six one-page cases.", exact=True)
    more.get_by_label("Note").fill("  In the shared folder.  ")
    more.get_by_label("Evidence").fill("https://example.org/file")
    more.get_by_label("Mentor").fill("Ines")
    page.keyboard.press("Tab")
    expect(status_of(page, "six-cases")).to_have_text(
        re.compile(
            r"^Confirmed by Ines on .+\. Note: In the shared folder\."
            r" Evidence: https://example\.org/file$"
        )
    )
    expect_score(page, "0 of 6 done, 6 open. Optional: 0 of 1 done.")
    tick(page, "six-cases")  # only what is done counts as confirmed
    expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done. Confirmed by a mentor: 1.")
    tick(page, "six-cases")
    link = more.get_by_role("link", name="Open", exact=True)
    expect(link).to_have_attribute("href", "https://example.org/file")
    fields = record(page, "six-cases")
    assert {name: field["value"] for name, field in fields.items()} == {
        "state": "open",
        "note": "In the shared folder.",
        "evidence": "https://example.org/file",
        "confirmation": "Ines",
    }
    assert {field["wording"] for field in fields.values()} == {
        fingerprint("My evidence file has six one-page cases.")
    }
    page.reload()
    expect(status_of(page, "six-cases")).to_contain_text("In the shared folder.")
    more = opened(page, "six-cases")
    expect(more.get_by_label("Note")).to_have_value("In the shared folder.")
    more.get_by_label("Note").fill("")
    more.get_by_label("Mentor").fill("")
    page.keyboard.press("Tab")
    expect(status_of(page, "six-cases")).to_have_text("Evidence: https://example.org/file")
    assert record(page, "six-cases")["note"]["value"] == ""


@pytest.mark.parametrize("evidence", ["javascript:alert(1)", "data:text/html,x", "on the shelf"])
def test_only_addresses_of_the_web_become_links(page: Page, book_url: str, evidence: str) -> None:
    page.goto(f"{book_url}/lists.html")
    more = opened(page, "six-cases")
    more.get_by_label("Evidence").fill(evidence)
    page.keyboard.press("Tab")
    expect(status_of(page, "six-cases")).to_have_text(f"Evidence: {evidence}")
    expect(more.locator(".hb-link")).to_be_hidden()
    assert more.locator(".hb-link").get_attribute("href") is None


def test_what_does_not_apply_needs_a_reason_and_leaves_the_total(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    more = opened(page, "six-cases")
    more.get_by_label("Not applicable").fill("We keep no cases.")
    page.keyboard.press("Tab")
    expect_score(page, "0 of 5 done, 5 open, 1 not applicable. Optional: 0 of 1 done.")
    expect(status_of(page, "six-cases")).to_have_text("Not applicable: We keep no cases.")
    expect_ticked(page)
    tick(page, "six-cases")  # a tick says that it does apply
    expect(more.get_by_label("Not applicable")).to_have_value("")
    expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
    more.get_by_label("Not applicable").fill("We keep no cases.")
    more.get_by_label("Not applicable").fill(" ")
    page.keyboard.press("Tab")
    expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done.")


def test_what_is_typed_is_kept_without_leaving_the_field(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases").get_by_label("Note").press_sequentially("half a")
    until(lambda: "six-cases" in local(page))
    page.keyboard.type(" sentence")
    page.goto(f"{book_url}/plain.html")  # at once: the last words are not lost either
    page.goto(f"{book_url}/lists.html")
    expect(status_of(page, "six-cases")).to_have_text("Note: half a sentence")


def tick_of(page: Page, item: str, wording: str, age: int = 0) -> None:
    """Keep a tick of *item*, set against *wording*, *age* milliseconds ago."""
    page.goto(f"{page.url.rpartition('/')[0]}/plain.html")
    at = [page.evaluate("Date.now()") - age, 0, "a"]
    field = {"value": "done", "at": at, "wording": fingerprint(wording)}
    put_local(page, {item: json.dumps({"state": field})})


def test_a_renamed_item_keeps_its_tick(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    tick_of(page, "led-one", "I have led a project to its close.")
    page.goto(f"{book_url}/changed.html")
    expect_ticked(page, "led-two")
    expect(status_of(page, "led-two")).to_contain_text("Reworded since you ticked it.")
    more = opened(page, "led-two")
    expect(more).to_contain_text("You ticked: “I have led a project to its close.”")
    more.get_by_role("button", name="It still holds today").click()
    expect(status_of(page, "led-two")).not_to_contain_text("Reworded")
    expect(box(page, "led-two")).to_be_focused()
    saved(page)
    state_field = json.loads(local(page)["led-two"])["state"]
    assert state_field["wording"] == fingerprint("I have led two projects to their close.")
    tick(page, "led-two")  # the untick is later than the tick under the earlier id
    page.reload()
    saved(page)
    expect_ticked(page)
    assert json.loads(local(page)["led-one"])["state"]["value"] == "done"


def test_a_link_to_an_earlier_id_leads_to_the_item(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/changed.html#led-one")
    expect(page.locator("#led-two #led-one, #led-one#led-two")).to_have_count(1)


def test_a_reworded_item_keeps_its_tick_and_shows_what_was_ticked(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/plain.html")
    tick_of(page, "six-results", "I can show six cases.")
    page.goto(f"{book_url}/changed.html")
    expect_score(page, "1 of 3 done, 2 open. Optional: 0 of 1 done.", "changed")
    expect(opened(page, "six-results")).to_contain_text("You ticked: “I can show six cases.”")
    page.goto(f"{book_url}/plain.html")
    tick_of(page, "six-results", "A wording that no edition knows.")
    page.goto(f"{book_url}/changed.html")
    more = opened(page, "six-results")
    expect(status_of(page, "six-results")).to_contain_text("Reworded since you ticked it.")
    expect(more).not_to_contain_text("You ticked:")


def test_a_stale_tick_is_due_and_counts_as_open(page: Page, book_url: str) -> None:
    wording = "My access rights were checked this year."
    page.goto(f"{book_url}/plain.html")
    tick_of(page, "rights-checked", wording, 400 * DAY)
    page.goto(f"{book_url}/changed.html")
    expect_ticked(page, "rights-checked")  # never removed
    expect_score(page, "0 of 3 done, 3 open (1 due again). Optional: 0 of 1 done.", "changed")
    expect(status_of(page, "rights-checked")).to_have_text(
        re.compile(r"^Due again: ticked on .+\. It still holds today$")
    )
    page.locator("#changed .hb-left").click()
    expect(page.locator("#rights-checked")).to_be_visible()
    # offered on its row; beside the open inputs it stands among them, once
    holds = page.locator("#rights-checked").get_by_role("button", name="It still holds today")
    expect(holds).to_be_visible()
    opened(page, "rights-checked")
    expect(holds).to_have_count(1)
    page.locator("#rights-checked .hb-more").click()
    holds.click()
    expect(box(page, "rights-checked")).to_be_focused()
    expect(holds).to_have_count(0)
    expect_score(page, "1 of 3 done, 2 open. Optional: 0 of 1 done.", "changed")
    page.goto(f"{book_url}/plain.html")
    tick_of(page, "rights-checked", wording, 300 * DAY)


def test_next_open_item_goes_round(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/changed.html")
    tick(page, "six-results")
    following = page.locator("#changed .hb-next")
    for item in ("rights-checked", "asked-feedback", "led-two", "rights-checked"):
        following.click()  # on from where the reader was, though the button takes the focus
        expect(box(page, item)).to_be_focused()
    for item in ("asked-feedback", "led-two"):
        following.focus()
        page.keyboard.press("Enter")
        expect(box(page, item)).to_be_focused()
    page.keyboard.press("Tab")
    tick(page, "led-two", "rights-checked", "asked-feedback")
    following.click()
    expect_score(
        page,
        "3 of 3 done, 0 open. Optional: 1 of 1 done. Ready: nothing required is open."
        " Nothing is open in this list.",
        "changed",
    )


@pytest.mark.parametrize("view", VIEWS)
def test_the_inputs_are_accessible_and_within_the_window(
    new_page: NewPage, axe: Axed, book_url: str, view: tuple[int, str]
) -> None:
    width, scheme = view
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"{book_url}/lists.html")
    more = opened(page, "ask-before")
    more.get_by_label("Note").fill("x" * 300)
    more.get_by_label("Evidence").fill("https://example.org/" + "y" * 300)
    page.keyboard.press("Tab")
    saved(page)
    assert axe(page, ".hb-checklist") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_typing_moves_nothing_between_press_and_release(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    more = opened(page, "six-cases")
    more.get_by_label("Note").fill("A long note. " * 30)
    more.get_by_label("Evidence").fill("https://example.org/file")
    below = page.locator("#handed-back")
    before = below.bounding_box()
    page.keyboard.press("Tab")
    expect(more.get_by_role("link", name="Open", exact=True)).to_be_visible()
    assert below.bounding_box() == before


def test_paper_shows_what_is_known(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    more = opened(page, "six-cases")
    more.get_by_label("Note").fill("A long note that paper shows in full. " * 8)
    page.keyboard.press("Tab")
    page.emulate_media(media="print")
    line = status_of(page, "six-cases")
    expect(line).to_be_visible()
    assert line.evaluate("e => e.scrollWidth <= e.clientWidth")
    expect(page.locator("#six-cases textarea")).to_be_hidden()
    expect(page.locator("#handed-back > .hb-facts")).to_be_hidden()
    tick(page, "handed-back")
    dark = page.locator("#ready").evaluate("e => getComputedStyle(e).color")
    for selector in ("#handed-back .hb-wording", "#six-cases .hb-note"):
        assert page.locator(selector).evaluate("e => getComputedStyle(e).color") == dark
    expect(page.locator("#ready .hb-retired").first).to_be_hidden()
    lines = page.locator("#ready .hb-sign")
    for word in ("Name", "Date", "Mentor", "Signature"):
        expect(lines.get_by_text(word, exact=True)).to_be_visible()
    page.emulate_media(media="screen")
    expect(lines).to_be_hidden()


def test_a_confirmation_of_what_is_not_ticked_is_not_said_to_count(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    opened(page, "six-cases").get_by_label("Mentor").fill("A. Mentor")
    page.keyboard.press("Tab")
    line = status_of(page, "six-cases")
    expect(line).to_contain_text("Confirmed by A. Mentor on")
    expect(line).not_to_contain_text("Not ticked")
    box(page, "six-cases").uncheck()
    expect(line).to_have_text(
        re.compile(r"^Confirmed by A\. Mentor on .+\. Not ticked, so this does not count\.$")
    )
