"""Incremental and parallel builds end where a clean serial one does."""

from __future__ import annotations

import filecmp
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from .conftest import INDEX, LISTS, REST, Book

FILES = {"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST}
MANY = {
    f"page{n}.md": f"# Page {n}\n\n[](#six-cases) [](#item-{(n + 1) % 12})\n\n"
    f":::{{checklist}} List {n}\n:name: list-{n}\n\n"
    f"- [ ] Item {n} taught in [a lesson](#lesson). {{#item-{n}}}\n"
    f"- [ ] Twice. {{#twice-{n % 6}}}\n:::\n"
    for n in range(12)
}


def _pages(root: Path) -> dict[str, str]:
    """Return what the pages say, without the theme's navigation, and the export.

    Sphinx does not write a page again because the table of contents around it changed.
    """
    bodies = {
        path.name: str(BeautifulSoup(path.read_text("utf-8"), "html.parser").select_one(".body"))
        for path in sorted(root.glob("*.html"))
    }
    return bodies | {"checklists.json": (root / "checklists.json").read_text("utf-8")}


def _same_as_clean(book: Book, make_book: Callable[..., Book]) -> None:
    """Compare *book*, built step by step, with the same sources built from nothing."""
    sources = {
        path.relative_to(book.root).as_posix(): path.read_text("utf-8")
        for path in book.root.rglob("*")
        if path.suffix in {".md", ".rst"} and "_out" not in path.parts
    }
    clean = make_book(sources, folder=f"clean-{len(list(book.root.parent.iterdir()))}").build()
    assert _pages(book.out) == _pages(clean.out)
    assert book.findings == clean.findings


def test_a_reworded_item_is_reworded_wherever_it_is_quoted(
    book: Book, make_book: Callable[..., Book]
) -> None:
    book.build()
    book.write({"lists.md": LISTS.replace("My file has six cases", "My folder has seven cases")})
    book.build()
    assert "My folder has seven cases" in book.read("index.html")
    _same_as_clean(book, make_book)


def test_add_delete_and_move(book: Book, make_book: Callable[..., Book]) -> None:
    book.build()
    book.write({"new.md": "# New\n\n:::{checklist} New\n:name: new\n\n- [ ] N. {#new-item}\n:::\n"})
    book.write({"index.md": INDEX.replace("rest\n```", "rest\nnew\n```")})
    _same_as_clean(book.build(), make_book)

    # the item moves to another page and keeps its id
    moved = LISTS.replace("- [ ] An item of the future. {#later .upcoming}\n", "")
    book.write({"lists.md": moved})
    book.write(
        {
            "new.md": "# New\n\n:::{checklist} New\n:name: new\n\n- [ ] N. {#new-item}\n"
            "- [ ] An item of the future. {#later .upcoming}\n:::\n"
        }
    )
    _same_as_clean(book.build(), make_book)

    book.write({"rest.rst": "Rest\n====\n\nNothing left.\n"})
    book.build()
    assert "rest_one_" not in book.read("index.html")
    _same_as_clean(book, make_book)

    book.write({"new.md": None, "index.md": INDEX})
    book.build()
    assert "new-item" not in book.read("checklists.json")


def test_a_page_that_is_gone_is_in_no_navigation(book: Book) -> None:
    """Sphinx writes the pages before and behind it again only where these changed themselves."""
    assert 'href="rest.html"' in book.build().read("lists.html")
    book.write({"rest.rst": None, "index.md": INDEX.replace("rest\n", "")}).build()
    assert "rest.html" not in book.read("lists.html")


def test_a_link_to_an_item_that_is_gone_is_reported_on_the_page_that_links(book: Book) -> None:
    book.build()
    book.write(
        {"lists.md": LISTS.replace("{#six-cases}", "{#seven-cases}").replace("=six-", "=seven-")}
    )
    book.build()
    assert "index.md:3" in book.warnings
    assert "six-cases" in book.warnings


def test_an_unchanged_build_writes_no_page(book: Book) -> None:
    book.build()
    pages = [book.out / f"{name}.html" for name in ("index", "lists", "rest")]
    before = [page.stat().st_mtime_ns for page in pages]
    book.build()
    assert [page.stat().st_mtime_ns for page in pages] == before


def test_parallel_reading_and_writing_change_nothing(make_book: Callable[..., Book]) -> None:
    toctree = "\n".join(name.removesuffix(".md") for name in MANY)
    files = FILES | MANY | {"index.md": INDEX.replace("rest\n```", f"rest\n{toctree}\n```")}
    serial = make_book(files, folder="one").build(jobs=1)
    parallel = make_book(files, folder="four").build(jobs=4)
    assert _pages(serial.out) == _pages(parallel.out)
    assert serial.findings == parallel.findings
    assert len([line for line in serial.findings if line.endswith("HB102")]) == 6


def test_the_same_sources_give_the_same_export(make_book: Callable[..., Book]) -> None:
    first = make_book(FILES, folder="one").build()
    second = make_book(FILES, folder="two").build(fresh=True)
    assert filecmp.cmp(first.out / "checklists.json", second.out / "checklists.json", shallow=False)


def test_what_is_kept_between_builds_is_plain(book: Book) -> None:
    book.build()
    env = pickle.loads((book.doctrees / "environment.pickle").read_bytes())  # noqa: S301
    data = env.domaindata["handbook"]
    assert set(data["pages"]) == {"index", "lists", "rest"}

    def plain(value: object) -> bool:
        if isinstance(value, dict):
            return all(isinstance(key, str) and plain(item) for key, item in value.items())
        if isinstance(value, list):
            return all(plain(item) for item in value)
        if isinstance(value, tuple):
            return all(plain(item) for item in value)
        return value is None or type(value) in {str, int, bool}

    assert plain(data["pages"])


@pytest.mark.parametrize(
    "extensions",
    [["tasklist"], ["attrs_inline", "attrs_block"], ["smartquotes", "replacements"]],
)
def test_the_syntax_does_not_depend_on_myst_extensions(
    make_book: Callable[..., Book], extensions: list[str]
) -> None:
    plain = make_book(FILES, folder="plain").build().export()
    book = make_book(FILES, folder="extended")
    book.build(myst_enable_extensions=["colon_fence", *extensions])
    assert book.warnings == ""
    assert book.export() == plain
