"""The judge of the reader is itself tried: its pictures are what it says they are."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from numpy.random import default_rng
from PIL import Image, ImageOps

from .camera.drawn_sheet import drawn_sheets
from .camera.filled_in import EASY, HARD, fill_in
from .camera.pictures import KINDS, Made, picture
from .camera.strokes import PX
from .reader_under_test import Answer, Reading, Readings
from .scores import Scores, misses

SHEETS = drawn_sheets(3)


def shown(made: Made) -> np.ndarray:
    """Return a picture's pixels, grey, as whoever opens it sees them."""
    return np.asarray(ImageOps.exif_transpose(Image.open(BytesIO(made.data))).convert("L"), float)


def test_a_mark_is_ink_where_its_class_says() -> None:
    seen = set()
    for seed, printed in enumerate(SHEETS, 3):
        filled = fill_in(default_rng(seed), printed, EASY + HARD, tool="pen", written=0, tails=0)
        ink = (printed.pixels() - filled.pixels.astype(np.int16)).max(axis=2) > 12
        for box in printed.sheet.boxes:
            mark = filled.truth[box.id].mark
            left, top, side = (round(v * PX) for v in (*box.at, box.size))
            inside = ink[top + 4 : top + side - 4, left + 4 : left + side - 4].mean()
            around = ink[top - 130 : top + side + 130, left - 150 : left + side + 150].sum()
            if mark in {"empty", "circled", "beside", "wording struck"}:
                assert inside < 0.02, mark
            elif mark != "passing stroke":
                assert inside > (0.45 if mark == "filled" else 0.003), mark
            if mark in {"circled", "beside", "scribbled out"}:
                assert around > 200, mark
            seen.add(mark)
    assert seen == {*EASY, *HARD}


# 300 dpi are like 150, and four times as many
@pytest.mark.parametrize("kind", [kind for kind in KINDS if not kind.endswith("300")])
def test_each_box_is_where_the_truth_says_in_every_kind(kind: str) -> None:
    made = picture(SHEETS, kind, 3, tool="pen", width=750)
    if made.suffix == ".pdf":
        assert made.data.count(b"/MediaBox") == len(made.filled) > 1
        return
    seen = shown(made)
    half = min(seen.shape) // 60 // len(made.filled)  # about 3.5 mm
    for filled, places in zip(made.filled, made.boxes_at, strict=True):
        for box, (x, y) in places.items():
            column, row = round(x), round(y)
            around = seen[max(row - half, 0) : row + half, max(column - half, 0) : column + half]
            if around.shape != (2 * half, 2 * half):
                assert kind == "missing corner"
                continue
            middle = around[half - 2 : half + 2, half - 2 : half + 2].mean()
            middle /= np.percentile(around, 80)
            if filled.truth[box].mark == "empty":
                assert middle > 0.85
            if filled.truth[box].style == "there and crosswise":
                assert middle < 0.75


def test_a_seed_gives_the_same_picture_and_another_seed_another() -> None:
    made = [picture(SHEETS, "photograph", seed, width=300).data for seed in (5, 5, 6)]
    assert made[0] == made[1] != made[2]


def test_a_campaign_counts_what_is_wrong_asked_unread_and_not_there() -> None:
    made = picture(SHEETS, "scan 150", 1, marks="all")
    (filled,) = made.filled
    number = filled.printed.sheet.number
    contrary = {
        box: Answer("done" if marked.mark == "empty" else "empty")
        for box, marked in filled.truth.items()
    }
    scores = Scores()
    scores.add(made, Readings([Reading(number, contrary)]))
    summary = scores.summary()
    easy = [marked for marked in filled.truth.values() if marked.mark in EASY and not marked.tail]
    assert summary["easy"]["wrong"] == len(easy) > 0
    assert any("wrong answers" in line for line in misses(summary, "scan 150"))

    asking = Scores()
    asking.add(made, Readings([Reading(number, dict.fromkeys(contrary, Answer("ask", "dim")))]))
    assert any(line.startswith("100.0 % asked") for line in misses(asking.summary(), "scan 150"))
    assert asking.summary()["wrong"] == []

    refused = Scores()
    refused.add(made, Readings([Reading(99, {})], ["no marks"]))
    assert refused.summary()["pages"] == {"refused": 1}
    assert refused.summary()["strangers"] == [{"seed": 1, "kind": "scan 150", "sheet": 99}]
    assert refused.summary()["easy"] == {}
