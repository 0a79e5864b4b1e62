"""Proofread pages of the handbook: ``.venv/bin/python docs/_support/proofread.py [PAGE...]``.

Without a page, all of them, and what is counted over the whole book. ``--figures`` counts the
figures that claim something about the world by what stands for each. Ends with 1 on a fault.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from proof import claims, form, sentences, web, wording
from proof.reading import Page, pages
from proof.report import Report

DOCS = Path(__file__).parents[1]


def over_the_book(book: list[Page]) -> list[str]:
    """Return what the whole book has too much or too little of."""
    said = []
    for name, (pattern, most) in wording.BOOK.items():
        uses = wording.uses(book, pattern)
        if len(uses) > most:
            said.append(f'"{name}" and kin stand {len(uses)} times; at most {most}:')
            said += [f"  docs/{page.name}.md:{unit.line}: {words}" for page, unit, words in uses]
    read = [page for page in book if page.kind in {"chapter", "role"}]
    wrong = [page for page in read if form.mistakes(page)]
    if len(wrong) * 3 > len(read) * 2:
        said.append(
            f'"The mistake" stands on {len(wrong)} of {len(read)} pages; at most two thirds'
        )
    told = [page for page in book if form.cases(page)]
    unsolved = [case for page in told for case in form.cases(page) if "unsolved" in case[-1].marks]
    if len(told) < 20 or len(unsolved) < 5:
        said.append(f"{len(told)} pages have a real case (20), {len(unsolved)} are unsolved (5)")
    linked = web.incoming(book)
    lone = [page.name for page in book if page.name not in linked and page.name != "index"]
    return said + [f"docs/{name}.md: no other page links here" for name in lone]


def main(arguments: list[str]) -> int:
    """Print the faults of the pages named, or of the book."""
    named = {Path(one).resolve() for one in arguments if not one.startswith("-")}
    book = pages(DOCS)
    report = Report(set().union(*(page.labels for page in book if page.kind == "checklist")))
    chosen = [page for page in book if not named or DOCS / f"{page.name}.md" in named]
    if "--figures" in arguments:
        figures = Counter(one.standing for page in chosen for one in report.figures(page))
        sys.stdout.writelines(f"{figures[name]:5} {name}\n" for name in claims.CLASSES)
        return 0
    faults = [str(fault) for page in chosen for fault in report.faults(page)]
    for page in chosen if named else ():
        measured = f"{sentences.mean(page):.1f} words a sentence, ease {sentences.ease(page):.0f}"
        sys.stdout.write(f"docs/{page.name}.md: {measured}\n")
    faults += [] if named else over_the_book(book)
    sys.stdout.writelines(f"{one}\n" for one in faults)
    return 1 if faults else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except BrokenPipeError:  # whoever read the faults has seen enough
        sys.exit(1)
