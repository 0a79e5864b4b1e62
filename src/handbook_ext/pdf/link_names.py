"""What links within the PDF are called: where they lead, and not only the page."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from pikepdf import Array, Name, NameTree, Object, Pdf, String

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER_OF_A_NOTE = 9
"""Width in points up to which a link is the number of a note, which says itself what it is."""

_LINE = 3
"""How far above its heading, in points, what leads to a heading may lead."""


def name_links(pdf: Pdf) -> None:
    """Name each link by the bookmark that it leads to, or that stands before where it leads.

    PDF/UA-1 section 7.18.5: a link has a description. Typst's own is "page 83".
    """
    if "/Outlines" not in pdf.Root:
        return
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    named = _named(pdf)
    marks = sorted(
        (*_place(mark.Dest, pages), str(mark.Title))
        for mark in _bookmarks(pdf.Root.Outlines)
        if isinstance(mark.get("/Dest"), Array)
    )
    for page in pdf.pages:
        for link in page.obj.get("/Annots", Array()):
            target = link.get("/Dest")
            if isinstance(target, String):
                target = named.get(str(target))
            left, _, right, _ = link.Rect
            if isinstance(target, Array) and float(right) - float(left) > _NUMBER_OF_A_NOTE:
                number, depth = _place(target, pages)
                at = bisect_right(marks, (number, depth + _LINE, chr(0x10FFFF))) - 1
                if at >= 0:
                    link.Contents = String(_words(marks[at][2], str(link.get("/Contents", ""))))


def _named(pdf: Pdf) -> NameTree | dict[str, Object]:
    names = pdf.Root.get("/Names")
    return NameTree(names.Dests) if names is not None and "/Dests" in names else {}


def _bookmarks(node: Object) -> Iterator[Object]:
    mark = node.get("/First")
    while mark is not None:
        yield mark
        yield from _bookmarks(mark)
        mark = mark.get("/Next")


def _place(target: Object, pages: dict[tuple[int, int], int]) -> tuple[int, float]:
    """Return the number of the page, and how far down it, negative as PDF counts upwards."""
    height = float(target[3]) if len(target) > 3 and target[1] == Name.XYZ else 0.0
    return pages[target[0].objgen], -height


def _words(title: str, said: str) -> str:
    """Return *title* with the page, which is the end of what Typst *said*, if anything."""
    number, _, words = title.partition(" ")
    if (words if number[:1].isdigit() else title) in said:
        return said
    place = said.rpartition(", ")[2]
    return title if place.rpartition(" ")[2] == number or not place else f"{title}, {place}"
