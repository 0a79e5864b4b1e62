"""Conflicts that git left in a text."""

from __future__ import annotations

import pytest

from handbook_ext.core.merge_conflicts import find_merge_conflicts

WHOLE = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (WHOLE, [1]),
        (WHOLE.replace("\n", "\r\n"), [1]),
        (f"T\n=======\n\n{WHOLE}c\n{WHOLE}", [4, 10]),
        ("<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs", [1]),
        (WHOLE.replace("=======\n", ""), []),
        (WHOLE.replace("<<<<<<<", " <<<<<<<"), []),
        ("Title\n=======\n\n>>>>>>> quoted", []),
        ("<<<<<<< only a start\n=======\n", []),
    ],
)
def test_only_whole_conflicts_are_found(text: str, lines: list[int]) -> None:
    assert [line for line, _ in find_merge_conflicts(text)] == lines
