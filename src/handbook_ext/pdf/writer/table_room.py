"""How much room what stands around a table leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Container

_TAKEN = (
    (nodes.enumerated_list, 22),
    (nodes.bullet_list, 16),
    (nodes.definition, 17),
    (nodes.field_body, 17),
    (nodes.block_quote, 30),
    (nodes.Admonition, 26),
    (nodes.sidebar, 24),
    (nodes.footnote, 16),
    (addnodes.desc_content, 19),
)
"""Points that each takes from the width of what stands in it, as the template sets it."""

_BAR = 13

_FLOW = (nodes.document, nodes.section, nodes.compound, addnodes.only)


@dataclass(frozen=True)
class Room:
    """*width* in points; *known* where it is sure, *open* where a page of its own may begin."""

    width: float
    known: bool = True
    open: bool = True


def room_of(table: nodes.Element, page: float, looks: Container[str]) -> Room:
    """Return what room *table* has on pages so wide; blocks of the classes *looks* have a bar."""
    taken, known, is_open = 0.0, True, True
    at = table.parent
    while at is not None:
        taken += next((points for kind, points in _TAKEN if isinstance(at, kind)), 0)
        taken += _BAR if any(name in looks for name in at.get("classes", ())) else 0
        known = known and not isinstance(at, nodes.entry) and not _is_component(at)
        is_open = is_open and isinstance(at, _FLOW)
        at = at.parent
    return Room(page - taken, known, is_open)


def _is_component(node: nodes.Element) -> bool:
    """Whether something of a design is around the table, which may set it beside others."""
    return isinstance(node, nodes.container) and bool(node.get("design_component"))
