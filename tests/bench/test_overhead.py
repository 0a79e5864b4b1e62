"""What the extension costs: the same pages with it, and as plain task lists without it.

Processor time of whole builds in processes of their own, in interleaved runs; medians.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

PAGES, ITEMS, ROUNDS = 60, 20, 9
LIMIT = 1.10

CONF = (
    'project = "Bench"\nhandbook_id = "bench"\nextensions = [{}]\n'
    'myst_enable_extensions = ["colon_fence", "tasklist"]\n'
)


def _write(root: Path, *, ours: bool) -> None:
    root.mkdir()
    extensions = '"myst_parser", "handbook_ext"' if ours else '"myst_parser"'
    (root / "conf.py").write_text(CONF.format(extensions), "utf-8")
    names = "\n".join(f"page{n}" for n in range(PAGES))
    (root / "index.md").write_text(f"# Bench\n\n```{{toctree}}\n{names}\n```\n", "utf-8")
    for page in range(PAGES):
        lines = [f"# Page {page}", "", f"(lesson-{page})=", "## Lesson", "", "What to do.", ""]
        lines += ["## List", ""]
        if ours:
            lines += [f":::{{checklist}} List {page}", f":name: list-{page}", ""]
        for item in range(ITEMS):
            block = f" {{#item-{page}-{item}}}" if ours else ""
            lines += [
                f"- [ ] I have done *thing* {item} of page {page}, and can show `it`.{block}",
                "",
                f"  Taught in [the lesson](#lesson-{(page + item) % PAGES}). Show: the record.",
            ]
        (root / f"page{page}.md").write_text("\n".join([*lines, ":::" if ours else ""]), "utf-8")


def _seconds(root: Path, run: int) -> float:
    """Return the processor seconds, user and system, of one clean HTML build."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "sphinx", "-qE", "-b", "html", root, root / f"_out{run}"]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


@pytest.mark.bench
def test_overhead_of_checklists(tmp_path: Path) -> None:
    _write(tmp_path / "plain", ours=False)
    _write(tmp_path / "ours", ours=True)
    ratios = []
    for run in range(ROUNDS):
        pair = [_seconds(tmp_path / name, run) for name in ("plain", "ours")]
        ratios.append(pair[1] / pair[0])
    median = statistics.median(ratios)
    shown = " ".join(f"{ratio:.3f}" for ratio in sorted(ratios))
    print(f"\n{PAGES} pages of {ITEMS} items: {median:.3f} times the processor time ({shown})")
    assert median <= LIMIT
