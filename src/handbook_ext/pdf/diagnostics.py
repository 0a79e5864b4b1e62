"""What Typst's compiler says, taken apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAULT = re.compile(r"^(?:error|warning): (?P<message>.*)$", re.MULTILINE)
_SPOT = re.compile(r"^[ \t]*+┌─ (?P<file>.+):(?P<line>\d+):\d+", re.MULTILINE)
_BEFORE_TEXT, _AFTER_TEXT = 'the text `"', '"` could not be displayed'
_ESCAPE = re.compile(r"\\(?:u\{(?P<code>[0-9a-f]+)\}|(?P<char>.))", re.IGNORECASE)


class Complaint(NamedTuple):
    """One thing that Typst says, and the file and line of the source it says it of, if any."""

    message: str
    file: str
    line: int


def complaints(diagnostic: str) -> Iterator[Complaint]:
    """Yield the faults in *diagnostic*."""
    starts = list(_FAULT.finditer(diagnostic))
    ends = [start.start() for start in starts[1:]] + [len(diagnostic)]
    for start, end in zip(starts, ends, strict=False):
        spot = _SPOT.search(diagnostic, start.end(), end)
        message = start["message"].removeprefix("PDF/UA-1 error: ")
        yield Complaint(message, spot["file"] if spot else "", int(spot["line"]) if spot else 0)


def messages(diagnostic: str) -> list[str]:
    """Return what *diagnostic* says, each once."""
    return list(dict.fromkeys(fault.message for fault in complaints(diagnostic))) or [
        diagnostic.strip()
    ]


def missing_text(message: str) -> str:
    """Return the text that a *message* says no font has, empty where it says something else."""
    text, _, _ = message.partition(_BEFORE_TEXT)[2].rpartition(_AFTER_TEXT)
    return _ESCAPE.sub(_unescaped, text)


def missing_texts(diagnostic: str) -> list[str]:
    """Return the texts that no font has, each once."""
    return list(filter(None, map(missing_text, messages(diagnostic))))


def _unescaped(match: re.Match[str]) -> str:
    if match["code"]:
        return chr(int(match["code"], 16))
    return {"n": "\n", "r": "\r", "t": "\t"}.get(match["char"], match["char"])
