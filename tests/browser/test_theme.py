"""The handbook's theme: strict policy, accessibility, narrow screens, weight, paper."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from playwright.sync_api import Page, Response, expect

from tests.support.accessibility import PRACTICE
from tests.support.browser_site import KINDS, VIEWS, WIDTHS, built_once, sphinx
from tests.support.built_pages import parsed_pages
from tests.support.page_of_everything import ODD_CONF, ODD_PAGE
from tests.support.watched_pages import closing_session

from .conftest import Axed, NewPage, Serve, ViewPage


def in_turn(settings: Sequence[object]) -> list[ParameterSet]:
    """Each kind of page with the first or the second setting; all other pairs in the long run."""
    plain = [
        setting.values[0] if isinstance(setting, ParameterSet) else setting for setting in settings
    ]
    return [
        pytest.param(kind, setting, marks=[] if column == row % 2 else [pytest.mark.soak])
        for row, kind in enumerate(KINDS)
        for column, setting in enumerate(plain)
    ]


MOST_REQUESTS = 12
MOST_BYTES = 30_000  # gzipped, everything that a page loads
# it holds the wording of every item in the book, and its scripts do the most
MOST_BYTES_OF_READINESS = 45_000

# Adds up layout shifts from the first paint on, those before it is run as well.
WATCH_SHIFTS = """() => {
  window.shifts = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}"""
# What sticks out of the window without being in a box that scrolls.
STICKING_OUT = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-box"))
  .map((e) => e.outerHTML.slice(0, 80))"""

# How many tables of two columns do not fit into their boxes.
SCROLLED = """() => [...document.querySelectorAll(".table-box:not(.table-wide)")]
  .filter((e) => e.scrollWidth > e.clientWidth).length"""


@pytest.fixture(scope="session")
def odd_dir(shared_tmp: Path) -> Path:
    """A book in the handbook's theme, with everything the handbook's pages may one day hold."""
    source = shared_tmp / "odd"

    def build(target: Path) -> None:
        source.mkdir()
        (source / "conf.py").write_text(ODD_CONF)
        (source / "index.md").write_text(ODD_PAGE)
        (source / "other.md").write_text("# Another page\n\nText.\n")
        (source / "dot.svg").write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 40"><circle r="9"/></svg>'
        )
        sphinx(source, target, "-W")

    return built_once(shared_tmp, "odd-html", build)


@pytest.fixture(scope="session")
def odd_url(odd_dir: Path, serve: Serve) -> str:
    """The address of that book."""
    return serve(odd_dir)


def inline_code(directory: Path) -> list[str]:
    """Every inline script, style or handler, and everything loaded from elsewhere."""
    lines = []
    for name, page in parsed_pages(directory).items():
        for element in page.find_all(name=True):
            handlers = [name for name in element.attrs if name == "style" or name.startswith("on")]
            script, style = element.name == "script", element.name == "style"
            inline = style or (script and not element.get("src"))
            loaded = element.get("src") or (element.name == "link" and element.get("href")) or ""
            if handlers or inline or "//" in str(loaded) or str(loaded).startswith("data:"):
                lines.append(f"{name}: {str(element)[:120]}")
    return lines


@pytest.mark.parametrize(("kind", "view"), in_turn(VIEWS))
def test_no_accessibility_error(
    kind: str, view: tuple[int, str], view_page: ViewPage, urls: dict[str, str], axe: Axed
) -> None:
    page = view_page(*view)
    page.goto(urls[kind])
    assert axe(page, None, PRACTICE) == []


