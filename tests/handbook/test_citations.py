"""Citations in a small book of their own: what a build refuses, and what an update writes again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import DOCS
from tests.sphinx_ext.conftest import Book

CONF = f"""
import sys
sys.path.insert(0, {str(DOCS / "_support")!r})
extensions = ["myst_parser", "sphinxcontrib.bibtex", "citations"]
bibtex_bibfiles = ["some.bib"]
"""
ENTRY = """@misc{count, author = {{An Office}}, title = {{A count}}, year = {2024},
  url = {https://example.org}, note = {28 November 2026.}, read = {direct}}
"""
PAGES = {
    "index.md": "# Pay\n\nSo it is {cite:some}`count`.\n\n```{toctree}\nother\nall\n```\n",
    "other.md": "# Other\n\nNothing.\n",
    "all.md": "(sources-strength)=\n# Sources\n\n```{bibliography}\n```\n",
}


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return Book(tmp_path).write(PAGES | {"conf.py": CONF, "some.bib": ENTRY})


def test_a_source_that_lacks_something_is_an_error_by_file_and_key(book: Book) -> None:
    book.write({"some.bib": ENTRY.replace("read = {direct}", "read = {glanced}")}).build()
    assert "ERROR: some.bib: source 'count': read is one of direct, abstract" in book.warnings


def test_an_entry_without_fields_is_an_error_for_each(book: Book) -> None:
    book.write({"some.bib": "@misc{count}\n"}).build()
    for name in ("author", "title", "year", "note"):
        assert f"source 'count': {name} is missing or empty" in book.warnings


@pytest.mark.parametrize("keys", ["cuont", "count,cuont"])
def test_a_key_that_no_file_holds_is_a_warning(book: Book, keys: str) -> None:
    book.write({"other.md": f"# Other\n\nSo {{cite:weak}}`{keys}`.\n"}).build()
    assert "other.md:3: WARNING: there is no source 'cuont'" in book.warnings


@pytest.mark.parametrize("role", ["cite", "cite:some"])
def test_what_is_no_list_of_keys_is_an_error(book: Book, role: str) -> None:
    wrong = ["count,", " ", "count other", "{see}count", "count{p. 3}"]
    cited = "".join(f"So {{{role}}}`{keys}`.\n\n" for keys in wrong)
    book.write({"other.md": f"# Other\n\n{cited}"}).build()
    for number, keys in enumerate(wrong):
        message = (
            f"other.md:{3 + 2 * number}: ERROR: a citation is keys with commas between them, not"
        )
        assert f"{message} {keys!r}" in book.warnings


def test_a_book_without_the_page_that_explains_the_words(book: Book) -> None:
    book.write({"all.md": "# Sources\n\n```{bibliography}\n```\n"}).build()
    assert book.warnings == ""
    assert "page-sources-legend" not in book.read("index.html")


def test_an_update_writes_the_pages_of_a_changed_source_again(book: Book) -> None:
    book.write({"other.md": "# Other\n\nSo it is {cite}`count`.\n"})
    book.build().write({"some.bib": ENTRY.replace("28 November", "29 November")}).build()
    for name in ("other.html", "all.html"):
        assert "29 November 2026." in book.read(name)


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_list_learns_of_a_page_that_cites_and_of_its_title(book: Book, jobs: int) -> None:
    more = {f"more-{nth}.md": f"---\norphan: true\n---\n# {nth}\n" for nth in range(6)}
    book.write(more).build(jobs=jobs)  # of fewer pages Sphinx reads all in one process
    for title in ("Other", "Another"):
        book.write({"other.md": f"# {title}\n\nSo it is {{cite}}`count`.\n"}).build(jobs=jobs)
        (link,) = book.page("all.html").select('a[href="other.html#source.count"]')
        assert link.get_text() == title


def test_an_update_is_what_a_new_build_is(book: Book) -> None:
    book.build().write({"other.md": "# Other\n\nSo it is {cite}`count`.\n"}).build()
    updated = {path.name: path.read_text("utf-8") for path in book.out.glob("*.html")}
    book.build(fresh=True)
    assert {path.name: path.read_text("utf-8") for path in book.out.glob("*.html")} == updated


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml", "man", "texinfo", "epub"])
def test_other_builders_print_the_number_and_the_list(book: Book, builder: str) -> None:
    book.build(builder, epub_copyright="Us", version="1")
    assert book.warnings == ""
    files = [path for path in book.out.rglob("*") if path.is_file()]
    texts = [path.read_bytes() for path in files if path.suffix not in {".js", ".epub"}]
    assert any(b"So it is" in content and b"A count" in content for content in texts)
