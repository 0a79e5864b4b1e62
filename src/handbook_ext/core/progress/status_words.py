"""Times, and how a reader stands with an item, in words: the same in terminal and PDF."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from handbook_ext.core.progress.status import ItemStatus

NOT_APPLICABLE: Final = "not applicable"

_DAY: Final = 86_400_000
"""Milliseconds by which a tick is younger than a confirmation at most that goes with it."""


def day(ms: int | None) -> str:
    """Return the date of a time in milliseconds since 1970, where the reader is."""
    return _when(ms, "%Y-%m-%d")


def moment(ms: int | None) -> str:
    """Return the date and time to the second."""
    return _when(ms, "%Y-%m-%d %H:%M:%S")


def _when(ms: int | None, form: str) -> str:
    try:
        return datetime.fromtimestamp((ms or 0) // 1000, UTC).astimezone().strftime(form)
    except (ValueError, OverflowError, OSError):
        return "after the year 9999"


def status_words(stands: ItemStatus) -> str:
    """Return the state of an item with its date; empty while it is open."""
    words_of = {"done": "done", "due": "due again, ticked", "na": f"{NOT_APPLICABLE} since"}
    return f"{words_of[stands.state]} {day(stands.since)}" if stands.state in words_of else ""


def standing_words(stands: ItemStatus) -> str:
    """Return all that is said of an item but its note, in one line; empty if that is nothing."""
    parts = [status_words(stands) + (f": {stands.reason}" if stands.reason else "")]
    if stands.reworded_from:
        parts.append("reworded since")
    parts.append(confirmation_words(stands))
    if stands.evidence:
        parts.append(f"evidence: {stands.evidence}")
    return "; ".join(part for part in parts if part)


def confirmation_words(stands: ItemStatus) -> str:
    """Return who confirmed an item and when, and whether that was of something older, if anybody.

    A renewed tick is younger than the confirmation, which keeps its date; a mentor's name may be
    typed a while before the box is ticked.
    """
    if not stands.confirmed_by:
        return ""
    words = f"confirmed by {stands.confirmed_by} {day(stands.confirmed_at)}"
    if stands.confirmed_before:
        return f"{words}, of an earlier wording"
    is_older = (stands.since or 0) - (stands.confirmed_at or 0) > _DAY
    return f"{words}, before that" if is_older else words
