"""Reading and writing progress files, so that nothing in one is lost.

The contract stands in docs/extension/progress.md.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.atomic_files import hold_file, write_atomically
from handbook_ext.cli.output import warn
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.clock import Clock, now_ms
from handbook_ext.core.progress.progress_file import (
    MAX_BYTES,
    Progress,
    RefusedError,
    read_progress,
)
from handbook_ext.core.progress.status_words import moment

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

DEFAULT = Path("progress.json")
"""The progress file where none is named; one that is named is never this very object."""

_MINUTE = 60_000
"""Milliseconds that a clock may be behind without a word."""


def add_progress(parser: ArgumentParser) -> None:
    """Add the option that names the reader's progress file."""
    parser.add_argument(
        "--progress", type=Path, default=DEFAULT, metavar="FILE",
        help="the progress file; without it progress.json in the current folder",
    )  # fmt: skip


def add_book(parser: ArgumentParser) -> None:
    """Add the options that all subcommands about progress have."""
    parser.add_argument(
        "--book", type=Path, metavar="PATH",
        help="a built site or its checklists.json; without it the first that is found in the "
        "current folder, docs/_build/html, _build/html or site",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="answer in JSON, for programs")


def read_file(path: Path, handbook: str = "") -> Progress:
    """Return the progress in *path*, which must be there; raises CommandError.

    What is not sound in it is left out, and said.
    """
    data = _bytes(path)
    if data is None:
        raise CommandError(f"there is no file {path}.")
    return _parse(path, data, handbook)


def load(path: Path, handbook: str) -> Progress:
    """Return the progress in *path*; where no file is there yet, that is said.

    A file that was named is expected to be there: raises CommandError where it is not.
    """
    data = _bytes(path)
    if data is not None:
        return _parse(path, data, handbook)
    if path is not DEFAULT:
        raise CommandError(
            f"there is no file {path}; handbook tick ID --progress {path} would start one."
        )
    warn(f"there is no {path} in this folder yet, so nothing is ticked; handbook tick starts one.")
    return Progress(handbook)


@contextmanager
def change_progress(path: Path, handbook: str = "") -> Iterator[tuple[Progress, Clock]]:
    """Give the progress in *path* to change, and a clock for that; write it when that is done.

    Nothing is written where nothing was changed, or an error ends it. Other processes wait.
    Without *handbook* the file must be there already.
    """
    with hold_file(path):
        is_new = handbook and _bytes(path) is None
        progress = Progress(handbook) if is_new else read_file(path, handbook)
        clock = Clock()
        clock.see({**progress.items, "": progress.lists})
        before = progress.to_json()
        yield progress, clock
        if progress.to_json() != before:
            _save(path, progress, damaged=bool(progress.left_out))
            _warn_of(clock, path)


def _warn_of(clock: Clock, path: Path) -> None:
    """Say that the clock is behind what this device wrote before: a reader should set it."""
    if clock.own > clock.now + _MINUTE:
        warn(
            f"the clock says {moment(clock.now)}, but {path} has a change that was made here at "
            f"{moment(clock.own)}: was the clock set back? This change counts as the later one."
        )


def replace(path: Path, progress: Progress) -> None:
    """Write *progress* to another file, which must be held; raises CommandError.

    It is not written where anything that stands there now would be lost.
    """
    present = _bytes(path)
    left_out = [] if present is None else _check_holds(path, progress, present)
    _save(path, progress, damaged=bool(left_out))


def _save(path: Path, progress: Progress, *, damaged: bool) -> None:
    """Write *progress*; if the present file is *damaged* keep that beside it.

    What is written must read back the same: nothing may be lost at the next reading.
    """
    text = progress.to_json()
    _check_reads_back(path, text)
    if damaged:
        copy = keep_copy(path, "damaged")
        warn(f"{path} as it was, with the parts that were left out, is kept in {copy}.")
    write_atomically(path, text)


def _check_holds(path: Path, progress: Progress, present: bytes) -> list[str]:
    """Check that *progress* holds all of what is *present*; return what is not sound in that."""
    try:
        there = read_progress(present, progress.handbook)
    except RefusedError:
        raise CommandError(
            f"{path} is there already, and is no progress file of {progress.handbook}; name "
            "another file."
        ) from None
    if progress.merged(there).to_json() != progress.to_json():
        raise CommandError(
            f"{path} is there already and holds what would be lost; name another file, or merge "
            "that one too."
        )
    return there.left_out


def _bytes(path: Path) -> bytes | None:
    """Return as much of a file as is needed to judge it; None where there is none."""
    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _parse(path: Path, data: bytes, handbook: str) -> Progress:
    try:
        progress = read_progress(data, handbook)
    except RefusedError as error:
        raise CommandError(f"{path}: {error}") from None
    if progress.left_out:
        warn(f"{path}: not sound, and left out: {_names(progress.left_out)}.")
    return progress


def _check_reads_back(path: Path, text: str) -> None:
    try:
        left_out = read_progress(text.encode()).left_out
    except RefusedError as error:
        raise CommandError(f"{path} is left as it is: {error}") from None
    if left_out:
        raise CommandError(
            f"{path} is left as it is: more than a progress file may hold of {_names(left_out)}."
        )


def keep_copy(path: Path, why: str) -> Path:
    """Keep a copy of a file that is about to be written without something; return where."""
    target = Path(os.path.realpath(path))
    copy = target.with_name(f"{target.name}.{why}-{now_ms()}")
    write_atomically(copy, _bytes(path) or b"", like=target)
    return copy


def _names(left_out: list[str]) -> str:
    named = ", ".join(left_out[:5])
    return f"{named} and {len(left_out) - 5} more" if len(left_out) > 5 else named
