"""What a score says, once for browser, PDF, terminal and JSON.

Never a bare percentage: how many are done, how many open, how many not applicable.
The templates below are the only wording; the page's script gets them translated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.marked_messages import mark, mark_plural
from handbook_ext.core.progress.status import ItemStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from handbook_ext.core.model import Item

DONE = mark_plural("{n} of {total} done")
OPEN = mark_plural(", {n} open")
DUE = mark_plural(" ({n} due again)")
NOT_APPLICABLE = mark_plural(", {n} not applicable")
DONE_SHORT = mark_plural("{n} of {total}")
DUE_SHORT = mark_plural(", {n} due")
NOT_APPLICABLE_SHORT = mark_plural(", {n} n/a")
OPTIONAL = mark_plural("Optional: {n} of {total} done.")
CONFIRMED = mark_plural("Confirmed by a mentor: {n}.")
READY = mark("Ready: nothing required is open.")


class Score(NamedTuple):
    """The numbers of one list. Counts are items; *total* leaves out what does not apply.

    *open* includes *due*: a stale tick counts as open. *confirmed* counts what is done and a mentor
    has confirmed, optional items included.
    """

    done: int
    open: int
    due: int
    na: int
    optional_done: int
    optional_total: int
    confirmed: int

    @property
    def total(self) -> int:
        """Required items that apply."""
        return self.done + self.open

    @property
    def ready(self) -> bool:
        """Whether no required item is open."""
        return self.open == 0


def score(items: Iterable[Item], statuses: Mapping[str, ItemStatus]) -> Score:
    """Count *items* by the *statuses* of their ids; an id without one is open."""
    counted = [(item, statuses.get(item.id, ItemStatus())) for item in items if item.counted]
    required = [status.state for item, status in counted if not item.optional]
    optional = [status.state for item, status in counted if item.optional]
    return Score(
        done=required.count("done"),
        open=required.count("open") + required.count("due"),
        due=required.count("due"),
        na=required.count("na"),
        optional_done=optional.count("done"),
        optional_total=len(optional) - optional.count("na"),
        confirmed=sum(1 for _, status in counted if status.state == "done" and status.confirmed_by),
    )


def summed(scores: Iterable[Score]) -> Score:
    """Return the numbers of several lists together: an item stands in one of them."""
    return Score(*map(sum, zip(Score(0, 0, 0, 0, 0, 0, 0), *scores, strict=True)))


def score_words(result: Score) -> str:
    """Return *result* in words, as ``scoreWords`` of the page's script does."""
    text = DONE.format(result.done, total=result.total) + OPEN.format(result.open)
    if result.due:
        text += DUE.format(result.due)
    if result.na:
        text += NOT_APPLICABLE.format(result.na)
    parts = [text + "."]
    if result.optional_total:
        parts.append(OPTIONAL.format(result.optional_done, total=result.optional_total))
    if result.confirmed:
        parts.append(CONFIRMED.format(result.confirmed))
    if result.ready:
        parts.append(READY)
    return " ".join(parts)
