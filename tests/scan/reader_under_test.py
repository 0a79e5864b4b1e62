"""The one place where the campaign meets the code that it judges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from handbook_ext.core.checklists.sheets_json import Sheets


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
    raise NotImplementedError
