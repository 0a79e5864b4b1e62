"""Each rule about links, pages and teaching: small books that break it, and some that keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook_ext.core.rules import RULES, Rule

from .books import CASES, cases, expected, findings, ordered

PROVED = [
    rule
    for rule in RULES.values()
    if "HB119" <= rule.code <= "HB121" or rule.code[:3] in {"HB2", "HB3"}
]
"""The other rules about checklists have tests of their own."""


def _name(case: Path) -> str:
    return f"{case.parent.name}/{case.name}"


@pytest.mark.parametrize("case", cases(), ids=_name)
def test_a_case_gives_the_findings_it_states_and_no_other(case: Path, tmp_path: Path) -> None:
    rule = RULES.get(case.parent.name)
    if rule is None:
        pytest.skip(f"there is no rule {case.parent.name!r} yet")
    assert findings(case, tmp_path / "book") == expected(case)


@pytest.mark.parametrize("case", cases(), ids=_name)
def test_a_case_states_findings_of_its_rule_in_order(case: Path) -> None:
    stated = expected(case)
    assert stated == ordered(stated)
    assert bool(stated) == case.name.startswith("bad-")
    rule = RULES.get(case.parent.name)
    if rule is not None:
        assert {line.rpartition(" ")[2] for line in stated} <= {rule.code}


@pytest.mark.parametrize("rule", PROVED, ids=lambda rule: rule.name)
@pytest.mark.parametrize("kind", ["bad", "good"])
def test_a_rule_has_cases_that_break_it_and_cases_that_keep_it(rule: Rule, kind: str) -> None:
    found = list((CASES / rule.name).glob(f"{kind}-*/expected.txt"))
    assert len(found) >= 2, f"{rule.name} needs two {kind} cases in tests/xref/cases/{rule.name}"
