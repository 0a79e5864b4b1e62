"""``handbook mine``: which checklists are the reader's, and which are set aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.cli.edition import find_edition
from handbook_ext.cli.item_text import choice_words
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import add_book, add_progress, change_progress, load
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.my_lists import choice_under_all_ids, choose, is_mine

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.model import Checklist
    from handbook_ext.core.progress.progress_file import Progress


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "choose which lists are yours, or show which are"
    parser = subparsers.add_parser(
        "mine", help=words, allow_abbrev=False,
        description=f"{words.capitalize()}. All are, until you set one aside. What you said of "
        "the items of such a list is kept; they count in no total, and nothing of them is due.",
    )  # fmt: skip
    parser.add_argument("lists", nargs="*", metavar="LIST", help="ids of lists that are yours")
    parser.add_argument(
        "--not", dest="aside", action="store_true", help="set these lists aside instead"
    )
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Keep the choice, and say what holds now."""
    edition = find_edition(args.book)
    if not args.lists:
        if args.aside:
            raise CommandError("--not needs the ids of the lists that are set aside.")
        _answer(args, edition, edition.book.lists, load(args.progress, edition.book.id))
        return 0
    lists = [edition.checklist(list_id) for list_id in args.lists]
    with change_progress(args.progress, edition.book.id) as (progress, clock):
        is_new = not args.progress.exists()
        for checklist in lists:
            if is_mine(checklist, progress.lists) is args.aside:
                choose(progress.lists, checklist, clock, mine=not args.aside)
        is_new = is_new and bool(progress.lists)
    _answer(args, edition, lists, progress)
    if is_new and not args.json:
        say(f"Your progress is kept in a new file: {args.progress.absolute()}")
    return 0


def _answer(
    args: Namespace, edition: Edition, lists: Sequence[Checklist], progress: Progress
) -> None:
    if args.json:
        entries = [
            {"id": one.id, "title": one.title, "mine": is_mine(one, progress.lists)}
            for one in lists
        ]
        say_json({
            "handbook": edition.book.id, "progress": str(args.progress), "lists": entries,
        })  # fmt: skip
        return
    for one in lists:
        words = choice_words(choice_under_all_ids(one, progress.lists))
        say(wrap(f"{one.title} ({one.id}): {words}", hang="  "))
