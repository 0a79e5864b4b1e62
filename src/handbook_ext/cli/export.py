"""``handbook export``: a reader's progress, or a snapshot of it, as a file of its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.atomic_files import hold_file
from handbook_ext.cli.edition import edition_of
from handbook_ext.cli.output import say, say_json, wrap, write_text
from handbook_ext.cli.progress_store import add_book, add_progress, read_file, replace
from handbook_ext.cli.snapshot import snapshot_of
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.progress.progress_file import Progress

if TYPE_CHECKING:
    from argparse import Namespace

    from handbook_ext.cli.subcommand import Subparsers


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "write your progress, or a snapshot of it, to another file"
    parser = subparsers.add_parser(
        "export", help=words, allow_abbrev=False, description=f"{words.capitalize()}."
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="where it goes; without it, printed"
    )
    parser.add_argument(
        "--snapshot", metavar="NAME", help="export this snapshot instead of the present state"
    )
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the file, or print its text."""
    progress = read_file(args.progress)
    edition_of(progress.handbook, args.book)  # refuses one that is named and another's
    if args.snapshot is not None:
        records = snapshot_of(progress, args.progress, args.snapshot)
        progress = Progress(progress.handbook, records)
    if args.output in {None, Path("-")}:
        write_text(progress.to_json())
        return 0
    with hold_file(args.output):
        replace(args.output, progress)
    items = len(progress.items)
    if args.json:
        say_json({"handbook": progress.handbook, "output": str(args.output), "items": items})
    else:
        count = count_noun(items, "item")
        say(wrap(f"{args.output}: {count} of {progress.handbook}.", hang="  "))
    return 0
