"""Writing files so that a crash, or a full disk, leaves the old one whole."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

from handbook_ext.command.base import CommandError

_NEW_MODE = 0o666
"""Permissions of a new file, before the process's umask is taken off."""


def write_whole(path: Path, text: str) -> None:
    """Write *text* to *path* in one step: readers see the old file or the new one.

    A link stays a link, and permissions stay what they were. Raises CommandError where the
    file can't be written.
    """
    path = Path(os.path.realpath(path))
    try:
        _replace(path, text.encode())
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None


def _replace(path: Path, data: bytes) -> None:
    temporary = _create_beside(path)
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(path.stat().st_mode))
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _create_beside(path: Path) -> Path:
    """Make an empty file in the folder of *path*; another file system could not replace it."""
    temporary = path.with_name(f".{path.name}.{token_hex(8)}")
    os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _NEW_MODE))
    return temporary


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system knows how."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
