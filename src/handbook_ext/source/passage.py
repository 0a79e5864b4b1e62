"""Parts of a source text that know where they stood in it.

A scanner takes prefixes off lines (quote marks, list markers, indentation) and joins what is
left; a :class:`Passage` leads back from an offset in the result to line and column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class SourceText:
    """A line, or the part of one that begins behind *before* characters of line *number*."""

    text: str
    number: int
    before: int = 0

    def location_of(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of the character at *offset*."""
        return self.number, self.before + offset + 1

    def cut(self, start: int, end: int | None = None) -> SourceText:
        """Return the part from *start* to *end*."""
        return SourceText(self.text[start:end], self.number, self.before + start)

    def strip(self) -> SourceText:
        """Return the line without white space at its ends."""
        return self.cut(self.indent, max(len(self.text.rstrip()), self.indent))

    def find(self, text: str) -> SourceText:
        """Return the last part whose text is *text*, but for the white space at its ends.

        A parser may have changed that, as when it expands tabs.
        """
        bare = text.strip()
        at = max(self.text.rfind(bare), 0)
        return SourceText(text, self.number, self.before + at - (len(text) - len(text.lstrip())))

    @property
    def indent(self) -> int:
        """The number of white space characters it begins with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def blank(self) -> bool:
        """Whether it has only white space."""
        return not self.text.strip()


class Passage:
    """Lines joined to one text: those of a paragraph, or the parts of a table's cell."""

    def __init__(self, lines: Iterable[SourceText], joint: str = "\n") -> None:
        self.lines = list(lines) or [SourceText("", 1)]
        self.text = joint.join(line.text for line in self.lines)
        lengths = (len(line.text) + len(joint) for line in self.lines[:-1])
        self._starts = list(accumulate(lengths, initial=0))

    def location_of(self, offset: int) -> tuple[int, int]:
        """Return line and column, from 1, of the character at *offset* of the text."""
        index = bisect_right(self._starts, offset) - 1
        return self.lines[index].location_of(offset - self._starts[index])


def split_lines(text: str) -> list[SourceText]:
    """Return the lines of *text*, a whole file, without their ends and a byte order mark."""
    # a null character is replaced as every Markdown parser does
    lines = line_texts(text.replace("\0", "\ufffd"))
    return [SourceText(line, number) for number, line in enumerate(lines, 1)]


def line_texts(text: str) -> list[str]:
    """Return the lines of *text*, a whole file, as an editor counts them.

    A form feed ends none, nor does what else ``str.splitlines`` splits at.
    """
    return _LINE_END.split(text.removeprefix("\ufeff"))


def dedent(lines: Sequence[SourceText]) -> list[SourceText]:
    """Return *lines* without the indentation that all of them have, blank ones apart."""
    width = min((line.indent for line in lines if not line.blank), default=0)
    return [line.cut(min(width, line.indent)) for line in lines]
