"""Nodes that the PDF has no visitor for, and pieces of HTML: what stands in for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.other_visitors import Seen, seen_in
from handbook_ext.pdf.writer.document_writer import LAST_RESORT, Writer, prints
from handbook_ext.pdf.writer.figures import Picture, print_picture

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE_BREAK = re.compile(r"\s*<br\s*/?>\s*\Z", re.IGNORECASE)
_CODE = ("code", "uml", "source")
"""Attributes in which nodes of diagrams keep what the diagram is made of."""


@prints(LAST_RESORT)
def unknown(writer: Writer, node: nodes.Element) -> str:
    """Print what stands in for a node without a visitor, and say which it was.

    What its HTML visitors print nothing of is not for readers.
    """
    html = writer.book.other_visitors.html(node, writer.docname)
    if html is not None and not html.strip():
        return ""
    name = f"<{node.tagname}>"
    for text, what in _stand_ins(writer, node, seen_in(html or "")):
        if text.strip():
            writer.warn("node", f"no PDF visitor for node {name}: {what} in", node)
            return text
    writer.warn("node", f"no PDF visitor for node {name}: its name stands in", node)
    return escape.markup(f"[{node.tagname}]")


def _stand_ins(writer: Writer, node: nodes.Element, seen: Seen) -> Iterator[tuple[str, str]]:
    """Yield what may stand in for *node*, the best first, with words for the finding."""
    alt = str(node.get("alt") or "")
    code = next((str(node[name]).strip() for name in _CODE if node.get(name)), "")
    yield _pictures(writer, node, seen, alt or code), "the picture of its HTML visitor stands"
    yield writer.inside(node), "what it holds stands"
    yield escape.markup(alt), "its text alternative stands"
    yield _code(writer, node, code), "its source stands"
    yield _text(writer, node), "what its text visitor says stands"
    yield _words(seen), "the words of its HTML visitor stand"
    yield _addresses(seen), "the address in its HTML stands"


def _pictures(writer: Writer, node: nodes.Element, seen: Seen, alt: str) -> str:
    """Return the first picture in HTML that its visitor has drawn, no picture that it holds."""
    book = writer.book
    words = " ".join(seen.words)
    for address, own_alt in seen.pictures:
        file = book.other_visitors.folder / address
        if file.is_file():
            name = f"made-{file.name}"
            book.pictures.copy(file, name)
            return print_picture(writer, node, Picture(name, alt or own_alt or words or None))
    for drawing in [] if node.children else seen.drawings:
        name = book.pictures.add("made", drawing)
        return print_picture(writer, node, Picture(name, alt or words or None))
    return ""


def _code(writer: Writer, node: nodes.Element, code: str) -> str:
    if isinstance(node.parent, nodes.TextElement):
        return f"#raw({escape.string(code)});" if code else ""
    return writer.render(nodes.literal_block(code, code, language="none")) if code else ""


def _text(writer: Writer, node: nodes.Element) -> str:
    """Return what the text visitor says: one line as a paragraph, more as they stand."""
    text = writer.book.other_visitors.text(node, writer.docname)
    return _code(writer, node, text) if "\n" in text else escape.markup(text)


def _words(seen: Seen) -> str:
    return "\n\n".join(map(escape.markup, seen.words))


def _addresses(seen: Seen) -> str:
    return "\n\n".join(
        f"#link({escape.string(address)})[{escape.markup(alt or address)}];"
        for address, alt in seen.pictures
        if "://" in address
    )


@prints("raw")
def raw(writer: Writer, node: nodes.Element) -> str:
    """Pass Typst through, and print the words of HTML; what is for another format is not ours.

    A tag alone, as round words in a line, says nothing. MyST writes line breaks as HTML.
    """
    formats = node.get("format", "").split()
    html = node.astext()
    if writer.builder.format in formats:
        return html
    if "html" not in formats:
        return ""
    if _LINE_BREAK.match(html):
        return "#linebreak();"
    seen = seen_in(html)
    alternatives = "\n\n".join(escape.markup(alt) for address, alt in seen.pictures if alt)
    text = "\n\n".join(filter(None, (_words(seen), alternatives or _addresses(seen))))
    if text:
        writer.warn("html", "of this HTML the PDF has the words alone", node)
    return text
