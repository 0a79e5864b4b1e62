"""``handbook status``: how a reader stands with every list, or with the items of one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from handbook_ext.cli.edition import find_edition
from handbook_ext.cli.item_text import (
    earlier_wording,
    field_words,
    item_json,
    score_line,
    score_of,
)
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import add_book, add_progress, load
from handbook_ext.core.progress.clock import now_ms
from handbook_ext.core.progress.my_lists import is_mine
from handbook_ext.core.progress.records import FIELDS
from handbook_ext.core.progress.score import score_words, summed
from handbook_ext.core.progress.status import ItemStatus, item_status, unknown_ids
from handbook_ext.core.progress.status_words import confirmation_words, day, status_words

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.model import Checklist, Item
    from handbook_ext.core.progress.progress_file import Progress
    from handbook_ext.core.progress.records import Records
    from handbook_ext.core.progress.score import Score

MARKS = {"open": "[ ]", "done": "[x]", "due": "[!]", "na": "[-]"}
"""What stands before an item; a retired one that the reader has marked has its mark too."""


class ItemLine(NamedTuple):
    """An item with what a reader's records say of it."""

    checklist: Checklist
    item: Item
    stands: ItemStatus


class StatusView(NamedTuple):
    """What is shown: *lists*, one if *is_one* was asked for, and a reader's *progress* at *now*."""

    edition: Edition
    lists: Sequence[Checklist]
    progress: Progress
    now: int
    is_one: bool

    def lines(self) -> Iterator[ItemLine]:
        """Yield each item; of retired ones those that the reader has a record of."""
        for checklist in self.lists:
            for item in checklist.items:
                stands = item_status(item, self.progress.items, self.now)
                if not item.retired or stands != ItemStatus():
                    yield ItemLine(checklist, item, stands)

    def is_mine(self, checklist: Checklist) -> bool:
        """Whether a list is the reader's."""
        return is_mine(checklist, self.progress.lists)

    def my_lines(self) -> list[ItemLine]:
        """Return the items of the reader's lists, or of the one asked for."""
        return [line for line in self.lines() if self.is_one or self.is_mine(line.checklist)]

    def total(self) -> Score:
        """Return the numbers of all of the reader's lists together."""
        lists = filter(self.is_mine, self.edition.book.lists)
        return summed(self.score(checklist) for checklist in lists)

    def score(self, checklist: Checklist) -> Score:
        """Return the numbers of a list."""
        return score_of(checklist, self.progress.items, self.now)

    def others(self) -> Records:
        """Return the records of ids that this edition does not know."""
        records = self.progress.items
        return {name: records[name] for name in unknown_ids(self.edition.book, records)}


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    help_words = "show how you stand with every list, or with the items of one"
    parser = subparsers.add_parser(
        "status", help=help_words, description=f"{help_words.capitalize()}.", allow_abbrev=False
    )
    parser.add_argument("list", nargs="?", metavar="LIST", help="the id of a list")
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print the status."""
    edition = find_edition(args.book)
    lists = [edition.checklist(args.list)] if args.list else edition.book.lists
    progress = load(args.progress, edition.book.id)
    view = StatusView(edition, lists, progress, now_ms(), is_one=bool(args.list))
    if args.json:
        say_json({"progress": str(args.progress), **_json(view)})
    elif args.list:
        _say_list(view, lists[0])
    else:
        _say_all(view)
    return 0


# -- in words ------------------------------------------------------------------------------


def _say_all(view: StatusView) -> None:
    book, lines = view.edition.book, view.my_lines()
    say(wrap(f"{book.id}, edition {book.edition}" if book.edition else book.id))
    mine = [checklist for checklist in view.lists if view.is_mine(checklist)]
    for checklist in mine:
        say(
            "",
            wrap(f"{checklist.title} ({checklist.id})"),
            wrap(score_words(view.score(checklist)), "  "),
        )
    if len(mine) > 1:
        say("", "All your lists together", wrap(score_words(view.total()), "  "))
    _say_aside([checklist for checklist in view.lists if checklist not in mine])
    _say_due([line for line in lines if line.stands.state == "due"])
    _say_reworded([line for line in lines if line.stands.reworded_from])
    _say_others(view.others())


def _say_aside(lists: Sequence[Checklist]) -> None:
    if lists:
        say("", "Set aside; handbook mine LIST makes one yours again:")
    for checklist in lists:
        say(wrap(f"{checklist.title} ({checklist.id})", "  ", "    "))


def _say_due(lines: Sequence[ItemLine]) -> None:
    if lines:
        say("", "Due again; if it still holds, tick it again:")
    for line in lines:
        say(wrap(f"{line.item.id}, ticked {day(line.stands.since)}", "  "))
        say(wrap(line.item.wording, "    "))


def _say_reworded(lines: Sequence[ItemLine]) -> None:
    if lines:
        say("", "Reworded since you ticked it; if it still holds, tick it again:")
    for line in lines:
        say(wrap(f"{line.item.id}, {status_words(line.stands)}", "  "))
        say(wrap(line.item.wording, "    "))
        before = earlier_wording(line.item, line.stands.reworded_from)
        if before:
            say(wrap(f"Before: {before}", "    "))


def _say_others(records: Records) -> None:
    if records:
        say("", "From another edition; kept, and shown again when the id comes back:")
    for name, record in records.items():
        fields = [(field, field_words(field, record[field])) for field in FIELDS if field in record]
        parts = [text if field == "state" else f"{field} {text}" for field, text in fields]
        say(wrap(f"{name}: {', '.join(parts) or 'of a later version'}", "  ", "    "))


def _say_list(view: StatusView, checklist: Checklist) -> None:
    say(wrap(score_line(checklist, view.progress.items, view.now), hang="  "))
    if not view.is_mine(checklist):
        say(wrap(f"You have set this list aside; handbook mine {checklist.id} makes it yours."))
    say("")
    for line in view.lines():
        state = status_words(line.stands)
        say(wrap(f"{MARKS[line.stands.state]} {line.item.id}{state and ', ' + state}", hang="    "))
        say(wrap(line.item.wording, "    "))
        for part in _details(line):
            say(wrap(part, "    - ", "      "))


def _details(line: ItemLine) -> list[str]:
    stands = line.stands
    flags = [name for name in ("optional", "upcoming", "retired") if getattr(line.item, name)]
    parts = [", ".join(flags)] if flags else []
    if stands.reworded_from:
        before = earlier_wording(line.item, stands.reworded_from)
        parts.append("reworded since" + (f"; before: {before}" if before else ""))
    texts = {"reason": stands.reason, "note": stands.note, "link": stands.evidence}
    parts += [f"{name}: {text}" for name, text in texts.items() if text]
    confirmation = confirmation_words(stands)
    return [*parts, confirmation] if confirmation else parts


# -- for programs --------------------------------------------------------------------------


def _json(view: StatusView) -> dict[str, Any]:
    lines, my_lines, total = list(view.lines()), view.my_lines(), view.total()
    return {
        "handbook": view.edition.book.id,
        "edition": view.edition.book.edition,
        "lists": [_list_json(view, checklist, lines) for checklist in view.lists],
        "total": {**_score_json(total), "words": score_words(total)},
        "due": [line.item.id for line in my_lines if line.stands.state == "due"],
        "reworded": [line.item.id for line in my_lines if line.stands.reworded_from],
        "other_editions": view.others(),
        "left_out": view.progress.left_out,
    }


def _score_json(result: Score) -> dict[str, int]:
    return {**result._asdict(), "total": result.total}


def _list_json(view: StatusView, checklist: Checklist, lines: Sequence[ItemLine]) -> dict[str, Any]:
    result = view.score(checklist)
    own_lines = [line for line in lines if line.checklist is checklist]
    return {
        "id": checklist.id,
        "title": checklist.title,
        "page": checklist.page,
        "mine": view.is_mine(checklist),
        "score": _score_json(result),
        "ready": result.ready,
        "words": score_words(result),
        "items": [item_json(line.item, checklist, line.stands) for line in own_lines],
    }
