"""A picture of a kind and a seed, with the truth of what is on it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from numpy.random import default_rng

from .drawn_sheet import drawn_sheets
from .files import photographed, scanned
from .filled_in import EASY, HARD, FilledIn, fill_in
from .paper import with_verso
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
    "scans in a PDF",
    "whitened",
    "other edition",
)
MARKS = {"easy": EASY, "hard": HARD, "all": EASY + HARD}
SHEETS = {"two sheets": 2, "scans in a PDF": 3}
"""How many sheets a picture of a kind has, if not one."""


@dataclass
class Made:
    """A picture's bytes and truth."""

    seed: int
    kind: str
    filled: list[FilledIn]
    data: bytes
    suffix: str
    told: dict[str, Any]
    boxes_at: list[dict[str, tuple[float, float]]]
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

    One in five is printed on both sides, and shows what is on the other.
    *tool* is in every hand if given; *width* is that of a photograph, 1,500 pixels or more if not.
    """
    rng = default_rng([seed, KINDS.index(kind)])
    if kind == "other edition":
        sheets = drawn_sheets(3, edition="2019.01", handbook=sheets[0].sheets.handbook)
    order = [sheets[n] for n in rng.permutation(len(sheets))]
    chosen, verso = order[: SHEETS.get(kind, 1)], order[-1]
    filled = [fill_in(rng, sheet, MARKS[marks], tool=tool) for sheet in chosen]
    if rng.random() < 0.2:
        for one in filled:
            one.pixels = with_verso(rng, one.pixels, verso.pixels())
    if kind.startswith(("scan", "one-bit")):
        file = scanned(rng, kind, filled)
    else:
        file = photographed(rng, kind, filled, width)
    return Made(seed, kind, filled=filled, **vars(file))
