"""Which edits the lock refuses, by lock and entries alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from handbook_ext.core.locks.checklist_lock import ChecklistLock, format_lock, parse_lock
from handbook_ext.core.locks.checklist_lock_update import LockCandidate, updated_lock
from handbook_ext.core.locks.renamed_ids import find_renames
from handbook_ext.core.model import Location
from handbook_ext.core.rules.locked_ids import LockLocations, checklist_lock_findings

WORDINGS = {
    "asked": "I have asked for the training budget in writing.",
    "led": "I have led a project to its close, with a date and a result.",
    "wrote": "My evidence file holds six cases that somebody can confirm.",
}


def _item(name: str, wording: str = "", line: int = 1, **values: object) -> LockCandidate:
    return LockCandidate(
        "item", name, wording or WORDINGS[name], Location("p.md", line, 3), **values
    )


def _locked(*entries: LockCandidate) -> ChecklistLock:
    lock = updated_lock(ChecklistLock(), "book", entries or [_item(name) for name in WORDINGS])
    return parse_lock(format_lock(lock))


def _found(
    lock: ChecklistLock, *entries: LockCandidate, handbook: str = "book"
) -> list[tuple[str, str, str]]:
    findings = checklist_lock_findings(
        lock, handbook, entries, LockLocations(conf=Location("conf.py", 7, 16))
    )
    return [(finding.rule.name, str(finding.location), finding.suggestion) for finding in findings]


def test_moving_reordering_rewording_retiring_and_adding_are_no_loss() -> None:
    entries = [
        _item("wrote", line=9),
        _item("led", "Quite another wording.", retired=True),
        _item("new", "A new one."),
        _item("asked"),
    ]
    assert _found(_locked(), *entries) == []


def test_a_rename_is_told_from_the_wording_and_suggests_what_to_write() -> None:
    entries = [
        _item("asked-for", WORDINGS["asked"], line=4),
        _item("led-it", "I led a project to its close, with a date and a result.", line=5),
        _item("wrote", line=6, was=("written",)),
    ]
    assert _found(_locked(), *entries) == [
        ("id-disappeared", "p.md:4:3", 'was="asked"'),
        ("id-disappeared", "p.md:5:3", 'was="led"'),
    ]
    merged = [_item("asked-for", WORDINGS["asked"], was=("x",)), _item("led"), _item("wrote")]
    assert _found(_locked(), *merged)[0][2] == 'was="x,asked"'
    renamed = [_item("asked-for", WORDINGS["asked"], was=("x", "asked")), *merged[1:]]
    assert _found(_locked(), *renamed) == []


def test_a_rename_is_told_by_any_wording_that_the_id_ever_had() -> None:
    lock = updated_lock(
        _locked(), "book", [_item("asked", "Something else entirely."), _item("led")]
    )
    renamed = _item("asked-for", WORDINGS["asked"])
    assert _found(lock, renamed, _item("led"), _item("wrote"))[0][2] == 'was="asked"'


@pytest.mark.parametrize(
    "other_entries",
    [
        [],
        [_item("far", "I can name the three people who own our backups.")],
        # either could be it
        [_item("one", WORDINGS["asked"]), _item("two", WORDINGS["asked"])],
        [_item("one", WORDINGS["asked"] + " Twice."), _item("two", WORDINGS["asked"] + " Once.")],
    ],
)
def test_where_unsure_the_finding_stands_in_the_lock(other_entries: list[LockCandidate]) -> None:
    lock = _locked()
    (rule, place, suggestion) = _found(lock, _item("led"), _item("wrote"), *other_entries)[0]
    line = lock.lines["item", "asked"]
    assert (rule, place, suggestion) == ("id-disappeared", f"checklists.lock:{line}:6", "")
    findings = checklist_lock_findings(
        lock, "book", [_item("led"), _item("wrote"), *other_entries]
    )[0]
    assert 'was="asked"' in findings.message
    assert ".retired" in findings.message


def test_two_gone_ids_with_one_successor_are_left_to_the_author() -> None:
    lock = _locked(_item("a", "I have asked Ann."), _item("b", "I have asked Ben."))
    findings = _found(lock, _item("new", "I have asked Pat."))
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
    lock = _then(_locked(_item("asked")), _item("b", "Ask again.", was=("asked",)))
    dropped = [_item("b", "Ask again.", line=4)]
    assert _found(lock, *dropped) == [("id-disappeared", "p.md:4:3", 'was="asked"')]
    chain = [_item("c", "Quite different.", line=4, was=("b",))]
    assert _found(lock, *chain) == [("id-disappeared", "p.md:4:3", 'was="b,asked"')]
    assert _found(lock, _item("c", "Quite different.", was=("b", "asked"))) == []


def test_a_retired_item_that_comes_back_brings_its_earlier_ids() -> None:
    renamed = _item("b", WORDINGS["asked"], was=("asked",))
    lock = _then(_locked(_item("asked")), renamed, replace(renamed, retired=True))
    bare = replace(renamed, was=())
    assert _found(lock, replace(bare, retired=True)) == []
    assert _found(lock) == []
    assert _found(lock, bare) == [("id-disappeared", "p.md:1:3", 'was="asked"')]
    assert _found(lock, renamed) == []


def test_an_id_from_before_there_was_a_lock_is_kept_as_well() -> None:
    lock = _then(ChecklistLock(), _item("b", "Ask again.", was=("ancient",)))
    assert _found(lock, _item("b", "Ask again.")) == [
        ("id-disappeared", "p.md:1:3", 'was="ancient"')
    ]
    other_entries = [_item("b", "Ask again."), _item("ancient", "A new item.", line=2)]
    assert _found(lock, *other_entries) == [("retired-id-reused", "p.md:2:3", "")]


def test_an_id_that_was_renamed_away_is_not_used_again() -> None:
    lock = _then(_locked(_item("asked")), _item("b", WORDINGS["asked"], was=("asked",)))
    other_entries = [_item("b", "Ask again."), _item("asked", "A new item.", line=2)]
    assert _found(lock, *other_entries) == [("retired-id-reused", "p.md:2:3", "")]
    # to undo the rename is no reuse, whatever wording it has now
    lock = _then(lock, _item("b", "Ask again.", was=("asked",)))
    undone = _item("asked", "Ask now.", was=("b",))
    assert _found(lock, undone) == []
    assert _found(_then(lock, undone), _item("asked", "Ask once more.", was=("b",))) == []


def test_what_was_one_item_comes_back_with_all_its_ids_or_not_at_all() -> None:
    renamed = _item("b", "Ask again.", was=("asked",))
    lock = _then(_locked(_item("asked")), renamed, replace(renamed, retired=True))
    earlier = _item("asked", line=2)
    assert _found(lock, earlier) == [("id-disappeared", "p.md:2:3", 'was="b"')]
    assert _found(lock, replace(earlier, was=("b",))) == []
    heir = _item("new", "Ask them all.", was=("b",))
    assert _found(lock, heir) == [("id-disappeared", "p.md:1:3", 'was="b,asked"')]


def test_what_an_item_took_over_is_not_passed_on_while_it_is_there() -> None:
    lock = _then(_locked(_item("asked")), _item("b", "Ask again.", was=("asked",)))
    thief = _item("led", line=2, was=("asked",), was_locations=(Location("p.md", 2, 30),))
    assert _found(lock, _item("b", "Ask again."), thief) == [("was-conflict", "p.md:2:30", "")]
    heir = _item("c", "Something else.", was=("b",))
    assert _found(lock, heir, thief) == [("was-conflict", "p.md:2:30", "")]
    assert _found(lock, replace(thief, was=("asked", "b"))) == []


def test_an_item_that_says_what_it_was_is_no_other_items_successor() -> None:
    lock = _locked(_item("asked"), _item("led"))
    renamed = _item("new", WORDINGS["asked"], was=("led",))
    assert _found(lock, renamed) == [("id-disappeared", "checklists.lock:4:6", "")]


def _then(lock: ChecklistLock, *editions: LockCandidate) -> ChecklistLock:
    """Return *lock* after editions of one item each were locked."""
    for entry in editions:
        assert _found(lock, entry) == []
        lock = parse_lock(format_lock(updated_lock(lock, "book", [entry])))
    return lock


def test_a_retired_item_may_go_once_the_lock_knows() -> None:
    lock = _locked(_item("asked", was=("old",), retired=True), _item("led"))
    assert _found(lock, _item("led")) == []
    assert [row[0] for row in _found(_locked(), _item("led"), _item("wrote"))] == ["id-disappeared"]


def test_a_retired_id_comes_back_with_its_old_wording_only() -> None:
    lock = updated_lock(_locked(), "book", [_item(name, retired=True) for name in WORDINGS])
    assert _found(lock, _item("asked"), _item("led", retired=True)) == []
    (finding,) = checklist_lock_findings(
        lock, "book", [_item("asked", "I have asked for a rise.", line=3)]
    )
    assert (finding.rule.name, str(finding.location)) == ("retired-id-reused", "p.md:3:3")
    assert f'"{WORDINGS["asked"]}"' in finding.message


def test_a_retired_items_id_is_no_lists_id() -> None:
    lock = updated_lock(
        _locked(), "book", [_item("asked", retired=True), _item("led"), _item("wrote")]
    )
    entries = [LockCandidate("list", "asked", WORDINGS["asked"], Location("p.md")), _item("led")]
    assert _found(lock, *entries, _item("wrote")) == [("retired-id-reused", "p.md:1:1", "")]


def test_an_id_is_claimed_by_one_item_that_is_not_itself_and_nobody_has_it() -> None:
    places = (Location("p.md", 1, 20), Location("p.md", 1, 24))
    entries = [
        _item("asked", was=("a", "asked"), was_locations=places),
        _item("led", line=2, was=("b", "wrote", "a"), was_locations=(Location("p.md", 2, 9),)),
        _item("wrote", line=3, retired=True, was=("c", "c")),
        LockCandidate("list", "ready", "Ready", Location("p.md", 4, 1), was=("c", "ready", "led")),
    ]
    assert _found(_locked(), *entries) == [
        ("was-conflict", "p.md:1:24", ""),
        ("was-conflict", "p.md:2:3", ""),
        ("was-conflict", "p.md:2:3", ""),
        ("was-conflict", "p.md:4:1", ""),
        ("was-conflict", "p.md:4:1", ""),
        ("was-conflict", "p.md:4:1", ""),
    ]


def test_a_list_is_renamed_by_its_own_was() -> None:
    ready = LockCandidate("list", "ready", "Ready to apply", Location("p.md", 2, 8))
    lock = _locked(ready)
    renamed = LockCandidate(
        "list", "applying", "Ready to apply", Location("p.md", 2, 8), was=("x",)
    )
    assert _found(lock, renamed) == [("id-disappeared", "p.md:2:8", ":was: x, ready")]
    assert (
        _found(lock, LockCandidate("list", "applying", "", Location("p.md"), was=("ready",))) == []
    )
    assert _found(lock, _item("led", was=("ready",))) == [
        ("id-disappeared", f"checklists.lock:{lock.lines['list', 'ready']}:6", "")
    ]


def test_another_handbook_id_and_lines_that_are_not_sound() -> None:
    lock = parse_lock("handbook book\nwhat is this\n")
    assert _found(lock, handbook="guide") == [
        ("invalid-lock-line", "checklists.lock:2:1", ""),
        ("handbook-id-changed", "conf.py:7:16", "book"),
    ]
    assert _found(parse_lock("retired a\n"), handbook="guide") == []


# -- merges of branches that disagree ------------------------------------------------------


def _merged(*sides: LockCandidate) -> ChecklistLock:
    """Return git's union of a branch for each of *sides*: all lines of all, mostly twice."""
    base = _locked()
    texts = [format_lock(updated_lock(base, "book", [*_others(entry), entry])) for entry in sides]
    merged = parse_lock("".join(texts))
    assert not merged.invalid_lines
    return merged


