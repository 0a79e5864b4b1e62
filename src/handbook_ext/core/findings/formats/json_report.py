"""Findings as JSON for programs: ``schema/findings-1.schema.json`` is the contract."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.findings.formats.text_report import Lines

SCHEMA_NAME: Final = "findings-1.schema.json"


def to_json(findings: Sequence[Finding], _lines: Lines, _folder: str = "") -> str:
    """Return the findings; files are relative to the source directory, wherever that lies."""
    severities = Counter(finding.severity for finding in findings)
    rules = Counter(finding.rule.code for finding in findings)
    report = {
        "findings": [_record(finding) for finding in findings],
        "summary": {
            "errors": severities["error"],
            "warnings": severities["warning"],
            "rules": dict(sorted(rules.items())),
        },
    }
    return f"{json.dumps(report, indent=1)}\n"


def _record(finding: Finding) -> dict[str, Any]:
    record = {
        "code": finding.rule.code,
        "name": finding.rule.name,
        "severity": finding.severity,
        "file": finding.location.file,
        "line": finding.location.line,
        "column": finding.location.column,
        "message": finding.message,
    }
    return record | ({"suggestion": finding.suggestion} if finding.suggestion else {})
