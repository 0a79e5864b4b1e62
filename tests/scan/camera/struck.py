"""A line drawn through an item's words, where its words really are."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from handbook_ext.core.checklists.sheets_json import SheetBox

from .hands import Hand
from .sheets import Picture
from .strokes import PX, Stroke, along, pressed, trembling


def lines_of(pixels: Picture, box: SheetBox) -> list[tuple[float, float, float]]:
    """Return where the wording's lines of print are, in mm: from x, to x, middle of the letters."""
    left, top, right, bottom = (round(v * PX) for v in box.wording)
    dark = pixels[top:bottom, left:right].min(axis=2) < 128
    rows = np.flatnonzero(dark.sum(axis=1) > 2)
    found = []
    for run in np.split(rows, np.flatnonzero(np.diff(rows) > 4) + 1):
        if len(run) < PX:
            continue
        columns = np.flatnonzero(dark[run[0] : run[-1] + 1].any(axis=0))
        # an x-height's middle lies a little under that of the tall letters
        middle = (run[0] + run[-1]) / 2 + 0.04 * len(run)
        found.append(((left + columns[0]) / PX, (left + columns[-1]) / PX, (top + middle) / PX))
    return found or [(box.wording[0], box.wording[2], box.wording[1] + 2.2)]


def wording_struck(
    rng: Generator, hand: Hand, pixels: Picture, box: SheetBox
) -> tuple[str, list[Stroke]]:
    """Return the strokes, and how: one line, all lines, zigzag, or aslant."""
    lines = lines_of(pixels, box)
    style = str(rng.choice(["one line", "all lines", "zigzag", "aslant"], p=[0.35, 0.35, 0.1, 0.2]))
    if style == "aslant":
        left, right = min(x for x, _, _ in lines), max(x for _, x, _ in lines)
        points = [(left, lines[-1][2] + 1.5), (right, lines[0][2] - 1.5)]
        return style, [_through(rng, hand, points[:: rng.choice([-1, 1])])]
    chosen = [lines[0]] if style == "one line" else lines
    strokes = []
    for left, right, middle in chosen:
        start, end = left - rng.uniform(-3, 1.5), left + (right - left) * rng.uniform(0.7, 1.03)
        height, slope = middle + rng.normal(0, 0.35), rng.normal(0, 0.012)
        points = [(start, height), (end, height + slope * (end - start))]
        if style == "zigzag":
            points += [(start + 2, height + 0.6), (end - 3, height - 0.4)]
        strokes.append(_through(rng, hand, points))
    return style, strokes


def _through(rng: Generator, hand: Hand, points: list[tuple[float, float]]) -> Stroke:
    path = trembling(rng, along(points, 0.3), hand.tremor * 2.5)
    return pressed(rng, path, np.array([1.0, 1.0, 0.9, 1.0, 0.8]) * hand.pressure)
