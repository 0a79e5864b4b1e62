"""Where in a source file a construct stands: docutils knows lines, readers want columns."""

from __future__ import annotations

import ast
import os
import re
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.osutil import relpath

from handbook_ext.core.model import Location
from handbook_ext.source.passage import line_texts
from handbook_ext.sphinx_ext.compat import myst, rest_settings, translated_nodes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.environment import BuildEnvironment
    from sphinx.project import Project

    from handbook_ext.core.findings.source_blocks import Syntax

_REACH = 40
"""Lines searched below a construct's first line: a paragraph's length, with room."""

_IN_WORD = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-")


def is_file(path: str | Path) -> bool:
    """Whether there is a file *path*; there is none whose name no file can have."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def relative_file(path: str | Path, folder: str | Path) -> str:
    """Return how findings call the file *path*: its whole path on another drive (Windows)."""
    return Path(relpath(path, folder)).as_posix()


def source_lines(path: str) -> tuple[str, ...]:
    """Return the lines of the source file *path*; none where it can't be read."""
    try:
        return _read(path, os.stat(path).st_mtime_ns)  # noqa: PTH116 - asked for each item
    except OSError:
        return ()


@lru_cache(maxsize=64)
def _read(path: str, _modified: int) -> tuple[str, ...]:
    lines = line_texts(Path(path).read_text("utf-8", errors="replace"))
    return tuple(lines if lines[-1] else lines[:-1])


def node_line(node: nodes.Node) -> int:
    """Return the line of *node* or of its nearest descendant or ancestor that has one, else 1.

    What a catalogue gave has lines of its own; the text that it translates has the source's.
    """
    for candidate in node.findall():
        if candidate.line and not translated_nodes.is_translation(candidate.source):
            return candidate.line
    return node_line(node.parent) if node.parent is not None else 1


def page_files(env: BuildEnvironment) -> dict[str, str]:
    """Return the source file of each document, in the order of their names."""
    names = {docname: env.doc2path(docname, base=False) for docname in sorted(env.found_docs)}
    return {docname: Path(name).as_posix() for docname, name in names.items()}


def documents_by_file(env: BuildEnvironment) -> dict[str, set[str]]:
    """Return the documents that each file is the source of, or a part of."""
    documents = {file: {docname} for docname, file in page_files(env).items()}
    for docname, names in env.dependencies.items():
        for name in names:
            file = relative_file(Path(env.srcdir, name), env.srcdir)
            documents.setdefault(file, set()).add(docname)
    return documents


def syntaxes(env: BuildEnvironment) -> dict[str, Syntax]:
    """Return the language of each source file: a part is read in that of the page it is in.

    Of Python, pages take docstrings.
    """
    pages = page_files(env)
    by_file: dict[str, Syntax] = {file: _syntax(env, file) for file in pages.values()}
    for docname, page in pages.items():
        for name in sorted(env.dependencies.get(docname, ())):
            file = relative_file(Path(env.srcdir, name), env.srcdir)
            is_module = file.endswith((".py", ".pyi"))
            by_file.setdefault(file, "py" if is_module else by_file[page])
    return by_file


def _syntax(env: BuildEnvironment, file: str) -> Syntax:
    kinds = env.config.source_suffix
    kind = next((kind for suffix, kind in kinds.items() if file.endswith(suffix)), None)
    return "rst" if kind in {None, "restructuredtext"} else "md"


def node_file(node: nodes.Node, env: BuildEnvironment, docname: str) -> str:
    """Return the file *node* was written in: the document's, or one it includes.

    The name is relative to the source directory, with forward slashes; what ``conf.py`` puts into
    every page has Sphinx's name for that.
    """
    source = ""
    ancestor: nodes.Node | None = node
    while ancestor is not None and not isinstance(ancestor, nodes.section):
        if not source or (isinstance(ancestor, nodes.table) and _knows_better(ancestor, node)):
            own_source = "" if translated_nodes.is_translation(ancestor.source) else ancestor.source
            source = own_source or source
        ancestor = ancestor.parent
    return _file_name(source or "", docname, env.project)


