"""What is known of the whole book is worked out once a build, for all who ask."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from handbook_ext.sphinx_ext import project
from handbook_ext.sphinx_ext.project import Project
from tests.sphinx_ext.conftest import CONF, Book

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LOCK = "# handbook anchors, version 1\n"
FILES = {
    "conf.py": f'{CONF}html_theme = "basic"\nhandbook_severities = {{"unused-label": "warning"}}\n',
    "index.md": "# Book\n\n[no](nowhere.md)\n\n```{toctree}\na\n```\n",
    "a.md": "# A\n\nText, and [no](#nowhere).\n",
    "moved.txt": "gone a\n",
    "anchors.lock": LOCK,
}


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each part of the book as a whole was made."""
    counts: Counter[str] = Counter()

    def counted(name: str, make: Callable[..., Any]) -> Callable[..., Any]:
        def count(*args: Any) -> Any:
            counts[name] += 1
            return make(*args)

        return count

    for name in ("Locator", "Resolver", "BuiltSite", "read_built_pages"):
        monkeypatch.setattr(project, name, counted(name, getattr(project, name)))
    monkeypatch.setattr(Project, "__init__", counted("Project", Project.__init__))
    return counts


ONCE = {
    "Project": 1, "Locator": 1, "BuiltSite": 1, "read_built_pages": 1,
    "Resolver": 2,  # one knows what pages will have, the other what they have
}  # fmt: skip


def test_a_build_makes_each_part_once(tmp_path: Path, made: Counter[str]) -> None:
    book = Book(tmp_path).write(FILES).build()
    assert "index.md:3:6 HB202" in book.findings
    assert made == ONCE
    made.clear()
    assert book.build().findings
    assert made == ONCE, "nor does one that changes nothing make more"


def test_documents_are_those_of_the_book_in_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    orders: list[list[str]] = []

    class NotingLocator(project.Locator):
        def __init__(self, env: Any, documents: Any, inserted: Any) -> None:
            orders.append(list(documents))
            super().__init__(env, documents, inserted)

    monkeypatch.setattr(project, "Locator", NotingLocator)
    index = FILES["index.md"].replace("a\n", "b\na\n")
    book = Book(tmp_path).write({**FILES, "index.md": index, "b.md": "# B\n"}).build()
    book.write({"b.md": None}).build()
    assert orders == [["index", "b", "a"], ["index", "a"]]
