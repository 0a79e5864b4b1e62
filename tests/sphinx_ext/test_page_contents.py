"""Lists in the contents of their page, in any theme, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag

from tests.support.stock_themes import each_theme

from .conftest import Book

INDEX = """# Start

```{toctree}
:maxdepth: 3
lists
```
"""
LISTS = """# Lists

Words.

:::{checklist} Ready to *apply*
:name: ready

The first are about evidence.

- [ ] Six cases. {#six}

**What you have led**

- [ ] A project. {#project}

**Not a heading** but a sentence.

- [ ] Another. {#another}

**What you have led**

- [ ] Once more. {#once-more}
:::

:::{checklist} Second
:name: second

- [ ] One. {#one}
:::

## Questions

:::{checklist} Below
:name: below

- [ ] Two. {#two}
:::

### Deeper

Text.
"""
RUBRICS = """# Page

## Section

:::{checklist} Ready
:name: ready

```{rubric} Said once
```

- [ ] One. {#one}

### Written as one

- [ ] Two. {#two}
:::

```{rubric} Outside
```
"""
CONTENTS = [
    "#", "#ready", "#hb.ready.what-you-have-led", "#hb.ready.what-you-have-led.2", "#second",
    "#questions", "#below", "#deeper",
]  # fmt: skip
SIDEBAR = {"**": ["localtoc.html"]}
PLACES = {
    "basic": (".sphinxsidebar a", {}),
    "alabaster": (".sphinxsidebar a", {"html_sidebars": SIDEBAR}),
    "furo": (".toc-tree a", {}),
    "pydata_sphinx_theme": (".page-toc a", {}),
    "sphinx_book_theme": (".page-toc a", {"html_theme_options": {"use_download_button": False}}),
    "sphinx_rtd_theme": (".wy-menu a", {}),
}
"""Where each theme has the contents of a page."""
HEADINGS_ALONE = ("sphinx_rtd_theme",)
WITHOUT_TITLE = ("pydata_sphinx_theme", "sphinx_book_theme")


def links(page: BeautifulSoup, selector: str) -> list[str]:
    """Return where the links of *page* lead that stay on it."""
    return [link["href"] for link in page.select(selector) if link["href"].startswith("#")]


@pytest.mark.parametrize("theme", ["basic", *each_theme()])
def test_a_page_names_its_lists_and_their_headings(
    make_book: Callable[..., Book], theme: str
) -> None:
    selector, conf = PLACES[theme]
    book = make_book({"index.md": INDEX, "lists.md": LISTS})
    page = book.build(html_theme=theme, **conf).page("lists.html")
    assert book.warnings == ""
    wanted = CONTENTS[1:] if theme in WITHOUT_TITLE else CONTENTS
    if theme in HEADINGS_ALONE:
        wanted = ["#", "#questions", "#deeper"]
    assert links(page, selector) == wanted
    for address in CONTENTS[1:]:
        assert page.find(id=address[1:]) is not None, address
    if theme in HEADINGS_ALONE:
        return
    entry = page.select_one('a[href="#ready"]:not(.headerlink)')
    assert entry.get_text() == "Ready to apply"
    inner = entry.find_parent("li").find("ul")
    assert [link["href"] for link in inner.find_all("a")] == CONTENTS[2:4]
    headings = page.select("fieldset :is(h1, h2, h3, h4, h5, h6, [role=heading])")
    assert [(level(heading), heading.get_text()) for heading in headings] == [
        (2, "Ready to apply"), (3, "What you have led"), (3, "What you have led"),
        (2, "Second"), (3, "Below"),
    ]  # fmt: skip


def level(heading: Tag) -> int:
    """Return the level of a heading as a screen reader says it."""
    return int(heading.get("aria-level") or heading.name[1:])


def test_a_rubric_among_items_is_a_heading_and_looks_as_it_did(
    make_book: Callable[..., Book],
) -> None:
    page = make_book({"index.md": RUBRICS}).build().page("index.html")
    found = [
        (line.get_text(), line.get("role"), line.get("aria-level"))
        for line in page.select("p.rubric")
    ]
    assert found == [
        ("Said once", "heading", "4"), ("Written as one", "heading", "4"), ("Outside", None, None),
    ]  # fmt: skip


@pytest.mark.parametrize("theme", ["basic", "furo"])
def test_a_page_with_nothing_but_a_list_has_contents(
    make_book: Callable[..., Book], theme: str
) -> None:
    text = "# Lists\n\n:::{checklist} Ready\n:name: ready\n\n- [ ] One. {#one}\n:::\n"
    bare = "---\nhide-toc: true\n---\n" + text.replace("ready", "bare").replace("#one", "#two")
    index = INDEX.replace("lists\n", "lists\nbare\n")
    book = make_book({"index.md": index, "lists.md": text, "bare.md": bare})
    book.build(html_theme=theme)
    selector = PLACES[theme][0]
    assert "#ready" in links(book.page("lists.html"), selector)
    if theme == "furo":
        assert links(book.page("bare.html"), selector) == []


def test_the_depth_of_a_page_holds(make_book: Callable[..., Book]) -> None:
    contents = {}
    for depth in (1, 2, 3):
        text = f"---\ntocdepth: {depth}\n---\n{LISTS}"
        page = make_book({"index.md": INDEX, "lists.md": text}).build().page("lists.html")
        contents[depth] = links(page, ".sphinxsidebar a")
    assert contents[1] == ["#"]
    assert contents[2] == ["#", "#ready", "#second", "#questions"]
    assert contents[3] == CONTENTS


def test_other_pages_and_numbers_stay_as_they_are(make_book: Callable[..., Book]) -> None:
    numbered = INDEX.replace(":maxdepth: 3", ":maxdepth: 3\n:numbered:")
    book = make_book({"index.md": numbered, "lists.md": LISTS}).build()
    page = book.page("index.html")
    entries = [link["href"] for link in page.select(".toctree-wrapper a")]
    assert entries == ["lists.html", "lists.html#questions", "lists.html#deeper"]
    headings = book.page("lists.html").select(":is(h1, h2, h3) > .section-number")
    assert [number.get_text().strip() for number in headings] == ["1.", "1.1.", "1.1.1."]


def test_an_incremental_build_is_equal(make_book: Callable[..., Book]) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS}).build()
    book.write({"lists.md": LISTS.replace("What you have led", "What you led")}).build()
    page = book.read("lists.html")
    assert "#hb.ready.what-you-led" in page
    assert book.build(fresh=True).read("lists.html") == page
