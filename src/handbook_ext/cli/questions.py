"""Questions to the reader, where there is a terminal to ask them in."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from handbook_ext.cli.output import flush, say
from handbook_ext.cli.subcommand import CommandError

if TYPE_CHECKING:
    from argparse import Namespace


def may_ask(args: Namespace) -> bool:
    """Whether there is somebody to answer, and the answer is not given with the command."""
    return not (args.yes or args.json) and sys.stdin is not None and sys.stdin.isatty()


def asked(question: str, answers: tuple[str, ...]) -> str:
    """Return which of the *answers* the reader gives, by its beginning; raises CommandError."""
    while True:
        say(f"{question} [{'/'.join(answers)}]")
        flush()
        given = _line()
        matches = [answer for answer in answers if answer.startswith(given.strip().lower())]
        if len(matches) == 1:
            return matches[0]


def typed(question: str) -> str:
    """Return what the reader types, nothing perhaps; raises CommandError where nobody does."""
    say(question)
    flush()
    return _line().strip()


def _line() -> str:
    line = sys.stdin.readline()
    if not line:
        raise CommandError("nothing was written: there was no answer.")
    return line
