"""What the command is called with: what is misspelt is answered with the nearest there is."""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.checklists.checklists_json import FILE_NAME
from handbook_ext.core.marked_messages import SURROGATES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from typing import NoReturn

_ADDRESS = re.compile(r"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]++:[/\\]+(?=.)", re.IGNORECASE)


def parse(
    parser: argparse.ArgumentParser, argv: Sequence[str], commands: Collection[str]
) -> argparse.Namespace:
    """Return the arguments of *argv*; raises CommandError, or SystemExit as argparse does."""
    if not argv[0].startswith("-") and argv[0] not in commands:
        hint = nearest_hint(argv[0], commands, otherwise="; handbook --help lists them.")
        raise CommandError(f"there is no command {argv[0]!r}{hint}")
    args, unknown = parser.parse_known_args(argv)
    if unknown:
        _refuse(unknown[0], argv[0], parser)
    _check_text(args)
    for name, value in vars(args).items():
        for path in value if isinstance(value, list) else [value]:
            if isinstance(path, Path):
                _check_path(path, is_book=name == "book")
    return args


def nearest_hint(name: str, names: Iterable[str], otherwise: str = ".") -> str:
    """Return the end of a sentence that suggests the nearest of *names*, if one is near."""
    from difflib import get_close_matches  # noqa: PLC0415 - for mistakes only

    matches = get_close_matches(name, list(names), n=1)
    return f"; did you mean {matches[0]!r}?" if matches else otherwise


def _refuse(argument: str, command: str, parser: argparse.ArgumentParser) -> NoReturn:
    """Say what is wrong with an argument that nothing takes."""
    if not argument.startswith("-"):
        raise CommandError(f"handbook {command} takes no {argument!r} behind the others.")
    # argparse has no public way to the options of a parser
    actions = parser._actions  # noqa: SLF001
    subparsers = next(
        action
        for action in actions
        if isinstance(action, argparse._SubParsersAction)  # noqa: SLF001
    )
    options = subparsers.choices[command]._option_string_actions  # noqa: SLF001
    hint = nearest_hint(
        argument.partition("=")[0], options, f"; handbook {command} --help lists them."
    )
    raise CommandError(f"handbook {command} has no option {argument!r}{hint}")


def _check_text(args: argparse.Namespace) -> None:
    """Raise CommandError where a text that was given is none.

    Bytes that the terminal's encoding does not have reach Python as half characters. A path may
    hold such bytes; a note that did would be kept as something else than was written.
    """
    for text in _texts(args):
        if SURROGATES.search(text):
            raise CommandError(
                f"{text!r} is not text in this terminal's encoding, "
                f"{sys.getfilesystemencoding()}; nothing was written."
            )


def _texts(args: argparse.Namespace) -> Iterator[str]:
    for value in vars(args).values():
        parts = value if isinstance(value, list) else [value]
        yield from (part for part in parts if isinstance(part, str))


def _check_path(path: Path, *, is_book: bool) -> None:
    """Raise CommandError where an address stands in a path's place: nothing is fetched here."""
    text = str(path)
    if _ADDRESS.match(text) and not path.exists():
        address = _ADDRESS.sub(lambda match: f"{match[0].rstrip('/')}//", text, count=1)
        if is_book and path.suffix != ".json":
            address += f"/{FILE_NAME}"
        raise CommandError(
            f"{text} is an address, and only files are read; fetch it first: curl -O {address}"
        )
