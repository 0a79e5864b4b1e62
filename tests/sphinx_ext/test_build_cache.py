"""What a build keeps for the next one: used where it holds, and never trusted where it doesn't."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from handbook_ext.sphinx_ext.links import built_site, construct_cache
from handbook_ext.sphinx_ext.outdated import outdated_links
from tests.sphinx_ext.conftest import CONF, Book

if TYPE_CHECKING:
    from pathlib import Path

FILES = {
    "conf.py": f'{CONF}html_theme = "basic"\n',
    "index.md": "# Book\n\n[no](nowhere.md), <img src='no.svg' alt='no'>\n\n```{toctree}\na\n```\n",
    "a.md": "# A\n\nText, and\nthen [no](#nowhere).\n",
    "moved.txt": "gone a\n",
}
FOUND = ["a.md:4:12 HB203", "index.md:3:6 HB202", "index.md:3:29 HB204"]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    made = Book(tmp_path).write(FILES).build()
    assert made.findings == FOUND
    return made


def _refuse(*_: object) -> list[object]:
    raise AssertionError("read again")


def test_an_unchanged_book_is_reported_whole_and_not_read_again(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(construct_cache, "find_constructs", _refuse)
    monkeypatch.setattr(built_site, "built_attributes", _refuse)
    monkeypatch.setattr(outdated_links, "_resolved_links", _refuse)
    assert book.build().findings == FOUND


def test_a_source_of_the_same_size_is_read_again(book: Book) -> None:
    book.write({"a.md": FILES["a.md"].replace("and\nthen ", "and then\n")})
    assert book.build().findings == ["a.md:4:7 HB203", *FOUND[1:]]


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"kept": {}}', '{"edition": "0", "kept": {"a.md": [1]}}']
)
def test_what_cannot_be_recalled_is_found_out_anew(book: Book, text: str) -> None:
    paths = sorted(book.root.rglob("handbook_ext_*.json"))
    assert len(paths) == 6
    for path in paths:
        path.write_text(text, "utf-8")
    assert book.build().findings == FOUND
    assert all(path.read_text("utf-8") != text for path in paths)
