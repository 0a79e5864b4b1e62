"""What was seen in pictures, in words and for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook_ext.cli.output import say, wrap
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.progress.status import all_items
from handbook_ext.scan.reader import NO_MARKS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from handbook_ext.cli.seen_items import SeenItem
    from handbook_ext.cli.sheet_books import SheetBook
    from handbook_ext.core.model import Handbook
    from handbook_ext.scan.page_reading import BoxReading, PageReading

_FEW = 3
"""Pages without marks that are named one by one; a whole book has hundreds."""

ONE_BIT = (
    "Scanned in black and white without grey, where pencil can be lost: what seems empty is to be "
    "confirmed."
)

_BOXES = {"done": "[x]", "empty": "[ ]", "ask": "[?]"}


def show_pages(
    pages: Sequence[PageReading], books: Sequence[SheetBook], crops: Mapping[int, Path]
) -> None:
    """Say of each page which sheet it is, and item by item what was seen and how sure that is.

    *crops* are the files with what was seen, by the box's identity.
    """
    bare = [page for page in pages if page.refusal == NO_MARKS]
    if len(bare) > _FEW:
        say(f"{count_noun(len(bare), 'page')} without a sheet's corner marks passed over.")
    for page in pages:
        if page.refusal:
            if len(bare) <= _FEW or page.refusal != NO_MARKS:
                say(wrap(f"{page.picture}: {page.refusal}", hang="  "))
            continue
        book = _book_of(page, books)
        say(wrap(f"{page.picture}: {_sheet_words(page, book)}", hang="  "))
        for remark in (*page.remarks, *([ONE_BIT] if page.one_bit else [])):
            say(wrap(remark, "  "))
        wordings = {item.id: item.wording for item in all_items(book)}
        for box in page.boxes:
            say(wrap(f"{_mark(box)} {box.id}: {wordings.get(box.id, '')}", "  ", "      "))
            say(*([f"      {_sureness(box)}"] if _sureness(box) else []))
            if id(box) in crops:
                say(f"      {crops[id(box)]}")


def _book_of(page: PageReading, books: Sequence[SheetBook]) -> Handbook:
    return next(each.book for each in books if each.sheets is page.book)


def _sheet_words(page: PageReading, book: Handbook) -> str:
    assert page.sheet is not None  # noqa: S101 - it was read
    titles = {checklist.id: checklist.title for checklist in book.lists}
    names = ", ".join(titles.get(name, name) for name in page.sheet.lists)
    number, count = page.sheet.of
    edition = f" {book.edition}" if book.edition else ""
    part = f", sheet {number} of {count}" if count > 1 else ""
    return f"{book.id}{edition}, page {page.sheet.page}: {names}{part}."


def _mark(box: BoxReading) -> str:
    return "[=]" if box.printed and box.answer != "ask" else _BOXES[box.answer]


def _sureness(box: BoxReading) -> str:
    if box.answer == "ask":
        return f"to be asked: {box.reason}"
    return "was ticked when it was printed: no change" if box.printed else ""


def say_summary(pages: Sequence[PageReading], asked: Sequence[SeenItem]) -> None:
    """Say how much of what was seen is sure."""
    boxes = [box for page in pages for box in page.boxes]
    done = sum(box.answer == "done" for box in boxes)
    if boxes:
        words = f"{count_noun(len(boxes), 'box', 'boxes')} seen, {done} marked"
        more = f", {len(asked)} to be asked" if asked else ""
        say(f"{words}{more}. What is empty changes nothing.")


def page_json(page: PageReading, crops: Mapping[int, Path]) -> dict[str, Any]:
    """Return a page for a program."""
    sheet = page.sheet
    return {
        "picture": page.picture,
        "edition": page.book.edition if page.book else None,
        "sheet": sheet.number if sheet else None,
        "lists": [*sheet.lists] if sheet else [],
        "refusal": page.refusal or None,
        "remarks": [*page.remarks],
        "one_bit": page.one_bit,
        "boxes": [
            {
                "id": box.id,
                "answer": box.answer,
                "reason": box.reason or None,
                "printed": box.printed,
                "crop": str(crops[id(box)]) if id(box) in crops else None,
            }
            for box in page.boxes
        ],
    }
