"""What a score says, once for browser, PDF, terminal and JSON (contract C8).

Never a bare percentage: how many are done, how many open, how many not applicable.
The templates below are the only wording; the page's script gets them translated.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from handbook_ext.core.text import mark

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from handbook_ext.core.model import Item

State = Literal["open", "done", "na"]

SCORE = mark("{done} of {total} done, {open} open")
NOT_APPLICABLE = mark(", {na} not applicable")
OPTIONAL = mark("Optional: {done} of {total} done.")
READY = mark("Ready: nothing required is open.")


@dataclass(frozen=True, slots=True)
class Score:
    """The numbers of one list. Counts are items; *total* leaves out what does not apply."""

    done: int
    open: int
    na: int
    optional_done: int
    optional_total: int

    @property
    def total(self) -> int:
        """Required items that apply."""
        return self.done + self.open

    @property
    def ready(self) -> bool:
        """Whether no required item is open."""
        return self.open == 0


def score(items: Iterable[Item], states: Mapping[str, State]) -> Score:
    """Count *items* by the *states* of their ids; an id without a state is open."""
    counted = [item for item in items if item.counted]
    required = [states.get(item.id, "open") for item in counted if not item.optional]
    optional = [states.get(item.id, "open") for item in counted if item.optional]
    return Score(
        done=required.count("done"),
        open=required.count("open"),
        na=required.count("na"),
        optional_done=optional.count("done"),
        optional_total=len(optional) - optional.count("na"),
    )


def words(result: Score, translate: Callable[[str], str] = str) -> str:
    """Return *result* in words, with *translate* applied to each template."""
    text = translate(SCORE).format(done=result.done, total=result.total, open=result.open)
    if result.na:
        text += translate(NOT_APPLICABLE).format(na=result.na)
    parts = [text + "."]
    if result.optional_total:
        optional = {"done": result.optional_done, "total": result.optional_total}
        parts.append(translate(OPTIONAL).format(**optional))
    if result.ready:
        parts.append(translate(READY))
    return " ".join(parts)
