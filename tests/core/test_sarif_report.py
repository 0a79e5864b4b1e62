"""SARIF 2.1.0, held to the part of the standard's schema that a report needs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema

from handbook_ext.core.finding import Finding
from handbook_ext.core.findings.formats.sarif_report import to_sarif
from handbook_ext.core.model import Location
from handbook_ext.core.rules.registry import RULES
from tests.support.sample_findings import FINDINGS, SOURCES, lines

SCHEMA = json.loads(Path(__file__).with_name("sarif.schema.json").read_text("utf-8"))


def _run(findings: Sequence[Finding], folder: str = "") -> Any:
    text = to_sarif(findings, lines, folder)
    assert text.endswith("}\n")
    report = json.loads(text)
    jsonschema.Draft7Validator(
        SCHEMA, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER
    ).validate(report)
    return report["runs"][0]


def test_every_rule_is_described_and_every_result_names_its_own() -> None:
    run = _run(FINDINGS)
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES.values()]
    assert [rule["defaultConfiguration"]["enabled"] for rule in rules] == [
        rule.on for rule in RULES.values()
    ]
    assert all(rule["help"]["text"] and ":" in rule["helpUri"] for rule in rules)
    for finding, result in zip(FINDINGS, run["results"], strict=True):
        assert result["ruleId"] == finding.rule.code == rules[result["ruleIndex"]]["id"]
        assert result["level"] == finding.severity


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


def _prints(findings: Sequence[Finding]) -> list[str]:
    return [
        result["partialFingerprints"]["handbookFinding/v1"] for result in _run(findings)["results"]
    ]


def test_fingerprints_outlast_lines_that_are_added_above() -> None:
    before = _prints(FINDINGS)
    assert len(set(before)) == len(FINDINGS)  # also of two lines that are alike
    source = SOURCES["index.md"]
    try:
        SOURCES["index.md"] = ["", "", *source]
        moved = [
            replace(
                finding,
                location=Location("index.md", finding.location.line + 2, finding.location.column),
            )
            if finding.location.file == "index.md"
            else finding
            for finding in FINDINGS
        ]
        assert _prints(moved) == before
        SOURCES["index.md"] = ["- [x] Reworded. {#ticked}", *source[1:]]
        assert _prints(FINDINGS)[3] != before[3]
    finally:
        SOURCES["index.md"] = source
