"""What the head of a page says to search engines, and to programs that are given its address."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from tests.conftest import DOCS
from tests.sphinx_ext.conftest import Book
from tests.support.built_pages import parsed_pages
from tests.support.themed_book import BOOK

PAGES = sorted(
    path.relative_to(DOCS).with_suffix(".html").as_posix()
    for path in DOCS.rglob("*.md")
    if not {"_build", "_support", "_theme", "blank"} & set(path.relative_to(DOCS).parts)
)


def said(page: BeautifulSoup, name: str) -> list[str]:
    """Return what the elements ``meta`` called *name* hold."""
    return [
        meta["content"]
        for meta in page.select(f'meta[name="{name}"], meta[property="{name}"]')
    ]  # fmt: skip


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path).write(BOOK)


def test_every_page_is_described_in_one_sentence_of_its_own(handbook: Path) -> None:
    pages = parsed_pages(handbook / "html")
    assert len(PAGES) > 120
    described: dict[str, str] = {}
    for name in PAGES:
        (text,) = said(pages[name], "description")
        assert 50 <= len(text) <= 160, f"{name}: {len(text)} characters: {text}"
        assert text[-1] in ".?", f"{name}: {text}"
        assert not set("'\"") & set(text), f"{name}: {text}"
        assert described.setdefault(text, name) == name
        assert said(pages[name], "og:description") == [text]


def test_a_description_that_no_author_wrote_stands_in_the_page(handbook: Path) -> None:
    pages = parsed_pages(handbook / "html")
    taken = 0
    for name in PAGES:
        front_matter = (DOCS / name).with_suffix(".md").read_text("utf-8").split("\n---\n")[0]
        if "\ndescription: " not in front_matter:
            (text,) = said(pages[name], "description")
            assert text in " ".join(pages[name].main.get_text().split()), f"{name}: {text}"
            taken += 1
    assert taken > 100


def test_every_page_says_what_it_is_called(handbook: Path) -> None:
    for name, page in parsed_pages(handbook / "html").items():
        if name.endswith("hub.html"):
            continue  # a hidden frame, not a page
        assert said(page, "og:site_name") == ["The IT Manager Handbook"], name
        (title,) = said(page, "og:title")
        assert page.title.get_text().startswith(title), name
        kind = "article" if name in PAGES and name != "index.html" else "website"
        assert said(page, "og:type") == [kind], name


def test_a_long_sentence_is_cut_between_words_and_a_marked_one_is_quoted(book: Book) -> None:
    book.build()
    (home,) = said(book.page("index.html"), "description")
    assert home.startswith("A sentence of many words,")
    assert home.endswith((" some more…", " some…", " then…", " and…"))
    assert len(home) <= 161
    assert said(book.page("part/first.html"), "description") == ["It is first & best."]
    assert said(book.page("part/second.html"), "description") == ['Said "apart".']


def test_a_list_of_pages_says_what_each_gives(book: Book) -> None:
    entries = book.build().page("index.html").select(".page-list > li")
    assert [entry.get_text(" ", strip=True) for entry in entries] == [
        "First It is first & best.",
        'Second Said "apart".',
    ]
    assert [entry.a["href"] for entry in entries] == ["part/first.html", "part/second.html"]


@pytest.mark.parametrize("base", ["https://example.org/book/", "https://example.org/book"])
def test_with_an_address_each_page_names_its_own(book: Book, base: str) -> None:
    book.build(html_baseurl=base)
    for name in ("index.html", "part/first.html"):
        page = book.page(name)
        assert said(page, "og:url") == [f"https://example.org/book/{name}"]
        (link,) = page.select('link[rel="canonical"]')
        assert link["href"] == f"https://example.org/book/{name}"


def test_without_one_none_does(book: Book) -> None:
    page = book.build().page("index.html")
    assert said(page, "og:url") == []
    assert page.select('link[rel="canonical"]') == []
