"""Merging: by vectors that the page's script passes too, and by its laws."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.records import (
    Records,
    canonical,
    is_later,
    merge_records,
    sound_record,
    sound_records,
    stamp_of,
)
from tests.core.histories import RECORDS
from tests.vectors import vectors


@pytest.mark.parametrize("vector", vectors("merge"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    one, other = vector["one"], vector["other"]
    assert merge_records(one, other) == vector["merged"]
    assert merge_records(other, one) == vector["merged"]
    assert sound_records(vector["merged"]) == (vector["merged"], [])


@given(RECORDS, RECORDS)
def test_merging_is_commutative(one: Records, other: Records) -> None:
    assert canonical(merge_records(one, other)) == canonical(merge_records(other, one))


@given(RECORDS, RECORDS, RECORDS)
def test_merging_is_associative(one: Records, two: Records, three: Records) -> None:
    left = merge_records(merge_records(one, two), three)
    right = merge_records(one, merge_records(two, three))
    assert canonical(left) == canonical(right)


@given(RECORDS, RECORDS)
def test_merging_is_idempotent_and_loses_no_later_value(one: Records, other: Records) -> None:
    merged = merge_records(one, other)
    assert merge_records(merged, one) == merged
    assert merge_records(one, one) == one
    for side in (one, other):
        for key, record in side.items():
            for name, field in record.items():
                kept = merged[key][name]
                assert stamp_of(kept) >= stamp_of(field)
                assert not is_later(field, kept)


@given(RECORDS)
def test_what_is_sound_stays_as_it_is(records: Records) -> None:
    filled = {key: record for key, record in records.items() if record}
    assert sound_records(json.loads(canonical(records))) == (filled, [])


@pytest.mark.parametrize(
    "field",
    [
        None, 1, "done", [], {}, {"value": "done"}, {"at": [1, 0, "a"]},
        {"value": 1, "at": [1, 0, "a"]}, {"value": "x", "at": [1, 0]},
        {"value": "x", "at": [1.5, 0, "a"]}, {"value": "x", "at": [-1, 0, "a"]},
        {"value": "x", "at": [True, 0, "a"]}, {"value": "x", "at": [2**53, 0, "a"]},
        {"value": "x", "at": [1, 0, None]}, {"value": "x", "at": [1, 0, "a"], "since": "1"},
        {"value": "x", "at": [1, 0, "a"], "wording": 1},
        {"value": "x", "at": [1, 0, "a"], "reason": []},
        {"value": "x", "at": [1, 0, "a"], "later": 1.5},
    ],
)  # fmt: skip
def test_a_field_that_is_not_sound_is_left_out_and_named(field: object) -> None:
    good = {"value": "n", "at": [1, 0, "a"]}
    assert sound_record({"state": field, "note": good}) == ({"note": good}, ["state"])


def test_a_record_that_is_none_is_left_out() -> None:
    assert sound_records({"a": [], "Not An Id": {}, "b": {}}) == ({}, ["a", "Not An Id"])


@given(RECORDS, RECORDS)
def test_what_two_sound_files_make_is_sound(one: Records, other: Records) -> None:
    merged = {key: record for key, record in merge_records(one, other).items() if record}
    assert sound_records(merged) == (merged, [])


@given(st.text())
def test_canonical_text_escapes_as_javascript_does(text: str) -> None:
    escaped = {chr(n) for n in range(0x20)} | {'"', "\\"}
    assert all(canonical(one) == f'"{one}"' for one in text if one not in escaped)
    assert json.loads(canonical(text)) == text
