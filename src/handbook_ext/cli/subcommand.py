"""What the subcommands share with the command that runs them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeAlias

if TYPE_CHECKING:
    from argparse import ArgumentParser, _SubParsersAction

Subparsers: TypeAlias = "_SubParsersAction[ArgumentParser]"
"""What argparse's ``add_subparsers()`` returns; its class has no public name."""


class CommandError(Exception):
    """What the user can mend, as one sentence; the command prints it and exits with 2."""


class OutputError(Exception):
    """The standard output takes no more: why, as one sentence."""


class Subcommand(Protocol):
    """A module that is a subcommand."""

    def add(self, subparsers: Subparsers) -> None:
        """Register the subcommand's parser, with ``set_defaults(run=...)``.

        ``run(args)`` returns the exit status, or raises CommandError.
        """
