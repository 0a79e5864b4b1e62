"""Where in a source text link-like constructs stand, exactly, and where its blocks end.

Sphinx says what a page links to and knows the line of the block; this package knows the line
and column of every construct that could be meant. It judges nothing: a role that does not
exist and a label without a target are mentioned like any other.

Each language's reader is loaded when the first text in it is read: most builds read none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.core.findings.source_blocks import rest_source_blocks
from handbook_ext.source.nested_source import BRACES, DEPTH, NestedSource
from handbook_ext.source.passage import Passage, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook_ext.core.findings.source_blocks import Blocks, Syntax
    from handbook_ext.source.passage import SourceText


def find_constructs(text: str, language: Syntax, delimiters: str = BRACES) -> list[Construct]:
    """Return the constructs of *text*: Markdown (MyST), reStructuredText, or Python's docstrings.

    They come in the order of their targets' places. Any text is read and nothing raised. Lines
    end with LF, CRLF or CR; a byte order mark is no column. *delimiters* are the two characters
    that stand twice around a substitution of MyST.
    """
    return constructs_in(split_lines(text), language, delimiters)


def constructs_in(
    lines: Sequence[SourceText], language: Syntax, delimiters: str = BRACES
) -> list[Construct]:
    """Return the constructs of *lines*, which know where they stand, as of a whole text."""
    result: list[Construct] = []
    jobs = [(NestedSource(language, lines), 0)]
    while jobs:
        job, depth = jobs.pop()
        for part in _read(job, delimiters):
            if isinstance(part, Construct):
                result.append(part)
            elif depth < DEPTH:
                jobs.append((part, depth + 1))
    return sorted(
        result,
        key=lambda construct: (construct.line, construct.column, construct.start, construct.kind),
    )


def _read(job: NestedSource, delimiters: str) -> Iterator[Construct | NestedSource]:
    match job.form:
        case "md":
            from handbook_ext.source import markdown_blocks  # noqa: PLC0415

            yield from markdown_blocks.scan(job.lines, delimiters)
        case "rst":
            from handbook_ext.source import rest_blocks  # noqa: PLC0415

            yield from rest_blocks.scan(job.lines)
        case "py":
            from handbook_ext.source import python_docstrings  # noqa: PLC0415

            yield from python_docstrings.scan(job.lines)
        case "html":
            from handbook_ext.source import html_constructs  # noqa: PLC0415

            yield from html_constructs.scan(Passage(job.lines))


def find_blocks(text: str, language: Syntax) -> Blocks:
    """Return the blocks of *text*, as any as :func:`find_constructs` takes; lines end the same.

    Those of a docstring are told by their indentation as elsewhere.
    """
    lines = [line.text for line in split_lines(text)]
    if language != "md":
        return rest_source_blocks(lines)
    from handbook_ext.source import markdown_extents  # noqa: PLC0415

    return markdown_extents.markdown_source_blocks(lines)
