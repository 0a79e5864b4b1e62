"""Findings as JSON for programs: ``schema/findings-1.schema.json`` is the contract (C9)."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.findings import Finding
    from handbook_ext.core.report.text import Lines

SCHEMA_NAME: Final = "findings-1.schema.json"


def to_json(findings: Sequence[Finding], _lines: Lines, _folder: str = "") -> str:
    """Return the findings; files are relative to the source directory, wherever that lies."""
    severities = Counter(one.severity for one in findings)
    rules = Counter(one.rule.code for one in findings)
    report = {
        "findings": [_record(one) for one in findings],
        "summary": {
            "errors": severities["error"],
            "warnings": severities["warning"],
            "rules": dict(sorted(rules.items())),
        },
    }
    return f"{json.dumps(report, indent=1)}\n"


def _record(one: Finding) -> dict[str, Any]:
    record = {
        "code": one.rule.code,
        "name": one.rule.name,
        "severity": one.severity,
        "file": one.place.file,
        "line": one.place.line,
        "column": one.place.column,
        "message": one.message,
    }
    return record | ({"suggestion": one.suggestion} if one.suggestion else {})
