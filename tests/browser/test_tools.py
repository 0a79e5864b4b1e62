"""The tools of a list: show what is left, reset, undo; what they say and where the focus goes."""

from __future__ import annotations

import json
import re

from playwright.sync_api import Page, expect

from tests.support.browser_site import state
from tests.support.page_reader import (
    box,
    choose,
    database,
    expect_score,
    expect_ticked,
    local,
    put_local,
    saved,
    tick,
    values,
)


def left(page: Page) -> None:
    """Press "Show what is left"."""
    page.locator("#ready .hb-left").click()


def visible(page: Page) -> list[str]:
    """Return the items in sight."""
    ids: list[str] = page.evaluate(
        """() => [...document.querySelectorAll('#ready .hb-item')]
             .filter(item => item.checkVisibility()).map(item => item.id)"""
    )
    return ids


def test_show_what_is_left_hides_what_is_settled_and_says_how_many(
    page: Page, book_url: str
) -> None:
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"handed-back": state("na", 1), "six-cases": state("done", 1)})
    page.goto(f"{book_url}/lists.html")
    everything = visible(page)
    tick(page, "whom-to-ask", "ask-before", "next-rules")
    left(page)
    # the parent of an open item stays; the retired item is not left to do
    assert visible(page) == ["whom-to-ask", "ask-after", "ask-training", "certificates-checked"]
    button = page.locator("#ready .hb-left")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()
    expect_score(
        page,
        "3 of 5 done, 2 open, 1 not applicable. Optional: 0 of 1 done."
        " Hidden: 4 done or not applicable.",
    )
    left(page)
    assert visible(page) == everything
    expect(button).to_have_attribute("aria-pressed", "false")
    expect_score(page, "3 of 5 done, 2 open, 1 not applicable. Optional: 0 of 1 done.")


def test_where_nothing_is_left_that_is_said_in_sight_with_a_way_back(
    page: Page, long_url: str
) -> None:
    page.goto(long_url)
    boxes = page.locator(".hb-item .hb-box")
    boxes.evaluate_all("all => all.forEach(box => box.click())")
    saved(page)
    # not by the key End: its scrolling goes on for a while, and would overtake that of the button
    page.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    button, way_back = page.locator(".hb-left"), page.get_by_role("button", name="Show all")
    button.click()
    said = page.locator(".hb-rest")
    expect(said).to_contain_text("Nothing is open in this list. Hidden: 30")
    for shown in (said, way_back):
        expect(shown).to_be_in_viewport()
    assert not any(shown.is_visible() for shown in boxes.all()[:3])
    way_back.click()
    expect(boxes.first).to_be_in_viewport()
    expect(way_back).to_have_count(0)
    expect(said).not_to_contain_text("Nothing is open")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    second = page.context.new_page()
    second.goto(long_url)
    second.locator(".hb-item .hb-box").first.click()
    expect(boxes.first).to_be_visible()  # something is in sight again
    expect(way_back).to_have_count(0)


