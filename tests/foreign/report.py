"""What came out of a project, as a file and on the screen."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from tests.foreign.differences import KINDS
from tests.foreign.triage import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.foreign.judgement import Judgement
    from tests.foreign.projects import Project
    from tests.foreign.triage import Entry, Triaged

FIGURES = ("pages", "warnings", "findings", "replaced", "dead links")
COUNTED = ("lost", "twice", "new", "extra", "unseen", "moved", "place", "status", "repeat")
TIMES = ("seconds without us", "seconds with us")
WIDTH = 19


def write(project: Project, judgement: Judgement, looked_up: Triaged) -> None:
    """Write all about a project to its JSON file."""
    report = {
        "project": project.name,
        "version": project.version,
        "left_out": project.left_out,
        "figures": judgement.figures,
        "explained": [
            asdict(difference) | {"verdict": entry.verdict, "reason": entry.reason}
            for difference, entry in looked_up.explained
        ],
        "untriaged": [asdict(difference) for difference in looked_up.untriaged],
        "stale": [asdict(entry) for entry in looked_up.stale],
    }
    path = project.folder.with_suffix(".json")
    path.write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", "utf-8")


def say(looked_up: Triaged) -> None:
    """Print what nobody has looked at, and what is explained in vain."""
    for difference in looked_up.untriaged:
        print(f"   untriaged {difference.kind}: {difference.where}: {difference.says}")
        if difference.line:
            print(f"       {difference.line[:160]}")
    say_stale(looked_up.stale)


def say_stale(entries: Sequence[Entry]) -> None:
    """Print entries that explain nothing any more."""
    for entry in entries:
        print(f"   explains nothing any more: {entry.project}: {entry.kind}: {entry.says}")


def counts_of(judgement: Judgement, looked_up: Triaged) -> Counter[str]:
    """Return a project's figures, with our faults of each kind and what nobody has looked at."""
    counts: Counter[str] = Counter()
    for name in FIGURES:
        counts[name] = int(judgement.figures[name])
    for name in TIMES:
        counts[name] = round(judgement.figures[name] * 100)
    for difference, entry in looked_up.explained:
        counts[f"verdict {entry.verdict}"] += 1
        counts[difference.kind] += entry.verdict == "fault"
    for difference in looked_up.untriaged:
        counts[difference.kind] += 1
    counts["untriaged"] = len(looked_up.untriaged)
    return counts


def print_table(rows: dict[str, Counter[str]]) -> None:
    """Print the figures of each project, their sums, and the shares that are promised."""
    names = (*FIGURES, *COUNTED)
    print("\n" + " ".join(["project".ljust(WIDTH), *names, "time", "untriaged"]))
    whole: Counter[str] = sum(rows.values(), Counter())
    for project, counts in [*rows.items(), ("all", whole)]:
        cells = [str(counts[name]).rjust(len(name)) for name in names]
        without, with_us = (counts[name] for name in TIMES)
        cells += [f"{with_us / max(without, 1):.2f}", str(counts["untriaged"]).rjust(9)]
        print(" ".join([project.ljust(WIDTH), *cells]))
    _print_meanings(whole)


def _print_meanings(whole: Counter[str]) -> None:
    findings = max(whole["findings"], 1)
    wrong = whole["place"] + whole["moved"]
    print(f"\nfalse findings: {whole['extra']} of {whole['findings']}", end="; ")
    print(f"exact places: {100 * (1 - wrong / findings):.1f} %", end="; ")
    print(f"warnings lost: {whole['lost']}; dead links unseen: {whole['unseen']}")
    print(", ".join(f"{name}: {whole[f'verdict {name}']}" for name in VERDICTS))
    print("\nCounted are our faults, and what nobody has looked at:")
    print(*(f"  {kind.ljust(7)} {KINDS[kind]}" for kind in COUNTED), sep="\n")


def is_clean(all_looked_up: Sequence[Triaged]) -> bool:
    """Whether everything is explained, and nothing in vain."""
    return not any(looked_up.untriaged or looked_up.stale for looked_up in all_looked_up)
