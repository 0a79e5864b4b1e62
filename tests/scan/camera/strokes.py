"""A line drawn by hand: a path with pressure, and the ink it leaves on a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.random import Generator
from numpy.typing import ArrayLike, NDArray

from .tools import Tool

Floats = NDArray[np.float64]
PX = 300 / 25.4
"""Pixels of a printed sheet in a millimetre."""
STEP = 0.05
"""Millimetres from one point of a path to the next."""


@dataclass(frozen=True)
class Stroke:
    """Points in mm on the paper, and the pressure at each, 1 being this hand's usual."""

    points: Floats
    pressure: Floats


def smoothed(values: Floats, sigma: float) -> Floats:
    """Return *values*, rows of them too, smoothed along the first axis; *sigma* in rows."""
    if sigma < 0.3:
        return values
    half = int(3 * sigma) + 1
    weights = np.exp(-0.5 * (np.arange(-half, half + 1) / sigma) ** 2)
    weights /= weights.sum()
    columns = values.reshape(len(values), -1)
    # both ends go on as they came, so a line is not pulled in
    before = 2 * columns[0] - columns[np.clip(np.arange(half, 0, -1), 0, len(columns) - 1)]
    after = 2 * columns[-1] - columns[np.clip(-2 - np.arange(half), -len(columns), -1)]
    padded = np.vstack([before, columns, after])
    done = np.stack([np.convolve(column, weights, "valid") for column in padded.T], axis=1)
    return done.reshape(values.shape)


def along(corners: ArrayLike, softness: float) -> Floats:
    """Return the path through *corners*, in steps of STEP, turned over *softness* mm."""
    points = np.asarray(corners, float)
    gaps = np.hypot(*np.diff(points, axis=0).T)
    places = np.concatenate([[0.0], np.cumsum(gaps)])
    steps = np.linspace(0, places[-1], max(3, int(places[-1] / STEP) + 1))
    path = np.stack([np.interp(steps, places, points[:, axis]) for axis in (0, 1)], axis=1)
    return smoothed(path, softness / STEP)


def unrest(rng: Generator, count: int, columns: int, length: float) -> Floats:
    """Return noise about 0, spread 1, changing over *length* mm, at the ends as between."""
    sigma = length / STEP
    half = int(3 * sigma) + 1
    noise = rng.normal(size=(count + 2 * half, columns))
    return smoothed(noise, sigma)[half : half + count] * np.sqrt(2 * sigma * np.sqrt(np.pi))


def trembling(rng: Generator, path: Floats, amplitude: float) -> Floats:
    """Return *path* as a hand follows it: slow drift, and a little tremor on it."""
    drift, tremor = (unrest(rng, len(path), 2, length) for length in (1.2, 0.25))
    return path + amplitude * (drift + 0.3 * tremor)


def pressed(rng: Generator, path: Floats, levels: Sequence[float]) -> Stroke:
    """Return a stroke whose pressure goes through *levels*, evenly spaced, and varies a little."""
    places = np.linspace(0, len(levels) - 1, len(path))
    uneven = 1 + 0.12 * unrest(rng, len(path), 1, 0.8)[:, 0]
    return Stroke(path, np.clip(np.interp(places, range(len(levels)), levels) * uneven, 0.05, 1.5))


def deposit(rng: Generator, stroke: Stroke, tool: Tool, hollows: Floats) -> tuple[slice, Floats]:
    """Return the window of rows and columns that *stroke* touches, and its layer there, 0 to 1.

    *hollows* is the paper's grain, 0 to 1, over the whole sheet.
    """
    force = 1 - tool.yielding + tool.yielding * np.clip(stroke.pressure, 0, 1.3)
    radius = np.maximum(tool.width / 2 * (0.75 + 0.25 * force) * PX, 0.8)
    dark = np.clip(force, 0.0, 1.0)
    if tool.skips:
        fails = unrest(rng, len(dark), 1, 0.4)[:, 0]
        dark = dark * np.where(fails > np.quantile(fails, 1 - tool.skips), 0.35, 1.0)
    window, layer = _stamped(stroke.points * PX, radius, dark, hollows.shape)
    grain = hollows[window]
    # a light hand only reaches the paper's hills
    filled = np.clip((layer * 1.25 - grain * tool.grain * 1.6) / 0.25 + 0.3, 0, 1)
    return window, layer * (1 - tool.grain + tool.grain * filled)


def _stamped(centres: Floats, radius: Floats, dark: Floats, shape: tuple[int, ...]) -> tuple:
    half = int(np.ceil(radius.max())) + 1
    low = np.floor(centres.min(axis=0)).astype(int) - half
    high = np.ceil(centres.max(axis=0)).astype(int) + half + 1
    low, high = np.maximum(low, 0), np.minimum(high, [shape[1], shape[0]])
    window = (slice(low[1], max(high[1], low[1])), slice(low[0], max(high[0], low[0])))
    size = (window[0].stop - window[0].start, window[1].stop - window[1].start)
    layer = np.zeros(size)
    offsets = np.stack(np.meshgrid(*[np.arange(-half, half + 1)] * 2), axis=-1).reshape(-1, 2)
    pixels = np.round(centres).astype(int)[:, None] + offsets
    away = np.hypot(*np.moveaxis(pixels - centres[:, None], 2, 0))
    value = np.clip(radius[:, None] - away + 0.5, 0, 1) * dark[:, None]
    x, y = pixels[..., 0] - low[0], pixels[..., 1] - low[1]
    inside = (x >= 0) & (y >= 0) & (x < size[1]) & (y < size[0]) & (value > 0)
    np.maximum.at(layer, (y[inside], x[inside]), value[inside])
    return window, layer
