"""How wide words are, measured by Typst in the faces of the book, many at once."""

from __future__ import annotations

import json
from importlib import resources
from typing import TYPE_CHECKING, Any, Protocol

from handbook_ext.pdf.escape import breakable, unspaced
from handbook_ext.pdf.table_layout.cell_content import HEAD, RAW, STRONG, TEXT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from handbook_ext.pdf.fonts.book_fonts import BookFonts
    from handbook_ext.pdf.table_layout.cell_content import Piece, Word

_MEASURE = f"""
#set text(font: serif, size: 100pt, hyphenate: false)
#show: emoji-style
#let faces = (
  {TEXT}: (:), {STRONG}: (weight: "bold"), {HEAD}: (weight: "semibold"),
  {RAW}: (font: mono, size: 0.86em),
)
#context [#metadata((
  rooms: (upright-room, turned-room).map(room => room.map(length => length.pt())),
  widths: json(bytes(sys.inputs.pieces)).map(((face, body)) => {{
    measure(text(..faces.at(face), body)).width.pt() / 100
  }}),
))<measured>]
"""


class Measured(Protocol):
    """What has words that are measured."""

    def pieces(self, parts: Callable[[str, int], list[str]]) -> Iterable[Piece]:
        """Yield them; *parts* says where a word, of which so many stay whole, may be cut."""


class WordWidths:
    """Widths in em; *upright* and *turned* are a page's room, its width and height in points."""

    space = 0.25

    def __init__(self, tables: Iterable[Measured], fonts: BookFonts) -> None:
        self._fonts = fonts
        self._widths: dict[Piece, float] = {}
        pieces = {piece for table in tables for piece in table.pieces(self.parts)}
        answer = self._ask(sorted(pieces))
        self.upright, self.turned = answer["rooms"]

    def parts(self, text: str, longest: int) -> list[str]:
        """Return *text* in the parts that are left when long words are cut."""
        pieces = breakable(text, longest)
        # where a font is missing, names stand in, which are broken between their words
        return [part for piece in pieces for part in unspaced(piece)] if self._fonts else pieces

    def measure(self, pieces: Iterable[Piece]) -> None:
        """Measure those of *pieces* that were not there when all the book's were."""
        unknown = sorted(set(pieces) - self._widths.keys())
        if unknown:
            self._ask(unknown)

    def _ask(self, pieces: list[Piece]) -> dict[str, Any]:
        answer = _measured(pieces, self._fonts)
        self._widths.update(zip(pieces, answer["widths"], strict=True))
        return answer

    def of(self, word: Word) -> float:
        """Return the width of a whole word."""
        return sum(self._widths[piece] for piece in word.pieces) + word.extra

    def widest(self, word: Word, longest: int) -> float:
        """Return the width of the widest part that is left when long words are cut."""
        widest = part = word.extra
        for face, text in word.pieces:
            first, *rest = self.parts(text, longest)
            part += self._widths[face, first]
            for following in rest:
                widest, part = max(widest, part), self._widths[face, following]
        return max(widest, part)


def _measured(pieces: list[Piece], fonts: BookFonts) -> dict[str, Any]:
    import typst  # noqa: PLC0415 - needs the extra [pdf]

    style = resources.files("handbook_ext.pdf").joinpath("typst", "style.typ").read_text("utf-8")
    answer = typst.query(
        (style + fonts.style("".join(text for _, text in pieces)) + _MEASURE).encode(),
        "<measured>",
        field="value",
        one=True,
        **fonts.options(),
        sys_inputs={"pieces": json.dumps(pieces)},
    )
    return dict(json.loads(answer))
