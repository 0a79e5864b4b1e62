"""Where git left a conflict in a text: its marks stand at the beginnings of lines."""

from __future__ import annotations

from typing import Final

START: Final = "<<<<<<<"
_MIDDLE: Final = "======="
_END: Final = ">>>>>>>"


def find_merge_conflicts(text: str) -> list[tuple[int, str]]:
    """Return the line, from 1, at which each conflict of *text* begins, and what it says there.

    One that is not whole is none: a row of signs underlines a heading too.
    """
    if START not in text:
        return []
    starts: list[tuple[int, str]] = []
    start, is_parted = (0, ""), False
    for number, line in enumerate(text.split("\n"), start=1):
        if line.startswith(START):
            start, is_parted = (number, line.rstrip()), False
        elif line.rstrip() == _MIDDLE:
            is_parted = True
        elif line.startswith(_END) and start[0] and is_parted:
            starts.append(start)
            start, is_parted = (0, ""), False
    return starts
