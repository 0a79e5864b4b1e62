"""What the command prints: words for a terminal of 80 columns, or JSON for a program.

Progress files may come from anybody. What is printed of them can't steer a terminal, and no
closed pipe, full disk or poor encoding of the output ends in a traceback.
"""

from __future__ import annotations

import io
import json
import os
import sys
import textwrap
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, TextIO

from handbook_ext.cli.subcommand import OutputError
from handbook_ext.core.escaped_text import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDTH = 80
"""Columns. The same everywhere, so that what is printed can be compared."""


def prepare() -> None:
    """Let the terminal show what it can: the rest is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def printable(text: str) -> str:
    """Return *text* with control characters, but for ends of lines, as written in a string."""
    return "\n".join(map(escaped, text.split("\n")))


def wrap(text: str, indent: str = "", hang: str | None = None) -> str:
    """Return *text* in lines of at most 80 columns, *hang* before all but the first."""
    folded = " ".join(text.split())
    return textwrap.fill(
        folded,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent if hang is None else hang,
        break_long_words=False,
        break_on_hyphens=False,
    )


def say(*lines: str, file: TextIO | None = None) -> None:
    """Print *lines*, to the standard output unless *file* is another."""
    with _printing():
        for line in lines:
            print(printable(line), file=file)


def warn(text: str) -> None:
    """Print a message in one line about what was asked for: not a part of the answer."""
    with suppress(OSError, ValueError):
        print(printable(f"handbook: {text}").replace("\n", " "), file=sys.stderr)


def say_json(value: Any, file: TextIO | None = None) -> None:
    """Print *value* for a program: in ASCII, which every output can encode."""
    with _printing():
        print(json.dumps(value, indent=1), file=file)


def write_text(text: str) -> None:
    """Write a file's *text* to the output as it would be on disk: in UTF-8, unchanged."""
    flush()
    with _printing():
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def flush() -> None:
    """Write what is printed so far; raises OutputError where the output takes no more."""
    if sys.stdout is None:  # a process can be started without one
        raise OutputError("there is no output to print the answer to.")
    with _printing():
        sys.stdout.flush()


@contextmanager
def _printing() -> Iterator[None]:
    """Name the output where it takes no more, and not a file; a closed pipe is no error."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"the answer cannot be printed: {error.strerror}.") from None


def give_up() -> None:
    """Drop what could not be printed: Python would try again, and complain, at its end."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
