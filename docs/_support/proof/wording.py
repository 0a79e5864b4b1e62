"""Words that a book may use only so often, and headings that promise what rows must keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from proof.form import headings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from proof.reading import Page, Unit

_FEW: Final = r"(?:three|four|five|six|seven|half a dozen|[3-7])"
BOOK: Final = {
    "half a page": (
        re.compile(
            rf"\b(?:half[- ]a?[- ]?page|half the page|(?:one|a single|1)[- ](?:page|side)\b"
            rf"|{_FEW}[- ]lines?\b)",
            re.IGNORECASE,
        ),
        10,
    ),
    "we found no": (
        re.compile(
            r"\b(?:we (?:found|know of|could find|saw) (?:no|none|nothing)\b"
            r"|we (?:could not|did not|could never) find\b"
            r"|(?:no|none)\b[^.]{0,40} (?:was|were) found"
            r"|we looked for\b[^.]* and found (?:no|none))",
            re.IGNORECASE,
        ),
        6,
    ),
}
"""By name: what is counted over the whole book, and how often it may stand there."""

COMPOSITE: Final = re.compile(r"\bcomposites?\b", re.IGNORECASE)
SECOND_HAND: Final = re.compile(r"\bsecond[- ]hand\b", re.IGNORECASE)
READ: Final = re.compile(r"\(read\b", re.IGNORECASE)
READ_INSTEAD: Final = "stands in running text: the mark says how it was read"
LEGEND: Final = "reference/sources"
"""The page that may say "second-hand": it explains the word."""

DATED: Final = re.compile(r"\bas (?:at|of)\b|(?<!Edition )\b20\d\d\b")


def faults(page: Page) -> Iterator[tuple[str, int, str]]:
    """Yield the rule, the line and what is wrong with the words of one page."""
    count = 0
    for unit in page.units:
        count += len(COMPOSITE.findall(unit.text))
        if count > 1 and COMPOSITE.search(unit.text):
            yield "words", unit.line, '"composite" stands on the page more than once'
        if page.name != LEGEND and SECOND_HAND.search(unit.text):
            yield "words", unit.line, f'"second-hand" {READ_INSTEAD}'
        if READ.search(unit.text):
            yield "words", unit.line, f'"(read ...)" {READ_INSTEAD}'
    for unit in headings(page):
        if DATED.search(unit.text):
            yield "heading", unit.line, f"a heading promises a date: {unit.text}"


def uses(pages: Iterable[Page], pattern: re.Pattern[str]) -> list[tuple[Page, Unit, str]]:
    """Return where *pattern* stands in the book's running text."""
    return [
        (page, unit, match[0])
        for page in pages
        for unit in page.units
        for match in pattern.finditer(unit.text)
    ]
