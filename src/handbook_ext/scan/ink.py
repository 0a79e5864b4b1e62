"""Measures the ink in and about a box, its printed frame taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from handbook_ext.scan.patches import SCALE, smoothed

if TYPE_CHECKING:
    from handbook_ext.scan.arrays import Floats, Mask
    from handbook_ext.scan.frames import Fade, Frame
    from handbook_ext.scan.patches import Patch

_LINE: Final = 0.28
"""Millimetres to either side of the middle of a frame's line in which no ink can be told."""

_CLEAR: Final = 0.42
"""Millimetres inside of it from which on not even an uneven line leaves anything."""

_RING: Final = 0.9
"""How far about the box its surroundings reach, in sides of the box."""

_DARKEST: Final = 6

_BEYOND: Final = 0.5
_UNBROKEN: Final = 0.93
_FLAT: Final = tuple(step / 20 for step in range(-5, 6))
"""A stroke that goes through: how far beyond the box (mm), how much is seen, at which slopes."""


class Ink(NamedTuple):
    """What was measured of one box; areas in squares of its side, lengths in its sides.

    *light* and *full* are shares of the inside with at least faint or with plain ink, *darkest*
    how dark its darkest points are against the frame, *tone* how dark a mark in it usually is.
    *around* and *around_full* are areas outside, *far* farther out; *crossings* how often ink
    leaves the box; *width* how broad a stroke is (mm), *size* how long the longer side of the
    *mark*, which is the ink in and at the *box*, *compact* what share it is of the rectangle about
    it. *through* says that a flat stroke leaves the box on both sides. *depth* is how dark each
    place is without the frame.
    """

    light: float
    full: float
    darkest: float
    tone: float
    around: float
    around_full: float
    crossings: int
    width: float
    size: float
    compact: float
    through: bool
    far: float
    mark: Mask
    box: Mask
    depth: Floats


def measure(patch: Patch, frame: Frame, usual: Fade, printed: Mask) -> Ink:
    """Measure the ink in *patch* in and about the box of *frame*.

    *usual* is how frames fade outwards on this page, *printed* what is not to be looked at.
    """
    out, depth = _without_frame(patch, frame, usual)
    base, varies = _noise(depth, (out > 1.0) & ~printed)
    depth = np.clip(smoothed(depth) - base, 0.0, 1.0)
    light = depth > max(0.055, 0.16 * frame.dark, 3.5 * varies)
    full = depth > max(0.10, 0.25 * frame.dark, 5 * varies)
    inside, core = out < -_LINE, out < -_CLEAR
    ring = (out > _LINE) & (out < _RING * frame.side) & ~printed
    beyond = (out >= _RING * frame.side) & ~printed
    square = (frame.side * SCALE) ** 2
    mark = _connected(full & ~printed & (out < _RING * frame.side), inside)
    width = _width(mark)
    within = depth[mark & (out < _LINE)]
    high, wide = _extent(mark)
    return Ink(
        light=float(light[core].mean()),
        full=float(full[inside].mean()),
        darkest=float(np.sort(depth[core])[-_DARKEST:].min()) / frame.dark,
        tone=float(np.median(within)) if within.size else 0.0,
        around=float((light & ring).sum()) / square,
        around_full=float((full & ring).sum()) / square,
        crossings=_crossings(full & ~printed, out),
        width=width,
        size=max(high, wide) / SCALE / frame.side,
        compact=float(mark.sum()) / max(high * wide, 1),
        through=_goes_through(full & ~printed, out),
        far=float((light & beyond).sum()) / square,
        mark=mark,
        box=out < _LINE,
        depth=depth,
    )


def _extent(mark: Mask) -> tuple[int, int]:
    """Return how many rows and columns a mark takes."""
    rows, columns = np.nonzero(mark)
    return (int(np.ptp(rows)) + 1, int(np.ptp(columns)) + 1) if rows.size else (0, 0)


