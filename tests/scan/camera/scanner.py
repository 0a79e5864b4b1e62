"""A sheet on the glass of a scanner, or through its feeder: grey, or black and white."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from .sheets import Picture
from .strokes import PX


def scan(
    rng: Generator,
    pixels: Picture,
    paper: tuple[float, float],
    *,
    dpi: int,
    one_bit: bool = False,
) -> tuple[NDArray[np.uint8], NDArray[np.float64], dict[str, Any]]:
    """Return the scan of a sheet, the map from the page's mm to its pixels, and what was done."""
    scale = dpi / 25.4
    printed = float(rng.choice([1.0, rng.uniform(0.94, 1.0)]))
    skew = float(rng.uniform(-2, 2))
    shift = rng.normal(0, 1.2, 2)
    size = tuple(round(v * scale) for v in paper)
    cos, sin = np.cos(np.radians(skew)), np.sin(np.radians(skew))
    turn = np.array([[cos, -sin], [sin, cos]]) * printed * scale
    middle = np.array(paper) / 2
    to_scan = np.hstack([turn, ((middle + shift) * scale - turn @ middle)[:, None]])
    from_print = to_scan.copy()
    from_print[:, :2] /= PX
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)
    if dpi < 250:
        grey = cv2.GaussianBlur(grey, (0, 0), 0.42 * PX / scale / printed)
    shown = cv2.warpAffine(grey, from_print, size, flags=cv2.INTER_LINEAR, borderValue=255)
    white, black = rng.uniform(228, 252), rng.uniform(8, 40)
    value = black + shown.astype(np.float32) / 255 * (white - black)
    value = cv2.GaussianBlur(value, (0, 0), rng.uniform(0.35, 0.8))
    value += rng.normal(0, rng.uniform(0.8, 2.8), value.shape).astype(np.float32)
    # a lamp that ages, and a speck on the glass
    value *= 1 + np.linspace(0, rng.uniform(-0.03, 0.03), size[0], dtype=np.float32)[None]
    told = {"dpi": dpi, "skew": round(skew, 2), "printed": round(printed, 3)}
    if one_bit:
        told["threshold"] = threshold = int(rng.integers(120, 191))
        return ((value > threshold) * np.uint8(255)), to_scan, told
    return np.clip(value + 0.5, 0, 255).astype(np.uint8), to_scan, told
