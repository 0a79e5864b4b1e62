"""Checkers of PDF/UA-1 (ISO 14289-1) that are not ours, and what they have against a file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest.mock import patch

import page
import pdfua
from pdfua.rules import structure

if TYPE_CHECKING:
    from pathlib import Path


def faults(path: Path) -> list[str]:
    """Return what either checker finds in *path*; a rule that did not run is a fault."""
    return [*all_rules(path), *some_rules(path)]


def all_rules(path: Path) -> list[str]:
    """Return what ``page`` finds, which has all rules that a machine can check."""
    report = page.validate_pdf(path, profile="ua1", limits=page.SafetyLimits.unlimited())
    found = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    if report.rules.passed + report.rules.failed < report.rules.total:
        found.append("page: not all rules were evaluated")
    return found


def some_rules(path: Path) -> list[str]:
    """Return what ``pdfua`` finds, which has a few of them.

    Its rule about headings (UA-14-001) asks arrays whether they are numbers, in a way that
    pikepdf refuses, and so it passes over every file with a heading: here it asks as it means to.
    """
    with patch.object(structure, "as_integer", _as_integer):
        return as_it_comes(path)


def as_it_comes(path: Path) -> list[str]:
    """Return what ``pdfua`` finds and passes over, as it was published."""
    report = pdfua.validate(str(path))
    found = [f"{finding.rule_id}: {finding.message}" for finding in report.findings]
    skipped = [f"{rule.rule_id} skipped: {rule.skipped_reason}" for rule in report.skipped]
    return found + skipped


def _as_integer(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
