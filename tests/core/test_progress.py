"""The progress file: taken as far as it is sound, or refused whole with its reason."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest
from hypothesis import given

from handbook_ext.core.model import Item
from handbook_ext.core.progress.clock import Clock
from handbook_ext.core.progress.edits import (
    field_changes,
    remove_snapshot,
    set_field,
    take_snapshot,
)
from handbook_ext.core.progress.progress_file import (
    MAX_BYTES,
    Progress,
    RefusedError,
    read_progress,
)
from handbook_ext.core.progress.records import Records, is_later, sound_records
from handbook_ext.core.progress.status import record_under_all_ids
from tests.conftest import run
from tests.support.random_progress import RECORDS
from tests.vectors import vectors

A = Item("a", "I do a.", "p.html", "f" * 16, was=("old-a",))
B = Item("b", "I do b.", "p.html", "0" * 16)


@pytest.mark.parametrize("vector", vectors("files"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    data = vector["text"].encode()
    if vector["verdict"] != "taken":
        with pytest.raises(RefusedError) as refused:
            read_progress(data, "book")
        assert refused.value.reason == vector["verdict"]
        return
    taken = read_progress(data, "book")
    assert taken.items == vector["items"]
    assert taken.lists == vector.get("lists", {})
    assert taken.snapshots == vector.get("snapshots", {})
    assert taken.rest == vector["rest"]
    assert sorted(taken.left_out) == sorted(vector["left_out"])


@pytest.mark.parametrize("vector", vectors("parts"), ids=lambda vector: vector["name"])
def test_vectors_of_unknown_parts(vector: dict[str, Any]) -> None:
    first, second = (Progress("book", rest={"x": vector[side]}) for side in ("one", "other"))
    assert first.merged(second).rest == second.merged(first).rest == {"x": vector["merged"]}


def test_refusals_are_sentences_that_name_the_books() -> None:
    data = Progress("theirs").to_json().encode()
    with pytest.raises(RefusedError, match=r"another handbook, theirs; this one is ours\.$"):
        read_progress(data, "ours")
    assert read_progress(data).handbook == "theirs"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-32-be"])
def test_a_file_in_another_encoding_is_refused_whole(encoding: str) -> None:
    note = {"value": "Gespräch mit Zoë", "at": [1, 0, "x"]}
    data = Progress("book", {"a": {"note": note}}).to_json().encode(encoding)
    with pytest.raises(RefusedError, match=r"^The file is not UTF-8 text: .* Nothing was changed"):
        read_progress(data, "book")


def test_one_flipped_bit_in_a_letter_is_no_other_letter() -> None:
    data = Progress("book", {"a": {"note": {"value": "Zoë", "at": [1, 0, "x"]}}}).to_json().encode()
    with pytest.raises(RefusedError) as refused:
        read_progress(data.replace("ë".encode(), bytes([0xC3, 0x2B])), "book")
    assert refused.value.reason == "encoding"


def test_a_huge_file_is_refused_unread() -> None:
    with pytest.raises(RefusedError, match="larger than 32 MB"):
        read_progress(b" " * (MAX_BYTES + 1), "book")


@pytest.mark.parametrize("nested", ["[" * 100_000, '{"a":' * 100_000])
def test_a_deeply_nested_file_is_refused(nested: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read_progress(nested.encode(), "book")
    assert refused.value.reason == "json"


@given(RECORDS, RECORDS)
def test_a_written_file_reads_the_same(items: Records, copy: Records) -> None:
    filled = {key: record for key, record in items.items() if record}
    snapshot = {"value": {key: record for key, record in copy.items() if record}, "at": [1, 0, "x"]}
    progress = Progress("book", filled, {"March 2027": snapshot}, {"theme": ["dark"]})
    assert read_progress(progress.to_json().encode(), "book") == progress
    assert json.loads(progress.to_json())["format"] == "handbook-progress"


@pytest.mark.parametrize("vector", vectors("changes"), ids=lambda vector: vector["name"])
def test_vectors_of_changes(vector: dict[str, Any]) -> None:
    result = field_changes(vector["mine"], vector["theirs"])
    assert [[change.id, change.field, change.kind] for change in result] == vector["changes"]


@given(RECORDS, RECORDS)
def test_what_merging_will_change_is_told_before(mine: Records, theirs: Records) -> None:
    merged = Progress("book", mine).merged(Progress("book", theirs)).items
    by_field = {(change.id, change.field): change for change in field_changes(mine, theirs)}
    for key, record in merged.items():
        for name, field in record.items():
            change = by_field.get((key, name))
            if change and change.kind == "overruled":
                assert field == mine[key][name]
            elif change:
                assert field == theirs[key][name]


def test_a_readers_own_change_always_holds() -> None:
    records: Records = {"a": {"state": {"value": "done", "at": [9_000, 4, "z"]}}}
    clock = Clock(now=5_000, actor="me")
    clock.see(records)
    set_field(records, A, "state", "open", clock)
    assert records["a"]["state"]["at"] == [9_000, 5, "me"]
    set_field(records, B, "state", "na", clock, reason="no pager")
    assert records["b"]["state"] == {
        "value": "na", "at": [9_000, 6, "me"], "wording": "0" * 16, "reason": "no pager",
    }  # fmt: skip


def test_a_clock_far_ahead_is_not_followed_but_still_overruled() -> None:
    far = 5_000 + 2 * 86_400_000
    records: Records = {"a": {"state": {"value": "done", "at": [far, 0, "z"]}}}
    clock = Clock(now=5_000, actor="me")
    clock.see(records)
    set_field(records, B, "state", "done", clock)
    set_field(records, A, "state", "open", clock)
    assert records["b"]["state"]["at"] == [5_000, 0, "me"]
    assert records["a"]["state"]["at"] == [far, 1, "me"]
    assert (records["b"]["state"].get("since"), records["a"]["state"]["since"]) == (None, 5_000)


@pytest.mark.parametrize("vector", vectors("clock"), ids=lambda vector: vector["name"])
def test_vectors_of_stamps(vector: dict[str, Any]) -> None:
    """What a device gives next: *own* are stamps that it gave, *seen* are those of others."""
    stamps = [[*at, "me"] for at in vector["own"]] + [[*at, "them"] for at in vector["seen"]]
    records = {f"i{number}": {"note": {"value": "n", "at": at}} for number, at in enumerate(stamps)}
    if vector["replaces"]:
        records["a"] = {"note": {"value": "n", "at": [*vector["replaces"], "them"]}}
    clock = Clock(now=vector["now"], actor="me")
    clock.see(records)
    set_field(records, A, "note", "m", clock)
    set_field(records, B, "note", "m", clock)
    assert [records[key]["note"]["at"] for key in "ab"] == [
        [*vector[key], "me"] for key in ("next", "then")
    ]


def test_a_stamp_outdone_once_is_still_not_followed() -> None:
    far = 5_000 + 2 * 86_400_000
    records: Records = {"a": {"state": {"value": "done", "at": [far, 0, "z"]}}}
    for now, value in ((5_000, "open"), (6_000, "done")):
        clock = Clock(now=now, actor="me")
        clock.see(records)
        set_field(records, A, "state", value, clock)
        set_field(records, B, "state", value, clock)
        assert records["b"]["state"]["at"] == [now, 1, "me"]
    assert records["a"]["state"]["at"] == [far, 2, "me"]


def test_the_actor_of_a_device_is_the_same_at_every_run_and_tells_no_name() -> None:
    code = "from handbook_ext.core.progress.clock import Clock; print(Clock().actor)"
    runs = {run(sys.executable, "-c", code).stdout.strip() for _ in range(2)}
    assert runs == {Clock().actor}
    assert len(Clock().actor) == 12


def test_counters_are_finite() -> None:
    records: Records = {"a": {"note": {"value": "n", "at": [9_000, 2**53 - 1, "z"]}}}
    clock = Clock(now=5_000, actor="me")
    clock.see(records)
    set_field(records, A, "note", "m", clock)
    assert records["a"]["note"]["at"] == [9_001, 0, "me"]


def test_even_the_last_stamp_of_all_can_be_overruled() -> None:
    last = {"value": "done", "at": [2**53 - 1, 2**53 - 1, "z"]}
    records: Records = {"a": {"state": last}}
    for value in ("open", "done"):
        before = records["a"]["state"]
        set_field(records, A, "state", value, Clock(now=5_000))
        assert is_later(records["a"]["state"], before)
        assert sound_records(records) == (records, [])


def test_a_change_overrules_what_is_kept_under_an_earlier_id() -> None:
    records: Records = {"old-a": {"state": {"value": "done", "at": [9_000_000_000, 4, "z"]}}}
    set_field(records, A, "state", "open", Clock(now=5_000, actor="me"))
    assert records["a"]["state"]["at"] == [9_000_000_000, 5, "me"]
    assert record_under_all_ids(A, records)["state"] == {
        "value": "open", "at": [9_000_000_000, 5, "me"], "wording": "f" * 16, "since": 5_000,
    }  # fmt: skip


def test_a_snapshot_is_a_copy_that_later_changes_leave_alone() -> None:
    progress = Progress("book", {"a": {"state": {"value": "done", "at": [1, 0, "x"]}}})
    clock = Clock(now=5_000, actor="me")
    take_snapshot(progress, "March 2027", clock)
    set_field(progress.items, A, "state", "open", clock)
    records = progress.snapshots["March 2027"]["value"]
    assert records["a"]["state"]["value"] == "done"
    assert read_progress(progress.to_json().encode()) == progress


def test_a_removed_snapshot_does_not_come_back() -> None:
    progress = Progress("book", {"a": {"state": {"value": "done", "at": [1, 0, "x"]}}})
    take_snapshot(progress, "March 2027", Clock(now=5_000, actor="me"))
    copy = read_progress(progress.to_json().encode())
    remove_snapshot(progress, "March 2027", Clock(now=4_000, actor="me"))
    assert progress.merged(copy).snapshots == {
        "March 2027": {"value": None, "at": [5_000, 1, "me"]}
    }
    assert progress.items == copy.items
