"""Findings as annotations of a change, in the forms that code hosts take."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handbook_ext.core.findings.formats.fingerprints import fingerprints
from handbook_ext.core.findings.formats.text_report import Lines, file_in_report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.finding import Finding

_GITLAB_SEVERITIES = {"error": "major", "warning": "minor"}


def to_github(findings: Sequence[Finding], _lines: Lines, folder: str = "") -> str:
    """Return a workflow command a finding: https://docs.github.com/actions/reference."""
    return "".join(
        f"{_command(finding, file_in_report(folder, finding))}\n" for finding in findings
    )


def _command(finding: Finding, file: str) -> str:
    title = f"{finding.rule.code} {finding.rule.name}"
    location = f"file={_property(file)},line={finding.location.line},col={finding.location.column}"
    data = _data(message_with_suggestion(finding))
    return f"::{finding.severity} {location},title={_property(title)}::{data}"


def message_with_suggestion(finding: Finding) -> str:
    """Return a finding's message with its suggestion, for places that have no line for it."""
    hint = f" Suggestion: {finding.suggestion}." if finding.suggestion else ""
    return f"{finding.message}.{hint}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def to_gitlab(findings: Sequence[Finding], lines: Lines, folder: str = "") -> str:
    """Return a report in GitLab's code quality format."""
    report = [
        {
            "description": message_with_suggestion(finding),
            "check_name": f"{finding.rule.code} {finding.rule.name}",
            "fingerprint": fingerprint,
            "severity": _GITLAB_SEVERITIES[finding.severity],
            "location": {
                "path": file_in_report(folder, finding),
                "positions": {
                    "begin": {"line": finding.location.line, "column": finding.location.column}
                },
            },
        }
        for finding, fingerprint in zip(findings, fingerprints(findings, lines), strict=True)
    ]
    return f"{json.dumps(report, indent=1)}\n"