@pytest.mark.parametrize(("kind", "width"), in_turn(WIDTHS))
def test_nothing_sticks_out_and_nothing_moves(
    kind: str, width: int, view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(width)
    page.goto(urls[kind])
    page.evaluate(WATCH_SHIFTS)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(STICKING_OUT) == []
    page.wait_for_timeout(200)  # ticks kept in IndexedDB arrive after the load event
    assert page.evaluate("window.shifts") == 0


def test_with_large_letters_tables_scroll_and_pages_do_not(
    view_page: ViewPage, urls: dict[str, str], odd_url: str
) -> None:
    page = view_page(390)
    scrolled = 0
    for address in (urls["landing"], urls["role"], urls["template"], f"{odd_url}/index.html"):
        page.goto(address)
        page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
        scrolled += page.evaluate(SCROLLED)
    assert scrolled > 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_a_page_is_light(kind: str, read_page: Page, urls: dict[str, str]) -> None:
    loaded: list[Response] = []

    def hear(response: Response) -> None:
        loaded.append(response)

    read_page.on("response", hear)
    with closing_session(read_page) as session:
        session.send("Network.enable")
        session.send("Network.setCacheDisabled", {"cacheDisabled": True})  # as on a first visit
        read_page.goto(urls[kind])
        read_page.remove_listener("response", hear)
    sizes = {response.url: len(gzip.compress(response.body(), 9)) for response in loaded}
    assert len(loaded) <= MOST_REQUESTS, sizes
    most = MOST_BYTES_OF_READINESS if kind == "readiness" else MOST_BYTES
    assert sum(sizes.values()) <= most, sizes


def test_the_scripts_of_the_frame_are_small(site_dir: Path) -> None:
    for name, most in (("theme.js", 600), ("frame.js", 1_024)):
        assert len(gzip.compress((site_dir / "_static/made" / name).read_bytes(), 9)) <= most


def test_nothing_inline_and_nothing_from_elsewhere(site_dir: Path, odd_dir: Path) -> None:
    assert inline_code(site_dir) == []
    assert inline_code(odd_dir) == []


def test_every_picture_has_a_size_and_a_text(site_dir: Path) -> None:
    pictures = [
        picture for page in parsed_pages(site_dir).values() for picture in page.find_all("img")
    ]
    assert len(pictures) >= 5
    for picture in pictures:
        assert int(picture["width"]) > 0, picture
        assert int(picture["height"]) > 0, picture
        assert len(picture["alt"]) > 20, picture


def test_a_column_of_short_words_is_told(odd_dir: Path) -> None:
    page = parsed_pages(odd_dir)["index.html"]
    assert [cell.get_text() for cell in page.select(".short")] == ["A", "one"]


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_of_everything(width: int, view_page: ViewPage, odd_url: str, axe: Axed) -> None:
    page = view_page(width)
    page.goto(f"{odd_url}/index.html")
    assert axe(page, None, PRACTICE) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(STICKING_OUT) == []
    expect(page.get_by_role("region", name="Widths")).to_have_attribute("tabindex", "0")
    expect(page.get_by_role("heading", name="A caption", level=2)).to_be_visible()
    expect(page.get_by_role("link", name="A dot", exact=True)).to_have_count(0)
    assert page.locator("main img").first.evaluate("i => [i.width, i.height]") == [90, 40]
    footer = page.get_by_role("contentinfo")
    expect(footer).to_contain_text("Reviewed 3 February 2026")
    expect(footer).to_contain_text("Kept by Nobody & Co.")
    expect(footer).to_contain_text("Volatile page: checked every 6 months")
    for name, address in (
        ("Report an error on this page", "https://example.org/new?t=index"),
        ("Edit this page", "https://example.org/edit/index.md"),
        ("Source code", "https://example.org"),
    ):
        link = footer.get_by_role("link", name=name)
        expect(link).to_have_attribute("href", address)
    expect(page.get_by_role("link", name="PDF copy")).to_have_attribute("href", "book.pdf")


def test_what_the_keyboard_reaches_is_seen_whole_with_its_outline(
    view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(360)
    page.goto(urls["checklist"])
    page.get_by_role("main").get_by_role("link").first.focus()
    cut = """() => { const focused = document.activeElement;
      const { top, bottom } = focused.getBoundingClientRect();
      return top < 4 || bottom > innerHeight - 4 ? focused.outerHTML : ''; }"""
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(cut))
    assert [*filter(None, reached)] == []


def test_paper_shows_the_text_and_nothing_else(new_page: NewPage, urls: dict[str, str]) -> None:
    page = new_page(color_scheme="dark", viewport={"width": 1280, "height": 800})
    page.goto(urls["checklist"])
    page.get_by_role("main").evaluate(
        "m => m.insertAdjacentHTML('beforeend', '<details><summary>S</summary><p>In</p></details>')"
    )
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (".skip-link", ".site-header", ".menu", ".page-toc", ".pager", ".crumb"):
        expect(page.locator(hidden)).to_be_hidden()
    expect(page.locator(".hb-box").first).to_be_visible()
    expect(page.get_by_text("In", exact=True)).to_be_visible()  # a closed details is printed open
    paper = page.locator("body").evaluate(
        "b => [getComputedStyle(b).backgroundColor, getComputedStyle(b).colorScheme]"
    )
    assert paper == ["rgb(255, 255, 255)", "light"]
    # what says of which book it is stands above the title: at the end it may be alone on a sheet
    tops = "e => e.getBoundingClientRect().top"
    assert page.get_by_text("CC BY 4.0").evaluate(tops) < page.locator("h1").evaluate(tops)
    retired = page.get_by_text("No longer asked for", exact=True).last
    expect(retired).to_be_hidden()  # with all that stands below it
    assert len(page.pdf()) > 10_000
