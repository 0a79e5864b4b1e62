"""Finds the printed frame of a box: it must be where the sheet has it, or the box is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from handbook_ext.scan.patches import SCALE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.scan.arrays import Floats
    from handbook_ext.scan.patches import Patch

_BESIDE: Final = 0.75
"""Millimetres outside of a side where the paper is looked at, against which it is a line."""

_ALONG: Final = 0.8
"""The share of a side that is looked at: its ends meet the other sides."""

_SIZES: Final = (0.96, 0.98, 1.0, 1.02, 1.04)

_PULLED: Final = 0.25
"""Millimetres that a side may be off where the others have it before it is left out."""

PROFILE: Final = 1.6
"""Millimetres outwards from the line's middle over which its blur is measured."""


class Frame(NamedTuple):
    """A frame in a patch: its *middle* (mm on paper), the *side* it has to have, how *dark*.

    *uneven* is how far a side lies from where the others have it, in mm, one left out. *upright*
    and *flat* are how dark it is outwards from the middle of such lines, a pixel a step: what
    moved while it was taken is blurred one way.
    """

    middle: tuple[float, float]
    side: float
    dark: float
    uneven: float
    upright: Floats
    flat: Floats


class Fade(NamedTuple):
    """How lines as dark as 1 fade outwards from their middle, a pixel a step."""

    upright: Floats
    flat: Floats


def find_frame(patch: Patch, at: tuple[float, float], side: float, reach: float) -> Frame | None:
    """Return the frame of a box whose middle should be *at*, within *reach* mm; None if not seen.

    Of several the nearest that is about as plain as the plainest.
    """
    best = None
    for factor in _SIZES:
        found = _plainest(patch, at, side * factor, reach)
        if found is not None and (best is None or found[0] > best[0] + 1e-9):
            best = found
    if best is None or best[0] < 0.06:
        return None
    return _exact(patch, best[1], side)


def _plainest(
    patch: Patch, at: tuple[float, float], side: float, reach: float
) -> tuple[float, tuple[float, float], float] | None:
    """Return how plain the plainest square of that *side* is, its middle, and its side."""
    half, along = side / 2, max(3, round(side * _ALONG * SCALE))
    flat, upright = _means(patch.dark, along, 1), _means(patch.dark, along, 0)
    step = np.arange(-round(reach * SCALE), round(reach * SCALE) + 1)
    columns, rows = round(patch.column(at[0])) + step, round(patch.row(at[1])) + step
    out = round(_BESIDE * SCALE)
    h = round(half * SCALE)
    limit = h + out
    columns = columns[(columns >= limit) & (columns < patch.dark.shape[1] - limit)]
    rows = rows[(rows >= limit) & (rows < patch.dark.shape[0] - limit)]
    if not (columns.size and rows.size):
        return None
    sides = [
        flat[np.ix_(rows - h, columns)] - flat[np.ix_(rows - limit, columns)],
        flat[np.ix_(rows + h, columns)] - flat[np.ix_(rows + limit, columns)],
        upright[np.ix_(rows, columns - h)] - upright[np.ix_(rows, columns - limit)],
        upright[np.ix_(rows, columns + h)] - upright[np.ix_(rows, columns + limit)],
    ]
    least = np.minimum.reduce(sides) + 0.25 * np.mean(sides, axis=0)
    far = np.hypot(*np.meshgrid(columns - patch.column(at[0]), rows - patch.row(at[1])))
    near = np.where(least >= 0.8 * least.max(), -far, -np.inf)
    # the hill on whose slope the nearest lies: climb to its top
    nearest = np.unravel_index(int(near.argmax()), near.shape)
    row, column = _climbed(least, int(nearest[0]), int(nearest[1]))
    x = (columns[column] + 0.5) / SCALE + patch.corner[0]
    y = (rows[row] + 0.5) / SCALE + patch.corner[1]
    return float(least[row, column]), (float(x), float(y)), side


def _climbed(hill: Floats, row: int, column: int) -> tuple[int, int]:
    while True:
        above, left = max(0, row - 2), max(0, column - 2)
        near = hill[above : row + 3, left : column + 3]
        down, right = divmod(int(near.argmax()), near.shape[1])
        if (above + down, left + right) == (row, column):
            return row, column
        row, column = above + down, left + right


