"""What parts of a page are called by whoever cannot see them, and that they can be jumped to."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from tests.conftest import DOCS, ROOT
from tests.sphinx_ext.conftest import Book
from tests.support.built_pages import parsed_pages
from tests.support.themed_book import CONF

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bs4 import Tag

HEADINGS = "h1, h2, h3, h4, h5, h6, [role=heading]"
LOOK_LIKE_HEADINGS = ".sd-card-title, .route > .stage, .form-caption"
UNHEARD = r"visibility: hidden|attr\(href\)"  # the latter on paper only
# A string of generated content that is seen, and what is said instead of it.
GENERATED = re.compile(r'([^{};]+)\{[^{}]*?\bcontent: "([^"]+)"( / "[^"]*")?[^{}]*\}')

LINKED = """# A page

```{list-table} Widths
* - A
  - B
```

```{figure} dot.svg
:alt: A dot
:name: a-figure

A *dot*. Its caption has two sentences.
```

```{py:function} first(argument)
```

```{py:function} second()
```
"""
DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="9"/></svg>'


def name_of(element: Tag) -> str:
    words = element.get("aria-label") or element.get("title") or element.get_text()
    return " ".join(str(words).split())


def level_of(heading: Tag) -> int:
    return int(str(heading.get("aria-level") or heading.name[1:]))


def doubles(elements: list[Tag]) -> list[str]:
    return [name for name, count in Counter(map(name_of, elements)).items() if count > 1]


def test_links_of_the_furniture_say_which_of_them_each_is(handbook: Path) -> None:
    count = 0
    for path, page in parsed_pages(handbook / "html").items():
        for kind in (".headerlink", ".cite-back"):
            links = page.select(kind)
            assert doubles(links) == [], path
            count += len(links)
        for heading in page.select("h1, h2, h3, h4, dt"):
            for link in heading.select(".headerlink"):
                assert "\N{SECTION SIGN}" not in link.get_text()
                own = heading.get("aria-label") or heading.get_text()
                assert str(own).lstrip("0123456789. ") in name_of(link), path
    assert count > 1000


def test_a_permalink_is_named_after_whatever_it_leads_to(tmp_path: Path) -> None:
    book = Book(tmp_path).write({"conf.py": CONF, "index.md": LINKED, "dot.svg": DOT}).build()
    names = [name_of(link) for link in book.page("index.html").select(".headerlink")]
    assert names == [
        "Link to this heading: A page", "Link to this table: Widths", "Link to this image: A dot",
        "Link to this definition: first(argument)", "Link to this definition: second()",
    ]  # fmt: skip


def test_every_table_has_a_name_of_its_own_and_heads_that_say_something(handbook: Path) -> None:
    for path, page in parsed_pages(handbook / "html").items():
        tables = page.select("main table")
        named = [table.caption or table for table in tables]
        assert all(table.caption or table.get("aria-label") for table in tables), path
        assert doubles(named) == [], path
        assert doubles(page.select("main [role=region]")) == [], path
        assert [head for head in page.select("th") if not head.get_text(strip=True)] == [], path


def test_what_looks_like_a_heading_is_one_and_no_level_is_left_out(handbook: Path) -> None:
    for path, page in parsed_pages(handbook / "html").items():
        for look in page.select(LOOK_LIKE_HEADINGS):
            assert look.get("role") == "heading", path
        levels = [level_of(heading) for heading in page.select(f"main :is({HEADINGS})")]
        assert levels[:1] in ([1], []), path
        steps = [after - before for before, after in pairwise(levels)]
        assert max(steps, default=0) <= 1, path
        assert levels.count(1) == bool(levels), path


def test_a_long_glossary_is_reached_by_its_letters(handbook: Path) -> None:
    page = parsed_pages(handbook / "html")["reference/glossary.html"]
    links = page.select("nav[aria-label=Letters] a")
    headings = page.select("h2.letter")
    assert len(links) > 15
    assert [str(link["href"])[1:] for link in links] == [heading["id"] for heading in headings]
    for heading in headings:
        letter = heading.get_text()
        terms = heading.find_next_sibling("dl").select("dt")
        assert terms
        for term in terms:
            first = term.get_text()[0].upper()
            assert first == letter or (first.isdigit() and letter == "0-9")


def styles() -> Iterator[tuple[str, str]]:
    for folder in (DOCS / "_theme/handbook", ROOT / "browser/src"):
        for path in sorted(folder.rglob("*.css")):
            yield path.name, re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)


def test_a_sign_that_is_only_seen_is_not_read_out() -> None:
    seen = 0
    for name, style in styles():
        for match in GENERATED.finditer(style):
            selector, shown, said = match.groups()
            if shown.isspace() or shown.startswith("\\2060") or re.search(UNHEARD, match[0]):
                continue
            seen += 1
            assert said == ' / ""' or match[0].count(f'"{shown}"') > 1, f"{name}: {selector}"
    assert seen > 10