def test_what_is_ticked_while_hiding_stays_under_the_pointer(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    left(page)
    before = page.locator("#ask-training").bounding_box()
    tick(page, "handed-back")
    expect(box(page, "handed-back")).to_be_focused()
    assert page.locator("#ask-training").bounding_box() == before
    expect_score(
        page, "2 of 6 done, 4 open. Optional: 0 of 1 done. Hidden: 1 done or not applicable."
    )
    left(page)
    left(page)
    assert "handed-back" not in visible(page)


def test_a_hidden_item_shows_again_when_it_is_opened_elsewhere(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "whom-to-ask", "ask-before", "ask-after")
    left(page)
    assert "whom-to-ask" not in visible(page)
    second_page = page.context.new_page()
    second_page.goto(f"{book_url}/lists.html")
    tick(second_page, "ask-after")
    expect(page.locator("#ask-after")).to_be_visible()
    assert "ask-before" not in visible(page)
    expect_score(
        page, "2 of 6 done, 4 open. Optional: 0 of 1 done. Hidden: 1 done or not applicable."
    )


def test_a_link_to_a_hidden_item_shows_it(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    left(page)
    expect(page.locator("#six-cases")).to_be_hidden()
    page.locator(".hb-after a").click()
    expect(page.locator("#six-cases")).to_be_visible()
    expect(page.locator("#six-cases")).to_be_in_viewport()


def test_reset_asks_nothing_and_is_undone(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/plain.html")
    # ticked against an earlier wording, long ago: both are to come back
    note, done = {"value": "n", "at": [3, 0, "a"]}, {"value": "done", "at": [7, 0, "a"]}
    old = json.dumps({"note": note, "state": done | {"wording": "w"}})
    put_local(page, {"six-cases": old, "handed-back": state("na", 8)})
    page.goto(f"{book_url}/lists.html")
    tick(page, "ask-training", "one-thing")
    undo = page.locator("#ready .hb-undo")
    expect(undo).to_be_hidden()
    choose(page, "reset")
    expect_score(
        page,
        "0 of 6 done, 6 open. Optional: 0 of 1 done. 2 ticks removed. 1 “not applicable” removed.",
    )
    expect_ticked(page, "one-thing")
    expect(page.locator("#ready .hb-menu > summary")).to_be_focused()
    saved(page)
    after = {
        "six-cases": "open",
        "handed-back": "open",
        "ask-training": "open",
        "one-thing": "done",
    }
    assert values(local(page)) == values(database(page)) == after
    choose(page, "reset")  # a second press takes nothing from the undo
    undo.click()
    expect_score(
        page, "1 of 5 done, 4 open, 1 not applicable. Optional: 1 of 1 done. 3 items put back."
    )
    expect_ticked(page, "six-cases", "ask-training", "one-thing")
    expect(undo).to_be_hidden()
    expect(page.locator("#ready .hb-menu > summary")).to_be_focused()
    saved(page)
    record = json.loads(local(page)["six-cases"])
    assert record["note"] == {"value": "n", "at": [3, 0, "a"]}
    assert record["state"].pop("at") > [7, 0, "a"]
    assert record["state"] == {"value": "done", "wording": "w", "since": 7}
    page.reload()
    expect_ticked(page, "six-cases", "ask-training", "one-thing")


def test_undo_leaves_alone_what_was_changed_since(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "handed-back", "ask-before")
    choose(page, "reset")
    tick(page, "six-cases", "six-cases", "ask-after")
    page.locator("#ready .hb-undo").click()
    expect_ticked(page, "handed-back", "ask-before", "ask-after")


def test_a_reset_is_undone_after_leaving(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "one-thing", "another-thing")
    choose(page, "reset", "another")
    choose(page, "reset")
    tick(page, "handed-back")
    saved(page)
    page.reload()
    undo = page.locator("#ready .hb-undo")
    expect(undo).to_be_visible()
    expect(undo).to_have_attribute("title", re.compile(r"^What the reset on .+ took: 1 item$"))
    undo.click()
    expect_ticked(page, "six-cases", "handed-back")
    expect_score(page, "2 of 6 done, 4 open. Optional: 0 of 1 done. 1 item put back.")
    expect(undo).to_be_hidden()
    expect(page.locator("#another .hb-undo")).to_be_visible()


def test_a_reset_is_not_offered_once_everything_was_changed(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    choose(page, "reset")
    tick(page, "six-cases")
    expect(page.locator("#ready .hb-undo")).to_be_hidden()


def test_each_tick_is_announced_once_and_memory_not_at_all(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    score = page.locator("#ready .hb-score")
    expect(score).to_have_attribute("aria-live", "off")
    page.evaluate(
        """() => { window.changes = [];
          for (const live of document.querySelectorAll('[aria-live], [role=alert]'))
            new MutationObserver(seen => live.ariaLive !== 'off' && window.changes.push(
              ...seen.map(change => change.target.textContent.trim())))
              .observe(live, {childList: true, characterData: true, subtree: true}); }"""
    )
    tick(page, "six-cases", "ask-training", "handed-back")
    saved(page)
    page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
    expect_score(page, "2 of 6 done, 4 open. Optional: 1 of 1 done.")
    assert page.evaluate("window.changes") == [  # only what is news
        "1 of 6 done, 5 open.",
        "Optional: 1 of 1 done.",
        "2 of 6 done, 4 open.",
    ]


def test_keyboard_alone_is_enough(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    saved(page)

    def go(target: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            if page.evaluate("sel => document.activeElement.matches(sel)", target):
                break
        focused = page.locator(target)
        expect(focused).to_be_focused()
        assert focused.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"

    go("[name=six-cases]")
    page.keyboard.press("Space")
    expect_ticked(page, "six-cases")
    go("[name=ask-training]")
    page.keyboard.press("Space")
    expect_score(page, "1 of 6 done, 5 open. Optional: 1 of 1 done.")
    page.locator("h1").click()  # back to the top
    go("#ready .hb-left")
    page.keyboard.press("Enter")
    expect(page.locator("#six-cases")).to_be_hidden()
    go("#ready .hb-menu > summary")
    page.keyboard.press("Space")
    go("#ready .hb-reset")
    page.keyboard.press("Space")
    expect_ticked(page)
    expect(page.locator("#six-cases")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.locator("#ready .hb-undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect_ticked(page, "six-cases", "ask-training")
    page.keyboard.press("Tab")  # on from the menu, not from the top of the page
    expect(box(page, "six-cases")).to_be_focused()
