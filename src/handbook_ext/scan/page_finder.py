"""Finds the corner marks of sheets in a picture; the one place that needs OpenCV."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import cv2
import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.scan.arrays import Floats, Grey

_TWICE: Final = 2600
"""Pixels of the long side up to which a picture is looked at doubled too."""

_HALF: Final = 3400
"""Pixels from which on it is looked at halved too: fine noise hides large marks."""


class Mark(NamedTuple):
    """A corner mark: its number, and its *corners* in the picture.

    Four points (4 by 2, px), from the mark's own top left clockwise, however it is turned.
    """

    id: int
    corners: Floats

    @property
    def middle(self) -> Floats:
        """Where its middle is, x and y in px."""
        return np.asarray(self.corners.mean(axis=0), np.float64)

    @property
    def side(self) -> float:
        """How long its sides are in the picture, in px."""
        around = np.roll(self.corners, -1, axis=0) - self.corners
        return float(np.hypot(*around.T).mean())


def find_marks(grey: Grey) -> list[Mark]:
    """Return what looks like a mark of the family 16h5 in the picture *grey*.

    It is looked at as it is, and once more doubled or halved. Not all that is found need be one:
    the family has few bits.
    """
    detector = _detector()
    found: list[Mark] = []
    for factor in _factors(max(grey.shape)):
        picture = grey
        if factor != 1:
            how = cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA
            picture = np.asarray(cv2.resize(grey, None, fx=factor, fy=factor, interpolation=how))
        corners, ids, _ = detector.detectMarkers(picture)
        if ids is None:
            continue
        for name, quad in zip(ids.ravel(), corners, strict=True):
            points = (np.asarray(quad, np.float64).reshape(4, 2) + 0.5) / factor - 0.5
            mark = Mark(int(name), points)
            if not any(_same(mark, other) for other in found):
                found.append(mark)
    return found


def _factors(long_side: int) -> Iterator[float]:
    yield 1
    if long_side <= _TWICE:
        yield 2
    if long_side >= _HALF:
        yield 0.5


def _same(one: Mark, other: Mark) -> bool:
    apart = float(np.hypot(*(one.middle - other.middle)))
    return one.id == other.id and apart < max(one.side, other.side) / 2


def _detector() -> cv2.aruco.ArucoDetector:
    parameters = cv2.aruco.DetectorParameters()
    parameters.cornerRefinementMethod = cv2.aruco.CORNER_REFINE_SUBPIX
    parameters.minMarkerPerimeterRate = 0.015
    parameters.adaptiveThreshWinSizeMax = 43
    family = cv2.aruco.getPredefinedDictionary(cv2.aruco.DICT_APRILTAG_16h5)
    return cv2.aruco.ArucoDetector(family, parameters)
