"""The blocks of a source text, as far as a suppression needs them: code, extents, headings.

Works on lines alone: a suppression must be found in a page that a parser has not seen since
the last build.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handbook_ext.core.literal_directives import LITERAL_DIRECTIVES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Syntax = Literal["md", "rst"]

VERBATIM = LITERAL_DIRECTIVES | {"csv-table", "eval-rst", "raw"}
"""Directives whose body is not read as the page's own markup."""

_FENCE = re.compile(r"(?:[\s>]|[-*+]\s|\d+[.)]\s)*(?P<marks>`{3,}|~{3,}|:{3,})(?P<info>.*)")
_CLOSING = re.compile(r"[\s>]*(?P<marks>`{3,}|~{3,}|:{3,})\s*$")
_DIRECTIVE_INFO = re.compile(r"\s*\{([^\s}]+)\}")
_CONTAINER = re.compile(r"\s*(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:)\s+")
_ATX = re.compile(r" {0,3}#{1,6}(\s|$)")
_SETEXT = re.compile(r" {0,3}(=+|-+)\s*$")
_DIRECTIVE = re.compile(r"\s*\.\.\s+(?:\|[^|]+\|\s+)?([\w:.+-]+?)\s?::(?:\s|$)")
_ADORNMENT = re.compile(r"([^\w\s])\1{2,}\s*$")


@dataclass(frozen=True, slots=True)
class Blocks:
    """What is known of a text's lines, counted from 0.

    *bodies* leads from the first line of a fence or directive to its last one; *code* are the
    lines of those that are shown as they are; *heading* is the first heading's line, or the
    number of lines if there is none.
    """

    lines: Sequence[str]
    syntax: Syntax
    bodies: Mapping[int, int]
    code: frozenset[int]
    heading: int

    def is_code(self, number: int) -> bool:
        """Whether line *number* is shown as it is."""
        indented = self.syntax == "md" and _is_indented_code(self.lines, number)
        return number in self.code or indented

    def end(self, start: int) -> int:
        """Return the last line of the block that begins on line *start*."""
        at = end = start
        while at < len(self.lines) and (at <= end or self.lines[at].strip()):
            end = max(end, at, self.bodies.get(at, at))
            if at in self.bodies and at == start:
                return end
            at += 1
        return end


def blocks(lines: Sequence[str], syntax: Syntax) -> Blocks:
    """Return the blocks of *lines*, a whole source in Markdown (MyST) or reStructuredText."""
    if syntax == "md":
        bodies, code = _fences(lines)
        return Blocks(lines, syntax, bodies, code, _markdown_heading(lines, code))
    bodies, code = _directives(lines)
    return Blocks(lines, syntax, bodies, code, _rest_heading(lines))


def indent(line: str) -> int:
    """Return the width of the white space that *line* begins with."""
    text = line.expandtabs(4)
    return len(text) - len(text.lstrip())


def _fences(lines: Sequence[str]) -> tuple[dict[int, int], frozenset[int]]:
    """Return the fences and the code in them; the outermost fence is the first to be closed."""
    stack: list[tuple[str, int, bool]] = []
    bodies: dict[int, int] = {}
    code: set[int] = set()
    for number, line in enumerate(lines):
        closing = _CLOSING.match(line)
        closed = [_closes(closing, marks) for marks, *_ in stack] if closing else []
        if any(closed):
            depth = closed.index(True)
            bodies |= {start: number for _, start, _ in stack[depth:]}
            del stack[depth:]
        elif stack and stack[-1][2]:
            code.add(number)
        elif (fence := _FENCE.match(line)) and not _is_inline(fence):
            stack.append((fence["marks"], number, _is_code(fence)))
    bodies |= {start: len(lines) - 1 for _, start, _ in stack}
    return bodies, frozenset(code)


def _closes(closing: re.Match[str], marks: str) -> bool:
    return closing["marks"][0] == marks[0] and len(closing["marks"]) >= len(marks)


def _is_inline(fence: re.Match[str]) -> bool:
    """Whether it is code within a line, or colons that open nothing."""
    mark, info = fence["marks"][0], fence["info"]
    return (mark == "`" and "`" in info) or (mark == ":" and not info.strip())


def _is_code(fence: re.Match[str]) -> bool:
    named = _DIRECTIVE_INFO.match(fence["info"])
    return named[1] in VERBATIM if named else fence["marks"][0] != ":"


def _is_indented_code(lines: Sequence[str], number: int) -> bool:
    """Whether a line stands four columns to the right of the text of what holds it."""
    width = least = indent(lines[number])
    if width < 4 or not lines[number].strip():
        return False
    for at in range(number - 1, -1, -1):
        line = lines[at]
        if line.strip() and indent(line) < least:
            least = indent(line)
            held = _CONTAINER.match(line.expandtabs(4))
            # a footnote's or definition's text may stand left of where its first line begins
            if held and min(held.end(), least + 4) <= width:
                return width - held.end() >= 4
        if least == 0:
            break
    return True


def _markdown_heading(lines: Sequence[str], code: frozenset[int]) -> int:
    start = 0
    if lines and lines[0].rstrip() == "---":
        ends = (at for at, line in enumerate(lines) if at and line.rstrip() in {"---", "..."})
        start = next(ends, 0) + 1
    for at in range(start, len(lines)):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if at not in code and lines[at].strip() and (_ATX.match(lines[at]) or _SETEXT.match(below)):
            return at
    return len(lines)


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
    width, end = indent(lines[number]), number
    for at in range(number + 1, len(lines)):
        if lines[at].strip():
            if indent(lines[at]) <= width:
                break
            end = at
    return end


def rest_comment_end(lines: Sequence[str], number: int) -> int:
    """Return the last line of the comment that begins on line *number*."""
    return _body_end(lines, number)


def _rest_heading(lines: Sequence[str]) -> int:
    adorned: Iterator[int] = (at for at, line in enumerate(lines) if _ADORNMENT.match(line))
    at = next(adorned, len(lines))
    return at - 1 if 0 < at < len(lines) and lines[at - 1].strip() else at
