"""What a source may hold that its tree does not tell: a reason to look at it more closely.

Code is not told apart from text here.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

_HEADING = re.compile(r"^ {0,3}(#{1,6})(?=[ \t])", re.MULTILINE)
_DEFINITION = re.compile(r"^[ \t>]*\[([^\]\n]+)\]:", re.MULTILINE)
_INCLUDE = re.compile(
    r"\{(?:literal)?include\}|\.\. (?:literal)?include::|^\s*:?file:", re.MULTILINE
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
