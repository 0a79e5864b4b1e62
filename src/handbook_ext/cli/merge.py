"""``handbook merge``: several copies of a reader's progress become one."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.cli.atomic_files import hold_file
from handbook_ext.cli.edition import edition_of
from handbook_ext.cli.item_text import choice_words, field_words
from handbook_ext.cli.output import say, say_json, wrap, write_text
from handbook_ext.cli.progress_store import add_book, read_file, replace
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.progress.edits import field_changes
from handbook_ext.core.progress.progress_file import Progress
from handbook_ext.core.progress.records import canonical, stamp_of
from handbook_ext.core.progress.status import unknown_ids
from handbook_ext.core.progress.status_words import moment

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from handbook_ext.cli.edition import Edition
    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.progress.edits import FieldChange
    from handbook_ext.core.progress.records import Json

STDOUT = Path("-")


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "make one progress file of several"
    parser = subparsers.add_parser(
        "merge", help=words, allow_abbrev=False,
        description="Make one progress file of several: of each field the later value is taken. "
        "What is overruled is said, with both times.",
    )  # fmt: skip
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="progress files of one handbook"
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE",
        help="where the result goes; may be one of the inputs; - prints it",
    )  # fmt: skip
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Merge, write, and say what became of each input."""
    to_stdout = args.output == STDOUT
    with nullcontext() if to_stdout else hold_file(args.output):
        inputs, edition = _read(args.files, args.book)
        merged = reduce(Progress.merged, inputs)
        if not to_stdout:
            replace(args.output, merged)
    if to_stdout:
        write_text(merged.to_json())
    strange = unknown_ids(edition.book, merged.items) if edition else []
    fates = [
        MergedInput(file, progress, merged)
        for file, progress in zip(args.files, inputs, strict=True)
    ]
    stream = sys.stderr if to_stdout else None
    if args.json:
        say_json(_json(args.output, merged, fates, strange), stream)
    else:
        say(*_words(args.output, merged, fates, strange), file=stream)
    return 0


def _read(files: Sequence[Path], book: Path | None) -> tuple[list[Progress], Edition | None]:
    first = read_file(files[0])
    edition = edition_of(first.handbook, book)
    return [first, *(read_file(file, first.handbook) for file in files[1:])], edition


# -- what became of each input -------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OverruledPart:
    """A part of an input that gave way to a later one: ``id/field``, or as ``snapshots/name``."""

    part: str
    theirs: Json
    kept: Json
    words: str


@dataclass(frozen=True, slots=True)
class MergedInput:
    """An input beside what it was *merged* into."""

    file: Path
    progress: Progress
    merged: Progress

    def overruled(self) -> list[OverruledPart]:
        """Return what gave way to a later value."""
        fields = [
            OverruledPart(
                f"{change.id}/{change.field}", change.theirs, change.mine, _field_words(change)
            )
            for change in field_changes(self.merged.items, self.progress.items)
        ]
        choices = [
            _overruled_choice(name, theirs, ours)
            for name, theirs, ours in _different(self.progress.lists, self.merged.lists)
            if theirs["value"] != ours["value"]
        ]
        copies = [
            _overruled_copy(name, theirs["at"], ours["at"])
            for name, theirs, ours in _different(self.progress.snapshots, self.merged.snapshots)
        ]
        extras = [
            OverruledPart(name, theirs, ours, f"{canonical(theirs)} gave way to {canonical(ours)}")
            for name, theirs, ours in _different(self.progress.rest, self.merged.rest)
        ]
        return fields + choices + copies + extras

    def taken(self) -> int:
        """Return how many fields and snapshots are in the result as they were."""
        fields = sum(len(record) for record in self.progress.items.values())
        named = (self.progress.lists, self.progress.snapshots, self.progress.rest)
        return fields + sum(map(len, named)) - len(self.overruled())


def _different(
    fields: dict[str, Json], other_fields: dict[str, Json]
) -> list[tuple[str, Json, Json]]:
    return [
        (name, value, other_fields[name])
        for name, value in fields.items()
        if value != other_fields[name]
    ]


def _field_words(change: FieldChange) -> str:
    before, after = (
        f"{field_words(change.field, field)}{_time_words(field)}"
        for field in (change.theirs, change.mine)
    )
    return f"{before} gave way to {after}"


def _time_words(field: Json) -> str:
    ms = stamp_of(field)[0]
    return f" ({moment(ms)})" if ms >= 0 else ""


def _overruled_choice(name: str, theirs: Json, ours: Json) -> OverruledPart:
    before, after = (f"{choice_words(field)}{_time_words(field)}" for field in (theirs, ours))
    return OverruledPart(f"lists/{name}", theirs, ours, f"{before} gave way to {after}")


def _overruled_copy(name: str, theirs: Json, ours: Json) -> OverruledPart:
    words = f"that of {moment(theirs[0])} gave way to that of {moment(ours[0])}"
    return OverruledPart(f"snapshots/{name}", {"at": theirs}, {"at": ours}, words)


def _words(
    output: Path, merged: Progress, fates: Sequence[MergedInput], strange: Sequence[str]
) -> Iterator[str]:
    for fate in fates:
        overruled, left_out = fate.overruled(), fate.progress.left_out
        counts = f"{fate.taken()} taken, {len(overruled)} overruled, {len(left_out)} left out"
        yield wrap(f"{fate.file}: {counts}.", hang="  ")
        for loss in overruled:
            yield wrap(f"{loss.part}: {loss.words}", "  ", "    ")
    if strange:
        yield wrap(f"From another edition, and kept: {', '.join(strange)}.", hang="  ")
    yield wrap(
        f"{output}: {count_noun(len(merged.items), 'item')} of {merged.handbook}.", hang="  "
    )


def _json(
    output: Path, merged: Progress, fates: Sequence[MergedInput], strange: Sequence[str]
) -> dict[str, Any]:
    return {
        "handbook": merged.handbook,
        "output": str(output),
        "items": len(merged.items),
        "other_editions": list(strange),
        "inputs": [
            {
                "file": str(fate.file),
                "taken": fate.taken(),
                "overruled": [
                    {"part": loss.part, "theirs": loss.theirs, "kept": loss.kept}
                    for loss in fate.overruled()
                ],
                "left_out": fate.progress.left_out,
            }
            for fate in fates
        ],
    }
