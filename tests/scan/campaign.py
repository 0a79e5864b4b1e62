"""Let the reader read many synthetic pictures, and say how it did.

``python -m tests.scan.campaign --pictures 200 --kind photograph --seed 1000`` takes the sheets of
the handbook's PDF copy, or of another with ``--copy``, fills them in, photographs them, and prints
a table; ``--json FILE`` keeps all figures, ``--keep FOLDER`` the pictures of which an answer was
wrong. Seeds under 1000 are for whoever tunes the reader, those from 5000 for judging it. The exit
status is 1 when a promised figure does not hold. Every figure is synthetic.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from .camera.drawn_sheet import drawn_sheets
from .camera.pictures import KINDS, MARKS, picture, write
from .camera.sheets import Printed, printed_sheets
from .reader_under_test import read
from .scores import Scores, misses, table

SUMMARY = "Let the reader read many synthetic pictures, and say how it did."
ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "docs/_build/pdf/it-manager-handbook.pdf"


@cache
def sheets_of(copy: str) -> list[Printed]:
    """Return the sheets of a PDF copy, or drawn ones for ``drawn``."""
    return drawn_sheets(8) if copy == "drawn" else printed_sheets(Path(copy))


def judged(seed: int, options: argparse.Namespace) -> Scores:
    """Make one picture, have it read, and return what came of it."""
    sheets = sheets_of(options.copy)
    made = picture(sheets, options.kind, seed, marks=options.marks, tool=options.tool)
    scores = Scores()
    scores.add(made, read(sheets[0].sheets, made.data, made.suffix))
    if options.keep and (scores.strangers or any(box.wrong for box in scores.boxes)):
        write(made, Path(options.keep))
    return scores


def campaign(options: argparse.Namespace) -> Scores:
    """Judge as many pictures as are wanted, some at a time."""
    seeds = range(options.seed, options.seed + options.pictures)
    total = Scores()
    if options.jobs == 1:
        for seed in seeds:
            total.merge(judged(seed, options))
        return total
    with ProcessPoolExecutor(options.jobs) as pool:
        for scores in pool.map(judged, seeds, [options] * len(seeds)):
            total.merge(scores)
    return total


def arguments(*, add_help: bool = True) -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    parser = argparse.ArgumentParser(description=SUMMARY, add_help=add_help)
    parser.add_argument("--pictures", type=int, default=200)
    parser.add_argument("--kind", choices=KINDS, default="photograph")
    parser.add_argument("--marks", choices=sorted(MARKS), default="easy")
    parser.add_argument("--tool", default="", help="one for all, as 'felt pen'")
    parser.add_argument("--seed", type=int, default=1000)
    parser.add_argument("--copy", default=str(HANDBOOK), help="a PDF copy, or 'drawn'")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--json", type=Path, help="where to keep all figures")
    parser.add_argument("--keep", default="", help="where to keep pictures read wrongly")
    return parser


def main() -> int:
    """Run a campaign as the command line says."""
    options = arguments().parse_args()
    began = time.monotonic()
    summary = campaign(options).summary()
    print(
        f"{options.pictures} synthetic pictures of kind {options.kind}, {options.marks} marks, "
        f"seeds from {options.seed}, in {time.monotonic() - began:.0f} s"
    )
    print(table(summary))
    if options.json:
        options.json.write_text(json.dumps(summary, indent=1), encoding="utf-8")
    missed = misses(summary, options.kind)
    print("\n".join(f"NOT HELD: {line}" for line in missed) or "All promised figures hold.")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
