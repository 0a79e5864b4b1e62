"""``handbook lock``: records every id and wording of a book, so that no edit can lose them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.command.base import CommandError
from handbook_ext.command.files import write_whole
from handbook_ext.command.output import say
from handbook_ext.core.lock import FILE_NAME, Lock, format_lock
from handbook_ext.core.locking import Unlocked, unlocked, updated
from handbook_ext.core.report import to_text

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from handbook_ext.command.base import Subparsers
    from handbook_ext.core.findings import Finding

CHANGES = {
    "handbook": "the lock does not name the handbook's id, {id!r}",
    "added": "the {kind} {id!r} is not in the lock",
    "reworded": "the wording of the {kind} {id!r} is not in the lock",
    "renamed": "the lock does not say what took over from {id!r}",
    "retired": "the lock does not say that {id!r} is retired",
    "revived": "the lock says that {id!r} is retired",
}
"""What ``--check`` says of each change that the lock does not know yet."""

_NAMED = 5
"""Ids that are named of each kind of change; of the others, only their number is said."""


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "record every id and wording in checklists.lock"
    parser = subparsers.add_parser("lock", help=words, description=f"{words.capitalize()}.")
    parser.add_argument("docs", type=Path, metavar="DOCS", help="the folder with conf.py")
    parser.add_argument(
        "--check", action="store_true",
        help="write nothing; exit with 1 where the lock is not up to date",
    )  # fmt: skip
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the lock, or check it; 1 where the book has lost an id, or the lock is stale."""
    from handbook_ext.command.building import built  # noqa: PLC0415 - loads Sphinx
    from handbook_ext.sphinx_ext import lockfile  # noqa: PLC0415
    from handbook_ext.sphinx_ext.reporting import lines_of  # noqa: PLC0415

    path = args.docs / FILE_NAME
    _check_readable(path)
    with built(args.docs) as (app, domain):
        lock = lockfile.load_lock(app) or Lock()
        found = lockfile.findings(app, domain, lock)
        present = lockfile.entries(domain)
        handbook = app.config.handbook_id
        told = to_text(sorted(found, key=lambda one: one.order), lines_of(app), str(args.docs))
    new = unlocked(lock, handbook, present)
    if found:
        say(*told.splitlines())
    if args.check:
        return _check(args.docs, path, found, new)
    if lock.faults:
        raise CommandError(f"{path} has lines that are not sound: mend them first.")
    if found:
        print(f"handbook: {path} is left as it is.", file=sys.stderr)
        return 1
    text = format_lock(updated(lock, handbook, present))
    if not path.is_file() or path.read_text("utf-8") != text:
        write_whole(path, text)
    print(f"{path}: {_summary(new)}")
    return 0


def _check_readable(path: Path) -> None:
    try:
        path.read_bytes()
    except FileNotFoundError:
        pass
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _check(docs: Path, path: Path, found: Sequence[Finding], new: Sequence[Unlocked]) -> int:
    for one in new:
        kind = one.entry.kind if one.entry else ""
        words = CHANGES[one.change].format(id=one.id, kind=kind)
        print(f"{docs / str(one.entry.place) if one.entry else path}: {words}")
    if new and not found:
        print(f"handbook: {path} is not up to date; run: handbook lock {docs}", file=sys.stderr)
    return 1 if found or new else 0


def _summary(new: Sequence[Unlocked]) -> str:
    """Return what was locked in a few words: ``added 2 (a, b); retired 1 (c)``."""
    ids: dict[str, list[str]] = {}
    for one in new:
        ids.setdefault(one.change, []).append(one.id)
    parts = []
    for change in (name for name in CHANGES if name in ids):
        named = ", ".join(ids[change][:_NAMED])
        more = ", …" if len(ids[change]) > _NAMED else ""
        count = "" if change == "handbook" else f" {len(ids[change])}"
        parts.append(f"{change}{count} ({named}{more})")
    return "; ".join(parts) or "nothing new"
