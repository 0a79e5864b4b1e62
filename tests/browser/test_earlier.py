"""No act of the page destroys what was written: what it replaced can be put back, also later."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.browser_site import BOOK_ID, PREFIX, state, until
from tests.support.page_reader import (
    box,
    choose,
    expect_score,
    expect_ticked,
    local,
    put_local,
    saved,
    tick,
)  # fmt: skip

from .conftest import Axed, NewPage
from .test_notes import DAY, opened, status_of


def back(page: Page, item: str) -> Locator:
    """Return the button beside *item* that gives back what was replaced."""
    return page.locator(f"#{item} > .hb-facts > .hb-back")


def write(page: Page, item: str, label: str, text: str) -> None:
    """Replace the text of a field of *item*, whose inputs are open, and leave the field."""
    page.locator(f"#{item} > .hb-panel").get_by_label(label).fill(text)
    page.keyboard.press("Tab")


def again(page: Page) -> None:
    """Load the page again, when all is kept."""
    saved(page)
    page.reload()
    saved(page)


def test_a_reason_typed_by_mistake_gives_the_tick_back(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    then = page.evaluate("Date.now()") - 40 * DAY
    put_local(page, {"six-cases": state("done", then)})
    page.goto(f"{book_url}/lists.html")
    ticked_on = status_of(page, "six-cases").inner_text()
    opened(page, "six-cases")
    write(page, "six-cases", "Not applicable", "wrong field, sorry")
    expect(back(page, "six-cases")).to_have_text(f"Put back: {ticked_on}")
    again(page)
    expect(back(page, "six-cases")).to_have_text(f"Put back: {ticked_on}")
    opened(page, "six-cases")
    write(page, "six-cases", "Not applicable", "")
    expect_ticked(page, "six-cases")
    expect(status_of(page, "six-cases")).to_have_text(ticked_on)
    expect(back(page, "six-cases")).to_have_text("Put back: Not applicable: wrong field, sorry")
    again(page)
    back(page, "six-cases").click()  # and on: nothing that is given back destroys the other
    expect(status_of(page, "six-cases")).to_have_text("Not applicable: wrong field, sorry")
    back(page, "six-cases").click()
    expect(status_of(page, "six-cases")).to_have_text(ticked_on)
    saved(page)
    assert json.loads(local(page)["six-cases"])["state"]["since"] == then


def test_a_reason_that_is_emptied_ticks_nothing_that_was_open(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "six-cases")
    opened(page, "six-cases")
    write(page, "six-cases", "Not applicable", "We keep none.")
    write(page, "six-cases", "Not applicable", "")
    expect_ticked(page)
    expect(status_of(page, "six-cases")).to_have_count(0)


def test_clicks_on_what_does_not_apply_offer_the_reason(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases")
    write(page, "six-cases", "Not applicable", "We keep none.")
    tick(page, "six-cases")
    expect(back(page, "six-cases")).to_have_text("Put back: Not applicable: We keep none.")
    heard = page.locator("#ready .hb-tools > .hb-heard")
    expect(heard).to_have_text("Can be put back: Not applicable: We keep none.")
    tick(page, "six-cases")  # the tick of a moment ago is not what was lost
    again(page)
    page.locator("#six-cases .hb-more").focus()
    page.keyboard.press("Tab")
    expect(back(page, "six-cases")).to_be_focused()
    page.keyboard.press("Enter")
    expect_score(page, "0 of 5 done, 5 open, 1 not applicable. Optional: 0 of 1 done.")
    # and back again, from the same place
    expect(back(page, "six-cases")).to_have_text(re.compile("^Put back: Ticked on"))
    expect(back(page, "six-cases")).to_be_focused()


def test_the_date_of_a_tick_outlives_a_double_click(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"six-cases": state("done", page.evaluate("Date.now()") - 40 * DAY)})
    page.goto(f"{book_url}/lists.html")
    ticked_on = status_of(page, "six-cases").inner_text()
    tick(page, "six-cases", "six-cases")
    expect(status_of(page, "six-cases")).not_to_have_text(ticked_on)
    tick(page, "six-cases")
    back(page, "six-cases").click()
    expect(status_of(page, "six-cases")).to_have_text(ticked_on)
    expect(back(page, "six-cases")).to_have_count(0)  # what was open can be had with a click
    expect(box(page, "six-cases")).to_be_focused()


@pytest.mark.parametrize(
    ("label", "sentence"),
    [("Note", "Note: {}"), ("Evidence", "Evidence: {}"), ("Mentor", "Confirmed by {} on")],
)
def test_a_text_that_was_replaced_is_offered_and_no_extension_is(
    page: Page, book_url: str, label: str, sentence: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases")
    write(page, "six-cases", label, "An hour of work")
    write(page, "six-cases", label, "An hour of work, and more")
    expect(status_of(page, "six-cases")).to_contain_text("and more")
    expect(back(page, "six-cases")).to_have_count(0)
    write(page, "six-cases", label, "x")
    write(page, "six-cases", label, "")
    again(page)
    opened(page, "six-cases")
    page.get_by_text("What stood here before: 2").click()
    page.locator(".hb-earlier button").nth(1).click()
    expect(status_of(page, "six-cases")).to_contain_text(
        sentence.format("An hour of work, and more")
    )
    saved(page)
    with page.expect_download() as download:  # what was replaced does not travel
        choose(page, "backup")
        page.get_by_role("button", name="Save a file").click()
    assert '"x"' not in download.value.path().read_text("utf-8")


def test_after_a_day_it_is_offered_with_the_inputs_only(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases")
    write(page, "six-cases", "Note", "first")
    write(page, "six-cases", "Note", "second")
    expect(back(page, "six-cases")).to_have_text("Put back: Note: first")
    saved(page)
    page.evaluate(
        """([key, day]) => { const all = JSON.parse(localStorage.getItem(key));
             for (const one of all) one.by[0] -= day;
             localStorage.setItem(key, JSON.stringify(all)); }""",
        [f"{PREFIX}/earlier/six-cases", DAY],
    )
    again(page)
    opened(page, "six-cases")
    expect(page.get_by_text("What stood here before: 1")).to_be_visible()
    expect(back(page, "six-cases")).to_have_count(0)


def test_without_storage_the_way_back_lasts_as_long_as_the_page(page: Page, book_url: str) -> None:
    page.add_init_script("Storage.prototype.setItem = () => { throw new Error('full'); };")
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases")
    write(page, "six-cases", "Not applicable", "We keep none.")
    tick(page, "six-cases")
    back(page, "six-cases").click()
    expect(status_of(page, "six-cases")).to_have_text("Not applicable: We keep none.")


def test_what_is_not_ours_is_left_alone(page: Page, book_url: str) -> None:
    texts = {"six-cases": "", "handed-back": "{", "ask-before": "7"}
    texts |= {"ask-after": "[7, null]", "ask-training": '[{"name":"note","by":[0,0,"a"]}]'}
    page.goto(f"{book_url}/plain.html")
    put_local(page, {f"earlier/{item}": text for item, text in texts.items()})
    page.goto(f"{book_url}/lists.html")
    for item in texts:
        expect(opened(page, item).locator(".hb-earlier")).to_be_hidden()
    tick(page, *texts)
    expect_ticked(page, *texts)


def test_two_tabs_that_change_one_note_lose_neither_text(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    note = opened(page, "six-cases").get_by_label("Note")
    note.fill("first draft")
    until(lambda: "six-cases" in local(page))  # the cursor stays in the field
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/lists.html")
    opened(second_page, "six-cases")
    write(second_page, "six-cases", "Note", "first draft, and an hour of work")
    expect(note).to_have_value("first draft, and an hour of work")  # nothing was being typed
    page.keyboard.press("End")
    page.keyboard.type("!")
    expect(status_of(second_page, "six-cases")).to_have_text(
        "Note: first draft, and an hour of work!"
    )
    # both change it at once: the one that is kept last does not bury the other
    note.evaluate("e => { e.value = 'mine'; e.dispatchEvent(new Event('input')); }")
    write(second_page, "six-cases", "Note", "theirs")
    expect(status_of(page, "six-cases")).to_have_text("Note: mine")
    for tab in (page, second_page):
        expect(back(tab, "six-cases")).to_have_text("Put back: Note: theirs")


def test_what_another_tab_replaced_is_offered_however_late_it_is_heard_of(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/lists.html")
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/lists.html")
    now = page.evaluate("Date.now()")
    entry = {"name": "note", "act": "", "by": [now, 0, "a"]}
    entry["then"] = {"value": "theirs", "at": [now, 0, "a"]}
    put_local(page, {"earlier/six-cases": json.dumps([entry])})
    expect(back(second_page, "six-cases")).to_have_text("Put back: Note: theirs")
    page.evaluate("key => localStorage.removeItem(key)", f"{PREFIX}/earlier/six-cases")
    expect(back(second_page, "six-cases")).to_have_count(0)


def test_a_deaf_tab_buries_nothing(page: Page, book_url: str) -> None:
    # frozen by the browser, it has heard nothing of what another tab wrote
    page.add_init_script(
        """addEventListener('storage', event => event.stopImmediatePropagation(), true);
           BroadcastChannel = undefined;"""
    )
    page.goto(f"{book_url}/lists.html")
    note = opened(page, "six-cases").get_by_label("Evidence")
    saved(page)
    now = page.evaluate("Date.now()")
    theirs = {"evidence": {"value": "https://example.org/theirs", "at": [now - 5, 0, "b"]}}
    put_local(page, {"six-cases": json.dumps(theirs)})
    note.fill("on the shelf")
    page.keyboard.press("Tab")
    expect(back(page, "six-cases")).to_have_text("Put back: Evidence: https://example.org/theirs")


def test_typing_is_kept_where_the_page_is_left_and_come_back_to(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    opened(page, "six-cases")
    write(page, "six-cases", "Note", "before")
    page.locator("#six-cases > .hb-panel").get_by_label("Note").press_sequentially(" x")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    note = json.loads(local(page)["six-cases"])["note"]
    assert note["value"] == "before x"
    later = {"note": {**note, "value": "meanwhile", "at": [note["at"][0] + 1, 0, "b"]}}
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/plain.html")
    put_local(second_page, {"six-cases": json.dumps(later)})
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    field = page.locator("#six-cases > .hb-panel").get_by_label("Note")
    expect(field).to_have_value("meanwhile")
    expect(field).to_be_focused()


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_moves_when_something_is_offered(
    new_page: NewPage, axe: Axed, book_url: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 1200})
    page.goto(f"{book_url}/lists.html")
    panel = opened(page, "six-cases")
    places = """() => [...document.querySelectorAll('.hb-item, .hb-bar, .hb-panel > *')]
                        .map(e => { const {x, y} = e.getBoundingClientRect(); return [x, y]; })"""
    tick(page, "six-cases")
    saved(page)
    before = page.evaluate(places)
    panel.get_by_label("Not applicable").focus()
    page.keyboard.type("A reason of some length, longer than a narrow line can hold")
    expect(back(page, "six-cases")).to_be_visible()
    assert page.evaluate(places) == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_text("What stood here before: 1").click()
    assert axe(page, ".hb-checklist") == []
    page.emulate_media(media="print")
    expect(back(page, "six-cases")).to_be_hidden()
    expect(page.locator(".hb-earlier")).to_be_hidden()


def test_what_was_set_aside_is_not_said_to_have_been_ticked(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    aside = json.loads(state("na", 5))
    aside["state"] |= {"reason": "none", "wording": "a00992fc717fd988"}
    put_local(page, {"six-results": json.dumps(aside)})
    page.goto(f"{book_url}/changed.html")
    more = opened(page, "six-results")
    expect(more).to_contain_text("You set aside: “I can show six cases.”")
    expect(status_of(page, "six-results")).to_have_text(
        re.compile(r"Reworded since you set it aside\.$")
    )


def test_it_is_no_record(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "six-cases")
    saved(page)
    keys = set(page.evaluate("() => Object.keys(localStorage)"))
    assert f"handbook/1/{BOOK_ID}/earlier/six-cases" in keys
    assert set(local(page)) == {"six-cases"}
