"""Which of many names a misspelt one probably means, found without looking at every pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from heapq import nsmallest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ALIKE: Final = 0.8
"""How alike, from 0 to 1, a name must be to be suggested: a wrong one is worse than none."""

_LONGEST: Final = 150
"""Characters of the longest names that are compared: that takes more than linear time."""

_COMPARED: Final = 30
"""Names that one is compared with, letter by letter: those that share most with it."""

_LOOKED_AT: Final = 600
"""Names that are looked at for what they share, those with its rarest parts first."""


class NearNames:
    """Names that may have been meant. Their parts are noted once, on the first question."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = sorted(set(names))
        self._by_case: dict[str, list[str]] = defaultdict(list)
        for name in self._names:
            self._by_case[name.lower()].append(name)
        self._holders: dict[str, list[str]] = {}

    def in_other_case(self, name: str) -> str:
        """Return the first name that differs from *name* in case alone, else nothing."""
        return next(
            (candidate for candidate in self._by_case.get(name.lower(), ()) if candidate != name),
            "",
        )

    def near(self, name: str, but: str | None = None) -> str:
        """Return the name that is very like *name*, else nothing; never the one in *but*."""
        if len(name) > _LONGEST:
            return ""
        matcher = SequenceMatcher(None, "", name)
        best = ALIKE, ""
        for candidate in self._candidates(name):
            if candidate == but or len(candidate) > _LONGEST:
                continue
            matcher.set_seq1(candidate)
            if matcher.real_quick_ratio() >= best[0] and matcher.quick_ratio() >= best[0]:
                best = max(best, (matcher.ratio(), candidate))
        return best[1]

    def _candidates(self, name: str) -> Iterable[str]:
        if len(self._names) <= _COMPARED:
            return self._names
        if not self._holders:
            self._holders = defaultdict(list)
            for holder in self._names:
                for part in _parts(holder):
                    self._holders[part].append(holder)
        lists = sorted(
            (self._holders[piece] for piece in _parts(name) if piece in self._holders), key=len
        )
        shared = Counter[str]()
        left = _LOOKED_AT
        for holders in lists:
            shared.update(holders[:left])
            left -= len(holders)
            if left <= 0:
                break
        return nsmallest(_COMPARED, shared, key=lambda candidate: (-shared[candidate], candidate))


def _parts(name: str) -> Iterator[str]:
    """Yield, each once, the runs of three letters in *name*, its ends among them."""
    padded = f"\0\0{name[:_LONGEST]}\0\0"
    yield from dict.fromkeys(padded[at : at + 3] for at in range(len(padded) - 2))
