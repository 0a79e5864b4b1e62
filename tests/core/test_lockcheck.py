"""Which edits the lock refuses, by lock and entries alone."""

from __future__ import annotations

import pytest

from handbook_ext.core.lock import Lock, format_lock, parse_lock
from handbook_ext.core.lockcheck import lock_findings
from handbook_ext.core.locking import Entry, updated
from handbook_ext.core.model import Place
from handbook_ext.core.renames import find_renames

WORDINGS = {
    "asked": "I have asked for the training budget in writing.",
    "led": "I have led a project to its close, with a date and a result.",
    "wrote": "My evidence file holds six cases that somebody can confirm.",
}


def _item(name: str, wording: str = "", line: int = 1, **values: object) -> Entry:
    return Entry("item", name, wording or WORDINGS[name], Place("p.md", line, 3), **values)


def _locked(*entries: Entry) -> Lock:
    lock = updated(Lock(), "book", entries or [_item(name) for name in WORDINGS])
    return parse_lock(format_lock(lock))


def _found(lock: Lock, *entries: Entry, handbook: str = "book") -> list[tuple[str, str, str]]:
    found = lock_findings(lock, handbook, entries, conf=Place("conf.py", 7, 16))
    return [(one.rule.name, str(one.place), one.suggestion) for one in found]


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
    told = [_item("asked-for", WORDINGS["asked"], was=("x", "asked")), *merged[1:]]
    assert _found(_locked(), *told) == []


def test_a_rename_is_told_by_any_wording_that_the_id_ever_had() -> None:
    lock = updated(_locked(), "book", [_item("asked", "Something else entirely."), _item("led")])
    renamed = _item("asked-for", WORDINGS["asked"])
    assert _found(lock, renamed, _item("led"), _item("wrote"))[0][2] == 'was="asked"'


@pytest.mark.parametrize(
    "others",
    [
        [],
        [_item("far", "I can name the three people who own our backups.")],
        # either could be it
        [_item("one", WORDINGS["asked"]), _item("two", WORDINGS["asked"])],
        [_item("one", WORDINGS["asked"] + " Twice."), _item("two", WORDINGS["asked"] + " Once.")],
    ],
)
def test_where_unsure_the_finding_stands_in_the_lock(others: list[Entry]) -> None:
    lock = _locked()
    (rule, place, suggestion) = _found(lock, _item("led"), _item("wrote"), *others)[0]
    line = lock.lines["item", "asked"]
    assert (rule, place, suggestion) == ("id-disappeared", f"checklists.lock:{line}:6", "")
    found = lock_findings(lock, "book", [_item("led"), _item("wrote"), *others])[0]
    assert 'was="asked"' in found.message
    assert ".retired" in found.message


def test_two_gone_ids_with_one_successor_are_left_to_the_author() -> None:
    lock = _locked(_item("a", "I have asked Ann."), _item("b", "I have asked Ben."))
    found = _found(lock, _item("new", "I have asked Pat."))
    assert [(rule, suggestion) for rule, _, suggestion in found] == [("id-disappeared", "")] * 2


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
    chain = [_item("asked-again", WORDINGS["asked"], was=("asked-twice",))]
    lock = updated(
        _locked(_item("asked")), "book", [_item("asked-twice", was=("asked",), wording="x")]
    )
    assert [one[0] for one in _found(lock, *chain)] == ["id-disappeared"]


def test_a_retired_item_may_go_once_the_lock_knows() -> None:
    lock = _locked(_item("asked", was=("old",), retired=True), _item("led"))
    assert _found(lock, _item("led")) == []
    assert [one[0] for one in _found(_locked(), _item("led"), _item("wrote"))] == ["id-disappeared"]


def test_a_retired_id_comes_back_with_its_old_wording_only() -> None:
    lock = updated(_locked(), "book", [_item(name, retired=True) for name in WORDINGS])
    assert _found(lock, _item("asked"), _item("led", retired=True)) == []
    (found,) = lock_findings(lock, "book", [_item("asked", "I have asked for a rise.", line=3)])
    assert (found.rule.name, str(found.place)) == ("retired-id-reused", "p.md:3:3")
    assert f'"{WORDINGS["asked"]}"' in found.message


def test_a_retired_items_id_is_no_lists_id() -> None:
    lock = updated(_locked(), "book", [_item("asked", retired=True), _item("led"), _item("wrote")])
    entries = [Entry("list", "asked", WORDINGS["asked"], Place("p.md")), _item("led")]
    assert _found(lock, *entries, _item("wrote")) == [("retired-id-reused", "p.md:1:1", "")]


def test_an_id_is_claimed_by_one_item_that_is_not_itself_and_nobody_has_it() -> None:
    places = (Place("p.md", 1, 20), Place("p.md", 1, 24))
    entries = [
        _item("asked", was=("a", "asked"), was_places=places),
        _item("led", line=2, was=("b", "wrote", "a"), was_places=(Place("p.md", 2, 9),)),
        _item("wrote", line=3, retired=True, was=("c", "c")),
        Entry("list", "ready", "Ready", Place("p.md", 4, 1), was=("c", "ready", "led")),
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
    ready = Entry("list", "ready", "Ready to apply", Place("p.md", 2, 8))
    lock = _locked(ready)
    renamed = Entry("list", "applying", "Ready to apply", Place("p.md", 2, 8), was=("x",))
    assert _found(lock, renamed) == [("id-disappeared", "p.md:2:8", ":was: x, ready")]
    assert _found(lock, Entry("list", "applying", "", Place("p.md"), was=("ready",))) == []
    assert _found(lock, _item("led", was=("ready",))) == [
        ("id-disappeared", f"checklists.lock:{lock.lines['list', 'ready']}:6", "")
    ]


def test_another_handbook_id_and_lines_that_are_not_sound() -> None:
    lock = parse_lock("handbook book\nwhat is this\n")
    assert _found(lock, handbook="guide") == [
        ("lock-unreadable", "checklists.lock:2:1", ""),
        ("handbook-id-changed", "conf.py:7:16", "book"),
    ]
    assert _found(parse_lock("retired a\n"), handbook="guide") == []
