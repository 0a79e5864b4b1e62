"""Findings as SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html."""

from __future__ import annotations

import json
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from handbook_ext.core.findings.formats.annotations import message_with_suggestion
from handbook_ext.core.findings.formats.fingerprints import fingerprints
from handbook_ext.core.findings.formats.text_report import Lines, file_in_report
from handbook_ext.core.rules.registry import RULES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.finding import Finding, Rule

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
HELP: Final = "urn:handbook-ext:rule:"
"""What stands before a rule's code in its help address; the help itself is in the report."""
FINGERPRINT: Final = "handbookFinding/v1"
"""The name of the fingerprint; the number changes with how it is made."""


def to_sarif(findings: Sequence[Finding], lines: Lines, folder: str = "") -> str:
    """Return the findings and every rule; file addresses are relative to ``SRCROOT``."""
    index = {rule.code: number for number, rule in enumerate(RULES.values())}
    driver = {
        "name": "handbook_ext",
        "version": version("handbook-ext"),
        "rules": [_rule(rule) for rule in RULES.values()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, index[finding.rule.code], file_in_report(folder, finding), fingerprint)
            for finding, fingerprint in zip(findings, fingerprints(findings, lines), strict=True)
        ],
    }
    report = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(report, indent=1)}\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": f"{rule.summary} {rule.why}"},
        "help": {"text": f"{rule.why}\n\nReported:\n{rule.bad}\n\nRight:\n{rule.good}"},
        "helpUri": f"{HELP}{rule.code}",
        "defaultConfiguration": {"level": rule.severity, "enabled": rule.on},
    }


def _result(finding: Finding, index: int, file: str, fingerprint: str) -> dict[str, Any]:
    return {
        "ruleId": finding.rule.code,
        "ruleIndex": index,
        "level": finding.severity,
        "message": {"text": message_with_suggestion(finding)},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(file), "uriBaseId": "SRCROOT"},
                    "region": {
                        "startLine": finding.location.line,
                        "startColumn": finding.location.column,
                    },
                }
            }
        ],
        "partialFingerprints": {FINGERPRINT: fingerprint},
    }
