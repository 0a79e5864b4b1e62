"""Merging: by vectors that the page's script passes too, and by its laws."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.progress.records import (
    Records,
    canonical,
    is_later,
    merge_records,
    sound_record,
    sound_records,
    stamp_of,
)
from tests.support.random_progress import RECORDS
from tests.vectors import vectors


@pytest.mark.parametrize("vector", vectors("merge"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    first, second = vector["one"], vector["other"]
    assert merge_records(first, second) == vector["merged"]
    assert merge_records(second, first) == vector["merged"]
    assert sound_records(vector["merged"]) == (vector["merged"], [])


@given(RECORDS, RECORDS)
def test_merging_is_commutative(first: Records, second: Records) -> None:
    assert canonical(merge_records(first, second)) == canonical(merge_records(second, first))


@given(RECORDS, RECORDS, RECORDS)
def test_merging_is_associative(one: Records, two: Records, three: Records) -> None:
    left = merge_records(merge_records(one, two), three)
    right = merge_records(one, merge_records(two, three))
    assert canonical(left) == canonical(right)


@given(RECORDS, RECORDS)
def test_merging_is_idempotent_and_loses_no_later_value(first: Records, second: Records) -> None:
    merged = merge_records(first, second)
    assert merge_records(merged, first) == merged
    assert merge_records(first, first) == first
    for side in (first, second):
        for key, record in side.items():
            for name, field in record.items():
                merged_field = merged[key][name]
                assert stamp_of(merged_field) >= stamp_of(field)
                assert not is_later(field, merged_field)


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
def test_what_two_sound_files_make_is_sound(first: Records, second: Records) -> None:
    merged = {key: record for key, record in merge_records(first, second).items() if record}
    assert sound_records(merged) == (merged, [])


@given(st.text())
def test_canonical_text_escapes_as_javascript_does(text: str) -> None:
    escaped = {chr(n) for n in range(0x20)} | {'"', "\\"}
    assert all(
        canonical(character) == f'"{character}"' for character in text if character not in escaped
    )
    assert json.loads(canonical(text)) == text
