"""``handbook rules``: every rule in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.cli.output import say, say_json, wrap
from handbook_ext.core.rules.registry import RULES

if TYPE_CHECKING:
    from argparse import Namespace

    from handbook_ext.cli.subcommand import Subparsers
    from handbook_ext.core.finding import Rule


def add(subparsers: Subparsers) -> None:
    """Register the subcommand."""
    words = "list every rule that a book is checked by"
    parser = subparsers.add_parser("rules", help=words, description=f"{words.capitalize()}.")
    parser.add_argument("--json", action="store_true", help="answer in JSON, for programs")
    parser.set_defaults(run=run)


def run(args: Namespace) -> int:
    """Print the rules in the order of their codes."""
    if args.json:
        say_json([rule._asdict() for rule in RULES.values()])
        return 0
    for rule in RULES.values():
        text = f"{rule.code} {rule.name} ({severity(rule)}): {rule.summary}"
        say(wrap(text, hang=" " * 6))
    return 0


def severity(rule: Rule) -> str:
    """Return how severe *rule* is, and whether it has to be asked for."""
    return rule.severity if rule.on else f"{rule.severity}, off by default"
