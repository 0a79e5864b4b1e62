"""The command ``handbook``: one module a subcommand, this one on top of them.

Nothing here imports Sphinx: a subcommand that needs it imports it when it runs, so that the
others answer at once.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from typing import TYPE_CHECKING

from handbook_ext import __version__
from handbook_ext.command import lock
from handbook_ext.command.base import CommandError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from handbook_ext.command.base import Subcommand

SUBCOMMANDS: tuple[Subcommand, ...] = (lock,)

COULD_NOT_TELL = 2
"""Exit status where the command could not do, or find out, what it was asked for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with *argv*, or the process's arguments; return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # wordings may hold what the terminal cannot show; that is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    args = _parser().parse_args(argv)
    try:
        status = int(args.run(args))
        sys.stdout.flush()
    except CommandError as error:
        print(f"handbook: {error}", file=sys.stderr)
        return COULD_NOT_TELL
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # whoever read our output has seen enough; Python would complain once more at its end
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="handbook", description="Work with a handbook's checklists from the terminal."
    )
    parser.add_argument("--version", action="version", version=f"handbook_ext {__version__}")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for subcommand in SUBCOMMANDS:
        subcommand.add(subparsers)
    return parser
