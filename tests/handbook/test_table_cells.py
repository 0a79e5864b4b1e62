"""Which cells of a table name their row, as a screen reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sphinx_ext.conftest import Book
from tests.support.themed_book import CONF

NAMED = {
    "names": ["A | B", "Pay | What you get each month for it", "Grade | And what you are called"],
    "a form": ["A | B", "**Pay** |", "**Grade** |"],
    "numbers beside names": ["A | B", "Software developers | 1", "Managers of all kinds | 2"],
    "three columns": ["A | B | C", "Week 1 | Ask | Look", "Week 2 | Do | Say"],
    "an empty corner": [" | B | C", "Who asks | Us | You", "Who says | We | I"],
}
NOT_NAMED = {
    "two lists side by side": ["A | B", "Four quiet hours | A full calendar", "One | Two"],
    "numbers": ["A | B | C", "1 | Ask | Look", "2 | Do | Say"],
    "the same twice": ["A | B", "Germany | The rule for dismissals", "Germany | That for tools"],
    "to be filled in": ["A | B", " | ", "Grade | One that there is"],
    "sentences": ["A | B", f"{'A word, ' * 15} | {'one more, ' * 40}"],
}


def table(head: str, *rows: str) -> str:
    """Return a table in Markdown."""
    rule = "---|" * (head.count("|") + 1)
    return "".join(f"|{line}|\n" for line in (head, rule.removesuffix("|"), *rows))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    tables = NAMED | NOT_NAMED
    text = "".join(f"## {name}\n\n{table(*rows)}\n" for name, rows in tables.items())
    files = {"conf.py": CONF, "index.md": f"# Tables\n\n{text}"}
    folder: Path = tmp_path_factory.mktemp("tables")
    return Book(folder).write(files).build()


@pytest.mark.parametrize("name", [*NAMED, *NOT_NAMED])
def test_the_first_column_names_the_rows_or_does_not(book: Book, name: str) -> None:
    page = book.page("index.html")
    [heading] = [heading for heading in page.select("h2") if heading.get_text() == name]
    found = heading.find_next("table")
    assert found.select("thead [scope=row]") == []
    rows = [row.find_all(["th", "td"]) for row in found.select("tbody tr")]
    kinds = {(row[0].name, row[0].get("scope")) for row in rows}
    assert kinds == ({("th", "row")} if name in NAMED else {("td", None)})
    assert {cell.name for row in rows for cell in row[1:]} == {"td"}
