"""Which lists are the reader's: as the shared vectors say, and as a field merges."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from handbook_ext.core.model import Checklist
from handbook_ext.core.progress.clock import Clock
from handbook_ext.core.progress.my_lists import Choices, choose, is_mine
from handbook_ext.core.progress.progress_file import Progress, read_progress
from handbook_ext.core.progress.score import Score, score_words, summed
from tests.support.random_progress import CHOICES
from tests.vectors import vectors

SUPPORT = Checklist("support", "Ready for support", "p.html", was=("desk",))


def _of(lists: Choices) -> Progress:
    return Progress("book", lists=lists)


@pytest.mark.parametrize("vector", vectors("my-lists"), ids=lambda vector: vector["name"])
def test_vectors(vector: dict[str, Any]) -> None:
    terms = vector["list"]
    checklist = Checklist(terms["id"], "A list", "p.html", was=tuple(terms.get("was", ())))
    one, other = _of(vector["one"]), _of(vector["other"])
    assert one.merged(other).lists == other.merged(one).lists == vector["merged"]
    assert is_mine(checklist, vector["merged"]) is vector["mine"]


@given(CHOICES, CHOICES, CHOICES)
def test_merging_is_commutative_associative_and_idempotent(
    a: Choices, b: Choices, c: Choices
) -> None:
    one, two, three = map(_of, (a, b, c))
    assert one.merged(one) == one
    assert one.merged(two) == two.merged(one)
    assert one.merged(two).merged(three) == one.merged(two.merged(three))


@given(CHOICES)
def test_what_is_written_reads_back(lists: Choices) -> None:
    assert read_progress(_of(lists).to_json().encode()) == _of(lists)


def test_a_file_without_a_choice_is_written_as_it_always_was() -> None:
    assert "lists" not in json.loads(Progress("book").to_json())


@given(CHOICES)
def test_a_choice_of_the_readers_own_always_holds(lists: Choices) -> None:
    for mine in (False, True):
        before = dict(lists)
        choose(lists, SUPPORT, Clock(5, "me"), mine=mine)
        assert is_mine(SUPPORT, lists) is mine
        assert _of(before).merged(_of(lists)).lists == lists


def test_an_earlier_id_cannot_bring_back_what_was_said_before() -> None:
    lists: Choices = {"desk": {"value": False, "at": [2**53 - 1, 0, "far ahead"]}}
    choose(lists, SUPPORT, Clock(5, "me"), mine=True)
    assert is_mine(SUPPORT, lists)


def test_scores_are_summed_by_their_numbers() -> None:
    assert summed([]) == Score(0, 0, 0, 0, 0, 0, 0)
    total = summed([Score(1, 2, 1, 0, 1, 2, 1), Score(3, 4, 0, 1, 0, 1, 0)])
    assert total == Score(4, 6, 1, 1, 1, 3, 1)
    assert score_words(total).startswith("4 of 10 done, 6 open (1 due again), 1 not applicable.")
