"""Each rule about links, pages and teaching: small books that break it, and some that keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook_ext.core.finding import Rule
from handbook_ext.core.rules.registry import RULES
from tests.support.expectations import Expect, code_of, sorted_by_place, to_text
from tests.support.packed_books import ALONE, findings_by_case, name_of, packs
from tests.support.small_books import CASES, cases, expected

PROVED = [
    rule
    for rule in RULES.values()
    if "HB119" <= rule.code <= "HB121" or rule.code[:3] in {"HB2", "HB3"}
]
"""The other rules about checklists have tests of their own."""
PACKS = packs()


@pytest.mark.parametrize("pack", PACKS)
def test_a_case_gives_the_findings_it_states_and_no_other(
    pack: str, expect: Expect, subtests: pytest.Subtests, tmp_path: Path
) -> None:
    for case, blocks in findings_by_case(PACKS[pack], tmp_path / "book").items():
        with subtests.test(case=name_of(case)):
            expect(case / "expected.txt", to_text(blocks))


def test_a_case_states_findings_of_its_rule_in_order() -> None:
    for case in cases():
        blocks = expected(case)
        assert blocks == sorted_by_place(blocks), case
        assert bool(blocks) == case.name.startswith("bad-"), case
        assert {code_of(block) for block in blocks} <= {RULES[case.parent.name].code}, case


def test_few_books_are_built() -> None:
    assert {name_of(case) for pack in PACKS.values() for case in pack} == set(map(name_of, cases()))
    assert len(PACKS) * 2.5 < len(cases())
    assert set(map(name_of, cases())) >= ALONE


@pytest.mark.parametrize("rule", PROVED, ids=lambda rule: rule.name)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_a_rule_has_cases_that_break_it_and_cases_that_keep_it(rule: Rule, kind: str) -> None:
    paths = list((CASES / rule.name).glob(f"{kind}-*/expected.txt"))
    assert len(paths) >= 2, f"{rule.name} needs two {kind} cases in tests/xref/cases/{rule.name}"
