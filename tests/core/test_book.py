"""``checklists.json`` read back: what was written, or an error that says it is none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.book import BookError, read_book
from handbook_ext.core.export import to_json
from handbook_ext.core.model import Checklist, Earlier, Handbook, Item, Section
from tests.core.histories import PLAIN

FULL = Item(
    "a", "I do it.", "p.html", "0" * 16, was=("b", "c"), after=("d",), recheck="12m",
    optional=True, upcoming=True, retired=True, taught_in=(Section("", "x y"),),
    earlier=(Earlier("1" * 16, "I did it."),),
)  # fmt: skip
BOOK = Handbook(
    "book", "2026.11", (Checklist("l", "List", "p.html", (FULL, Item("d", "", "", "f")), ("m",)),)
)


def test_a_book_reads_back_as_it_was() -> None:
    assert read_book(to_json(BOOK)) == BOOK
    default = Item("a", "", "", "")
    assert all(getattr(FULL, field) != getattr(default, field) for field in Item._fields[1:])


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{}", '{"lists": 1}', "[" * 100_000, '{"lists": [], "edition": ""}']
)
def test_what_is_no_book_is_said_to_be_none(text: str) -> None:
    with pytest.raises(BookError, match=r"no checklists\.json of this version"):
        read_book(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "A B"), ("was", ["x y"]), ("was", "bc"), ("recheck", "12"), ("recheck", "1٣m"),
     ("optional", 1), ("wording", None), ("taught_in", [{"page": ""}]), ("earlier", [[]])],
)  # fmt: skip
def test_a_value_that_others_could_not_rely_on_is_refused(key: str, value: object) -> None:
    content = json.loads(to_json(BOOK))
    content["lists"][0]["items"][0][key] = value
    with pytest.raises(BookError):
        read_book(json.dumps(content))


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every place in *value*, as what holds it and the key in that."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    inner = [(value, key) for key, _ in pairs]
    nested = (
        container
        for container in (holder[key] for holder, key in inner)
        if isinstance(container, dict | list)
    )
    return inner + [place for container in nested for place in _places(container)]


@given(st.data())
def test_whatever_stands_anywhere_it_is_a_book_or_an_error(data: st.DataObject) -> None:
    content = json.loads(to_json(BOOK))
    holder, key = data.draw(st.sampled_from(_places(content)))
    holder[key] = data.draw(PLAIN)
    try:
        book = read_book(json.dumps(content))
    except BookError:
        return
    assert read_book(to_json(book)) == book
