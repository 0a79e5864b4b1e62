"""Writing files so that no crash, full disk or second process costs what they held."""

from __future__ import annotations

import os
import re
import stat
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.subcommand import CommandError

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

_PRIVATE = 0o600
"""Permissions of a file that is being written: it gets those of its target when it is whole."""

PATIENCE = 30.0
"""Seconds to wait for another process that changes the same file."""

_PAUSE = 0.005
"""Seconds between two looks whether it has finished."""


def write_atomically(path: Path, content: str | bytes, *, like: Path | None = None) -> None:
    """Write *content* to *path* in one step: readers see the old file or the new one.

    A link stays a link, and permissions stay what they were, or become those of *like*.
    Raises CommandError where the file can't be written.
    """
    path = Path(os.path.realpath(path))
    data = content.encode() if isinstance(content, str) else content
    try:
        _check_ordinary(path)
        _remove_left_overs(path)
        _replace(path, data, like or path)
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}.") from None


def _check_ordinary(path: Path) -> None:
    """Check that *path*, where it exists, may be replaced: devices and pipes must stay."""
    if path.exists() and not path.is_file():
        kind = "a folder" if path.is_dir() else "no ordinary file"
        raise CommandError(f"{path} cannot be written: it is {kind}.")


def _replace(path: Path, data: bytes, like: Path) -> None:
    temporary, handle = _create_beside(path)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - it is open already
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            _give_rights(temporary, like)
            if sys.platform != "win32":  # which renames nothing that is open
                temporary.replace(path)
        if sys.platform == "win32":
            temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _create_beside(path: Path) -> tuple[Path, int]:
    """Make an empty file in the folder of *path*, and open it; nobody else may read it.

    Another file system could not replace *path*. It is claimed as long as it is open: one that
    nobody claims was left by a process that is dead.
    """
    while True:
        temporary = path.with_name(f".{path.name}.{os.urandom(8).hex()}.tmp")
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        try:
            if _claim(handle) and temporary.exists():
                return temporary, handle
        except OSError:  # a file system without locks: nothing can be told to be left over
            return temporary, handle
        os.close(handle)  # it was taken for a left-over in the moment before it was claimed


def _give_rights(temporary: Path, like: Path) -> None:
    """Give a file the owner and the permissions of *like*; where that is new, the usual ones."""
    try:
        there = like.stat()
    except FileNotFoundError:
        umask = os.umask(0o077)
        os.umask(umask)
        temporary.chmod(_NEW_MODE & ~umask)
        return
    if sys.platform != "win32":
        with suppress(OSError):  # only root gives files away; a member gives them to a group
            os.chown(temporary, -1, there.st_gid)
            os.chown(temporary, there.st_uid, -1)
    temporary.chmod(stat.S_IMODE(there.st_mode))


def _remove_left_overs(path: Path) -> None:
    """Remove the files that killed processes of this user left beside *path*: copies of it."""
    name = re.compile(rf"\.{re.escape(path.name)}(\.damaged-\d+)?\.[0-9a-f]{{16}}\.tmp")
    with suppress(OSError):
        for file in path.parent.iterdir():
            if name.fullmatch(file.name) and _is_left_over(file):
                file.unlink()


def _is_left_over(temporary: Path) -> bool:
    """Whether a file is this user's, and no process has it open to write it."""
    status = temporary.lstat()
    if not stat.S_ISREG(status.st_mode) or (
        sys.platform != "win32" and status.st_uid != os.geteuid()
    ):
        return False
    handle = os.open(temporary, os.O_WRONLY)
    try:
        return _claim(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system knows how."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def hold_file(path: Path) -> Iterator[None]:
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
        _remove_left_overs(target)
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
    is_locked = False
    try:
        with suppress(FileNotFoundError):
            is_locked = _claim(handle) and os.path.samestat(os.fstat(handle), lock.stat())
        return handle if is_locked else None
    finally:
        if not is_locked:
            os.close(handle)
