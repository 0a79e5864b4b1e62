"""Builds each project of projects.toml without us and with us, and says what differs.

    make foreign
    make foreign PROJECTS="click attrs"
    make foreign PROJECTS="click --judge-again"

The last builds nothing: it compares what was built last, after a change of triage.toml, say.

The exit status is 1 where a difference is not explained in triage.toml, where an entry there
explains nothing any more, or where a project could not be built.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import asdict
from typing import TYPE_CHECKING

from tests.foreign import projects
from tests.foreign.differences import KINDS
from tests.foreign.environment import SetUpError
from tests.foreign.judgement import judge
from tests.foreign.triage import FILE, load, triage

if TYPE_CHECKING:
    from tests.foreign.judgement import Judgement
    from tests.foreign.projects import Project
    from tests.foreign.triage import Entry, Triaged

COLUMNS = (
    "project", "pages", "said", "found", "lost", "twice", "false", "dead", "unseen", "place",
    "status", "time", "untriaged",
)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Try the projects that are named, or all."""
    anew = "--judge-again" not in arguments
    names = [name for name in arguments if name != "--judge-again"]
    listed = projects.load()
    unknown = [name for name in names if name not in listed]
    if unknown:
        print(f"not in {projects.LIST.name}: {', '.join(unknown)}", file=sys.stderr)
        return 2
    entries = load(FILE.read_text("utf-8"))
    rows, is_clean = [], True
    for name in names or listed:
        print(f"== {name}: {listed[name].covers}", flush=True)
        for left_out in listed[name].left_out:
            print(f"   left out: {left_out}")
        try:
            judgement = judge(listed[name], anew=anew)
        except SetUpError as error:
            print(f"   not built: {error}")
            is_clean = False
            continue
        looked_up = triage(name, judgement.differences, entries)
        _write(listed[name], judgement, looked_up)
        _say(looked_up)
        rows.append(_row(name, judgement, looked_up))
        is_clean &= not looked_up.untriaged and not looked_up.stale
    _print_table(rows)
    return 0 if is_clean else 1


def _write(project: Project, judgement: Judgement, looked_up: Triaged) -> None:
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


def _say(looked_up: Triaged) -> None:
    for difference in looked_up.untriaged:
        print(f"   {difference.kind}: {difference.where}: {difference.says}")
        if difference.line:
            print(f"       {difference.line[:160]}")
    for entry in looked_up.stale:
        print(f"   explains nothing any more: {entry.kind}: {entry.says}")


def _row(name: str, judgement: Judgement, looked_up: Triaged) -> list[str]:
    """Return the figures of a project: all differences but those that are right or not ours."""
    ours = [difference for difference, entry in looked_up.explained if _is_fault(entry)]
    counts = Counter(difference.kind for difference in [*ours, *looked_up.untriaged])
    figures = judgement.figures
    ratio = figures["seconds with us"] / max(figures["seconds without us"], 0.01)
    whole = [figures["pages"], figures["warnings without us"], figures["findings"]]
    tail = [counts["unseen"], counts["place"] + counts["moved"], counts["status"]]
    cells = [*whole, counts["lost"], counts["twice"], counts["extra"], figures["dead links"], *tail]
    return [name, *(f"{cell:.0f}" for cell in cells), f"{ratio:.2f}", str(len(looked_up.untriaged))]


def _is_fault(entry: Entry) -> bool:
    return entry.verdict == "fault"


def _print_table(rows: list[list[str]]) -> None:
    print()
    for row in [list(COLUMNS), *rows]:
        print(
            row[0].ljust(20),
            *(cell.rjust(len(name)) for cell, name in zip(row[1:], COLUMNS[1:], strict=True)),
        )
    print("\nFaults and what nobody has looked at yet are counted. In the reports in .foreign/:")
    for kind, meaning in KINDS.items():
        print(f"  {kind.ljust(8)}{meaning}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
