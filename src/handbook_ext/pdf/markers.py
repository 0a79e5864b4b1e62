"""What the Typst source says to the pass after typesetting, and what the fields are called.

A box is named by its item's id; the other fields by their kind, a point, and the id.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from pikepdf import Object

BOX: Final = "box"
NOTE: Final = "note"
WORDS: Final = "words"
"""How a reader stands with an item, in words; written by us, read by nobody."""

SCORE: Final = "score"
"""The same of a list."""

ROW_HEADING: Final = "handbook-row:"
"""The address of a link in each cell that heads its row; no field."""

_MARK = re.compile(r"handbook-(box|note|words|score):(.+)")


class FieldMark(NamedTuple):
    """Where a field is to be: its *kind*, whose it is, the annotation, the page and its number."""

    kind: str
    name: str
    link: Object
    page: Object
    number: int


def mark_of(kind: str, name: str) -> str:
    """Return the address of a link that stands where a field is to be."""
    return f"handbook-{kind}:{name}"


def read_mark(address: str) -> tuple[str, str] | None:
    """Return the kind of the field and whose it is; None where *address* is a reader's link."""
    match = _MARK.fullmatch(address)
    return (match[1], match[2]) if match else None


def field_name(kind: str, name: str) -> str:
    """Return the name of a field: a box has the id of its item.

    A name with a point, and no group of fields: pypdf, asked for a box by its id, would write
    into each field that is called so within its group.
    """
    return name if kind == BOX else f"{kind}.{name}"
