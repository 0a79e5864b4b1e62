"""Findings as tests expect them: in files that one flag renews, reviewed like code.

A finding is a block of lines: its place, code and severity, then its words, indented:

    index.md:6:44 HB201 error
        there is no label 'setup-2'
        Suggestion: setup

``pytest --renew`` writes what the tests see into these files; ``git diff`` shows what changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

Expect = Callable[[Path, str], None]
"""Holds a text against the file that states it, or renews the file."""

LOGGED = re.compile(
    r"^(?P<place>.*?:\d+:\d+): (?P<severity>ERROR|WARNING): (?P<code>HB\d+) [a-z\d-]+: "
    r"(?P<message>.*)\.(?P<below>(?:\n {4}.*)*) \[handbook\.HB\d+\]$",
    re.MULTILINE,
)
"""A finding as a build logs it: its line, and perhaps the source, a caret and a suggestion."""

SUGGESTION = "Suggestion: "


def in_blocks(warnings: str, root: Path | str = "") -> list[str]:
    """Return a block for each finding in a build's *warnings*; files are relative to *root*."""
    return [_block(found, f"{root}/" if root else "") for found in LOGGED.finditer(warnings)]


def _block(found: re.Match[str], root: str) -> str:
    place = found["place"].removeprefix(root)
    words = [found["message"]]
    last = found["below"].rpartition("\n")[2].strip()
    if last.startswith(SUGGESTION):
        words.append(last.removesuffix("."))
    return "\n    ".join([f"{place} {found['code']} {found['severity'].lower()}", *words])


def to_text(blocks: Iterable[str]) -> str:
    """Return a file of these blocks."""
    return "".join(f"{block}\n" for block in blocks)


def from_text(text: str) -> list[str]:
    """Return the blocks of a file."""
    return re.findall(r"^\S.*(?:\n .*)*", text, re.MULTILINE)


def place_of(block: str) -> str:
    """Return a finding without its words: place, code and severity."""
    return block.partition("\n")[0]


def code_of(block: str) -> str:
    """Return the code of a finding's rule."""
    return place_of(block).split(" ")[-2]


def sorted_by_place(blocks: Iterable[str]) -> list[str]:
    """Sort blocks by file, line, column and code; of one place, as the report does."""
    return sorted(blocks, key=_key)


def _key(block: str) -> tuple[str, int, int, str, str]:
    place, code, _ = place_of(block).rsplit(" ", 2)
    file, line, column = place.rsplit(":", 2)
    return file, int(line), int(column), code, block
