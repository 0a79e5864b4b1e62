"""Paragraphs, quotes, verse, containers: blocks that need little more than a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook_ext.pdf.writer.code import captioned as captioned_code
from handbook_ext.pdf.writer.design import COMPONENTS
from handbook_ext.pdf.writer.document_writer import Writer, is_seen, prints
from handbook_ext.sphinx_ext.compat.other_extensions import design_component

if TYPE_CHECKING:
    from collections.abc import Iterator


LEAD_IN = 350
"""Characters of a paragraph, about five lines, that stay with what they lead to."""

_ANNOUNCED = (
    nodes.table,
    nodes.bullet_list,
    nodes.enumerated_list,
    nodes.literal_block,
    nodes.doctest_block,
)
"""What the paragraph before it leads to, whatever that ends with."""

_LINES = {
    "hb-exercised": "exercised",
    "hb-after": "small-line",
    "hb-recheck": "small-line",
}
"""Paragraphs that the extension adds, and the template's function that sets them."""


def _by_class(writer: Writer, node: nodes.Element, text: str) -> str:
    """Return *text* set as the project wants blocks of *node*'s classes."""
    looks = writer.builder.config.handbook_pdf_classes
    look = next((looks[name] for name in looks if name in node.get("classes", ())), "")
    if not look or not text.strip():
        return text
    return f"#{'label-line' if look == 'label' else look}[{text}]"


@prints("paragraph", "compact_paragraph")
def paragraph(writer: Writer, node: nodes.Element) -> str:
    """Print a paragraph."""
    text = writer.inline(node.children)
    for name, function in _LINES.items():
        if name in node.get("classes", ()):
            return f"#{function}[{text}]"
    text = _by_class(writer, node, text)
    return f"#lead-in[{text}]" if _leads_in(node) else text


def _leads_in(node: nodes.Element) -> bool:
    """Whether a paragraph is to go to the next page with what it leads to, and short enough."""
    follower = node.next_node(is_seen, descend=False, siblings=True)
    while isinstance(follower, nodes.container) and design_component(follower) not in COMPONENTS:
        follower = next(filter(is_seen, follower.children), None)
    text = node.astext()
    announces = text.rstrip().endswith(":") and isinstance(follower, nodes.Body)
    return (announces or isinstance(follower, _ANNOUNCED)) and len(text) <= LEAD_IN


@prints("compound", "container", "only", "start_of_file", "glossary", "acks", "autosummary_table")
def container(writer: Writer, node: nodes.Element) -> str:
    """Print what is inside."""
    if node.get("literal_block"):
        return captioned_code(writer, node)
    component = COMPONENTS.get(design_component(node))
    return component(writer, node) if component else _by_class(writer, node, writer.inside(node))


@prints("block_quote")
def block_quote(writer: Writer, node: nodes.Element) -> str:
    """Print a quotation with whom it is from."""
    by = [child for child in node.children if isinstance(child, nodes.attribution)]
    text = writer.blocks(child for child in node.children if child not in by)
    quote = "turned-quote" if writer.scripts.from_right else "quote"
    if not by:
        return f"#{quote}(block: true)[{text}]"
    return f"#{quote}(block: true, attribution: [{writer.inline(by[0].children)}])[{text}]"


@prints("line_block")
def line_block(writer: Writer, node: nodes.Element) -> str:
    """Print verse: one line to a line, nested blocks indented."""
    return "#linebreak();\n".join(_lines(writer, node, 0))


def _lines(writer: Writer, node: nodes.Element, depth: int) -> Iterator[str]:
    for child in _elements(node):
        if isinstance(child, nodes.line_block):
            yield from _lines(writer, child, depth + 1)
        else:
            yield f"#h({depth * 1.5}em);{writer.render(child)}" if depth else writer.render(child)


@prints("line")
def line(writer: Writer, node: nodes.Element) -> str:
    """Print one line of verse."""
    return writer.inline(node.children)


@prints("rubric")
def rubric(writer: Writer, node: nodes.Element) -> str:
    """Print a heading that is no section; the one over footnotes has nothing under it here."""
    if "footnotes" in node.get("classes", ()):
        return ""
    return f"#label-line[{writer.inline(node.children)}]"


@prints("centered")
def centered(writer: Writer, node: nodes.Element) -> str:
    """Print a centred line."""
    return f"#align(center)[#strong[{writer.inline(node.children)}]]"


@prints("transition")
def transition(_writer: Writer, node: nodes.Element) -> str:
    """Print a break between thoughts; the line MyST draws above footnotes is not one."""
    return "" if "footnotes" in node.get("classes", ()) else "#ornament()"


@prints("hlist")
def hlist(writer: Writer, node: nodes.Element) -> str:
    """Print the columns of a list beside each other."""
    columns = ", ".join(f"[{writer.blocks(column.children)}]" for column in _elements(node))
    return f"#grid(columns: {len(node.children)}, column-gutter: 2em, {columns})"


@prints("topic")
def topic(writer: Writer, node: nodes.Element) -> str:
    """Print a titled aside; a page's own table of contents is left to the book's."""
    if "contents" in node.get("classes", ()):
        return ""
    return titled_box(writer, node, "aside")


@prints("sidebar")
def sidebar(writer: Writer, node: nodes.Element) -> str:
    """Print a sidebar in its place in the text."""
    return titled_box(writer, node, "aside")


def titled_box(writer: Writer, node: nodes.Element, function: str) -> str:
    """Return *node* as a box, its first child as the box's title where it is one."""
    children = list(node.children)
    title = "none"
    if children and isinstance(children[0], nodes.title | nodes.rubric):
        title = f"[{writer.line(children.pop(0))}]"
    return f"#{function}(title: {title})[{writer.blocks(children)}]"


def _elements(node: nodes.Element) -> list[nodes.Element]:
    return [child for child in node.children if isinstance(child, nodes.Element)]
