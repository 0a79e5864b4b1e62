"""Planes: where a place of the paper is in the picture, and the paper seen straight.

Places on paper are in millimetres from its top left corner, places in a picture in pixels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from handbook_ext.scan.arrays import Floats, Grey, Mask


def fit_plane(paper: Floats, picture: Floats) -> Floats:
    """Return the 3 by 3 matrix that takes *paper* (n by 2, mm) to *picture* (n by 2, px).

    At least four points; of more, what fits them best. Raises ValueError where none does.
    """
    from_paper, from_picture = _normalising(paper), _normalising(picture)
    a, b = moved(from_paper, paper), moved(from_picture, picture)
    one, zero = np.ones((len(a), 1)), np.zeros((len(a), 3))
    rows = np.vstack((
        np.hstack((a, one, zero, -b[:, :1] * a, -b[:, :1])),
        np.hstack((zero, a, one, -b[:, 1:] * a, -b[:, 1:])),
    ))  # fmt: skip
    try:
        plane = np.linalg.svd(rows)[2][-1].reshape(3, 3)
        plane = np.linalg.inv(from_picture) @ plane @ from_paper
    except np.linalg.LinAlgError:
        raise ValueError("no plane fits these points") from None
    if not np.isfinite(plane).all() or abs(plane[2, 2]) < 1e-12:
        raise ValueError("no plane fits these points")
    return np.asarray(plane / plane[2, 2], np.float64)


def _normalising(points: Floats) -> Floats:
    """Return the matrix that brings *points* about nought: the fit is exact only there."""
    middle = points.mean(axis=0)
    spread = float(np.abs(points - middle).mean()) or 1.0
    return np.array([
        [1 / spread, 0, -middle[0] / spread], [0, 1 / spread, -middle[1] / spread], [0, 0, 1],
    ])  # fmt: skip


def moved(plane: Floats, points: Floats) -> Floats:
    """Return where *plane* takes *points* (n by 2)."""
    x, y = points[:, 0], points[:, 1]
    w = plane[2, 0] * x + plane[2, 1] * y + plane[2, 2]
    result = np.empty(points.shape)
    for axis in (0, 1):
        result[:, axis] = (plane[axis, 0] * x + plane[axis, 1] * y + plane[axis, 2]) / w
    return result


def inverse(plane: Floats) -> Floats:
    """Return the plane that leads back; raises ValueError where none does."""
    try:
        return np.asarray(np.linalg.inv(plane), np.float64)
    except np.linalg.LinAlgError:
        raise ValueError("it is no plane") from None


def pixels_a_millimetre(plane: Floats, place: Floats) -> float:
    """Return how large a millimetre at *place* (x, y) is in the picture."""
    ends = moved(plane, place + np.array([[0.0, 0.0], [1.0, 0.0], [0.0, 1.0]]))
    (ax, ay), (bx, by) = ends[1] - ends[0], ends[2] - ends[0]
    return float(np.sqrt(abs(ax * by - ay * bx)))


def straightened(
    grey: Grey, plane: Floats, corner: tuple[float, float], size: tuple[float, float], scale: float
) -> tuple[Floats, Mask]:
    """Return a part of the paper seen straight, and what of that the picture has.

    *corner* is its top left and *size* its width and height in mm, *scale* the pixels a mm.
    Values are those of the picture, 0 to 255.
    """
    columns, rows = (max(1, round(length * scale)) for length in size)
    x = corner[0] + (np.arange(columns) + 0.5) / scale
    y = corner[1] + (np.arange(rows) + 0.5) / scale
    grid = np.column_stack((np.tile(x, rows), np.repeat(y, columns)))
    values, inside = sampled(grey, moved(plane, grid))
    return values.reshape(rows, columns), inside.reshape(rows, columns)


def sampled(grey: Grey, places: Floats) -> tuple[Floats, Mask]:
    """Return the picture's values between pixels, and whether each place is in it."""
    height, width = grey.shape
    x, y = places[:, 0], places[:, 1]
    inside = (x >= 0) & (y >= 0) & (x <= width - 1) & (y <= height - 1)
    x, y = np.clip(x, 0, width - 1.001), np.clip(y, 0, height - 1.001)
    column, row = x.astype(np.intp), y.astype(np.intp)
    right, down = x - column, y - row
    at = row * width + column
    flat = grey.ravel()
    above = flat[at] * (1 - right) + flat[at + 1] * right
    below = flat[at + width] * (1 - right) + flat[at + width + 1] * right
    return above * (1 - down) + below * down, inside
