"""Fingerprints of findings: the same in the next report, though lines were added above."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.findings.formats.text_report import Lines


def fingerprints(findings: Sequence[Finding], lines: Lines) -> list[str]:
    """Return a fingerprint for each finding: of its rule, file, line's text and ordinal.

    The ordinal counts findings that are alike in all else.
    """
    counts: Counter[tuple[str, str, str]] = Counter()
    prints = []
    for finding in findings:
        source = lines(finding.location.file)
        text = (
            source[finding.location.line - 1].strip()
            if finding.location.line <= len(source)
            else ""
        )
        key = (finding.rule.code, finding.location.file, text)
        counts[key] += 1
        whole = "\0".join((*key, str(counts[key])))
        prints.append(hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return prints
