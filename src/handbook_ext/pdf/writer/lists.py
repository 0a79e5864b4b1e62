"""Bullet, numbered, definition, field and option lists."""

from __future__ import annotations

from typing import cast

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints

SHORT, SHORT_TEXT = 5, 500
"""Items and characters up to which no page ends within a list of the text."""

_NUMBERINGS = {
    "arabic": "1",
    "loweralpha": "a",
    "upperalpha": "A",
    "lowerroman": "i",
    "upperroman": "I",
}


@prints("bullet_list")
def bullet_list(writer: Writer, node: nodes.Element) -> str:
    """Print a bullet list, close where every item is one paragraph."""
    text = f"#list(tight: {tight(node)},{_items(writer, node)})"
    return f"#whole[{text}]" if len(node.children) <= SHORT and _is_short(node) else text


def _is_short(node: nodes.Element) -> bool:
    """Whether a list has so little in it that a page that ends within it leaves crumbs."""
    is_alone = isinstance(node.parent, (nodes.section, nodes.document))
    return is_alone and len(node.astext()) <= SHORT_TEXT


@prints("enumerated_list")
def enumerated_list(writer: Writer, node: nodes.Element) -> str:
    """Print a numbered list in the author's style of numbers."""
    style = _NUMBERINGS.get(node.get("enumtype", "arabic"), "1")
    numbering = escape.string(f"{node.get('prefix', '')}{style}{node.get('suffix', '.') or '.'}")
    start = int(node.get("start", 1))
    arguments = f"tight: {tight(node)}, numbering: {numbering}, start: {start}"
    return f"#enum({arguments},{_items(writer, node)})"


def tight(node: nodes.Element) -> str:
    """Return, for Typst, whether no item of the list *node* holds more than one paragraph."""
    for item in cast("list[nodes.Element]", node.children):
        blocks = [child for child in item.children if not isinstance(child, nodes.Invisible)]
        inner = blocks[1:] if blocks and isinstance(blocks[0], nodes.paragraph) else blocks
        if any(not isinstance(block, nodes.bullet_list | nodes.enumerated_list) for block in inner):
            return "false"
        if any(tight(cast("nodes.Element", block)) == "false" for block in inner):
            return "false"
    return "true"


def _items(writer: Writer, node: nodes.Element) -> str:
    return "".join(f"\n[{writer.render(item)}]," for item in node.children) + "\n"


@prints("list_item")
def list_item(writer: Writer, node: nodes.Element) -> str:
    """Print an item's blocks."""
    return writer.inside(node)


@prints("definition_list")
def definition_list(writer: Writer, node: nodes.Element) -> str:
    """Print terms with what they mean."""
    entries = [
        _definition(writer, item) for item in node.children if isinstance(item, nodes.Element)
    ]
    return f"#definitions({''.join(entries)}\n)"


def _definition(writer: Writer, item: nodes.Element) -> str:
    terms, body = [], ""
    for child in cast("list[nodes.Element]", item.children):
        if isinstance(child, nodes.term):
            terms.append(writer.render(child))
        elif isinstance(child, nodes.classifier):
            terms[-1] += f' #text(weight: "regular")[#emph[{writer.inline(child.children)}]];'
        else:
            body += writer.inside(child)
    return f"\nterms.item([{', '.join(terms)}], [{body}]),"


@prints("term")
def term(writer: Writer, node: nodes.Element) -> str:
    """Print the word that is explained."""
    return writer.inline(node.children)


@prints("field_list")
def field_list(writer: Writer, node: nodes.Element) -> str:
    """Print fields as names with values."""
    entries = []
    for field in cast("list[nodes.Element]", node.children):
        name, *body = cast("list[nodes.Element]", field.children)
        value = "".join(writer.inside(element) for element in body)
        entries.append(f"\nterms.item([{writer.inline(name.children)}], [{value}]),")
    return f"#fields({''.join(entries)}\n)"


@prints("option_list")
def option_list(writer: Writer, node: nodes.Element) -> str:
    """Print options of a command with what they do."""
    entries = []
    for item in cast("list[nodes.Element]", node.children):
        group, description = cast("list[nodes.Element]", item.children)
        names = ", ".join(f"#raw({escape.string(option.astext())});" for option in group.children)
        entries.append(f"\nterms.item([{names}], [{writer.inside(description)}]),")
    return f"#fields({''.join(entries)}\n)"
