"""Builds each project of projects.toml without us and with us, and says what differs.

    make foreign
    make foreign PROJECTS="click attrs"
    make foreign PROJECTS="click --judge-again"

The last builds nothing: it compares what was built last, after a change of triage.toml, say.
The exit status is 1 where a difference is not explained in triage.toml, where an entry there
explains nothing any more, or where a project could not be built.
"""

from __future__ import annotations

import sys

from tests.foreign import projects, report
from tests.foreign.environment import SetUpError
from tests.foreign.judgement import judge
from tests.foreign.triage import FILE, load, stale_everywhere, triage

AGAIN = "--judge-again"


def main(arguments: list[str]) -> int:
    """Try the projects that are named, or all."""
    listed = projects.load()
    names = [name for name in arguments if name != AGAIN] or list(listed)
    unknown = [name for name in names if name not in listed]
    if unknown:
        print(f"not in {projects.LIST.name}: {', '.join(unknown)}", file=sys.stderr)
        return 2
    entries = load(FILE.read_text("utf-8"))
    rows, all_looked_up, failed = {}, [], []
    for name in names:
        project = listed[name]
        print(f"== {name} {project.version}: {project.covers}", flush=True)
        print(*(f"   left out: {part}\n" for part in project.left_out), sep="", end="")
        try:
            judgement = judge(project, anew=AGAIN not in arguments)
        except SetUpError as error:
            print(f"   not built: {error}")
            failed.append(name)
            continue
        looked_up = triage(name, judgement.differences, entries)
        report.write(project, judgement, looked_up)
        report.say(looked_up)
        rows[name] = report.counts_of(judgement, looked_up)
        all_looked_up.append(looked_up)
    report.print_table(rows)
    stale = stale_everywhere(all_looked_up, entries) if rows.keys() == listed.keys() else []
    report.say_stale(stale)
    return 0 if report.is_clean(all_looked_up) and not failed and not stale else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