def _others(entry: LockCandidate) -> list[LockCandidate]:
    return [_item(name, line=2) for name in WORDINGS if name not in {entry.id, *entry.was}]


@pytest.mark.parametrize("survivor", ["apply", "request"])
def test_an_id_that_two_branches_renamed_otherwise_goes_to_the_one_that_is_kept(
    survivor: str,
) -> None:
    sides = [_item(name, WORDINGS["asked"], at, was=("asked",))
             for at, name in enumerate(("apply", "request"), 5)]  # fmt: skip
    lock = _merged(*sides)
    both = [*sides, *_others(sides[0])]
    (finding,) = checklist_lock_findings(lock, "book", both)
    assert (finding.rule.name, str(finding.location)) == ("was-conflict", "p.md:6:3")
    assert "'apply' at p.md:5:3 claims 'asked' already" in finding.message
    assert finding.message.endswith("take it out of one of them")
    # either may have it: the other stays as an item of its own
    settled = [entry if entry.id == survivor else replace(entry, was=()) for entry in both]
    assert _found(lock, *settled) == []
    assert updated_lock(lock, "book", settled).takers == {"asked": [survivor]}
    # or goes, and what it had was never another's
    entry = next(entry for entry in sides if entry.id == survivor)
    (gone,) = {side.id for side in sides} - {survivor}
    assert _found(lock, *_others(entry), replace(entry, was=("asked", gone))) == []


