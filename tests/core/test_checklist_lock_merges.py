"""Locks that git made of branches that disagree: nothing is lost, the author settles it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handbook_ext.core.locks.checklist_lock import ChecklistLock, format_lock, parse_lock
from handbook_ext.core.locks.checklist_lock_update import LockCandidate, updated_lock
from handbook_ext.core.model import Location
from handbook_ext.core.rules.locked_ids import checklist_lock_findings
from tests.support.lock_candidates import WORDINGS, candidate, findings_of, locked


def _merged(*sides: LockCandidate) -> ChecklistLock:
    """Return git's union of a branch for each of *sides*: all lines of all, mostly twice."""
    base = locked()
    texts = [format_lock(updated_lock(base, "book", [*_others(entry), entry])) for entry in sides]
    merged = parse_lock("".join(texts))
    assert not merged.invalid_lines
    return merged


def _others(entry: LockCandidate) -> list[LockCandidate]:
    return [candidate(name, line=2) for name in WORDINGS if name not in {entry.id, *entry.was}]


@pytest.mark.parametrize("survivor", ["apply", "request"])
def test_an_id_that_two_branches_renamed_otherwise_goes_to_the_one_that_is_kept(
    survivor: str,
) -> None:
    sides = [candidate(name, WORDINGS["asked"], at, was=("asked",))
             for at, name in enumerate(("apply", "request"), 5)]  # fmt: skip
    lock = _merged(*sides)
    both = [*sides, *_others(sides[0])]
    (finding,) = checklist_lock_findings(lock, "book", both)
    assert (finding.rule.name, str(finding.location)) == ("was-conflict", "p.md:6:3")
    assert "'apply' at p.md:5:3 claims 'asked' already" in finding.message
    assert finding.message.endswith("take it out of one of them")
    # either may have it: the other stays as an item of its own
    settled = [entry if entry.id == survivor else replace(entry, was=()) for entry in both]
    assert findings_of(lock, *settled) == []
    assert updated_lock(lock, "book", settled).successors == {"asked": [survivor]}
    # or goes, and what it had was never another's
    entry = next(entry for entry in sides if entry.id == survivor)
    (gone,) = {side.id for side in sides} - {survivor}
    assert findings_of(lock, *_others(entry), replace(entry, was=("asked", gone))) == []


def test_a_list_that_two_branches_renamed_otherwise_is_settled_alike() -> None:
    lists = [LockCandidate("list", name, "Ready", Location("p.md", at), was=("ready",))
             for at, name in enumerate(("first", "second"), 1)]  # fmt: skip
    base = updated_lock(
        ChecklistLock(), "book", [LockCandidate("list", "ready", "Ready", Location("p.md"))]
    )
    texts = [format_lock(updated_lock(base, "book", [entry])) for entry in lists]
    lock = parse_lock("".join(texts))
    assert findings_of(lock, *lists) == [("was-conflict", "p.md:2:1", "")]
    for keeper, loser in (lists, lists[::-1]):
        assert findings_of(lock, keeper, replace(loser, was=())) == []


def test_an_id_that_one_branch_retired_and_another_has_still_is_the_authors_to_settle() -> None:
    retired, reworded = candidate("asked", retired=True), candidate("asked", "I asked twice.")
    lock = _merged(retired, reworded)
    assert "asked" in lock.retired
    for settled in (retired, reworded):
        now = [*_others(settled), settled]
        assert findings_of(lock, *now) == []
        assert ("asked" in updated_lock(lock, "book", now).retired) is settled.retired
    # a wording that neither had is another item
    (finding,) = checklist_lock_findings(
        lock, "book", [*_others(retired), candidate("asked", "Quite new words.")]
    )
    assert finding.rule.name == "retired-id-reused"
    assert "use a new one, or revive it first with its old wording" in finding.message


def test_lines_that_stand_twice_are_written_once() -> None:
    text = format_lock(locked())
    merged = parse_lock(text + text)
    assert not merged.invalid_lines
    assert format_lock(merged) == text
