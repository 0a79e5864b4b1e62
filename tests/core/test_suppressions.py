"""Suppressions in sources: what they cover, what they miss, and what is said of them."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.finding import Finding
from handbook_ext.core.findings.source_blocks import Syntax
from handbook_ext.core.findings.suppressions import apply_suppressions, suppressions
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID
from handbook_ext.core.rules.checklist_markup import AUTHORED_TICK
from handbook_ext.core.rules.item_ids import UNKNOWN_ITEM
from handbook_ext.core.rules.registry import RULES
from handbook_ext.source import find_blocks
from tests.support.growth import check_growth


def _apply(text: str, *places: str, syntax: Syntax = "md", rule: str = "invalid-id") -> list[str]:
    """Return what is left of findings of *rule* at *places* of a page with *text*."""
    problems = [
        RULES[rule].at(Location("a", *map(int, place.split(":"))), f"finding {place}")
        for place in places
    ]
    left = apply_suppressions(problems, {"a": find_blocks(text, syntax)})
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule.code}" for problem in left
    ]


WHY = "HB103 -- agreed"


@pytest.mark.parametrize(
    ("comment", "syntax"),
    [
        ("% handbook: ignore HB103 -- agreed", "md"),
        ("%handbook:ignore invalid-id--agreed", "md"),
        ("<!-- handbook: ignore HB103, HB101 -- agreed -->", "md"),
        ("<!-- handbook: ignore HB103 --\n  agreed in\n  March -->", "md"),
        ("> % handbook: ignore HB103 -- agreed", "md"),
        ("  % handbook: ignore HB103 -- agreed", "md"),
        (".. handbook: ignore HB103 -- agreed", "rst"),
        (".. handbook: ignore HB103 -- agreed\n   in March", "rst"),
        ("   .. handbook: ignore HB101,HB103 -- agreed", "rst"),
    ],
)
def test_each_way_to_write_it(comment: str, syntax: Syntax) -> None:
    line = comment.count("\n") + 3
    text = f"{comment}\n\nA block.\n\nAnother."
    (suppression,) = suppressions("a", find_blocks(text, syntax))
    assert suppression.covers(INVALID_ID.at(Location("a", line, 3), "m"))
    assert not suppression.covers(INVALID_ID.at(Location("a", line + 2, 3), "m"))
    assert not suppression.covers(UNKNOWN_ITEM.at(Location("a", line, 3), "m"))
    assert suppression.has_reason


@pytest.mark.parametrize(
    ("block", "last"),
    [
        ("A paragraph\nof two lines.\n\nMore.", 2),
        ("- item\n- item\n\n- item", 2),
        ("| a |\n|---|\n| b |\n\nMore.", 3),
        ("```{note}\nText.\n\nText.\n```\nMore.", 5),
        (":::{note}\nText.\n\n:::{tip}\nIn it.\n:::\nMore.", 6),
        ("::::{note}\n:::{tip}\n\nIn it.\n:::\n\nText.\n::::\nMore.", 8),
        ("```python\nx\n\ny\n```\nMore.", 5),
        ("~~~\n```\n\n~~~\nMore.", 4),
        ("```{note}\nNever closed.\n\nText.", 4),
        ("(label)=\n```{figure} x.png\n\nText.\n```\nMore.\n\nText.", 6),
        ("% another comment\n\n<!-- and\n\none -->\n\nText.\n\nMore.", 7),
        ("## Heading\n\nText.", 1),
        ("text ``` not a fence ```\n\nMore.", 1),
    ],
)
def test_it_covers_a_block_of_markdown(block: str, last: int) -> None:
    text = f"# T\n\n% handbook: ignore {WHY}\n{block}"
    assert _apply(text, f"{last + 3}:1", f"{last + 4}:1") == [f"{last + 4}:1 HB103"]


@pytest.mark.parametrize(
    ("block", "last"),
    [
        ("A paragraph\nof two lines.\n\nMore.", 2),
        (".. note:: A note\n\n   Text.\n\n   Text.\n\nMore.", 5),
        (".. |x| image:: a.png\n   :alt: x\n\nMore.", 2),
        (".. _label:\n\nTitle\n-----", 1),
        (".. A comment\n   of two lines\n\nText.\n\nMore.", 4),
        ("   .. note:: Nested\n\n      Text.\n\n   More.", 3),
    ],
)
def test_it_covers_a_block_of_restructuredtext(block: str, last: int) -> None:
    lead = "   " if block.startswith("   ") else ""
    text = f"T\n=\n\n{lead}.. handbook: ignore {WHY}\n\n{block}"
    left = _apply(text, f"{last + 5}:1", f"{last + 6}:1", syntax="rst")
    assert left == [f"{last + 6}:1 HB103"]


@pytest.mark.parametrize(
    "text",
    [
        "```\n% handbook: ignore HB103 -- r\n```",
        "~~~text\n<!-- handbook: ignore HB103 -- r -->\n~~~",
        "```{code-block} md\n% handbook: ignore HB103 -- r\n```",
        ":::{note}\n```\n% handbook: ignore HB103 -- r\n```\n:::",
        "Text.\n\n    % handbook: ignore HB103 -- r",
        "- item\n\n      % handbook: ignore HB103 -- r",
        "`% handbook: ignore HB103 -- r`",
        "Write % handbook: ignore HB103 -- r",
        "% handbook: ignored HB103 -- r",
        ".. handbook: ignore HB103 -- r",
    ],
)
def test_what_markdown_shows_is_no_suppression(text: str) -> None:
    assert suppressions("a", find_blocks(text, "md")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Write::\n\n   .. handbook: ignore HB103 -- r",
        ".. code-block:: rst\n\n   .. handbook: ignore HB103 -- r",
        "::\n\n   Text.\n\n   .. handbook: ignore HB103 -- r",
        "% handbook: ignore HB103 -- r",
    ],
)
def test_what_restructuredtext_shows_is_no_suppression(text: str) -> None:
    assert suppressions("a", find_blocks(text, "rst")) == []


@pytest.mark.parametrize(
    "text",
    [
        "- item\n\n  % handbook: ignore HB103 -- r\n  text",
        "1. item\n\n   - item\n\n     % handbook: ignore HB103 -- r\n     text",
        ":::{note}\n% handbook: ignore HB103 -- r\ntext\n:::",
        "[^1]: note\n\n    % handbook: ignore HB103 -- r\n    text",
        "```\ncode\n```\n% handbook: ignore HB103 -- r\ntext",
    ],
)
def test_within_lists_notes_and_directives_it_holds(text: str) -> None:
    number = text.splitlines().index(next(line for line in text.splitlines() if "ignore" in line))
    assert _apply(text, f"{number + 2}:1") == []


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        (f"% handbook: ignore {WHY}\n\n# Title\n\nText.", "md"),
        (f"---\norphan: true\n---\n% handbook: ignore {WHY}\nTitle\n=====\n", "md"),
        (f"<!-- handbook: ignore {WHY} -->\n```\n# code\n```\n\n# Title", "md"),
        (f":orphan:\n\n.. handbook: ignore {WHY}\n\nTitle\n=====\n", "rst"),
        (f".. handbook: ignore {WHY}\n\n=====\nTitle\n=====\n", "rst"),
        (f"% handbook: ignore {WHY}\n\nNo heading.", "md"),
    ],
)
def test_above_the_first_heading_it_covers_the_page(text: str, syntax: Syntax) -> None:
    assert _apply(text, "1:1", syntax=syntax) == []


@pytest.mark.parametrize(
    ("text", "syntax"),
    [
        (f"# Title\n\n% handbook: ignore {WHY}\n\nText.", "md"),
        (f"Title\n===\n\n% handbook: ignore {WHY}\n\nText.", "md"),
        (f"Title\n=====\n\n.. handbook: ignore {WHY}\n\nText.", "rst"),
    ],
)
def test_below_the_first_heading_it_does_not(text: str, syntax: Syntax) -> None:
    assert _apply(text, "1:1", syntax=syntax)[0] == "1:1 HB103"


@pytest.mark.parametrize(
    ("text", "places", "left"),
    [
        ("HB103", ["2:1"], ["1:1 HB411"]),
        ("HB103 --", ["2:1"], ["1:1 HB411"]),
        ("HB103", [], ["1:20 HB412"]),
        ("HB103 -- r", [], ["1:20 HB412"]),
        ("HB103, HB101 -- r", ["2:1"], ["1:27 HB412"]),
        ("HB103, invalid-id -- r", ["2:1"], []),
        ("HB999 -- r", ["2:1"], ["1:20 HB414", "2:1 HB103"]),
        ("HB103 because", ["2:1"], ["1:20 HB414", "2:1 HB103"]),
        ("HB103, HB999", ["2:1"], ["1:27 HB414"]),
        ("", ["2:1"], ["1:1 HB414", "2:1 HB103"]),
        ("-- r", ["2:1"], ["1:1 HB414", "2:1 HB103"]),
    ],
)
def test_what_is_wrong_with_a_suppression(text: str, places: list[str], left: list[str]) -> None:
    assert _apply(f"% handbook: ignore {text}\ntext", *places) == left


def test_messages_name_the_way_out() -> None:
    text = "% handbook: ignore HB103 as agreed\n\n% handbook: ignore invalid-ids -- r"
    first, second = apply_suppressions([], {"a": find_blocks(text, "md")})
    assert str(first) == (
        "HB414 unknown-suppression: 'HB103 as agreed' is no rule: rules are separated by commas, "
        "the reason stands behind --."
    )
    assert second.suggestion == "invalid-id"


def test_several_suppressions_above_a_block_all_cover_it() -> None:
    text = f"% handbook: ignore {WHY}\n\n% handbook: ignore HB106 -- r\n\ntext"
    problems = [rule.at(Location("a", 5, 1), "m") for rule in (INVALID_ID, AUTHORED_TICK)]
    assert apply_suppressions(problems, {"a": find_blocks(text, "md")}) == []


def test_other_files_are_not_read() -> None:
    blocks = find_blocks(f"% handbook: ignore {WHY}\ntext", "md")
    problems = [INVALID_ID.at(Location(file, 2, 1), "m") for file in "ab"]
    assert apply_suppressions(problems, {"a": blocks}) == problems[1:]


def test_nothing_is_said_of_rules_that_were_left_out() -> None:
    blocks = find_blocks("% handbook: ignore HB103, HB106 -- r\ntext", "md")
    (problem,) = apply_suppressions([], {"a": blocks}, {INVALID_ID})
    assert (problem.rule.code, problem.target) == ("HB412", "HB106")


PIECES = st.sampled_from([
    "% handbook: ignore HB103 -- r", ".. handbook: ignore HB103", "<!-- handbook: ignore",
    "-->", "```", "````", ":::", ":::{note}", "```{note}", "    ", "- ", "> ", "# H", "===", "---",
    "", "text", ".. note::", "::", "  ", "..", "~~~", "\t",
])  # fmt: skip
PAGES = st.lists(st.lists(PIECES, max_size=3).map("".join), max_size=14)


@given(PAGES, st.sampled_from(get_args(Syntax)))
def test_any_text_is_read_and_no_suppression_is_lost_track_of(
    lines: list[str], syntax: Syntax
) -> None:
    problems: list[Finding] = [
        INVALID_ID.at(Location("a", number, 2), "m") for number in range(1, len(lines) + 1)
    ]
    page = find_blocks("\n".join(lines), syntax)
    left = apply_suppressions(problems, {"a": page})
    given_here = suppressions("a", page)
    assert all(
        1 <= suppression.location.line < suppression.first <= suppression.last + 1
        for suppression in given_here
    )
    gone = {problem.location.line for problem in problems} - {
        problem.location.line for problem in left if problem.rule.code == "HB103"
    }
    covered = [
        set(range(suppression.first, suppression.last + 1))
        for suppression in given_here
        if any(n.rule for n in suppression.named)
    ]
    assert gone == set().union(*covered) & set(range(1, len(lines) + 1))
    for extents in (page.bodies, page.comments):
        assert all(start <= end < len(page.lines) for start, end in extents.items())
    assert 0 <= page.heading <= len(page.lines)
    assert not page.code & page.comments.keys()


@pytest.mark.parametrize(
    ("piece", "syntax"),
    [
        (f"% handbook: ignore {WHY}\nwords\n\n", "md"),
        (f"- a\n\n      % handbook: ignore {WHY}\n      words\n\n", "md"),
        (f"```{{note}}\n% handbook: ignore {WHY}\nwords\n```\n\n", "md"),
        (f".. handbook: ignore {WHY}\n\nwords\n\n", "rst"),
        (f".. note::\n\n   .. handbook: ignore {WHY}\n\n   words\n\n", "rst"),
    ],
)
def test_time_grows_with_suppressions_and_findings(piece: str, syntax: Syntax) -> None:
    def run(size: int) -> None:
        page = find_blocks(piece * size, syntax)
        problems = [INVALID_ID.at(Location("a", at + 1, 2), "") for at in range(len(page.lines))]
        apply_suppressions(problems, {"a": page})

    check_growth(run, 64, 1000)