def test_a_list_that_two_branches_renamed_otherwise_is_settled_alike() -> None:
    lists = [LockCandidate("list", name, "Ready", Location("p.md", at), was=("ready",))
             for at, name in enumerate(("first", "second"), 1)]  # fmt: skip
    base = updated_lock(
        ChecklistLock(), "book", [LockCandidate("list", "ready", "Ready", Location("p.md"))]
    )
    texts = [format_lock(updated_lock(base, "book", [entry])) for entry in lists]
    lock = parse_lock("".join(texts))
    assert _found(lock, *lists) == [("was-conflict", "p.md:2:1", "")]
    for keeper, loser in (lists, lists[::-1]):
        assert _found(lock, keeper, replace(loser, was=())) == []


def test_an_id_that_one_branch_retired_and_another_has_still_is_the_authors_to_settle() -> None:
    retired, reworded = _item("asked", retired=True), _item("asked", "I asked twice.")
    lock = _merged(retired, reworded)
    assert "asked" in lock.retired
    for settled in (retired, reworded):
        now = [*_others(settled), settled]
        assert _found(lock, *now) == []
        assert ("asked" in updated_lock(lock, "book", now).retired) is settled.retired
    # a wording that neither had is another item
    (finding,) = checklist_lock_findings(
        lock, "book", [*_others(retired), _item("asked", "Quite new words.")]
    )
    assert finding.rule.name == "retired-id-reused"
    assert "use a new one, or revive it first with its old wording" in finding.message


def test_lines_that_stand_twice_are_written_once() -> None:
    text = format_lock(_locked())
    merged = parse_lock(text + text)
    assert not merged.invalid_lines
    assert format_lock(merged) == text
