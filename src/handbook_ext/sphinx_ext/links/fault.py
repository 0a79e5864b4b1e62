"""What is wrong with a link, before it is known where it stands."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection

_ALIKE = 0.8
"""How alike, from 0 to 1, a name must be to be suggested: a wrong one is worse than none."""


class Fault(NamedTuple):
    """The rule that is broken, the text to point at, and what is said."""

    rule: str
    needle: str
    message: str
    suggestion: str = ""


def in_other_case(name: str, names: Collection[str]) -> str:
    """Return the first of *names* that differs from *name* in case alone, else nothing."""
    folded = name.lower()
    return min((one for one in names if one.lower() == folded and one != name), default="")


def near(name: str, names: Collection[str]) -> str:
    """Return the one of *names* that is very like *name*, else nothing."""
    return next(iter(get_close_matches(name, sorted(names), 1, _ALIKE)), "")
