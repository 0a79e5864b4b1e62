"""Marks that nobody can be sure of: taken back, too little, astray, or not in the box."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.random import Generator

from .crosses import cross
from .fillings import zigzag
from .hands import Hand
from .strokes import Stroke, along, pressed, trembling
from .ticks import placed, tick

Box = tuple[float, float, float]
Made = tuple[str, list[Stroke]]


def scribbled_out(rng: Generator, hand: Hand, box: Box) -> Made:
    """Return a mark and what takes it back, going well beyond the box."""
    _, strokes = (tick if rng.random() < 0.6 else cross)(rng, hand, box)
    style = str(rng.choice(["zigzag", "looped", "struck twice"], p=[0.5, 0.3, 0.2]))
    reach = rng.uniform(0.75, 1.15)
    if style == "zigzag":
        gap = rng.uniform(0.18, 0.4)
        strokes.append(zigzag(rng, hand, box, rng.uniform(-10, 60), gap=gap, reach=reach))
    elif style == "looped":
        turns = rng.uniform(4, 8)
        t = np.linspace(0, 1, int(turns * 16))
        angle = 2 * np.pi * turns * t
        wide = reach * rng.uniform(0.75, 1.0)
        x = wide * np.cos(angle) + np.linspace(-0.35, 0.35, len(t))
        y = reach * rng.uniform(0.6, 0.9) * np.sin(angle) + rng.normal(0, 0.03, len(t))
        strokes.append(_line(rng, hand, box, np.stack([x, y], axis=1), 0.15))
    else:
        for _ in range(rng.integers(2, 4)):
            height = rng.uniform(-0.35, 0.35)
            ends = [(-reach, height + rng.normal(0, 0.1)), (reach, height + rng.normal(0, 0.1))]
            strokes.append(_line(rng, hand, box, ends, 0.3))
    return style, strokes


def dot(rng: Generator, hand: Hand, box: Box) -> Made:
    """Return where a tip rested, or slid a little."""
    at = rng.uniform(-0.3, 0.3, size=2)
    if rng.random() < 0.3:
        slide = rng.normal(0, 0.04, size=2)
        path = along(placed(box, [at, at + slide / 2, at + slide]), 0)
        return "rested", [pressed(rng, path, [hand.pressure] * 2)]
    # meant: the tip goes round a few times
    radius = rng.uniform(0.02, 0.09)
    round_ = np.cumsum(rng.normal(0, 1, size=(14, 2)), axis=0)
    round_ = radius * np.sin(round_) * rng.uniform(0.6, 1.0, size=2)
    path = trembling(rng, along(placed(box, at + round_), 0.05), hand.tremor)
    return "made", [pressed(rng, path, [1.1 * hand.pressure] * 2)]


def one_stroke(rng: Generator, hand: Hand, box: Box) -> Made:
    """Return one line through the box, in any direction."""
    slope = rng.uniform(0, 180)
    half = (
        rng.uniform(0.6, 2.2)
        / 2
        * np.array([np.cos(np.radians(slope)), -np.sin(np.radians(slope))])
    )
    middle = rng.normal(0, 0.1, size=2)
    bow = rng.normal(0, 0.04) * half[::-1] * [1, -1]
    names = ((20, "flat"), (70, "rising"), (110, "upright"), (160, "falling"), (181, "flat"))
    style = next(name for limit, name in names if slope < limit)
    points = [middle - half, middle + bow, middle + half]
    return style, [_line(rng, hand, box, points[:: rng.choice([-1, 1])], 0.4)]


def circled(rng: Generator, hand: Hand, box: Box) -> Made:
    """Return a ring round the box, closed or nearly."""
    wide, high = rng.uniform(0.85, 1.5, size=2)
    start, span = rng.uniform(0, 2 * np.pi), 2 * np.pi * rng.uniform(0.92, 1.25)
    t = np.linspace(0, span, 40)
    drift = np.linspace(0, 0.12, 40) * rng.choice([-1, 1])
    middle = rng.normal(0, 0.1, size=2)
    ring = np.stack(
        [(wide + drift) * np.cos(start + t), (high + drift) * np.sin(start + t)], axis=1
    )
    return "ring", [_line(rng, hand, box, ring + middle, 0.2)]


def beside(rng: Generator, hand: Hand, box: Box) -> Made:
    """Return a tick or cross that misses the box: in the margin more often than in the words."""
    side = str(rng.choice(["left", "right", "above", "below"], p=[0.65, 0.15, 0.1, 0.1]))
    away = rng.uniform(1.25, 2.1)
    x, y = {"left": (-away, 0), "right": (away, 0), "above": (0, -away), "below": (0, away)}[side]
    x, y = np.array([x, y]) + rng.normal(0, 0.12, size=2)
    moved = (box[0] + x * box[2], box[1] + y * box[2], box[2])
    if rng.random() < 0.7:
        _, strokes = tick(rng, hand, moved, str(rng.choice(["plain", "small", "short arm"])))
    else:
        _, strokes = cross(rng, hand, moved, str(rng.choice(["small", "corner to corner"])))
    return side, _clear_of(box, strokes, side, hand.tool.width)


def _clear_of(box: Box, strokes: list[Stroke], side: str, width: float) -> list[Stroke]:
    """Return *strokes* moved so far that none of them touches the box: else it would be marked."""
    axis = 0 if side in {"left", "right"} else 1
    away = 0.15 * box[2] + width / 2
    places = np.concatenate([stroke.points[:, axis] for stroke in strokes])
    if side in {"left", "above"}:
        moved = min(0.0, box[axis] - away - places.max())
    else:
        moved = max(0.0, box[axis] + box[2] + away - places.min())
    step = moved * np.eye(2)[axis]
    return [Stroke(stroke.points + step, stroke.pressure) for stroke in strokes]


def passing(rng: Generator, hand: Hand, box: Box) -> Made:
    """Return a neighbour's long stroke, which crosses this empty box or runs past it."""
    x, y = rng.uniform(-0.4, 0.4, size=2)
    fall = rng.uniform(1.5, 3.0)
    lean = rng.uniform(-0.5, 0.5)
    points = [(x + 2 * lean + 0.3, y - fall), (x + lean, y - fall / 2), (x, y), (x - lean, y + 0.8)]
    return "a tail from above", [_line(rng, hand, box, points, 0.6)]


def _line(rng: Generator, hand: Hand, box: Box, points: object, softness: float) -> Stroke:
    path = trembling(rng, along(placed(box, points), softness * (0.3 + hand.haste)), hand.tremor)
    levels = np.array([rng.uniform(0.7, 1), 1, 1, rng.uniform(0.5, 1)]) * hand.pressure
    return pressed(rng, path, levels)


MARKS: dict[str, Callable[[Generator, Hand, Box], Made]] = {
    "scribbled out": scribbled_out,
    "dot": dot,
    "one stroke": one_stroke,
    "circled": circled,
    "beside": beside,
    "passing stroke": passing,
}
"""Those that only need their box. ``filled_in`` has the rest: wording struck, rubbed out."""
