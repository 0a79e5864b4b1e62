"""``handbook check``: builds a book in a scratch folder and reports all that is wrong with it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli import report_options
from handbook_ext.cli.atomic_files import write_atomically
from handbook_ext.cli.output import warn
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.findings import baseline
from handbook_ext.core.findings.baseline import BaselineError
from handbook_ext.core.findings.severity_policy import PolicyError
from handbook_ext.core.marked_messages import count_noun

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable, Sequence

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.finding import Rule
    from handbook_ext.sphinx_ext.project import Project


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    parser = subparsers.add_parser(
        "check", help="find every broken link and every other fault of a book", allow_abbrev=False,
        description="Find every broken link and every other fault of a book. Writes HTML to a "
        "scratch folder, and leaves the book as it is.",
    )  # fmt: skip
    parser.add_argument("docs", type=Path, metavar="DOCS", help="the folder with conf.py")
    parser.add_argument(
        "--quick", action="store_true",
        help="write no HTML; the rules that need it are left out, and named",
    )  # fmt: skip
    parser.add_argument(
        "--builder", choices=("html", "dirhtml"), default="html", metavar="NAME",
        help="the builder of the site, html or dirhtml; html if not given",
    )  # fmt: skip
    debts = parser.add_mutually_exclusive_group()
    debts.add_argument(
        "--write-baseline", action="store_true",
        help=f"write {baseline.FILE_NAME}, in which all present findings are forgiven",
    )  # fmt: skip
    debts.add_argument(
        "--shrink-baseline", action="store_true",
        help="take what is mended out of the baseline",
    )  # fmt: skip
    report_options.add_options(parser)
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Report what is found; 1 where an error is among it, or anything under ``-W``."""
    from handbook_ext.cli.scratch_build import built_app  # noqa: PLC0415 - loads Sphinx
    from handbook_ext.sphinx_ext.findings import reporting  # noqa: PLC0415

    if args.quick and (args.write_baseline or args.shrink_baseline):
        raise CommandError("a baseline is written by the whole check: leave --quick out.")
    builder, sphinx_warnings = "dummy" if args.quick else args.builder, list[str]()
    with built_app(args.docs, builder, sphinx_warnings=sphinx_warnings) as project:
        try:
            if args.write_baseline or args.shrink_baseline:
                _write_baseline(project, shrink=args.shrink_baseline)
            findings = reporting.reported_findings(project)
        except (PolicyError, BaselineError) as error:
            raise CommandError(f"{error}.") from None
        _name_left_out(rule for rule in reporting.idle_rules(project.app) if rule.needs_html)
        status = report_options.write_report(args, findings, reporting.lines_of(project.app))
        _name_sphinx_warnings(sphinx_warnings, project.app.srcdir, args)
        return max(status, int(bool(sphinx_warnings and args.fail_on_warning)))


def _write_baseline(project: Project, *, shrink: bool) -> None:
    """Write the baseline where there is none yet, or *shrink* the one that there is."""
    from handbook_ext.sphinx_ext.findings import reporting  # noqa: PLC0415

    path = reporting.baseline_path(project.app)
    owed = baseline.baseline_entries(reporting.unsuppressed_findings(project))
    if not shrink:
        if path.exists():
            raise CommandError(
                f"{path} exists, and can only shrink: use --shrink-baseline, or delete it first."
            )
        entries = owed
    elif not path.exists():
        raise CommandError(f"there is no {path} to shrink; --write-baseline writes one.")
    else:
        old_entries = reporting.load_baseline(project.app)
        mended = set(baseline.stale_entries(old_entries, owed, reporting.idle_rules(project.app)))
        entries = [entry for entry in old_entries if entry not in mended]
    write_atomically(path, baseline.format_baseline(entries))
    warn(f"{path} has {count_noun(len(entries), 'entry', 'entries')} now.")


def _name_sphinx_warnings(messages: Sequence[str], srcdir: Path, args: Namespace) -> None:
    """Say what Sphinx itself warned of, with files as the user calls their folder."""
    for message in messages:
        warn(message.replace(f"{srcdir}/", f"{args.docs.as_posix()}/"))
    if messages:
        count = count_noun(len(messages), "warning", "warnings")
        hint = "" if args.fail_on_warning else "; with -W, that is a failure"
        warn(f"{count} of Sphinx's own, which no finding says{hint}.")


def _name_left_out(rules: Iterable[Rule]) -> None:
    names = sorted(f"{rule.code} {rule.name}" for rule in rules)
    if names:
        warn(f"left out, because they need the HTML pages: {', '.join(names)}.")
