"""What a source may hold that its tree does not tell: a reason to look at it more closely.

Code is not told apart from text here.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from itertools import pairwise

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?=[ \t])", re.MULTILINE)
_DEFINITION = re.compile(r"^[ \t>]*\[([^\]\n]+)\]:", re.MULTILINE)
_INCLUDE = re.compile(
    r"\{(?:literal)?include\}|\.\. (?:literal)?include::|^[ \t]*:?file:", re.MULTILINE
)


def redefined(source: str) -> list[str]:
    """Return the labels of links and notes that a Markdown *source* may define twice."""
    labels = Counter(" ".join(one.split()).casefold() for one in _DEFINITION.findall(source))
    return sorted(label for label, count in labels.items() if count > 1)


def may_skip_level(source: str) -> bool:
    """Whether some heading of a Markdown *source* may skip a level."""
    levels = [len(found[1]) for found in _HEADING.finditer(source)]
    return any(level > before + 1 for before, level in pairwise([0, *levels]))


def may_include(source: str) -> bool:
    """Whether a *source* may put the text of another file into its page."""
    return bool(_INCLUDE.search(source))


@lru_cache(maxsize=256)
def documenting(source: str, name: str) -> int:
    """Return the line of the directive that documents *name*, an object of Python, else 1.

    That is its own, or that of its class or module.
    """
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        for one in (".".join(parts[start:end]) for start in range(end)):
            pattern = rf"^.*\bauto\w+.*(?<!\w){re.escape(one)}\s*$"
            found = re.search(pattern, source, re.MULTILINE)
            if found:
                return source.count("\n", 0, found.start()) + 1
    return 1
