"""Right in any theme: accessible, within the window, still while loading, small."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.support.browser_site import VIEWS
from tests.support.page_reader import choose, expect_score, saved, tick
from tests.support.stock_themes import each_by_scheme, each_theme, without_pale_links

from .conftest import Axed, NewPage, StockUrl

ColorScheme = Literal["light", "dark"]
SHIFTS = """window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(shift =>
  [shift.value, ...shift.sources.map(source => source.node?.className)])))
  .observe({type: 'layout-shift', buffered: true});"""
# hidden, with their room kept: a line that is there all the same has it
OF_ITS_OWN = """() => [['.hb-ways > .hb-undo', '.hb-all'], ['.hb-beside', 'label']]
  .flatMap(([kept, line]) => [...document.querySelectorAll(kept)].filter(e => {
    const is = e.getBoundingClientRect();
    const there = e.parentElement.querySelector(line).getBoundingClientRect();
    return !is.height || is.top > there.bottom - 8 || is.bottom > there.bottom + 6;
  }).map(e => e.outerHTML))"""
PLACES = """() => [...document.querySelectorAll('.hb-checklist, .hb-checklist *')]
  .filter(e => !e.closest('.hb-entries, .hb-heard'))
  .map(e => [e.className || e.tagName, e.getBoundingClientRect().y, e.offsetHeight])"""
# a theme gives each paragraph or label a size or a room of its own
OTHER_SIZES = """() => [
  ...[...document.querySelectorAll(':is(.hb-tools, .hb-facts) p')].filter(e =>
    getComputedStyle(e).fontSize !== getComputedStyle(e.parentElement).fontSize),
  ...[...document.querySelectorAll('.hb-item > .hb-label + .hb-facts')].filter(e =>
    e.offsetHeight && e.getBoundingClientRect().top
      > e.previousElementSibling.getBoundingClientRect().bottom + 4),
].map(e => e.outerHTML)"""
# headings of lists that do not look as the title around them, whatever a theme's headings look like
UNLIKE_TITLES = """() => [...document.querySelectorAll('.hb-title > :is(h1, h2, h3)')].filter(e => {
    const [own, its] = [e, e.parentElement].map(part => getComputedStyle(part));
    return own.display !== 'inline' || ['font', 'color', 'letterSpacing', 'textTransform']
      .some(name => own[name] !== its[name]);
  }).map(e => e.outerHTML)"""
STICKING_OUT = """() => [...document.querySelectorAll('.hb-checklist, .hb-checklist *')]
  .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + .5)
  .map(e => e.className || e.tagName)"""


def use_every_state(page: Page) -> None:
    """Bring the list into a state that shows all the script can show."""
    tick(page, "six-cases", "handed-back", "ask-training")
    choose(page, "reset")
    page.locator("#ready .hb-undo").click()
    tick(page, "ask-before")
    choose(page, "reset")
    tick(page, "six-cases", "next-rules")
    page.locator("#ready .hb-left").click()
    expect(page.locator("#ready .hb-notice")).not_to_be_empty()
    saved(page)


def test_the_scripts_are_small(book_dir: Path) -> None:
    static = book_dir / "_static" / "handbook_ext"
    sizes = {path.name: len(gzip.compress(path.read_bytes(), 9)) for path in static.iterdir()}
    assert sizes["checklist.js"] <= 11_400
    assert sizes["checklist.css"] <= 4_000


@pytest.mark.parametrize("view", VIEWS)
def test_accessible_in_every_state(
    new_page: NewPage, axe: Axed, book_url: str, view: tuple[int, str]
) -> None:
    width, scheme = view
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(f"{book_url}/lists.html")
    saved(page)
    assert axe(page, ".hb-checklist") == []
    use_every_state(page)
    assert axe(page, ".hb-checklist") == []
    assert page.evaluate(STICKING_OUT) == []


def test_names_and_groups(page: Page, book_url: str) -> None:
    page.goto(f"{book_url}/lists.html")
    group = page.get_by_role("group", name="Ready to apply")
    assert group.get_by_role("checkbox").count() == 8
    expect(group.get_by_role("progressbar", name="Ready to apply")).to_have_count(1)
    expect(group.get_by_role("checkbox", name="I know whom to ask.")).to_have_count(1)
    assert group.get_by_role("list").count() == 2
    expect(group.get_by_role("heading", name="Ready to apply", level=2)).to_have_count(1)
    buttons = group.locator(".hb-more").evaluate_all("all => all.map(e => e.ariaLabel)")
    assert "Details: I know whom to ask." in buttons
    assert len(set(buttons)) == len(buttons)


@pytest.mark.parametrize(
    ("width", "html"),
    [
        (320, "lists.html"),
        (1280, "other.html"),
        pytest.param(320, "other.html", marks=pytest.mark.soak),
        pytest.param(1280, "lists.html", marks=pytest.mark.soak),
    ],
)
def test_nothing_moves_however_late_the_script(
    new_page: NewPage, book_url: str, width: int, html: str
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.add_init_script(SHIFTS)
    held: list[Route] = []
    page.route("**/checklist.js*", lambda route: held.append(route))  # noqa: PLW0108 - no builtin
    page.goto(f"{book_url}/{html}", wait_until="commit")
    page.wait_for_function("() => performance.getEntriesByName('first-contentful-paint').length")
    height = "() => [...document.querySelectorAll('.hb-tools')].map(e => e.offsetHeight)"
    before = page.evaluate(height)
    held[0].continue_()
    saved(page)
    assert page.evaluate(height) == before
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    assert page.evaluate("window.shifts") == []


@pytest.mark.parametrize("width", [320, 640, 800, 1280])
@pytest.mark.parametrize("theme", ["basic", *each_theme(at_once=0)])
def test_nothing_moves_when_the_reader_comes(
    browser: Browser, stock_url: StockUrl, width: int, theme: str
) -> None:
    """What moves between press and release of the pointer is not clicked: a tick would be lost."""
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{stock_url(theme)}/lists.html")
    saved(page)
    before = page.evaluate(PLACES)
    page.locator("#six-cases .hb-wording").hover()  # loads the looks and acts of the buttons
    page.wait_for_function("() => document.querySelector('link[href*=\"acts.css\"]')?.sheet")
    assert page.evaluate(PLACES) == before
    page.close()


def test_a_menu_opens_whole(page: Page, book_url: str) -> None:
    """What it leads to is not shown before its looks have come, under a pointer that presses it."""
    held: list[Route] = []
    page.route("**/acts.css*", lambda route: held.append(route))  # noqa: PLW0108 - no builtin
    page.goto(f"{book_url}/lists.html")
    with page.expect_request("**/acts.css*"):
        page.locator("#ready .hb-menu > summary").click()
    entries = page.locator("#ready .hb-entries")
    expect(page.locator("#ready .hb-menu")).to_have_attribute("open", "")
    while not held:
        page.wait_for_timeout(20)  # Playwright hears of it only while it waits
    expect(entries).to_be_hidden()
    held[0].continue_()
    expect(entries.locator(".hb-restore")).to_be_visible()
    rows = entries.locator("button").evaluate_all("all => all.map(e => e.offsetTop)")
    assert len(set(rows)) == len(rows)


def test_forced_colours(new_page: NewPage, axe: Axed, book_url: str) -> None:
    page = new_page(forced_colors="active")
    page.goto(f"{book_url}/lists.html")
    use_every_state(page)
    assert axe(page, ".hb-checklist") == []
    # pressed and under the pointer: its words must stand on the ground that belongs to them
    looks = "e => { const s = getComputedStyle(e); return [s.backgroundColor, s.color]; }"
    pressed = page.locator("#ready .hb-left").evaluate(looks)
    system = page.evaluate(
        """() => { const probe = document.body.appendChild(document.createElement('i'));
             probe.style.cssText = 'forced-color-adjust: none;'
               + 'background: Highlight; color: HighlightText';
             const style = getComputedStyle(probe);
             return [style.backgroundColor, style.color]; }"""
    )
    assert pressed == system


@pytest.mark.parametrize("forced", ["none", "active"])
def test_an_open_box_does_not_look_out_of_use(
    new_page: NewPage, book_url: str, forced: Literal["none", "active"]
) -> None:
    page = new_page(color_scheme="dark", forced_colors=forced)
    page.goto(f"{book_url}/lists.html")
    looks = """e => { const s = getComputedStyle(e);
      return [s.appearance, s.backgroundColor, parseFloat(s.borderTopWidth) >= 1]; }"""
    own = ["none", "rgba(0, 0, 0, 0)", True]  # the browser's is filled with grey in the dark
    box = page.locator("#six-cases .hb-box")
    assert (box.evaluate(looks) == own) is (forced == "none")
    tick(page, "six-cases")
    assert box.evaluate(looks)[0] == "auto"


def test_hostile_text_is_text(new_page: NewPage, book_url: str) -> None:
    page = new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{book_url}/other.html")
    expect(page.locator("#hostile .hb-wording")).to_contain_text("<script>alert(1)</script>")
    assert page.evaluate(STICKING_OUT) == []
    tick(page, "hostile")
    expect_score(page, "1 of 2 done, 1 open.", "elsewhere")


@pytest.mark.parametrize(("theme", "scheme"), each_by_scheme())
def test_right_in_stock_themes(
    browser: Browser, axe: Axed, stock_url: StockUrl, theme: str, scheme: ColorScheme
) -> None:
    # not watched: stock themes have console errors of their own
    url = stock_url(theme)
    page = browser.new_page(color_scheme=scheme, viewport={"width": 1280, "height": 900})
    page.goto(f"{url}/lists.html")
    expect(page.get_by_role("heading", name="Ready to apply", level=2)).to_be_visible()
    assert page.evaluate(UNLIKE_TITLES) == []
    use_every_state(page)
    page.locator("#handed-back > .hb-facts > .hb-more").click()
    page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")  # what lies below a bar is no target
    assert without_pale_links(theme, axe(page, ".hb-checklist")) == []
    assert page.evaluate(OTHER_SIZES) == []
    for width in (1280, 900, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(STICKING_OUT) == []
        assert page.evaluate(OF_ITS_OWN) == []
        label, wording = (
            page.locator(f"#certificates-checked > label > {part}").bounding_box()
            for part in (".hb-box", ".hb-wording")
        )
        assert label
        assert wording
        assert label["x"] + label["width"] < wording["x"] < label["x"] + 40
        assert abs((label["y"] + label["height"] / 2) - (wording["y"] + 12)) < 4
        paragraph = page.locator("#certificates-checked > p").first.bounding_box()
        assert paragraph
        assert abs(paragraph["x"] - wording["x"]) < 1
    page.goto(f"{url}/handbook-readiness.html")
    page.emulate_media(media="print")
    looks = "e => [getComputedStyle(e).breakInside, getComputedStyle(e).breakBefore]"
    for part in page.locator(".hb-lists").all():  # no sheet is left half empty
        assert part.evaluate(looks) == ["auto", "auto"]
    page.close()


def test_the_way_out_of_the_dialog_is_in_sight(new_page: NewPage, book_url: str) -> None:
    page = new_page(viewport={"width": 320, "height": 500})
    page.goto(f"{book_url}/lists.html")
    choose(page, "backup")
    dialog = page.get_by_role("dialog")
    dialog.evaluate("e => e.scrollTo(0, 40)")
    expect(dialog.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)
    dialog.get_by_label("Or its text").click()  # nothing is hidden by it for good
    dialog.get_by_role("button", name="Close").click()
    expect(page.locator("#ready .hb-menu > summary")).to_be_focused()
