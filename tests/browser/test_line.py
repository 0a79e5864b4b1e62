"""The line that stays while its list is in view, and the menu below it."""

from __future__ import annotations

from io import BytesIO

import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.support.browser_site import state
from tests.support.firefox_bidi import Tab
from tests.support.page_reader import box, choose, expect_score, put_local, saved, tick

from .conftest import Axed, NewPage

# where the focused element is seen, or what lies on it
FOCUSED = """() => { const focused = document.activeElement;
  const { x, y, width } = focused.getBoundingClientRect();
  const top = document.elementFromPoint(x + width / 2, y + 4);
  return focused.contains(top) || `${top?.className} lies on ${focused.outerHTML}`; }"""
LINE = """([list, name]) => { const found = document.querySelector(`#${list} .hb-${name}`);
  const { top, bottom } = found.getBoundingClientRect(); return { top, bottom }; }"""
# what of the score is seen: the whole, or its short form in its place
SEEN = """() => { const score = document.querySelector('.hb-score');
  const { x, y } = score.getBoundingClientRect();
  return document.elementFromPoint(x + 12, y + 8) === score
    ? score.dataset.short : score.textContent; }"""
# the vertical middle of each part of the line but the bar
MIDDLES = """() => [...document.querySelectorAll('#ready .hb-line > :not(.hb-bar)')].map(part => {
  const { top, bottom } = part.getBoundingClientRect(); return (top + bottom) / 2; })"""


def test_on_paper_a_heading_stands_with_the_first_of_its_items(
    new_page: NewPage, long_url: str
) -> None:
    page = new_page()
    page.goto(long_url)
    saved(page)
    for height in range(400, 500, 10):  # so that each heading comes near the foot of a sheet
        with pypdfium2.PdfDocument(page.pdf(width="500px", height=f"{height}px")) as document:
            sheets = [sheet.get_textpage().get_text_range() for sheet in document]
        for part in range(0, 30, 3):
            heading, item = (
                [n for n, sheet in enumerate(sheets) if words in sheet.split("\r\n")]
                for words in (f"Part {part}", f"Thing {part}, of which more.")
            )
            assert heading == item != [], (height, part)


def line(page: Page | Tab, name: str = "line", checklist: str = "long") -> dict[str, float]:
    """Return where a part of a list is in the window."""
    found: dict[str, float] = page.evaluate(LINE, [checklist, name])
    return found


def test_the_line_stays_while_its_list_is_in_view(page: Page, long_url: str) -> None:
    page.goto(long_url)
    saved(page)
    start = line(page)["top"]
    assert start > 0
    page.locator("#long-15").scroll_into_view_if_needed()
    assert line(page)["top"] == 0
    page.evaluate("() => document.documentElement.style.setProperty('--hb-bar-height', '40px')")
    assert line(page)["top"] == 40  # below a bar of the theme
    page.locator("#behind").evaluate("e => e.scrollIntoView()")
    assert line(page)["bottom"] < 0
    page.emulate_media(media="print")
    page.evaluate("() => scrollTo(0, 600)")
    assert line(page, "score")["top"] < 0


