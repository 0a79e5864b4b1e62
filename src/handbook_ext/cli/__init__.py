"""The command ``handbook``: one module a subcommand, this one on top of them.

A module is loaded when its subcommand is asked for, so that it answers at once; one that needs
Sphinx imports it when it runs.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from handbook_ext._version import __version__
from handbook_ext.cli import output
from handbook_ext.cli.subcommand import CommandError, OutputError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from handbook_ext.cli.subcommand import Subcommand

MODULES: Final = {
    "status": "status",
    "next": "next_items",
    **dict.fromkeys(("tick", "untick", "na", "note", "confirm"), "mark_items"),
    "mine": "my_lists",
    **{name: name for name in ("snapshot", "export", "merge", "diff", "fill")},
    "import": "import_copy",
    **{name: name for name in ("lock", "check", "external", "rules", "explain")},
}
"""The module of each subcommand, in the order of the help."""

COULD_NOT_TELL: Final = 2
"""Exit status where the command could not do, or find out, what it was asked for."""

NOT_PRINTED: Final = 3
"""Exit status where it did, and its answer could not be printed."""

INTERRUPTED: Final = 130
CLOSED: Final = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command with *argv*, or the process's arguments; return the exit status."""
    output.prepare()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except CommandError as error:
        output.warn(str(error))
        return COULD_NOT_TELL
    except KeyboardInterrupt as interruption:  # __main__ says by which signal
        return int([*interruption.args, INTERRUPTED][0])
    except BrokenPipeError:  # whoever read our output has seen enough
        output.give_up()
        return CLOSED
    except OutputError as error:
        output.give_up()
        output.warn(str(error))
        return NOT_PRINTED
    except OSError as error:  # what is written is looked after where it is; this was looked at
        output.warn(f"{error.filename or 'a file'} cannot be read: {error.strerror or error}.")
        return COULD_NOT_TELL


def _run(argv: Sequence[str]) -> int:
    if list(argv) == ["--version"]:  # nothing needs to be loaded for it
        output.say(f"handbook_ext {__version__}")
        status = 0
    else:
        status = _answer(argv or ["status"])
    output.flush()
    return status


def _answer(argv: Sequence[str]) -> int:
    from handbook_ext.cli import arguments  # noqa: PLC0415 - not for --version

    try:
        args = arguments.parse(make_parser(argv[0]), argv, MODULES)
    except SystemExit:  # the help is printed, or what is wrong with the arguments
        output.flush()
        raise
    return int(args.run(args))


def subcommands(names: Iterable[str] = MODULES) -> list[Subcommand]:
    """Return the modules of *names*, in their order."""
    modules = dict.fromkeys(MODULES[name] for name in names)
    return [cast("Subcommand", import_module(f"handbook_ext.cli.{module}")) for module in modules]


def make_parser(name: str = "") -> argparse.ArgumentParser:
    """Return the parser of the whole command; of one subcommand alone if *name* is that of one."""
    from handbook_ext.cli.argument_parser import Parser  # noqa: PLC0415 - not for --version

    parser: argparse.ArgumentParser = Parser(
        prog="handbook", description="Check a handbook, and work with its checklists.",
        epilog="Exit status: 0 done; 1 something was found, by check, external, lock or diff; "
        "2 refused, with the reason; 3 done, but the answer could not be printed.",
    )  # fmt: skip
    parser.add_argument("--version", action="version", version=f"handbook_ext {__version__}")
    subparsers = parser.add_subparsers(
        title="commands", metavar="COMMAND", required=True, prog=parser.prog
    )
    for subcommand in subcommands([name] if name in MODULES else MODULES):
        subcommand.add(subparsers)
    return parser
