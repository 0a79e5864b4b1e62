"""Finds a stroke drawn through the words of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from handbook_ext.scan.paper_light import darkness
from handbook_ext.scan.planes import straightened

if TYPE_CHECKING:
    from handbook_ext.core.checklists.sheets_json import Rect
    from handbook_ext.scan.arrays import Floats, Grey

_SCALE: Final = 6.0
"""Pixels a millimetre."""

_TALL: Final = 4.0
"""Millimetres: neither words nor a stroke are so tall without paper between."""

_LONG: Final = 25.0
"""Millimetres without a gap that no printed word has."""

_SHORT: Final = 0.8
"""The share of the wording's width that is enough, where that is short."""

_SLOPES: Final = tuple(step / 100 for step in range(-12, 13))


def is_struck(
    grey: Grey, plane: Floats, wording: Rect, shift: tuple[float, float], frame_dark: float
) -> bool:
    """Whether a stroke goes through *wording* (mm), on a sheet *shift*ed there from its plane."""
    left, top, right, bottom = wording
    corner = (left + shift[0] - 1, top + shift[1])
    values, inside = straightened(grey, plane, corner, (right - left + 2, bottom - top), _SCALE)
    if not values.size:
        return False
    dark = darkness(values, inside, _SCALE, _TALL)
    # a hand's line is not quite straight: half a millimetre up or down is the same line
    dark = np.maximum.reduce([np.roll(dark, step, 0) for step in (-1, 0, 1)])
    longest = max(_longest(dark > max(0.08, 0.38 * frame_dark), slope) for slope in _SLOPES)
    return longest / _SCALE >= min(_LONG, max(10.0, _SHORT * (right - left)))


def _longest(ink: Floats, slope: float) -> int:
    """Return the longest run of ink, in pixels, along lines of that *slope*."""
    rows, columns = ink.shape
    drop = np.rint(np.arange(columns) * slope).astype(int)
    start = np.arange(-max(drop.max(), 0), rows - min(drop.min(), 0))
    at = start[:, None] + drop[None, :]
    on = (at >= 0) & (at < rows) & ink[np.clip(at, 0, rows - 1), np.arange(columns)[None, :]]
    number = np.arange(columns)
    last_gap = np.maximum.accumulate(np.where(on, -1, number[None, :]), axis=1)
    return int((number[None, :] - last_gap).max(initial=0))
