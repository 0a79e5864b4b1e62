"""``handbook snapshot``: named copies of a reader's progress, kept in the progress file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.cli.arguments import nearest_hint
from handbook_ext.cli.edition import edition_of
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import (
    add_book,
    add_progress,
    change_progress,
    keep_copy,
    read_file,
)
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.progress.edits import remove_snapshot, take_snapshot
from handbook_ext.core.progress.records import is_count, stamp_of
from handbook_ext.core.progress.status_words import day

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable
    from pathlib import Path

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.progress_file import Progress
    from handbook_ext.core.progress.records import Records


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    parser = subparsers.add_parser(
        "snapshot", help="take, list or remove named copies of your progress", allow_abbrev=False,
        description="Take a named copy of your progress, before a review for instance; without "
        "a name, list those that there are.",
    )  # fmt: skip
    parser.add_argument("name", nargs="?", metavar="NAME", help="what the snapshot is called")
    parser.add_argument("--remove", metavar="NAME", help="remove a snapshot")
    add_progress(parser)
    add_book(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Take, remove or list."""
    if args.name is not None and args.remove is not None:
        raise CommandError("a snapshot is taken or removed, not both at once.")
    if args.name is not None:
        _change(args, args.name, _take)
    elif args.remove is not None:
        _change(args, args.remove, _remove)
    else:
        progress = read_file(args.progress)
        edition_of(progress.handbook, args.book)  # refuses one that is named and another's
        _answer(args, progress, *(_line(name, progress) for name in snapshots(progress)))
    return 0


def _change(args: Namespace, text: str, act: Callable[[Progress, str, Path, Clock], str]) -> None:
    name = text.strip()
    if not name:
        raise CommandError("a snapshot needs a name.")
    with change_progress(args.progress) as (progress, clock):
        edition_of(progress.handbook, args.book)
        message = act(progress, name, args.progress, clock)
    _answer(args, progress, message)


def _take(progress: Progress, name: str, path: Path, clock: Clock) -> str:
    if name in snapshots(progress):
        raise CommandError(
            f"{path} has a snapshot {name!r} already, of {day(_taken(progress, name))}; choose "
            "another name, or remove that one."
        )
    take_snapshot(progress, name, clock)
    return f"{name}: taken, {count_noun(len(progress.items), 'item')}."


def _remove(progress: Progress, name: str, path: Path, clock: Clock) -> str:
    snapshot_of(progress, path, name)
    copy = keep_copy(path, "before")
    remove_snapshot(progress, name, clock)
    return f"{name}: removed. The file as it was before is kept in {copy}."


def _answer(args: Namespace, progress: Progress, *lines: str) -> None:
    if args.json:
        entries = [
            {"name": name, "taken": _taken(progress, name), "items": len(records)}
            for name, records in snapshots(progress).items()
        ]
        say_json({"handbook": progress.handbook, "snapshots": entries})
    else:
        say(*(wrap(line, hang="  ") for line in lines))


def _line(name: str, progress: Progress) -> str:
    items = count_noun(len(snapshots(progress)[name]), "item")
    return f"{name}: taken {day(_taken(progress, name))}, {items}"


def _taken(progress: Progress, name: str) -> int:
    snapshot = progress.snapshots[name]
    since: int | None = snapshot.get("since")  # of one that was put back in a browser
    return since if since is not None and is_count(since) else stamp_of(snapshot)[0]


# -- what others need to know of them ------------------------------------------------------


def snapshots(progress: Progress) -> dict[str, Records]:
    """Return the snapshots that were not removed, the earlier ones first."""
    there = {
        name: field["value"]
        for name, field in progress.snapshots.items()
        if field["value"] is not None
    }
    return dict(sorted(there.items(), key=lambda pair: (_taken(progress, pair[0]), pair[0])))


def snapshot_of(progress: Progress, path: Path, text: str) -> Records:
    """Return the records of a snapshot; raises CommandError where there is none of the name."""
    by_name, name = snapshots(progress), text.strip()
    if name not in by_name:
        raise CommandError(f"{path} has no snapshot {name!r}{nearest_hint(name, by_name)}")
    return by_name[name]
