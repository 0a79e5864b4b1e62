"""PDF copies for the commands that read and fill them: what is wrong with one, in a sentence."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from handbook_ext.cli.subcommand import CommandError

if TYPE_CHECKING:
    from pathlib import Path

    from handbook_ext.pdf.copy_reader import PdfCopy

_NEEDED = ("pikepdf", "typst")


def open_copy(path: Path) -> PdfCopy:
    """Return what the PDF copy in *path* says; raises CommandError."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        raise CommandError(
            f"a PDF copy is read with {' and '.join(missing)}, which is not installed here; "
            'install it with: pip install "handbook-ext[pdf]"'
        )
    from handbook_ext.pdf.copy_reader import CopyError, read_copy  # noqa: PLC0415 - see above

    try:
        if path.exists() and not path.is_file():
            raise CommandError(f"{path} cannot be read: it is no ordinary file.")
        return read_copy(path)
    except FileNotFoundError:
        raise CommandError(f"there is no file {path}.") from None
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None
    except CopyError as error:
        raise CommandError(f"{path} cannot be taken: {error}") from None
