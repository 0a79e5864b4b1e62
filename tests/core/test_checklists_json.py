"""``checklists.json`` read back: what was written, or an error that says it is none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.core.checklists.checklists_json_reader import (
    ChecklistsJsonError,
    read_checklists_json,
)
from handbook_ext.core.model import Checklist, EarlierWording, Handbook, Item, TeachingSection
from tests.support.random_progress import PLAIN

FULL = Item(
    "a", "I do it.", "p.html", "0" * 16, was=("b", "c"), after=("d",), recheck="12m",
    optional=True, upcoming=True, retired=True, taught_in=(TeachingSection("", "x y"),),
    earlier=(EarlierWording("1" * 16, "I did it."),),
)  # fmt: skip
BOOK = Handbook(
    "book", "2026.11", (Checklist("l", "List", "p.html", (FULL, Item("d", "", "", "f")), ("m",)),)
)


def test_a_book_reads_back_as_it_was() -> None:
    assert read_checklists_json(format_checklists_json(BOOK)) == BOOK
    default = Item("a", "", "", "")
    assert all(getattr(FULL, field) != getattr(default, field) for field in Item._fields[1:])


@pytest.mark.parametrize(
    "text", ["", "[]", "null", "{}", '{"lists": 1}', "[" * 100_000, '{"lists": [], "edition": ""}']
)
def test_what_is_no_book_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ChecklistsJsonError, match=r"no checklists\.json of this version"):
        read_checklists_json(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [("id", "A B"), ("was", ["x y"]), ("was", "bc"), ("recheck", "12"), ("recheck", "1٣m"),
     ("optional", 1), ("wording", None), ("taught_in", [{"page": ""}]), ("earlier", [[]])],
)  # fmt: skip
def test_a_value_that_others_could_not_rely_on_is_refused(key: str, value: object) -> None:
    content = json.loads(format_checklists_json(BOOK))
    content["lists"][0]["items"][0][key] = value
    with pytest.raises(ChecklistsJsonError):
        read_checklists_json(json.dumps(content))


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
    content = json.loads(format_checklists_json(BOOK))
    holder, key = data.draw(st.sampled_from(_places(content)))
    holder[key] = data.draw(PLAIN)
    try:
        book = read_checklists_json(json.dumps(content))
    except ChecklistsJsonError:
        return
    assert read_checklists_json(format_checklists_json(book)) == book
