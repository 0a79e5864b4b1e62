"""Findings as annotations of a change, in the forms that code hosts take."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from handbook_ext.core.report.fingerprints import fingerprints
from handbook_ext.core.report.text import Lines, placed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.findings import Finding

_GITLAB_SEVERITIES = {"error": "major", "warning": "minor"}


def to_github(findings: Sequence[Finding], _lines: Lines, folder: str = "") -> str:
    """Return a workflow command a finding: https://docs.github.com/actions/reference."""
    return "".join(f"{_command(one, placed(folder, one))}\n" for one in findings)


def _command(one: Finding, file: str) -> str:
    title = f"{one.rule.code} {one.rule.name}"
    place = f"file={_property(file)},line={one.place.line},col={one.place.column}"
    return f"::{one.severity} {place},title={_property(title)}::{_data(said(one))}"


def said(one: Finding) -> str:
    """Return a finding's message with its suggestion, for places that have no line for it."""
    hint = f" Suggestion: {one.suggestion}." if one.suggestion else ""
    return f"{one.message}.{hint}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def to_gitlab(findings: Sequence[Finding], lines: Lines, folder: str = "") -> str:
    """Return a report in GitLab's code quality format."""
    report = [
        {
            "description": said(one),
            "check_name": f"{one.rule.code} {one.rule.name}",
            "fingerprint": fingerprint,
            "severity": _GITLAB_SEVERITIES[one.severity],
            "location": {
                "path": placed(folder, one),
                "positions": {"begin": {"line": one.place.line, "column": one.place.column}},
            },
        }
        for one, fingerprint in zip(findings, fingerprints(findings, lines), strict=True)
    ]
    return f"{json.dumps(report, indent=1)}\n"
