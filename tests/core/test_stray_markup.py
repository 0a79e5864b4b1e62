"""What looks like a block or a box, and what does not."""

from __future__ import annotations

import pytest

from handbook_ext.core.checklists.stray_markup import misspelt_box, stray_blocks
from handbook_ext.source.checklist_fences import fence_problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I asked. {#asked}", [("asked", True)]),
        ("I asked. {#asked .optional}\nMore", [("asked", True)]),
        ("Glued{.optional #asked was=“a, b”}  ", [("asked", True)]),
        ('Old {#Asked_1 was="a b"} news', [("Asked_1", False)]),
        ("Two {#one} {#two}", [("one", False), ("two", True)]),
        ("wrapped {#one\n.optional}", [("one", True)]),
        # what templates and formulas have in braces
        ("{#each items as item}", []),
        ("{# a comment #}", []),
        ("{{ name }} {name} {.class} {} {#}", []),
        ("{%raw%} {#if a}", []),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, bool]]) -> None:
    assert list(stray_blocks(text)) == expected


@pytest.mark.parametrize(
    "box",
    ["[]", "[  ]", "[\u00a0]", "[-]", "[~]", "[*]", "[/]", "[✓]", "\uff3b \uff3d", "( )", "☐"],
)
def test_what_is_nearly_a_box(box: str) -> None:
    assert misspelt_box(f"{box} text") == box
    assert misspelt_box(box) == box


@pytest.mark.parametrize("text", ["[ ]text", "[x]text"])
def test_a_box_without_a_space_is_nearly_one(text: str) -> None:
    assert misspelt_box(text) == text[:3]


@pytest.mark.parametrize(
    "text",
    ["[ ] text", "[x] text", "[ ]", "[1] text", "[](#id)", "[x](#id)", "[x][1]", "[x]: y", "[x]_",
     "[-]text", "[text] more", "(a) text", "text [] text"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert misspelt_box(text) == ""


LIST = [":::{checklist} L", ":name: l", "- [ ] A {#a}", ":::"]


@pytest.mark.parametrize(
    ("above", "height", "expected"),
    [
        ([], 4, None),
        ([":::", ""], 3, (1, "this line closes nothing")),
        ([":::{note}", "x", ":::", "  :::", ""], 3, (4, "this line closes nothing")),
        (["```", ":::", "```", ""], 3, (5, "this checklist is never closed")),
        ([":::{note}", ":::", ""], 3, (4, "this checklist is never closed")),
    ],
)
def test_a_stray_fence_accuses_itself(
    above: list[str], height: int, expected: tuple[int, str] | None
) -> None:
    lines = [*above, *LIST[:height]]
    fault = fence_problem(lines, len(above) + 1, 4)
    assert (fault and (fault.line, fault.message[: len(expected[1])])) == expected