def _knows_better(table: nodes.Element, node: nodes.Node) -> bool:
    """Whether a *table* knows the file of *node*, in it, better than that does.

    MyST gives rows the including file. A cell of a data file knows that, its links do not.
    """
    part, last = node, node.source
    while part.parent is not table:
        part = part.parent
        last = part.source or last
    return myst.is_of_pipe_table(part) or table.source == last


@lru_cache(maxsize=256)
def _file_name(written: str, docname: str, project: Project) -> str:
    if written in rest_settings.INSERTED:
        return written
    # docutils names text made by a directive "file:<directive>"
    path = written.split(":<", maxsplit=1)[0]
    source = path if path and Path(path).is_file() else project.doc2path(docname, absolute=True)
    return relative_file(source, project.srcdir)


def find_location(env: BuildEnvironment, file: str, line: int, *needles: str) -> Location:
    """Return the place of the first of *needles* found at or below *line* of *file*.

    Needles are tried one after another; where none is found, the place is the first
    character of *line* that is not white space.
    """
    lines = source_lines(f"{env.srcdir}/{file}")
    for needle in filter(None, needles):
        for number in range(line, min(line + _REACH, len(lines) + 1)):
            column = _find(lines[number - 1], needle)
            if column:
                return Location(file, number, column)
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return Location(file, max(line, 1), len(text) - len(text.lstrip()) + 1)


def find_text(env: BuildEnvironment, file: str, needle: str) -> Location | None:
    """Return the place of *needle* in *file*, where no id goes on behind it, if it is there."""
    for number, line in enumerate(source_lines(f"{env.srcdir}/{file}"), 1):
        column = _find(line, needle)
        if column:
            return Location(file, number, column)
    return None


def find_values(
    env: BuildEnvironment, file: str, line: int, keys: Iterable[str], values: Iterable[str]
) -> list[Location]:
    """Return the places of ids, *values*, behind the last of *keys*, at or below *line*.

    Each key is looked for behind the one before it, and passed over where it is not found. A
    value that is not found stands where the search began.
    """
    lines = source_lines(f"{env.srcdir}/{file}")[line - 1 : line - 1 + _REACH]
    text, begins = "\n".join(lines), [0, *accumulate(len(source_line) + 1 for source_line in lines)]
    start = 0
    for key in keys:
        start = max(text.find(key, start), start)
    places, last = [], start
    for value in values:
        pattern = re.compile(rf"(?<![\w-]){re.escape(value)}(?![\w-])")
        match = pattern.search(text, last) or pattern.search(text, start)
        offset, last = match.span() if match else (start, last)
        row = bisect_right(begins, offset) - 1
        places.append(Location(file, line + row, offset - begins[row] + 1))
    return places


def value_location(path: Path, name: str) -> tuple[int, int]:
    """Return line and column of the value that the Python file *path* gives *name*, or 1, 1.

    Of a string, its first character within the quotes; of several values, the last.
    """
    try:
        text = path.read_text("utf-8", errors="replace")
        tree = ast.parse(text)
    except (OSError, SyntaxError, ValueError):
        return 1, 1
    values = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value and name in _targets(node)
    ]
    if not values:
        return 1, 1
    value = max(values, key=lambda node: (node.lineno, node.col_offset))
    line = text.split("\n")[value.lineno - 1]
    start = len(line.encode()[: value.col_offset].decode())
    if isinstance(value, ast.Constant) and isinstance(value.value, str) and value.value:
        start = max(line.find(value.value, start), start)
    return value.lineno, start + 1


def _targets(node: ast.Assign | ast.AnnAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]


def _find(text: str, needle: str) -> int:
    """Return the column of *needle* in *text*, where no id goes on behind it, else 0."""
    start = text.find(needle)
    while start >= 0:
        if text[start + len(needle) : start + len(needle) + 1] not in _IN_WORD:
            return start + 1
        start = text.find(needle, start + 1)
    return 0
