"""How the harness sees that a finding's place holds what it names."""

from __future__ import annotations

import pytest

from tests.foreign.messages import Message
from tests.foreign.places import fault_of_place, split_lines

LINES = split_lines(
    "# Title\n\nSee {doc}`../sub/page` and [x](a.md#b),\nor [](<long\nname>).\f\nEnd"
)


def fault(text: str, line: int, column: int, code: str = "HB202") -> str:
    return fault_of_place(Message("ERROR", text, f"handbook.{code}", "a.md", line, column), LINES)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("there is no page 'sub/page'", 3, 11),
        ("there is no page 'other/sub/page'", 3, 11),
        ("there is no anchor 'b' on 'a'", 3, 36),
        ("there is no page 'long name'", 4, 8),
    ],
)
def test_what_is_named_stands_there(text: str, line: int, column: int) -> None:
    assert fault(text, line, column) == ""


def test_another_column() -> None:
    assert fault("there is no page 'sub/page'", 3, 1) == "the column does not hold what is named"
    assert fault("there is no page 'sub/page'", 3, 99) == "the line has 39 columns"


def test_another_line() -> None:
    assert fault("there is no page 'sub/page'", 99, 1) == "the file has 6 lines"


def test_no_file() -> None:
    message = Message("ERROR", "there is no page 'x'", "handbook.HB202", "gone.md", 1, 1)
    assert fault_of_place(message, None) == "there is no such file"


def test_a_whole_page_is_at_its_beginning() -> None:
    assert fault("no table of contents names this page", 1, 1, "HB301") == ""
    assert fault("there is no page 'x'", 1, 1) == "the column does not hold what is named"


def test_a_misleading_text_is_reported_at_the_links_target() -> None:
    assert fault("'x' is the title of 'c', but this link leads to 'a'", 3, 32, "HB305") == ""
    misplaced = fault("'c' is the title of 'd', but this link leads to 'a'", 3, 28, "HB305")
    assert misplaced == "the column does not hold what is named"


def test_a_construct_without_a_name() -> None:
    assert fault("this link has no text", 4, 4, "HB304") == ""
    assert fault("this link has no text", 4, 2, "HB304") == "no construct begins at this column"
