"""Which families stand in where Typst's own fonts end: as few as have what the book needs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from handbook_ext.pdf.fonts.coverage import coverage
from handbook_ext.pdf.fonts.scripts import EMOJI, HAN, SYMBOLS, script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook_ext.pdf.fonts.font_files import Face

TEXT = "text"
CODE = "code"
"""What families are chosen for."""

_ORDERS = {EMOJI: (EMOJI, SYMBOLS, TEXT), SYMBOLS: (SYMBOLS, TEXT, EMOJI)}
_USUAL_ORDER = (TEXT, SYMBOLS, EMOJI)
"""Kinds of families in the order in which they are asked for characters."""

_ENOUGH = 0.9
"""Share of what the best family has that makes another as good: then taste decides."""

_SYMBOLS = re.compile(r"\b(?:Symbols?\d*|Math|Music|Icons?|Dingbats)\b", re.IGNORECASE)
_MONO = re.compile(r"\b(?:Mono|Code|Typewriter)\b", re.IGNORECASE)
_SERIF = re.compile(
    r"\b(?:Serif|Naskh|Amiri|Scheherazade|Mincho|Ming|Song|Batang|Myungjo)\b", re.IGNORECASE
)
_ODD = re.compile(r"\b(?:Display|UI|Kufi|Nastaliq|Rashi|Looped|Unjoined|Traditional|Slanted)\b")
"""Words in the names of families, which say what they are for."""

_FORMS = {"ja": "JP", "ko": "KR", "zh_tw": "TC", "zh_hk": "HK", "zh": "SC"}
"""Which forms of Han characters are a language's, as the names of families end."""


@dataclass(frozen=True)
class Family:
    """A family of the project's, and its plainest face."""

    name: str
    face: Face

    @cached_property
    def has(self) -> Callable[[int], bool]:
        """Whether there is a shape for a character's number."""
        return coverage(self.face.path, self.face.index)

    @property
    def kind(self) -> str:
        """What it is for, as its name says."""
        if "emoji" in self.name.lower():
            return EMOJI
        return SYMBOLS if _SYMBOLS.search(self.name) else TEXT

    def rank(self, use: str, forms: str) -> tuple[object, ...]:
        """Return what sorts families that have the same: the lowest is the one to take."""
        mono, serif = bool(_MONO.search(self.name)), bool(_SERIF.search(self.name))
        look = (mono, not serif) if use == TEXT else (not mono, serif)
        odd = bool(_ODD.search(self.name))
        return (*look, self.face.place, odd, not self.name.endswith(forms), self.name)


def families_of(faces: Iterable[Face]) -> list[Family]:
    """Return the families that *faces* are of."""
    plainest: dict[str, Face] = {}
    for face in faces:
        best = plainest.setdefault(face.family, face)
        if (face.oddness, face.place) < (best.oddness, best.place):
            plainest[face.family] = face
    return [Family(name, face) for name, face in sorted(plainest.items())]


def han_forms(language: str) -> str:
    """Return how families end whose Han characters are those of *language*."""
    name = language.replace("-", "_").lower()
    return _FORMS.get(name) or _FORMS.get(name.partition("_")[0], _FORMS["zh"])


def chosen(families: list[Family], chars: set[str], use: str, forms: str) -> list[Family]:
    """Return the families that have what they can of *chars*, in the order to try them in.

    For each script it is the one that has most of it. Of several that have about as much it is
    a serif for text and a monospaced one for code, and then what the setting names first.
    """
    groups: dict[str, set[str]] = defaultdict(set)
    for char in chars:
        groups[script_of(char)].add(char)
    found: dict[Family, None] = {}
    # a font for Han has much of other scripts too
    last = {HAN: 1, EMOJI: 2, SYMBOLS: 3}
    for script in sorted(groups, key=lambda script: (last.get(script, 0), script)):
        left = groups[script]
        for kind in _ORDERS.get(script, _USUAL_ORDER):
            of_kind = [family for family in families if family.kind == kind]
            while left and (best := _best(of_kind, left, use, forms)):
                found.setdefault(best)
                left = {char for char in left if not best.has(ord(char))}
    return sorted(found, key=lambda family: (TEXT, EMOJI, SYMBOLS).index(family.kind))


def _best(families: list[Family], chars: set[str], use: str, forms: str) -> Family | None:
    counts = {family: sum(family.has(ord(char)) for char in chars) for family in families}
    most = max(counts.values(), default=0)
    good = [family for family, count in counts.items() if count and count >= most * _ENOUGH]
    return min(good, key=lambda family: family.rank(use, forms), default=None)
