"""What a sheet lies on while it is photographed."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Single = NDArray[np.float32]
KINDS = ("wood", "plain", "cloth", "stone", "dark")


def desk(rng: Generator, width: int, height: int) -> tuple[str, Single]:
    """Return a kind of desk, and its picture: values 0 to 1, red green blue."""
    kind = KINDS[rng.integers(len(KINDS))]
    colour = {
        "wood": rng.uniform([0.45, 0.30, 0.18], [0.75, 0.55, 0.38]),
        "plain": np.full(3, rng.uniform(0.35, 0.9)) + rng.uniform(-0.05, 0.05, 3),
        "cloth": rng.uniform(0.2, 0.75, 3),
        "stone": np.full(3, rng.uniform(0.4, 0.75)),
        "dark": rng.uniform(0.05, 0.18) + rng.uniform(0, 0.03, 3),
    }[kind]
    texture = {"wood": _wood, "cloth": _cloth, "stone": _stone}.get(kind, _plain)
    value = texture(rng, width, height)
    return kind, np.clip(value[..., None] * colour.astype(np.float32), 0, 1)


def blotches(rng: Generator, width: int, height: int, across: float, down: float) -> Single:
    """Return smooth noise about 0, spread 1, with features so many pixels *across* and *down*."""
    small = rng.standard_normal(
        (max(4, int(height / down)), max(4, int(width / across))), np.float32
    )
    return cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC)


def _plain(rng: Generator, width: int, height: int) -> Single:
    return 1 + 0.03 * blotches(rng, width, height, 300, 300)


def _wood(rng: Generator, width: int, height: int) -> Single:
    bent = 6 * blotches(rng, width, height, 700, 250)
    rows = np.arange(height, dtype=np.float32)[:, None] / rng.uniform(14, 40)
    rings = np.sin(rows * 2 + bent) * 0.5 + np.sin(rows * 0.7 + 0.6 * bent)
    return 1 + 0.09 * rings + 0.07 * blotches(rng, width, height, 160, 3)


def _cloth(rng: Generator, width: int, height: int) -> Single:
    pitch = rng.uniform(5, 9)
    x, y = (
        np.sin(np.arange(size, dtype=np.float32) * 2 * np.pi / pitch) for size in (width, height)
    )
    return 1 + 0.10 * x[None] * y[:, None] + 0.06 * blotches(rng, width, height, 40, 40)


def _stone(rng: Generator, width: int, height: int) -> Single:
    fine = blotches(rng, width, height, 5, 5)
    return 1 + 0.10 * fine + 0.12 * blotches(rng, width, height, 30, 30)
