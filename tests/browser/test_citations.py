"""The mark of a citation: by mouse, keyboard and touch, without script, on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Page, expect

from tests.support.browser_site import ROOT, VIEWS, built_once, sphinx
from tests.support.firefox_bidi import Tab

from .conftest import Axed, NewPage, Serve, ViewPage

CONF = f"""
import sys
sys.path[:0] = [{str(ROOT / "docs/_support")!r}, {str(ROOT / "docs/_theme")!r}]
extensions = [
    "myst_parser", "sphinxcontrib.bibtex", "handbook_ext", "handbook_theme", "citations",
]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence"]
html_theme, html_theme_path = "handbook", [{str(ROOT / "docs/_theme")!r}]
bibtex_bibfiles = ["some.bib"]
handbook_id = "cited"
"""
SOURCES = "".join(
    f"""@misc{{{key}, author = {{{{{author}}}}}, title = {{{{{title}}}}}, year = {{2024}},
  url = {{https://example.org/{key}}}, note = {{28 November 2026, through a newspaper.}},
  read = {{second-hand}}, place = {{Norway}}}}
"""
    for key, author, title in [("count", "An Office", "A count"), ("study", "A. Two", "A study")]
)
INDEX = """# Pay

Most are paid {cite:some}`count`, and more {cite:weak}`count,study`. A form {cite}`study`.

| Who | What |
|---|---|
| Desk | 12 {cite:some}`count` |

:::{checklist} Ready
:name: ready

- [ ] I can count, as they do {cite:some}`count`. {#can-count}

  Taught here {cite:strong}`study`. Show: the count.
:::

```{toctree}
all
```
"""
ALL = """(sources-strength)=
# Sources

A figure: {cite}`count`.

```{bibliography}
```
"""
NOTE = ".cite-note:popover-open"
OPEN = "() => document.querySelectorAll('.cite-note:popover-open').length"

# Whether the card that is open is in the window, and does not lie over the mark that opened it.
TWO_FRAMES = "new Promise(then => requestAnimationFrame(() => requestAnimationFrame(then)))"
BESIDE = """() => {
  const [mark, card] = [document.activeElement, document.querySelector(".cite-note:popover-open")]
    .map(e => e.getBoundingClientRect());
  return card.top >= 0 && card.bottom <= innerHeight && card.height > 40
    && (card.bottom <= mark.top || card.top >= mark.bottom);
}"""


@pytest.fixture(scope="session")
def cited_dir(shared_tmp: Path) -> Path:
    """A book of two pages that cites."""

    def build(target: Path) -> None:
        source = target.parent / "source"
        source.mkdir()
        for name, text in {
            "conf.py": CONF, "some.bib": SOURCES, "index.md": INDEX, "all.md": ALL
        }.items():  # fmt: skip
            (source / name).write_text(text, "utf-8")
        sphinx(source, target, "-nW")

    return built_once(shared_tmp, "cited-html", build)


@pytest.fixture(scope="session")
def cited_url(cited_dir: Path, serve: Serve) -> str:
    """The address of that book, served under the strict policy."""
    return serve(cited_dir)


@pytest.mark.parametrize("script", [True, False])
def test_a_mark_opens_what_it_stands_for(new_page: NewPage, cited_url: str, script: bool) -> None:
    page = new_page(java_script_enabled=script)
    page.goto(f"{cited_url}/index.html")
    page.get_by_role("button", name="Source 1a, evidence: some").first.click()
    note = page.locator(NOTE)
    for words in (
        "An Office (2024). A count. Norway.",
        "How we read it: second-hand.",
        "here: some.",
    ):
        expect(note).to_contain_text(words)
    expect(note.get_by_role("link", name="A count")).to_have_attribute(
        "href", "https://example.org/count"
    )
    note.get_by_role("button", name="Close").click()
    expect(page.locator(NOTE)).to_have_count(0)


def test_by_keyboard(read_page: Page, cited_url: str) -> None:
    read_page.goto(f"{cited_url}/index.html")
    read_page.locator(".cite-button").first.focus()
    read_page.keyboard.press("Enter")
    expect(read_page.locator(NOTE)).to_have_count(1)
    read_page.keyboard.press("Tab")
    assert read_page.evaluate("document.activeElement.textContent") == "A count"
    read_page.keyboard.press("Escape")
    expect(read_page.locator(NOTE)).to_have_count(0)
    assert read_page.evaluate("document.activeElement.className") == "cite-button"


def test_a_card_does_not_hide_what_is_focused_behind_it(read_page: Page, cited_url: str) -> None:
    read_page.goto(f"{cited_url}/index.html")
    read_page.locator(".cite-button").first.focus()
    read_page.keyboard.press("Enter")
    note = read_page.locator(NOTE)
    for _ in range(note.locator("a, button").count()):
        read_page.keyboard.press("Tab")
        expect(note).to_have_count(1)
    read_page.keyboard.press("Tab")
    expect(note).to_have_count(0)
    assert read_page.evaluate("document.activeElement.closest('.cite-note')") is None
    read_page.locator(".cite-button").first.click()
    expect(note).to_have_count(1)
    read_page.locator(".cite-button").first.click()
    expect(note).to_have_count(0)


@pytest.mark.parametrize(("width", "height"), [(320, 256), (390, 640), (1280, 300)])
def test_a_card_lies_beside_its_mark_however_low_the_window_is(
    read_page: Page, cited_url: str, width: int, height: int
) -> None:
    read_page.set_viewport_size({"width": width, "height": height})
    read_page.goto(f"{cited_url}/index.html")
    for mark in read_page.locator(".cite-button").all():
        for place in ("start", "center", "end"):
            mark.evaluate("(e, block) => { e.scrollIntoView({ block }); e.focus(); }", place)
            read_page.keyboard.press("Enter")
            read_page.wait_for_function(BESIDE)  # a frame later it has followed the mark
            read_page.keyboard.press("Escape")
            # what opens again within one frame stays on the side where it was
            read_page.evaluate(TWO_FRAMES)


def test_by_touch(new_page: NewPage, cited_url: str) -> None:
    page = new_page(viewport={"width": 320, "height": 640}, has_touch=True)
    page.goto(f"{cited_url}/index.html")
    reach = """e => { const s = getComputedStyle(e, "::after");
      return [parseFloat(s.width), parseFloat(s.height)]; }"""
    for mark in page.locator(".cite-button").all():
        assert min(mark.evaluate(reach)) >= 24
    page.locator("td .cite-button").tap()
    close = page.locator(NOTE).get_by_role("button", name="Close").bounding_box()
    assert close is not None
    assert close["height"] >= 40
    box = page.locator(NOTE).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    page.touchscreen.tap(2, 2 if box["y"] > 10 else 638)  # beside the text, outside of the card
    expect(page.locator(NOTE)).to_have_count(0)


def test_in_firefox(tab: Tab, cited_dir: Path) -> None:
    tab.goto(f"{cited_dir.as_uri()}/index.html")
    tab.click("td .cite-button")
    assert tab.evaluate(OPEN) == 1
    tab.wait_for_function(BESIDE)
    tab.press("Escape")
    assert tab.evaluate(OPEN) == 0


def test_the_list_leads_back_to_every_place(read_page: Page, cited_url: str) -> None:
    read_page.goto(f"{cited_url}/index.html")
    entry = read_page.locator("#page-sources li").first
    expect(entry).to_contain_text("Evidence: some (1a), weak (1b).")
    links = entry.get_by_role("link", name="Back to the text")
    expect(links).to_have_count(4)
    for link in links.all():
        target = (link.get_attribute("href") or "")[1:]
        assert read_page.locator(f"[id='{target}']").count() == 1


def test_a_label_holds_no_button_and_its_wording_no_number(cited_dir: Path) -> None:
    soup = BeautifulSoup((cited_dir / "index.html").read_text("utf-8"), "html.parser")
    label = soup.select_one(".hb-label")
    assert label is not None
    assert label.select(".cite-link")
    assert label.select("button, .cite-note") == []


def test_all_sources_say_where_they_are_cited(read_page: Page, cited_url: str) -> None:
    read_page.goto(f"{cited_url}/all.html")
    entry = read_page.locator(".citation", has_text="A study")
    entry.get_by_role("link", name="Pay").click()
    expect(read_page).to_have_url(f"{cited_url}/index.html#source.study")
    read_page.goto(f"{cited_url}/all.html")
    expect(read_page.get_by_role("link", name="An Office, 2024")).to_have_attribute(
        "href", "#source.count"
    )


def test_where_popovers_are_unknown_the_mark_is_a_link(page: Page, cited_url: str) -> None:
    page.route(
        "**/citation.css*",
        lambda route: route.fulfill(
            body=(ROOT / "docs/_theme/handbook/styles/citation.css")
            .read_text("utf-8")
            .replace("@supports selector(:popover-open)", "@supports (no: such)"),
            content_type="text/css",
        ),
    )
    page.goto(f"{cited_url}/index.html")
    expect(page.locator(".cite-button").first).to_be_hidden()
    page.locator(".cite-link").first.click()
    expect(page).to_have_url(f"{cited_url}/index.html#source.count")


def test_on_paper_there_are_numbers_and_the_list(page: Page, cited_url: str) -> None:
    page.goto(f"{cited_url}/index.html")
    page.locator(".cite-button").first.click()
    page.emulate_media(media="print")
    expect(page.locator(".cite-button").first).to_be_visible()
    expect(page.locator("#page-sources li").first).to_be_visible()
    expect(page.locator(".cite-note:visible")).to_have_count(0)
    expect(page.locator(".cite-back:visible")).to_have_count(0)


@pytest.mark.parametrize("view", VIEWS)
def test_accessible(view_page: ViewPage, cited_url: str, axe: Axed, view: tuple[int, str]) -> None:
    page = view_page(*view)
    page.goto(f"{cited_url}/index.html")
    page.locator(".cite-button").nth(1).click()
    assert axe(page) == []
