"""What the reader looks at stays where it is, and what answers a press is in sight."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_site import state
from tests.support.copies_dialog import dialog, look_at
from tests.support.page_reader import box, choose, put_local, tick

from .conftest import NewPage

TOP = "e => e.getBoundingClientRect().top"
# whether the whole of the focused element is seen: nothing lies on its middle or its foot
UNCOVERED = """() => { const focused = document.activeElement;
  const { x, y, width, height } = focused.getBoundingClientRect();
  return [y + 2, y + height / 2, y + height - 2].every(at =>
    focused.contains(document.elementFromPoint(x + Math.min(width / 2, 20), at)))
    || focused.outerHTML; }"""


def top(page: Page, selector: str) -> float:
    """Return where an element is on the screen."""
    found: float = page.locator(selector).evaluate(TOP)
    return found


@pytest.mark.parametrize("size", [(1440, 900), (390, 800), (320, 400)])
def test_nothing_in_the_dialog_is_covered(
    new_page: NewPage, book_url: str, size: tuple[int, int]
) -> None:
    page = new_page(viewport={"width": size[0], "height": size[1]})
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    window = dialog(page)
    close = window.get_by_role("button", name="Close")
    for _ in range(9):  # each control, and round again
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement !== document.body"):
            assert page.evaluate(UNCOVERED) is True
        expect(close).to_be_in_viewport(ratio=1)
    erase = window.get_by_role("button", name="Erase everything")
    erase.click()
    for button in window.locator(".hb-place:last-child .hb-buttons button").all():
        expect(button).to_be_in_viewport(ratio=1)
        button.focus()
        assert page.evaluate(UNCOVERED) is True


def test_restore_opens_the_dialog_at_its_part(new_page: NewPage, book_url: str) -> None:
    page = new_page(viewport={"width": 390, "height": 500})
    page.goto(f"{book_url}/lists.html")
    choose(page, "restore")
    window = page.get_by_role("dialog")
    heading = window.get_by_role("heading", name="Restore", exact=True)
    expect(heading).to_be_in_viewport(ratio=1)
    assert heading.evaluate(TOP) - window.evaluate(TOP) < 40
    expect(window.locator("input[type=file]")).to_be_focused()
    expect(window.locator("input[type=file]")).to_be_in_viewport(ratio=1)


def test_an_error_goes_with_what_it_was_said_of(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    window = dialog(page)
    text, error = window.get_by_label("Or its text"), window.locator(".hb-error")
    look_at(window, "no copy")
    expect(error).to_be_visible()
    text.fill("")
    expect(error).to_have_count(0)
    expect(text).to_have_attribute("aria-invalid", "false")
    file = window.locator("input[type=file]")
    wrong: Any = {"name": "a.json", "mimeType": "application/json", "buffer": b"no copy"}
    file.set_input_files(wrong)
    expect(error).to_be_visible()
    file.set_input_files([])
    expect(error).to_have_count(0)
    expect(file).to_have_attribute("aria-invalid", "false")


@pytest.mark.parametrize("done", ["above", "all but the last", "first in sight"])
def test_hiding_what_is_done_leaves_the_reader_in_place(
    page: Page,
    long_url: str,
    done: str,
) -> None:
    page.goto(long_url)
    until = {"above": 15, "all but the last": 29, "first in sight": 18}[done]
    put_local(page, {f"long-{n}": state("done", 1) for n in range(until)})
    page.reload()
    page.locator("#long-15").evaluate("e => e.scrollIntoView()")
    line, kept = top(page, ".hb-line"), f"#long-{until}"
    before = top(page, kept if done != "all but the last" else "#long-15")
    page.locator(".hb-left").click()
    page.wait_for_timeout(100)  # a browser may put the place right by itself as well
    if done != "above":  # the line stays where it was pressed, whatever it takes
        expect(page.locator(kept)).to_be_in_viewport()
    else:
        assert abs(top(page, kept) - before) < 2
    assert abs(top(page, ".hb-line") - line) < 2


def test_next_marks_the_item_directly_below_the_line(
    page: Page,
    long_url: str,
) -> None:
    page.goto(long_url)
    steps = page.evaluate("history.length")
    for n in range(4):
        page.locator(".hb-next").click()
        item = page.locator(f"#long-{n}")
        foot = page.locator(".hb-line").evaluate("e => e.getBoundingClientRect().bottom")
        assert 0 <= item.evaluate(TOP) - foot < 20
        expect(page.locator(".hb-marked")).to_have_attribute("id", f"long-{n}")
        assert item.evaluate("e => getComputedStyle(e).backgroundColor") != "rgba(0, 0, 0, 0)"
    assert page.evaluate("history.length") == steps
    tick(page, "long-3")
    expect(page.locator(".hb-marked")).to_have_count(0)


def test_a_heading_goes_with_the_last_of_its_items(
    page: Page,
    long_url: str,
) -> None:
    page.goto(long_url)
    heading = page.get_by_text("Part 3", exact=True)
    tick(page, "long-3", "long-4", "long-5", "long-6")
    page.locator(".hb-left").click()
    expect(heading).to_be_hidden()
    expect(page.get_by_text("Part 6", exact=True)).to_be_visible()
    second = page.context.new_page()
    second.goto(long_url)
    box(second, "long-4").uncheck()  # opened elsewhere, it shows again, and so does its heading
    expect(page.locator("#long-4")).to_be_visible()
    expect(heading).to_be_visible()
    page.locator(".hb-left").click()
    page.locator(".hb-left").click()
    page.locator(".hb-left").click()
    for name in ("Part 3", "Part 6"):
        expect(page.get_by_text(name, exact=True)).to_be_visible()
