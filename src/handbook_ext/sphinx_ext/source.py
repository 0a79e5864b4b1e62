"""Where in a source file a construct stands: docutils knows lines, readers want columns."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.model import Place

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.environment import BuildEnvironment

_REACH = 40
"""Lines searched below a construct's first line: a paragraph's length, with room."""


def source_lines(path: str | os.PathLike[str]) -> tuple[str, ...]:
    """Return the lines of the source file *path*; none where it can't be read as UTF-8."""
    try:
        return _read(os.fspath(path), Path(path).stat().st_mtime_ns)
    except OSError:
        return ()


@lru_cache(maxsize=64)
def _read(path: str, _modified: int) -> tuple[str, ...]:
    return tuple(Path(path).read_text("utf-8", errors="replace").splitlines())


def node_line(node: nodes.Node) -> int:
    """Return the line of *node* or of its nearest ancestor or child that has one, else 1."""
    for near in (node, *node.findall(include_self=False)):
        if near.line:
            return near.line
    parent = node.parent
    return node_line(parent) if parent is not None else 1


def node_file(node: nodes.Node, env: BuildEnvironment, docname: str) -> Path:
    """Return the file *node* was written in: the document's, or one it includes."""
    own = Path(env.doc2path(docname))
    written = getattr(node, "source", None) or (node.parent.source if node.parent else None)
    if written:
        path = Path(str(written).split(":<")[0])
        if path.is_file():
            return path
    return own


def find_place(path: Path, env: BuildEnvironment, line: int, *needles: str) -> Place:
    """Return the place of the first of *needles* found at or below *line* of *path*.

    Needles are tried one after another; where none is found, the place is the first
    character of *line* that is not white space.
    """
    name = relative_name(path, env)
    lines = source_lines(path)
    for needle in filter(None, needles):
        pattern = re.compile(re.escape(needle) + r"(?![A-Za-z0-9_-])")
        for number in range(line, min(line + _REACH, len(lines) + 1)):
            found = pattern.search(lines[number - 1])
            if found:
                return Place(name, number, found.start() + 1)
    text = lines[line - 1] if 0 < line <= len(lines) else ""
    return Place(name, max(line, 1), len(text) - len(text.lstrip()) + 1)


def relative_name(path: Path, env: BuildEnvironment) -> str:
    """Return *path* relative to the source directory, with forward slashes."""
    return Path(os.path.relpath(path, env.srcdir)).as_posix()
