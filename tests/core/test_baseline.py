"""The baseline: what it forgives, what it reports, and that it only shrinks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.finding import Finding, Rule
from handbook_ext.core.findings.baseline import (
    BaselineEntry,
    BaselineError,
    apply_baseline,
    baseline_entries,
    format_baseline,
    parse_baseline,
    stale_entries,
)
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID
from handbook_ext.core.rules.item_ids import ITEM_LINK_WITH_PAGE

FILE = "findings-baseline.json"


def _finding(line: int, target: str = "x", file: str = "a.md", rule: Rule = INVALID_ID) -> Finding:
    return rule.at(Location(file, line, 3), f"{target!r} is wrong", target=target)


FOUND = [_finding(2), _finding(5), _finding(5, "y"), _finding(9, "", "b.md", ITEM_LINK_WITH_PAGE)]


def _known(findings: list[Finding]) -> dict[BaselineEntry, tuple[int, int]]:
    return parse_baseline(format_baseline(baseline_entries(findings)).encode())


def test_an_entry_is_known_by_rule_file_target_and_ordinal() -> None:
    assert baseline_entries(FOUND) == [
        ("HB103", "a.md", "x", 1),
        ("HB103", "a.md", "x", 2),
        ("HB103", "a.md", "y", 1),
        ("HB112", "b.md", "'' is wrong", 1),
    ]


def test_it_is_written_an_entry_a_line_and_read_with_their_places() -> None:
    text = format_baseline(baseline_entries(FOUND))
    assert text.splitlines()[:2] == [
        '{"version": 1, "findings": [',
        '{"rule": "HB103", "file": "a.md", "target": "x", "ordinal": 1},',
    ]
    places = parse_baseline(text.encode())
    assert list(places) == baseline_entries(FOUND)
    assert [*places.values()] == [(2, 1), (3, 1), (4, 1), (5, 1)]
    assert format_baseline(places) == text
    assert format_baseline([]) == '{"version": 1, "findings": []}\n'


def test_known_debts_are_forgiven_wherever_their_lines_went() -> None:
    moved = [_finding(7), _finding(8), _finding(90, "y"), FOUND[3]]
    assert apply_baseline(moved, _known(FOUND), FILE) == []


def test_a_new_debt_is_reported_also_beside_its_like() -> None:
    more = [*FOUND[:2], _finding(6), _finding(7, "z"), *FOUND[2:]]
    assert apply_baseline(more, _known(FOUND), FILE) == [_finding(6), _finding(7, "z")]


def test_a_debt_that_is_repaid_is_reported_where_the_baseline_has_it() -> None:
    first, two = apply_baseline(FOUND[1:3], _known(FOUND), FILE)
    assert str(first.location) == f"{FILE}:3:1"
    assert str(first) == "HB413 stale-baseline-entry: HB103 is mended in a.md: x."
    assert str(two.location) == f"{FILE}:5:1"


def test_nothing_is_repaid_of_rules_that_were_left_out() -> None:
    left_out = {INVALID_ID}
    assert [problem.message for problem in apply_baseline([], _known(FOUND), FILE, left_out)] == [
        "HB112 is mended in b.md: '' is wrong"
    ]
    assert stale_entries(_known(FOUND), [], left_out) == baseline_entries(FOUND)[3:]


def test_an_entry_of_a_rule_that_is_no_more_is_repaid() -> None:
    assert stale_entries([BaselineEntry("HB999", "a.md", "x", 1)], []) == [
        ("HB999", "a.md", "x", 1)
    ]


SOUND = '{"rule": "HB103", "file": "a.md", "target": "x", "ordinal": 1}'


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "it is no sound JSON file ("),
        ("<<<<<<< ours\n", "mend it, or delete it and write it anew"),
        ("[" * 100_000, "it is no sound JSON file"),
        ("[]", 'it is no baseline: it needs "version": 1'),
        ('{"version": 2, "findings": []}', 'it needs "version": 1'),
        ('{"version": 1, "findings": {}}', 'a list "findings"'),
        ('{"version": 1, "findings": [], "x": 1}', "and no more"),
        ('{"version": 1, "findings": [\n  1]}', "the entry in line 2, column 3 needs rule"),
        (f'{{"version": 1, "findings": [{SOUND},\n{{}}]}}', "the entry in line 2, column 1"),
        (f'{{"version": 1, "findings": [{SOUND.replace("1", "true")}]}}', "ordinal (a number)"),
        (f'{{"version": 1, "findings": [{SOUND[:-1]}, "x": 1}}]}}', "and no more"),
        (f'{{"version": 1, "findings": [], "findings": [{SOUND[:-1]}, "x": 1}}]}}', "line 1"),
    ],
)
def test_what_is_no_baseline_is_refused_with_the_way_out(text: str, words: str) -> None:
    with pytest.raises(BaselineError) as error:
        parse_baseline(text.encode())
    assert words in str(error.value)


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(BaselineError):
        parse_baseline(b"\xff")


WORDS = st.text(max_size=4) | st.just("\ud800") | st.just('"findings": [')
ENTRIES = st.lists(
    st.builds(BaselineEntry, st.sampled_from(["HB103", "HB112"]), WORDS, WORDS, st.integers(1, 3)),
    unique=True,
)


@given(ENTRIES)
def test_what_is_written_is_read_back(listed: list[BaselineEntry]) -> None:
    text = format_baseline(listed)
    again = parse_baseline(text.encode())
    assert list(again) == sorted(listed)
    assert [*again.values()] == [(number, 1) for number in range(2, len(listed) + 2)]


FINDINGS = st.lists(
    st.builds(_finding, st.integers(1, 9), st.sampled_from("xy"), st.sampled_from("ab"))
).map(lambda findings: sorted(findings, key=lambda problem: problem.order))


@given(FINDINGS, FINDINGS)
def test_what_is_left_and_what_is_repaid_add_up(before: list[Finding], now: list[Finding]) -> None:
    baseline = _known(before)
    left = apply_baseline(now, baseline, FILE)
    new = [problem for problem in left if problem.rule.name != "stale-baseline-entry"]
    assert len(new) == len(set(baseline_entries(now)) - set(baseline))
    assert len(left) - len(new) == len(set(baseline) - set(baseline_entries(now)))
    shrunk = dict.fromkeys(set(baseline) & set(baseline_entries(now)), (1, 1))
    assert apply_baseline(now, shrunk, FILE) == new
