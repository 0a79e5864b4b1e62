"""Proofread pages of the handbook: ``.venv/bin/python docs/_support/proofread.py [PAGE...]``.

Without a page, all of them, and what is counted over the whole book. ``--figures`` counts the
figures that claim something about the world by what stands for each. Ends with 1 on a fault.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from data_files import DataError
from proof import claims, sentences, whole_book
from proof.judge import Judge
from proof.reading import Page, PageError, pages

DOCS = Path(__file__).parents[1]


def main(arguments: list[str]) -> int:
    """Print the faults of the pages named, or of the book."""
    parser = argparse.ArgumentParser(description="Proofread pages of the handbook.")
    parser.add_argument("page", nargs="*", type=Path, help="a page's file; without one, the book")
    parser.add_argument("--figures", action="store_true", help="count what stands for each figure")
    args = parser.parse_args(arguments)
    try:
        book = pages(DOCS)
        judge = Judge.of(book)
    except (PageError, DataError) as error:
        parser.exit(2, f"{error}\n")
    held = {DOCS / f"{page.name}.md": page for page in book}
    for path in args.page:
        if path.resolve() not in held:
            parser.error(f"{path} is no page of the book")
    chosen = [held[path.resolve()] for path in args.page] or book
    if args.figures:
        figures = Counter(figure.standing for page in chosen for figure in judge.figures(page))
        sys.stdout.writelines(f"{figures[name]:5} {name}\n" for name in claims.CLASSES)
        return 0
    if args.page:
        sys.stdout.writelines(_measured(page) for page in chosen)
    faults = [str(fault) for page in chosen for fault in judge.faults(page)]
    faults += [] if args.page else whole_book.faults(book)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def _measured(page: Page) -> str:
    mean, ease = sentences.mean(page), sentences.ease(page)
    return f"docs/{page.name}.md: {mean:.1f} words a sentence, ease {ease:.0f}\n"


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:  # whoever read the faults has seen enough
        sys.exit(1)
