"""The handbook's theme: strict policy, accessibility, narrow screens, weight, keyboard, paper."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from bs4 import BeautifulSoup
from playwright.sync_api import Page, Response, expect

from tests.support.browser_site import ROOT, VIEWS, built_once, sphinx

from .conftest import Axed, NewPage, Serve

KINDS = [
    "landing", "part", "role", "text", "table", "template", "checklist", "checklists", "glossary",
    "sources", "readiness", "search", "index",
]  # fmt: skip
WIDTHS = [320, 1280]


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


MOST_REQUESTS = 10
MOST_BYTES = 30_000  # gzipped, everything that a page loads
# it holds the wording of every item in the book, and its scripts do the most
MOST_BYTES_OF_READINESS = 42_000

# Adds up layout shifts from the first paint on.
WATCH_SHIFTS = """
window.shifts = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shifts += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
# What sticks out of the window without being in a box that scrolls.
STICKING_OUT = """() => [...document.querySelectorAll("body *")]
  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".table-wide"))
  .map((e) => e.outerHTML.slice(0, 80))"""
# The focused element, and whether any of it can be seen.
FOCUSED = """() => {
  const e = document.activeElement, r = e.getBoundingClientRect();
  const seen = r.width > 0 && r.height > 0 && r.right > 0 && r.left < innerWidth
    && r.bottom > 0 && r.top < innerHeight;
  return [e.tagName.toLowerCase(), (e.textContent || e.name || "").trim().slice(0, 40), seen];
}"""

ODD_CONF = f"""
import sys
sys.path.insert(0, {str(ROOT / "docs/_theme")!r})
extensions = ["myst_parser", "sphinx_design", "handbook_theme"]
myst_enable_extensions = ["colon_fence", "deflist"]
html_theme, html_theme_path = "handbook", [{str(ROOT / "docs/_theme")!r}]
html_theme_options = {{
    "pdf_file": "book.pdf",
    "report_url": "https://example.org/new?t={{page}}",
    "edit_url": "https://example.org/edit/{{file}}",
    "repository_url": "https://example.org",
}}
"""
ODD_PAGE = """---
reviewed: 2026-02-03
class: volatile
owner: Nobody & Co.
---

# A page of everything

The answer.[^one]

[^one]: An aside.

```{list-table} Widths
:header-rows: 1
:widths: 10 20 70

* - A
  - B
  - C
* - Incomprehensibilities
  - Otorhinolaryngologists
  - Counterrevolutionaries
```

| A | B |
|---|---|
| one | `a_long_name_without_any_place_to_break_it_anywhere_at_all` |

```{image} dot.svg
:alt: A dot
```

```{image} dot.svg
:alt: A dot of another size
:width: 3em
```

:::{warning}
Take care.
:::

::::{tab-set}
:::{tab-item} One
First tab.
:::
:::{tab-item} Two
Second tab.
:::
::::

:::{dropdown} More
Inside.
:::

::::{grid} 1 2 2 2
:::{grid-item-card} A card
:link: https://example.org
The whole card is a link.
:::
::::

```python
a_rather_long_function_name(with_one_argument, and_another_argument, and_still_another_one)
```

Term
: Its meaning.

```{toctree}
:caption: A caption

other
```
"""


@pytest.fixture(scope="session")
def urls(site_url: str, page_kinds: dict[str, str]) -> dict[str, str]:
    """The address of a page of each kind, with the general index."""
    kinds = {**page_kinds, "index": "genindex.html"}
    assert sorted(kinds) == sorted(KINDS)
    return {kind: f"{site_url}/{path}" for kind, path in kinds.items()}


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


def stops(page: Page) -> Iterator[tuple[str, str, bool]]:
    """Press Tab until the focus leaves the page: each stop's element, text and visibility."""
    for _ in range(400):
        page.keyboard.press("Tab")
        tag, text, seen = page.evaluate(FOCUSED)
        if tag == "body":
            return
        yield tag, text, seen
    pytest.fail("the focus does not leave the page")


def inline_code(directory: Path) -> list[str]:
    """Every inline script, style or handler, and everything loaded from elsewhere."""
    lines = []
    for path in directory.rglob("*.html"):
        for element in BeautifulSoup(path.read_text("utf-8"), "html.parser").find_all(name=True):
            handlers = [name for name in element.attrs if name == "style" or name.startswith("on")]
            script, style = element.name == "script", element.name == "style"
            inline = style or (script and not element.get("src"))
            loaded = element.get("src") or (element.name == "link" and element.get("href")) or ""
            if handlers or inline or "//" in str(loaded) or str(loaded).startswith("data:"):
                lines.append(f"{path.relative_to(directory)}: {str(element)[:120]}")
    return lines


@pytest.mark.parametrize(("kind", "view"), in_turn(VIEWS))
def test_no_accessibility_error(
    kind: str, view: tuple[int, str], new_page: NewPage, urls: dict[str, str], axe: Axed
) -> None:
    width, scheme = view
    page = new_page(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page.goto(urls[kind])
    assert axe(page) == []


@pytest.mark.parametrize(("kind", "width"), in_turn(WIDTHS))
def test_nothing_sticks_out_and_nothing_moves(
    kind: str, width: int, new_page: NewPage, urls: dict[str, str]
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.add_init_script(WATCH_SHIFTS)
    page.goto(urls[kind])
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(STICKING_OUT) == []
    page.wait_for_timeout(200)  # ticks kept in IndexedDB arrive after the load event
    assert page.evaluate("window.shifts") == 0


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "search"])
def test_a_page_is_light(kind: str, page: Page, urls: dict[str, str]) -> None:
    loaded: list[Response] = []
    page.on("response", lambda response: loaded.append(response))  # noqa: PLW0108 - not a builtin
    page.goto(urls[kind])
    sizes = {response.url: len(gzip.compress(response.body(), 9)) for response in loaded}
    assert len(loaded) <= MOST_REQUESTS, sizes
    most = MOST_BYTES_OF_READINESS if kind == "readiness" else MOST_BYTES
    assert sum(sizes.values()) <= most, sizes


