"""Which edits the lock refuses, by lock and entries alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handbook_ext.core.locks.checklist_lock import ChecklistLock, parse_lock
from handbook_ext.core.locks.checklist_lock_update import LockCandidate, updated_lock
from handbook_ext.core.locks.rename_guesses import find_renames
from handbook_ext.core.model import Location
from handbook_ext.core.rules.locked_ids import checklist_lock_findings
from tests.support.lock_candidates import WORDINGS, candidate, findings_of, locked, locked_after


def test_moving_reordering_rewording_retiring_and_adding_are_no_loss() -> None:
    entries = [
        candidate("wrote", line=9),
        candidate("led", "Quite another wording.", retired=True),
        candidate("new", "A new one."),
        candidate("asked"),
    ]
    assert findings_of(locked(), *entries) == []


def test_a_rename_is_told_from_the_wording_and_suggests_what_to_write() -> None:
    entries = [
        candidate("asked-for", WORDINGS["asked"], line=4),
        candidate("led-it", "I led a project to its close, with a date and a result.", line=5),
        candidate("wrote", line=6, was=("written",)),
    ]
    assert findings_of(locked(), *entries) == [
        ("id-disappeared", "p.md:4:3", 'was="asked"'),
        ("id-disappeared", "p.md:5:3", 'was="led"'),
    ]
    merged = [
        candidate("asked-for", WORDINGS["asked"], was=("x",)),
        candidate("led"),
        candidate("wrote"),
    ]
    assert findings_of(locked(), *merged)[0][2] == 'was="x,asked"'
    renamed = [candidate("asked-for", WORDINGS["asked"], was=("x", "asked")), *merged[1:]]
    assert findings_of(locked(), *renamed) == []


def test_a_rename_is_told_by_any_wording_that_the_id_ever_had() -> None:
    lock = updated_lock(
        locked(), "book", [candidate("asked", "Something else entirely."), candidate("led")]
    )
    renamed = candidate("asked-for", WORDINGS["asked"])
    assert findings_of(lock, renamed, candidate("led"), candidate("wrote"))[0][2] == 'was="asked"'


@pytest.mark.parametrize(
    "other_entries",
    [
        [],
        [candidate("far", "I can name the three people who own our backups.")],
        # either could be it
        [candidate("one", WORDINGS["asked"]), candidate("two", WORDINGS["asked"])],
        [
            candidate("one", WORDINGS["asked"] + " Twice."),
            candidate("two", WORDINGS["asked"] + " Once."),
        ],
    ],
)
def test_where_unsure_the_finding_stands_in_the_lock(other_entries: list[LockCandidate]) -> None:
    lock = locked()
    (rule, place, suggestion) = findings_of(
        lock, candidate("led"), candidate("wrote"), *other_entries
    )[0]
    line = lock.lines["item", "asked"]
    assert (rule, place, suggestion) == ("id-disappeared", f"checklists.lock:{line}:6", "")
    findings = checklist_lock_findings(
        lock, "book", [candidate("led"), candidate("wrote"), *other_entries]
    )[0]
    assert 'was="asked"' in findings.message
    assert ".retired" in findings.message


def test_two_gone_ids_with_one_successor_are_left_to_the_author() -> None:
    lock = locked(candidate("a", "I have asked Ann."), candidate("b", "I have asked Ben."))
    findings = findings_of(lock, candidate("new", "I have asked Pat."))
    assert [(rule, suggestion) for rule, _, suggestion in findings] == [("id-disappeared", "")] * 2


def test_a_new_id_is_guessed_once_at_most() -> None:
    gone = {"a": [WORDINGS["asked"]], "b": [WORDINGS["asked"]]}
    assert find_renames(gone, {"new": WORDINGS["asked"]}) == {}
    gone["b"] = [WORDINGS["asked"].replace("budget", "plan")]
    assert find_renames(gone, {"new": WORDINGS["asked"]}) == {"a": "new"}


def test_a_book_renamed_as_a_whole_is_not_compared_pair_by_pair() -> None:
    gone = {f"old-{n}": [f"I have done the thing with number {n}."] for n in range(2000)}
    new = {f"new-{n}": f"I have done the thing with number {n}." for n in range(2000)}
    assert find_renames(gone, new) == {f"old-{n}": f"new-{n}" for n in range(2000)}
    assert find_renames(gone, {name: f"{text} Twice." for name, text in new.items()}) == {}


def test_dropping_a_was_loses_those_who_have_not_come_back_since() -> None:
    lock = locked_after(locked(candidate("asked")), candidate("b", "Ask again.", was=("asked",)))
    dropped = [candidate("b", "Ask again.", line=4)]
    assert findings_of(lock, *dropped) == [("id-disappeared", "p.md:4:3", 'was="asked"')]
    chain = [candidate("c", "Quite different.", line=4, was=("b",))]
    assert findings_of(lock, *chain) == [("id-disappeared", "p.md:4:3", 'was="b,asked"')]
    assert findings_of(lock, candidate("c", "Quite different.", was=("b", "asked"))) == []


def test_a_retired_item_that_comes_back_brings_its_earlier_ids() -> None:
    renamed = candidate("b", WORDINGS["asked"], was=("asked",))
    lock = locked_after(locked(candidate("asked")), renamed, replace(renamed, retired=True))
    bare = replace(renamed, was=())
    assert findings_of(lock, replace(bare, retired=True)) == []
    assert findings_of(lock) == []
    assert findings_of(lock, bare) == [("id-disappeared", "p.md:1:3", 'was="asked"')]
    assert findings_of(lock, renamed) == []


def test_an_id_from_before_there_was_a_lock_is_kept_as_well() -> None:
    lock = locked_after(ChecklistLock(), candidate("b", "Ask again.", was=("ancient",)))
    assert findings_of(lock, candidate("b", "Ask again.")) == [
        ("id-disappeared", "p.md:1:3", 'was="ancient"')
    ]
    other_entries = [candidate("b", "Ask again."), candidate("ancient", "A new item.", line=2)]
    assert findings_of(lock, *other_entries) == [("retired-id-reused", "p.md:2:3", "")]


def test_an_id_that_was_renamed_away_is_not_used_again() -> None:
    lock = locked_after(
        locked(candidate("asked")), candidate("b", WORDINGS["asked"], was=("asked",))
    )
    other_entries = [candidate("b", "Ask again."), candidate("asked", "A new item.", line=2)]
    assert findings_of(lock, *other_entries) == [("retired-id-reused", "p.md:2:3", "")]
    # to undo the rename is no reuse, whatever wording it has now
    lock = locked_after(lock, candidate("b", "Ask again.", was=("asked",)))
    undone = candidate("asked", "Ask now.", was=("b",))
    assert findings_of(lock, undone) == []
    assert (
        findings_of(locked_after(lock, undone), candidate("asked", "Ask once more.", was=("b",)))
        == []
    )


def test_what_was_one_item_comes_back_with_all_its_ids_or_not_at_all() -> None:
    renamed = candidate("b", "Ask again.", was=("asked",))
    lock = locked_after(locked(candidate("asked")), renamed, replace(renamed, retired=True))
    earlier = candidate("asked", line=2)
    assert findings_of(lock, earlier) == [("id-disappeared", "p.md:2:3", 'was="b"')]
    assert findings_of(lock, replace(earlier, was=("b",))) == []
    heir = candidate("new", "Ask them all.", was=("b",))
    assert findings_of(lock, heir) == [("id-disappeared", "p.md:1:3", 'was="b,asked"')]


def test_what_an_item_took_over_is_not_passed_on_while_it_is_there() -> None:
    lock = locked_after(locked(candidate("asked")), candidate("b", "Ask again.", was=("asked",)))
    thief = candidate("led", line=2, was=("asked",), was_locations=(Location("p.md", 2, 30),))
    assert findings_of(lock, candidate("b", "Ask again."), thief) == [
        ("was-conflict", "p.md:2:30", "")
    ]
    heir = candidate("c", "Something else.", was=("b",))
    assert findings_of(lock, heir, thief) == [("was-conflict", "p.md:2:30", "")]
    assert findings_of(lock, replace(thief, was=("asked", "b"))) == []


def test_an_item_that_says_what_it_was_is_no_other_items_successor() -> None:
    lock = locked(candidate("asked"), candidate("led"))
    renamed = candidate("new", WORDINGS["asked"], was=("led",))
    assert findings_of(lock, renamed) == [("id-disappeared", "checklists.lock:4:6", "")]


def test_a_retired_item_may_go_once_the_lock_knows() -> None:
    lock = locked(candidate("asked", was=("old",), retired=True), candidate("led"))
    assert findings_of(lock, candidate("led")) == []
    assert [row[0] for row in findings_of(locked(), candidate("led"), candidate("wrote"))] == [
        "id-disappeared"
    ]


def test_a_retired_id_comes_back_with_its_old_wording_only() -> None:
    lock = updated_lock(locked(), "book", [candidate(name, retired=True) for name in WORDINGS])
    assert findings_of(lock, candidate("asked"), candidate("led", retired=True)) == []
    (finding,) = checklist_lock_findings(
        lock, "book", [candidate("asked", "I have asked for a rise.", line=3)]
    )
    assert (finding.rule.name, str(finding.location)) == ("retired-id-reused", "p.md:3:3")
    assert f'"{WORDINGS["asked"]}"' in finding.message


def test_a_retired_items_id_is_no_lists_id() -> None:
    lock = updated_lock(
        locked(), "book", [candidate("asked", retired=True), candidate("led"), candidate("wrote")]
    )
    entries = [
        LockCandidate("list", "asked", WORDINGS["asked"], Location("p.md")),
        candidate("led"),
    ]
    assert findings_of(lock, *entries, candidate("wrote")) == [
        ("retired-id-reused", "p.md:1:1", "")
    ]


def test_an_id_is_claimed_by_one_item_that_is_not_itself_and_nobody_has_it() -> None:
    places = (Location("p.md", 1, 20), Location("p.md", 1, 24))
    entries = [
        candidate("asked", was=("a", "asked"), was_locations=places),
        candidate("led", line=2, was=("b", "wrote", "a"), was_locations=(Location("p.md", 2, 9),)),
        candidate("wrote", line=3, retired=True, was=("c", "c")),
        LockCandidate("list", "ready", "Ready", Location("p.md", 4, 1), was=("c", "ready", "led")),
    ]
    assert findings_of(locked(), *entries) == [
        ("was-conflict", "p.md:1:24", ""),
        ("was-conflict", "p.md:2:3", ""),
        ("was-conflict", "p.md:2:3", ""),
        ("was-conflict", "p.md:4:1", ""),
        ("was-conflict", "p.md:4:1", ""),
        ("was-conflict", "p.md:4:1", ""),
    ]


def test_a_list_is_renamed_by_its_own_was() -> None:
    ready = LockCandidate("list", "ready", "Ready to apply", Location("p.md", 2, 8))
    lock = locked(ready)
    renamed = LockCandidate(
        "list", "applying", "Ready to apply", Location("p.md", 2, 8), was=("x",)
    )
    assert findings_of(lock, renamed) == [("id-disappeared", "p.md:2:8", ":was: x, ready")]
    assert (
        findings_of(lock, LockCandidate("list", "applying", "", Location("p.md"), was=("ready",)))
        == []
    )
    assert findings_of(lock, candidate("led", was=("ready",))) == [
        ("id-disappeared", f"checklists.lock:{lock.lines['list', 'ready']}:6", "")
    ]


def test_another_handbook_id_and_lines_that_are_not_sound() -> None:
    lock = parse_lock("handbook book\nwhat is this\n")
    assert findings_of(lock, handbook="guide") == [
        ("invalid-lock-line", "checklists.lock:2:1", ""),
        ("handbook-id-changed", "conf.py:7:16", "book"),
    ]
    assert findings_of(parse_lock("retired a\n"), handbook="guide") == []
