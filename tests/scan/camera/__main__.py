"""``python -m tests.scan.camera --kind photograph --seed 1 --pictures 3 FOLDER`` writes pictures.

Of the handbook's sheets, or of another PDF copy with ``--copy``; each with its truth as JSON.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.scan.campaign import arguments, sheets_of

from .pictures import picture, write


def main() -> None:
    """Write the pictures that the command line asks for."""
    parser = argparse.ArgumentParser(parents=[arguments(add_help=False)])
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.pictures):
        sheets = sheets_of(options.copy)
        made = picture(sheets, options.kind, seed, marks=options.marks, tool=options.tool)
        print(write(made, options.folder))


if __name__ == "__main__":
    main()
