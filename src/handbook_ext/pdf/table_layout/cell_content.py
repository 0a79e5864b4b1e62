"""What a table's cell holds, as words that are measured before the book is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook_ext.pdf import escape

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT, STRONG, HEAD, RAW = "text", "strong", "head", "raw"
"""Faces: of the body, bold, that of table heads, and of code."""

Piece = tuple[str, str]
"""A face, and text in it that no line is broken in."""

WHOLE, CUT = 26, escape.CELL
"""Characters of a name that stay whole: in a table that has room, and in a tight one."""

_PAGE = "(p.\u00a0000)"
_BULLET, _NUMBER, _FRAME = 1.4, 2.2, 2.6
_BADGE = 1.2
_POINT = 1 / 9.4
_PICTURE = 6.0

_WIDER = {
    nodes.bullet_list: _BULLET,
    nodes.enumerated_list: _NUMBER,
    nodes.definition: _BULLET,
    nodes.field_body: _BULLET,
    nodes.block_quote: _FRAME,
    nodes.Admonition: _FRAME,
    nodes.literal_block: 2.0,
    nodes.doctest_block: 2.0,
}
"""What stands left and right of the text in a block, in em."""


@dataclass
class Word:
    """What stands between two spaces, by faces; *extra* is room for what is no text, in em."""

    pieces: list[Piece] = field(default_factory=list)
    extra: float = 0.0


@dataclass
class Paragraph:
    """Words on lines of their own; *indent* is what stands beside them, in em."""

    words: list[Word]
    indent: float = 0.0


@dataclass
class Content:
    """A cell; *unknown* where the height of something in it cannot be told from words."""

    paragraphs: list[Paragraph]
    unknown: bool = False

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.paragraphs and not self.unknown


def content_of(cell: nodes.Element, face: str) -> Content:
    """Return what *cell* holds, its plain text in *face*."""
    content = Content([])
    _blocks(cell, face, 0.0, content)
    return content


def _blocks(node: nodes.Element, face: str, indent: float, content: Content) -> None:
    wider = next((em for kind, em in _WIDER.items() if isinstance(node, kind)), 0.0)
    indent += wider
    if isinstance(node, (nodes.literal_block, nodes.doctest_block)):
        content.unknown = True
        for line in node.astext().splitlines():
            content.paragraphs.append(Paragraph(_split([(RAW, line)]), indent))
    elif isinstance(node, nodes.TextElement):
        words = _words(node, face)
        if words:
            content.paragraphs.append(Paragraph(words, indent))
        content.unknown = content.unknown or any(node.findall(nodes.image))
    elif isinstance(node, nodes.image):
        content.unknown = True
        content.paragraphs.append(Paragraph([Word(extra=_width(node))], indent))
    elif isinstance(node, nodes.Element):
        content.unknown = content.unknown or isinstance(node, nodes.table)
        for child in node.children:
            if isinstance(child, nodes.Element) and not isinstance(child, nodes.Invisible):
                _blocks(child, face, indent, content)


def _words(node: nodes.Element, face: str) -> list[Word]:
    words = _split(list(_runs(node, face)))
    words += [Word(extra=_width(picture)) for picture in node.findall(nodes.image)]
    for child in node.findall(nodes.inline):
        if "sd-badge" in child["classes"] or child.tagname == "sd_icon":
            words.append(Word(extra=_BADGE))
    return words


def _runs(node: nodes.Element, face: str) -> Iterator[Piece]:
    for child in node.children:
        if isinstance(child, nodes.Text):
            yield face, child.astext()
        elif not isinstance(child, nodes.Element) or isinstance(child, nodes.Invisible):
            continue
        elif isinstance(child, (nodes.literal, addnodes.literal_strong, addnodes.literal_emphasis)):
            yield RAW, child.astext()
        elif isinstance(child, nodes.strong) or "sd-badge" in child.get("classes", ()):
            yield from _runs(child, STRONG)
        elif isinstance(child, nodes.footnote_reference):
            yield face, "12"
        elif isinstance(child, nodes.raw):
            yield face, " "
        else:
            yield from _runs(child, face)
            if isinstance(child, nodes.reference) and "://" not in child.get("refuri", ""):
                yield face, f" {_PAGE}"
            if child.get("explanation"):
                yield face, f" ({child['explanation']})"


def _split(runs: list[Piece]) -> list[Word]:
    """Return the words of *runs*; one may begin in one face and end in another."""
    words = [Word()]
    for face, text in runs:
        first, *rest = re.split(r"[ \t\n\r\f\v]+", text)
        if first:
            words[-1].pieces.append((face, first))
        words += [Word([(face, word)] if word else []) for word in rest]
    return [word for word in words if word.pieces]


def _width(picture: nodes.image) -> float:
    """Return the width that the author gave a picture, in em of a table's text."""
    match = re.match(r"([0-9.]+)\s*(px|pt|em|cm|mm|in|)\Z", str(picture.get("width", "")))
    if match is None:
        return _PICTURE
    points = {"px": 0.75, "": 0.75, "pt": 1, "em": 9.4, "cm": 28.35, "mm": 2.835, "in": 72}
    return float(match[1]) * points[match[2]] * _POINT
