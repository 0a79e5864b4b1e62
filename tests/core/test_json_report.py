"""The report as JSON, held to its published schema."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from handbook_ext.core.checklists.checklists_json import schema
from handbook_ext.core.findings.formats.json_report import SCHEMA_NAME, to_json
from handbook_ext.core.rules.registry import RULES
from tests.core.test_progress_schema import _properties
from tests.support.sample_findings import FINDINGS, lines

SCHEMA = json.loads(schema(SCHEMA_NAME))
REPORT = jsonschema.Draft202012Validator(SCHEMA)


def test_it_is_a_schema_and_describes_every_property() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert [place for place, part in _properties(SCHEMA) if "description" not in part] == []


def test_the_report_keeps_to_it_and_says_everything_once() -> None:
    findings = [replace(FINDINGS[0], severity="warning"), *FINDINGS[1:]]
    text = to_json(findings, lines)
    report = json.loads(text)
    REPORT.validate(report)
    assert text.endswith("}\n")
    assert report["findings"][0] == {
        "code": "HB103",
        "name": "invalid-id",
        "severity": "warning",
        "file": "a b/ü.md",
        "line": 3,
        "column": 13,
        "message": "the id 'Bad' is no id",
        "suggestion": "bad",
    }
    assert "suggestion" not in report["findings"][2]
    assert report["summary"] == {
        "errors": 4,
        "warnings": 2,
        "rules": {"HB103": 2, "HB106": 2, "HB112": 1, "HB117": 1},
    }


def test_a_report_of_nothing_keeps_to_it() -> None:
    REPORT.validate(json.loads(to_json([], lines)))


def test_every_rule_can_be_reported() -> None:
    findings = [replace(FINDINGS[0], rule=rule, severity=rule.severity) for rule in RULES.values()]
    REPORT.validate(json.loads(to_json(findings, lines)))


@pytest.mark.parametrize(
    ("key", "value"),
    [("code", "HB1"), ("severity", "off"), ("line", 0), ("column", 0), ("file", ""), ("more", 1),
     ("suggestion", "")],
)  # fmt: skip
def test_the_schema_refuses_what_no_report_has(key: str, value: object) -> None:
    report = json.loads(to_json(FINDINGS, lines))
    report["findings"][0][key] = value
    assert not REPORT.is_valid(report)
