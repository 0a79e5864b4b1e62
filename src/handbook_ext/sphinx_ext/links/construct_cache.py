"""What source files mention, remembered from build to build.

Few files are scanned: those with a fault and those with a table of contents. That takes 10 ms a
page, which a build that changed nothing need not spend again.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext._version import __version__
from handbook_ext.core.documents.construct import Construct
from handbook_ext.source import find_constructs
from handbook_ext.source.nested_source import BRACES
from handbook_ext.sphinx_ext.build_cache import BuildCache
from handbook_ext.sphinx_ext.compat import myst
from handbook_ext.sphinx_ext.source_locations import syntaxes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from handbook_ext.sphinx_ext.links.inserted_texts import InsertedTexts

CACHE_VERSION = f"{__version__}/3"
"""Raise the number when a text has other mentions than before."""


class ConstructCache:
    """The mentions of the files of one book."""

    def __init__(self, env: BuildEnvironment, inserted: InsertedTexts) -> None:
        self._env, self._root = env, Path(env.srcdir)
        self._delimiters = myst.substitution_delimiters(env, "")
        self._memory = BuildCache(env, "constructs", CACHE_VERSION)
        self._syntaxes = syntaxes(env)
        self._before = self._memory.load()
        self._now: dict[str, list[Any]] = {}
        self._constructs: dict[str, tuple[Construct, ...]] = {}
        if inserted:
            self._constructs[inserted.file] = inserted.constructs

    def constructs(self, file: str) -> tuple[Construct, ...]:
        """Return all that a source file mentions; nothing where it can't be read."""
        if file not in self._constructs:
            self._constructs[file] = self._of(file)
        return self._constructs[file]

    def is_rest(self, file: str) -> bool:
        """Whether a file is read as reStructuredText."""
        return self._syntaxes.get(file) == "rst"

    def _of(self, file: str) -> tuple[Construct, ...]:
        path, syntax = Path(self._root, file), self._syntaxes.get(file, "md")
        try:
            status = path.stat()
            stamp = [status.st_mtime_ns, status.st_size, syntax, self._delimiters]
            record = self._before.get(file)
            if record and record[0] == stamp:
                self._now[file] = record
                return tuple(map(_construct, record[1]))
            text = path.read_text("utf-8", errors="replace")
            delimiters = myst.substitution_delimiters(self._env, text) if syntax == "md" else BRACES
            all_constructs = tuple(find_constructs(text, syntax, delimiters))
        except OSError:
            return ()
        self._now[file] = [stamp, [_record(construct) for construct in all_constructs]]
        return all_constructs

    def save(self) -> None:
        """Remember the files that were asked for, and no others."""
        if self._now != self._before:
            self._memory.save(self._now)


def _record(construct: Construct) -> list[Any]:
    return [
        construct.kind,
        construct.target,
        construct.line,
        construct.column,
        *construct.start,
        construct.text,
        construct.name,
    ]


def _construct(record: list[Any]) -> Construct:
    kind, target, line, column, start_line, start_column, text, name = record
    return Construct(kind, target, line, column, (start_line, start_column), text, name)
