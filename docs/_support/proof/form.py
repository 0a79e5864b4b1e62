"""What a page of each kind must have, and what it says it leaves out on purpose."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from proof.reading import CITE, Page, Unit
from proof.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS: Final = {"chapter", "role", "part", "front", "reference", "checklist", "template"}
CLASSES: Final = {"stable", "yearly", "volatile"}
PARTS: Final = {
    "answer": "one sentence directly under the title that answers its question",
    "for-whom": "a line marked {.for-whom}",
    "case": "a real case, marked {.case}",
    "tomorrow": "something to do tomorrow, marked {.tomorrow}",
    "mistake": 'a heading that begins "The mistake"',
    "check": 'a section "Check" with a link to an item of a checklist',
}


def mistakes(page: Page) -> list[Unit]:
    """Return the headings about a mistake."""
    return [unit for unit in headings(page) if unit.text.lower().startswith("the mistake")]


def headings(page: Page) -> list[Unit]:
    """Return the page's headings."""
    return [unit for unit in page.units if unit.kind == "heading" and unit.level]


def present(page: Page, items: set[str]) -> set[str]:
    """Return which of `PARTS` *page* has; *items* are the ids of all checklist items."""
    blocks = frozenset[str]().union(*(unit.blocks for unit in page.units))
    parts = blocks & {"for-whom", "case", "tomorrow"}
    if _answer(page):
        parts |= {"answer"}
    if mistakes(page):
        parts |= {"mistake"}
    checks = (unit for unit in page.units if unit.section.lower().startswith("check"))
    if any(link.removeprefix("#") in items for unit in checks for link in unit.links):
        parts |= {"check"}
    return set(parts)


def _answer(page: Page) -> bool:
    title = next((number for number, unit in enumerate(page.units) if unit.level == 1), None)
    if title is None or title + 1 >= len(page.units):
        return False
    first = page.units[title + 1]
    return first.kind == "text" and not first.blocks and len(sentences(first.text)) == 1


def faults(page: Page, items: set[str]) -> Iterator[tuple[int, str]]:
    """Yield the line and what is wrong with the form of *page*."""
    yield from ((1, fault) for fault in _front_matter(page))
    if page.kind in {"chapter", "role"}:
        yield from ((1, fault) for fault in _parts(page, present(page, items)))
    elif page.meta.get("without"):
        yield 1, f"without: a page of kind {page.kind!r} has no required parts"
    if page.kind == "checklist" and page.name != "checklists/index" and not _has_list(page):
        yield 1, "a checklist page holds a checklist"
    if any("This page is being written." in unit.text for unit in page.units):
        yield 1, "the page is not written yet"
    for unit in headings(page):
        if CITE in unit.text:
            yield unit.line, "no source is cited in a heading"
    yield from _cases(page)


def _front_matter(page: Page) -> Iterator[str]:
    if not isinstance(page.meta.get("reviewed"), dt.date):
        yield "front matter: reviewed is a date"
    if page.meta.get("class") not in CLASSES:
        yield f"front matter: class is one of {', '.join(sorted(CLASSES))}"
    if not page.meta.get("owner"):
        yield "front matter: owner is missing"
    if page.kind not in KINDS:
        yield f"front matter: kind is one of {', '.join(sorted(KINDS))}"


def _parts(page: Page, parts: set[str]) -> Iterator[str]:
    without = page.meta.get("without") or {}
    for part, description in PARTS.items():
        if part not in parts and part not in without:
            yield f"there is no {part}: {description}. Add it, or say why not under without:"
    for part, reason in without.items():
        if part not in PARTS:
            yield f"without: {part!r} is none of {', '.join(PARTS)}"
        elif part in parts:
            yield f"without: {part} is there after all"
        if not str(reason or "").strip():
            yield f"without: {part} needs a reason"


def _has_list(page: Page) -> bool:
    return "checklist" in page.directives


def cases(page: Page) -> list[list[Unit]]:
    """Return the real cases of *page*, each with the units that tell it."""
    runs: list[list[Unit]] = []
    before = -1
    for number, unit in enumerate(page.units):
        if "case" in unit.blocks:
            if before != number - 1 or not runs:
                runs.append([])
            runs[-1].append(unit)
            before = number
    return runs


def _cases(page: Page) -> Iterator[tuple[int, str]]:
    for case in cases(page):
        if not any(unit.keys for unit in case):
            yield case[0].line, "a case cites no source"
        if "unsolved" in case[-1].blocks and "?" not in case[-1].text:
            yield case[-1].line, "an unsolved case ends with the question for the talk"
