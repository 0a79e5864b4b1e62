"""What the lock and the sources must agree on, so that no edit loses a reader's ticks.

Pure: an edit is refused or not by the lock and the entries alone, in whatever way they came
to be known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.findings import Finding, finding
from handbook_ext.core.lock import FILE_NAME, KINDS, Kind, Lock
from handbook_ext.core.model import Place
from handbook_ext.core.renames import find_renames, similarity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook_ext.core.locking import Entry


def lock_findings(
    lock: Lock,
    handbook: str,
    entries: Sequence[Entry],
    *,
    file: str = FILE_NAME,
    conf: Place | None = None,
) -> list[Finding]:
    """Return what stands against *entries* being an edition of the locked *handbook*.

    *entries* are in book order, each id once. *file* names the lock, *conf* says where the
    handbook's id is configured.
    """
    return [
        *_unreadable(lock, file),
        *_other_handbook(lock, handbook, conf or Place("conf.py")),
        *_disappeared(lock, entries, file),
        *_reused(lock, entries),
        *_conflicts(entries),
    ]


def _unreadable(lock: Lock, file: str) -> Iterator[Finding]:
    for fault in lock.faults:
        yield finding("lock-unreadable", Place(file, fault.line, fault.column), fault.message)


def _other_handbook(lock: Lock, handbook: str, conf: Place) -> Iterator[Finding]:
    if lock.handbook and lock.handbook != handbook:
        message = (
            f"the handbook was published as {lock.handbook!r}: as {handbook!r} it would be "
            "another one, in which nobody has ticked anything"
        )
        yield finding("handbook-id-changed", conf, message, lock.handbook)


# -- ids that are gone ---------------------------------------------------------------------


def _disappeared(lock: Lock, entries: Sequence[Entry], file: str) -> Iterator[Finding]:
    for kind in KINDS:
        present = {one.id: one for one in entries if one.kind == kind}
        claimed = {name for one in present.values() for name in one.was}
        known = dict.fromkeys(lock.ids(kind))
        gone = {
            name: list(lock.wordings(kind, name).values())
            for name in known
            if name not in present and name not in claimed and name not in lock.retired
        }
        new = {name: one.wording for name, one in present.items() if name not in known}
        renames = find_renames(gone, new)
        for name in gone:
            if name in renames:
                yield _renamed(name, present[renames[name]])
            else:
                yield _lost(name, kind, Place(file, lock.lines.get((kind, name), 1), len(kind) + 2))


def _renamed(old: str, entry: Entry) -> Finding:
    ids = (*entry.was, old)
    suggestion = f":was: {', '.join(ids)}" if entry.kind == "list" else f'was="{",".join(ids)}"'
    message = (
        f"no {entry.kind} has the id {old!r} any more, and this one is most probably it under "
        "another name: let it say so, or readers lose what they ticked"
    )
    return finding("id-disappeared", entry.place, message, suggestion)


def _lost(old: str, kind: Kind, place: Place) -> Finding:
    if kind == "list":
        ways = f"write :was: {old} at the list that took its place, or bring it back"
    else:
        ways = f'write was="{old}" at the item that took its place, or bring it back as .retired'
    message = f"no {kind} has the id {old!r} any more, and readers may have ticks for it: {ways}"
    return finding("id-disappeared", place, message)


# -- ids that came back --------------------------------------------------------------------


def _reused(lock: Lock, entries: Sequence[Entry]) -> Iterator[Finding]:
    for one in entries:
        known = lock.wordings(one.kind, one.id)
        if one.id in lock.retired and not one.retired and one.fingerprint not in known:
            message = f"the id {one.id!r} is retired: use a new one"
            if known:
                old = max(known.values(), key=lambda text: similarity(text, one.wording))
                message += f', or revive it first with its old wording, "{old}"'
            yield finding("retired-id-reused", one.place, message)


# -- ids claimed by was= -------------------------------------------------------------------


def _conflicts(entries: Sequence[Entry]) -> Iterator[Finding]:
    present = {one.id: one for one in entries}
    claimed: dict[str, Entry] = {}
    for one in entries:
        for index, old in enumerate(one.was):
            message = _conflict(one, old, present.get(old), claimed.setdefault(old, one))
            if message:
                yield finding("was-conflict", one.was_place(index), message)


def _conflict(one: Entry, old: str, holder: Entry | None, claimer: Entry) -> str:
    """Return what is wrong with *one* claiming to have been *old*, "" where nothing is."""
    if old == one.id:
        return f"{old!r} is the id that this {one.kind} has, not one that it had"
    if holder is not None:
        return f"{old!r} is the id of another {holder.kind} still, at {holder.place}"
    if claimer is not one:
        return (
            f"the {claimer.kind} {claimer.id!r} at {claimer.place} claims {old!r} already: what "
            "readers ticked once can't become two ticks"
        )
    return ""
