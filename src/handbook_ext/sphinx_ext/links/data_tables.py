"""Tables of Markdown pages whose cells stand in files: ``csv-table`` with ``:file:``.

MyST says of all that such a table holds that it stands in the page, near the directive.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.source import find_blocks
from handbook_ext.sphinx_ext.source_locations import source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.sphinx_ext.links.construct_index import ConstructIndex


class DataTable(NamedTuple):
    """A table of a page: its directive's first and last line, and the file with its cells."""

    start: int
    end: int
    file: str


class DataTables:
    """The tables of one book."""

    def __init__(self, env: BuildEnvironment, index: ConstructIndex) -> None:
        self._env, self._index = env, index
        self._known: dict[tuple[str, str], list[DataTable]] = {}

    def placed(self, docname: str, links: Iterable[Link]) -> Iterator[Link]:
        """Yield *links* of a page, those of tables at the directive or in the file with the cells.

        A title and a header come first; the directive has as many as it names.
        """
        taken: Counter[tuple[object, ...]] = Counter()
        for link in links:
            table = self._table_of(docname, link)
            if table is None:
                yield link
                continue
            key = table, link.kind, link.target, link.anchor
            named = [
                construct
                for construct in self._index.candidates(docname, link)
                if table.start <= construct.line <= table.end
            ]
            is_in_page = taken[key] < len(named)
            taken[key] += 1
            yield (
                link._replace(line=table.start)
                if is_in_page
                else link._replace(file=table.file, line=1)
            )

    def _table_of(self, docname: str, link: Link) -> DataTable | None:
        is_of_page = not (link.is_translated or link.at.is_in_module)
        tables = self._tables(docname, link.file) if is_of_page else ()
        return next((table for table in tables if table.start <= link.line <= table.end + 1), None)

    def _tables(self, docname: str, file: str) -> Sequence[DataTable]:
        if (docname, file) not in self._known:
            self._known[docname, file] = list(self._find_tables(docname, file))
        return self._known[docname, file]

    def _find_tables(self, docname: str, file: str) -> Iterator[DataTable]:
        options = [
            option
            for option in self._index.named(file, ["option"])
            if (option.text, option.name) == ("csv-table", "file") and not option.is_substituted
        ]
        if not options or self._index.is_rest(file):
            return
        text = "\n".join(source_lines(str(Path(self._env.srcdir, file))))
        bodies = sorted(find_blocks(text, "md").bodies.items(), reverse=True)
        for option in options:
            around = (body for body in bodies if body[0] < option.start[0] - 1 <= body[1])
            start, end = next(around, (option.start[0] - 2, option.start[0]))
            yield DataTable(start + 1, end + 1, self._env.relfn2path(option.target, docname)[0])
