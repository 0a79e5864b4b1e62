"""What findings were forgiven, in place or in a baseline."""

from __future__ import annotations

from handbook_ext.core.findings.finding import Rule

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
