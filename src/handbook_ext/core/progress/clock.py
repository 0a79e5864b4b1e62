"""The clock that stamps a reader's changes; docs/extension/progress.md says its rules in words."""

from __future__ import annotations

import os
import time
from functools import cache
from typing import TYPE_CHECKING

from handbook_ext.core.progress.records import Field, Json, Records, stamp_of

if TYPE_CHECKING:
    from collections.abc import Iterable

DAY = 86_400_000
"""Milliseconds. Another device's stamp that is further ahead than this does not move ours."""

_MAX_COUNT = 2**53 - 1
_LAST = (_MAX_COUNT, _MAX_COUNT)


def now_ms() -> int:
    """Return the time of the wall clock, in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


@cache
def device() -> str:
    """Return the actor of this device: the same at every run of one user of one computer.

    It is a digest: a file that is handed on does not tell the names of either.
    """
    from hashlib import sha256  # noqa: PLC0415 - loads a library that only changes need

    computer = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    names = f"{computer}\0{os.path.expanduser('~')}"  # noqa: PTH111 - never raises
    return sha256(names.encode("utf-8", "surrogateescape")).hexdigest()[:12]


class Clock:
    """A hybrid clock: the wall clock, but never behind a stamp that it follows.

    It follows every stamp that its own device gave, and of other devices' those that are at
    most a day ahead of both the wall clock and the latest of its own. So a clock that is set
    back cannot make a newer change look older, nor another's that is wrong carry ours away.
    *own* is the latest that the device gave, in milliseconds since 1970, as far as was seen.
    """

    def __init__(self, now: int | None = None, actor: str = "") -> None:
        self.now = now_ms() if now is None else now
        self.actor = actor or device()
        self.latest = (0, 0)
        self.own = 0

    def see(self, records: Records) -> None:
        """Take in the stamps of *records*."""
        fields = [field for record in records.values() for field in record.values()]
        own_stamps = _stamps(field for field in fields if self._is_own(field))
        self.latest = max([self.latest, *own_stamps])
        self.own = max(self.own, *(ms for ms, _ in own_stamps), 0)
        limit = max(self.now, self.own) + DAY
        self.latest = max([self.latest, *(stamp for stamp in _stamps(fields) if stamp[0] <= limit)])

    def _is_own(self, field: Json) -> bool:
        """Whether this device gave the stamp, and did not only outdo another's by it."""
        return stamp_of(field)[2] == self.actor and "since" not in field

    def next(self, earlier: Field | None = None) -> list[int | str]:
        """Return a stamp later than all that are followed, and than that of the field it replaces.

        A stamp that was not followed is outdone, and the clock stays where it is.
        """
        self.latest = (self.now, 0) if self.now > self.latest[0] else _after(*self.latest)
        ms, count, actor = stamp_of(earlier)
        if (ms, count) < self.latest:
            return [*self.latest, self.actor]
        if (ms, count) == _LAST:  # only an actor can be later
            return [ms, count, actor + self.actor]
        return [*_after(ms, count), self.actor]

    def last_stamp(self, at: list[int | str]) -> bool:
        """Whether the stamp that it returned last is its own time, and not another's outdone."""
        return at[:2] == [*self.latest]


def _stamps(fields: Iterable[Json]) -> list[tuple[int, int]]:
    return [stamp_of(field)[:2] for field in fields]


def _after(ms: int, count: int) -> tuple[int, int]:
    return (ms, count + 1) if count < _MAX_COUNT else (ms + 1, 0)
