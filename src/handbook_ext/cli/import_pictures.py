"""``handbook import`` of scans and photographs: what was marked on printed checklists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from handbook_ext.cli.crops import crops_of
from handbook_ext.cli.edition import Edition
from handbook_ext.cli.import_changes import (
    DONE,
    NOBODY_ASKED,
    UNDECIDED,
    ImportChanges,
    Written,
    changes_json,
    report,
    say_left,
    show,
    taken_over,
)
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.picture_words import page_json, say_summary, show_pages
from handbook_ext.cli.progress_store import change_progress
from handbook_ext.cli.questions import asked, may_ask, typed
from handbook_ext.cli.seen_items import changes_of, seen_items
from handbook_ext.cli.sheet_books import sheet_books
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.scan.page_reading import PageReading
from handbook_ext.scan.pictures import PictureError, pictures_in
from handbook_ext.scan.reader import NO_MARKS, read_picture

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from handbook_ext.cli.seen_items import SeenItem
    from handbook_ext.cli.sheet_books import SheetBook


class Decided(NamedTuple):
    """What the reader said: the items that are *done*, and the ids that are *left* open."""

    done: list[SeenItem]
    left: list[str]


def run(args: Namespace) -> int:
    """Show what the pictures say, ask what is doubtful, and write what is accepted."""
    books = sheet_books(args.book, args.sheets, args.files)
    asks = may_ask(args)
    pages = list(_pages(args, books, asks=asks))
    _require_a_sheet(args.files, pages)
    seen = seen_items(pages, books)
    with crops_of(pages, args.crops, args.progress, asks=asks) as crops:
        if not args.json:
            show_pages(pages, books, crops)
            say_summary(pages, [each for each in seen if each.box.answer == "ask"])
        decided = _decided(seen, pages, crops, asks=asks)
    return _written(args, books, pages, decided, crops)


def _pages(args: Namespace, books: Sequence[SheetBook], *, asks: bool) -> Iterator[PageReading]:
    """Yield what the files show; where a code cannot be read, ask for the key."""
    sheets = [each.sheets for each in books]
    for path in args.files:
        try:
            for picture in pictures_in(path):
                for page in read_picture(picture, sheets, args.key):
                    if not (page.needs_key and asks):
                        yield page
                        continue
                    key = typed(
                        f"{picture.name}: its code cannot be read. Type the key that is printed "
                        "under it, or nothing:"
                    )
                    yield from _with_key(page, read_picture(picture, sheets, [key]))
        except PictureError as error:
            yield PageReading(str(path), refusal=str(error))
        except FileNotFoundError:
            raise CommandError(f"there is no file {path}.") from None
        except OSError as error:
            why = error.strerror or "it is no ordinary file"
            yield PageReading(str(path), refusal=f"it cannot be read: {why}.")


def _with_key(page: PageReading, again: Iterator[PageReading]) -> Iterator[PageReading]:
    """Yield what was read only with a key; the page as it was where that did not help."""
    found = [each for each in again if each.by_key]
    yield from found or [page]


def _require_a_sheet(files: Sequence[Path], pages: Sequence[PageReading]) -> None:
    """Raise CommandError where none of the *pages* can be read."""
    if not all(page.refusal for page in pages):
        return
    reasons = list(dict.fromkeys(page.refusal for page in pages))
    if len(reasons) == 1:
        raise CommandError(f"{', '.join(map(str, files))}: {reasons[0]}")
    raise CommandError(" ".join(f"{page.picture}: {page.refusal}" for page in pages))


# -- asking --------------------------------------------------------------------------------


def _decided(
    seen: Sequence[SeenItem],
    pages: Sequence[PageReading],
    crops: Mapping[int, Path],
    *,
    asks: bool,
) -> Decided:
    """Return what is done: what is sure, and what the reader says of the rest."""
    decided = Decided([], [])
    doubtful = [each for each in seen if each.box.answer == "ask"]
    for page in pages:
        empty = [
            e for e in seen if e.page is page and e.box.answer == "empty" and not e.box.printed
        ]
        if page.one_bit and empty:
            doubtful += _not_confirmed(page, empty, asks=asks)
    for each in seen:
        if each.box.answer == "done" and not each.box.printed:
            decided.done.append(each)
    for each in doubtful:
        answer = _answer(each, crops) if asks else "skip"
        if answer == "done":
            decided.done.append(each)
        elif answer == "skip":
            decided.left.append(each.item.id)
    decided.left.sort(key=[each.item.id for each in seen].index)
    return decided


def _not_confirmed(
    page: PageReading, empty: Sequence[SeenItem], *, asks: bool
) -> Sequence[SeenItem]:
    """Return the items of a page without grey that nobody says are empty."""
    if not asks:
        return empty
    names = ", ".join(each.item.id for each in empty)
    say(wrap(f"{page.picture}, where pencil can be lost: {names}.", hang="  "))
    return [] if asked("Are they empty on the paper?", ("yes", "no")) == "yes" else empty


def _answer(each: SeenItem, crops: Mapping[int, Path]) -> str:
    reason = each.box.reason or "empty, if no pencil was lost"
    say(wrap(f"{each.item.id}: {each.item.wording}", hang="  "))
    say(wrap(f"seen: {reason}", "  ", "    "))
    if id(each.box) in crops:
        say(f"  {crops[id(each.box)]}")
    return asked("Is it done?", ("done", "not", "skip"))


# -- writing -------------------------------------------------------------------------------


def _written(
    args: Namespace,
    books: Sequence[SheetBook],
    pages: Sequence[PageReading],
    decided: Decided,
    crops: Mapping[int, Path],
) -> int:
    edition = Edition(books[0].book)
    asks = may_ask(args)
    written = Written()
    with change_progress(args.progress, books[0].book.id) as (progress, clock):
        changes = changes_of(decided.done, edition, progress.items, clock.now)
        task = ImportChanges(edition, args.progress, changes)
        if not args.json:
            show(task)
        if asks or args.yes:
            written = taken_over(task, args.take, progress.items, clock, asks=asks)
    if args.json:
        shown = [page_json(page, crops if args.crops else {}) for page in pages]
        say_json(_json(task, books[0], shown, decided.left, written))
    elif written.taken:
        report(task, written, progress.items, clock.now)
    if (changes or decided.left) and not (asks or args.yes):
        raise CommandError(NOBODY_ASKED)
    left = not (asks or args.take) and say_left(task, quiet=args.json)
    if decided.left and not args.json:
        say(wrap(f"Not taken over, since it is not sure: {', '.join(decided.left)}.", hang="  "))
    return UNDECIDED if left or decided.left or _has_refused(pages) else DONE


def _has_refused(pages: Sequence[PageReading]) -> bool:
    return any(page.refusal and page.refusal != NO_MARKS for page in pages)


def _json(
    task: ImportChanges,
    yours: SheetBook,
    pictures: list[dict[str, Any]],
    left: list[str],
    written: Written,
) -> dict[str, Any]:
    return {
        "handbook": yours.book.id,
        "edition": yours.book.edition,
        "pictures": pictures,
        "progress": str(task.target),
        "changes": changes_json(task, written.taken),
        "undecided": left,
        "other_editions": task.unknown(),
        "kept": str(written.kept) if written.kept else None,
    }
