"""The report for people."""

from __future__ import annotations

import pytest

from handbook_ext.core.findings.formats.text_report import excerpt, summary, to_text
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID
from handbook_ext.core.rules.checklist_markup import AUTHORED_TICK
from tests.support.sample_findings import FINDINGS, lines


def test_a_finding_is_shown_where_it_stands() -> None:
    assert to_text([FINDINGS[3], FINDINGS[2]], lines, "docs/") == (
        "docs/index.md:1:3: error HB106 authored-tick: this item is ticked in the source.\n"
        "    - [x] Ticked. {#ticked}\n"
        "      ^\n"
        "    Suggestion: [ ].\n"
        "docs/conf.py:1:1: error HB117 handbook-id-changed: the id was 'a:b', 100%.\n"
        "2 findings: 1 HB106 authored-tick, 1 HB117 handbook-id-changed\n"
    )
    assert to_text([], lines) == "No findings.\n"


def test_a_file_outside_the_source_directory_is_named_as_it_is_found() -> None:
    problem = AUTHORED_TICK.at(Location("../conf.py"), "m")
    assert to_text([problem], lines, "docs/source").startswith("docs/conf.py:1:1: ")
    assert to_text([problem], lines).startswith("../conf.py:1:1: ")


def test_the_caret_stands_below_the_character_behind_tabs_and_wide_ones() -> None:
    text, caret = excerpt(FINDINGS[0], lines)
    assert text == "    see *漢字* {#Bad}"
    assert caret.index("^") == len("    see *....* {#")
    assert text[caret.index("^") - 2] == "B"  # two characters take two columns each


def test_a_long_line_is_shown_around_the_caret() -> None:
    text, caret = excerpt(FINDINGS[1], lines)
    assert (text[0], text[-1]) == ("…", "…")
    assert len(text) == 92
    assert text[caret.index("^") :].startswith("Worse}")


@pytest.mark.parametrize(
    ("source", "column", "shown"),
    [
        ("e\u0301e\u0301x", 5, "  ^"),
        ("a\x1b[2Jx", 6, "     ^"),
        ("", 1, ""),
        ("abc", 4, "   ^"),
    ],
)
def test_what_takes_no_column_and_what_would_move_the_cursor(
    source: str, column: int, shown: str
) -> None:
    lines_shown = excerpt(INVALID_ID.at(Location("x", 1, column), "m"), lambda _: [source])
    assert "".join(lines_shown[1:]) == shown
    assert "\x1b" not in "".join(lines_shown)


def test_a_line_that_is_not_there_is_not_shown() -> None:
    assert excerpt(INVALID_ID.at(Location("index.md", 9, 1), "m"), lines) == []


def test_the_summary_counts_by_rule() -> None:
    assert summary(FINDINGS) == (
        "6 findings: 2 HB103 invalid-id, 2 HB106 authored-tick, 1 HB112 item-link-with-page, "
        "1 HB117 handbook-id-changed"
    )
    assert summary(FINDINGS[:1]) == "1 finding: 1 HB103 invalid-id"