def _without_frame(patch: Patch, frame: Frame, usual: Fade) -> tuple[Floats, Floats]:
    """Return how far each place is outside of the frame's line (mm), and how dark without it."""
    x, y = patch.x() - frame.middle[0], patch.y() - frame.middle[1]
    across, down = np.abs(x) - frame.side / 2, np.abs(y) - frame.side / 2
    out = np.maximum(across[None, :], down[:, None])
    upright = _faded(across, frame.upright / max(frame.dark, 0.05), usual.upright)[None, :]
    flat = _faded(down, frame.flat / max(frame.dark, 0.05), usual.flat)[:, None]
    both = 1 - (1 - upright) * (1 - flat)  # corners have the blur of two lines
    nearer = np.where(across[None, :] > down[:, None], upright, flat)
    line = np.where(out < 0, both, nearer)
    return out, np.clip(patch.dark - line * frame.dark, 0.0, 1.0)


def _faded(far: Floats, own: Floats, usual: Floats) -> Floats:
    """Return how dark a line is *far* from its middle (mm): as is usual here, or a little more."""
    length = min(len(own), len(usual))
    fade = np.maximum(usual[:length], np.minimum(own[:length], 1.6 * usual[:length] + 0.03))
    return np.asarray(np.interp(np.abs(far) * SCALE, np.arange(length), fade, right=0.0))


def _noise(depth: Floats, paper: Mask) -> tuple[float, float]:
    """Return how dark bare paper seems, its brightest being taken for it, and how that varies."""
    values = depth[paper]
    if values.size < 50:
        return 0.0, 0.0
    bare = values[values <= np.quantile(values, 0.75)]
    usual = float(np.median(bare))
    return usual, 1.48 * float(np.median(np.abs(bare - usual)))


def _connected(ink: Mask, inside: Mask) -> Mask:
    """Return the ink in the box, and what hangs together with it over the frame's line."""
    ground = _grown(ink, round((_LINE + 0.06) * SCALE))
    reached = ground & inside & ink
    while True:
        more = _grown(reached, 1) & ground
        if (more == reached).all():
            return ink & reached
        reached = more


def _grown(mask: Mask, pixels: int) -> Mask:
    for axis in (0, 1):
        for _ in range(pixels):
            wide = np.pad(mask, [(1, 1) if each == axis else (0, 0) for each in (0, 1)])
            length = mask.shape[axis]
            mask = (
                mask
                | np.take(wide, range(length), axis)
                | np.take(wide, range(2, length + 2), axis)
            )
    return mask


def _width(mark: Mask) -> float:
    """Return how broad the stroke of a mark is, in mm: its area by half of its outline."""
    wide = np.pad(mark, 1)
    core = wide[:-2, 1:-1] & wide[2:, 1:-1] & wide[1:-1, :-2] & wide[1:-1, 2:] & mark
    outline = int((mark & ~core).sum())
    return 2 * float(mark.sum()) / outline / SCALE if outline else 0.0


def _crossings(ink: Mask, out: Floats) -> int:
    """Return how often ink crosses a square some way outside of the frame."""
    level = 0.6
    band = np.abs(out - level) < 0.5 / SCALE
    rows, columns = np.nonzero(band)
    if not rows.size:
        return 0
    middle = ((rows.min() + rows.max()) / 2, (columns.min() + columns.max()) / 2)
    order = np.argsort(np.arctan2(rows - middle[0], columns - middle[1]))
    seen = ink[rows[order], columns[order]]
    return int((seen & ~np.roll(seen, 1)).sum())


def _goes_through(ink: Mask, out: Floats) -> bool:
    """Whether a stroke that is rather flat leaves the box to the left and to the right."""
    known = ink | (np.abs(out) <= _LINE)
    rows, columns = np.nonzero(out < -_LINE)
    if not rows.size:
        return False
    beyond = round((_LINE + _BEYOND) * SCALE)
    left, right = int(columns.min()) - round(_LINE * SCALE) - beyond, int(columns.max()) + beyond
    right += round(_LINE * SCALE)
    if left < 0 or right >= ink.shape[1]:
        return False
    across = np.arange(left, right + 1)
    start = np.arange(int(rows.min()), int(rows.max()) + 1)
    for slope in _FLAT:
        drop = np.rint((across - across.mean()) * slope).astype(int)
        at = np.clip(start[:, None] + drop[None, :], 0, ink.shape[0] - 1)
        if float(known[at, across[None, :]].mean(axis=1).max()) > _UNBROKEN:
            return True
    return False
