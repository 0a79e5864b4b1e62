"""Figures that claim something about the world, and what stands for each of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from proof.reading import CITE, DATA, Page, Unit
from proof.sentences import QUOTED, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCKS: Final = ("case", "composite", "worked", "steps")
CLASSES: Final = ("cited", "data", *BLOCKS, "said", "argued", "open")
"""What may stand for a figure. ``said`` is a quotation (words to say, a claim under examination),
``argued`` an exception with a reason; ``open`` is a fault."""

_N: Final = r"\d[\d,]*(?:\.\d+)?"
_TENS: Final = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
_WORD_N: Final = rf"(?:one|two|three|four|five|six|seven|eight|nine|ten|{_TENS}|\d+)"
_LARGE: Final = r"(?:dozen|hundred|thousand|million|billion)"
_WHO: Final = (
    r"(?:people|persons|adults|women|men|managers|supervisors|leaders|employees|workers|employers|"
    r"firms|companies|organi[sz]ations|businesses|respondents|graduates|students|hospitals|teams|"
    r"studies|samples|holders|nurses|developers|engineers|programmers|apprentices|learners|"
    r"members|jobs|posts|openings|vacancies|countries|papers|executives|professionals|customers|"
    r"patients|records|accounts|devices|projects|changes|incidents|breaches|sites)"
)
_CODES: Final = r"(?:USD|EUR|GBP|CAD|AUD|CHF|INR|ZAR)"
_MONEY_WORDS: Final = rf"(?:dollars\b|pounds\b|euros\b|rupees\b|rand\b|{_CODES}\b|[$£€₹¥])"
_SPAN: Final = rf"(?:{_N}|{_WORD_N})[- ](?:hours?|days?|weeks?|months?|years?)\b"
_LAW: Final = re.compile(
    r"\b(law|lawful|unlawful|legal|legally|Act|regulations?|directive|GDPR|NIS2|DORA|"
    r"statut\w+|court|tribunal|must be (?:told|reported|notified))\b"
)

KINDS: Final = {
    "percentage": re.compile(
        rf"(?:{_N}\s?|\b{_WORD_N}\s)(?:%|per cent\b|percent\b|percentage points)", re.IGNORECASE
    ),
    "money": re.compile(
        rf"(?:US|A|C|NZ|S)?[$£€₹¥]\s?{_N}(?:\s?(?:million|billion|trillion|k|m|bn)\b)?"
        rf"|\b{_CODES}\s{_N}|{_N}\s(?:million\s|billion\s)?{_MONEY_WORDS}"
    ),
    "share": re.compile(
        rf"\b{_WORD_N}\s(?:\w+\s){{0,2}}(?:in|out of)\s"
        r"(?:two|three|four|five|six|eight|ten|twenty|a hundred|5|10|20|100)\b"
        r"(?!\s(?:parts|steps|lines|weeks|days|months|years|columns|rows|hours|minutes|places|ways))"
        r"|\b(?:(?:a|one|two|three|four)[- ](?:third|quarter|fifth|tenth)s?\sof|half(?:\sof)?)"
        rf"\s(?:[\w’-]+\s){{0,3}}?{_WHO}\b",
        re.IGNORECASE,
    ),
    "count": re.compile(
        rf"(?<![-–.\d])(?:{_N}(?:\s(?:million|billion))?|\b(?:hundreds|thousands|millions) of"
        rf"|\b(?:a|{_WORD_N})\s{_LARGE})\s(?:[\w’-]+\s){{0,3}}?{_WHO}\b",
        re.IGNORECASE,
    ),
    "multiplier": re.compile(
        rf"\b(?:{_WORD_N}|{_N})(?:[- ]fold\b|\stimes\s"
        r"(?:as|the|more|less|higher|larger|greater|likelier)\b)"
        r"|\b(?:twice|thrice) (?:as|the)\b",
        re.IGNORECASE,
    ),
    "size": re.compile(r"(?<![\d.,])0\.\d{1,3}\b"),
    "limit": re.compile(_SPAN),
}
_YEAR = re.compile(r"(?:19|20)\d\d\b(?!,)")
_SMALL: Final = 10  # fewer people than this are those in the room


@dataclass(frozen=True)
class Figure:
    """A figure with where it stands and which of `CLASSES` it belongs to."""

    page: str
    line: int
    kind: str
    words: str
    sentence: str
    standing: str


def claims(page: Page) -> Iterator[Figure]:
    """Yield every figure of *page* that claims something about the world."""
    for unit in page.units:
        spans = [unit.text] if unit.kind == "row" else sentences(unit.text)
        for span in spans:
            for _ in range(span.count(DATA)):
                yield Figure(page.name, unit.line, "data", "{{ }}", span, "data")
            for kind, words in found(span):
                standing = _standing(unit, span, words)
                yield Figure(page.name, unit.line, kind, words, span, standing)


def found(span: str) -> Iterator[tuple[str, str]]:
    """Yield the figures of a sentence or row, each once, with their kind."""
    taken: list[tuple[int, int]] = []
    for kind, pattern in KINDS.items():
        if kind == "limit" and not _LAW.search(span):
            continue
        for match in pattern.finditer(span):
            inside = any(match.start() < end and start < match.end() for start, end in taken)
            if inside or (kind == "count" and not _counts(match[0])):
                continue
            taken.append(match.span())
            yield kind, match[0]


def _counts(words: str) -> bool:
    """Whether a count is one of the world: no year, and more than the people in a room."""
    if _YEAR.match(words):
        return False
    digits = None if re.search(_LARGE, words) else re.match(r"[\d,]+", words)
    return digits is None or int(digits[0].replace(",", "") or 0) >= _SMALL


def _standing(unit: Unit, span: str, words: str) -> str:
    """Return what stands for the figure *words* of *span*."""
    if CITE in span:
        return "cited"
    for block in BLOCKS:
        if block in unit.blocks:
            return block
    if any(words in quoted for quoted in QUOTED.findall(unit.text)):
        return "said"
    return "open"
