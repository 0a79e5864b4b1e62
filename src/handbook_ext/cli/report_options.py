"""What the commands that report findings share: their options, and how a report is delivered."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.atomic_files import write_atomically
from handbook_ext.cli.output import say, write_text
from handbook_ext.core.findings.formats.by_name import FORMATS
from handbook_ext.core.findings.formats.text_report import summary
from handbook_ext.core.findings.severity_policy import repository_root

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.findings.formats.text_report import Lines


def add_options(parser: ArgumentParser) -> None:
    """Add the options about the report."""
    parser.add_argument(
        "--format", choices=tuple(FORMATS), default="text", metavar="FORMAT",
        help=f"the report's format: {', '.join(FORMATS)}; text if not given",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE",
        help="a file for the report, of which only the summary is then printed",
    )  # fmt: skip
    parser.add_argument(
        "-W", "--fail-on-warning", action="store_true",
        help="exit with 1 also where there are only warnings",
    )  # fmt: skip


def write_report(args: Namespace, findings: Sequence[Finding], lines: Lines) -> int:
    """Print or write the report on *findings*; return the exit status, 1 where something fails."""
    report = FORMATS[args.format](findings, lines, _folder(args))
    if args.output not in {None, Path("-")}:
        # a file's name need not be UTF-8
        write_atomically(args.output, report.encode("utf-8", "backslashreplace"))
        say(summary(findings))
    elif args.format in {"text", "github"}:
        say(*report.splitlines())
    else:
        write_text(report)
    return int(any(args.fail_on_warning or finding.severity == "error" for finding in findings))


def _folder(args: Namespace) -> str:
    """Return how the source directory is called in the report.

    To people as they called it; to code hosts as it lies in its repository.
    """
    if args.format == "text":
        return str(args.docs.as_posix())
    docs = args.docs.resolve()
    root = repository_root(docs)
    return str(docs.relative_to(root).as_posix()) if root else ""
