"""The id lock ``checklists.lock``: every id ever published, with its wordings.

It is a set of lines, one record each, in no order that means anything: git's ``merge=union``
joins two branches' locks rightly. Which wording of an id is the present one follows from the
sources; the lock only remembers all that readers may have ticked, what became of it under
another id, and what has ended.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from handbook_ext.core.ids import fingerprint, is_id, normal_wording
from handbook_ext.core.marked_messages import SURROGATES

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE_NAME: Final = "checklists.lock"
HEADER: Final = (
    "# Every id of an item or a list that readers may have ticks for, with its wordings.\n"
    "# Written by: handbook lock. Commit it, and let git merge it with merge=union.\n"
)

Kind = Literal["item", "list"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)

_FINGERPRINT = re.compile(r"[0-9a-f]{16}")
MARKERS: Final = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")


class LockedWording(NamedTuple):
    """A wording that an id has, or once had; of a list, its title. Never translated."""

    kind: Kind
    id: str
    fingerprint: str
    wording: str


class InvalidLine(NamedTuple):
    """A line of the lock that is not sound: where, and what to do about it."""

    line: int
    column: int
    message: str


@dataclass(frozen=True)
class ChecklistLock:
    """What a lock holds. *renamed* pairs an id with the one that took over its ticks.

    *lines* says where each kind and id first stands, from 1.
    """

    handbook: str = ""
    recorded: frozenset[LockedWording] = frozenset()
    retired: frozenset[str] = frozenset()
    renamed: frozenset[tuple[str, str]] = frozenset()
    lines: Mapping[tuple[Kind, str], int] = field(default_factory=dict, compare=False)
    invalid_lines: tuple[InvalidLine, ...] = field(default=(), compare=False)

    def __or__(self, other: ChecklistLock) -> ChecklistLock:
        """Return what either holds, as git's union of both files; this one's handbook counts."""
        return ChecklistLock(
            self.handbook or other.handbook,
            self.recorded | other.recorded,
            self.retired | other.retired,
            self.renamed | other.renamed,
        )

    @cached_property
    def _wordings(self) -> dict[tuple[Kind, str], dict[str, str]]:
        wordings: dict[tuple[Kind, str], dict[str, str]] = {}
        for record in sorted(self.recorded):
            wordings.setdefault((record.kind, record.id), {}).setdefault(
                record.fingerprint, record.wording
            )
        return wordings

    @cached_property
    def successors(self) -> dict[str, list[str]]:
        """The ids that took over the ticks of each earlier one, sorted; one in a sound lock."""
        successors: dict[str, list[str]] = {}
        for old, new in sorted(self.renamed):
            successors.setdefault(old, []).append(new)
        return successors

    def ids(self, kind: Kind) -> list[str]:
        """Return every id of *kind* that was ever recorded, sorted."""
        return [name for id_kind, name in self._wordings if id_kind == kind]

    def wordings(self, kind: Kind, *ids: str) -> dict[str, str]:
        """Return the wordings of *ids* by their fingerprints, in the order of these."""
        wordings: dict[str, str] = {}
        for name in reversed(ids):
            wordings.update(self._wordings.get((kind, name), {}))
        return dict(sorted(wordings.items()))

    def earlier(self, item: str, was: tuple[str, ...], present: str) -> dict[str, str]:
        """Return the wordings, by fingerprint, that *item* had, under an id it *was* too.

        *present* is the fingerprint of the one it has now.
        """
        wordings = self.wordings("item", item, *was) if self.recorded else {}
        wordings.pop(present, None)
        return wordings


class _MalformedError(Exception):
    """A line is not sound: at which *column*, from 0, and what to say."""

    def __init__(self, column: int, message: str) -> None:
        super().__init__(message)
        self.column = column


def read_lock(data: bytes) -> ChecklistLock:
    """Read a lock file's bytes; lines that are not UTF-8 are among its faults."""
    return parse_lock(data.decode("utf-8", "surrogateescape"))


