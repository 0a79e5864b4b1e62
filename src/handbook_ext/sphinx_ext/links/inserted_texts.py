"""reStructuredText that ``conf.py`` puts into every page, and where it stands there.

Documents say that something stands in such a text, at a line of it. Where that is in ``conf.py``
is looked up in every build: Sphinx reads no page again because lines came above the setting.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.source import constructs_in
from handbook_ext.source.passage import SourceText, line_texts
from handbook_ext.sphinx_ext.compat.rest_settings import INSERTED
from handbook_ext.sphinx_ext.compat.sphinx_builders import app_of
from handbook_ext.sphinx_ext.source_locations import relative_file, source_lines, value_location

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import DocumentRecord


class InsertedTexts:
    """The texts that one project puts into its pages; mostly it has none."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._path = Path(app_of(env).confdir, "conf.py")
        self.file = relative_file(self._path, env.srcdir)
        values = {source: getattr(env.config, name, None) for source, name in INSERTED.items()}
        self._values = {source: str(value) for source, value in values.items() if value}

    def __bool__(self) -> bool:
        return bool(self._values)

    @cached_property
    def constructs(self) -> tuple[Construct, ...]:
        """What the texts mention, at places in ``conf.py``."""
        return tuple(
            self._at_value(construct, source)
            for source, lines in self._lines.items()
            for construct in constructs_in(lines, "rst")
        )

    def _at_value(self, construct: Construct, source: str) -> Construct:
        """Return *construct*; where it is not written so, it stands where the value begins."""
        if min(construct.line, construct.start[0]) > 0:
            return construct
        line, column = self._starts[source]
        return replace(
            construct, line=line, column=column, start=(line, column), is_substituted=True
        )

    @cached_property
    def _starts(self) -> Mapping[str, tuple[int, int]]:
        return {source: value_location(self._path, INSERTED[source]) for source in self._values}

    @cached_property
    def _lines(self) -> Mapping[str, Sequence[SourceText]]:
        return {
            source: list(_written_lines(source_lines(str(self._path)), value, self._starts[source]))
            for source, value in self._values.items()
        }

    def placed(self, record: DocumentRecord) -> DocumentRecord:
        """Return a *record* that says of what stands in the texts where that is in ``conf.py``."""
        changed: dict[str, Any] = {}
        for field in fields(record):
            entries = getattr(record, field.name)
            if isinstance(entries, list) and any(map(self._is_inserted, entries)):
                changed[field.name] = list(map(self._place, entries))
        inserted = self._values.keys() & record.authored.keys()
        if inserted:
            ids = {
                name: self._number(source, line)
                for source in sorted(inserted)
                for name, line in record.authored[source].items()
            }
            own = {file: ids for file, ids in record.authored.items() if file not in inserted}
            changed["authored"] = own | {self.file: ids}
        return replace(record, **changed) if changed else record

    def _is_inserted(self, entry: Any) -> bool:
        return getattr(entry, "file", "") in self._values

    def _place(self, entry: Any) -> Any:
        if not self._is_inserted(entry):
            return entry
        return entry._replace(file=self.file, line=self._number(entry.file, entry.line))

    def _number(self, source: str, line: int) -> int:
        lines = self._lines[source]
        number = lines[min(max(line, 1), len(lines)) - 1].number
        return number if number > 0 else self._starts[source][0]


def _written_lines(
    sources: Sequence[str], value: str, start: tuple[int, int]
) -> Iterator[SourceText]:
    """Yield the lines of *value* where *sources*, the lines of a file, have them, from its *start*.

    One that is not written as it is, because of a backslash say, has the number 0.
    """
    number, offset = start[0], start[1] - 1
    for text in line_texts(value):
        bare = text.strip()
        rows = range(number, len(sources) + 1) if bare else ()
        hits = ((row, sources[row - 1].find(bare, (row == number) * offset)) for row in rows)
        row, at = next(((row, at) for row, at in hits if at >= 0), (0, 0))
        if row:
            number, offset = row, at + len(bare)
        yield SourceText(text, row, at - (len(text) - len(text.lstrip())))
