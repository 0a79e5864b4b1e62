"""``handbook lock``: records all that a book has published, so that no edit can lose it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.atomic_files import write_atomically
from handbook_ext.cli.earlier_locks import committed_locks, earlier_locks
from handbook_ext.cli.lock_reports import LockReport, lock_reports
from handbook_ext.cli.output import say, warn
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.findings.formats.text_report import to_text
from handbook_ext.core.locks import anchor_lock, checklist_lock

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from handbook_ext.cli.earlier_locks import EarlierLocks
    from handbook_ext.cli.subcommand import Subparsers


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    parser = subparsers.add_parser(
        "lock", help="record what readers and other projects rely on, in two locks",
        description="Record every id and wording in checklists.lock, and every page, anchor and "
        "object of the inventory in anchors.lock.",
    )  # fmt: skip
    parser.add_argument("docs", type=Path, metavar="DOCS", help="the folder with conf.py")
    parser.add_argument(
        "--check", action="store_true",
        help="write nothing; exit with 1 where a lock is not up to date",
    )  # fmt: skip
    parser.add_argument(
        "--against", metavar="REVISION",
        help="compare with the locks of a git revision, or of a folder (a checkout or a built "
        "site), and find what is missing; with what is committed if not given",
    )  # fmt: skip
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Write the locks, or check them; 1 where the book has lost something, or one is stale."""
    from handbook_ext.cli.scratch_build import built_app  # noqa: PLC0415 - loads Sphinx
    from handbook_ext.sphinx_ext.findings.reporting import lines_of  # noqa: PLC0415

    for name in (checklist_lock.FILE_NAME, anchor_lock.FILE_NAME):
        _check_readable(args.docs / name)
    before = (
        committed_locks(args.docs)
        if args.against is None
        else earlier_locks(args.docs, args.against)
    )
    _name_odd(before, asked=args.against is not None)
    with built_app(args.docs, "html") as project:
        locks = lock_reports(args.docs, project, before)
        findings = sorted(
            {finding for part in locks for finding in part.findings},
            key=lambda finding: finding.order,
        )
        report = to_text(findings, lines_of(project.app), str(args.docs))
    if findings:
        say(*report.splitlines())
    if not locks:
        say("nothing to lock: the book has no checklists, and its links are not validated")
    return _check(args.docs, locks) if args.check else _write(locks)


def _check_readable(path: Path) -> None:
    try:
        path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):  # which is said when it is built
        pass
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _name_odd(before: EarlierLocks, *, asked: bool) -> None:
    if asked and not before.files:
        warn(f"{before.name} has no lock of this book, so nothing is compared.")
    if before.lock.invalid_lines or before.anchors.invalid_lines:
        warn(f"{before.name} has lines in a lock that are not sound: they are not compared.")


def _check(docs: Path, locks: Sequence[LockReport]) -> int:
    for part in locks:
        say(*part.stale)
        _say_way_back(part)
        if part.stale and not part.is_lost and not part.way_back:
            run = f"run: handbook lock {docs}"
            outdated = f"{part.path} is not up to date; {run}"
            missing = f"there is no {part.path}: if the book never had one, {run}; else put it back"
            warn(outdated if part.path.exists() else missing)
    return 1 if any(part.is_lost or part.stale for part in locks) else 0


def _say_way_back(part: LockReport) -> None:
    if part.way_back:
        warn(f"{part.path} has lost lines; put them back first: {part.way_back}")


def _write(locks: Sequence[LockReport]) -> int:
    """Write all locks, or none where one forbids it."""
    for part in locks:
        if not part.is_sound:
            raise CommandError(f"{part.path} has lines that are not sound: mend them first.")
    if any(part.is_lost for part in locks):
        for part in locks:
            _say_way_back(part)
        names = " and ".join(str(part.path) for part in locks)
        print(f"handbook: {names} {'are' if len(locks) > 1 else 'is'} left as before.",
              file=sys.stderr)  # fmt: skip
        return 1
    for part in locks:
        if not part.path.is_file() or part.path.read_bytes() != part.text.encode():
            write_atomically(part.path, part.text)
        say(f"{part.path}: {part.summary}")
    return 0
