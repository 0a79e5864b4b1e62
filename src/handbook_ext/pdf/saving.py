"""How a copy is written: small, and the same bytes each time."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Final

import pikepdf

if TYPE_CHECKING:
    from pathlib import Path

SMALLEST: Final = 9
"""How hard to compress what is not compressed yet: a fortieth of the time of a build buys 1 %."""


def save(pdf: pikepdf.Pdf, target: Path | BinaryIO) -> None:
    """Write *pdf* to *target*; its identifier is a hash of the content, and no date is in it."""
    pikepdf.settings.set_flate_compression_level(SMALLEST)
    pdf.save(
        target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
