"""Ids, fingerprints, short wordings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.ids import fingerprint, is_id, normal_wording, short_wording, slug


@pytest.mark.parametrize("good", ["a", "0", "a-b", "a_b_", "12-monkeys"])
def test_ids(good: str) -> None:
    assert is_id(good)


@pytest.mark.parametrize("bad", ["", "-a", "_a", "A", "a.b", "a b", "é", "a\n", "a:b"])
def test_not_ids(bad: str) -> None:
    assert not is_id(bad)


@given(st.text())
def test_a_slug_is_an_id_or_nothing(text: str) -> None:
    assert slug(text) == "" or is_id(slug(text))


@pytest.mark.parametrize(
    "wording",
    [
        'I said "no" - twice...',
        "I  said\n“no” – twice…",
        "I said \u201eno\u201c -- twice...",
        " I said “no” — twice... ",
    ],
)
def test_typography_and_white_space_do_not_change_a_fingerprint(wording: str) -> None:
    assert fingerprint(wording) == fingerprint('I said "no" - twice...')


@pytest.mark.parametrize("wording", ["I said no.", "i said yes.", "I said yes", "I said yes!"])
def test_words_case_and_punctuation_do(wording: str) -> None:
    assert fingerprint(wording) != fingerprint("I said yes.")


def test_a_fingerprint_is_stable_between_editions() -> None:
    # readers' records hold this value: a change of the function would mark every tick as reworded
    assert fingerprint("My evidence file has six cases.") == "773ecfa6b545c706"


@given(st.text())
def test_normal_wording_is_idempotent(text: str) -> None:
    assert normal_wording(normal_wording(text)) == normal_wording(text)
    assert fingerprint(text) == fingerprint(normal_wording(text))


@given(st.text(), st.integers(min_value=10, max_value=80))
def test_short_wording_is_short_and_a_beginning(text: str, length: int) -> None:
    short = short_wording(text, length)
    assert len(short) <= length
    assert normal_wording(text).startswith(short.removesuffix("…"))


def test_short_wording_cuts_at_a_word() -> None:
    assert short_wording("I have led a project to its close.", 24) == "I have led a project to…"
