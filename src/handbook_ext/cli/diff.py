"""``handbook diff``: what differs between two copies of a reader's progress."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.cli.edition import edition_of
from handbook_ext.cli.item_text import choice_words, field_words
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import add_book, read_file
from handbook_ext.cli.snapshot import snapshot_of
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.progress.edits import field_text
from handbook_ext.core.progress.records import FIELDS
from handbook_ext.core.progress.status import all_items, record_under_all_ids, time_of, unknown_ids
from handbook_ext.core.progress.status_words import day

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.progress.my_lists import Choices
    from handbook_ext.core.progress.records import Field, Records

MINE = "mine"
"""What stands for a field where a list is the reader's on one side alone."""

SAME, DIFFERENT = 0, 1
"""Exit status, as that of diff(1); 2 is for trouble."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: records and chosen lists, and what they are called."""

    name: str
    records: Records
    lists: dict[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that says something else on the other side; None is one that is not there.

    Of a list that is ``mine``.
    """

    id: str
    field: str
    one: Field | None
    other: Field | None


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "show what differs between two progress files, or two snapshots of one"
    parser = subparsers.add_parser(
        "diff", help=words, allow_abbrev=False,
        description=f"{words.capitalize()}. Exit status: 0 where nothing differs, 1 where "
        "something does, 2 for trouble.",
    )  # fmt: skip
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE",
        help="two progress files, or one together with --snapshot",
    )  # fmt: skip
    parser.add_argument(
        "--snapshot", action="append", default=[], metavar="NAME",
        help="compare this snapshot with what the file holds now; given twice, both snapshots",
    )  # fmt: skip
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print the differences."""
    handbook, first, second = _sides(args.files, args.snapshot)
    edition = edition_of(handbook, args.book)
    changes = differences(_present(first, edition), _present(second, edition))
    changes += list_differences(first.lists, second.lists)
    if args.json:
        say_json({"one": first.name, "other": second.name, "differences": _json(changes)})
    elif changes:
        _say(first, second, changes, edition)
    return DIFFERENT if changes else SAME


def _sides(files: Sequence[Path], names: Sequence[str]) -> tuple[str, Side, Side]:
    """Return the handbook's id and what is to be compared."""
    if (len(files), len(names)) not in {(2, 0), (1, 1), (1, 2)}:
        raise CommandError("two files are compared, or one file with one or two --snapshot.")
    first = read_file(files[0])
    sides = [Side(name, snapshot_of(first, files[0], name)) for name in names]
    if len(names) < 2:
        lists = {} if names else first.lists  # a snapshot holds none
        sides.append(Side(str(files[0]), first.items, lists))
    if len(files) > 1:
        second = read_file(files[1], first.handbook)
        sides.append(Side(str(files[1]), second.items, second.lists))
    return first.handbook, sides[0], sides[1]


def _present(side: Side, edition: Edition | None) -> Records:
    """Return the records by the present ids of items, those of earlier ids joined to them."""
    if edition is None:
        return side.records
    records = {
        item.id: record_under_all_ids(item, side.records) for item in all_items(edition.book)
    }
    other_ids = unknown_ids(edition.book, side.records)
    return records | {name: side.records[name] for name in other_ids}


def differences(first: Records, second: Records) -> list[Difference]:
    """Return what a reader would see to be different, by id."""
    return [
        Difference(key, name, mine, theirs)
        for key in sorted(first.keys() | second.keys())
        for name in FIELDS
        for mine, theirs in [(first.get(key, {}).get(name), second.get(key, {}).get(name))]
        if field_text(name, mine or {}) != field_text(name, theirs or {})
    ]


def list_differences(first: Choices, second: Choices) -> list[Difference]:
    """Return which lists are the reader's on one side alone, by id."""
    return [
        Difference(key, MINE, first.get(key), second.get(key))
        for key in sorted(first.keys() | second.keys())
        if choice_words(first.get(key)) != choice_words(second.get(key))
    ]


def _say(first: Side, second: Side, changes: Sequence[Difference], edition: Edition | None) -> None:
    say(wrap(f"From {first.name} to {second.name}:", hang="  "))
    last = ""
    for change in changes:
        if change.id != last:
            say(wrap(_title(change.id, edition), hang="    "))
            last = change.id
        before, after = _words(change, change.one), _words(change, change.other)
        when = f" ({day(time_of(change.other))})" if change.other else ""
        say(wrap(f"{change.field}: {before} -> {after}{when}", "  ", "    "))


def _words(change: Difference, side: Field | None) -> str:
    return choice_words(side) if change.field == MINE else field_words(change.field, side)


def _title(name: str, edition: Edition | None) -> str:
    item = edition.items.get(name) if edition else None
    checklist = edition.lists.get(name) if edition else None
    words = item.wording if item else checklist.title if checklist else ""
    return f"{name}: {words}" if words else name


def _json(changes: Sequence[Difference]) -> list[dict[str, Any]]:
    return [
        {"id": change.id, "field": change.field, "one": change.one, "other": change.other}
        for change in changes
    ]
