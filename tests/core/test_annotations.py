"""Annotations for GitHub and GitLab."""

from __future__ import annotations

import json
from dataclasses import replace

from handbook_ext.core.findings.formats.annotations import to_github, to_gitlab
from handbook_ext.core.model import Location
from handbook_ext.core.rules.attribute_blocks import INVALID_ID
from tests.support.sample_findings import FINDINGS, lines


def test_a_workflow_command_a_finding() -> None:
    assert to_github([FINDINGS[3], FINDINGS[5]], lines, "docs") == (
        "::error file=docs/index.md,line=1,col=3,title=HB106 authored-tick::"
        "this item is ticked in the source. Suggestion: [ ].\n"
        "::warning file=docs/index.md,line=2,col=1,title=HB112 item-link-with-page::"
        "the item has no box.\n"
    )
    assert to_github([], lines) == ""


def test_what_would_end_a_value_early_is_escaped() -> None:
    problem = INVALID_ID.at(Location("a,b:c%.md", 1, 2), "")
    problem = replace(problem, message="100%,\r\n::error ::x: y")
    assert to_github([problem], lines) == (
        "::error file=a%2Cb%3Ac%25.md,line=1,col=2,title=HB103 invalid-id::"
        "100%25,%0D%0A::error ::x: y.\n"
    )


def test_gitlab_gets_a_code_quality_report() -> None:
    findings = [FINDINGS[0], replace(FINDINGS[1], severity="warning")]
    first, second = json.loads(to_gitlab(findings, lines, "docs"))
    assert first == {
        "description": "the id 'Bad' is no id. Suggestion: bad.",
        "check_name": "HB103 invalid-id",
        "fingerprint": first["fingerprint"],
        "severity": "major",
        "location": {
            "path": "docs/a b/ü.md",
            "positions": {"begin": {"line": 3, "column": 13}},
        },
    }
    assert second["severity"] == "minor"
    assert second["fingerprint"] != first["fingerprint"]
    assert json.loads(to_gitlab([], lines)) == []