@pytest.mark.parametrize("look", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_the_line_has_an_edge_against_what_passes_below_it(
    new_page: NewPage, long_url: str, look: dict[str, str]
) -> None:
    page = new_page(**look)
    page.goto(long_url)
    saved(page)
    page.locator("#long-15").scroll_into_view_if_needed()
    bottom = line(page)["bottom"]
    left = page.locator("#long").bounding_box()
    assert left
    # a column in the line's own margin, where no text passes
    clip = {"x": left["x"] + 6, "y": bottom - 6, "width": 1, "height": 8}
    shot = Image.open(BytesIO(page.screenshot(clip=clip))).convert("L")
    rows = [shot.getpixel((0, y)) for y in range(shot.height)]
    edge = max(rows, key=lambda tone: abs(tone - rows[0]))
    assert abs(edge - rows[0]) > 80, rows
    assert edge not in (rows[0], rows[-1])


def test_each_list_has_its_own(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases", "one-thing")
    expect_score(page, "1 of 6 done, 5 open. Optional: 0 of 1 done.")
    expect_score(page, "1 of 2 done, 1 open.", "another")
    page.locator("#another .hb-next").click()
    expect(box(page, "another-thing")).to_be_focused()
    page.locator("#another .hb-left").click()
    expect(page.locator("#one-thing")).to_be_hidden()
    expect(page.locator("#six-cases")).to_be_visible()


def test_next_goes_on_from_what_is_in_sight(page: Page, long_url: str) -> None:
    page.goto(long_url)
    following = page.locator(".hb-next")
    following.click()
    expect(box(page, "long-0")).to_be_focused()
    page.locator("#long-20").evaluate("e => e.scrollIntoView()")
    following.click()  # the reader has gone on by scrolling
    expect(box(page, "long-20")).to_be_focused()
    following.click()
    expect(box(page, "long-21")).to_be_focused()
    box(page, "long-29").focus()
    following.click()  # and round
    expect(box(page, "long-0")).to_be_focused()
    assert page.evaluate(FOCUSED) is True


@pytest.mark.parametrize("opened", ["page", "tab"], ids=["chromium", "firefox"])
def test_nothing_that_is_gone_to_lies_below_the_line(
    request: pytest.FixtureRequest, opened: str, long_url: str
) -> None:
    page: Page | Tab = request.getfixturevalue(opened)
    page.goto(f"{long_url}#long-15")
    saved(page)
    assert line(page)["top"] == 0
    item = page.evaluate("document.querySelector('#long-15').getBoundingClientRect().top")
    assert item >= line(page)["bottom"]
    page.evaluate("document.querySelector('#long-25 .hb-more').focus()")
    for _ in range(36):  # up by keyboard, over boxes, links and buttons
        page.press("Shift+Tab") if isinstance(page, Tab) else page.keyboard.press("Shift+Tab")
        assert page.evaluate(FOCUSED) is True


@pytest.mark.parametrize("width", [320, 1280])
def test_the_score_is_short_where_room_is_and_whole_to_the_ear(
    new_page: NewPage, book_url: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{book_url}/plain.html")
    put_local(page, {"handed-back": state("na", 1)})
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    whole = "1 of 5 done, 4 open, 1 not applicable."
    expect(page.locator("#ready .hb-score")).to_have_text(whole)
    assert page.evaluate(SEEN) == ("1 of 5, 1 n/a" if width == 320 else whole)
    middles = page.evaluate(MIDDLES)
    assert max(middles) - min(middles) < 2  # all of it in one line
    assert line(page, "line", "ready")["bottom"] - line(page, "line", "ready")["top"] < 60
    names = [button.inner_text() for button in page.locator("#ready .hb-line > button").all()]
    assert names == ["Next", "What is left" if width == 320 else "Show what is left"]


def test_the_menu_by_keyboard(page: Page, book_url: str, axe: Axed) -> None:
    page.goto(f"{book_url}/lists.html")
    tick(page, "six-cases")
    more, entries = page.locator("#ready .hb-menu > summary"), page.locator("#ready .hb-entries")
    more.focus()
    page.keyboard.press("Enter")
    expect(entries.get_by_role("button")).to_have_text(["Back up", "Restore", "Print", "Reset"])
    expect(entries).to_contain_text("Not backed up yet.")
    assert axe(page, ".hb-checklist") == []
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(entries).to_be_hidden()
    expect(more).to_be_focused()
    page.keyboard.press("Enter")
    for _ in range(5):  # beyond its last entry
        page.keyboard.press("Tab")
    expect(entries).to_be_hidden()
    more.click()
    page.locator("h1").click()  # elsewhere
    expect(entries).to_be_hidden()
    choose(page, "reset")
    expect(entries).to_be_hidden()
    expect(more).to_be_focused()
    expect_score(page, "0 of 6 done, 6 open. Optional: 0 of 1 done. 1 tick removed.")


@pytest.mark.parametrize("width", [320, 1280])
def test_the_open_menu_is_within_the_window_and_in_front(
    new_page: NewPage, book_url: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{book_url}/lists.html")
    page.locator("#ready .hb-menu > summary").click()
    for entry in page.locator("#ready .hb-entries > button").all():
        entry.click(trial=True)  # nothing lies on it
        room = entry.bounding_box()
        assert room
        assert room["height"] >= 24
        assert 0 <= room["x"] < room["x"] + room["width"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
