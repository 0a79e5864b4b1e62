"""``handbook import``: what was ticked and written in a PDF copy, into the progress file.

Other progress files and pictures of printed sheets have modules of their own.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.cli import import_progress
from handbook_ext.cli.edition import Edition, edition_of
from handbook_ext.cli.import_changes import (
    DONE,
    NOBODY_ASKED,
    UNDECIDED,
    ImportChanges,
    Written,
    changes_json,
    report,
    say_left,
    show,
    taken_over,
)
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.pdf_copies import FlatCopyError, open_copy
from handbook_ext.cli.picture_files import can_scan, is_picture, require_scan
from handbook_ext.cli.progress_store import (
    add_book,
    add_progress,
    change_progress,
)
from handbook_ext.cli.questions import may_ask
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.copy_changes import copy_changes

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.pdf.copy_reader import PdfCopy


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    parser = subparsers.add_parser(
        "import", allow_abbrev=False,
        help="take over what was ticked in a PDF copy or on paper",
        description="Take over what was ticked and written in a PDF copy since it was made, or "
        "what was marked on printed checklists, from scans and photographs; or merge another "
        "progress file. What it changes is shown before anything is written. Exit status: 0 "
        "done, or nothing to do; 1 something is left to be decided; 2 refused, and nothing was "
        "written.",
    )  # fmt: skip
    parser.add_argument(
        "files", type=Path, nargs="+", metavar="FILE",
        help="the copy as it was saved, or a progress file; or pictures of sheets, any number",
    )  # fmt: skip
    parser.add_argument(
        "--yes", action="store_true",
        help="take what is sure, and ask nothing: what was changed in both stays as it is",
    )  # fmt: skip
    parser.add_argument(
        "--take", choices=("copy", "file"),
        help="which of the two holds where both were changed: the copy, or the progress file",
    )  # fmt: skip
    _add_options_of_pictures(parser)
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def _add_options_of_pictures(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--key", action="append", default=[], metavar="KEY",
        help="of a picture: the key under the sheet's code, where that cannot be read",
    )  # fmt: skip
    parser.add_argument(
        "--sheets", type=Path, action="append", default=[], metavar="PATH",
        help="of a picture: the PDF copy, built site or sheets.json of another edition",
    )  # fmt: skip
    parser.add_argument(
        "--crops", type=Path, metavar="FOLDER",
        help="of a picture: keep each item as it was seen, with what is written below it",
    )  # fmt: skip


def run(args: Namespace) -> int:
    """Show what the files change, ask, and write it."""
    if len(args.files) > 1 or is_picture(args.files[0]):
        return _run_pictures(args)
    (args.file,) = args.files
    if import_progress.is_progress(args.file):
        return import_progress.run(args)
    try:
        copy = open_copy(args.file)
    except FlatCopyError:
        if not can_scan():
            raise
        return _run_pictures(args, f"{args.file} has no boxes to fill in, so it is read as paper: ")
    return _run_copy(args, copy)


def _run_pictures(args: Namespace, why: str = "") -> int:
    """Read pictures; *why* a file is taken for one stands before what is wrong with it."""
    require_scan()
    from handbook_ext.cli import import_pictures  # noqa: PLC0415 - loads what sees

    try:
        return import_pictures.run(args)
    except CommandError as error:
        raise CommandError(f"{why}{error}") from None


def _run_copy(args: Namespace, copy: PdfCopy) -> int:
    edition = edition_of(copy.book.id, args.book) or Edition(copy.book)
    asks = may_ask(args)
    written = Written()
    with change_progress(args.progress, copy.book.id) as (progress, clock):
        changes = copy_changes(copy.values, copy.book, edition.book, progress.items, clock.now)
        task = ImportChanges(edition, args.progress, changes)
        if not args.json:
            _show(args.file, copy, task)
        if asks or args.yes:
            written = taken_over(task, args.take, progress.items, clock, asks=asks)
    if args.json:
        say_json(_json(args.file, copy, task, written))
    elif written.taken:
        report(task, written, progress.items, clock.now)
    if changes and not (asks or args.yes):
        raise CommandError(NOBODY_ASKED)
    left = not (asks or args.take) and say_left(task, quiet=args.json)
    return UNDECIDED if left else DONE


def _show(file: Path, copy: PdfCopy, task: ImportChanges) -> None:
    """Say which edition the copy is of, and what it changes."""
    book, edition = copy.book, task.edition.book.edition
    of = f"{book.id}, edition {book.edition}" if book.edition else book.id
    yours = f"; yours is {edition}" if edition != book.edition else ""
    say(wrap(f"{file}: a copy of {of}{yours}.", hang="  "))
    show(task)


def _json(file: Path, copy: PdfCopy, task: ImportChanges, written: Written) -> dict[str, Any]:
    return {
        "handbook": copy.book.id,
        "edition": copy.book.edition,
        "copy": str(file),
        "progress": str(task.target),
        "changes": changes_json(task, written.taken),
        "other_editions": task.unknown(),
        "kept": str(written.kept) if written.kept else None,
    }
