"""One sheet as its reader leaves it: a mark in each box, words on some lines, and dust."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.random import Generator

from handbook_ext.core.checklists.sheets_json import SheetBox

from . import spoiled, struck
from .crosses import cross
from .fillings import filling
from .hands import Hand, random_hand
from .handwriting import tail, writing
from .sheets import Picture, Printed
from .strokes import Floats, Stroke, deposit
from .ticks import tick

EASY = ("tick", "cross", "filled", "empty")
HARD = (*spoiled.MARKS, "wording struck", "rubbed out")
DONE = ("tick", "cross", "filled")
PIECE = 240
"""Points of a stroke that are laid at once: what comes later lies over it, and darkens it."""


@dataclass(frozen=True)
class Marked:
    """The truth of one box."""

    mark: str
    style: str
    tool: str
    written: bool = False
    tail: bool = False


@dataclass
class FilledIn:
    """A sheet with what was drawn on it, and the truth of its boxes by id."""

    printed: Printed
    pixels: Picture
    hand: Hand
    truth: dict[str, Marked] = field(default_factory=dict)


def fill_in(
    rng: Generator,
    printed: Printed,
    classes: Sequence[str],
    *,
    tool: str = "",
    written: float = 0.4,
    tails: float = 0.02,
) -> FilledIn:
    """Draw a mark of one of *classes* in each box, all equally often.

    *written* is the share of evidence lines with handwriting, *tails* that of boxes which a
    neighbour's flourish comes near.
    """
    hand = random_hand(rng, tool)
    done = FilledIn(printed, printed.pixels().copy(), hand)
    hollows = paper_grain(rng, done.pixels.shape)
    for box in printed.sheet.boxes:
        if box.printed:
            done.truth[box.id] = Marked("printed", "", "")
            continue
        mark = str(classes[rng.integers(len(classes))])
        style, used, layers = _made(rng, hand, printed, box, mark)
        faint = rng.uniform(0.10, 0.30) if mark == "rubbed out" else 1.0
        lay(rng, done.pixels, hollows, used, layers, faint=faint)
        has_words = bool(rng.random() < written)
        if has_words:
            left, _, right, bottom = box.evidence
            # nobody writes words with a marker
            writes = hand if hand.tool.width < 1.1 else random_hand(rng, "ballpoint")
            words = writing(rng, writes, (left, right, bottom - rng.uniform(0.6, 2.0)))
            lay(rng, done.pixels, hollows, writes, words)
        has_tail = bool(rng.random() < tails)
        if has_tail:
            lay(rng, done.pixels, hollows, hand, [tail(rng, hand, (*box.at, box.size))])
        done.truth[box.id] = Marked(mark, style, used.tool.name, has_words, has_tail)
    dust(rng, done.pixels, int(rng.integers(15, 45)))
    return done


def _made(
    rng: Generator, hand: Hand, printed: Printed, box: SheetBox, mark: str
) -> tuple[str, Hand, list[Stroke]]:
    frame = (*box.at, box.size)
    if mark == "empty":
        return "", hand, []
    easy = {"tick": tick, "cross": cross, "filled": filling}
    if mark in easy:
        style, strokes = easy[mark](rng, hand, frame)
        return style, hand, strokes
    if mark in spoiled.MARKS:
        style, strokes = spoiled.MARKS[mark](rng, hand, frame)
        return style, hand, strokes
    if mark == "wording struck":
        style, strokes = struck.wording_struck(rng, hand, printed.pixels(), box)
        return style, hand, strokes
    # only a pencil's mark can be rubbed out
    pencil = hand if hand.tool.name == "pencil" else random_hand(rng, "pencil")
    name = ("tick", "cross", "filled")[rng.integers(3)]
    style, strokes = easy[name](rng, pencil, frame)
    return f"{name}, {style}", pencil, strokes


def lay(
    rng: Generator,
    pixels: Picture,
    hollows: Floats,
    hand: Hand,
    strokes: list[Stroke],
    *,
    faint: float = 1.0,
) -> None:
    """Lay the ink of *strokes* on *pixels*; *faint* under 1 is what an eraser left of it."""
    ink = 1 - np.array(hand.tool.colour)
    for stroke in strokes:
        # wet ink is as dark where it crosses itself, and an eraser leaves no more of it there
        even = hand.tool.grain < 0.05 or faint < 1
        whole = max(len(stroke.points), 1) if even else PIECE
        for start in range(0, len(stroke.points), whole):
            part = slice(max(start - 1, 0), start + whole)
            piece = Stroke(stroke.points[part], stroke.pressure[part])
            window, layer = deposit(rng, piece, hand.tool, hollows)
            if faint < 1:
                layer = _erased(rng, layer, faint)
            under = pixels[window] / 255.0
            pixels[window] = np.round(255 * under * (1 - layer[..., None] * ink)).astype(np.uint8)


def _erased(rng: Generator, layer: Floats, faint: float) -> Floats:
    """Return what is left of *layer*: unevenly less, and smeared."""
    if not layer.size:
        return layer
    patches = cv2.GaussianBlur(rng.normal(size=layer.shape), (0, 0), 9) * 30
    smeared = cv2.GaussianBlur(layer, (0, 0), sigmaX=10, sigmaY=5)
    return faint * (layer * np.clip(1 + 0.3 * patches, 0.4, 1.4) + 0.3 * smeared)


def paper_grain(rng: Generator, shape: tuple[int, ...]) -> Floats:
    """Return the hills (0) and hollows (1) of a sheet of paper."""
    tile = np.pad(rng.normal(size=(512, 512)), 8, mode="wrap")
    # fibres lie a little more along than across
    tile = cv2.GaussianBlur(tile, (0, 0), sigmaX=1.5, sigmaY=1.0)[8:-8, 8:-8]
    order = tile.argsort(axis=None).argsort().reshape(tile.shape) / tile.size
    times = [-(-size // 512) for size in shape[:2]]
    return np.tile(order, times)[: shape[0], : shape[1]]


def dust(rng: Generator, pixels: Picture, specks: int) -> None:
    """Put *specks* of toner and dirt on the sheet, most of them a fifth of a millimetre."""
    for _ in range(specks):
        radius = int(np.clip(rng.lognormal(0.1, 0.45), 0.6, 3.2) + 0.5)
        x, y = (int(rng.integers(4, size - 4)) for size in pixels.shape[1::-1])
        grey = int(rng.uniform(30, 190))
        spot = pixels[y - radius : y + radius + 1, x - radius : x + radius + 1]
        away = np.hypot(*np.indices(spot.shape[:2]) - np.array([radius, radius])[:, None, None])
        spot[away <= radius * rng.uniform(0.6, 1.0)] = grey
