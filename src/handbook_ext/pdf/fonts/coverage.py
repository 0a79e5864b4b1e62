"""Which characters a font has a shape for."""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Has = Callable[[int], bool]
"""Tells of a character's number whether the font has a shape for it."""


def coverage(path: Path, index: int) -> Has:
    """Return what face number *index* of a file has; nothing, where the file is damaged."""
    from fontTools.ttLib import TTFont, TTLibError  # noqa: PLC0415 - needs the extra [pdf]

    faults = (OSError, TTLibError, struct.error, LookupError, ValueError, TypeError, AssertionError)
    try:
        # opened here: it leaves a damaged file open
        with path.open("rb") as file, TTFont(file, fontNumber=index, lazy=True) as font:
            return frozenset(font.getBestCmap() or ()).__contains__
    except faults:
        return frozenset[int]().__contains__
