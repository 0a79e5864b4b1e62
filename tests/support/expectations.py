"""Findings as tests expect them: in files that one flag renews, reviewed like code.

A finding is a block of lines: its place, code and severity, then its words, indented:

    index.md:6:44 HB201 error
        there is no label 'setup-2'
        Suggestion: setup

``pytest --renew`` writes what the tests see into these files; ``git diff`` shows what changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol


class Expect(Protocol):
    """Holds blocks against the file that states them, or renews the file: see :func:`hold`."""

    def __call__(self, path: Path, text: str, code: str = "") -> None: ...


REPORTED = re.compile(
    r"^(?P<place>\S.*?:\d+:\d+): (?P<severity>ERROR:|WARNING:|error|warning) (?P<code>HB\d+) "
    r"[a-z\d-]+: (?P<message>.*?)\.(?: \[handbook\.HB\d+\])?(?P<below>(?:\n {4}.*)*)$",
    re.MULTILINE,
)
"""A finding as a build logs it or a command prints it: its line, and perhaps the source, a caret
and a suggestion."""
LOGGED = re.compile(r" \[handbook\.HB\d+\]$")
"""What a build's log puts behind a finding."""
SUGGESTION = "Suggestion: "


def in_blocks(report: str, root: Path | str) -> list[str]:
    """Return a block for each finding in a log or report; files are relative to *root*."""
    return [_block(found, f"{root}/") for found in REPORTED.finditer(report)]


def _block(found: re.Match[str], root: str) -> str:
    place, severity = found["place"].removeprefix(root), found["severity"].lower().rstrip(":")
    lines = [f"{place} {found['code']} {severity}", found["message"]]
    last = LOGGED.sub("", found["below"].rpartition("\n")[2].strip())
    if last.startswith(SUGGESTION):
        lines.append(last.removesuffix("."))
    return "\n    ".join(lines)


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


def hold(path: Path, text: str, code: str = "", *, renews: bool) -> None:
    """Hold *text*, blocks, against the file that states it; *renews* writes the file instead.

    With a *code*, the file states the findings of many rules, and these are those of one.
    """
    stated = path.read_text("utf-8") if path.exists() else ""
    whole = _with_code(stated, text, code) if code else text
    if renews and whole != stated:
        path.write_text(whole, "utf-8")
    elif not renews:
        assert whole == stated, f"{path} states something else; if this is better, pytest --renew"


def _with_code(stated: str, text: str, code: str) -> str:
    """Return the file *stated* with the blocks of *text* in place of those of the rule *code*."""
    others = [block for block in from_text(stated) if code_of(block) != code]
    return to_text(sorted([*others, *from_text(text)], key=code_of))
