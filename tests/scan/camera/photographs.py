"""A photograph of sheets on a desk, flat or bent, one or two, whole or with a corner missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

from .desks import Single, blotches, desk
from .lens import developed, lit, random_look, through_the_lens
from .paper import creases
from .scene import Camera, Lying
from .sheets import Picture
from .strokes import PX

WIDTHS = (1500, 1500, 1600, 1800, 2000, 2400)


@dataclass
class Taken:
    """A photograph before it is a file: *papers* and *camera* say where everything is."""

    pixels: NDArray[np.uint8]
    camera: Camera
    papers: list[Lying]
    told: dict[str, Any]


def photograph(
    rng: Generator,
    sheets: Sequence[Picture],
    papers: Sequence[tuple[float, float]],
    *,
    bend: float = 0.0,
    missing: str = "",
    width: int = 0,
) -> Taken:
    """Photograph *sheets*, printed on *papers* (mm), side by side if there are two.

    *bend* is how high the middle rises, mm; *missing* is how a corner went: "cut off" by the
    picture's edge, under a "finger", "folded" over; *width* that of the picture, the shorter side.
    """
    lying = _laid(rng, papers, bend)
    short = width or int(WIDTHS[rng.integers(len(WIDTHS))])
    size = (short, short * 4 // 3)
    if len(lying) > 1:
        # lying across, and no less than fits two sheets
        size = (max(size[1], 0 if width else 2600), max(size[1], 0 if width else 2600) * 3 // 4)
    camera = Camera(
        *size,
        tilt=tuple(np.radians(rng.uniform(-15, 15, 2))),  # type: ignore[arg-type]
        focal=float(rng.uniform(0.95, 1.35) * min(size)),
        papers=lying,
        fills=float(rng.uniform(0.80, 0.95)),
        offset=tuple(_cut(rng) if missing == "cut off" else rng.uniform(-0.8, 0.8, 2)),
    )
    look = random_look(rng)
    kind, picture = desk(rng, *size)
    for paper, pixels in zip(lying, sheets, strict=True):
        picture = _with_paper(rng, picture, camera, paper, pixels, folded=missing == "folded")
    if missing == "finger":
        picture = _with_finger(rng, picture, camera, lying[0])
    shot = developed(rng, through_the_lens(lit(rng, picture, look), look), look)
    told = {"desk": kind, "size": size, "missing": missing, **asdict(look)}
    told |= {"tilt": np.degrees(camera.tilt).round(1).tolist(), "fills": round(camera.fills, 3)}
    told["papers"] = [asdict(paper) for paper in lying]
    return Taken(shot, camera, lying, told)


def _laid(rng: Generator, papers: Sequence[tuple[float, float]], bend: float) -> list[Lying]:
    made = []
    for n, paper in enumerate(papers):
        beside = (n - (len(papers) - 1) / 2) * (paper[0] + rng.uniform(6, 20))
        made.append(
            Lying(
                paper,
                middle=(beside, float(rng.uniform(-8, 8)) if len(papers) > 1 else 0.0),
                turn=float(
                    np.radians(rng.uniform(-8, 8) if len(papers) == 1 else rng.normal(0, 1.5))
                ),
                printed=float(rng.choice([1.0, rng.uniform(0.94, 1.0)])),
                shift=(float(rng.normal(0, 0.8)), float(rng.normal(0, 0.8))),
                bend=bend,
                bend_along=float(rng.choice([0, np.pi / 2, rng.uniform(0, np.pi)])),
            )
        )
    return made


def _cut(rng: Generator) -> NDArray[np.float64]:
    """Return an offset that puts a corner out of the picture, and at times a whole edge."""
    return rng.choice([-1, 1], 2) * rng.uniform(1.9, 3.2, 2)


def _with_paper(
    rng: Generator, picture: Single, camera: Camera, paper: Lying, pixels: Picture, *, folded: bool
) -> Single:
    x, y = camera.places(paper)
    # as many pixels of the print as one of the picture shows are seen as one
    finer = float(np.hypot(*np.gradient(x[::16, ::16])).mean()) / 16 * PX / paper.printed
    if finer > 1.1:
        pixels = cv2.GaussianBlur(pixels, (0, 0), 0.42 * finer)
    px, py = (part * PX - 0.5 for part in paper.of_print(x, y))
    white = (255, 255, 255)
    shown = cv2.remap(
        pixels, px, py, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=white
    )
    shown = shown.astype(np.float32) / 255
    # toner is not quite black, paper not quite white, and cloudy
    shown = 0.04 + shown * (0.93 + 0.006 * blotches(rng, *shown.shape[1::-1], 25, 25)[..., None])
    inside = np.minimum(paper.paper[0] / 2 - np.abs(x), paper.paper[1] / 2 - np.abs(y))
    if folded:
        shown, inside = _folded(rng, shown, inside, paper, x=x, y=y)
    if rng.random() < 0.15:
        shown *= creases(rng, x, y, paper.paper)[..., None]
    if paper.bend:
        along = x * np.cos(paper.bend_along) + y * np.sin(paper.bend_along)
        shown *= (1 + rng.uniform(-0.02, 0.02) * paper.bend * along / 100)[..., None]
    dark = np.clip(1 + inside / rng.uniform(2, 6), 0, 1) ** 2 * rng.uniform(0.15, 0.5)
    over = np.clip(inside / (finer / PX) + 0.5, 0, 1)[..., None]
    return (picture * (1 - dark[..., None])) * (1 - over) + shown * over


def _folded(
    rng: Generator, shown: Single, inside: Single, paper: Lying, *, x: Single, y: Single
) -> tuple[Single, Single]:
    """Return the paper with a corner folded over itself: the back is white, the desk shows."""
    right, down = rng.choice([-1, 1], 2)
    from_corner = paper.paper[0] / 2 - right * x, paper.paper[1] / 2 - down * y
    reach = rng.uniform(26, 45)
    beyond = reach - (from_corner[0] + from_corner[1])
    flap = (beyond < 0) & (from_corner[0] < reach) & (from_corner[1] < reach)
    shown = np.where(flap[..., None], np.float32(rng.uniform(0.88, 0.95)), shown)
    return shown.astype(np.float32), np.minimum(inside, -beyond / 1.414).astype(np.float32)


def _with_finger(rng: Generator, picture: Single, camera: Camera, paper: Lying) -> Single:
    """Return the picture with the thumb of whoever holds the sheet over one corner mark."""
    right, down = rng.choice([-1, 1], 2)
    tip = np.array([right, down]) * (np.array(paper.paper) / 2 - rng.uniform(13, 22, 2))
    root = tip + np.array([right * 110, rng.uniform(10, 70) * down])
    ends = camera.pixels_of(paper.to_desk(*np.stack([tip, root]).T))
    go = (ends[1] - ends[0]) / np.hypot(*(ends[1] - ends[0]))
    y, x = np.indices(picture.shape[:2], np.float32)
    along = (x - ends[0][0]) * go[0] + (y - ends[0][1]) * go[1]
    across = (y - ends[0][1]) * go[0] - (x - ends[0][0]) * go[1]
    wide = np.hypot(*(ends[1] - ends[0])) / np.hypot(*(root - tip)) * rng.uniform(8, 11)
    # a round tip, a waist behind the nail, a knuckle
    half = wide * (1 + 0.12 * np.cos(np.clip(along, 0, None) / wide * 1.3) + 0.08 * along / wide)
    away = np.where(along < 0, np.hypot(along, across) - half, np.abs(across) - half)
    mask = np.clip(0.5 - away, 0, 1)[..., None]
    round_ = np.sqrt(np.clip(-away / wide, 0, 1))[..., None]
    skin = rng.uniform([0.40, 0.26, 0.19], [0.85, 0.64, 0.54]).astype(np.float32)
    nail = (((along - 0.1 * wide) / (0.75 * wide)) ** 2 + (across / (0.6 * wide)) ** 2 < 1)[
        ..., None
    ]
    skin = skin * (0.55 + 0.45 * round_) * np.where(nail, np.float32([1.04, 1.08, 1.1]), 1)
    shade = 1 - 0.35 * np.clip(1 - away / wide * 1.5, 0, 1)[..., None]
    return (picture * shade * (1 - mask) + skin * mask).astype(np.float32)
