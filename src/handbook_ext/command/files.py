"""Writing files so that no crash, full disk or second process costs what they held."""

from __future__ import annotations

import os
import stat
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import TYPE_CHECKING

from handbook_ext.command.base import CommandError

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform == "win32":
    import msvcrt

    def _claim(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _claim(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


_NEW_MODE = 0o666
"""Permissions of a new file, before the process's umask is taken off."""

PATIENCE = 30.0
"""Seconds to wait for another process that changes the same file."""

_PAUSE = 0.005
"""Seconds between two looks whether it has finished."""


def write_whole(path: Path, content: str | bytes, *, like: Path | None = None) -> None:
    """Write *content* to *path* in one step: readers see the old file or the new one.

    A link stays a link, and permissions stay what they were, or become those of *like*.
    Raises CommandError where the file can't be written.
    """
    path = Path(os.path.realpath(path))
    data = content.encode() if isinstance(content, str) else content
    try:
        _check_ordinary(path)
        _replace(path, data, like or path)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None


def _check_ordinary(path: Path) -> None:
    """Check that *path*, where it exists, may be replaced: devices and pipes must stay."""
    if path.exists() and not path.is_file():
        kind = "a folder" if path.is_dir() else "no ordinary file"
        raise CommandError(f"{path} cannot be written: it is {kind}.")


def _replace(path: Path, data: bytes, like: Path) -> None:
    temporary = _create_beside(path)
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            temporary.chmod(stat.S_IMODE(like.stat().st_mode))
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


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Keep other processes that hold *path* too from reading and writing it meanwhile.

    The lock is on a file beside it, since the file itself is replaced by writing. It is gone
    with its process, however that ends. Raises CommandError where it can't be had.
    """
    target = Path(os.path.realpath(path))
    lock = target.with_name(f".{target.name}.lock")
    try:
        _check_ordinary(target)
        handle = _wait_for(lock)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None
    try:
        yield
    finally:
        with suppress(OSError):  # Windows does not remove what is open; it may stay
            lock.unlink()
        os.close(handle)


def _wait_for(lock: Path) -> int:
    deadline = time.monotonic() + PATIENCE
    while (handle := _try_lock(lock)) is None:
        if time.monotonic() > deadline:
            raise CommandError(f"{lock} is held by another process that changes the file.")
        time.sleep(_PAUSE)
    return handle


def _try_lock(lock: Path) -> int | None:
    """Return the open, locked file; None where another process has it, or had just now.

    Its last holder removes the file: who locked a removed one holds nothing that others see.
    """
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, _NEW_MODE)
    mine = False
    try:
        with suppress(FileNotFoundError):
            mine = _claim(handle) and os.path.samestat(os.fstat(handle), lock.stat())
        return handle if mine else None
    finally:
        if not mine:
            os.close(handle)
