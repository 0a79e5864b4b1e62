"""Ticks, as many ways as people have of making them."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from .hands import Hand
from .strokes import Floats, Stroke, along, pressed, trembling

Range = tuple[float, float]

# where the tick turns (from the box's centre, in sides of the box, down is positive), then each
# arm's length in sides and its slope in degrees over the horizontal
STYLES: dict[str, tuple[Range, Range, Range, Range, Range, Range]] = {
    "plain": ((-0.20, 0.05), (0.10, 0.40), (0.35, 0.60), (35, 65), (0.80, 1.30), (42, 65)),
    "hasty": ((-0.25, 0.05), (0.05, 0.45), (0.20, 0.38), (20, 75), (1.00, 1.80), (35, 62)),
    "wide": ((-0.25, 0.05), (0.10, 0.40), (0.45, 0.80), (22, 45), (1.00, 1.60), (20, 38)),
    "starts outside": ((-0.25, 0.0), (0.05, 0.40), (0.70, 1.10), (30, 58), (0.90, 1.50), (40, 62)),
    "ends beyond": ((-0.20, 0.05), (0.10, 0.45), (0.35, 0.65), (35, 65), (1.60, 2.50), (38, 62)),
    "short arm": ((-0.25, 0.10), (0.05, 0.40), (0.17, 0.28), (35, 80), (0.70, 1.30), (42, 65)),
    "steep": ((-0.15, 0.10), (0.15, 0.50), (0.40, 0.75), (58, 76), (0.90, 1.60), (62, 78)),
    "small": ((-0.15, 0.05), (0.05, 0.28), (0.20, 0.32), (35, 65), (0.48, 0.72), (40, 62)),
    "turns below": ((-0.15, 0.10), (0.45, 0.75), (0.50, 0.90), (40, 68), (1.10, 1.70), (48, 68)),
    "left-handed": ((-0.05, 0.20), (0.10, 0.40), (0.30, 0.60), (35, 65), (0.80, 1.40), (42, 65)),
}


def placed(box: tuple[float, float, float], points: list[tuple[float, float]]) -> Floats:
    """Return *points*, in sides from the centre of *box* (left, top, side), in mm of the paper."""
    left, top, side = box
    return np.array([left + side / 2, top + side / 2]) + side * np.asarray(points, float)


def tick(
    rng: Generator, hand: Hand, box: tuple[float, float, float], style: str = ""
) -> tuple[str, list[Stroke]]:
    """Return a tick in one stroke, and the name of its style."""
    style = style or _usual(rng, hand)
    x, y, first, first_slope, second, second_slope = (rng.uniform(*r) for r in STYLES[style])
    rising, falling = np.radians([second_slope, first_slope])
    # nobody makes a first arm that a wide tip hides
    first = max(first * hand.size, 1.3 * hand.tool.width / box[2])
    second = max(second * hand.size, 1.6 * first)
    start = np.array([x - first * np.cos(falling), y - first * np.sin(falling)])
    end = np.array([x + second * np.cos(rising), y - second * np.sin(rising)])
    bow = rng.normal(0.03, 0.05) * second
    middle = (np.array([x, y]) + end) / 2 + bow * np.array([np.sin(rising), np.cos(rising)])
    points = np.array([start, (x, y), middle, end])
    if style == "left-handed":
        points[:, 0] *= -1
    softness = min((0.05 + 0.25 * hand.haste) * rng.uniform(0.6, 1.4), 0.22 * first * box[2])
    path = trembling(rng, along(placed(box, points), softness), hand.tremor)
    # set down, pressed at the turn, and let go in flight
    go = rng.uniform(0.35, 0.95) if hand.haste > 0.4 else rng.uniform(0.75, 1.0)
    levels = np.array([rng.uniform(0.6, 1.0), 1.1, 1.0, 0.95, go]) * hand.pressure
    return style, [pressed(rng, path, levels)]


def _usual(rng: Generator, hand: Hand) -> str:
    """Return a style that this hand could have."""
    if hand.left and rng.random() < 0.6:
        return "left-handed"
    names = [name for name in STYLES if name != "left-handed"]
    if hand.haste > 0.6 and rng.random() < 0.4:
        return str(rng.choice(["hasty", "ends beyond", "short arm", "wide"]))
    return names[rng.integers(len(names))]
