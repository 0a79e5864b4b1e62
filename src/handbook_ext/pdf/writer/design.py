"""Cards, grids, tabs, drop-downs and asides of sphinx-design, as its plain containers.

sphinx-design need not be installed: its components are ordinary containers that carry
their name.
"""

from __future__ import annotations

import re
from typing import cast

from docutils import nodes

from handbook_ext.pdf.writer.document_writer import Handler, Writer, prints
from handbook_ext.pdf.writer.references import reference, target_of
from handbook_ext.sphinx_ext.compat.other_extensions import design_component

MOST_COLUMNS = 3
"""Columns of cards that a portrait page has room for."""

_ROW_COLUMNS = re.compile(r"sd-row-cols(?:-(?P<size>xs|sm|md|lg))?-(?P<number>\d+)\Z")


def card(writer: Writer, node: nodes.Element) -> str:
    """Print a card in a frame that no page break cuts."""
    return f"#card[{_card_content(writer, node)}]"


def _card_content(writer: Writer, node: nodes.Element) -> str:
    """Return a card's picture, head, body and foot, and where the whole card leads."""
    title = next((title_node.astext() for title_node in node.findall(_is_title)), "")
    return "".join(
        _card_link(writer, child, title) if _is_link(child) else writer.blocks([child])
        for child in _flat(node)
    )


def _flat(node: nodes.Element) -> list[nodes.Node]:
    """Return the parts of a card; those of an overlay over a picture are parts themselves."""
    parts: list[nodes.Node] = []
    for child in node.children:
        parts += child.children if design_component(child) == "card-overlay" else [child]
    return parts


def _card_link(writer: Writer, node: nodes.Node, title: str) -> str:
    """Return the line that says where a card leads, without repeating the card's title."""
    link = next(iter(node.findall(nodes.reference)), None)
    if link is None:
        return ""
    inside = target_of(writer, link)
    if inside is not None and not writer.book.holds(inside[0]):
        return ""
    text = reference(writer, link)
    is_repeated = (
        inside is not None and link.astext().strip().casefold() == title.strip().casefold()
    )
    return f"\n#card-link({'repeated: true' if is_repeated else ''})[{text}]\n"


def card_head(writer: Writer, node: nodes.Element) -> str:
    """Print the head of a card."""
    return f"#card-edge[{writer.inside(node)}]"


def card_title(writer: Writer, node: nodes.Element) -> str:
    """Print the title of a card."""
    return f"#card-title[{writer.inline(node.children)}]"


def grid(writer: Writer, node: nodes.Element) -> str:
    """Print a grid, as many columns as it has on a tablet and a page has room for."""
    cells = "".join(
        _cell(writer, item) for item in node.children if design_component(item) == "grid-item"
    )
    other_blocks = [item for item in node.children if design_component(item) != "grid-item"]
    return f"{writer.blocks(other_blocks)}#card-grid({_columns(node)},{cells}\n)"


def _columns(row: nodes.Element) -> int:
    """Return how many columns to print: one that the author gives and that leaves no gap."""
    matches = [match for name in row["classes"] if (match := _ROW_COLUMNS.match(name))]
    columns = {match["size"]: int(match["number"]) for match in matches}
    items = sum(design_component(item) == "grid-item" for item in row.children)
    candidates = [columns[size] for size in ("md", "lg", "sm") if size in columns] or [items]
    fitting = [number for number in candidates if 1 <= number <= MOST_COLUMNS] or [MOST_COLUMNS]
    return next((number for number in fitting if items % number == 0), fitting[0])


def _cell(writer: Writer, item: nodes.Node) -> str:
    """Return a cell; a card that fills it lends it the frame, so that rows are even."""
    assert isinstance(item, nodes.Element)  # noqa: S101 - a container, see grid()
    cards = [child for child in item.children if design_component(child) == "card"]
    if len(cards) == 1 and len(item.children) == 1:
        only = cast("nodes.Element", cards[0])
        anchors = writer.anchors(item) + writer.anchors(only)
        return f"\ncard-cell[{anchors}{_card_content(writer, only)}],"
    return f"\n[{writer.anchors(item)}{writer.inside(item)}],"


def tab(writer: Writer, node: nodes.Element) -> str:
    """Print one panel under its label; on paper all of them follow each other."""
    label, *content = node.children
    return f"#tab(label: [{writer.line(label)}])[{writer.blocks(content)}]"


def titled(writer: Writer, node: nodes.Element) -> str:
    """Print a drop-down, opened, or an aside."""
    children = list(node.children)
    title = "none"
    if children and isinstance(children[0], nodes.rubric):
        title = f"[{writer.line(children.pop(0))}]"
    return f"#dropdown(title: {title})[{writer.blocks(children)}]"


COMPONENTS: dict[str, Handler] = {
    "aside": titled,
    "card": card,
    "card-footer": card_head,
    "card-header": card_head,
    "card-title": card_title,
    "dropdown": titled,
    "grid-row": grid,
    "tab-item": tab,
}
"""Handlers by the component's name; any other component is printed as what it holds."""


@prints("dropdown_main", "sd_tab_label", "dropdown_title", "aside_main", "steps_list")
def plain(writer: Writer, node: nodes.Element) -> str:
    """Print what a component for HTML holds, should one come this far."""
    return writer.inside(node)


def _is_title(node: nodes.Node) -> bool:
    return design_component(node) == "card-title"


def _is_link(node: nodes.Node) -> bool:
    return (
        type(node).__name__ == "PassthroughTextElement"
        and next(iter(node.findall(nodes.reference)), None) is not None
    )
