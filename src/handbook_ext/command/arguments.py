"""What the command is called with: arguments that are no text are refused."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from handbook_ext.command.base import CommandError
from handbook_ext.core.text import SURROGATE

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator


def check_text(args: Namespace) -> None:
    """Raise CommandError where a text that was given is none.

    Bytes that the terminal's encoding does not have reach Python as half characters. A path may
    hold such bytes; a note that did would be kept as something else than was written.
    """
    for given in _texts(args):
        if SURROGATE.search(given):
            raise CommandError(
                f"{given!r} is not text in this terminal's encoding, "
                f"{sys.getfilesystemencoding()}; nothing was written."
            )


def _texts(args: Namespace) -> Iterator[str]:
    for value in vars(args).values():
        parts = value if isinstance(value, list) else [value]
        yield from (one for one in parts if isinstance(one, str))
