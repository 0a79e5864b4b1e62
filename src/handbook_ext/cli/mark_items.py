"""``handbook tick``, ``untick``, ``na``, ``note``, ``confirm``: what a reader says of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.cli.edition import find_edition
from handbook_ext.cli.item_text import earlier_text, item_json, score_line
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import add_book, add_progress, change_progress
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.edits import set_field
from handbook_ext.core.progress.status import item_status, record_under_all_ids
from handbook_ext.core.progress.status_words import day

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.model import Item
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.records import Field, Records

UNCHANGED = "; nothing was written"


class ItemWriter:
    """Writes into the record of one item. *stands* is how the reader stood with it before.

    *replaced* are the fields as they were before: what a reader wrote can be put back.
    """

    def __init__(self, item: Item, records: Records, clock: Clock) -> None:
        self.item, self.records, self.clock = item, records, clock
        self.stands = item_status(item, records, clock.now)
        self.replaced: dict[str, Field | None] = {}

    @property
    def wrote(self) -> bool:
        """Whether anything was set."""
        return bool(self.replaced)

    def set(self, name: str, value: str, **more: str) -> None:
        """Set a field."""
        self.replaced[name] = record_under_all_ids(self.item, self.records).get(name)
        set_field(self.records, self.item, name, value, self.clock, **more)

    def record(self) -> dict[str, Field]:
        """Return the record as it is now."""
        return record_under_all_ids(self.item, self.records)


def add(subparsers: Subparsers) -> None:
    """Register the subcommands."""
    parser = _parser(subparsers, "tick", "mark items as done", several=True)
    parser.set_defaults(run=lambda args: _mark(args, args.ids, _tick))

    parser = _parser(subparsers, "untick", "mark items as open again", several=True)
    parser.set_defaults(run=lambda args: _mark(args, args.ids, _untick))

    parser = _parser(subparsers, "na", "mark an item as not applicable, with the reason")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="why it does not apply")
    parser.set_defaults(run=_run_na)

    parser = _parser(subparsers, "note", "keep a note about an item, a link to evidence, or both")
    parser.add_argument(
        "text", nargs="?", metavar="TEXT", help="the note; an empty one takes the note back"
    )
    parser.add_argument(
        "--link", metavar="URL", help="where the evidence is; an empty one takes it back"
    )
    parser.set_defaults(run=_run_note)

    parser = _parser(subparsers, "confirm", "record that a mentor has confirmed an item")
    parser.add_argument(
        "--by", required=True, metavar="NAME", help="who; an empty name withdraws it"
    )
    parser.set_defaults(run=_run_confirm)


def _parser(
    subparsers: Subparsers, name: str, words: str, *, several: bool = False
) -> ArgumentParser:
    parser = subparsers.add_parser(
        name, help=words, description=f"{words.capitalize()}.", allow_abbrev=False
    )
    ids = "ids of items" if several else "the id of an item"
    parser.add_argument("ids", nargs="+" if several else 1, metavar="ID", help=ids)
    add_progress(parser)
    add_book(parser)
    return parser


# -- what each of them does: returns what it did, in words ---------------------------------


def _tick(pen: ItemWriter) -> str:
    stands = pen.stands
    if stands.state == "done" and not stands.reworded_from:
        return f"done already, since {day(stands.since)}{UNCHANGED}"
    pen.set("state", "done")
    anew = stands.state == "due" or (stands.state == "done" and stands.reworded_from)
    return f"confirmed anew; it was ticked {day(stands.since)}" if anew else "done"


def _untick(pen: ItemWriter) -> str:
    if pen.stands.state == "open":
        return f"open already{UNCHANGED}"
    pen.set("state", "open")
    return "open again"


def _run_na(args: Namespace) -> int:
    reason = args.reason.strip()
    if not reason:
        raise CommandError("a reason is needed: --reason TEXT says why the item does not apply.")

    def act(pen: ItemWriter) -> str:
        stands = pen.stands
        if stands.state == "na" and stands.reason == reason and not stands.reworded_from:
            return f"not applicable already, for this reason{UNCHANGED}"
        pen.set("state", "na", reason=reason)
        return "not applicable"

    return _mark(args, args.ids, act)


def _run_note(args: Namespace) -> int:
    options = {"note": args.text, "evidence": args.link}
    texts = {name: text.strip() for name, text in options.items() if text is not None}
    if not texts:
        raise CommandError("there is nothing to keep: give a TEXT, a --link, or both.")

    def act(pen: ItemWriter) -> str:
        old_texts = {"note": pen.stands.note, "evidence": pen.stands.evidence}
        parts = []
        for name, text in texts.items():
            word = "note" if name == "note" else "link"
            if text == old_texts[name]:
                parts.append(f"{word} as it was")
                continue
            pen.set(name, text)
            parts.append(f"{word} {'kept' if text else 'taken back'}")
        return ", ".join(parts) + (UNCHANGED if not pen.wrote else "")

    return _mark(args, args.ids, act)


def _run_confirm(args: Namespace) -> int:
    name = args.by.strip()

    def act(pen: ItemWriter) -> str:
        stands = pen.stands
        if name == stands.confirmed_by and not stands.confirmed_before:
            since = f"confirmed by {name} already, {day(stands.confirmed_at)}"
            return (since if name else "not confirmed by anybody") + UNCHANGED
        pen.set("confirmation", name)
        return f"confirmed by {name}" if name else "confirmation withdrawn"

    return _mark(args, args.ids, act)


# -- around all of them --------------------------------------------------------------------


def _mark(args: Namespace, ids: Sequence[str], act: Callable[[ItemWriter], str]) -> int:
    """Let *act* write about each of *ids*; all of them, or none where one can't be."""
    edition = find_edition(args.book)
    items = [edition.item(item_id) for item_id in ids]
    replies: list[str] = []
    pens: list[ItemWriter] = []
    with change_progress(args.progress, edition.book.id) as (progress, clock):
        is_new = not args.progress.exists()
        for item in items:
            pens.append(ItemWriter(item, progress.items, clock))
            replies.append(act(pens[-1]))
    is_new = is_new and any(pen.wrote for pen in pens)
    if args.json:
        _answer_json(args, edition, pens, is_new=is_new)
    else:
        _answer(args, edition, pens, replies)
        if is_new:
            say(f"Your progress is kept in a new file: {args.progress.absolute()}")
    return 0


