"""The blocks of a source text, as far as a suppression needs them: code, extents, comments.

Those of reStructuredText are read here, by lines; those of Markdown by the parser in
:mod:`handbook_ext.source`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handbook_ext.core.literal_directives import LITERAL_DIRECTIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Syntax = Literal["md", "rst", "py"]
"""The language of a source; of Python, its docstrings are read."""

VERBATIM = LITERAL_DIRECTIVES | {"csv-table", "eval-rst", "raw"}
"""Directives whose body is not read as the page's own markup."""

_DIRECTIVE = re.compile(r"\s*\.\.\s+(?:\|[^|]+\|\s+)?([\w:.+-]+?)\s?::(?:\s|$)")
_COMMENT = re.compile(r"\s*\.\.(?:\s+(?![\s_\[|])(?!\S+::(?:\s|$))|\s*$)")
_ADORNMENT = re.compile(r"([^\w\s])\1{2,}\s*$")


@dataclass(frozen=True, slots=True)
class Blocks:
    """What is known of a text's lines, counted from 0.

    *bodies* leads from the first line of a fence or directive to its last one, *comments* from
    that of a comment; *code* are the lines that are shown as they are; *heading* is the first
    heading's line, or the number of lines if there is none.
    """

    lines: Sequence[str]
    bodies: Mapping[int, int]
    comments: Mapping[int, int]
    code: frozenset[int]
    heading: int

    def end(self, start: int) -> int:
        """Return the last line of the block that begins on line *start*."""
        at = end = start
        while at < len(self.lines) and (at <= end or self.lines[at].strip()):
            end = max(end, at, self.bodies.get(at, at))
            if at in self.bodies and at == start:
                return end
            at += 1
        return end


def rest_source_blocks(lines: Sequence[str]) -> Blocks:
    """Return the blocks of *lines*, a whole source in reStructuredText."""
    bodies, code = _directives(lines)
    comments = {
        number: _body_end(lines, number)
        for number, line in enumerate(lines)
        if number not in code and _COMMENT.match(line)
    }
    return Blocks(lines, bodies, comments, code, _rest_heading(lines))


def _indent(line: str) -> int:
    """Return the width of the white space that *line* begins with."""
    text = line.expandtabs(4)
    return len(text) - len(text.lstrip())


def _directives(lines: Sequence[str]) -> tuple[dict[int, int], frozenset[int]]:
    bodies: dict[int, int] = {}
    code: set[int] = set()
    for number, line in enumerate(lines):
        if number in code:
            continue
        directive = _DIRECTIVE.match(line)
        if directive:
            bodies[number] = _body_end(lines, number)
        literal = directive[1] in VERBATIM if directive else line.rstrip().endswith("::")
        if literal:
            code.update(range(number + 1, _body_end(lines, number) + 1))
    return bodies, frozenset(code)


def _body_end(lines: Sequence[str], number: int) -> int:
    """Return the last line that is indented deeper than line *number*, before one that is not."""
    width, end = _indent(lines[number]), number
    for at in range(number + 1, len(lines)):
        if lines[at].strip():
            if _indent(lines[at]) <= width:
                break
            end = at
    return end


def _rest_heading(lines: Sequence[str]) -> int:
    adorned: Iterator[int] = (at for at, line in enumerate(lines) if _ADORNMENT.match(line))
    at = next(adorned, len(lines))
    return at - 1 if 0 < at < len(lines) and lines[at - 1].strip() else at
