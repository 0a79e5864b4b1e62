"""The fences of a Markdown page around a checklist: one that is never closed, one astray."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_FENCE = re.compile(r"\s*(?:[>]\s*)*(?P<marks>:{3,}|`{3,}|~{3,})(?P<info>.*)")

_NESTED = 4
"""Fences around a checklist, each opened directly below the last, that are looked through."""


class FenceProblem(NamedTuple):
    """What is wrong with a fence, where, and the way out."""

    line: int
    column: int
    message: str
    remedy: str


def fence_problem(lines: Sequence[str], start: int, height: int) -> FenceProblem | None:
    """Return what is wrong with the fence in line *start*, counted from 1; MyST says nothing.

    *height* is the number of lines that MyST took for it, with the closing one. It puts one
    there whether there is one or not.
    """
    opening = _FENCE.match(lines[start - 1]) if start <= len(lines) else None
    if opening is None or "{" not in opening["info"]:
        return None
    marks, end = opening["marks"], start + height - 1
    closing = _FENCE.match(lines[end - 1]) if end <= len(lines) else None
    if closing and closing["marks"].startswith(marks) and not closing["info"].strip():
        return None
    astray = _astray(lines[: start - 1])
    if astray is not None:
        column = lines[astray - 1].index(":") + 1
        message = f"this line closes nothing, and breaks the checklist in line {start}"
        return FenceProblem(astray, column, message, "remove it")
    message = "this checklist is never closed and takes in the rest of the page"
    way_out = f"add a line {marks} after its last item"
    return FenceProblem(start, opening.start("marks") + 1, message, way_out)


def lines_added(lines: Sequence[str], line: int, name: str) -> int:
    """Return how far below its own line in *lines* the directive *name* was said to be, at *line*.

    Where a fence of colons opens directly below that of a directive, MyST counts all lines in it
    one too many.
    """
    openings = (f"{{{name}}}", f"{name}::")
    for added in range(min(_NESTED + 1, line)):
        if any(
            opening in text
            for text in lines[line - added - 1 : line - added]
            for opening in openings
        ):
            return added
    return 0


def swallowed_checklist(lines: Sequence[str], start: int) -> int:
    """Return the line of a checklist whose fence is code in that of line *start*; 0 if none is.

    One with as many marks or more: what closes it has closed the outer fence before.
    """
    outer = _FENCE.match(lines[start - 1]) if 0 < start <= len(lines) else None
    if outer is None or outer["marks"][0] == ":":
        return 0
    for number, line in enumerate(lines[start:], start + 1):
        inner = _FENCE.match(line)
        if inner and inner["marks"].startswith(outer["marks"]):
            named = inner["info"].strip().startswith("{checklist}")
            if named or not inner["info"].strip():
                return number if named else 0
    return 0


def _astray(lines: Sequence[str]) -> int | None:
    """Return the line of a closing fence of colons that closed nothing, and is open itself."""
    stack: list[tuple[str, bool, int]] = []
    for number, line in enumerate(lines, 1):
        fence = _FENCE.match(line)
        if fence is None:
            continue
        marks, info = fence["marks"], fence["info"].strip()
        is_code = bool(stack) and stack[-1][0][0] != ":" and not stack[-1][1]
        closes = [
            open_fence[0][0] == marks[0] and len(marks) >= len(open_fence[0])
            for open_fence in stack
        ]
        if not info and any(closes):
            del stack[closes.index(True) :]
        elif not is_code:
            stack.append((marks, "{" in info, number))
    blank = (number for marks, named, number in stack if marks[0] == ":" and not named)
    return next(blank, None)
