"""Boxes filled in, neatly or not, and hatched."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from .hands import Hand
from .strokes import Stroke, along, pressed, trembling
from .ticks import placed

STYLES = ("zigzag", "there and crosswise", "coiled", "outlined first", "hatched")


def filling(
    rng: Generator, hand: Hand, box: tuple[float, float, float], style: str = ""
) -> tuple[str, list[Stroke]]:
    """Return a filling, and the name of its style."""
    style = style or STYLES[rng.choice(len(STYLES), p=[0.4, 0.15, 0.15, 0.1, 0.2])]
    slope = rng.choice([rng.uniform(35, 60), rng.uniform(-8, 8), rng.uniform(75, 105)])
    width = hand.tool.width / box[2]
    if style == "coiled":
        return style, [_coil(rng, hand, box, width)]
    if style == "hatched":
        return style, _hatching(rng, hand, box, slope)
    gap = width * rng.uniform(0.5, 0.95)
    strokes = []
    if style == "outlined first":
        strokes.append(_outline(rng, hand, box, width))
    strokes.append(zigzag(rng, hand, box, slope, gap=gap, reach=0.5 - width / 2))
    if style == "there and crosswise":
        crosswise = slope + rng.uniform(60, 100)
        strokes.append(zigzag(rng, hand, box, crosswise, gap=gap * 1.4, reach=0.5 - width / 2))
    return style, strokes


def zigzag(
    rng: Generator, hand: Hand, box: tuple, slope: float, *, gap: float, reach: float
) -> Stroke:
    """Return a zigzag over a square of *reach* to each side, *gap* from turn to turn."""
    points = []
    for n, (start, end) in enumerate(_lines(rng, slope, gap, reach)):
        points += [start, end] if n % 2 else [end, start]
    sloppy = rng.normal(0, 0.05 + 0.05 * hand.haste, size=(len(points), 2))
    middle = rng.normal(0, 0.04, size=2)
    path = along(placed(box, np.array(points) + sloppy + middle), 0.06 + 0.15 * hand.haste)
    levels = hand.pressure * rng.uniform(0.75, 1.1, size=max(4, len(points) // 3))
    return pressed(rng, trembling(rng, path, hand.tremor), levels)


def _lines(rng: Generator, slope: float, gap: float, reach: float) -> list[tuple]:
    """Return lines that cover a square, each within it."""
    angle = np.radians(slope)
    go, side = np.array([np.cos(angle), -np.sin(angle)]), np.array([np.sin(angle), np.cos(angle)])
    far = reach * (abs(side[0]) + abs(side[1])) * rng.uniform(0.85, 1.05)
    lines = []
    place = -far
    while place <= far:
        # how far along the line each pair of edges lets it go, either way
        on = [reach + way * np.sign(go) * side * place for way in (1, -1)]
        start, end = -(on[0] / np.abs(go).clip(1e-3)).min(), (on[1] / np.abs(go).clip(1e-3)).min()
        if end - start > 0.05:
            lines.append((side * place + go * start, side * place + go * end))
        place += gap * rng.uniform(0.75, 1.25)
    return lines


def _coil(rng: Generator, hand: Hand, box: tuple, width: float) -> Stroke:
    """Return small circles that wander over the box."""
    turns = rng.uniform(7, 11)
    t = np.linspace(0, 1, int(turns * 14))
    radius = max(0.5 - width / 2, 0.1) * (0.25 + 0.75 * np.abs(np.sin(t * np.pi * turns / 3.3)))
    angle = 2 * np.pi * turns * t * rng.choice([-1, 1]) + rng.uniform(0, 6)
    corners = np.stack([radius * np.cos(angle), radius * np.sin(angle)], axis=1) * 1.12
    corners = np.clip(corners, -0.53, 0.53) + rng.normal(0, 0.035, size=(len(t), 2))
    path = along(placed(box, corners), 0.1)
    levels = hand.pressure * rng.uniform(0.8, 1.1, size=8)
    return pressed(rng, trembling(rng, path, hand.tremor), levels)


def _outline(rng: Generator, hand: Hand, box: tuple, width: float) -> Stroke:
    half = 0.5 - width / 2
    corners = [(-half, -half), (half, -half), (half, half), (-half, half), (-half, -half * 0.8)]
    loose = rng.normal(0, 0.04, size=(5, 2))
    path = along(placed(box, np.array(corners) + loose), 0.1 + 0.2 * hand.haste)
    return pressed(rng, trembling(rng, path, hand.tremor), [hand.pressure] * 4)


def _hatching(rng: Generator, hand: Hand, box: tuple, slope: float) -> list[Stroke]:
    """Return lines side by side with white between them, over the whole box."""
    gap = min(hand.tool.width / box[2] * rng.uniform(1.3, 2.1), 0.27)
    strokes = []
    for start, end in _lines(rng, slope, gap, 0.5):
        loose = rng.normal(0, 0.05, size=(2, 2))
        path = along(placed(box, np.array([start, end]) + loose), 0.1)
        strokes.append(pressed(rng, trembling(rng, path, hand.tremor), [hand.pressure] * 3))
    return strokes
