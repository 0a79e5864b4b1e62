"""Words that nobody has to read, written as fast as people write on a form."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from .hands import Hand
from .strokes import Stroke, along, pressed, trembling

# letters in heights of an "n", from the line upwards; each begins and ends near the line
LETTERS: tuple[tuple[tuple[float, float], ...], ...] = (
    ((0.7, 0.9), (0.3, 1.0), (0.05, 0.5), (0.3, 0.0), (0.7, 0.5), (0.75, 0.95), (0.75, 0.1)),  # a
    ((0.1, 0.45), (0.6, 0.7), (0.35, 1.0), (0.05, 0.5), (0.35, 0.0), (0.7, 0.15)),  # e
    ((0.25, 1.0), (0.25, 0.1), (0.45, 0.05)),  # i
    ((0.1, 0.9), (0.15, 0.0), (0.2, 0.8), (0.5, 1.0), (0.6, 0.6), (0.65, 0.0)),  # n
    ((0.1, 0.0), (0.15, 0.9), (0.4, 0.9), (0.45, 0.0), (0.5, 0.8), (0.8, 0.9), (0.9, 0.0)),  # m
    ((0.1, 1.0), (0.1, 0.3), (0.35, 0.0), (0.65, 0.4), (0.65, 1.0), (0.7, 0.1)),  # u
    ((0.45, 1.0), (0.1, 0.6), (0.3, 0.0), (0.65, 0.4), (0.45, 1.0), (0.8, 0.85)),  # o
    ((0.6, 0.9), (0.2, 0.9), (0.1, 0.2), (0.5, 0.1), (0.75, 1.9), (0.75, 0.1)),  # d
    ((0.1, 0.3), (0.5, 1.8), (0.35, 2.1), (0.2, 1.6), (0.25, 0.2), (0.5, 0.05)),  # l
    ((0.25, 1.7), (0.25, 0.1), (0.5, 0.1)),  # t
    ((0.6, 0.9), (0.2, 0.9), (0.15, 0.2), (0.6, 0.6), (0.6, -0.9), (0.25, -1.1), (0.2, -0.6),
     (0.9, 0.2)),  # g
    ((0.1, 0.2), (0.3, 1.0), (0.55, 0.8), (0.6, 0.05)),  # r
    ((0.1, 0.1), (0.5, 1.0), (0.45, 0.5), (0.5, 0.1), (0.2, 0.05)),  # s
    ((0.15, 1.9), (0.2, 0.0), (0.3, 0.8), (0.6, 0.8), (0.65, 0.0)),  # h
)  # fmt: skip


def writing(
    rng: Generator, hand: Hand, line: tuple[float, float, float], height: float = 0.0
) -> list[Stroke]:
    """Return words on *line* (from x, to x, y in mm), a stroke a word, filling some of it."""
    left, right, base = line
    # whoever writes with a wide tip writes large
    height = max(height or float(rng.uniform(1.4, 2.4)), 2.8 * hand.tool.width)
    x = left + rng.uniform(0.3, 6)
    stop = left + (right - left) * rng.uniform(0.25, 0.95)
    climb = rng.normal(0, 0.012)
    strokes: list[Stroke] = []
    while x < stop:
        letters = [LETTERS[n] for n in rng.integers(len(LETTERS), size=rng.integers(2, 9))]
        points = []
        for letter in letters:
            wide = height * rng.uniform(0.75, 1.1)
            for across, up in letter:
                high = up * height * (1 if up <= 1 else 0.9) * rng.uniform(0.9, 1.1)
                points.append(
                    (x + across * wide + hand.slant * high, base + climb * (x - left) - high)
                )
            x += wide * (0.65 + 0.35 * max(across for across, _ in letter))
        if x > right:
            break
        path = along(points, 0.12 + 0.12 * hand.haste)
        levels = hand.pressure * rng.uniform(0.6, 1.0, size=max(4, len(letters) * 2))
        strokes.append(pressed(rng, trembling(rng, path, hand.tremor * 0.5), levels))
        x += height * rng.uniform(0.8, 1.5)
    return strokes


def tail(rng: Generator, hand: Hand, box: tuple[float, float, float]) -> Stroke:
    """Return the flourish of a neighbour's line that ends near *box*, and stays outside it."""
    left, top, side = box
    corner = np.array([left + side, top]) + side * np.array(
        [rng.uniform(0.35, 0.7), rng.uniform(-0.9, 0.6)]
    )
    begin = corner + side * np.array([rng.uniform(0.3, 1.5), rng.uniform(-1.6, -0.8)])
    between = (corner + begin) / 2 + side * np.array([rng.uniform(0.1, 0.4), 0.1])
    path = trembling(rng, along([begin, between, corner], 0.5), hand.tremor)
    return pressed(rng, path, np.array([1.0, 0.8, 0.5]) * hand.pressure)
