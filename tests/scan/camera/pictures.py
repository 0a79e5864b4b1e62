"""A picture of a kind and a seed, as a file's bytes, with the truth of what is on it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.random import Generator, default_rng
from PIL import Image

from .filled_in import EASY, HARD, FilledIn, fill_in
from .photographs import photograph
from .scanner import scan
from .sheets import Printed

KINDS = (
    "photograph",
    "bent",
    "two sheets",
    "missing corner",
    "scan 150",
    "scan 300",
    "one-bit 150",
    "one-bit 300",
)
MARKS = {"easy": EASY, "hard": HARD, "all": EASY + HARD}
EXIF_TURN = {0: 1, 1: 8, 2: 3, 3: 6}
"""What EXIF calls a picture that was turned so many quarters clockwise before it was kept."""


@dataclass
class Made:
    """A picture's bytes and truth."""

    seed: int
    kind: str
    data: bytes
    suffix: str
    filled: list[FilledIn]
    told: dict[str, Any] = field(default_factory=dict)
    boxes_at: list[dict[str, tuple[float, float]]] = field(default_factory=list)
    """For each sheet, where the middle of each box is in the picture as EXIF turns it, pixels."""

    def truth(self) -> dict[str, Any]:
        """Return all that is known of the picture, as JSON has it."""
        return {
            "seed": self.seed,
            "kind": self.kind,
            "told": self.told,
            "sheets": [
                {
                    "sheet": one.printed.sheet.number,
                    "key": one.printed.sheet.key,
                    "layout": one.printed.sheet.layout,
                    "hand": asdict(one.hand),
                    "boxes": {id_: asdict(marked) for id_, marked in one.truth.items()},
                    "at": {id_: [round(v, 1) for v in xy] for id_, xy in places.items()},
                }
                for one, places in zip(self.filled, self.boxes_at, strict=True)
            ],
        }


def write(made: Made, folder: Path) -> Path:
    """Write a picture into *folder*, its truth beside it as JSON, and return the picture's path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{made.kind.replace(' ', '-')}-{made.seed}{made.suffix}"
    path.write_bytes(made.data)
    path.with_suffix(".json").write_text(json.dumps(made.truth(), indent=1), encoding="utf-8")
    return path


def picture(
    sheets: Sequence[Printed],
    kind: str,
    seed: int,
    *,
    marks: str = "easy",
    tool: str = "",
    width: int = 0,
) -> Made:
    """Return the picture of this *kind* and *seed*, of one of *sheets*, or of two.

    *tool* is in every hand if given; *width* is that of a photograph, 1,500 pixels or more if not.
    """
    rng = default_rng([seed, KINDS.index(kind)])
    count = 2 if kind == "two sheets" else 1
    chosen = [sheets[n] for n in rng.permutation(len(sheets))[:count]]
    filled = [fill_in(rng, sheet, MARKS[marks], tool=tool) for sheet in chosen]
    if kind.startswith(("scan", "one-bit")):
        return _scanned(rng, kind, seed, filled)
    return _photographed(rng, kind, seed, filled, width)


def _scanned(rng: Generator, kind: str, seed: int, filled: list[FilledIn]) -> Made:
    printed = filled[0].printed
    pixels, to_scan, told = scan(
        rng,
        filled[0].pixels,
        printed.sheets.paper,
        dpi=int(kind.split()[1]),
        one_bit=kind.startswith("one-bit"),
    )
    image = Image.fromarray(pixels)
    out = BytesIO()
    if kind.startswith("one-bit"):
        image.convert("1").save(out, "tiff", compression="group4", dpi=(told["dpi"],) * 2)
        suffix = ".tif"
    elif rng.random() < 0.5:
        image.save(out, "png", dpi=(told["dpi"],) * 2)
        suffix = ".png"
    else:
        image.save(out, "jpeg", quality=int(rng.integers(70, 93)), dpi=(told["dpi"],) * 2)
        suffix = ".jpg"
    middles = {
        box.id: tuple(to_scan @ [box.at[0] + box.size / 2, box.at[1] + box.size / 2, 1])
        for box in printed.sheet.boxes
    }
    return Made(seed, kind, out.getvalue(), suffix, filled, told, [middles])


def _photographed(rng: Generator, kind: str, seed: int, filled: list[FilledIn], width: int) -> Made:
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
    middles = []
    for one, paper in zip(filled, taken.papers, strict=True):
        at = np.array(
            [(b.at[0] + b.size / 2, b.at[1] + b.size / 2) for b in one.printed.sheet.boxes]
        )
        middles.append(taken.camera.pixels_of(paper.of_page(*at.T)))
    # one in four is upside down or on its side, and says nothing of it
    untold = int(rng.choice([0, 1, 2, 3], p=[0.75, 0.05, 0.15, 0.05]))
    for _ in range(untold):
        middles = [np.stack([at[:, 1], size[0] - 1 - at[:, 0]], axis=1) for at in middles]
        size = size[::-1]
    told = int(rng.choice([0, 1, 2, 3], p=[0.5, 0.2, 0.1, 0.2]))
    # np.rot90 turns against the clock
    image = Image.fromarray(np.rot90(taken.pixels, untold - told))
    exif = Image.Exif()
    exif[0x0112] = EXIF_TURN[told]
    exif[0x010F] = "synthetic"
    out = BytesIO()
    image.save(out, "jpeg", quality=taken.told["quality"], exif=exif)
    said = {**taken.told, "turned": untold, "exif": EXIF_TURN[told]}
    at = []
    for one, places in zip(filled, middles, strict=True):
        named = zip(one.printed.sheet.boxes, places.tolist(), strict=True)
        at.append({box.id: (x, y) for box, (x, y) in named})
    return Made(seed, kind, out.getvalue(), ".jpg", filled, said, at)