def _answer_json(
    args: Namespace, edition: Edition, pens: Sequence[ItemWriter], *, is_new: bool
) -> None:
    items = [
        {
            **item_json(
                pen.item,
                edition.list_of(pen.item),
                item_status(pen.item, pen.records, pen.clock.now),
            ),
            "given": item_id,
            "changed": pen.wrote,
            "replaced": pen.replaced,
        }
        for item_id, pen in zip(args.ids, pens, strict=True)
    ]
    say_json({
        "handbook": edition.book.id, "progress": str(args.progress), "new_file": is_new,
        "items": items,
    })  # fmt: skip


def _answer(
    args: Namespace, edition: Edition, pens: Sequence[ItemWriter], replies: Sequence[str]
) -> None:
    for item_id, pen, words in zip(args.ids, pens, replies, strict=True):
        if item_id != pen.item.id:
            say(wrap(f"{item_id} is called {pen.item.id} in this edition."))
        say(wrap(f"{pen.item.id}: {words}.", hang="  "))
        for name, before in pen.replaced.items():
            say(*earlier_text(name, before, pen.record()[name]))
    lists = {checklist.id: checklist for checklist in (edition.list_of(pen.item) for pen in pens)}
    for checklist in lists.values():
        say(wrap(score_line(checklist, pens[0].records, pens[0].clock.now), hang="  "))
