"""What locking writes: the lock with all that stands in the sources now, and what is new in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from handbook_ext.core.ids import fingerprint
from handbook_ext.core.locks.checklist_lock import LockedWording, lock_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.locks.checklist_lock import ChecklistLock, Kind
    from handbook_ext.core.model import Location

Change = Literal["handbook", "added", "reworded", "renamed", "retired", "revived"]


@dataclass(frozen=True, slots=True)
class LockCandidate:
    """An item or list as it stands on a page now, first use of its id in book order.

    *wording* is the untranslated one, of a list its title. *was_locations* says where each id of
    *was* stands; what it leaves out is taken to stand at *location*.
    """

    kind: Kind
    id: str
    wording: str
    location: Location
    retired: bool = False
    was: tuple[str, ...] = ()
    was_locations: tuple[Location, ...] = ()

    @property
    def fingerprint(self) -> str:
        """The wording's fingerprint."""
        return fingerprint(self.wording)

    def was_location(self, index: int) -> Location:
        """Return where the id stands that is *index* in ``was``."""
        return self.was_locations[index] if index < len(self.was_locations) else self.location


@dataclass(frozen=True, slots=True)
class PendingChange:
    """Something the lock does not say yet. *entry* is None for the handbook's id."""

    change: Change
    id: str
    entry: LockCandidate | None


def updated_lock(
    lock: ChecklistLock, handbook: str, entries: Sequence[LockCandidate]
) -> ChecklistLock:
    """Return *lock* with the *handbook*'s id and all *entries*; nothing recorded is lost.

    Only sound for a book without lock findings: see ``core/rules/locked_ids.py``.
    """
    fresh = {_recorded(entry) for entry in entries if _to_record(lock, entry)}
    alive, ended = (_ids(entries, retired=is_retired) for is_retired in (False, True))
    retired = (lock.retired | ended) - alive
    return replace(
        lock,
        handbook=lock.handbook or handbook,
        recorded=lock.recorded | fresh,
        retired=frozenset(retired),
        renamed=_renamed(lock, entries),
    )


def pending_changes(
    lock: ChecklistLock, handbook: str, entries: Sequence[LockCandidate]
) -> list[PendingChange]:
    """Return what :func:`updated_lock` would change, in book order."""
    changes = [] if lock.handbook else [PendingChange("handbook", handbook, None)]
    after = updated_lock(lock, handbook, entries)
    renamed = {old for old, _ in lock.renamed ^ after.renamed}
    for entry in entries:
        if _to_record(lock, entry):
            wordings = lock.wordings(entry.kind, entry.id)
            changes.append(PendingChange("reworded" if wordings else "added", entry.id, entry))
        ids = (entry.id, *entry.was)
        changes.extend(PendingChange("renamed", name, entry) for name in ids if name in renamed)
        changes.extend(
            PendingChange("retired" if name in after.retired else "revived", name, entry)
            for name in ids
            if (name in after.retired) != (name in lock.retired)
        )
    return changes


def forgotten_lines(
    lock: ChecklistLock, before: ChecklistLock, handbook: str, entries: Sequence[LockCandidate]
) -> list[str]:
    """Return the lines that *lock* would hold now, had it kept all of *before*, and does not.

    What became of an id since, as its return from the retired, is not among them.
    """
    lines = lock_lines(updated_lock(lock, handbook, entries))
    return sorted({*lock_lines(updated_lock(before | lock, handbook, entries))} - {*lines})


def _recorded(entry: LockCandidate) -> LockedWording:
    return LockedWording(entry.kind, entry.id, entry.fingerprint, entry.wording)


def _to_record(lock: ChecklistLock, entry: LockCandidate) -> bool:
    """Whether the wording of *entry* is to be recorded.

    That of a retired item is not, once it has one: nobody can tick it, and whoever revives
    the item must show that it is the one that readers knew.
    """
    wordings = lock.wordings(entry.kind, entry.id)
    return entry.fingerprint not in wordings and not (entry.retired and wordings)


def _ids(entries: Sequence[LockCandidate], *, retired: bool) -> set[str]:
    """Return the ids of the entries that are *retired*, or are not, those they had before too."""
    return {
        name for entry in entries if entry.retired == retired for name in (entry.id, *entry.was)
    }


def _renamed(lock: ChecklistLock, entries: Sequence[LockCandidate]) -> frozenset[tuple[str, str]]:
    """Return which earlier id is now under which other one, or was when last seen.

    Also of ids that were never locked themselves: they were published before there was a lock.
    """
    present = {entry.id for entry in entries}
    now = {(old, entry.id) for entry in entries for old in entry.was if old not in present}
    settled = present | {old for old, _ in now}
    return frozenset(now | {(old, new) for old, new in lock.renamed if old not in settled})
