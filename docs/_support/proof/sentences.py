"""How long a page's sentences are, and how easily the page reads."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from proof.reading import CITE, DATA, LABEL, Page, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_WORDS: Final = 30
MEAN: Final = (15.0, 20.0)
EASE: Final = 55.0
PROSE_KINDS: Final = {"chapter", "role", "front"}
"""Kinds of page that are read through. Lists, forms, references and the parts' first pages are
looked at line by line: for them only the length of each sentence is a rule."""

_SHORT = re.compile(r"\b(e\.g|i\.e|etc|vs|cf|No|Mr|Ms|Mrs|Dr|St|U\.S|U\.K|p|pp)\.(?=\s)")
_END = re.compile(rf"(?<=[.!?])([”’){CITE}{LABEL}]*)\s+(?=[“‘(]?[A-Z0-9{DATA}])")
QUOTED = re.compile(r"“[^“”]*”")
_SPOKEN = re.compile(r"“[^“”]*(?:\s[^“”]*){3,}”|^[^“]*”|“[^”]*$")
_WORD = re.compile(r"\S*\w\S*")
_WHOLE = re.compile(rf"[.!?][”’)]*[{CITE}\s]*$")
_NO_PROSE: Final = {"for-whom", "form", "form-caption", "routes", "worked"}


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph."""
    held = _SHORT.sub(lambda match: match[0].replace(".", "\ue003"), text)
    held = _END.sub(lambda match: f"{match[1]}\n", held)
    return [
        sentence.replace("\ue003", ".").strip() for sentence in held.split("\n") if sentence.strip()
    ]


def words(sentence: str) -> int:
    """Return how many words of the book's own a sentence has: quotations do not count."""
    plain = QUOTED.sub(" ", sentence).replace(CITE, "").replace(DATA, "0")
    return len(_WORD.findall(plain))


def prose(page: Page) -> Iterator[tuple[Unit, str]]:
    """Yield the whole sentences of running text with their units."""
    for unit in page.units:
        if unit.kind in {"text", "item"} and not _NO_PROSE & unit.blocks:
            for sentence in sentences(unit.text):
                if _WHOLE.search(sentence):  # a label ends with a sign of its own
                    yield unit, sentence


def too_long(page: Page) -> Iterator[tuple[Unit, str, int]]:
    """Yield the sentences with too many words, wherever on the page they stand."""
    for unit in page.units:
        if unit.kind in {"row", "quote", "heading"} or "for-whom" in unit.blocks:
            continue
        for sentence in sentences(unit.text):
            if (count := words(sentence)) > MOST_WORDS:
                yield unit, sentence, count


def mean(page: Page) -> float:
    """Return how many words a sentence of the page's running text has on average.

    A sentence that quotes somebody is left out: what it has left of its own is no sentence.
    """
    counts = [words(sentence) for _, sentence in prose(page) if not _SPOKEN.search(sentence)]
    return round(sum(counts) / len(counts), 1) if counts else 0.0


@cache
def _textstat() -> Any:
    import textstat  # noqa: PLC0415 - a second to load, and only the tests' group has it

    return textstat.textstat


def ease(page: Page) -> float:
    """Return the page's reading ease by Flesch's formula: 100 is easy, 0 is not."""
    text = " ".join(sentence.replace(CITE, "").replace(DATA, "ten") for _, sentence in prose(page))
    # a decimal point would end a sentence
    text = re.sub(r"(\d)[.,](\d)", r"\1\2", _SHORT.sub(r"\1", text))
    return float(_textstat().flesch_reading_ease(text))
