"""The surroundings of one box, straight and as darkness: 0 is the paper there, 1 black."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from handbook_ext.scan.paper_light import darkness
from handbook_ext.scan.planes import straightened

if TYPE_CHECKING:
    from handbook_ext.core.checklists.sheets_json import Rect
    from handbook_ext.scan.arrays import Floats, Grey, Mask

SCALE: Final = 12.0
"""Pixels a millimetre."""

_WIDEST: Final = 9.0
"""Millimetres: nothing that is drawn at a box is wider both ways."""


class Patch(NamedTuple):
    """A part of a sheet: its *dark* (rows by columns, *SCALE* pixels a mm) and its *corner*.

    *corner* is the place of its top left on the paper, in mm, as the plane and the bend have it;
    *grey* what the picture shows, *inside* the share of it that is in the picture.
    """

    corner: tuple[float, float]
    dark: Floats
    grey: Floats
    inside: float

    def column(self, x: float) -> float:
        """Return the column of a place on the paper."""
        return (x - self.corner[0]) * SCALE - 0.5

    def row(self, y: float) -> float:
        """Return the row of a place on the paper."""
        return (y - self.corner[1]) * SCALE - 0.5

    def x(self) -> Floats:
        """Return the places of the columns, in mm."""
        return np.asarray(self.corner[0] + (np.arange(self.dark.shape[1]) + 0.5) / SCALE)

    def y(self) -> Floats:
        """Return the places of the rows, in mm."""
        return np.asarray(self.corner[1] + (np.arange(self.dark.shape[0]) + 0.5) / SCALE)

    def within(self, rect: Rect, more: float = 0.0) -> Mask:
        """Return what of the patch lies in *rect*, or no farther than *more* mm from it."""
        left, top, right, bottom = rect
        x, y = self.x(), self.y()
        columns = (x >= left - more) & (x <= right + more)
        return np.outer((y >= top - more) & (y <= bottom + more), columns)


def patch(grey: Grey, plane: Floats, rect: Rect, shift: tuple[float, float]) -> Patch:
    """Return what stands in *rect* (mm) of a sheet that is *shift*ed by mm from its plane."""
    left, top, right, bottom = rect
    corner = (left + shift[0], top + shift[1])
    values, inside = straightened(grey, plane, corner, (right - left, bottom - top), SCALE)
    values = smoothed(smoothed(values))
    dark = darkness(values, inside, SCALE, _WIDEST)
    return Patch((left, top), dark, values, float(inside.mean()))


def smoothed(values: Floats) -> Floats:
    """Return *values* smoothed by a pixel each way."""
    wide = np.pad(values, 1, mode="edge")
    down = (wide[:-2] + 2 * wide[1:-1] + wide[2:]) / 4
    return np.asarray((down[:, :-2] + 2 * down[:, 1:-1] + down[:, 2:]) / 4, np.float64)
