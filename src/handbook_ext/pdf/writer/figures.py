"""Figures, pictures and numbered captions."""

from __future__ import annotations

import re

from docutils import nodes
from sphinx.util.images import get_image_size

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.sphinx_ext.compat import sphinx_builders, sphinx_tables

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
    arguments = f"legend: [{legend}]" if legend else ""
    if captions:
        arguments = f"{numbered_caption(writer, node, 'figure', captions[0])}, {arguments}"
    return f"#picture({arguments})[{writer.inline(content)}]"


@prints("image")
def image(writer: Writer, node: nodes.Element) -> str:
    """Print a picture with its text alternative, or that alone where there is no file."""
    alt = node.get("alt")
    name = writer.builder.images.get(node.get("uri", ""))
    if name is None:
        return _missing(writer, node, alt)
    arguments = [escape.string(f"{sphinx_builders.image_folder(writer.builder)}/{name}")]
    width = _width(writer, node)
    if width:
        arguments.append(f"width: {width}")
    elif height := _length(node.get("height", "")):
        arguments.append(f"height: {height}")
    if alt is None:
        writer.warn("alt", "this picture has no text alternative (alt)", node)
    # an empty alternative says that the picture is decoration, which PDF/UA keeps apart
    call = f"image({', '.join([*arguments, f'alt: {escape.string(alt)}' if alt else ''])})"
    call = call if alt else f"pdf.artifact({call})"
    if _in_a_line(node):
        return f"#inline-picture({call});"
    align = node.get("align", "center" if isinstance(node.parent, nodes.figure) else "left")
    align = align if align in {"left", "center", "right"} else "left"
    return f"#block-picture({align}, {call})"


def _in_a_line(node: nodes.Element) -> bool:
    """Whether a picture, or the link it is in, has text beside it."""
    at: nodes.Element = node
    while isinstance(at.parent, nodes.TextElement):
        at = at.parent
        if len(at.children) > 1:
            return True
    return False


def _missing(writer: Writer, node: nodes.Element, alt: str | None) -> str:
    """Print a picture from elsewhere, which a book made without network can't hold, as a link."""
    uri = str(node.get("uri", ""))
    text = escape.markup(alt or uri)
    writer.warn(
        "image", f"the PDF can't hold the picture {uri!r}; its text alternative stands in", node
    )
    return f"#link({escape.string(uri)})[{text}];" if "://" in uri else text


def _width(writer: Writer, node: nodes.Element) -> str:
    scale = float(node.get("scale", 100)) / 100
    match = _LENGTH.match(str(node.get("width", "")))
    if match is None and scale != 1:
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
