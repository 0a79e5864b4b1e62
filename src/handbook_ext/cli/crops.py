"""Writes what was seen of each item as a small picture, since a terminal shows none."""

from __future__ import annotations

import io
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from handbook_ext.cli.atomic_files import write_atomically
from handbook_ext.cli.subcommand import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook_ext.scan.arrays import Grey
    from handbook_ext.scan.page_reading import PageReading


@contextmanager
def crops_of(
    pages: Sequence[PageReading], kept: Path | None, beside: Path, *, asks: bool
) -> Iterator[dict[int, Path]]:
    """Give where each box's crop is, by the box's identity, while it is there.

    In the folder *kept* all stay; else those that are doubtful stand beside the file
    *beside* until it is done, if the command *asks* about them.
    """
    if kept is not None:
        yield _written(pages, _made(kept), only_asked=False)
        return
    if not (asks and any(box.answer == "ask" for page in pages for box in page.boxes)):
        yield {}
        return
    parent = beside.absolute().parent
    with tempfile.TemporaryDirectory(prefix=".handbook-crops-", dir=parent) as folder:
        yield _written(pages, Path(folder), only_asked=True)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{folder} cannot be written: {error.strerror}.") from None
    return folder


def _written(pages: Sequence[PageReading], folder: Path, *, only_asked: bool) -> dict[int, Path]:
    result = {}
    for number, page in enumerate(pages, start=1):
        for box in page.boxes:
            if box.answer == "ask" or not only_asked:
                path = folder / f"{number}-{box.id}.png"
                write_atomically(path, _png(box.crop))
                result[id(box)] = path
    return result


def _png(crop: Grey) -> bytes:
    file = io.BytesIO()
    Image.fromarray(crop).save(file, "PNG")
    return file.getvalue()
