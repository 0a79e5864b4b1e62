"""PDF copies for the commands that read and fill them: what is wrong with one, in a sentence."""

from __future__ import annotations

import logging
from importlib.util import find_spec
from typing import TYPE_CHECKING

from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.clock import now_ms

if TYPE_CHECKING:
    from pathlib import Path

    from handbook_ext.core.model import Handbook
    from handbook_ext.core.progress.progress_file import Progress
    from handbook_ext.pdf.copy_reader import PdfCopy

_NEEDED = ("pikepdf", "typst")


class FlatCopyError(CommandError):
    """A PDF without boxes: a printed copy perhaps, or a scan of one."""


def open_copy(path: Path) -> PdfCopy:
    """Return what the PDF copy in *path* says; raises CommandError."""
    _require("reading", *_NEEDED)
    from handbook_ext.pdf.copy_reader import CopyError, read_copy  # noqa: PLC0415 - see above

    # it reports what is damaged with a traceback; a sentence of ours does
    logging.getLogger("pikepdf").addHandler(logging.NullHandler())
    try:
        if path.exists() and not path.is_file():
            raise CommandError(f"{path} cannot be read: it is no ordinary file.")
        return read_copy(path)
    except FileNotFoundError:
        raise CommandError(f"there is no file {path}.") from None
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
    except CopyError as error:
        kind = FlatCopyError if error.reason == "flat" else CommandError
        raise kind(f"{path} cannot be taken: {error}") from None


def filled_copy(path: Path, progress: Progress, book: Handbook | None) -> bytes:
    """Return the PDF copy in *path* filled in; raises CommandError."""
    _require("filling in", *_NEEDED, "segno")
    from handbook_ext.pdf.copy_filler import filled  # noqa: PLC0415 - loads what it needs
    from handbook_ext.pdf.copy_reader import CopyError  # noqa: PLC0415

    try:
        return filled(path, progress.items, now_ms(), book)
    except CopyError as error:
        raise CommandError(f"{path} cannot be filled in: {error}") from None


def _require(doing: str, *names: str) -> None:
    missing = [name for name in names if find_spec(name) is None]
    if missing:
        raise CommandError(
            f'{doing} a PDF copy needs {" and ".join(missing)}: pip install "handbook-ext[pdf]"'
        )
