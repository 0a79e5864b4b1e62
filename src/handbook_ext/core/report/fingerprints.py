"""Fingerprints of findings: the same in the next report, though lines were added above."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.core.findings import Finding
    from handbook_ext.core.report.text import Lines


def fingerprints(findings: Sequence[Finding], lines: Lines) -> list[str]:
    """Return a fingerprint for each finding: of its rule, file, line's text and ordinal.

    The ordinal counts findings that are alike in all else.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    prints = []
    for one in findings:
        source = lines(one.place.file)
        text = source[one.place.line - 1].strip() if one.place.line <= len(source) else ""
        key = (one.rule.code, one.place.file, text)
        seen[key] += 1
        whole = "\0".join((*key, str(seen[key])))
        prints.append(hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return prints
