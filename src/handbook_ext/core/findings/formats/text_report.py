"""Findings for people: place and message, the source line with a caret, a suggestion."""

from __future__ import annotations

import posixpath
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from handbook_ext.core.marked_messages import count_noun

if TYPE_CHECKING:
    from handbook_ext.core.finding import Finding

Lines = Callable[[str], Sequence[str]]
"""Gives the lines of a source, named relative to the source directory; none if unreadable."""

_INDENT = "    "
_TAB = 4
"""Columns between the stops of tabs."""
_WIDTH = 92
"""Characters shown of a line: a page's paragraph may be one line of a thousand."""
_MOVING = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""Kinds of characters that may move what follows them: controls, and what ends a line."""
_BEFORE = 40
"""Characters shown before the caret where the beginning of the line is left out."""


def to_text(findings: Sequence[Finding], lines: Lines, folder: str = "") -> str:
    """Return each finding with its source line, and a summary."""
    parts = []
    for finding in findings:
        location = (
            f"{file_in_report(folder, finding)}:{finding.location.line}:{finding.location.column}"
        )
        parts.append(f"{location}: {finding.severity} {finding}{details(finding, lines)}\n")
    return "".join([*parts, f"{summary(findings)}\n"])


def file_in_report(folder: str, finding: Finding) -> str:
    """Return the finding's file as it is called where *folder* is the source directory."""
    return posixpath.normpath(posixpath.join(folder, finding.location.file))


def details(finding: Finding, lines: Lines) -> str:
    """Return what stands below a finding's first line, each line after a line break."""
    shown = excerpt(finding, lines)
    if finding.suggestion:
        shown.append(f"Suggestion: {finding.suggestion}.")
    return "".join(f"\n{_INDENT}{line}" for line in shown)


def excerpt(finding: Finding, lines: Lines) -> list[str]:
    """Return the source line and a caret below the finding's column; nothing if there is none."""
    line, column = finding.location.line, finding.location.column
    source = lines(finding.location.file)
    if line > len(source) or not source[line - 1].strip():
        return []
    text, before = source[line - 1].rstrip(), source[line - 1][: column - 1]
    text, before = text.expandtabs(_TAB), before.expandtabs(_TAB)
    start = len(before) - _BEFORE if len(before) > _WIDTH - _BEFORE else 0
    if start:
        text, before = f"…{text[start:]}", f"…{before[start:]}"
    if len(text) > _WIDTH:
        text = f"{text[: _WIDTH - 1]}…"
    return [_visible(text), " " * sum(map(_width, _visible(before))) + "^"]


def summary(findings: Sequence[Finding]) -> str:
    """Return how many findings there are of each rule, in one line."""
    if not findings:
        return "No findings."
    counts = Counter((finding.rule.code, finding.rule.name) for finding in findings)
    rules = ", ".join(f"{count} {code} {name}" for (code, name), count in sorted(counts.items()))
    return f"{count_noun(len(findings), 'finding')}: {rules}"


def _visible(text: str) -> str:
    """Return *text* with a mark for each character that would move what follows it."""
    return "".join(
        "\ufffd" if unicodedata.category(character) in _MOVING else character for character in text
    )


def _width(character: str) -> int:
    """Return the columns that *character* takes in a terminal."""
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
