"""Whether the place of a finding holds what the finding names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.foreign.messages import names_in, plain_name, subject_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.foreign.messages import Message

WHOLE_PAGES = {"HB301", "HB302"}
"""Findings about a page, which stand at its beginning."""
OPENING = set("[<`!{:.|_(#\"'=*^-")
"""What a link, a label, a heading or a directive begins with."""
NOT_A_NAME = {"HB304", "HB306"}
"""Findings about a construct, whatever it names."""
NAMES_TWO = " leads to"
"""What findings say that name where a link leads beside what it says."""


def split_lines(text: str) -> list[str]:
    """Return the lines of a file as editors count them: a form feed ends none."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def fault_of_place(finding: Message, lines: Sequence[str] | None) -> str:
    """Return what is wrong with a finding's place in the *lines* of its file; "" if nothing."""
    if lines is None:
        return "there is no such file"
    if (finding.line, finding.column) == (1, 1) and finding.code in WHOLE_PAGES:
        return ""
    if not 1 <= finding.line <= len(lines):
        return f"the file has {len(lines)} lines"
    line = lines[finding.line - 1]
    if not 1 <= finding.column <= len(line) + 1:
        return f"the line has {len(line)} columns"
    following = lines[finding.line : finding.line + 2]
    return _fault_of_text(finding, [line[finding.column - 1 :], *following])


def _fault_of_text(finding: Message, rest: Sequence[str]) -> str:
    """Return what is wrong with the text that a finding's place points at; "" if nothing."""
    names = names_in(finding.text) if NAMES_TWO in finding.text else subject_of(finding)
    if finding.code in NOT_A_NAME or not names:
        is_heading = finding.code == "HB306" and rest[0].strip() != ""
        is_construct = rest[0][:1] in OPENING or is_heading
        return "" if is_construct else "no construct begins at this column"
    found = plain_name(" ".join(" ".join(rest).split()))
    word = _first_word(found)
    ends = (word, word.partition("#")[0] or word)
    if any(found.startswith(name) or name.endswith(ends) for name in names):
        return ""
    return "the column does not hold what is named"


def _first_word(text: str) -> str:
    """Return what stands before the end of a link, a role or a line."""
    for index, character in enumerate(text):
        if character in "<>`()[]{}\"' ,|":
            text = text[:index]
            break
    return text.rstrip(".:#") or "\0"
