"""Which of the new ids most probably is a gone one under another name.

A guess is only worth a suggestion when it is sure: the wording is the same, or so much alike
that no other new id, and no other gone one, comes near.
"""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from heapq import nlargest
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ALIKE: Final = 0.8
"""Least similarity of two wordings, from 0 to 1. Different items of one book reach 0.65."""

MARGIN: Final = 0.1
"""How much more alike a pair must be than each of its two is to any other."""

_SHARED: Final = 0.3
"""Least share of words in common for which letters are compared at all: that takes long."""

_LONGEST: Final = 200
"""Characters of a wording that are compared."""

_MOST_PAIRS: Final = 2500
"""Pairs up to which wordings that are not the same are compared: about a second."""

_WORD = re.compile(r"\w+")

Scores = dict[tuple[str, str], float]


def find_renames(gone: Mapping[str, Iterable[str]], new: Mapping[str, str]) -> dict[str, str]:
    """Return for ids that are *gone* the *new* id each of them most probably became.

    *gone* gives each id's wordings, *new* each id's one. Ids without a sure guess are left
    out, and no new id is given twice.
    """
    pairs = _same(gone, new)
    left = {old: wordings for old, wordings in gone.items() if old not in pairs}
    taken = set(pairs.values())
    free = {name: wording for name, wording in new.items() if name not in taken}
    if len(left) * len(free) > _MOST_PAIRS:
        return pairs
    scores = {
        (old, name): max(
            (similarity(old_wording, wording) for old_wording in wordings), default=0.0
        )
        for old, wordings in left.items()
        for name, wording in free.items()
    }
    return pairs | _sure(scores)


def similarity(old: str, new: str) -> float:
    """Return how much alike two wordings are, from 0 to 1."""
    old, new = old[:_LONGEST].casefold(), new[:_LONGEST].casefold()
    words, new_words = set(_WORD.findall(old)), set(_WORD.findall(new))
    if min(len(words), len(new_words)) > 3:
        shared = 2 * len(words & new_words) / (len(words) + len(new_words))
        if shared < _SHARED:
            return 0.0
    return SequenceMatcher(None, old, new, autojunk=False).ratio()


def _same(gone: Mapping[str, Iterable[str]], new: Mapping[str, str]) -> dict[str, str]:
    """Return the pairs of which both have a wording that no third id shares."""
    names: dict[str, list[str]] = {}
    for name, wording in new.items():
        names.setdefault(wording, []).append(name)
    pairs = {
        (old, names[wording][0])
        for old, wordings in gone.items()
        for wording in wordings
        if len(names.get(wording, ())) == 1
    }
    uses = Counter(key for pair in pairs for key in (("old", pair[0]), ("new", pair[1])))
    return {old: name for old, name in sorted(pairs) if uses["old", old] == uses["new", name] == 1}


def _sure(scores: Scores) -> dict[str, str]:
    """Return the pairs that no other pair with the same old or new id comes near."""
    rows: dict[tuple[str, str], list[float]] = {}
    for (old, name), score in scores.items():
        rows.setdefault(("old", old), []).append(score)
        rows.setdefault(("new", name), []).append(score)
    best = {key: nlargest(2, row) for key, row in rows.items()}
    pairs: dict[str, str] = {}
    for (old, name), score in scores.items():
        two = best["old", old], best["new", name]
        rivals = [second for _, *runners_up in two for second in runners_up]
        first = all(score == ranking[0] for ranking in two)
        if first and score >= ALIKE and all(score - rival >= MARGIN for rival in rivals):
            pairs[old] = name
    return pairs
