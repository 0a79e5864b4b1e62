"""The blocks of a reStructuredText source, and what is mentioned in each.

Lists, quotes, definitions and cells are read as documents of their own, without their
indentation, so that only what stands at the left edge has to be told apart here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.source import rest_explicit, rest_inline, rest_table
from handbook_ext.source.nested_source import NestedSource
from handbook_ext.source.passage import Passage, SourceText, dedent

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    # what was found up to the returned index, where reading goes on
    Found = Generator[Construct | NestedSource, None, int]

_BULLET = re.compile(r"[-*+\u2022\u2023\u2043](?:\s+|$)")
_ENUMERATOR = re.compile(r"\(?(?:[0-9]+|[a-zA-Z]|[ivxlcdm]+|[IVXLCDM]+|#)[.)](?:\s+|$)")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])\1*$")
_BAR = re.compile(r"\|(?=\s)")


def scan(lines: Sequence[SourceText]) -> Iterator[Construct | NestedSource]:
    """Yield what is mentioned in *lines*, a document, and what of it has to be read apart."""
    at, styles = 0, list[str]()
    while at < len(lines):
        line = lines[at]
        if line.blank:
            at += 1
        elif line.indent:
            end = _indented(lines, at)
            yield NestedSource("rst", dedent(lines[at:end]))
            at = end
        elif rest_explicit.begins(line):
            end = _indented(lines, at + 1)
            yield from rest_explicit.scan(lines[at:end])
            at = end
        elif end := rest_table.end(lines, at):
            yield from rest_table.scan(lines[at:end])
            at = end
        elif line.text.startswith(">>> "):
            at = _run(lines, at)
        elif title := _title(lines, at):
            at = yield from _section(lines, at, title, styles)
        elif width := _marker(lines, at):
            at = yield from _item(lines, at, width)
        else:
            at = yield from _paragraph(lines, at)


def _indented(lines: Sequence[SourceText], at: int) -> int:
    """Return the end of the indented and blank lines from *at* on; blank ones do not end them."""
    end = at
    while at < len(lines) and (lines[at].blank or lines[at].indent):
        at += 1
        if not lines[at - 1].blank:
            end = at
    return end


def _run(lines: Sequence[SourceText], at: int) -> int:
    """Return the end of the lines from *at* on that are neither blank nor indented."""
    at += 1
    while at < len(lines) and not lines[at].blank and not lines[at].indent:
        at += 1
    return at


def _title(lines: Sequence[SourceText], at: int) -> int:
    """Return 1 where the line is an underlined title, 2 where a title's overline, else 0."""
    texts = [line.text.rstrip() for line in lines[at : at + 3]]
    first, second, third = (*texts, "", "")[:3]
    if _PUNCTUATION.match(first):
        return 2 if first == third and second else 0
    return 1 if _PUNCTUATION.match(second) and len(second) >= min(_width(first), 4) else 0


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "FW" else 1 for character in text)


def _section(lines: Sequence[SourceText], at: int, title: int, styles: list[str]) -> Found:
    """Yield the heading whose first line stands at *at*; *title* is as :func:`_title` says."""
    words, end = lines[at + title - 1].strip(), at + title + 1
    style = f"{title}{lines[end - 1].text[0]}"
    if style not in styles:
        styles.append(style)
    level = str(styles.index(style) + 1)
    yield Construct("heading", "", *words.location_of(0), words.location_of(0), words.text, level)
    yield from rest_inline.scan(Passage([words]))
    return end


def _marker(lines: Sequence[SourceText], at: int) -> int:
    """Return the width of the marker of a list's item or of a field's name, or 0."""
    text = lines[at].text
    if match := _BULLET.match(text) or rest_explicit.FIELD.match(text):
        return match.end()
    match = _ENUMERATOR.match(text)
    # a sentence can begin with "A. Smith"
    apart = at + 1 == len(lines) or re.match(r"\s|$", lines[at + 1].text)
    return match.end() if match and (apart or _ENUMERATOR.match(lines[at + 1].text)) else 0


def _item(lines: Sequence[SourceText], at: int, width: int) -> Found:
    end = _indented(lines, at + 1)
    body = lines[at + 1 : end]
    if lines[at].text.startswith(":"):
        continuation = dedent(body)
    else:
        continuation = [line.cut(min(width, line.indent)) for line in body]
    yield NestedSource("rst", [lines[at].cut(width), *continuation])
    return end


def _paragraph(lines: Sequence[SourceText], at: int) -> Found:
    end = _run(lines, at)
    text = lines[at:end]
    if _BAR.match(text[0].text):
        for line in text:
            yield from rest_inline.scan(Passage([line.cut(1)]))
    else:
        yield from rest_inline.scan(Passage(text))
    return _literal_end(lines, end) if text[-1].text.rstrip().endswith("::") else end


def _literal_end(lines: Sequence[SourceText], at: int) -> int:
    """Return the end of the literal block at *at*: indented lines, or lines of one quote mark."""
    end = _indented(lines, at)
    if end > at:
        return end
    while at < len(lines) and lines[at].blank:
        at += 1
    quote = lines[at].text[0] if at < len(lines) else ""
    if quote.isalnum() or not quote.isascii():
        return at
    while at < len(lines) and lines[at].text.startswith(quote or "\n"):
        at += 1
    return at
