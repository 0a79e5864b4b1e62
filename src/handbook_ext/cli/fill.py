"""``handbook fill``: a PDF copy with a reader's progress in it, without building the book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.atomic_files import hold_file, write_atomically
from handbook_ext.cli.edition import edition_of
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.pdf_copies import filled_copy, open_copy
from handbook_ext.cli.progress_store import add_book, add_progress, read_file
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.clock import now_ms
from handbook_ext.core.progress.copy_changes import copy_changes

if TYPE_CHECKING:
    from argparse import Namespace

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.model import Handbook
    from handbook_ext.core.progress.progress_file import Progress


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "fill your ticks, notes and scores into a PDF copy"
    parser = subparsers.add_parser(
        "fill", help=words, allow_abbrev=False,
        description=f"{words.capitalize()}. What is ticked in it afterwards, handbook import "
        "takes over.",
    )  # fmt: skip
    parser.add_argument("file", type=Path, metavar="FILE", help="a PDF copy of the handbook")
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE",
        help="where the filled copy goes; may be the same file",
    )  # fmt: skip
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the filled copy."""
    copy = open_copy(args.file)
    progress = read_file(args.progress, copy.book.id)
    yours = edition_of(copy.book.id, args.book)
    book = yours.book if yours else None
    with hold_file(args.output):
        for path in dict.fromkeys((args.file, args.output)):
            _check_read(path, progress, book)
        write_atomically(args.output, filled_copy(args.file, progress, book))
    edition = copy.book.edition
    if args.json:
        say_json({"handbook": copy.book.id, "edition": edition, "output": str(args.output)})
    else:
        of = f"{copy.book.id}, edition {edition}" if edition else copy.book.id
        say(wrap(f"{args.output}: {of}, filled in from {args.progress}.", hang="  "))
    return 0


def _check_read(path: Path, progress: Progress, book: Handbook | None) -> None:
    """Raise CommandError where *path* holds what only it has: ticks and notes of a reader."""
    if not path.exists():
        return
    copy = open_copy(path)
    if copy.book.id != progress.handbook:
        raise CommandError(f"{path} is a copy of {copy.book.id}; name another file.")
    if copy_changes(copy.values, copy.book, book, progress.items, now_ms()):
        raise CommandError(
            f"{path} holds what was changed in it and is not in the progress file: take it over "
            f"with handbook import {path}, or name another file."
        )
