"""Links beside which a page shows progress: marked when the page is built, in any theme."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup

from tests.support.stock_themes import each_theme

from .conftest import Book

MakeBook = Callable[..., Book]
TREE = "```{toctree}\nchapter\none\ntwo\n```\n"
FILES = {
    "index.md": f"# Book\n\n{TREE}\n",
    "one.md": (
        "# One\n\n:::{checklist} First\n:name: first\n\n"
        "- [ ] A, see [lesson](#lesson). {#a}\n- [ ] B. {#b after=a}\n:::\n"
    ),
    "two.md": (
        "# Two\n\n:::{checklist} Second\n:name: second\n\n- [ ] C. {#c}\n:::\n\n"
        ":::{checklist} Third\n:name: third\n\n- [ ] D. {#d}\n:::\n"
    ),
    "chapter.md": (
        "# Chapter\n\n(lesson)=\n## Lesson\n\nSee [](#first), and [](#b) in a sentence.\n\n"
        "| When | List |\n|---|---|\n| Now | [](#first) |\n| Then | [](#second) or [](#third) |\n\n"
        "- [](#a)\n- [so](#b)\n\n<!-- -->\n\n- [](#a)\n- [](#first)\n"
    ),
}


def marked(page: BeautifulSoup, name: str, within: str = "") -> list[Any]:
    """Return the addresses of links with a mark."""
    return [link["href"] for link in page.select(f"{within} a.{name}")]


def site(book: Book) -> dict[str, Any]:
    """Return what the script of every page is told of the site."""
    told = re.search(r"\{site: (\{.*\})\}\);\n", book.read("_static/handbook_ext/summary.js"))
    assert told is not None
    facts: dict[str, Any] = json.loads(told[1])
    return facts


def test_links_that_stand_alone_are_marked(make_book: MakeBook) -> None:
    page = make_book(FILES).build().page("chapter.html")
    assert marked(page, "hb-to-list") == ["one.html#first", "one.html#first"]
    assert [link.find_parent(["td", "li"]).name for link in page.select(".hb-to-list")] == [
        "td",
        "li",
    ]
    assert marked(page, "hb-to-item", "li") == ["one.html#a", "one.html#b", "one.html#a"]
    assert marked(page, "hb-to-item", ".hb-exercised") == ["one.html#a"]
    assert [len(group.select("li")) for group in page.select(".hb-to-items")] == [2]


@pytest.mark.parametrize("theme", each_theme())
def test_navigation_marks_pages_with_one_list(make_book: MakeBook, theme: str) -> None:
    # pydata's theme has the pages of a part beside each other, and no others
    top = "# Book\n\n```{toctree}\npart\n```\n"
    book = make_book({**FILES, "index.md": top, "part.md": f"# Part\n\n{TREE}"})
    page = book.build(html_theme=theme).page("chapter.html")
    marks = [link for link in page.select("a.hb-to-list") if link.get_text(strip=True) == "One"]
    assert marks
    for link in marks:
        assert link["href"] == "one.html"
        assert "hb-id-first" in link["class"]
    assert len(page.select("a[href='two.html']:not(.hb-to-list)")) >= len(marks)


def test_a_list_more_or_less_writes_all_pages_again(make_book: MakeBook) -> None:
    book = make_book(FILES).build()
    second = ":::{checklist} More\n:name: more\n\n- [ ] E. {#e}\n:::\n"
    book.write({"one.md": f"{FILES['one.md']}\n{second}"}).build()
    assert marked(book.page("index.html"), "hb-to-list") == []
    book.write({"one.md": FILES["one.md"]}).build()
    assert marked(book.page("index.html"), "hb-to-list") == ["one.html"]


def test_the_index_of_checklists_is_marked(make_book: MakeBook) -> None:
    files = {**FILES, "one.md": FILES["one.md"].replace("} First", "} <First>")}
    page = make_book(files).build().page("handbook-checklists.html")
    assert [mark.find_parent("a")["href"] for mark in page.select("td .hb-to-list")] == [
        "one.html#first",
        "two.html#second",
        "two.html#third",
    ]
    assert page.select_one("td .hb-to-list").get_text() == "<First>"


def test_every_page_loads_one_script_and_one_style(make_book: MakeBook) -> None:
    book = make_book(FILES).build(html_use_index=True)
    for name in ("index", "one", "genindex", "search", "handbook-readiness"):
        page = book.page(f"{name}.html")
        scripts = [script["src"] for script in page.select("script[src*='handbook_ext/']")]
        assert scripts.count("_static/handbook_ext/summary.js") == 1
        assert scripts[0] == "_static/handbook_ext/summary.js"  # others ask what it has said
        # the style of a page with lists or items holds that of what stands beside links
        styles = ("summary", "checklist", "items")
        links = [f"link[href*='handbook_ext/{style}.css']" for style in styles]
        assert len(page.select(", ".join(links))) == 1
    script = (book.out / "_static/handbook_ext/summary.js").read_bytes()
    assert len(gzip.compress(script, 9)) <= 1_536


def test_a_book_without_lists_has_none_of_it(make_book: MakeBook) -> None:
    book = make_book({"index.md": "# Book\n"}).build()
    assert "handbook_ext" not in book.read("index.html")
    assert not (book.out / "_static/handbook_ext/summary.js").exists()
    book.write({"index.md": FILES["one.md"].replace(", see [lesson](#lesson)", "")}).build()
    assert site(book)["handbook"] == "test-book"
    book.write({"index.md": "# Book\n"}).build()
    assert not (book.out / "_static/handbook_ext/summary.js").exists()


def test_the_script_knows_its_edition_and_language(make_book: MakeBook) -> None:
    book = make_book(FILES).build()
    first = site(book)
    assert first["words"]["na"] == "not applicable"
    book.build(fresh=True)
    assert site(book) == first
    german = site(book.build(fresh=True, language="de"))
    assert german["words"]["na"] == "nicht zutreffend"
    book.write({"two.md": FILES["two.md"].replace("D.", "E.")})
    assert len({first["edition"], german["edition"], site(book.build())["edition"]}) == 3


def test_what_is_built_again_is_what_is_built_at_once(make_book: MakeBook) -> None:
    def pages(book: Book) -> dict[str, str]:
        return {path.name: path.read_text("utf-8") for path in book.out.glob("*.html")}

    book = make_book(FILES).build()
    book.write({"two.md": FILES["two.md"].replace("D.", "E.")})
    assert pages(book.build()) == pages(book.build(fresh=True))


@pytest.mark.parametrize("builder", ["html", "dirhtml", "singlehtml", "text", "latex", "epub"])
def test_the_line_to_go_on_with_is_for_browsers(make_book: MakeBook, builder: str) -> None:
    line = "```{checklist-resume}\n```\n\n"
    files = {**FILES, "index.md": f"# Book\n\nBefore.\n\n{line}{TREE}"}
    book = make_book(files).build(builder, copyright="Nobody", version="1")
    assert book.warnings == ""
    if builder in {"html", "dirhtml", "singlehtml"}:
        assert str(book.page("index.html").select_one(".hb-resume")) == '<p class="hb-resume"></p>'
    else:
        texts = (path.read_bytes() for path in book.out.rglob("*") if path.is_file())
        assert not any(b"hb-resume" in text for text in texts)


def test_lists_know_their_pages(make_book: MakeBook) -> None:
    book = make_book(FILES).build()
    assert book.page("one.html").fieldset["data-page"] == "one.html"
    book.build("dirhtml")
    assert book.page("one/index.html").fieldset["data-page"] == "one/"
    book.build("singlehtml")
    assert {group["data-page"] for group in book.page("index.html").select("fieldset")} == {""}
