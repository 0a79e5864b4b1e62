"""A name that is very like a misspelt one is found, in a time that grows with the names."""

from __future__ import annotations

from difflib import SequenceMatcher, get_close_matches

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core import near_names
from handbook_ext.core.near_names import ALIKE, NearNames
from tests.support.growth import check_growth

WORDS = ("team", "lead", "budget", "interview", "review", "plan", "on-call", "risk", "hire")
KNOWN = [f"{first}-{second}-{number}" for first in WORDS for second in WORDS for number in (1, 23)]


@given(st.sampled_from(KNOWN), st.data())
def test_what_is_found_is_what_a_look_at_all_would_find(name: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(name)))
        name = name[:at] + data.draw(st.sampled_from("xq-")) * (len(name) % 2) + name[at + 1 :]
    best = next(iter(get_close_matches(name, sorted(KNOWN), 1, ALIKE)), "")
    assert NearNames(KNOWN).near(name) == best


def test_nothing_is_suggested_that_is_not_very_like_it() -> None:
    names = NearNames(KNOWN)
    assert not names.near("on-call-on")
    assert not names.near("")
    assert not names.near("risk" * 100)
    assert names.near("team-leed-1", but="other") == "team-lead-1"
    assert names.near("team-leed-1", but="team-lead-1") != "team-lead-1"


def test_case_is_told_apart_from_spelling() -> None:
    names = NearNames(["One", "ONE", "two"])
    assert names.in_other_case("one") == "ONE"
    assert names.in_other_case("ONE") == "One"
    assert not names.in_other_case("two")


def test_work_grows_with_the_names_and_the_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = []

    class Counting(SequenceMatcher):
        def set_seq1(self, a: str) -> None:
            compared.append(a)
            super().set_seq1(a)

    monkeypatch.setattr(near_names, "SequenceMatcher", Counting)
    headings = [f"heading-number-{number}-of-many-words" for number in range(800)]
    names = NearNames(headings)
    answers = [names.near(heading.replace("head", "haed")) for heading in headings[::20]]
    assert answers == headings[::20]
    assert len(compared) <= 31 * len(answers)


def test_the_longest_names_are_compared_with_none() -> None:
    check_growth(lambda size: NearNames(["ab" * size]).near("ba" * size), 16)