def test_nothing_inline_and_nothing_from_elsewhere(site_dir: Path, odd_dir: Path) -> None:
    assert inline_code(site_dir) == []
    assert inline_code(odd_dir) == []


def test_every_picture_has_a_size_and_a_text(site_dir: Path) -> None:
    pictures = [
        picture
        for path in site_dir.rglob("*.html")
        for picture in BeautifulSoup(path.read_text("utf-8"), "html.parser").find_all("img")
    ]
    assert len(pictures) >= 5
    for picture in pictures:
        assert int(picture["width"]) > 0, picture
        assert int(picture["height"]) > 0, picture
        assert len(picture["alt"]) > 20, picture


def test_a_column_of_short_words_is_told(odd_dir: Path) -> None:
    soup = BeautifulSoup((odd_dir / "index.html").read_text("utf-8"), "html.parser")
    assert [cell.get_text() for cell in soup.select(".short")] == ["A", "one"]


def test_where_a_part_has_moved_is_told_to_those_who_look_for_it(
    page: Page, site_dir: Path, site_url: str
) -> None:
    soup = BeautifulSoup((site_dir / "job/support.html").read_text("utf-8"), "html.parser")
    moved = [told["id"] for told in soup.select("main > section ~ p[id]")]
    assert moved
    page.goto(f"{site_url}/job/support.html")
    expect(page.get_by_text("This part has moved:").first).to_be_hidden()
    page.goto(f"{site_url}/job/support.html#{moved[0]}")
    expect(page.locator(f"[id='{moved[0]}']")).to_be_visible()
    expect(page.locator(f"[id='{moved[0]}']")).to_be_in_viewport()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_of_everything(width: int, new_page: NewPage, odd_url: str, axe: Axed) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(f"{odd_url}/index.html")
    assert axe(page) == []
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


@pytest.mark.parametrize("width", WIDTHS)
def test_the_skip_link_is_first_and_leads_to_the_text(
    width: int, new_page: NewPage, urls: dict[str, str]
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(urls["role"])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["a", "Skip to the text", True]
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize(
    ("kind", "width"),
    [
        ("landing", 1280),
        ("checklist", 320),
        pytest.param("role", 320, marks=pytest.mark.soak),
        pytest.param("role", 1280, marks=pytest.mark.soak),
        pytest.param("checklist", 1280, marks=pytest.mark.soak),
    ],
)
def test_every_keyboard_stop_is_seen(
    kind: str, width: int, new_page: NewPage, urls: dict[str, str]
) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(urls[kind])
    reached = list(stops(page))
    assert [stop for stop in reached if not stop[2]] == []
    assert len(reached) > 10


def test_contents_open_without_script_on_a_phone_and_stand_open_on_a_desktop(
    new_page: NewPage, urls: dict[str, str]
) -> None:
    phone = new_page(viewport={"width": 320, "height": 800}, java_script_enabled=False)
    phone.goto(urls["role"])
    contents = phone.get_by_role("navigation", name="Contents")
    expect(contents).to_be_hidden()
    phone.locator(".menu > summary").press("Enter")
    expect(contents.get_by_role("link", name="Checklists", exact=True)).to_be_visible()
    phone.keyboard.press("Tab")
    expect(phone.get_by_role("searchbox")).to_be_focused()

    desktop = new_page(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    desktop.goto(urls["role"])
    expect(desktop.get_by_role("navigation", name="Contents")).to_be_visible()
    expect(desktop.get_by_role("navigation", name="On this page")).to_be_visible()
    here = desktop.get_by_role("navigation", name="Contents").locator("[aria-current=page]")
    expect(here).to_contain_text("Infrastructure and operations manager")


def test_search_finds_a_page_from_any_page(page: Page, urls: dict[str, str]) -> None:
    page.goto(urls["role"])
    page.get_by_role("searchbox").fill("delegation")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=delegation")
    expect(page.locator("#search-results li").first).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("found")
    page.locator("#search-results li a").first.click()
    expect(page.get_by_role("main")).to_contain_text("delegat")


def test_search_works_where_storage_is_refused(page: Page, site_url: str) -> None:
    page.add_init_script(
        """Object.defineProperty(window, "localStorage", {
          get() { throw new DOMException("refused", "SecurityError"); } });"""
    )
    page.goto(f"{site_url}/search.html?q=delegation")
    expect(page.locator("#search-results li").first).to_be_visible()


def test_search_works_from_a_folder(page: Page, site_dir: Path) -> None:
    page.goto((site_dir / "search.html").as_uri() + "?q=delegation")
    expect(page.locator("#search-results li").first).to_be_visible()


def test_search_says_so_when_it_finds_nothing(page: Page, site_url: str) -> None:
    page.goto(f"{site_url}/search.html?q=xyzzyx")
    expect(page.get_by_role("status")).to_contain_text("did not match")


def test_dark_needs_no_script(new_page: NewPage, site_url: str) -> None:
    colours = set()
    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, java_script_enabled=False)
        page.goto(f"{site_url}/index.html")
        colours.add(page.locator("body").evaluate("b => getComputedStyle(b).backgroundColor"))
    assert len(colours) == 2


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
    assert len(page.pdf()) > 10_000
