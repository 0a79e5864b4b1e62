"""The one place where the campaign meets the code that it judges."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from handbook_ext.core.checklists.sheets_json import Sheets
from handbook_ext.scan.pictures import PictureError
from handbook_ext.scan.reader import read_pictures


class Answer(NamedTuple):
    """What the reader says of a box: *state* is ``done``, ``empty`` or ``ask``."""

    state: str
    reason: str = ""


@dataclass
class Reading:
    """One sheet that was read. *confirmed* says that its empties are shown for confirmation."""

    sheet: int
    answers: dict[str, Answer]
    confirmed: bool = False


@dataclass
class Readings:
    """What came of a picture: sheets, and what was refused, each with its reason."""

    sheets: list[Reading] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)


def read(sheets: Sheets, data: bytes, suffix: str) -> Readings:
    """Let the reader read the bytes of a picture of some of *sheets*; *suffix* as ``.jpg``."""
    result = Readings()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"picture{suffix}")
        path.write_bytes(data)
        try:
            pages = list(read_pictures([path], [sheets]))
        except PictureError as error:
            return Readings(refused=[str(error)])
    for page in pages:
        if page.sheet is None:
            result.refused.append(page.refusal)
            continue
        answers = {box.id: Answer(box.answer, box.reason) for box in page.boxes}
        result.sheets.append(Reading(page.sheet.number, answers, page.one_bit))
    return result
