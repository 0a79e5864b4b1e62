"""What was meant as an item, or as an item's id, though it is not written as one."""

from __future__ import annotations

from docutils import nodes

from handbook_ext.core.checklists.stray_markup import misspelt_box, stray_blocks

SHOWN_AS_IS = (nodes.literal, nodes.math, nodes.raw, nodes.image, nodes.FixedTextElement)
"""What is shown to readers as it was written, or as a picture."""


def text_without_code(node: nodes.Element) -> str:
    """Return the text of *node* without code and formulas, each of which is a NUL."""
    parts: list[str] = []
    waiting: list[nodes.Node] = [node]
    while waiting:
        child = waiting.pop()
        if isinstance(child, nodes.Text):
            parts.append(child)
        elif isinstance(child, SHOWN_AS_IS):
            parts.append("" if isinstance(child, nodes.raw) else "\0")
        else:
            waiting.extend(reversed(child.children))
    return "".join(parts)


def is_misspelt_item(entry: nodes.Node) -> bool:
    """Whether an entry of a list was meant as an item though it has no box."""
    first_child = entry.children[0] if entry.children else None
    if not isinstance(first_child, nodes.paragraph):
        return False
    text = text_without_code(first_child)
    return bool(misspelt_box(text)) or any(ends for _, ends in stray_blocks(text))


def id_in_later_paragraph(entry: nodes.Element) -> str:
    """Return the id in a block that ends a later paragraph of *entry* than the first."""
    later = (
        paragraph for paragraph in entry.children[1:] if isinstance(paragraph, nodes.paragraph)
    )
    names = (
        name
        for paragraph in later
        for name, ends in stray_blocks(text_without_code(paragraph))
        if ends
    )
    return next(names, "")
