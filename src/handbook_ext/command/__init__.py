"""The command ``handbook``: one module a subcommand, this one on top of them.

Nothing here imports Sphinx: a subcommand that needs it imports it when it runs, so that the
others answer at once.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from handbook_ext import __version__
from handbook_ext.command import (
    arguments,
    check,
    diff,
    explain,
    export,
    external,
    lock,
    marks,
    merge,
    output,
    rules,
    snapshot,
    status,
)
from handbook_ext.command.base import CommandError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.command.base import Subcommand

SUBCOMMANDS: tuple[Subcommand, ...] = (
    status, marks, snapshot, export, merge, diff, lock, check, external, rules, explain,
)  # fmt: skip

COULD_NOT_TELL = 2
"""Exit status where the command could not do, or find out, what it was asked for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with *argv*, or the process's arguments; return the exit status."""
    output.prepare()
    try:
        return _run(argv)
    except CommandError as error:
        output.warn(str(error))
        return COULD_NOT_TELL
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has seen enough
        output.give_up()
        return 141
    except OSError as error:  # those of files are CommandErrors; this is the output's
        output.give_up()
        output.warn(f"the output cannot be written: {error.strerror}.")
        return COULD_NOT_TELL


def _run(argv: Sequence[str] | None) -> int:
    try:
        args = make_parser().parse_args(argv)
        arguments.check_text(args)
        return int(args.run(args))
    finally:
        output.flush()


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command; its documentation is made from it too."""
    parser = argparse.ArgumentParser(
        prog="handbook", description="Check a handbook, and work with its checklists."
    )
    parser.add_argument("--version", action="version", version=f"handbook_ext {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for subcommand in SUBCOMMANDS:
        subcommand.add(subparsers)
    return parser
