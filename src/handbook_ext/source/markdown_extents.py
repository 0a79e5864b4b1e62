"""Where the blocks of a Markdown source begin and end: fences, code, comments, its first heading.

As the parser has them: what ends with a quote or an item, or stands in a comment, is a long list.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.findings.source_blocks import VERBATIM, Blocks
from handbook_ext.source.markdown_blocks import INFO, options_end
from handbook_ext.source.markdown_parser import block_parser
from handbook_ext.source.nested_source import DEPTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it.token import Token

_HTML_COMMENT = re.compile(r"<!(?=--).*?(?:-->|\Z)", re.DOTALL)


class _Part(NamedTuple):
    """Lines that are a document in themselves, the first of them on line *start* of the source."""

    lines: Sequence[str]
    start: int = 0
    depth: int = 0


def markdown_source_blocks(lines: Sequence[str]) -> Blocks:
    """Return the blocks of *lines*, a whole source in Markdown (MyST)."""
    extents = _Extents(lines)
    parts = [_Part(lines)]
    while parts:
        part = parts.pop()
        parts += [inner for inner in extents.read(part) if inner.depth <= DEPTH]
    return Blocks(lines, extents.bodies, extents.comments, frozenset(extents.code), extents.heading)


class _Extents:
    """What is read of a source, part by part."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self.bodies: dict[int, int] = {}
        self.comments: dict[int, int] = {}
        self.code: set[int] = set()
        self.heading = len(lines)

    def read(self, part: _Part) -> Iterator[_Part]:
        """Note the blocks of *part*, and yield the parts in it."""
        tokens: list[Token] = []
        md = block_parser()
        # some plugins look one character too far in a text whose last line has no end
        md.block.parse("".join(f"{line}\n" for line in part.lines), md, {}, tokens)
        for token in tokens:
            if token.map is None:
                continue
            first, end = (part.start + line for line in token.map)
            match token.type:
                case "fence" | "colon_fence":
                    yield from self._fence(token, first, end, part.depth)
                case "code_block":
                    self.code.update(range(first, end))
                case "html_block":
                    self.comments.update(_html_comments(self._lines[first:end], first))
                case "myst_line_comment":
                    self.comments.update((line, line) for line in range(first, end))
                case "heading_open" if token.level == 0:
                    self.heading = min(self.heading, first)

    def _fence(self, token: Token, first: int, end: int, depth: int) -> Iterator[_Part]:
        content = token.content.split("\n")[:-1]
        directive = INFO.match(token.info)
        if token.info.strip() or token.type == "fence":
            # colons alone are text in most projects, and close what nothing opened in others
            self.bodies[first] = end - 1
        if directive["name"] in VERBATIM if directive else token.type == "fence":
            self.code.update(range(first + 1, first + 1 + len(content)))
        else:
            head = options_end(content) if directive else 0
            yield _Part(content[head:], first + 1 + head, depth + 1)


def _html_comments(lines: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last line of each comment that begins a line of *lines*, HTML."""
    text = "\n".join(lines)
    number, behind = first, 0
    for comment in _HTML_COMMENT.finditer(text):
        before = text[behind : comment.start()]
        number += before.count("\n")
        last = number + comment[0].count("\n")
        begins_line = "\n" in before or not behind
        if begins_line and not before.rpartition("\n")[2].strip(" \t>"):
            yield number, last
        number, behind = last, comment.end()
