"""The two locks of a book, as ``handbook lock`` sees them: what is lost, new, and to be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.locks import anchor_lock, checklist_lock
from handbook_ext.core.locks.anchor_lock import AnchorSet
from handbook_ext.core.locks.checklist_lock import ChecklistLock
from handbook_ext.core.locks.checklist_lock_update import (
    PendingChange,
    forgotten_lines,
    pending_changes,
    updated_lock,
)
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.model import Location
from handbook_ext.core.rules.lock_lines import REMOVED_LOCK_LINE
from handbook_ext.core.rules.locked_ids import EXCLUDED_ID

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from handbook_ext.cli.earlier_locks import EarlierLocks
    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.project import Project

CHANGES = {
    "handbook": "the lock does not name the handbook's id, {id!r}",
    "added": "the {kind} {id!r} is not in the lock",
    "reworded": "the wording of the {kind} {id!r} is not in the lock",
    "renamed": "the lock does not say what took over from {id!r}",
    "retired": "the lock does not say that {id!r} is retired",
    "revived": "the lock says that {id!r} is retired",
}
"""What ``--check`` says of each change that the lock does not know yet."""

_NAMED = 5
"""Names that are said of each kind of change; of the others, only their number is said."""


class LockReport(NamedTuple):
    """One of the locks. What is lost forbids to write it, and so do lines that are not sound.

    *stale* are lines about what it does not hold yet, *summary* says the same in few words;
    *text* is what it is to hold, *way_back* the shell's line that gives it back what it lost.
    """

    path: Path
    findings: list[Finding]
    is_sound: bool
    stale: list[str]
    summary: str
    text: str
    way_back: str

    @property
    def is_lost(self) -> bool:
        """Whether the book has lost something, and not only left it out."""
        return any(problem.rule is not EXCLUDED_ID for problem in self.findings)


def lock_reports(docs: Path, project: Project, before: EarlierLocks) -> list[LockReport]:
    """Return the locks that the book in the folder *docs* has, or is to have.

    They must hold all that *before* has, and what became of it. Without checklists the book has
    the lock of anchors alone; without validation of links, no such.
    """
    path = docs / checklist_lock.FILE_NAME
    has_lists = (
        path.exists()
        or any(project.domain.source_lists())
        or checklist_lock.FILE_NAME in before.files
    )
    locks = [_checklists(docs, project, before)] if has_lists else []
    return locks + (
        [_anchors(docs, project, before)] if project.app.config.handbook_check_links else []
    )


def _checklists(docs: Path, project: Project, before: EarlierLocks) -> LockReport:
    from handbook_ext.sphinx_ext.locks import checklist_lock_file  # noqa: PLC0415 - loads Sphinx

    app, domain = project.app, project.domain
    path = docs / checklist_lock.FILE_NAME
    old_lock = checklist_lock_file.load_lock(app) or ChecklistLock()
    entries = checklist_lock_file.lock_candidates(domain)
    handbook = app.config.handbook_id
    new = pending_changes(old_lock, handbook, entries)
    lost = _shortened(path, before, forgotten_lines(old_lock, before.lock, handbook, entries))
    return LockReport(
        path,
        [*checklist_lock_file.checklist_lock_file_findings(app, domain, old_lock), *lost],
        not old_lock.invalid_lines,
        [_stale(docs, path, update) for update in new],
        _summary(new),
        checklist_lock.format_lock(updated_lock(old_lock, handbook, entries)),
        _way_back(path, before, lost),
    )


def _way_back(path: Path, before: EarlierLocks, lost: Sequence[Finding]) -> str:
    is_gone = path.name in before.files and not path.exists()
    return before.restoring(path) if lost or is_gone else ""


def _shortened(path: Path, before: EarlierLocks, lines: Iterable[str]) -> list[Finding]:
    """Return a finding for each of the *lines* that the lock *path* had and has no more."""
    location = Location(path.name)
    words = "{name} has a line that the lock has no more: {line}"
    return [
        REMOVED_LOCK_LINE.at(location, words.format(name=before.name, line=line), target=line)
        for line in lines
    ]


def _stale(docs: Path, path: Path, update: PendingChange) -> str:
    kind = update.entry.kind if update.entry else ""
    words = CHANGES[update.change].format(id=update.id, kind=kind)
    return f"{docs / str(update.entry.location) if update.entry else path}: {words}"


def _summary(new: Sequence[PendingChange]) -> str:
    """Return what was locked in a few words: ``added 2 (a, b); retired 1 (c)``."""
    ids: dict[str, list[str]] = {}
    for update in new:
        ids.setdefault(update.change, []).append(update.id)
    words = []
    for change in (name for name in CHANGES if name in ids):
        count = "" if change == "handbook" else f" {len(ids[change])}"
        words.append(f"{change}{count} ({_named(ids[change])})")
    return "; ".join(words) or "nothing new"


def _named(names: Collection[str]) -> str:
    return ", ".join([*list(names)[:_NAMED], *["…"] * (len(names) > _NAMED)])


def _anchors(docs: Path, project: Project, before: EarlierLocks) -> LockReport:
    from handbook_ext.sphinx_ext.locks import anchor_lock_file as book  # noqa: PLC0415 - loads Sphinx

    path = docs / anchor_lock.FILE_NAME
    old_lock = book.load_lock(project.app)
    present = book.present_anchors(project)
    whole = present | (old_lock or AnchorSet())
    new = present - (old_lock or AnchorSet())
    lost = _shortened(path, before, anchor_lock.anchor_lines(before.anchors - whole))
    kinds = {
        "page": sorted(new.pages),
        "anchor": sorted(
            str(page_anchor) for page_anchor in new.page_anchors if page_anchor.anchor
        ),
        "object": sorted(f"{record.kind} {record.name}" for record in new.objects),
    }
    added = [
        f"{count_noun(len(names), kind)} ({_named(names)})"
        for kind, names in kinds.items()
        if names
    ]
    summary = f"added {'; '.join(added)}" if added else "nothing new"
    return LockReport(
        path,
        [*book.lost_anchor_findings(project), *lost],
        old_lock is None or not old_lock.invalid_lines,
        [f"{path}: the lock does not have {text}" for text in added],
        summary if old_lock else f"written for the first time; {summary}",
        anchor_lock.format_anchors(whole),
        _way_back(path, before, lost),
    )
