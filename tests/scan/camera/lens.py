"""What light, lens and phone do to a picture: values 0 to 1, red green blue, in and out."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from .desks import Single, blotches


@dataclass(frozen=True)
class Look:
    """Light and phone: what makes this photograph unlike the next."""

    exposure: float
    gradient: tuple[float, float]
    vignette: float
    shadow: float
    shadow_edge: float
    tint: tuple[float, float, float]
    blur: float
    motion: float
    motion_angle: float
    noise: float
    contrast: float
    sharpening: float
    quality: int


def random_look(rng: Generator) -> Look:
    """Return the light of a room and the habits of a phone."""
    slope, way = rng.uniform(0, 0.32), rng.uniform(0, 2 * np.pi)
    warmth = rng.normal(0, 0.05)
    return Look(
        exposure=float(rng.uniform(0.74, 0.96)),
        gradient=(float(slope * np.cos(way)), float(slope * np.sin(way))),
        vignette=float(rng.uniform(0, 0.22)),
        shadow=float(rng.uniform(0.55, 0.85)) if rng.random() < 0.6 else 1.0,
        shadow_edge=float(rng.choice([rng.uniform(8, 40), rng.uniform(40, 200)])),
        tint=(float(1 + warmth), float(1 + rng.normal(0, 0.012)), float(1 - 1.3 * warmth)),
        blur=float(rng.uniform(0.5, 1.5)),
        motion=float(rng.uniform(3, 5)) if rng.random() < 0.4 else 0.0,
        motion_angle=float(rng.uniform(0, np.pi)),
        noise=float(rng.uniform(2, 7)),
        contrast=float(rng.choice([0.0, rng.uniform(0.1, 0.5)])),
        sharpening=float(rng.choice([0.0, rng.uniform(0.3, 1.0)])),
        quality=int(rng.integers(60, 93)),
    )


def lit(rng: Generator, picture: Single, look: Look) -> Single:
    """Return *picture* under the room's light, with the shadow of whoever holds the phone."""
    height, width = picture.shape[:2]
    # light changes slowly: a pixel in sixteen says enough
    size = (width // 4, height // 4)
    y, x = np.meshgrid(np.linspace(-1, 1, size[1]), np.linspace(-1, 1, size[0]), indexing="ij")
    light = 1 + (look.gradient[0] * x + look.gradient[1] * y) / 2
    light *= 1 - look.vignette * (x**2 + y**2) / 2
    if look.shadow < 1:
        light *= _shadow(rng, *size, look.shadow, look.shadow_edge / 4)
    light = cv2.resize(light.astype(np.float32), (width, height))
    picture = picture * (look.exposure * light)[..., None]
    return picture * np.array(look.tint, np.float32)


def _shadow(
    rng: Generator, width: int, height: int, strength: float, edge: float
) -> NDArray[np.float64]:
    """Return a shadow: of some edge, not quite straight, or of a phone and the arm under it."""
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    middle = np.array([width, height]) * rng.uniform(0.25, 0.75, 2)
    angle = rng.uniform(0, 2 * np.pi)
    u = (x - middle[0]) * np.cos(angle) + (y - middle[1]) * np.sin(angle)
    v = (y - middle[1]) * np.cos(angle) - (x - middle[0]) * np.sin(angle)
    inside = u + 0.06 * width * np.sin(v / width / rng.uniform(0.15, 0.45) + rng.uniform(0, 6))
    if rng.random() < 0.4:
        phone = np.minimum(0.16 * width - np.abs(v), 0.33 * width - np.abs(u))
        arm = np.minimum(0.10 * width - np.abs(v - 0.1 * u), u)
        inside = np.maximum(phone, arm)
    dark = 1 / (1 + np.exp(-np.clip(inside / edge * 2, -40, 40)))
    return 1 - (1 - strength) * dark


def through_the_lens(picture: Single, look: Look) -> Single:
    """Return *picture* out of focus, and moved while it was taken."""
    picture = cv2.GaussianBlur(picture, (0, 0), look.blur)
    if look.motion:
        kernel = np.zeros((9, 9), np.float32)
        for step in np.linspace(-look.motion / 2, look.motion / 2, 41):
            x, y = 4 + step * np.cos(look.motion_angle), 4 + step * np.sin(look.motion_angle)
            left, top = int(np.floor(x)), int(np.floor(y))
            for dx, dy in ((0, 0), (1, 0), (0, 1), (1, 1)):
                if left + dx < 9 and top + dy < 9:
                    kernel[top + dy, left + dx] += (1 - abs(x - left - dx)) * (
                        1 - abs(y - top - dy)
                    )
        picture = cv2.filter2D(picture, -1, kernel / kernel.sum())
    return picture


def developed(rng: Generator, picture: Single, look: Look) -> NDArray[np.uint8]:
    """Return what the phone keeps: noise, its tone curve and its sharpening, in bytes."""
    if look.contrast:
        bent = 0.12 * look.contrast * np.sin((np.clip(picture, 0, 1) - 0.5) * np.pi * 2)
        picture = picture + bent.astype(np.float32)
    if look.sharpening:
        picture = picture + look.sharpening * (picture - cv2.GaussianBlur(picture, (0, 0), 1.6))
    height, width = picture.shape[:2]
    shot = rng.standard_normal((height, width), np.float32)
    shot = cv2.GaussianBlur(shot, (0, 0), 0.6) * 1.9
    coloured = np.stack([blotches(rng, width, height, 3, 3) for _ in range(3)], axis=-1)
    # dark places are the noisier ones
    louder = 1.25 - 0.5 * picture.mean(axis=-1, keepdims=True)
    picture = picture + look.noise / 255 * louder * (shot[..., None] + 0.4 * coloured)
    return np.clip(picture * 255 + 0.5, 0, 255).astype(np.uint8)


def whitened(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Return *picture* as the phone's mode for documents makes it: flat light, white paper."""
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (width // 8, height // 8), interpolation=cv2.INTER_AREA)
    paper = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9))), (0, 0), 8)
    paper = cv2.resize(paper, (width, height)).astype(np.float32)
    flat = picture.astype(np.float32) / np.maximum(paper, 30)
    return np.clip((flat - 0.15) / 0.75 * 255, 0, 255).astype(np.uint8)
