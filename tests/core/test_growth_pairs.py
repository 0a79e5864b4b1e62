"""What is compared with all else of its kind takes twice as long for twice the input."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from handbook_ext.core.checklists.ids_in_source import ids_in_source
from handbook_ext.core.finding import Finding
from handbook_ext.core.findings import baseline, suppressions
from handbook_ext.core.locks.anchor_lock import AnchorSet, InventoryObject, PageAnchor
from handbook_ext.core.locks.checklist_lock import ChecklistLock, format_lock, parse_lock
from handbook_ext.core.locks.checklist_lock_update import (
    LockCandidate,
    forgotten_lines,
    pending_changes,
    updated_lock,
)
from handbook_ext.core.locks.redirects import Redirect, Redirects
from handbook_ext.core.locks.rename_guesses import find_renames
from handbook_ext.core.model import Location
from handbook_ext.core.progress.edits import field_changes
from handbook_ext.core.progress.progress_file import Progress
from handbook_ext.core.rules.link_targets import MISSING_PAGE
from handbook_ext.core.rules.locked_anchors import BookAnchors, anchor_lock_findings
from handbook_ext.core.rules.locked_ids import checklist_lock_findings
from handbook_ext.source import find_blocks
from tests.support.growth import check_growth


def _items(size: int, prefix: str = "do", **values: bool) -> list[LockCandidate]:
    return [
        LockCandidate("item", f"{prefix}-{at}", f"Do {at}.", Location("p.md", at), **values)
        for at in range(size)
    ]


def _judged(lock: ChecklistLock, entries: list[LockCandidate]) -> None:
    checklist_lock_findings(lock, "book", entries)
    pending_changes(lock, "book", entries)
    forgotten_lines(ChecklistLock("book"), lock, "book", entries)
    parse_lock(format_lock(lock))


def _same_ids(size: int) -> None:
    _judged(updated_lock(ChecklistLock(), "book", _items(size)), _items(size))


def _ids_renamed_without_a_word(size: int) -> None:
    _judged(updated_lock(ChecklistLock(), "book", _items(size)), _items(size, "make"))


def _ids_that_were_others(size: int) -> None:
    now = [
        LockCandidate("item", f"now-{at}", f"Do {at}.", Location("p.md"), was=(f"do-{at}",))
        for at in range(size)
    ]
    _judged(updated_lock(updated_lock(ChecklistLock(), "book", _items(size)), "book", now), now)


def _ids_of_one_item(size: int) -> None:
    was = tuple(f"do-{at}" for at in range(size))
    _judged(
        updated_lock(ChecklistLock(), "book", _items(size)),
        [LockCandidate("item", "it", "It.", Location("p.md"), was=was)],
    )


def _ids_taken_over_in_a_row(size: int) -> None:
    renamed = frozenset((f"do-{at}", f"do-{at + 1}") for at in range(size))
    _judged(ChecklistLock("book", renamed=renamed), _items(size))


def _ids_retired_and_back(size: int) -> None:
    _judged(updated_lock(ChecklistLock(), "book", _items(size, retired=True)), _items(size))


def _anchored(pages: range, anchors: Callable[[int], list[str]], folder: str = "") -> AnchorSet:
    spots = {PageAnchor(f"{folder}p{at}") for at in pages}
    spots |= {PageAnchor(f"{folder}p{at}", anchor) for at in pages for anchor in anchors(at)}
    return AnchorSet(frozenset(spots))


def _promised(before: AnchorSet, now: AnchorSet) -> None:
    ids = {page: set(now.anchors.get(page, ())) for page in now.pages}
    book = BookAnchors(now, ids, lambda spot: Location(f"{spot.page}.md"), lambda _: False)
    list(anchor_lock_findings(before, book, Redirects(), file="anchors.lock"))


def _pages_moved(size: int) -> None:
    def anchors(at: int) -> list[str]:
        return ["summary", f"part-{at}"]

    _promised(_anchored(range(size), anchors), _anchored(range(size), anchors, "new/"))


def _pages_gone(size: int) -> None:
    names = ["".join("abcdefghij"[int(digit)] for digit in str(at)) for at in range(size)]
    before = AnchorSet(frozenset(PageAnchor(f"old/{name}") for name in names))
    _promised(before, AnchorSet(frozenset(PageAnchor(f"new/{name[::-1]}-too") for name in names)))


def _anchors_with_numbers(size: int) -> None:
    before = _anchored(range(1), lambda _: [f"step-{at}" for at in range(size)])
    _promised(before, _anchored(range(1), lambda _: [f"stage-{at}" for at in range(size)]))


def _objects(size: int) -> None:
    size *= 8
    page = frozenset({PageAnchor("p")})
    published = frozenset(
        InventoryObject("py:function", f"f{at}", PageAnchor("p", f"f{at}")) for at in range(size)
    )
    remaining = frozenset(
        InventoryObject("py:function", f"f{at}", PageAnchor("p", f"f{at}"))
        for at in range(0, size, 2)
    )
    _promised(AnchorSet(page, published), AnchorSet(page, remaining))


def _redirects_in_a_row(size: int) -> None:
    row = Redirects(
        tuple(Redirect(PageAnchor(f"p{at}"), PageAnchor(f"p{at + 1}")) for at in range(size))
    )
    assert {row.final(PageAnchor(f"p{at}")) for at in range(size)} == {PageAnchor(f"p{size}")}


def _same_wordings(size: int) -> None:
    gone = {f"old-{at}": [f"Do {at}."] for at in range(size)}
    assert len(find_renames(gone, {f"new-{at}": f"Do {at}." for at in range(size)})) == size


def _baseline(size: int) -> None:
    text = baseline.format_baseline(
        baseline.BaselineEntry("HB203", "p.md", f"#t{at}", 1) for at in range(size)
    )
    baseline.parse_baseline(text.encode())


def _baseline_in_a_line(size: int) -> None:
    text = baseline.format_baseline(
        baseline.BaselineEntry("HB203", "p.md", f"#t{at}", 1) for at in range(size)
    )
    baseline.parse_baseline(text.replace("\n", " ").encode())


def _forgiven(lines: list[str], count: int = 1) -> list[Finding]:
    links = [
        MISSING_PAGE.at(Location("p.md", len(lines), at + 2), "no", target="no")
        for at in range(count)
    ]
    blocks = find_blocks("\n".join(lines), "md")
    return suppressions.apply_suppressions(links, {"p.md": blocks})


def _suppressions_above_one_block(size: int) -> None:
    assert not _forgiven([*["% handbook: ignore HB202 -- why"] * size, "[x](no.md)"], size)


def _comments_never_closed(size: int) -> None:
    _forgiven([*["<!-- handbook: ignore HB202 -- why", ""] * size, "[x](no.md)"])


def _comments_before_one_never_closed(size: int) -> None:
    _forgiven([*["% handbook: ignore HB202 -- why", "<!-- open"] * size, "[x](no.md)"])


def _ids_named_in_a_line(size: int) -> None:
    names = ",".join(f"do-{at}" for at in range(size))
    assert (
        len(list(ids_in_source(f':was: {names}\n- [ ] It. {{#it was="{names}"}}'))) == 2 * size + 1
    )


def _progresses(size: int) -> None:
    def records(time: int) -> dict[str, dict[str, dict[str, object]]]:
        return {
            f"do-{at}": {"state": {"value": "done", "at": [time + at % 2, 0, "a"], "wording": ""}}
            for at in range(size)
        }

    mine, theirs = (Progress("book", records(time)) for time in (1, 2))
    mine.merged(theirs).to_json()
    field_changes(mine.items, theirs.items)


PAIRS = [
    _same_ids, _ids_renamed_without_a_word, _ids_that_were_others, _ids_of_one_item,
    _ids_taken_over_in_a_row, _ids_retired_and_back, _pages_moved, _pages_gone,
    _anchors_with_numbers, _objects, _redirects_in_a_row, _same_wordings, _baseline,
    _baseline_in_a_line, _suppressions_above_one_block, _comments_never_closed,
    _comments_before_one_never_closed, _ids_named_in_a_line, _progresses,
]  # fmt: skip


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.__name__.strip("_"))
def test_no_search_over_pairs_takes_more_than_its_share(pair: Callable[[int], None]) -> None:
    check_growth(pair, 250, 16_000)
