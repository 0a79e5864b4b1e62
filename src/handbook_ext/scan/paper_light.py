"""How bright the paper is, under what is drawn on it, in whatever light and shadow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from handbook_ext.scan.arrays import Floats, Mask


def darkness(values: Floats, inside: Mask, scale: float, widest: float) -> Floats:
    """Return how dark a straightened picture is: 0 is the paper, 1 black.

    What is less than *widest* mm wide is drawn on the paper; what is wider, a shadow.
    Only what is *inside* the picture counts; *scale* are the pixels a mm.
    """
    if not inside.any():
        return np.zeros(values.shape)
    known = np.where(inside, values, float(np.median(values[inside])))
    step = max(1, round(scale / 4))
    small = _shrunk(known, step)
    window = 2 * max(1, round(widest * scale / step / 2)) + 1
    light = _largest(small, window)
    light = -_largest(-light, window)
    paper = _widened(light, step, values.shape)
    return np.where(inside, np.clip(1 - known / np.maximum(paper, 1.0), 0.0, 1.0), 0.0)


def _shrunk(values: Floats, step: int) -> Floats:
    """Return the means of squares of *step* pixels."""
    rows, columns = (-length % step for length in values.shape)
    whole = np.pad(values, ((0, rows), (0, columns)), mode="edge")
    shape = (whole.shape[0] // step, step, whole.shape[1] // step, step)
    return np.asarray(whole.reshape(shape).mean(axis=(1, 3)), np.float64)


def _widened(values: Floats, step: int, shape: tuple[int, ...]) -> Floats:
    """Return *values* between which there are *step* pixels, at each pixel of *shape*."""
    for axis in (0, 1):
        places = (np.arange(shape[axis]) + 0.5) / step - 0.5
        low = np.clip(np.floor(places).astype(int), 0, values.shape[axis] - 1)
        high = np.minimum(low + 1, values.shape[axis] - 1)
        part = np.clip(places - low, 0, 1).reshape((-1, 1) if axis == 0 else (1, -1))
        values = np.take(values, low, axis) * (1 - part) + np.take(values, high, axis) * part
    return values


def _largest(values: Floats, window: int) -> Floats:
    """Return of each value the largest about it, in a square of *window*."""
    for axis in (0, 1):
        ends = [(window // 2,) * 2 if each == axis else (0, 0) for each in (0, 1)]
        wide = np.pad(values, ends, mode="edge")
        views = np.lib.stride_tricks.sliding_window_view(wide, window, axis)
        values = np.asarray(views.max(axis=-1), np.float64)
    return values
