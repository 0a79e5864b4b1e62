"""What is mentioned in a paragraph, a heading or a table's cell of a Markdown source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown_it.common.utils import unescapeAll
from markdown_it.helpers import parseLinkDestination

from handbook_ext.core.documents.construct import Construct
from handbook_ext.source import html_constructs
from handbook_ext.source.markdown_parser import UNDEFINED
from handbook_ext.source.passage import Passage, SourceText
from handbook_ext.source.roles import fold, role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

_ROLE = re.compile(r"\{[^}]*\}(?P<ticks>`+)")
_ID = re.compile(r'"(?:\\.|[^"\\])*+(?:"|\\?\Z)|(?<=[\s{])#(?P<id>[^\s{}"]+)', re.DOTALL)
_SPACE = re.compile(r"\s*")


def scan(passage: Passage, block: Token) -> Iterator[Construct]:
    """Yield what is mentioned in *passage*, the text of *block*, an inline token."""
    for token in block.children or ():
        if "span" in token.meta:
            yield from _construct(passage, token)
        if "attributes" in token.meta:
            yield from ids(passage, *token.meta["attributes"])


def _construct(passage: Passage, token: Token) -> Iterator[Construct]:
    start, end = token.meta["span"]
    text, location = passage.text, passage.location_of(start)
    match token.type:
        case "link_open" if token.markup == "autolink":
            target = text[start + 1 : end - 1]
            yield Construct("autolink", target, *passage.location_of(start + 1), location, target)
        case "link_open" | "image" | "undefined_reference":
            yield from _link(passage, token, start, end)
        case "myst_role":
            match = _ROLE.match(text, start)
            if match:
                span = match.end(), end - len(match["ticks"])
                yield from role(passage, token.meta["name"], span, start)
        case "footnote_ref":
            label = text[start + 2 : end - 1]
            yield Construct("footnote", label, *passage.location_of(start + 2), location)
        case "substitution":
            yield Construct("substitution", token.content, *location, location)
        case "span_open":
            yield from ids(passage, token.meta["label_end"] + 1, end)
        case "html_inline":
            lines = text[start:end].split("\n")
            yield from html_constructs.scan(Passage(_lines(passage, start, lines)))


def _lines(passage: Passage, start: int, lines: list[str]) -> Iterator[SourceText]:
    for line in lines:
        number, column = passage.location_of(start)
        yield SourceText(line, number, column - 1)
        start += len(line) + 1


def _link(passage: Passage, token: Token, start: int, end: int) -> Iterator[Construct]:
    text, label_end = passage.text, token.meta["label_end"]
    words_at = text.index("[", start) + 1
    words, location = text[words_at:label_end], passage.location_of(start)
    if token.type != UNDEFINED and text[label_end + 1 : end].startswith("("):
        kind = "image" if token.type == "image" else "link"
        space = _SPACE.match(text, label_end + 2)
        target, offset = destination(text, space.end() if space else end)
        yield Construct(kind, target, *passage.location_of(offset), location, words)
        return
    full = text[label_end + 2 : end - 1]
    label, offset = (full, label_end + 2) if full.strip() else (words, words_at)
    if label.strip():
        offset += len(label) - len(label.lstrip())
        yield Construct(
            "reference", fold(unescapeAll(label)), *passage.location_of(offset), location, words
        )


def destination(text: str, start: int) -> tuple[str, int]:
    """Return the destination of a link that begins at *start* of *text*, and its offset."""
    result = parseLinkDestination(text, start, len(text))
    return (result.str if result.ok else ""), start + (text[start : start + 1] == "<")


def ids(passage: Passage, start: int, end: int) -> Iterator[Construct]:
    """Yield the ids in the attribute block between *start* and *end* of *passage*."""
    location = passage.location_of(start)
    for match in _ID.finditer(passage.text, start, end):
        if match["id"]:
            yield Construct("id", match["id"], *passage.location_of(match.start("id")), location)
