"""Items of a book as a lock sees them, and what is found of them against an earlier edition."""

from __future__ import annotations

from handbook_ext.core.locks.checklist_lock import ChecklistLock, format_lock, parse_lock
from handbook_ext.core.locks.checklist_lock_update import LockCandidate, updated_lock
from handbook_ext.core.model import Location
from handbook_ext.core.rules.locked_ids import LockLocations, checklist_lock_findings

WORDINGS = {
    "asked": "I have asked for the training budget in writing.",
    "led": "I have led a project to its close, with a date and a result.",
    "wrote": "My evidence file holds six cases that somebody can confirm.",
}


def candidate(name: str, wording: str = "", line: int = 1, **values: object) -> LockCandidate:
    """Return an item that stands on a page; its wording is the one of its id if none is given."""
    return LockCandidate(
        "item", name, wording or WORDINGS[name], Location("p.md", line, 3), **values
    )


def locked(*entries: LockCandidate) -> ChecklistLock:
    """Return the lock of a book with these, or with one item for each of the wordings."""
    lock = updated_lock(ChecklistLock(), "book", entries or [candidate(name) for name in WORDINGS])
    return parse_lock(format_lock(lock))


def findings_of(
    lock: ChecklistLock, *entries: LockCandidate, handbook: str = "book"
) -> list[tuple[str, str, str]]:
    """Return rule, place and suggestion of what is found of a book with these *entries*."""
    findings = checklist_lock_findings(
        lock, handbook, entries, LockLocations(conf=Location("conf.py", 7, 16))
    )
    return [(finding.rule.name, str(finding.location), finding.suggestion) for finding in findings]


def locked_after(lock: ChecklistLock, *editions: LockCandidate) -> ChecklistLock:
    """Return *lock* after editions of one item each were locked."""
    for entry in editions:
        assert findings_of(lock, entry) == []
        lock = parse_lock(format_lock(updated_lock(lock, "book", [entry])))
    return lock
