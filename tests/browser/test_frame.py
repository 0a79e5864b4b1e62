"""The frame of a page: a bar with panels on a phone, columns on a desktop, what is being read."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser_site import WIDTHS
from tests.support.firefox_bidi import Tab

from .conftest import Axed, NewPage, ViewPage

# The entry of "On this page" that is marked.
READ = """() => [...document.querySelectorAll(".page-toc [aria-current=location]")]
  .map(e => e.hash).join()"""
IS_READ = f"hash => ({READ})() === hash"
# Where a panel's edges are, and how much of what it holds is out of sight.
PANEL = """e => { const r = e.getBoundingClientRect();
  return [r.top, r.bottom, e.scrollHeight - e.clientHeight]; }"""
# Which of some elements lie over one another, or stick out of the window.
OVERLAPS = """selector => {
  const all = [...document.querySelectorAll(selector)].map(e => [e, e.getBoundingClientRect()]);
  return all.filter(([e, r]) => r.right > innerWidth || r.left < 0 || e.scrollWidth > e.clientWidth
    || all.some(([other, o]) => other !== e && r.left < o.right - 1 && o.left < r.right - 1
      && r.top < o.bottom - 1 && o.top < r.bottom - 1)).map(([e]) => e.textContent.trim());
}"""
# How far down a panel reaches.
END = "e => e.getBoundingClientRect().bottom"


def test_panels_need_no_script(new_page: NewPage, urls: dict[str, str]) -> None:
    phone = new_page(viewport={"width": 320, "height": 800}, java_script_enabled=False)
    phone.goto(urls["role"])
    contents = phone.get_by_role("navigation", name="Contents")
    expect(contents).to_be_hidden()
    phone.locator(".menu > summary").press("Enter")
    expect(contents.get_by_role("link", name="Checklists", exact=True)).to_be_visible()
    phone.keyboard.press("Tab")
    assert phone.evaluate("document.activeElement.closest('.contents') !== null")
    phone.locator(".page-toc > summary").click()  # one panel at a time
    expect(contents).to_be_hidden()
    expect(phone.get_by_role("navigation", name="On this page")).to_be_visible()
    end = phone.locator(".page-toc > .panel").evaluate(END)
    assert end < 800
    phone.mouse.click(20, end + 2)  # outside of it
    expect(phone.get_by_role("navigation", name="On this page")).to_be_hidden()
    phone.locator(".bar-search").click()
    phone.wait_for_url("**/search.html")


def test_columns_stand_open_on_a_desktop_without_script(
    new_page: NewPage, urls: dict[str, str]
) -> None:
    desktop = new_page(viewport={"width": 1280, "height": 800}, java_script_enabled=False)
    desktop.goto(urls["role"])
    expect(desktop.get_by_role("navigation", name="Contents")).to_be_visible()
    expect(desktop.get_by_role("navigation", name="On this page")).to_be_visible()
    here = desktop.get_by_role("navigation", name="Contents").locator("[aria-current=page]")
    expect(here).to_contain_text("Infrastructure and operations manager")
    desktop.get_by_role("contentinfo").scroll_into_view_if_needed()
    expect(here).to_be_in_viewport()


@pytest.mark.parametrize("name", ["Contents", "On this page"])
@pytest.mark.parametrize("size", [(390, 600), (844, 390)])
def test_a_panel_lies_over_the_page_and_scrolls_in_itself(
    name: str, size: tuple[int, int], view_page: ViewPage, urls: dict[str, str], axe: Axed
) -> None:
    page = view_page(size[0])
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.goto(urls["template"] if name == "Contents" else urls["role"])
    button, panel = (
        page.locator("summary", has_text=name),
        page.get_by_role("navigation", name=name),
    )
    place = page.get_by_role("main").bounding_box()
    for scrolled in (0, 300):
        page.evaluate("y => scrollTo(0, y)", scrolled)
        button.press("Enter")
        top, bottom, more = page.locator("details[open] > .panel").evaluate(PANEL)
        assert 0 < top < bottom < size[1]
        assert more > 0
        assert page.evaluate("scrollY") == scrolled
        if not scrolled:
            assert page.get_by_role("main").bounding_box() == place
            assert axe(page) == []
        page.keyboard.press("Escape")
        expect(panel).to_be_hidden()
        expect(button).to_be_focused()


def test_a_panel_is_closed_by_leaving_it(view_page: ViewPage, urls: dict[str, str]) -> None:
    page = view_page(390)
    page.goto(urls["role"])
    panel = page.get_by_role("navigation", name="On this page")
    page.locator(".page-toc > summary").press("Enter")
    link = panel.get_by_role("link").nth(3)
    link.press("Enter")  # chosen
    expect(panel).to_be_hidden()
    target = page.locator(page.evaluate("location.hash")).get_by_role("heading").first
    bar = page.locator(".bar").evaluate("e => e.getBoundingClientRect().bottom")
    assert bar <= target.evaluate("e => e.getBoundingClientRect().top") <= bar + 60
    page.locator(".page-toc > summary").press("Enter")
    panel.get_by_role("link").last.focus()
    page.keyboard.press("Tab")  # to what may lie under it
    expect(panel).to_be_hidden()


@pytest.mark.parametrize("width", [390, 1024])
def test_what_leads_on_stays_in_sight(
    width: int, view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(width)
    page.goto(urls["role"])
    page.evaluate("scrollTo(0, 5000)")
    expect(page.locator(".page-toc > summary")).to_be_in_viewport(ratio=1)
    if width < 896:  # else the contents stand beside the page, with a field
        expect(page.locator(".menu > summary")).to_be_in_viewport(ratio=1)
        search = page.get_by_role("link", name="Search", exact=True)
        expect(search).to_be_in_viewport(ratio=1)
        expect(search).to_have_attribute("data-search-open", "")
    else:
        expect(page.locator(".contents [aria-current=page]")).to_be_in_viewport(ratio=1)
        expect(page.get_by_role("searchbox")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", WIDTHS)
def test_on_this_page_follows_the_reading(
    width: int, view_page: ViewPage, urls: dict[str, str]
) -> None:
    page = view_page(width)
    for kind in ("role", "table", "text", "checklist"):
        page.goto(urls[kind])
        assert page.evaluate(READ) == ""  # above the first of them
        hashes = page.locator(".page-toc a").evaluate_all("all => all.map(e => e.hash)")
        for chosen in filter(None, hashes):
            page.evaluate("hash => { location.hash = hash; }", chosen)
            page.wait_for_function(IS_READ, arg=chosen)
        page.evaluate("() => { history.replaceState(null, '', ' '); scrollTo(0, 1e6); }")
        page.wait_for_function(IS_READ, arg=hashes[-1])
        page.evaluate("scrollTo(0, 0)")
        page.wait_for_function(IS_READ, arg="")
        assert page.evaluate("scrollY") == 0


def test_the_entry_that_is_read_is_in_sight(view_page: ViewPage, urls: dict[str, str]) -> None:
    page = view_page(1280)
    page.set_viewport_size({"width": 1280, "height": 300})
    page.goto(urls["template"])
    expect(page.locator(".contents [aria-current=page]")).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == 0
    page.goto(urls["table"])
    page.evaluate("scrollTo(0, 1e6)")
    expect(page.locator(".page-toc [aria-current]")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize(
    ("width", "height", "letters"), [(320, 640, "200%"), (390, 844, "200%"), (320, 256, "100%")]
)
def test_with_large_letters_or_in_a_low_window_nothing_is_cut_and_nothing_stays(
    read_page: Page, urls: dict[str, str], width: int, height: int, letters: str
) -> None:
    read_page.set_viewport_size({"width": width, "height": height})
    read_page.goto(urls["checklist"])
    read_page.evaluate("size => { document.documentElement.style.fontSize = size; }", letters)
    assert read_page.evaluate(OVERLAPS, ".bar :is(summary, .bar-search)") == []
    assert read_page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    read_page.locator(".page-toc > summary").click()
    panel = read_page.get_by_role("navigation", name="On this page")
    panel.get_by_role("link").nth(1).evaluate("e => e.scrollIntoView({ block: 'center' })")
    expect(panel.get_by_role("link").nth(1)).to_be_in_viewport(ratio=1)
    read_page.keyboard.press("Escape")
    read_page.locator(".hb-item").nth(5).evaluate("e => e.scrollIntoView()")
    assert read_page.locator(".bar").evaluate(END) <= 0
    if height < 800:  # else the line is a fifth of the window
        assert read_page.locator(".hb-line").evaluate(END) <= 0
    read_page.locator(".hb-line > .hb-next").first.press("Enter")
    expect(read_page.locator(".hb-box:focus")).to_be_in_viewport(ratio=1)


def test_a_heading_is_called_by_its_words_and_its_link_by_what_it_is(
    read_page: Page, urls: dict[str, str]
) -> None:
    read_page.goto(urls["role"])
    headings = read_page.locator("main h2:has(.headerlink)")
    names = headings.evaluate_all("all => all.map(e => e.firstChild.data)")
    assert len(names) > 3
    for name in names:
        heading = read_page.get_by_role("heading", name=name, exact=True, level=2)
        expect(heading).to_have_count(1)
        link = heading.get_by_role("link", name=f"Link to this heading: {name}", exact=True)
        expect(link).to_have_count(1)
        assert link.inner_text() == ""  # what is seen is put there by the style sheet
    looks = link.evaluate("e => getComputedStyle(e, '::before').content")
    assert looks.startswith('"§"')


def test_the_frame_in_firefox(tab: Tab, urls: dict[str, str], site_dir: Path) -> None:
    for address in (urls["role"], (site_dir / "job/support.html").as_uri()):
        tab.goto(address)
        tab.evaluate("() => { location.hash = document.querySelector('.page-toc ul ul a').hash; }")
        tab.wait_for_function(f"({READ})() === location.hash")
        tab.evaluate("() => { document.querySelector('.menu').open = true; }")
        tab.evaluate("() => document.querySelector('.menu > summary').focus()")
        tab.press("Tab")
        tab.press("Escape")
        assert tab.evaluate("() => document.querySelector('.menu').open") is False
        tab.evaluate("() => document.querySelector('[name=theme]').focus()")
        tab.press("End")
        tab.reload()
        chosen = "() => document.querySelector('[name=theme]').value"
        assert tab.evaluate(chosen) == "dark"
        paper = "() => getComputedStyle(document.body).backgroundColor"
        assert tab.evaluate(paper) == "rgb(25, 26, 24)"
