"""The rule: what the ink in and about a box means, and when that is asked.

Its limits were found with synthetic pages, scans and photographs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from handbook_ext.scan.strokes import as_stroke

if TYPE_CHECKING:
    from handbook_ext.scan.ink import Ink

Answer = Literal["done", "empty", "ask"]

PALE_FRAME: Final = 0.14
"""How dark a frame must be at least, paper being 0, for what is in it to be told."""


class Verdict(NamedTuple):
    """What a box says, and where that is ``ask`` why, in a few words."""

    answer: Answer
    reason: str = ""


EMPTY: Final = Verdict("empty")
DONE: Final = Verdict("done")


def _ask(reason: str) -> Verdict:
    return Verdict("ask", reason)


OUTSIDE: Final = _ask("the box is not wholly in the picture")
PALE: Final = _ask("the frame is too pale")
LOST: Final = _ask("the frame is not where it must be")
STRUCK: Final = _ask("a stroke through the wording")
BESIDE: Final = _ask("a mark beside the box")
FAINT: Final = _ask("very little ink")
SCRIBBLED: Final = _ask("scribbled over?")
SMALL: Final = _ask("a small mark")
STROKE: Final = _ask("a single stroke?")
OVER_PRINT: Final = _ask("something is written over the printed tick")


def judge(ink: Ink, side: float) -> Verdict:
    """Return what a box of that *side* (mm) says."""
    if ink.light < 0.05 and ink.darkest < 0.17:
        return BESIDE if ink.around > 0.04 or ink.far > 0.05 else EMPTY
    if _is_faint(ink):
        return FAINT
    if ink.full > 0.88 and ink.around_full < 0.45 and ink.crossings < 12:
        return DONE
    return _doubtful(ink, side) or DONE


def _is_faint(ink: Ink) -> bool:
    """Whether a mark is so pale that it was rubbed out, perhaps.

    The darkest points of a thin line are paler in a blurred picture; what is usual of it is not.
    """
    if ink.full > 0.75 and ink.tone < 0.28:
        return True
    is_blurred_line = ink.full < 0.25 and ink.tone >= 0.22
    return ink.darkest < (0.38 if is_blurred_line else 0.49)


def _doubtful(ink: Ink, side: float) -> Verdict | None:
    """Return why plain ink in a box is no clear tick or cross."""
    length = ink.around_full * side / max(ink.width, 0.2)
    # scribbles and level lines fill the rectangle about them, crosses leave most of it
    most = 0.5 if ink.full > 0.6 and ink.compact > 0.43 else 1.0
    if ink.crossings > 6 or length > 3.0 or ink.around_full > most:
        return SCRIBBLED
    is_one_stroke = ink.full < 0.8 and _is_one_stroke(ink)
    if ink.through and ink.full < 0.8 and not is_one_stroke and not _is_broad_cross(ink):
        return SCRIBBLED
    if ink.full < 0.035 or (ink.full < 0.05 and ink.size < 0.6):
        return FAINT
    if ink.size < 0.43 or (ink.size < 0.68 and ink.compact > 0.7):
        return SMALL  # a dot is round: it fills more of its rectangle than small ticks and crosses
    return STROKE if is_one_stroke else None


def _is_broad_cross(ink: Ink) -> bool:
    """Whether flat ink out of both sides is a felt pen's cross, or one line alone.

    Lines that strike a tick out fill more of the rectangle about them.
    """
    if ink.crossings <= 2:
        return ink.compact < 0.36
    return ink.compact < 0.33 and ink.width > 0.95


def _is_one_stroke(ink: Ink) -> bool:
    """Whether a mark is a single stroke; a hasty tick is one too, but for its short arm."""
    stroke = as_stroke(ink.mark, ink.depth, ink.box)
    if 2 * stroke.half > 0.40 * stroke.length:
        return False  # too plump for one
    if stroke.length > 7.5 and abs(stroke.rising) > 58:
        return stroke.off < 1.5 and (stroke.hook < 0.5 or stroke.rising < 0)  # a tail from above?
    if 10 <= stroke.rising <= 72:
        return stroke.hook < 0.14 and stroke.off < 0.72
    if -72 <= stroke.rising <= -30:
        return stroke.hook < 0.45 and stroke.off < 0.72
    return stroke.off < 0.45


def judge_printed(ink: Ink) -> Verdict:
    """Return what a box says that was printed as ticked: nothing, unless somebody wrote there."""
    written = ink.around_full > 0.12 or ink.crossings > 2 or ink.full > 0.75
    return OVER_PRINT if written else EMPTY


UNSEEN: Final = frozenset({OUTSIDE.reason, PALE.reason, LOST.reason})
"""Reasons that are the picture's, not the mark's: another picture may show the box."""
