"""What was seen: of each picture its sheets, of each sheet its boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from handbook_ext.core.checklists.sheets_json import Sheet, Sheets
    from handbook_ext.scan.arrays import Grey
    from handbook_ext.scan.box_reading import Answer


class BoxReading(NamedTuple):
    """What a box says: ``done``, ``empty``, or ``ask`` with the *reason* in a few words.

    *id* is that of its item; *printed* whether it was ticked before it came to paper, so that
    nothing follows from its tick. *crop* is the item as the picture has it, straight: its box,
    its wording and its line for evidence; rows by columns of grey, 6 pixels a millimetre.
    """

    id: str
    answer: Answer
    reason: str
    printed: bool
    crop: Grey


@dataclass(frozen=True)
class PageReading:
    """A sheet in a picture, or a picture that has none that can be read.

    *picture* is the file's name, with the page where it has several. *book* are the sheets of its
    edition, and *sheet* is which of them it is; both None where that cannot be told. *refusal* is
    why nothing is read from it, as a sentence, else empty. *remarks* are sentences about what
    was read all the same. *one_bit* says that it was scanned in black and white alone: pencil
    may be gone from what seems empty. *needs_key* says that its code could not be read, and that
    the key printed under it would do; *by_key* that one did.
    """

    picture: str
    book: Sheets | None = None
    sheet: Sheet | None = None
    boxes: tuple[BoxReading, ...] = ()
    refusal: str = ""
    remarks: tuple[str, ...] = ()
    one_bit: bool = False
    needs_key: bool = False
    by_key: bool = False
