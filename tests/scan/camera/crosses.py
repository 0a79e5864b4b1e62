"""Crosses: two strokes, or one that does not leave the paper."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from .hands import Hand
from .strokes import Stroke, along, pressed, trembling
from .ticks import placed

STYLES = ("corner to corner", "small", "large", "lopsided", "looped", "upright")


def cross(
    rng: Generator, hand: Hand, box: tuple[float, float, float], style: str = ""
) -> tuple[str, list[Stroke]]:
    """Return a cross, and the name of its style."""
    odds = [0.3, 0.15, 0.25, 0.15, 0.1, 0.05]
    style = style or STYLES[rng.choice(len(STYLES), p=odds)]
    length = {"small": (0.5, 0.75), "large": (1.3, 1.9)}.get(style, (0.9, 1.4))
    middle = rng.normal(0, 0.07, size=2)
    turn = 45 if style == "upright" else 0
    strokes = []
    for slope in (rng.uniform(32, 58), 180 - rng.uniform(32, 58)):
        angle = np.radians(slope + turn + rng.normal(0, 4))
        size = rng.uniform(*length) * hand.size
        if style == "lopsided":
            size *= rng.uniform(0.6, 1.4)
        centre = middle + rng.normal(0, 0.05, size=2)
        half = size / 2 * np.array([np.cos(angle), np.sin(angle)])
        # the first leg falls to the right, the second to the left
        strokes.append((centre - half, centre + half))
    if style == "looped":
        return style, [_looped(rng, hand, box, strokes)]
    return style, [_leg(rng, hand, box, *ends) for ends in strokes]


def _leg(rng: Generator, hand: Hand, box: tuple, start: np.ndarray, end: np.ndarray) -> Stroke:
    across = (end - start)[::-1] * [1, -1]
    between = (start + end) / 2 + across * rng.normal(0, 0.03)
    path = along(placed(box, [start, between, end]), 0.4 * hand.haste)
    go = rng.uniform(0.5, 1.0) if hand.haste > 0.4 else rng.uniform(0.8, 1.0)
    levels = np.array([rng.uniform(0.7, 1.0), 1.0, 1.0, go]) * hand.pressure
    return pressed(rng, trembling(rng, path, hand.tremor), levels)


def _looped(rng: Generator, hand: Hand, box: tuple, legs: list) -> Stroke:
    """Return both legs with the way between them drawn too, lightly."""
    (a, b), (c, d) = legs
    out = [0.25 * rng.uniform(0.3, 1.0), 0.0]
    path = along(placed(box, [a, b, b + out, c + out, c, d]), 0.15 + 0.25 * hand.haste)
    levels = np.array([0.9, 1.0, 1.0, 0.75, 0.6, 0.75, 1.0, 1.0, 0.8]) * hand.pressure
    return pressed(rng, trembling(rng, path, hand.tremor), levels)
