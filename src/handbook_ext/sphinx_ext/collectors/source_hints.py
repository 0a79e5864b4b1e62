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
_AUTO = re.compile(r"\bauto\w")
_OUTSIDE_NAME = re.compile(r"[^\w.]+")
_MOST_PARTS = 16
"""Parts of a dotted name of Python that are told apart."""


def redefined_labels(source: str) -> list[str]:
    """Return the labels of links and notes that a Markdown *source* may define twice."""
    labels = Counter(" ".join(label.split()).casefold() for label in _DEFINITION.findall(source))
    return sorted(label for label, count in labels.items() if count > 1)


def may_skip_level(source: str) -> bool:
    """Whether some heading of a Markdown *source* may skip a level."""
    levels = [len(match[1]) for match in _HEADING.finditer(source)]
    return any(level > before + 1 for before, level in pairwise([0, *levels]))


def may_include(source: str) -> bool:
    """Whether a *source* may put the text of another file into its page."""
    return bool(_INCLUDE.search(source))


@lru_cache(maxsize=256)
def directive_line(source: str, name: str) -> int:
    """Return the line of the directive that documents *name*, an object of Python, else 1.

    That is its own, or that of its class or module.
    """
    lines = _documented(source)
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        for start in range(max(end - _MOST_PARTS, 0), end):
            line = lines.get(".".join(parts[start:end]))
            if line:
                return line
    return 1


@lru_cache(maxsize=8)
def _documented(source: str) -> dict[str, int]:
    """Return the first line that documents each name, in full and without what it begins with."""
    lines: dict[str, int] = {}
    for number, line in enumerate(source.split("\n"), 1):
        name = _OUTSIDE_NAME.split(line.rstrip())[-1]
        if _AUTO.search(line.rstrip().removesuffix(name)):
            parts = name.split(".")
            for length in range(1, min(len(parts), _MOST_PARTS) + 1):
                lines.setdefault(".".join(parts[-length:]), number)
    return lines
