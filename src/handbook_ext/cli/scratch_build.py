"""A book, built from its sources in a temporary folder: nothing is written beside them.

The only module of the command that imports Sphinx when it is imported.
"""

from __future__ import annotations

import io
import re
import stat
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from sphinx.application import Sphinx
from sphinx.errors import SphinxError

from handbook_ext.cli.subcommand import CommandError
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docutils_namespace, patch_docutils
from handbook_ext.sphinx_ext.project import project_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from handbook_ext.sphinx_ext.project import Project

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_OURS = re.compile(r": HB\d{3} [a-z-]+: |\[handbook\b")


@contextmanager
def built_app(
    docs: Path,
    builder: str = "dummy",
    values: Mapping[str, bool] | None = None,
    sphinx_warnings: list[str] | None = None,
) -> Iterator[Project]:
    """Build the book in the folder *docs*; raises CommandError where that does not work.

    *builder* is the name of one of Sphinx's; "dummy" writes no pages. *values* take the place of
    those in its ``conf.py``. What is written is gone when the context ends. To *sphinx_warnings*
    is added what the build warns of beside our findings.
    """
    _check_folder(docs)
    if not (docs / "conf.py").is_file():
        raise CommandError(f"there is no conf.py in {docs}.")
    try:
        temporary = TemporaryDirectory(prefix="handbook-", ignore_cleanup_errors=True)
    except OSError as error:
        raise CommandError(f"no temporary folder can be made: {error.strerror}.") from None
    with temporary as scratch, patch_docutils(str(docs)), docutils_namespace():
        app = _build(docs, Path(scratch), builder, dict(values or {}), sphinx_warnings)
        yield project_of(app)


def _check_folder(docs: Path) -> None:
    try:
        is_folder = stat.S_ISDIR(docs.stat().st_mode)
    except FileNotFoundError:
        raise CommandError(f"there is no folder {docs}.") from None
    except OSError as error:
        raise CommandError(f"{docs} cannot be read: {error.strerror}.") from None
    if not is_folder:
        raise CommandError(f"{docs} is no folder; the one with conf.py is wanted.")


class _WarningStream(io.StringIO):
    """Where Sphinx writes its warnings, each at once; keeps those that are no findings."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__()
        self._messages = messages

    def write(self, text: str) -> int:
        """Keep *text*, unless it is one of our own."""
        message = _COLOUR.sub("", text).strip()
        if message and not _OURS.search(message):
            self._messages.append(message)
        return len(text)


def _build(
    docs: Path, scratch: Path, builder: str, values: dict[str, bool], messages: list[str] | None
) -> Sphinx:
    stream = io.StringIO() if messages is None else _WarningStream(messages)
    try:
        app = Sphinx(
            docs, docs, scratch / "out", scratch / "doctrees", builder, values,
            status=None, warning=stream, freshenv=True,
        )  # fmt: skip
        if "handbook_ext" in app.extensions:
            app.build(force_all=True)
    except Exception as error:  # noqa: BLE001 - whatever an extension may raise
        raise CommandError(f"{docs} cannot be built: {_sentence(error)}.") from None
    if "handbook_ext" not in app.extensions:
        raise CommandError(f"{docs / 'conf.py'} does not have handbook_ext among its extensions.")
    return app


def _sentence(error: Exception) -> str:
    """Return what *error* says without the traceback that Sphinx puts between its lines."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    if not isinstance(error, SphinxError):
        lines[:0] = [type(error).__name__]
    first, last = (lines[0], lines[-1]) if lines else (type(error).__name__, "")
    text = first if last in {"", first} else f"{first.rstrip(':')}: {last}"
    return text.rstrip(".")
