"""Packs what can be found into what the search script reads (docs/_theme/handbook/search/index.js).

Texts are stored as stems, and for each stem the entries whose text has it; how often it stands
there is left out, and so is where the commonest stand: both find nothing that the rest does not,
and take many bytes. Titles are stored as they are, and stemmed in the browser.
"""

from __future__ import annotations

import hashlib
import json
import math
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from search_entries import TERM
from search_words import FILLER, FORMS, STOP, split

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from search_entries import Entry
    from search_words import Stems

BASE: Final = 46
LETTERS: Final = [chr(code) for code in range(33, 127) if chr(code) not in '"\\']
"""The lower half says that a number goes on, the upper that it ends: nothing JSON must escape."""
COMMON: Final = 1 / 20
"""A stem in the texts of more of the entries says little of any: it is found in titles only."""


def number(value: int) -> str:
    """Return a number in base 46."""
    text = LETTERS[BASE + value % BASE]
    while value := value // BASE:
        text = LETTERS[value % BASE] + text
    return text


def places(entries: Sequence[int]) -> str:
    """Return where a stem stands, as the steps from entry to entry."""
    return "".join(number(entry - before) for before, entry in pairwise((0, *entries)))


def part(entries: Sequence[Entry]) -> tuple[str, str]:
    """Return the name and the script of what shows excerpts of a page."""
    texts = json.dumps([entry.text for entry in entries], ensure_ascii=False)
    name = hashlib.sha256(texts.encode()).hexdigest()[:10]
    return name, f'handbookSearch.part("{name}",{texts});\n'


def packed(
    pages: Mapping[str, Sequence[Entry]], parts: Mapping[str, str], stems: Stems
) -> dict[str, Any]:
    """Return the index of the entries of *pages*, which are named by their addresses.

    *parts* holds for a page the one that lists it in its table of contents.
    """
    numbers = {page: nth for nth, page in enumerate(pages, 1)}
    entries = [entry for page_entries in pages.values() for entry in page_entries]
    by_stem: defaultdict[str, list[int]] = defaultdict(list)
    lengths = []
    for nth, entry in enumerate(entries):
        found = stems.sought(entry.text)
        lengths.append(number(round(math.sqrt(len(found)))))
        for stem in set(found):
            by_stem[stem].append(nth)
    names = sorted(by_stem)
    common = {*map(stems.of, FILLER)} | {
        name for name in names if len(by_stem[name]) > len(entries) * COMMON
    }
    return {
        "pages": [[page, part(page_entries)[0]] for page, page_entries in pages.items()],
        "above": "".join(number(numbers.get(parts.get(page, ""), 0)) for page in pages),
        "firsts": "".join(number(len(page_entries)) for page_entries in pages.values()),
        "rows": "\n".join(f"{entry.kind}\t{_anchor(entry)}\t{entry.title}" for entry in entries),
        "lengths": "".join(lengths),
        "stems": " ".join(names),
        "places": " ".join("" if name in common else places(by_stem[name]) for name in names),
        "common": "".join(number(len(by_stem[name])) for name in names if name in common),
        "stop": " ".join(sorted(STOP)),
        "filler": " ".join(sorted(FILLER)),
        "forms": FORMS,
    }


def _anchor(entry: Entry) -> str:
    """Return the anchor of an entry, or nothing where the words of its title make it."""
    made = "-".join(split(entry.title))
    return "" if entry.anchor == (f"term-{made}" if entry.kind == TERM else made) else entry.anchor
