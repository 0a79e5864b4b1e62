"""The parsers of the command: argparse's, that ask no terminal for its width."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from handbook_ext.cli.output import WIDTH, say


class Formatter(argparse.HelpFormatter):
    """Lays the help out as all that is printed; argparse makes one for every option it is told."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=WIDTH)


class Parser(argparse.ArgumentParser):
    """A parser whose subparsers are like it."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(formatter_class=Formatter, **kwargs)

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print the help, or what is wrong: argparse hides that an output takes no more."""
        if file is sys.stderr:
            super()._print_message(message, file)
        else:
            say(*message.splitlines())
