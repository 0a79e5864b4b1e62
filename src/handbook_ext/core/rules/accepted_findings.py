"""What findings were forgiven, in place or in a baseline.

Asked by :mod:`~handbook_ext.core.findings.suppressions` and by
:mod:`~handbook_ext.core.findings.baseline` of the findings that all others made.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.model import Location
    from handbook_ext.core.suppression import NamedRule, Suppression

_LIST = ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked.\n:::"

_SOUND = ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::"

SUPPRESSION_WITHOUT_REASON = Rule(
    "HB411",
    "suppression-without-reason",
    "warning",
    "A suppression does not say why.",
    "Whoever finds it later can't tell whether it is still right. The reason stands behind "
    "two hyphens. Until then the suppression holds all the same.",
    f"% handbook: ignore HB101\n{_LIST}",
    f"% handbook: ignore HB101 -- the id is given when the list is agreed on\n{_LIST}",
)

UNUSED_SUPPRESSION = Rule(
    "HB412",
    "unused-suppression",
    "warning",
    "A suppression has nothing to suppress.",
    "It would hide the next mistake of its kind. Delete it, or move it to the line above the "
    "block it is meant for.",
    f"% handbook: ignore HB101 -- the id is not agreed on\n{_SOUND}",
    f"% handbook: ignore HB101 -- the id is not agreed on\n{_LIST}",
)

STALE_BASELINE_ENTRY = Rule(
    "HB413",
    "stale-baseline-entry",
    "warning",
    "The baseline has an entry for a finding that is gone.",
    "The entry would let the same mistake in again, unseen. handbook check --shrink-baseline "
    "takes out all such entries.",
    '{"version": 1, "findings": [\n'
    '{"rule": "HB101", "file": "index.md", "target": "I asked", "ordinal": 1}\n'
    "]}",
    '{"version": 1, "findings": []}',
    language="json",
)

UNKNOWN_SUPPRESSION = Rule(
    "HB414",
    "unknown-suppression",
    "error",
    "A suppression names no rule, or one that does not exist.",
    "It suppresses nothing. A misspelt code would be noticed only by the finding that it was "
    "meant for.",
    f"% handbook: ignore HB1001 -- the id is not agreed on\n{_SOUND}",
    f"% handbook: ignore HB101 -- the id is not agreed on\n{_LIST}",
)


def suppression_findings(
    suppression: Suppression, unused: Sequence[NamedRule]
) -> Iterator[Finding]:
    """Yield what is wrong with a suppression; one that forgives nothing needs no reason.

    *unused* are those of the rules it names that it forgives nothing of.
    """
    for named in unused:
        message = f"no finding of {named.written} is in the block below"
        yield UNUSED_SUPPRESSION.at(named.location, message, target=named.written)
    if not suppression.named:
        yield UNKNOWN_SUPPRESSION.at(suppression.location, "the suppression names no rule")
    for named in suppression.named:
        if named.rule is None:
            yield _unknown(named)
    are_known = all(named.rule for named in suppression.named)
    if not suppression.has_reason and are_known and len(unused) < len(suppression.named):
        message = "the suppression gives no reason: write it behind --"
        yield SUPPRESSION_WITHOUT_REASON.at(suppression.location, message)


def _unknown(named: NamedRule) -> Finding:
    message = f"{named.written!r} is no rule"
    if " " in named.written:
        message += ": rules are separated by commas, the reason stands behind --"
    return UNKNOWN_SUPPRESSION.at(named.location, message, named.nearest, named.written)


def stale_entry(location: Location, rule: str, file: str, target: str) -> Finding:
    """Return what is said of an entry of the baseline, at *location*, that is owed no more."""
    return STALE_BASELINE_ENTRY.at(location, f"{rule} is mended in {file}: {target}")
