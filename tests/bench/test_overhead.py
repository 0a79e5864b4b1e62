"""What the extension costs: a book with it, and with plain task lists without it.

Three builds of the same words take turns, each from nothing and in a process of its own: plain
task lists without us, checklists whose links nobody judges, and checklists as everybody has them.

The limits hold for the median of the rounds' own ratios: builds of one round see the same machine.
The least times are printed beside it, and decide nothing: where a processor has fast moments, one
kind of build may catch one that the others miss.
"""

from __future__ import annotations

import statistics
from pathlib import Path

import pytest

from tests.support.processor_time import Python

PAGES, ITEMS, ROUNDS = 60, 20, 17
LISTS_LIMIT, WHOLE_LIMIT = 1.05, 1.10
PLAIN, LISTS, WHOLE = "plain", "lists", "whole"
BUILD = ("-m", "sphinx", "-qEaW", "-b", "html")
"""Everything is read and written anew, and a warning is a failure."""

CONF = """\
project = "Bench"
handbook_id = "bench"
extensions = [{extensions}]
myst_enable_extensions = ["colon_fence", "tasklist"]
myst_heading_anchors = 2
html_theme = "furo"
"""
LINKS = (
    "[the lesson](#lesson-{next})",
    "[a later page](page{next}.md)",
    "[what to do](page{next}.md#what-to-do-on-page-{next})",
    "{{ref}}`lesson-{next}`",
    "[a guide](https://example.org/guides/{next})",
)
"""One for each paragraph of a page."""
PROSE = (
    "Whoever leads a team answers for what it *delivers*, and seldom does that work alone: where "
    "others wait for a decision, `say` by when it will be there, and what happens when it will "
    "not. Which of them can wait, and for how long, is written down in {link}, together with the "
    "names of those who may decide in the meantime. Nobody is asked twice for the same thing."
)


def _prose(page: int) -> list[str]:
    lines = []
    for number, link in enumerate(LINKS):
        shown = link.format(next=(page * 7 + number + 1) % PAGES)
        lines += [PROSE.format(link=shown), ""]
    return lines


def _items(page: int, *, ours: bool) -> list[str]:
    lines = [f":::{{checklist}} List {page}", f":name: list-{page}", ""] if ours else []
    for item in range(ITEMS):
        block = f" {{#item-{page}-{item}}}" if ours else ""
        lines += [
            f"- [ ] I have done *thing* {item} of page {page}, and can show `it`.{block}",
            "",
            f"  Taught in [the lesson](#lesson-{(page + item) % PAGES}). Show: the record.",
        ]
    return [*lines, ":::"] if ours else lines


def _write(root: Path, *, ours: bool) -> Path:
    root.mkdir()
    extensions = '"myst_parser", "handbook_ext"' if ours else '"myst_parser"'
    (root / "conf.py").write_text(CONF.format(extensions=extensions), "utf-8")
    names = "\n".join(f"page{number}" for number in range(PAGES))
    (root / "index.md").write_text(f"# Bench\n\n```{{toctree}}\n{names}\n```\n", "utf-8")
    for page in range(PAGES):
        head = [f"# Page {page}", "", f"(lesson-{page})=", f"## What to do on page {page}", ""]
        lines = [*head, *_prose(page), "## List", "", *_items(page, ours=ours)]
        (root / f"page{page}.md").write_text("\n".join([*lines, ""]), "utf-8")
    return root


def _measured(folder: Path) -> dict[str, list[float]]:
    """Return the seconds of each kind of build, round by round."""
    plain = _write(folder / "plain", ours=False)
    ours = _write(folder / "ours", ours=True)
    kinds: dict[str, tuple[str | Path, ...]] = {
        PLAIN: (plain,),
        LISTS: (ours, "-D", "handbook_check_links=0"),
        WHOLE: (ours,),
    }
    python = Python(folder)

    def build(kind: str) -> float:
        root, *options = kinds[kind]
        return python.seconds(*BUILD, *options, root, folder / f"_{kind}")

    for kind in kinds:
        build(kind)  # what follows finds the bytecode, and the files in memory
    rounds = [{kind: build(kind) for kind in kinds} for _ in range(ROUNDS)]
    return {kind: [times[kind] for times in rounds] for kind in kinds}


@pytest.mark.bench
def test_overhead_of_checklists(tmp_path: Path) -> None:
    seconds = _measured(tmp_path)
    print(f"\n{PAGES} pages of {ITEMS} items and {len(LINKS)} paragraphs, furo, {ROUNDS} rounds:")
    ratios = {}
    for kind, times in seconds.items():
        pairs = zip(times, seconds[PLAIN], strict=True)
        ratios[kind] = statistics.median(ours / plain for ours, plain in pairs)
        print(
            f"{kind}: median {statistics.median(times):.2f} s, {ratios[kind]:.3f} times plain;"
            f" minimum {min(times):.2f} s, {min(times) / min(seconds[PLAIN]):.3f} times"
        )
    assert ratios[LISTS] <= LISTS_LIMIT
    assert ratios[WHOLE] <= WHOLE_LIMIT
