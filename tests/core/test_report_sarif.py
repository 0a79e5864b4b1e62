"""SARIF 2.1.0, held to the part of the standard's schema that a report needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema

from handbook_ext.core.findings import Finding
from handbook_ext.core.model import Place
from handbook_ext.core.report.sarif import to_sarif
from handbook_ext.core.rules import RULES
from tests.core.reports import FINDINGS, SOURCES, lines

SCHEMA = json.loads(Path(__file__).with_name("sarif.schema.json").read_text("utf-8"))


def _run(found: Sequence[Finding], folder: str = "") -> Any:
    text = to_sarif(found, lines, folder)
    assert text.endswith("}\n")
    report = json.loads(text)
    jsonschema.Draft7Validator(
        SCHEMA, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    ).validate(report)
    return report["runs"][0]


def test_every_rule_is_described_and_every_result_names_its_own() -> None:
    run = _run(FINDINGS)
    rules = run["tool"]["driver"]["rules"]
    assert [one["id"] for one in rules] == [rule.code for rule in RULES.values()]
    assert [one["defaultConfiguration"]["enabled"] for one in rules] == [
        rule.on for rule in RULES.values()
    ]
    assert all(one["help"]["text"] and ":" in one["helpUri"] for one in rules)
    for one, result in zip(FINDINGS, run["results"], strict=True):
        assert result["ruleId"] == one.rule.code == rules[result["ruleIndex"]]["id"]
        assert result["level"] == one.severity


def test_columns_are_code_points_and_addresses_are_encoded() -> None:
    run = _run(FINDINGS[:1], "docs")
    assert run["columnKind"] == "unicodeCodePoints"
    where = run["results"][0]["locations"][0]["physicalLocation"]
    assert where["artifactLocation"] == {"uri": "docs/a%20b/%C3%BC.md", "uriBaseId": "SRCROOT"}
    assert where["region"] == {"startLine": 3, "startColumn": 13}
    assert run["results"][0]["message"]["text"] == "the id 'Bad' is no id. Suggestion: bad."


def test_a_severity_that_a_policy_changed_is_the_results_own() -> None:
    run = _run([replace(FINDINGS[0], severity="warning")])
    assert run["results"][0]["level"] == "warning"
    rule = run["tool"]["driver"]["rules"][run["results"][0]["ruleIndex"]]
    assert rule["defaultConfiguration"]["level"] == "error"


def _prints(found: Sequence[Finding]) -> list[str]:
    return [one["partialFingerprints"]["handbookFinding/v1"] for one in _run(found)["results"]]


def test_fingerprints_outlast_lines_that_are_added_above() -> None:
    before = _prints(FINDINGS)
    assert len(set(before)) == len(FINDINGS)  # also of two lines that are alike
    kept = SOURCES["index.md"]
    try:
        SOURCES["index.md"] = ["", "", *kept]
        moved = [
            replace(one, place=Place("index.md", one.place.line + 2, one.place.column))
            if one.place.file == "index.md"
            else one
            for one in FINDINGS
        ]
        assert _prints(moved) == before
        SOURCES["index.md"] = ["- [x] Reworded. {#ticked}", *kept[1:]]
        assert _prints(FINDINGS)[3] != before[3]
    finally:
        SOURCES["index.md"] = kept
