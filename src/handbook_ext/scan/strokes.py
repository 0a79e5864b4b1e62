"""Tells one stroke of a pen from a tick: a tick has a corner, and two arms."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from handbook_ext.scan.patches import SCALE

if TYPE_CHECKING:
    from handbook_ext.scan.arrays import Floats, Mask


class Stroke(NamedTuple):
    """A mark seen as one stroke; lengths in mm.

    *length* is that of its line, *rising* the angle at which it goes up to the right (degrees, -90
    to 90), *half* half of its breadth; *hook* how far ink goes beyond that at the line's lower end,
    upwards; *off* the same anywhere in the box.
    """

    length: float
    rising: float
    half: float
    hook: float
    off: float


def as_stroke(mark: Mask, depth: Floats, box: Mask) -> Stroke:
    """Return *mark* (not empty) as the line that fits most of it; *box* is where its box is."""
    rows, columns = np.nonzero(mark)
    points = np.column_stack((columns, -rows)) / SCALE
    weights = depth[rows, columns]
    middle = np.average(points, axis=0, weights=weights)
    direction = _axis(points - middle, weights)
    # the long arm alone: what lies far from the line is taken out, and the line drawn anew
    for _ in range(4):
        along, across = _turned(points - middle, direction)
        near = np.abs(across) <= max(2 * _half(along, across), 0.15)
        middle = np.average(points[near], axis=0, weights=weights[near])
        direction = _axis(points[near] - middle, weights[near])
    along, across = _turned(points - middle, direction)
    half = _half(along, across)
    beyond = np.abs(across) - half
    # where a tick has its short arm: at its lower end, on the upper side
    low = along < np.median(along) if direction[1] >= 0 else along > np.median(along)
    left = low & (across > 0)
    return Stroke(
        length=float(np.ptp(along)),
        rising=float(np.degrees(np.arctan2(direction[1], direction[0]))),
        half=half,
        hook=_most(beyond[left]),
        off=_most(beyond[box[rows, columns]]),
    )


def _axis(points: Floats, weights: Floats) -> Floats:
    """Return the direction in which *points* stretch most, to the right."""
    spread = (points * weights[:, None]).T @ points
    direction = np.linalg.eigh(spread)[1][:, -1]
    return np.asarray(direction if direction[0] >= 0 else -direction, np.float64)


def _turned(points: Floats, direction: Floats) -> tuple[Floats, Floats]:
    """Return how far each point is along *direction*, and how far to its left."""
    return points @ direction, points @ np.array([-direction[1], direction[0]])


def _half(along: Floats, across: Floats) -> float:
    """Return half of a stroke's breadth: that of its middle piece in the median."""
    places = ((along - along.min()) * SCALE / 3).astype(int)
    widths = [np.ptp(across[places == place]) for place in np.unique(places)]
    return float(np.median(widths)) / 2 + 0.5 / SCALE


def _most(values: Floats) -> float:
    """Return the largest of *values* but for a few points."""
    return float(np.sort(values)[-4:].min()) if values.size >= 4 else 0.0
