"""What the lock and the sources must agree on, so that no edit loses a reader's ticks.

Pure: an edit is refused or not by the lock and the entries alone, in whatever way they came
to be known.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.locks.checklist_lock import FILE_NAME, KINDS, ChecklistLock, Kind
from handbook_ext.core.locks.rename_guesses import find_renames, similarity
from handbook_ext.core.model import Location
from handbook_ext.core.rules.lock_lines import HANDBOOK_ID_CHANGED, INVALID_LOCK_LINE

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.locks.checklist_lock_update import LockCandidate

ID_DISAPPEARED = Rule(
    "HB114",
    "id-disappeared",
    "error",
    "An id that the lock records is on no page any more.",
    "Readers may have ticks under it. Name it in was= of the item that took its place (of a "
    "list, in :was:), or bring the item back as .retired. If exactly one new item has nearly "
    "the same wording, the finding stands there and suggests what to write; else it stands "
    "in the lock.",
    "- [ ] I asked for it. {#asked-for-it}",
    '- [ ] I asked for it. {#asked-for-it was="asked"}',
    lock="item asked 74426a9ec1446f69 I asked.",
)

RETIRED_ID_REUSED = Rule(
    "HB115",
    "retired-id-reused",
    "error",
    "An id that was retired, or renamed away, stands at another item.",
    "Whoever ticked the old item would find the new one ticked. Use a new id. To bring the "
    "old item back, give it one of its old wordings first; it can be reworded later.",
    "- [ ] I answered. {#asked}",
    "- [ ] I asked. {#asked}",
    lock="item asked 74426a9ec1446f69 I asked.\nretired asked",
)

WAS_CONFLICT = Rule(
    "HB116",
    "was-conflict",
    "error",
    "An id in was= belongs to another item.",
    "A tick carries over to one item. It can't if two items claim it, or if another item, "
    "even a retired one, still has the id or took it over in an earlier edition. No item was "
    "itself. When you split an item, let one half take the old ids over, and give the other "
    "a new id.",
    '- [ ] I asked. {#asked was="talked"}\n- [ ] I listened. {#listened was="talked"}',
    '- [ ] I asked. {#asked was="talked"}\n- [ ] I listened. {#listened}',
    lock="item talked 32700fd6e2d1d05b I talked.",
)

EXCLUDED_ID = Rule(
    "HB125",
    "excluded-id",
    "warning",
    "An id that the lock records stands on a page that the build leaves out.",
    "It is not lost: the lock keeps it, and readers' ticks are shown again when the page is "
    "back. Where the page is left out for good, retire its items first. What only, ifconfig "
    "or a tag leaves out of a page is no finding.",
    "<!-- drafts/plan.md, with drafts among exclude_patterns -->\n\n- [ ] I planned. {#planned}",
    "- [ ] I planned. {#planned}",
    lock="item planned 0770470b70dbd217 I planned.",
)


@dataclass(frozen=True, slots=True)
class LockLocations:
    """Where things stand: the lock in *file*, the handbook's id at *conf*.

    *elsewhere* says of ids that no page has which of them stand in sources that the build leaves
    out, and where.
    """

    file: str = FILE_NAME
    conf: Location = field(default_factory=lambda: Location("conf.py"))
    elsewhere: Callable[[Collection[str]], Mapping[str, Location]] = lambda _: {}


def checklist_lock_findings(
    lock: ChecklistLock,
    handbook: str,
    entries: Sequence[LockCandidate],
    where: LockLocations | None = None,
) -> list[Finding]:
    """Return what stands against *entries* being an edition of the locked *handbook*.

    *entries* are in book order, each id once.
    """
    where = where or LockLocations()
    return [
        *_unreadable(lock, where.file),
        *_other_handbook(lock, handbook, where.conf),
        *_disappeared(lock, entries, where),
        *_reused(lock, entries),
        *_conflicts(lock, entries),
    ]


def _unreadable(lock: ChecklistLock, file: str) -> Iterator[Finding]:
    for fault in lock.invalid_lines:
        yield INVALID_LOCK_LINE.at(Location(file, fault.line, fault.column), fault.message)


def _other_handbook(lock: ChecklistLock, handbook: str, conf: Location) -> Iterator[Finding]:
    if lock.handbook and lock.handbook != handbook:
        message = (
            f"the handbook was published as {lock.handbook!r}: as {handbook!r} it would be "
            "another one, in which nobody has ticked anything"
        )
        yield HANDBOOK_ID_CHANGED.at(conf, message, lock.handbook)


# -- ids that are gone ---------------------------------------------------------------------


def _disappeared(
    lock: ChecklistLock, entries: Sequence[LockCandidate], where: LockLocations
) -> Iterator[Finding]:
    successors = _successors(lock, entries)
    locked = {name for kind in KINDS for name in lock.ids(kind)}
    for kind in KINDS:
        present = {entry.id: entry for entry in entries if entry.kind == kind}
        present_ids = {name for entry in present.values() for name in (entry.id, *entry.was)}
        of_kind = {old: entry for old, entry in successors.items() if entry.kind == kind}
        inherited = [old for old in of_kind if old not in locked]
        locked_ids = dict.fromkeys([*lock.ids(kind), *inherited])
        gone = {
            name: list(lock.wordings(kind, name).values())
            for name in locked_ids
            if name not in present_ids and (name not in lock.retired or name in successors)
        }
        left_out = where.elsewhere(gone) if gone else {}
        for name in sorted(left_out):
            del gone[name]
            yield _left_out(name, kind, left_out[name])
        doubtful = {name: wordings for name, wordings in gone.items() if name not in of_kind}
        # what says which locked id it had before is no other's successor
        new = {
            name: entry.wording
            for name, entry in present.items()
            if name not in locked_ids and locked_ids.keys().isdisjoint(entry.was)
        }
        guesses = {old: present[name] for old, name in find_renames(doubtful, new).items()}
        for name in gone:
            line = lock.lines.get((kind, name), 1)
            yield _gone(name, kind, of_kind, guesses, Location(where.file, line, len(kind) + 2))


def _gone(
    name: str,
    kind: Kind,
    sure: Mapping[str, LockCandidate],
    guesses: Mapping[str, LockCandidate],
    in_lock: Location,
) -> Finding:
    """Return what is said of an id that is gone: at its successor, if any, else in the lock."""
    if name in sure:
        return _renamed(name, sure[name], "took over its ticks")
    if name in guesses:
        return _renamed(name, guesses[name], "is most probably it, renamed")
    return _lost(name, kind, in_lock)


def _successors(lock: ChecklistLock, entries: Sequence[LockCandidate]) -> dict[str, LockCandidate]:
    """Return for ids that nobody names any more the entry that was one with them in the lock.

    What was retired with an item is owed again as soon as the item is back, under whichever of
    its ids.
    """
    aliases: dict[str, list[str]] = {}
    for old, new in sorted(lock.renamed):
        aliases.setdefault(new, []).append(old)
        aliases.setdefault(old, []).append(new)
    named = {name for entry in entries for name in (entry.id, *entry.was)}
    successors: dict[str, LockCandidate] = {}
    for entry in entries:
        waiting = [] if entry.retired else [entry.id, *entry.was]
        while waiting:
            near = aliases.get(waiting.pop(), [])
            fresh = [name for name in near if name not in named and name not in successors]
            successors.update(dict.fromkeys(fresh, entry))
            waiting += fresh
    return successors


def _renamed(old: str, entry: LockCandidate, reason: str) -> Finding:
    ids = (*entry.was, old)
    suggestion = f":was: {', '.join(ids)}" if entry.kind == "list" else f'was="{",".join(ids)}"'
    message = (
        f"no {entry.kind} has the id {old!r} any more, and this one {reason}: let it say so, or "
        "readers lose what they ticked"
    )
    return ID_DISAPPEARED.at(entry.location, message, suggestion)


def _left_out(name: str, kind: Kind, location: Location) -> Finding:
    message = (
        f"the {kind} {name!r} stands on a page that this build leaves out: its readers' ticks are "
        "shown again when the page is back"
    )
    return EXCLUDED_ID.at(location, message, target=name)


def _lost(old: str, kind: Kind, location: Location) -> Finding:
    if kind == "list":
        ways = f"write :was: {old} at the list that took its place, or bring it back"
    else:
        ways = f'write was="{old}" at the item that took its place, or bring it back as .retired'
    message = f"no {kind} has the id {old!r} any more, and readers may have ticks for it: {ways}"
    return ID_DISAPPEARED.at(location, message)


# -- ids that came back --------------------------------------------------------------------


def _reused(lock: ChecklistLock, entries: Sequence[LockCandidate]) -> Iterator[Finding]:
    for entry in entries:
        wordings = lock.wordings(entry.kind, entry.id)
        reason = _why_id_is_taken(lock, entry)
        if reason and not entry.retired and entry.fingerprint not in wordings:
            yield _reuse(entry, reason, wordings)


def _why_id_is_taken(lock: ChecklistLock, entry: LockCandidate) -> str:
    """Return why the id of *entry* is not free for another item, "" where nothing is known.

    Who claims the id that took over undoes the renaming: that is no other item.
    """
    if entry.id in lock.retired:
        return "is retired"
    successors = lock.successors.get(entry.id, [])
    return f"now is {successors[0]!r}" if successors and not {*successors} & {*entry.was} else ""


def _reuse(entry: LockCandidate, reason: str, wordings: dict[str, str]) -> Finding:
    message = f"the id {entry.id!r} {reason}: use a new one"
    if wordings:
        old = max(wordings.values(), key=lambda text: similarity(text, entry.wording))
        message += f', or revive it first with its old wording, "{old}"'
    return RETIRED_ID_REUSED.at(entry.location, message)


# -- ids claimed by was= -------------------------------------------------------------------


def _conflicts(lock: ChecklistLock, entries: Sequence[LockCandidate]) -> Iterator[Finding]:
    present = {entry.id: entry for entry in entries}
    claimed: dict[str, LockCandidate] = {}
    for entry in entries:
        for old in entry.was:
            claimed.setdefault(old, entry)
    bearers = claimed | present
    for entry in entries:
        for index, old in enumerate(entry.was):
            # two of them after a merge of branches that renamed it otherwise: either may have it
            successors = [bearers[new] for new in lock.successors.get(old, ()) if new in bearers]
            taker = entry if not successors or entry in successors else successors[0]
            message = _conflict(entry, old, present.get(old), claimed[old], taker)
            if message:
                yield WAS_CONFLICT.at(entry.was_location(index), message)


def _conflict(
    entry: LockCandidate,
    old: str,
    holder: LockCandidate | None,
    claimer: LockCandidate,
    taker: LockCandidate,
) -> str:
    """Return what is wrong with *entry* claiming to have been *old*, "" where nothing is.

    *holder* has the id now, *claimer* is the first to claim it, *taker* has what became of it.
    """
    if old == entry.id:
        return f"{old!r} is the id that this {entry.kind} has, not one that it had"
    if holder is not None:
        return f"{old!r} is the id of another {holder.kind} still, at {holder.location}"
    if claimer is not entry:
        return (
            f"the {claimer.kind} {claimer.id!r} at {claimer.location} claims {old!r} already: what "
            "readers ticked once can't become two ticks; take it out of one of them"
        )
    if taker is not entry:
        return (
            f"what was ticked as {old!r} went over to {taker.id!r}, at {taker.location}; "
            "take it out here"
        )
    return ""
