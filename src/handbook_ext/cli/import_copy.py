"""``handbook import``: what was ticked and written in a PDF copy, into the progress file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from handbook_ext.cli import import_progress
from handbook_ext.cli.edition import Edition, edition_of
from handbook_ext.cli.item_text import field_words, score_line
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.pdf_copies import open_copy
from handbook_ext.cli.progress_store import (
    add_book,
    add_progress,
    change_progress,
    keep_copy,
)
from handbook_ext.cli.questions import asked, may_ask
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.progress.copy_changes import copy_changes
from handbook_ext.core.progress.records import stamp_of
from handbook_ext.core.progress.status_words import moment

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.model import Checklist
    from handbook_ext.core.progress.copy_changes import CopyChange
    from handbook_ext.pdf.copy_reader import PdfCopy

DONE, UNDECIDED = 0, 1
"""Exit status; 2 where nothing was written because nobody could be asked."""


class Import(NamedTuple):
    """A *copy* read from *file*, and what it changes in the progress at *target*.

    *edition* is the reader's, or the copy's own where no other is found.
    """

    file: Path
    copy: PdfCopy
    edition: Edition
    target: Path
    changes: Sequence[CopyChange]

    def unknown(self) -> list[str]:
        """Return the ids of what is changed that the reader's edition does not have."""
        ids = dict.fromkeys(change.item.id for change in self.changes)
        return [name for name in ids if name not in self.edition.items]


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    parser = subparsers.add_parser(
        "import", help="take over what was ticked and written in a PDF copy", allow_abbrev=False,
        description="Take over what was ticked and written in a PDF copy since it was made, or "
        "merge another progress file. "
        "What it changes is shown before anything is written. Exit status: 0 done, or nothing "
        "to do; 1 something is left to be decided; 2 refused, and nothing was written.",
    )  # fmt: skip
    parser.add_argument(
        "file", type=Path, metavar="FILE", help="the copy as it was saved, or a progress file"
    )
    parser.add_argument(
        "--yes", action="store_true",
        help="take what is sure, and ask nothing: what was changed in both stays as it is",
    )  # fmt: skip
    parser.add_argument(
        "--take", choices=("copy", "file"),
        help="which of the two holds where both were changed: the copy, or the progress file",
    )  # fmt: skip
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Show what the copy changes, ask, and write it."""
    if import_progress.is_progress(args.file):
        return import_progress.run(args)
    copy = open_copy(args.file)
    edition = edition_of(copy.book.id, args.book) or Edition(copy.book)
    asks = may_ask(args)
    kept = None
    with change_progress(args.progress, copy.book.id) as (progress, clock):
        changes = copy_changes(copy.values, copy.book, edition.book, progress.items, clock.now)
        task = Import(args.file, copy, edition, args.progress, changes)
        if not args.json:
            _show(task)
        taken = _chosen(changes, args.take, asks=asks) if asks or args.yes else []
        if taken:
            kept = keep_copy(args.progress, "before") if args.progress.exists() else None
        for change in taken:
            change.take(progress.items, clock)
    if args.json:
        say_json(_json(task, taken, kept))
    elif taken:
        _report(task, taken, kept)
        lists = dict.fromkeys(_lists_of(task, taken))
        say(*(wrap(score_line(each, progress.items, clock.now), hang="  ") for each in lists))
    if changes and not (asks or args.yes):
        raise CommandError(
            "nothing was written: there is no terminal to ask in. --yes takes what is sure; with "
            "--take copy or --take file, also what was changed in both."
        )
    return UNDECIDED if not (asks or args.take) and _say_left(task, args) else DONE


# -- asking --------------------------------------------------------------------------------


def _chosen(changes: Sequence[CopyChange], take: str, *, asks: bool) -> list[CopyChange]:
    """Return the changes to be made: what is sure, and what the reader decides."""
    taken = []
    for change in changes:
        side = "copy" if change.sure else take
        if not side and asks:
            side = asked(f"{change.item.id}, {change.field}: which holds?", ("copy", "file"))
        if side == "copy":
            taken.append(change)
    if taken and asks:
        question = f"Take over {count_noun(len(taken), 'change')}?"
        if asked(question, ("yes", "no")) == "no":
            say("Nothing was written.")
            return []
    return taken


# -- saying --------------------------------------------------------------------------------


def _show(task: Import) -> None:
    """Say which edition the copy is of, and what it changes."""
    book, edition = task.copy.book, task.edition.book.edition
    of = f"{book.id}, edition {book.edition}" if book.edition else book.id
    yours = f"; yours is {edition}" if edition != book.edition else ""
    say(wrap(f"{task.file}: a copy of {of}{yours}.", hang="  "))
    if not task.changes:
        say(wrap(f"There is nothing in it that {task.target} does not have.", hang="  "))
    sure = [change for change in task.changes if change.sure]
    both = [change for change in task.changes if not change.sure]
    if sure:
        say(f"It changes in {task.target}:")
    for change, is_first in _by_item(sure):
        _say_title(task, change, is_first=is_first)
        say(wrap(f"{change.field}: {_mine(change)} -> {_theirs(change)}", "    ", "      "))
    if both:
        say("Changed in both since the copy was made:")
    for change, is_first in _by_item(both):
        _say_title(task, change, is_first=is_first)
        when = f" ({moment(stamp_of(change.mine)[0])})" if change.mine else ""
        say(wrap(f"{change.field} in the copy: {_theirs(change)}", "    ", "      "))
        say(wrap(f"{change.field} in the file: {_mine(change)}{when}", "    ", "      "))


def _by_item(changes: Sequence[CopyChange]) -> Iterator[tuple[CopyChange, bool]]:
    """Yield each change, and whether it is the first of its item."""
    last = ""
    for change in changes:
        yield change, change.item.id != last
        last = change.item.id


def _say_title(task: Import, change: CopyChange, *, is_first: bool) -> None:
    if is_first:
        name = change.item.id
        present = task.edition.items.get(name)
        now = f" (now {present.id})" if present is not None and present.id != name else ""
        say(wrap(f"{name}{now}: {change.item.wording}", "  ", "    "))


def _mine(change: CopyChange) -> str:
    return field_words(change.field, change.mine)


def _theirs(change: CopyChange) -> str:
    return field_words(change.field, {"value": change.now})


def _report(task: Import, taken: Sequence[CopyChange], kept: Path | None) -> None:
    say(wrap(f"{task.target}: {count_noun(len(taken), 'change')} taken over.", hang="  "))
    if kept is not None:
        say(wrap(f"The file as it was before is kept in {kept}.", hang="  "))
    if task.unknown():
        say(wrap(f"From another edition, and kept: {', '.join(task.unknown())}.", hang="  "))


def _lists_of(task: Import, taken: Sequence[CopyChange]) -> Iterator[Checklist]:
    for change in taken:
        item = task.edition.items.get(change.item.id)
        if item is not None:
            yield task.edition.list_of(item)


def _say_left(task: Import, args: Namespace) -> bool:
    """Say what is left to be decided; return whether there is anything."""
    left = dict.fromkeys(change.item.id for change in task.changes if not change.sure)
    if left and not args.json:
        names = ", ".join(left)
        say(wrap(f"Left as it was, to be decided with --take: {names}.", hang="  "))
    return bool(left)


def _json(task: Import, taken: Sequence[CopyChange], kept: Path | None) -> dict[str, Any]:
    return {
        "handbook": task.copy.book.id,
        "edition": task.copy.book.edition,
        "copy": str(task.file),
        "progress": str(task.target),
        "changes": [
            {
                "id": change.item.id,
                "field": change.field,
                "copy": change.now,
                "file": change.mine,
                "sure": change.sure,
                "taken": change in taken,
            }
            for change in task.changes
        ],
        "other_editions": task.unknown(),
        "kept": str(kept) if kept else None,
    }
