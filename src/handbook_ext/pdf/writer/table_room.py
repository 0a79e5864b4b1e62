"""How much room what stands around a table leaves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook_ext.sphinx_ext.compat.other_extensions import design_component

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

_COMPONENTS = {"aside": 24, "card": 22, "dropdown": 24, "tab-item": 13}
"""The same for components of sphinx-design."""

_SIDE_BY_SIDE = "grid-row"
_BAR = 13

_FLOW = (nodes.document, nodes.section, nodes.compound, nodes.container, addnodes.only)


@dataclass(frozen=True)
class Room:
    """*width* in points; *known* where it is sure, *open* where a page of its own may begin."""

    width: float
    known: bool = True
    open: bool = True


def room_of(table: nodes.Element, page: float, looks: Container[str]) -> Room:
    """Return what room *table* has on pages so wide; blocks of the classes *looks* have a bar."""
    width, known, is_open = page, True, True
    at = table.parent
    while at is not None:
        taken = _taken(at, looks)
        beside = isinstance(at, nodes.entry) or design_component(at) == _SIDE_BY_SIDE
        width -= taken
        known = known and not beside
        is_open = is_open and known and not taken and isinstance(at, _FLOW)
        at = at.parent
    return Room(width, known, is_open)


def _taken(node: nodes.Element, looks: Container[str]) -> int:
    taken = next((points for kind, points in _TAKEN if isinstance(node, kind)), 0)
    taken += _COMPONENTS.get(design_component(node), 0)
    classes: list[str] = node.get("classes", [])
    return taken + (_BAR if any(name in looks for name in classes) else 0)
