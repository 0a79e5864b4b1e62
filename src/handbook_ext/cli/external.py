"""``handbook external``: asks for every address of the web that a book links to."""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli import report_options
from handbook_ext.cli.answer_cache_file import AnswerCacheFile, default_path
from handbook_ext.cli.output import warn
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.findings.baseline import BaselineError
from handbook_ext.core.findings.severity_policy import PolicyError
from handbook_ext.core.marked_messages import count_noun

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.external.answer import Verdict

_ADDRESSES = ("address", "addresses")
_SECONDS = {"h": 3600, "d": 86_400, "w": 604_800}


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    parser = subparsers.add_parser(
        "external", help="ask for every page of the web that a book links to", allow_abbrev=False,
        description="Ask for every page of the web that a book links to, and report the links "
        "that lead nowhere. Each page is asked for once.",
    )  # fmt: skip
    parser.add_argument("docs", type=Path, metavar="DOCS", help="the folder with conf.py")
    _add_cache_options(parser)
    _add_limits(parser)
    _add_exceptions(parser)
    report_options.add_options(parser)
    parser.set_defaults(run=run)


def _add_cache_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--cache", type=Path, metavar="FILE",
        help="where answers are kept; in the user's cache folder if not given",
    )  # fmt: skip
    parser.add_argument(
        "--max-age", type=_age, default="7d", metavar="AGE",
        help="how long an answer counts, in hours, days or weeks: 12h, 7d, 2w; 7d if not given, "
        "and never more than an hour for one that is not good",
    )  # fmt: skip


def _add_limits(parser: argparse.ArgumentParser) -> None:
    """Add what bounds the time and the number of requests."""
    parser.add_argument(
        "--max-time", type=_seconds(86_400), default=3600.0, metavar="SECONDS",
        help="how long to ask in all, of which one host may take a quarter; 3600 if not given",
    )  # fmt: skip
    parser.add_argument(
        "--timeout", type=_seconds(3600), metavar="SECONDS",
        help="how long one attempt at a page may take, redirects included; linkcheck_timeout of "
        "conf.py or 20 if not given",
    )  # fmt: skip
    parser.add_argument(
        "--retries", type=_number(0, 10), metavar="NUMBER",
        help="how often a request is sent again that failed; what linkcheck_retries of conf.py "
        "says or 2 if not given",
    )  # fmt: skip
    parser.add_argument(
        "--per-host", type=_number(1, 16), default=2, metavar="NUMBER",
        help="how many requests one host gets at a time; 2 if not given",
    )  # fmt: skip


def _add_exceptions(parser: argparse.ArgumentParser) -> None:
    """Add which addresses are asked for, or not, against the rule."""
    parser.add_argument(
        "--exclude", nargs="+", type=_pattern, default=[], metavar="PATTERN", action="extend",
        help="addresses not to ask for: regular expressions, each for the beginning of one",
    )  # fmt: skip
    parser.add_argument(
        "--allow-private", action="store_true",
        help="ask hosts of private networks and this machine too",
    )  # fmt: skip


def _age(text: str) -> int:
    match = re.fullmatch(r"([0-9]{1,6})([hdw])|0", text)
    if not match:
        raise argparse.ArgumentTypeError(f"{text!r} is no age: write 12h, 7d, 2w or 0")
    return int(match[1] or 0) * _SECONDS.get(match[2], 0)


def _seconds(most: int) -> Callable[[str], float]:
    def convert(text: str) -> float:
        try:
            seconds = float(text)
        except ValueError:
            seconds = math.nan
        if not 0 < seconds <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no time: write seconds, up to {most}")
        return seconds

    return convert


def _number(least: int, most: int) -> Callable[[str], int]:
    def convert(text: str) -> int:
        if not re.fullmatch("[0-9]{1,4}", text) or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no number from {least} to {most}")
        return int(text)

    return convert


def _pattern(text: str) -> re.Pattern[str]:
    try:
        return re.compile(text)
    except re.error as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no regular expression: {error}") from None


def run(args: Namespace) -> int:
    """Report the links that lead nowhere; exits as ``check`` does, or with 2 if time was short."""
    from handbook_ext.cli.linkcheck_settings import LinkcheckSettings  # noqa: PLC0415 - loads Sphinx
    from handbook_ext.cli.scratch_build import built_app  # noqa: PLC0415 - loads Sphinx
    from handbook_ext.core.rules.linked_files import is_local, is_served_here  # noqa: PLC0415
    from handbook_ext.external import address_findings  # noqa: PLC0415 - loads requests
    from handbook_ext.sphinx_ext.findings import external_uses, reporting  # noqa: PLC0415

    cache = AnswerCacheFile(args.cache or default_path(), args.max_age)
    with built_app(args.docs, values={"handbook_check_links": True}) as project:
        app = project.app
        settings = LinkcheckSettings(app.config)
        for sentence in settings.ignored_settings():
            warn(sentence)
        limits = settings.limits(args)
        asked_pages = [name for name in project.documents if not settings.leaves_out(name)]
        uses = list(settings.chosen(external_uses.address_uses(project, asked_pages), args.exclude))
        if not limits.allow_private:
            uses = [use for use in uses if not (is_local(use.page) or is_served_here(use.page))]
        pages = address_findings.anchors_by_page(uses)
        answers = settings.judged(cache.answers(pages, limits))
        verdicts = Counter(answer.verdict for answer in answers.values())
        all_findings = address_findings.address_findings(uses, answers)
        findings = [finding for finding in all_findings if not settings.allows(finding)]
        try:
            judged = reporting.reported_external_findings(
                app, findings, is_whole=not verdicts["late"]
            )
        except (PolicyError, BaselineError) as error:
            raise CommandError(f"{error}.") from None
        status = report_options.write_report(args, judged, reporting.lines_of(app))
    short = _conclude(cache.asked, verdicts)
    return status or short


def _conclude(asked: int, verdicts: Counter[Verdict]) -> int:
    """Say how many addresses were asked; return 2 where time was too short for some, else 0."""
    late = verdicts["late"]
    if late:
        few = count_noun(late, *_ADDRESSES)
        warn(f"there was no time for {few}: run it again, or raise --max-time.")
    idle = late + verdicts["private"]
    more = f", {idle} not asked" if idle else ""
    whole = verdicts.total()
    cached = whole - asked - idle
    warn(f"{count_noun(whole, *_ADDRESSES)}: {asked} asked, {cached} from the cache{more}.")
    return 2 if late else 0
