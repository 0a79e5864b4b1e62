"""What paper does of itself: it lets the other side through, and keeps the fold of an envelope."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from .sheets import Picture

Single = NDArray[np.float32]


def with_verso(rng: Generator, pixels: Picture, verso: Picture) -> Picture:
    """Return a sheet through which the print on its back is seen, faintly and mirrored."""
    grey = cv2.cvtColor(np.ascontiguousarray(verso[:, ::-1]), cv2.COLOR_RGB2GRAY)
    spread = cv2.GaussianBlur(grey, (0, 0), rng.uniform(2, 4))
    dim = 1 - rng.uniform(0.02, 0.07) * (1 - spread.astype(np.float32) / 255)
    return np.round(pixels * dim[..., None]).astype(np.uint8)


def creases(rng: Generator, x: Single, y: Single, paper: tuple[float, float]) -> Single:
    """Return the light on a sheet that was folded in two or three; places in mm from its middle."""
    light = np.ones_like(x)
    folds = ((0.0,), (-paper[1] / 6, paper[1] / 6))[rng.integers(2)]
    for fold in folds:
        away = y - np.float32(fold + rng.normal(0, 1)) + np.float32(rng.normal(0, 0.01)) * x
        line = np.exp(-((away / np.float32(rng.uniform(0.25, 0.6))) ** 2))
        light += np.float32(rng.uniform(-0.12, 0.05)) * line
        light += np.float32(rng.uniform(-0.03, 0.03)) * np.tanh(away / 8)
    return light
