"""Figures, pictures and numbered captions."""

from __future__ import annotations

import re
from typing import NamedTuple

from docutils import nodes
from sphinx.util.images import get_image_size

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.sphinx_ext.compat import sphinx_tables

_LENGTH = re.compile(r"(?P<number>[0-9.]+)\s*(?P<unit>%|[a-z]*)\Z")
_POINTS_OF_PIXEL = 0.75
"""A CSS pixel is 1/96 inch, a point 1/72."""


def numbered_caption(writer: Writer, node: nodes.Element, kind: str, caption: nodes.Element) -> str:
    """Return the arguments ``number: ..., caption: ...`` for a captioned block.

    The number is the one Sphinx gives it with ``numfig`` on, so that links agree with it.
    """
    numbers = sphinx_tables.figure_numbers(writer.book.env, writer.docname).get(kind, {})
    figure_number = next((numbers[node_id] for node_id in node["ids"] if node_id in numbers), None)
    text = "none"
    if figure_number:
        pattern = str(writer.builder.config.numfig_format.get(kind, "%s"))
        text = f"[{escape.markup(pattern.replace('%s', '.'.join(map(str, figure_number))))}]"
    return f"number: {text}, caption: [{writer.line(caption)}]"


@prints("figure")
def figure(writer: Writer, node: nodes.Element) -> str:
    """Print a picture with its caption and legend under it."""
    captions = [child for child in node.children if isinstance(child, nodes.caption)]
    legends = [child for child in node.children if isinstance(child, nodes.legend)]
    content = [child for child in node.children if child not in captions and child not in legends]
    for picture in node.findall(nodes.image):
        if captions and not picture.get("alt"):
            picture["alt"] = captions[0].astext()
    legend = "".join(writer.blocks(child.children) for child in legends)
    arguments = [numbered_caption(writer, node, "figure", captions[0])] if captions else []
    if legend:
        arguments.append(f"legend: [{legend}]")
    if isinstance(node.parent, nodes.section):
        arguments.append("floats: true")
    return f"#picture({', '.join(arguments)})[{writer.inline(content)}]"


@prints("image")
def image(writer: Writer, node: nodes.Element) -> str:
    """Print a picture with its text alternative, or that alone where there is no file."""
    alt = node.get("alt")
    uri = str(node.get("uri", ""))
    name = writer.builder.images.get(uri)
    if name is None:
        return _replaced(writer, node, alt or uri, "the PDF can't hold")
    return print_picture(writer, node, Picture(name, alt))


class Picture(NamedTuple):
    """A picture in the book's folder. An empty alternative says that it is decoration."""

    name: str
    alt: str | None


def print_picture(writer: Writer, node: nodes.Element, picture: Picture) -> str:
    """Return *picture* in the place, and in the size, of *node*."""
    uri = str(node.get("uri", picture.name))
    fault = writer.book.pictures.fault(picture.name)
    if fault and not fault.shown:
        why = f"can't be set: {fault.message}"
        return _replaced(writer, node, picture.alt or uri, why)
    if fault:
        writer.warn("image", f"the picture {uri!r} is not shown whole: {fault.message}", node)
    alt = _alternative(writer, node, picture.alt)
    if writer.plain and not alt:
        return ""  # a heading's text is a link in the contents, where decoration may not stand
    arguments = [escape.string(writer.book.pictures.path_in_source(picture.name))]
    width = _width(writer, node)
    if width:
        arguments.append(f"width: {width}")
    elif height := _length(node.get("height", "")):
        arguments.append(f"height: {height}")
    if alt:
        arguments.append(f"alt: {escape.string(alt)}")
    if _in_a_line(node):
        return f"#inline-picture({', '.join(arguments)});"
    align = node.get("align", "center" if isinstance(node.parent, nodes.figure) else "left")
    align = align if align in {"left", "center", "right"} else "left"
    return f"#block-picture({align}, {', '.join(arguments)})"


def _alternative(writer: Writer, node: nodes.Element, alt: str | None) -> str:
    """Return the text alternative; without one, in a link, what says where that leads."""
    if alt:
        return alt
    link = link_around(node)
    is_said = link is not None and bool(link.astext().strip())
    if alt is None or (link is not None and not is_said):
        instead = "" if link is None else ": what says where its link leads stands in"
        writer.warn("alt", f"this picture has no text alternative (alt){instead}", node)
    return link_words(writer, link) if link is not None else ""


def link_around(node: nodes.Element) -> nodes.Element | None:
    """Return the link that *node* is in, if it is in one."""
    at = node.parent
    while at is not None and not isinstance(at, nodes.reference):
        at = at.parent
    return at


def link_words(writer: Writer, link: nodes.Element) -> str:
    """Return words for a link whose own may be missing: where it leads."""
    uri = str(link.get("refuri", ""))
    page = writer.book.env.titles.get(uri[1:].partition("#")[0]) if uri.startswith("%") else None
    title = page.astext() if page is not None else ""
    return link.astext().strip() or link.get("reftitle", "") or title or uri or writer.docname


def _in_a_line(node: nodes.Element) -> bool:
    """Whether a picture, or the link it is in, has text beside it."""
    at: nodes.Element = node
    while isinstance(at.parent, nodes.TextElement):
        at = at.parent
        if len(at.children) > 1:
            return True
    return False


def _replaced(writer: Writer, node: nodes.Element, words: str, why: str) -> str:
    """Print *words* in the place of a picture; one from elsewhere, as a link to it."""
    uri = str(node.get("uri", ""))
    message = f"its text alternative stands in for the picture {uri!r}, which {why}"
    writer.warn("image", message, node)
    text = escape.markup(words)
    is_link = "://" in uri and link_around(node) is None and not writer.plain
    return f"#link({escape.string(uri)})[{text}];" if is_link else text


def _width(writer: Writer, node: nodes.Element) -> str:
    scale = float(node.get("scale", 100)) / 100
    match = _LENGTH.match(str(node.get("width", "")))
    if match is None and scale != 1 and "uri" in node:
        size = get_image_size(writer.builder.srcdir / node["uri"])
        match = _LENGTH.match(f"{size[0]}px") if size else None
    return _in_typst(match, scale) if match else ""


def _length(text: str) -> str:
    match = _LENGTH.match(str(text))
    return _in_typst(match, 1) if match else ""


def _in_typst(match: re.Match[str], scale: float) -> str:
    """Return a length of docutils in Typst's units: pixels and bare numbers become points."""
    number, unit = float(match["number"]) * scale, match["unit"]
    if unit in {"", "px"}:
        number, unit = number * _POINTS_OF_PIXEL, "pt"
    if unit in {"ex", "ch", "rem", "pc"}:
        number, unit = number * (12 if unit == "pc" else 0.5), "pt" if unit == "pc" else "em"
    return f"{number:g}{unit}" if unit in {"%", "pt", "em", "cm", "mm", "in"} else ""
