"""``handbook explain``: what a rule finds, why, and what it looks like mended."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from handbook_ext.cli.output import say, wrap
from handbook_ext.cli.rules import severity
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.rules.registry import find_rule, nearest_rule

if TYPE_CHECKING:
    from argparse import Namespace

    from handbook_ext.cli.subcommand import Subparsers


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "say what a rule finds, why, and how it is mended"
    parser = subparsers.add_parser("explain", help=words, description=f"{words.capitalize()}.")
    parser.add_argument("rule", metavar="RULE", help="the code or the name of a rule")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print what the rule's page in the documentation says."""
    rule = find_rule(args.rule) or find_rule(args.rule.upper()) or find_rule(args.rule.lower())
    if rule is None:
        near = nearest_rule(args.rule)
        hint = f"did you mean {near}?" if near else "handbook rules lists them."
        raise CommandError(f"there is no rule {args.rule!r}: {hint}")
    say(f"{rule.code} {rule.name} ({severity(rule)})", "", wrap(f"{rule.summary} {rule.why}"))
    examples = ((f"With this in {rule.lock_file}:", rule.lock), ("Reported:", rule.bad),
                ("Right:", rule.good))  # fmt: skip
    for title, example in examples:
        if example:
            say("", title, "", textwrap.indent(example, "    "))
    return 0
