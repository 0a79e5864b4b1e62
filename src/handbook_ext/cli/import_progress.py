"""``handbook import`` of another progress file: as merge does it, shown and asked before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook_ext.cli.edition import Edition, edition_of
from handbook_ext.cli.item_text import field_words
from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.cli.progress_store import change_progress, keep_copy, read_file
from handbook_ext.cli.questions import asked, may_ask
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.model import Handbook
from handbook_ext.core.progress.edits import field_changes

if TYPE_CHECKING:
    from argparse import Namespace
    from pathlib import Path

    from handbook_ext.core.progress.edits import FieldChange
    from handbook_ext.core.progress.progress_file import Progress


def is_progress(path: Path) -> bool:
    """Whether *path* looks like a progress file, by how it begins."""
    try:
        with path.open("rb") as file:
            return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    except OSError:  # said where it is read
        return False


def run(args: Namespace) -> int:
    """Show what the file changes, ask, and merge it."""
    theirs = read_file(args.file)
    edition = edition_of(theirs.handbook, args.book) or Edition(Handbook(theirs.handbook, ""))
    kept = None
    with change_progress(args.progress, theirs.handbook) as (mine, _clock):
        changes = field_changes(mine.items, theirs.items)
        merged = mine.merged(theirs)
        differs = merged.to_json() != mine.to_json()
        if not args.json:
            _show(args, changes, edition, differs=differs)
        writes = differs and (args.yes or (may_ask(args) and _agreed()))
        if writes:
            kept = keep_copy(args.progress, "before") if args.progress.exists() else None
            _take(mine, merged)
    if args.json:
        say_json(_json(args, changes, edition, kept, written=writes))
    elif writes:
        say(wrap(f"{args.progress}: {args.file} is merged into it.", hang="  "))
        if kept is not None:
            say(wrap(f"The file as it was before is kept in {kept}.", hang="  "))
    if differs and not (args.yes or may_ask(args)):
        raise CommandError(
            "nothing was written: there is no terminal to ask in; --yes merges without asking."
        )
    return 0


def _agreed() -> bool:
    agreed = asked("Merge it?", ("yes", "no")) == "yes"
    if not agreed:
        say("Nothing was written.")
    return agreed


def _take(mine: Progress, merged: Progress) -> None:
    mine.items, mine.lists, mine.rest = merged.items, merged.lists, merged.rest
    mine.snapshots = merged.snapshots


def _show(args: Namespace, changes: list[FieldChange], edition: Edition, *, differs: bool) -> None:
    """Say what the file changes, and what in it is earlier and gives way."""
    say(wrap(f"{args.file}: a progress file of {edition.book.id}.", hang="  "))
    if not differs:
        say(wrap(f"There is nothing in it that {args.progress} does not have.", hang="  "))
    last = ""
    for change in changes:
        if change.id != last:
            item = edition.items.get(change.id)
            say(wrap(f"{change.id}: {item.wording}" if item else change.id, "  ", "    "))
            last = change.id
        ours, theirs = (field_words(change.field, side) for side in (change.mine, change.theirs))
        words = f"{ours} stays; the file says {theirs}, which is earlier"
        words = words if change.kind == "overruled" else f"{ours} -> {theirs}"
        say(wrap(f"{change.field}: {words}", "    ", "      "))


def _json(
    args: Namespace,
    changes: list[FieldChange],
    edition: Edition,
    kept: Path | None,
    *,
    written: bool,
) -> dict[str, Any]:
    strange = (change.id for change in changes if change.id not in edition.items)
    return {
        "handbook": edition.book.id,
        "copy": str(args.file),
        "progress": str(args.progress),
        "changes": [
            {
                "id": change.id,
                "field": change.field,
                "copy": change.theirs,
                "file": change.mine or None,
                "sure": True,
                "taken": written and change.kind != "overruled",
            }
            for change in changes
        ],
        "other_editions": [*dict.fromkeys(strange)],
        "kept": str(kept) if kept else None,
    }
