"""The explicit markup of reStructuredText: what begins with two dots, and anonymous targets."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.core.literal_directives import LITERAL_DIRECTIVES
from handbook_ext.source import directives
from handbook_ext.source.nested_source import NestedSource
from handbook_ext.source.passage import SourceText, dedent
from handbook_ext.source.rest_inline import NAME, NOTE, note_kind
from handbook_ext.source.roles import fold, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIELD = re.compile(r":(?![: ])(?P<name>(?:[^:\\]|\\.|:(?!\s|`|$))+):(?:\s+|$)")
_START = re.compile(r"\.\.(?:\s+|$)")
_ANONYMOUS = re.compile(r"(?:__|\.\.\s+__:)(?:\s+|$)")
_TARGET = re.compile(
    r"_(?:`(?P<quoted>(?:[^`\\]|\\.)+)`|(?P<plain>(?![_ `])(?:[^:\\]|\\.|:(?!\s|$))+)):(?:\s+|$)"
)
_NOTE = re.compile(rf"\[(?P<label>{NOTE})\](?:\s+|$)")
_SUBSTITUTION = re.compile(r"\|(?![\s|])[^|]*\|\s+")
_DIRECTIVE = re.compile(rf"(?P<name>{NAME})\s?::(?:\s+|$)")
_QUOTED = re.compile(r"`(?P<name>.+)`")
_WITHOUT_ARGUMENT = frozenset({"toctree", "glossary"})


def begins(line: SourceText) -> bool:
    """Whether explicit markup begins with *line*, which is not indented."""
    return bool(_START.match(line.text) or _ANONYMOUS.match(line.text))


def scan(block: Sequence[SourceText]) -> Iterator[Construct | NestedSource]:
    """Yield what is mentioned in *block*: the line that begins it, and indented ones."""
    first, body = block[0], block[1:]
    start = first.location_of(0)
    if match := _ANONYMOUS.match(first.text):
        yield from _target([first.cut(match.end()), *body], start, "")
        return
    match = _START.match(first.text)
    content = first.cut(match.end() if match else 0)
    if match := _TARGET.match(content.text):
        group = match.lastgroup or ""
        name = fold(unescape(match[group]))
        lines = [content.cut(match.end()), *body]
        if all(line.blank for line in lines):
            yield Construct("label", name, *content.location_of(match.start(group)), start)
        else:
            yield from _target(lines, start, name)
    elif match := _NOTE.match(content.text):
        kind = note_kind(match["label"]) + "-definition"
        yield Construct(kind, match["label"], *content.location_of(match.start("label")), start)
        yield NestedSource("rst", [content.cut(match.end()), *dedent(body)])
    elif content.text:
        if match := _SUBSTITUTION.match(content.text):
            content = content.cut(match.end())
        if match := _DIRECTIVE.match(content.text):
            yield from _directive(match["name"], start, content.cut(match.end()), dedent(body))
    elif body and body[0].blank:
        # dots alone are a comment that has ended
        yield NestedSource("rst", body)


def _target(lines: Sequence[SourceText], start: tuple[int, int], name: str) -> Iterator[Construct]:
    parts = [line.strip() for line in lines if not line.blank]
    if not parts:
        return
    address = "".join(part.text for part in parts)
    if address.endswith("_") and not address.endswith("\\_"):
        quoted = _QUOTED.fullmatch(address, 0, len(address) - 1)
        bare = quoted["name"] if quoted else address[:-1]
        location = parts[0].location_of(1 if quoted else 0)
        yield Construct("reference", fold(unescape(bare)), *location, start, name=name)
    else:
        yield Construct("definition", unescape(address), *parts[0].location_of(0), start, name=name)


def _directive(
    name: str, start: tuple[int, int], first: SourceText, block: list[SourceText]
) -> Iterator[Construct | NestedSource]:
    blank = next((at for at, line in enumerate(block) if line.blank), len(block))
    field_lines = (at for at, line in enumerate(block[:blank]) if FIELD.match(line.text))
    fields = next(field_lines, blank)
    argument = [line for line in (first, *block[:fields]) if line.text]
    options, body = list(_options(block[fields:blank])), block[blank:]
    if name in _WITHOUT_ARGUMENT:
        argument, body = [], [*argument, *body]
    elif name in LITERAL_DIRECTIVES:
        argument = [first]
    yield from directives.read(directives.Directive("rst", name, start, argument, options, body))


def _options(lines: Sequence[SourceText]) -> Iterator[directives.Option]:
    starts = [at for at, line in enumerate(lines) if FIELD.match(line.text)]
    for at, behind in pairwise([*starts, len(lines)]):
        line, match = lines[at], FIELD.match(lines[at].text)
        if match:
            value = line.cut(match.end())
            more = lines[at + 1 : behind]
            yield directives.Option(match["name"], value, line.location_of(0), more)