def parse_lock(text: str) -> ChecklistLock:
    """Read a lock: lines in any order, some of them twice. The unsound ones become faults."""
    handbooks: list[str] = []
    recorded: set[LockedWording] = set()
    retired: set[str] = set()
    renamed: set[tuple[str, str]] = set()
    lines: dict[tuple[Kind, str], int] = {}
    faults: list[InvalidLine] = []
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), start=1):
        try:
            match _read_line(line.rstrip()):
                case LockedWording() as record:
                    recorded.add(record)
                    lines.setdefault((record.kind, record.id), number)
                case ("retired", name):
                    retired.add(name)
                case ("renamed", old, new):
                    renamed.add((old, new))
                case ("handbook", name):
                    _check_one_handbook(handbooks, name)
                    handbooks.append(name)
        except _MalformedError as error:
            faults.append(InvalidLine(number, error.column, str(error)))
    handbook = handbooks[0] if handbooks else ""
    return ChecklistLock(
        handbook, frozenset(recorded), frozenset(retired), frozenset(renamed), lines, tuple(faults)
    )


def format_lock(lock: ChecklistLock) -> str:
    """Return *lock* as a file's text: every record a line, sorted, none twice."""
    return HEADER + "".join(f"{line}\n" for line in lock_lines(lock))


def lock_lines(lock: ChecklistLock) -> list[str]:
    """Return the lines of *lock*, sorted."""
    lines = [" ".join(record).rstrip() for record in lock.recorded]
    lines += [f"retired {name}" for name in lock.retired]
    lines += [f"renamed {old} {new}" for old, new in lock.renamed]
    lines += [f"handbook {lock.handbook}"] if lock.handbook else []
    return sorted(lines)


def _read_line(line: str) -> LockedWording | tuple[str, ...] | None:
    """Return what *line* records, None for a comment or an empty line."""
    damaged = line_damage(line)
    if damaged:
        raise _MalformedError(*damaged)
    if not line or line.startswith("#"):
        return None
    kind, _, fields = line.partition(" ")
    if kind in {"handbook", "retired"}:
        _check_id(fields, len(kind) + 2)
        return kind, fields
    if kind == "renamed":
        old, _, new = fields.partition(" ")
        _check_id(old, len(kind) + 2)
        _check_id(new, len(kind) + len(old) + 3)
        return kind, old, new
    for known_kind in KINDS:
        if kind == known_kind:
            return _read_recorded(known_kind, fields)
    known_kinds = ", ".join(("handbook", *KINDS, "renamed", "retired"))
    message = f"{kind!r} is no kind of line; known: {known_kinds}. Mend the line or delete it"
    raise _MalformedError(1, message)


def line_damage(line: str) -> tuple[int, str] | None:
    """Return column and message where *line*, of any lock, is not text or was left by git.

    What is not UTF-8 is expected as surrogates.
    """
    foreign = SURROGATES.search(line)
    if foreign:
        return foreign.start() + 1, "the line is not UTF-8: put it back as it was"
    if line.startswith(MARKERS):
        message = (
            "git left a conflict here: keep the lines of both sides, delete those that begin "
            "with <<<<<<<, |||||||, ======= and >>>>>>>, then run: handbook lock"
        )
        return 1, message
    return None


def _read_recorded(kind: Kind, fields: str) -> LockedWording:
    name, _, fields = fields.partition(" ")
    _check_id(name, len(kind) + 2)
    column = len(kind) + len(name) + 3
    digest, _, fields = fields.partition(" ")
    wording = normal_wording(fields)
    if not _FINGERPRINT.fullmatch(digest):
        message = f"{digest!r} is no fingerprint (16 hex digits): put the line back as it was"
        raise _MalformedError(column, message)
    if digest != fingerprint(wording):
        detail = "is not that of the wording behind it" if wording else "has no wording behind it"
        message = f"the fingerprint {digest} {detail}: put the line back as it was"
        raise _MalformedError(column, message)
    return LockedWording(kind, name, digest, wording)


def _check_id(name: str, column: int) -> None:
    if not is_id(name):
        raise _MalformedError(column, f"{name!r} is no id: mend the line or delete it")


def _check_one_handbook(before: list[str], name: str) -> None:
    if before and name != before[0]:
        message = (
            f"the lock names two handbooks, {before[0]!r} and {name!r}: delete the line of the "
            "one that was never published"
        )
        raise _MalformedError(len("handbook") + 2, message)