def _means(values: Floats, width: int, axis: int) -> Floats:
    """Return of each pixel the mean of *width* pixels along *axis* about it."""
    ends = [(width // 2 + 1, width - width // 2 - 1) if each == axis else (0, 0) for each in (0, 1)]
    sums = np.pad(values, ends, mode="edge").cumsum(axis=axis)
    upper = np.take(sums, np.arange(width, sums.shape[axis]), axis=axis)
    lower = np.take(sums, np.arange(sums.shape[axis] - width), axis=axis)
    return np.asarray((upper - lower) / width, np.float64)


# -- each side by itself -------------------------------------------------------------------


def _exact(patch: Patch, middle: tuple[float, float], side: float) -> Frame:
    """Return the frame near *middle*, its four sides found one by one.

    A side's line is where the median along it falls off outwards: ink inside does not pull it.
    """
    profiles = [_outwards(patch, middle, side, name) for name in range(4)]
    reach = round(0.45 * SCALE)
    offsets, darks = [], []
    for profile in profiles:  # index 0 is `reach` pixels inside of the expected line
        top = float(profile[: 2 * reach + 1].max())
        peak = int(profile[: 2 * reach + 1].argmax())
        outer = profile[peak:] < top / 2
        fall = peak + int(outer.argmax()) if outer.any() else len(profile) - 1
        before, after = profile[fall - 1], profile[fall]
        part = (before - top / 2) / (before - after) if before > after else 0.0
        offsets.append((fall - 1 + part - reach) / SCALE)
        darks.append(top)
    middle, uneven = _middle(middle, offsets)
    width = float(np.median(offsets))
    starts = [max(0, reach + round(min(offset - width, 0.4) * SCALE)) for offset in offsets]
    length = min(len(each) - start for each, start in zip(profiles, starts, strict=True))
    left, right, above, below = (
        each[start : start + length] for each, start in zip(profiles, starts, strict=True)
    )
    dark = float(np.median(darks))
    return Frame(middle, side, dark, uneven, np.minimum(left, right), np.minimum(above, below))


def _middle(
    middle: tuple[float, float], offsets: Sequence[float]
) -> tuple[tuple[float, float], float]:
    """Return the middle between four sides, and how far one is off the rest, in mm.

    *offsets* are how far outwards each is seen to end: left, right, above, below. All fade alike,
    so that differences are exact. A side that ink pulls away is left out for the one beside it.
    """
    width = float(np.median(offsets))
    left, right, above, below = offsets
    across, down = (right - left) / 2, (below - above) / 2
    wrong = [abs(offset - width) for offset in offsets]
    worst = int(np.argmax(wrong))
    if wrong[worst] > _PULLED:
        across = (right - width, width - left, across, across)[worst]
        down = (down, down, below - width, width - above)[worst]
    return (middle[0] + across, middle[1] + down), sorted(wrong)[-2]


def _outwards(patch: Patch, middle: tuple[float, float], side: float, name: int) -> Floats:
    """Return the darkness across a side (left, right, above, below), from inside outwards."""
    column, row = patch.column(middle[0]), patch.row(middle[1])
    half, along = side / 2 * SCALE, side * _ALONG / 2 * SCALE
    steps = np.arange(-round(0.45 * SCALE), round(PROFILE * SCALE) + 1)
    span = np.arange(-round(along), round(along) + 1)
    sign = -1 if name in {0, 2} else 1
    across = np.rint((column if name < 2 else row) + sign * (half + steps)).astype(int)
    beside = np.rint((row if name < 2 else column) + span).astype(int)
    limit_across = patch.dark.shape[1 if name < 2 else 0] - 1
    limit_beside = patch.dark.shape[0 if name < 2 else 1] - 1
    across, beside = np.clip(across, 0, limit_across), np.clip(beside, 0, limit_beside)
    part = patch.dark[np.ix_(beside, across)] if name < 2 else patch.dark[np.ix_(across, beside)].T
    return np.asarray(np.median(part, axis=0), np.float64)


def usual_fade(frames: Sequence[Frame]) -> Fade:
    """Return how the lines of a page's *frames* usually fade."""
    length = min(min(len(frame.upright), len(frame.flat)) for frame in frames)
    kinds = ([frame.upright for frame in frames], [frame.flat for frame in frames])
    upright, flat = (
        np.median(
            [each[:length] / max(f.dark, 0.05) for each, f in zip(kind, frames, strict=True)],
            axis=0,
        )
        for kind in kinds
    )
    return Fade(np.minimum.accumulate(upright), np.minimum.accumulate(flat))
