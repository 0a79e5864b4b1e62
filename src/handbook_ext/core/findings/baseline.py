"""The baseline: findings that a book had when it began to be checked, and may still have.

``findings-baseline.json`` beside ``conf.py`` holds an entry for each. An entry is known by rule,
file, target and ordinal, not by its line, and can only be taken out: debts are repaid, not made.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from handbook_ext.core.model import Location
from handbook_ext.core.rules.accepted_findings import stale_entry
from handbook_ext.core.rules.registry import find_rule

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from handbook_ext.core.finding import Finding, Rule

FILE_NAME: Final = "findings-baseline.json"
VERSION: Final = 1

_KINDS: Final = {"rule": str, "file": str, "target": str, "ordinal": int}
_LIST = re.compile(r'"findings"\s*:\s*\[')
_GAP = re.compile(r"[\s,]*")


class BaselineError(Exception):
    """A baseline can't be read; says why and what to do."""


class BaselineEntry(NamedTuple):
    """A debt. *target* is the finding's, or its message where it has none.

    *ordinal*, from 1, tells apart the entries that are alike in all else, in the report's order.
    """

    rule: str
    file: str
    target: str
    ordinal: int


def baseline_entries(findings: Iterable[Finding]) -> list[BaselineEntry]:
    """Return the entry of each of the *findings*, which are in the report's order."""
    counts: Counter[tuple[str, str, str]] = Counter()
    new_entries = []
    for problem in findings:
        key = (problem.rule.code, problem.location.file, problem.target or problem.message)
        counts[key] += 1
        new_entries.append(BaselineEntry(*key, counts[key]))
    return new_entries


def format_baseline(baseline: Iterable[BaselineEntry]) -> str:
    """Return a baseline's text: an entry a line, sorted, so that git can merge two."""
    lines = [json.dumps(entry._asdict()) for entry in sorted(baseline)]
    listed = "\n{}\n".format(",\n".join(lines)) if lines else ""
    return f'{{"version": {VERSION}, "findings": [{listed}]}}\n'


def parse_baseline(data: bytes) -> dict[BaselineEntry, tuple[int, int]]:
    """Return the entries of a baseline with line and column of each; raises BaselineError."""
    try:
        text = data.decode("utf-8-sig")
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise BaselineError(
            f"it is no sound JSON file ({error}); mend it, or delete it and write it anew"
        ) from None
    listed = content.get("findings") if isinstance(content, dict) else None
    if not isinstance(listed, list) or content != {"version": VERSION, "findings": listed}:
        raise BaselineError(
            f'it is no baseline: it needs "version": {VERSION}, a list "findings", and no more'
        )
    places: dict[BaselineEntry, tuple[int, int]] = {}
    for record, location in zip(listed, _places(text, len(listed)), strict=True):
        places.setdefault(_entry(record, location), location)
    return places


def _entry(record: Any, location: tuple[int, int]) -> BaselineEntry:
    kinds = (
        {name: type(value) for name, value in record.items()} if isinstance(record, dict) else {}
    )
    if kinds != _KINDS:
        line, column = location
        raise BaselineError(
            f"the entry in line {line}, column {column} needs rule, file and target (strings) "
            "and ordinal (a number), and no more"
        )
    return BaselineEntry(**record)


def _places(text: str, count: int) -> list[tuple[int, int]]:
    """Return line and column of each of the *count* entries in *text*, which is sound JSON.

    1, 1 for all of them where the list stands in it twice.
    """
    places = []
    lists = [match.end() for match in _LIST.finditer(text)]
    if len(lists) != 1:
        return [(1, 1)] * count
    at, line, begin, previous = lists[0], 1, 0, 0
    for _ in range(count):
        gap = _GAP.match(text, at)
        at = gap.end() if gap else at
        line += text.count("\n", previous, at)
        begin = max(text.rfind("\n", previous, at) + 1, begin)
        previous = at
        places.append((line, at - begin + 1))
        _, at = json.JSONDecoder().raw_decode(text, at)
    return places


def apply_baseline(
    findings: Sequence[Finding],
    baseline: dict[BaselineEntry, tuple[int, int]],
    file: str,
    left_out: Collection[Rule] = (),
) -> list[Finding]:
    """Return, sorted, the *findings* that are not in *baseline*, and one for each debt repaid.

    *file* is the baseline, relative to the source directory. Nothing is repaid of rules that
    were *left_out*.
    """
    owed = baseline_entries(findings)
    report = [
        problem for problem, entry in zip(findings, owed, strict=True) if entry not in baseline
    ]
    for entry in stale_entries(baseline, owed, left_out):
        location = Location(file, *baseline[entry])
        report.append(stale_entry(location, entry.rule, entry.file, entry.target))
    return sorted(report, key=lambda problem: problem.order)


def stale_entries(
    baseline: Iterable[BaselineEntry],
    owed: Collection[BaselineEntry],
    left_out: Collection[Rule] = (),
) -> list[BaselineEntry]:
    """Return the entries of *baseline* that are owed no more."""
    still = set(owed)
    return [
        entry for entry in baseline if entry not in still and find_rule(entry.rule) not in left_out
    ]
