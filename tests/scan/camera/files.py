"""Filled-in sheets as files of pictures: photographs, scans, scans in a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from numpy.random import Generator
from PIL import Image

from .filled_in import FilledIn
from .lens import whitened
from .photographs import photograph
from .scanner import scan

EXIF_TURN = {0: 1, 1: 8, 2: 3, 3: 6}
"""What EXIF calls a picture that was turned so many quarters clockwise before it was kept."""
Places = dict[str, tuple[float, float]]


@dataclass
class File:
    """The bytes of a picture, what was done to it, and where the boxes of each sheet are in it."""

    data: bytes
    suffix: str
    told: dict[str, Any]
    boxes_at: list[Places]


def _middles(one: FilledIn) -> np.ndarray:
    """Return the middle of each box, mm."""
    return np.array([box.at for box in one.printed.sheet.boxes]) + [
        [box.size / 2] * 2 for box in one.printed.sheet.boxes
    ]


def _named(one: FilledIn, places: np.ndarray) -> Places:
    boxes = [box.id for box in one.printed.sheet.boxes]
    return {box: (x, y) for box, (x, y) in zip(boxes, places.tolist(), strict=True)}


def scanned(rng: Generator, kind: str, filled: list[FilledIn]) -> File:
    """Return scans of sheets: of one as a picture, of several as a PDF."""
    in_pdf = kind == "scans in a PDF"
    dpi = int(rng.choice([150, 200, 300])) if in_pdf else int(kind.split()[1])
    one_bit = kind.startswith("one-bit")
    images, told, places = [], {}, []
    for one in filled:
        paper = one.printed.sheets.paper
        pixels, to_scan, told = scan(rng, one.pixels, paper, dpi=dpi, one_bit=one_bit)
        at = _middles(one) @ to_scan[:, :2].T + to_scan[:, 2]
        # a feeder takes sheets either way
        if rng.random() < 0.1:
            pixels, at = pixels[::-1, ::-1], np.array(pixels.shape[::-1]) - 1 - at
        images.append(Image.fromarray(pixels))
        places.append(_named(one, at))
    out = BytesIO()
    suffix = ".tif" if one_bit else str(rng.choice([".png", ".jpg"]))
    if in_pdf:
        suffix = ".pdf"
        images[0].save(out, "pdf", save_all=True, append_images=images[1:], resolution=dpi)
    elif one_bit:
        images[0].convert("1").save(out, "tiff", compression="group4", dpi=(dpi, dpi))
    elif suffix == ".png":
        images[0].save(out, "png", dpi=(dpi, dpi))
    else:
        images[0].save(out, "jpeg", quality=int(rng.integers(70, 93)), dpi=(dpi, dpi))
    return File(out.getvalue(), suffix, told, places)


def photographed(rng: Generator, kind: str, filled: list[FilledIn], width: int = 0) -> File:
    """Return a photograph of sheets, as a phone keeps it."""
    ways = ["cut off", "finger", "folded"]
    taken = photograph(
        rng,
        [one.pixels for one in filled],
        [one.printed.sheets.paper for one in filled],
        bend=float(rng.uniform(0.3, 3)) if kind == "bent" else 0.0,
        missing=ways[rng.integers(3)] if kind == "missing corner" else "",
        width=width,
    )
    size = np.array([taken.camera.width, taken.camera.height])
    places = [
        taken.camera.pixels_of(paper.of_page(*_middles(one).T))
        for one, paper in zip(filled, taken.papers, strict=True)
    ]
    # one in four is upside down or on its side, and says nothing of it
    untold = int(rng.choice([0, 1, 2, 3], p=[0.75, 0.05, 0.15, 0.05]))
    for _ in range(untold):
        places = [np.stack([at[:, 1], size[0] - 1 - at[:, 0]], axis=1) for at in places]
        size = size[::-1]
    told = int(rng.choice([0, 1, 2, 3], p=[0.5, 0.2, 0.1, 0.2]))
    pixels = whitened(taken.pixels) if kind == "whitened" else taken.pixels
    # np.rot90 turns against the clock
    image = Image.fromarray(np.rot90(pixels, untold - told))
    exif = Image.Exif()
    exif[0x0112] = EXIF_TURN[told]
    exif[0x010F] = "synthetic"
    out = BytesIO()
    image.save(out, "jpeg", quality=taken.told["quality"], exif=exif)
    said = {**taken.told, "turned": untold, "exif": EXIF_TURN[told]}
    named = [_named(one, at) for one, at in zip(filled, places, strict=True)]
    return File(out.getvalue(), ".jpg", said, named)
