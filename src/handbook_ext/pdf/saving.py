"""How a copy is written: small, and the same bytes each time."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, BinaryIO, Final

import pikepdf

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST: Final = 9
"""How hard to compress what is not compressed yet: a fortieth of the time of a build buys 1 %."""

PLACES: Final = 1
"""Decimals that lengths of links are written with, in points: a tenth is finer than a pointer."""


def shorten_links(pdf: pikepdf.Pdf) -> None:
    """Round where links are and lead to: a hundredth part of the file is what nobody sees."""
    for page in pdf.pages:
        for link in page.obj.get("/Annots", pikepdf.Array()):
            if pikepdf.Name.Link != link.Subtype:
                continue
            for key in ("/Rect", "/QuadPoints"):
                if key in link:
                    link[key] = pikepdf.Array([_short(length) for length in link[key]])
            target = link.get("/Dest")
            if isinstance(target, pikepdf.Array) and target[1] == pikepdf.Name.XYZ:
                target[2], target[3] = _short(target[2]), _short(target[3])


def _short(length: object) -> Decimal:
    return round(Decimal(str(length)), PLACES)


def save(pdf: pikepdf.Pdf, target: Path | BinaryIO) -> None:
    """Write *pdf* to *target*; its identifier is a hash of the content, and no date is in it."""
    pikepdf.settings.set_flate_compression_level(SMALLEST)
    pdf.save(
        target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
