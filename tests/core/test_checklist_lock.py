"""The lock's file: what is written is read, nothing sound is lost, branches merge by lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.ids import ID_PATTERN, fingerprint, normal_wording
from handbook_ext.core.locks.checklist_lock import (
    HEADER,
    ChecklistLock,
    LockedWording,
    format_lock,
    parse_lock,
    read_lock,
)
from handbook_ext.core.locks.checklist_lock_update import (
    LockCandidate,
    pending_changes,
    updated_lock,
)
from handbook_ext.core.model import Location
from tests.conftest import ROOT, run

ids = st.from_regex(ID_PATTERN, fullmatch=True)
wordings = st.text(max_size=60).map(normal_wording)
recorded = st.builds(
    lambda kind, name, wording: LockedWording(kind, name, fingerprint(wording), wording),
    st.sampled_from(["item", "list"]), ids, wordings,
)  # fmt: skip
locks = st.builds(
    ChecklistLock, ids | st.just(""), st.frozensets(recorded, max_size=8),
    st.frozensets(ids, max_size=4),
    st.frozensets(st.tuples(ids, ids), max_size=4),
)  # fmt: skip
ASKED = f"item asked {fingerprint('I asked.')} I asked."
READY = f"list ready {fingerprint('Ready')} Ready"
SOUND = ["handbook book", ASKED, READY, "renamed old asked", "retired gone"]


def _lines(lock: ChecklistLock) -> list[str]:
    return format_lock(lock).removeprefix(HEADER).splitlines()


@given(locks, st.randoms())
def test_what_is_written_is_read_in_any_order_and_twice(
    lock: ChecklistLock, random: object
) -> None:
    text = format_lock(lock)
    read = parse_lock(text)
    assert read == lock
    assert read.invalid_lines == ()
    lines = text.split("\n") * 2
    random.shuffle(lines)
    assert parse_lock("\r\n".join(lines)) == lock
    assert format_lock(parse_lock("\n".join(lines))) == text


@given(locks, locks)
def test_the_union_of_two_locks_lines_is_the_lock_of_both(
    first: ChecklistLock, second: ChecklistLock
) -> None:
    both = parse_lock(format_lock(first) + format_lock(second))
    assert both.recorded == first.recorded | second.recorded
    assert both.retired == first.retired | second.retired
    assert both.renamed == first.renamed | second.renamed


def test_git_merges_two_branches_locks_into_their_union(tmp_path: Path) -> None:
    def git(*arguments: str) -> None:
        identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        run("git", *identity, *arguments, cwd=tmp_path)

    def lock(*lines: str) -> None:
        text = format_lock(parse_lock("\n".join([*SOUND, *lines])))
        (tmp_path / "checklists.lock").write_text(text, "utf-8")
        git("add", "-A")
        git("commit", "-qm", "lock")

    git("init", "-q", "-b", "main")
    (tmp_path / ".gitattributes").write_text("checklists.lock merge=union\n", "utf-8")
    lock()
    git("switch", "-qc", "other")
    theirs = [f"item asked-b {fingerprint('B')} B", "retired ready"]
    lock(*theirs)
    git("switch", "-q", "main")
    ours = [f"item asked-a {fingerprint('A')} A", f"item asked {fingerprint('I ask.')} I ask."]
    lock(*ours)
    git("merge", "-q", "--no-edit", "other")
    merged = parse_lock((tmp_path / "checklists.lock").read_text("utf-8"))
    assert merged.invalid_lines == ()
    assert _lines(merged) == sorted([*SOUND, *ours, *theirs])


@pytest.mark.parametrize(
    ("line", "column", "words"),
    [
        ("<<<<<<< HEAD", 1, "conflict"),
        ("||||||| base", 1, "conflict"),
        ("=======", 1, "conflict"),
        (">>>>>>> other", 1, "conflict"),
        ("idem a 74426a9ec1446f69 I asked.", 1, "'idem' is no kind of line"),
        (" item", 1, "'' is no kind of line"),
        ("item", 6, "'' is no id"),
        ("item A-b 74426a9ec1446f69 I asked.", 6, "'A-b' is no id"),
        ("list a.b 74426a9ec1446f69 I asked.", 6, "'a.b' is no id"),
        ("item  a 74426a9ec1446f69 I asked.", 6, "'' is no id"),
        ("item a", 8, "'' is no fingerprint"),
        ("item a 74426A9EC1446F69 I asked.", 8, "is no fingerprint"),
        ("item a 74426a9ec1446f6 I asked.", 8, "is no fingerprint"),
        ("item a 74426a9ec1446f69", 8, "has no wording"),
        ("item abc 74426a9ec1446f69 I ask", 10, "is not that of the wording"),
        ("retired", 9, "'' is no id"),
        ("retired a b", 9, "'a b' is no id"),
        ("renamed a", 11, "'' is no id"),
        ("renamed A b", 9, "'A' is no id"),
        ("renamed a b c", 11, "'b c' is no id"),
        ("handbook My-Book", 10, "'My-Book' is no id"),
        ("handbook other", 10, "two handbooks, 'book' and 'other'"),
        ("retired \udce9", 9, "not UTF-8"),
        ("# of Zo\udce9", 8, "not UTF-8"),
    ],
)
def test_a_malformed_line_is_a_fault_with_its_place_and_the_others_count(
    line: str, column: int, words: str
) -> None:
    lock = parse_lock("\n".join([SOUND[0], line, *SOUND[1:]]))
    assert [(fault.line, fault.column) for fault in lock.invalid_lines] == [(2, column)]
    assert words in lock.invalid_lines[0].message
    assert _lines(lock) == SOUND


@given(st.binary(max_size=300))
def test_no_file_is_too_strange(data: bytes) -> None:
    lock = read_lock(b"\n".join([data, *(line.encode() for line in SOUND)]))
    assert {record.id for record in lock.recorded} >= {"asked", "ready"}
    assert lock.retired >= {"gone"}
    assert lock.renamed >= {("old", "asked")}


def test_a_wording_may_be_empty_and_a_file_may_begin_with_a_byte_order_mark() -> None:
    lock = parse_lock(f"\ufeffretired a\nitem image {fingerprint('')}\n")
    assert lock.invalid_lines == ()
    assert lock.wordings("item", "image") == {fingerprint(""): ""}
    assert _lines(lock) == [f"item image {fingerprint('')}", "retired a"]


def test_of_one_wording_typed_in_two_ways_both_lines_are_kept() -> None:
    typed = [f"item a {fingerprint('A - b')} {text}" for text in ("A - b", "A – b")]
    lock = parse_lock("\n".join(typed))
    assert _lines(lock) == typed
    assert lock.wordings("item", "a") == {fingerprint("A - b"): "A - b"}


def _entry(name: str, wording: str = "", **values: object) -> LockCandidate:
    return LockCandidate("item", name, wording or name, Location("p.md"), **values)


def test_locking_records_what_stands_there_and_says_what_is_new() -> None:
    lock = parse_lock(f"{ASKED}\nretired wrote\nitem wrote {fingerprint('wrote')} wrote")
    entries = [
        LockCandidate("list", "ready", "Ready", Location("p.md")),
        _entry("asked", "I have asked."),
        _entry("wrote"),
        _entry("new"),
        _entry("left", retired=True),
    ]
    assert [(change.change, change.id) for change in pending_changes(lock, "book", entries)] == [
        ("handbook", "book"),
        ("added", "ready"),
        ("reworded", "asked"),
        ("revived", "wrote"),
        ("added", "new"),
        ("added", "left"),
        ("retired", "left"),
    ]
    after = updated_lock(lock, "book", entries)
    assert after.recorded > lock.recorded
    assert after.retired == {"left"}
    assert pending_changes(after, "book", entries) == []


def test_a_retired_items_ids_end_with_it_and_come_back_with_it() -> None:
    lock = updated_lock(ChecklistLock(), "book", [_entry("first")])
    lock = updated_lock(lock, "book", [_entry("second", was=("first", "never-locked"))])
    assert lock.retired == set()
    assert lock.renamed == {("first", "second"), ("never-locked", "second")}
    lock = updated_lock(
        lock, "book", [_entry("second", was=("first", "never-locked"), retired=True)]
    )
    assert lock.retired == {"first", "never-locked", "second"}
    lock = updated_lock(lock, "book", [_entry("second", was=("first", "never-locked"))])
    assert lock.retired == set()


def test_what_became_of_an_id_is_remembered_until_it_is_undone_or_passed_on() -> None:
    lock = updated_lock(ChecklistLock(), "book", [_entry("a"), _entry("other")])
    renamed = [_entry("b", was=("a",)), _entry("other")]
    assert [(change.change, change.id) for change in pending_changes(lock, "book", renamed)] == [
        ("added", "b"),
        ("renamed", "a"),
    ]
    lock = updated_lock(lock, "book", renamed)
    assert updated_lock(lock, "book", [_entry("b", retired=True)]).renamed == {("a", "b")}
    assert updated_lock(lock, "book", [_entry("other", was=("a", "b"))]).renamed == {
        ("a", "other"), ("b", "other"),
    }  # fmt: skip
    undone = [_entry("a", was=("b",)), _entry("other")]
    assert [(change.change, change.id) for change in pending_changes(lock, "book", undone)] == [
        ("renamed", "a"),
        ("renamed", "b"),
    ]
    assert updated_lock(lock, "book", undone).renamed == {("b", "a")}


def test_the_wording_of_a_retired_item_is_not_recorded_once_it_has_one() -> None:
    lock = updated_lock(ChecklistLock(), "book", [_entry("a", "I asked.")])
    lock = updated_lock(lock, "book", [_entry("a", "Something else.", retired=True)])
    assert list(lock.wordings("item", "a").values()) == ["I asked."]


entries = st.lists(
    st.builds(
        LockCandidate, st.sampled_from(["item", "list"]), ids, wordings, st.just(Location("p.md")),
        st.booleans(), st.lists(ids, max_size=2).map(tuple),
    ),
    max_size=6, unique_by=lambda entry: entry.id,
)  # fmt: skip


@given(locks, entries)
def test_locking_loses_no_record_and_twice_is_once(
    lock: ChecklistLock, present: list[LockCandidate]
) -> None:
    after = updated_lock(lock, "book", present)
    assert after.recorded >= lock.recorded
    assert lock.retired - after.retired <= {
        name for entry in present if not entry.retired for name in (entry.id, *entry.was)
    }
    assert pending_changes(after, "book", present) == []
    assert updated_lock(after, "book", present) == after
    assert (after == lock) == (pending_changes(lock, "book", present) == [])


def test_git_is_told_how_to_merge_our_own_lock() -> None:
    result = run("git", "check-attr", "merge", "docs/checklists.lock", cwd=ROOT)
    assert result.stdout.endswith("merge: union\n")


def test_the_documentations_example_is_a_lock() -> None:
    page = (ROOT / "docs/extension/lock.md").read_text("utf-8")
    example = page.split("```text\n")[-1].split("```")[0]
    lock = parse_lock(example)
    assert lock.invalid_lines == ()
    assert _lines(lock) == example.splitlines()
