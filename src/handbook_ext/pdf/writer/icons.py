"""Icons: those that sphinx-design draws, and by name those that only a font of the web has."""

from __future__ import annotations

import re

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.pdf.writer.figures import link_around

INK = "#23251f"
"""The colour of text, as style.typ has it: a drawing does not take it from beside it."""

_NAME = re.compile(r"\bsd-(?:octicon|material-icon)-(?P<name>[\w-]+)")
_LABEL = re.compile(r'\baria-label="(?P<label>[^"]*)"')
_HEIGHT = re.compile(r'\sheight="(?P<number>[\d.]+)(?P<unit>r?em|px)"')
_SIZE = re.compile(r'\s(?:width|height)="[\d.]+(?:r?em|px|pt)"')


def icon_name(node: nodes.Element) -> str:
    """Return what an icon drawn by sphinx-design is called; empty where *node* is none."""
    drawing = str(node.get("svg", ""))
    match = _LABEL.search(drawing) or _NAME.search(drawing)
    return match[1] if match else ""


@prints("sd_icon")
def icon(writer: Writer, node: nodes.Element) -> str:
    """Draw an icon as high as its author wants it; one that is alone has its name as words."""
    drawing = str(node["svg"])
    opening = f'<svg fill="{INK}" '
    if " xmlns=" not in drawing:
        opening = f'<svg xmlns="http://www.w3.org/2000/svg" fill="{INK}" '
    height = _HEIGHT.search(drawing)
    drawing = _SIZE.sub("", drawing, count=2).replace("<svg ", opening, 1)
    path = writer.book.pictures.path_in_source(writer.book.pictures.add("icon", drawing))
    alt = icon_name(node) if _LABEL.search(drawing) or _needs_words(node) else ""
    if writer.plain and not alt:
        return ""  # a heading's text is a link in the contents, where decoration may not stand
    size = _in_typst(height) if height else "1em"
    words = f", alt: {escape.string(alt)}" if alt else ""
    return f"#icon({escape.string(path)}, {size}{words});"


def _in_typst(height: re.Match[str]) -> str:
    number = float(height["number"])
    return f"{number * 0.75:g}pt" if height["unit"] == "px" else f"{number:g}em"


def _needs_words(node: nodes.Element) -> bool:
    """Whether an icon is a link, or nothing beside it says what it stands for."""
    if link_around(node) is not None:
        return True
    at = node.parent
    while isinstance(at, nodes.TextElement) and isinstance(at.parent, nodes.TextElement):
        at = at.parent
    return at is None or not at.astext().strip()


@prints("fontawesome")
def named_icon(_writer: Writer, node: nodes.Element) -> str:
    """Name an icon of which no drawing comes with sphinx-design."""
    return f"#icon-name[{escape.markup(str(node.get('icon', '')))}];"
