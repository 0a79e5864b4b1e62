"""Where links stand is looked up, not searched for: twice the links, twice the work."""

from __future__ import annotations

from functools import cache
from types import SimpleNamespace

import pytest

from handbook_ext.core.documents.construct import Construct
from handbook_ext.core.documents.document_record import Link, NameAt, SourceLine
from handbook_ext.source import find_constructs
from handbook_ext.sphinx_ext.links import locator
from tests.support.growth import check_growth


class Sources:
    """The scanned sources of a book of one page."""

    text = ""

    def __init__(self, _env: object, _inserted: object) -> None:
        self.found = tuple(find_constructs(self.text, "md"))

    def constructs(self, _file: str) -> tuple[Construct, ...]:
        return self.found


def book(monkeypatch: pytest.MonkeyPatch, text: str, links: list[Link]) -> locator.Locator:
    monkeypatch.setattr(Sources, "text", text)
    monkeypatch.setattr(locator, "ConstructCache", Sources)
    return locator.Locator(SimpleNamespace(), {"page": SimpleNamespace(links=links)}, None)


def link(number: int, line: int) -> Link:
    return Link("name", f"no-{number}", "", "page.md", line)


def test_equal_links_take_the_mentions_in_their_order(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "[a](#no-1) [b](#no-1)\n\n[c](#no-1)\n\n<a href='#no-1'></a>"
    book_places = book(
        monkeypatch, text, [link(1, 3), link(1, 1), link(1, 1), link(1, 1), link(2, 1)]
    )
    at = [book_places.locate_link_start("page", number) for number in range(4)]
    assert [(place.line, place.column) for place in at] == [(3, 1), (1, 1), (1, 12), (3, 1)]


@pytest.mark.parametrize("same", [True, False])
def test_time_grows_with_the_links(monkeypatch: pytest.MonkeyPatch, *, same: bool) -> None:
    @cache
    def made(size: int) -> tuple[locator.Locator, list[int]]:
        numbers = [1 if same else number for number in range(size)]
        text = "\n\n".join(f"[x](#no-{number})\n\n(no-{number})=" for number in numbers)
        links = [link(number, 4 * at + 1) for at, number in enumerate(numbers)]
        return book(monkeypatch, text, links), numbers

    def find(size: int) -> None:
        book_places, numbers = made(size)
        again = locator.Locator.__new__(locator.Locator)
        again.__dict__ |= book_places.__dict__
        again._index = locator.ConstructIndex(again.env, again.cache)
        again._links = locator.LinkMentions(
            again.env, again.documents, again._index, again._docstrings, None
        )
        for at, number in enumerate(numbers):
            line = 4 * at + 1
            again.locate_link("page", at, f"#no-{number}")
            again.locate_label(NameAt(f"no-{number}", "page.md", line + 2))
            again.locate_construct(SourceLine("page.md", line), ["label", "id"], f"no-{number}")

    check_growth(find, 250, 500)
