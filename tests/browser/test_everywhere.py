"""Without script, from a folder, on paper, out of the back-forward cache: a list is a list."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.support.browser_site import ARGS, CHROMIUM, PREFIX, Profile, state
from tests.support.page_reader import database, expect_score, expect_ticked, local, saved, tick
from tests.support.stock_themes import each_theme

from .conftest import NewPage, StockUrl


@pytest.mark.parametrize("theme", ["basic", *each_theme(at_once=0)])
def test_without_script_the_page_is_complete(
    new_page: NewPage, stock_url: StockUrl, theme: str
) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(f"{stock_url(theme)}/lists.html")
    assert page.locator("#ready .hb-item").count() == 9
    for item in page.locator(".hb-item").all():
        expect(item).to_be_visible()
    expect(page.locator("#ready .hb-noscript")).to_contain_text("Without script")
    expect_score(page, "6 items. 1 optional.")
    for dead in ("button", "progress", ".hb-where", ".hb-problem"):
        for tool in page.locator(f"#ready {dead}").all():
            expect(tool).to_be_hidden()
    for lines in page.locator("#ready .hb-more").all():  # nor is any room kept for them
        assert lines.bounding_box() is None
    tick(page, "six-cases")  # a box is a box
    expect(page.locator("#six-cases .hb-box")).to_be_checked()


@pytest.mark.parametrize("theme", ["basic", *each_theme(at_once=0)])
def test_a_script_that_fails_leaves_no_dead_buttons(
    browser: Browser, stock_url: StockUrl, theme: str
) -> None:
    page = browser.new_page()
    page.route("**/checklist.js*", lambda route: route.fulfill(body=""))
    page.goto(f"{stock_url(theme)}/lists.html")
    for button in page.locator("#ready button").all():
        expect(button).to_be_hidden()
    page.close()


def test_from_a_folder_pages_share_progress(
    playwright: Playwright, book_dir: Path, tmp_path: Path
) -> None:
    chromium = Profile(playwright, tmp_path)
    try:
        page = chromium.start()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto((book_dir / "lists.html").as_uri())
        tick(page, "six-cases", "ask-before")
        expect_score(page, "2 of 6 done, 4 open. Optional: 0 of 1 done.")
        expect(page.locator("#ready .hb-where")).to_contain_text("this copy of the handbook")
        saved(page)
        page.goto((book_dir / "other.html").as_uri())
        tick(page, "other-thing")
        saved(page)
        assert set(local(page)) == set(database(page)) == {"six-cases", "ask-before", "other-thing"}
        page.goto((book_dir / "lists.html").as_uri() + "#ask-after")
        expect_ticked(page, "six-cases", "ask-before")
        assert errors == []
    finally:
        chromium.kill()


def test_paper_shows_everything_and_the_score(page: Page, book_url: str, tmp_path: Path) -> None:
    page.goto(f"{book_url}/lists.html#six-cases")
    tick(page, "six-cases", "handed-back")
    page.locator("#ready .hb-left").click()
    page.emulate_media(media="print", color_scheme="dark")
    for item in page.locator(".hb-item:not(.hb-retired)").all():
        expect(item).to_be_visible()
    for tool in (".hb-line button", ".hb-bar", ".hb-ways", ".hb-where", ".hb-notice"):
        for shown in page.locator(f"#ready {tool}").all():
            expect(shown).to_be_hidden()
    looks = page.locator("#six-cases .hb-box").evaluate(
        "e => { const s = getComputedStyle(e); return [s.colorScheme, s.outlineStyle]; }"
    )
    assert looks == ["light", "none"]
    path = tmp_path / "page.pdf"
    page.pdf(path=path)
    with pypdfium2.PdfDocument(path) as document:
        text = " ".join(sheet.get_textpage().get_text_range() for sheet in document)
    assert "2 of 6 done, 4 open." in text
    assert "hidden" not in text
    assert "Show what is left" not in text
    assert "I own a pager." not in text


@pytest.fixture
def caching_browser(playwright: Playwright) -> Browser:
    """Chromium with its back-forward cache, which Playwright switches off."""
    return playwright.chromium.launch(
        executable_path=CHROMIUM,
        args=ARGS,
        ignore_default_args=["--disable-back-forward-cache"],
    )


def test_a_page_out_of_the_back_forward_cache_catches_up(
    caching_browser: Browser, book_url: str
) -> None:
    with caching_browser as chromium:
        page = chromium.new_context().new_page()
        page.goto(f"{book_url}/lists.html")
        tick(page, "six-cases")
        saved(page)
        page.evaluate("() => { window.same = true; }")
        page.goto(f"{book_url}/other.html")
        second_page = page.context.new_page()
        second_page.goto(f"{book_url}/lists.html")
        tick(second_page, "six-cases", "handed-back")
        saved(second_page)
        page.evaluate("() => { setTimeout(() => history.back()); }")
        page.wait_for_url(
            "**/lists.html", wait_until="commit"
        )  # out of the cache no load event comes
        assert page.evaluate("window.same"), "the page was loaded anew, not taken from the cache"
        expect_ticked(page, "handed-back")
        second_page.evaluate(
            """([name, pair]) => new BroadcastChannel(name).postMessage([pair])""",
            [PREFIX, ["ask-after", state("done", 9)]],
        )
        expect_ticked(page, "handed-back", "ask-after")
        tick(page, "ask-before")
        expect_ticked(second_page, "handed-back", "ask-after", "ask-before")
        saved(page)


def test_a_page_without_a_list_loads_what_shows_progress_alone(page: Page, book_url: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def names() -> list[str]:
        return sorted(
            url.partition("?")[0].rpartition("/")[2] for url in asked if "handbook_ext" in url
        )

    page.goto(f"{book_url}/plain.html")
    assert names() == ["summary.css", "summary.js"]
    asked.clear()
    page.goto(f"{book_url}/lists.html")
    assert names() == ["checklist.css", "checklist.js", "summary.js"]
