"""``handbook next``: the next open items of the reader's lists, and what teaches each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.cli.edition import find_edition
from handbook_ext.cli.item_text import item_json
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import add_book, add_progress, load
from handbook_ext.core.progress.clock import now_ms
from handbook_ext.core.progress.my_lists import open_items
from handbook_ext.core.progress.status import item_status

if TYPE_CHECKING:
    from argparse import Namespace

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.model import Item

MOST = 3
"""Items that are shown: what can be begun this week."""


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "show the next open items of your lists"
    parser = subparsers.add_parser(
        "next", help=words, allow_abbrev=False,
        description=f"{words.capitalize()}, and what teaches each: at most {MOST}. Lists "
        "that you have begun come first, the one changed last before the others. An item that is "
        "usually done after another open one comes behind the rest.",
    )  # fmt: skip
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print them."""
    edition = find_edition(args.book)
    progress, now = load(args.progress, edition.book.id), now_ms()
    items = open_items(edition.book, progress, now)[:MOST]
    if args.json:
        entries = [
            item_json(item, edition.list_of(item), item_status(item, progress.items, now))
            for item in items
        ]
        say_json({
            "handbook": edition.book.id, "progress": str(args.progress), "items": entries,
        })  # fmt: skip
    elif items:
        say(*(line for item in items for line in _lines(item, edition)))
    else:
        say("Nothing is open on your lists.")
    return 0


def _lines(item: Item, edition: Edition) -> list[str]:
    home = edition.list_of(item)
    taught = ", ".join(f"{section.page}#{section.anchor}".rstrip("#") for section in item.taught_in)
    lines = [wrap(f"{item.id}: {item.wording}", hang="  ")]
    lines.append(wrap(f"on the list {home.title} ({home.id})", "  ", "    "))
    return [*lines, wrap(f"taught in {taught}", "  ", "    ")] if taught else lines
