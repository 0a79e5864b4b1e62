"""Python modules whose docstrings become pages: where their objects and their texts stand.

Documentation tools read docstrings, and ``#:`` comments beside a variable, as reStructuredText.
"""

from __future__ import annotations

import ast
import re
import warnings
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.source.nested_source import NestedSource
from handbook_ext.source.passage import SourceText, dedent, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COMMENT = re.compile(r"(?:^|\s)#:")
_QUOTE = re.compile(r"""[A-Za-z]*(\"\"\"|'''|"|')""")
_Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
_DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


class ObjectLines(NamedTuple):
    """The lines of a module, class, function or variable, counted from 1.

    *start* is that of its name. From *first* to *last* it says what it is: its decorators and
    comments, its signature, its docstring; its body goes on to *end*.
    """

    start: int
    first: int
    last: int
    end: int

    def joined(self, later: ObjectLines) -> ObjectLines:
        """Return the lines of an object that is defined once more, as those with overloads are."""
        return ObjectLines(
            self.start, self.first, max(self.last, later.last), max(self.end, later.end)
        )


def scan(lines: Sequence[SourceText]) -> Iterator[NestedSource]:
    """Yield the docstrings and ``#:`` comments of a module, each a text of its own."""
    tree = _parsed(lines)
    if tree is None:
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and _is_text(node.value):
            yield NestedSource("rst", _within_quotes(lines, node.value))
    for comment in _comments(lines):
        yield NestedSource("rst", comment)


def find_objects(text: str) -> dict[str, ObjectLines]:
    """Return the objects that a module defines, by their qualified names; itself has none.

    Nothing is returned where the text is no Python.
    """
    lines = split_lines(text)
    tree = _parsed(lines)
    if tree is None:
        return {}
    objects = {"": ObjectLines(1, 1, _docstring_end(tree.body, 1), len(lines))}
    for name, found in _defined(tree.body, ""):
        objects[name] = objects[name].joined(found) if name in objects else found
    return {name: _with_comments(lines, found) for name, found in objects.items()}


def find_imports(text: str) -> dict[str, str]:
    """Return what a module calls the objects and modules that it imports, by their full names."""
    tree = _parsed(split_lines(text))
    names: dict[str, str] = {}
    for node in ast.walk(tree) if tree else ():
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            for alias in node.names:
                names[f"{node.module}.{alias.name}"] = alias.asname or alias.name
        elif isinstance(node, ast.Import):
            names.update({alias.name: alias.asname for alias in node.names if alias.asname})
    return names


def _parsed(lines: Sequence[SourceText]) -> ast.Module | None:
    try:
        with warnings.catch_warnings():  # of escapes in others' strings
            warnings.simplefilter("ignore")
            return ast.parse("\n".join(line.text for line in lines))
    except (SyntaxError, ValueError, RecursionError):
        return None


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _within_quotes(lines: Sequence[SourceText], node: ast.expr) -> list[SourceText]:
    """Return the lines of a string without its quotes, prefix and indentation."""
    assert node.end_lineno is not None  # noqa: S101 - the parser sets it
    whole = list(lines[node.lineno - 1 : node.end_lineno])
    start = _characters(whole[0], node.col_offset)
    quote = _QUOTE.match(whole[0].text, start)
    end = _characters(whole[-1], node.end_col_offset or 0) - (len(quote[1]) if quote else 0)
    whole[-1] = whole[-1].cut(0, end)
    first = whole[0].cut(quote.end() if quote else start)
    return [first.strip(), *dedent(whole[1:])]


def _characters(line: SourceText, size: int) -> int:
    """Return how many characters the first *size* bytes of a line are."""
    return len(line.text.encode()[:size].decode(errors="ignore"))


def _comments(lines: Sequence[SourceText]) -> Iterator[list[SourceText]]:
    """Yield the ``#:`` comments; those on lines below each other are one."""
    run: list[SourceText] = []
    for line in lines:
        match = _COMMENT.search(line.text) if "#:" in line.text else None
        if run and (match is None or line.number > run[-1].number + 1):
            yield run
            run = []
        if match:
            run.append(line.cut(match.end()).strip())
    if run:
        yield run


def _defined(body: Sequence[ast.stmt], prefix: str) -> Iterator[tuple[str, ObjectLines]]:
    """Yield the objects of a body, and those within them, by their names."""
    for node, following in zip_longest(body, body[1:]):
        if isinstance(node, _DEFINITIONS):
            yield f"{prefix}{node.name}", _definition_lines(node)
            yield from _defined(node.body, f"{prefix}{node.name}.")
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            lines = _variable_lines(node, following)
            yield from ((name, lines) for name in _assigned(node, prefix))
        else:
            for part in ("body", "orelse", "finalbody"):
                yield from _defined(getattr(node, part, []), prefix)
            for handler in getattr(node, "handlers", []):
                yield from _defined(handler.body, prefix)


def _assigned(node: ast.Assign | ast.AnnAssign, prefix: str) -> Iterator[str]:
    """Yield the names of variables that get a value; those of ``self`` are their class's."""
    for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
        if isinstance(target, ast.Name):
            yield f"{prefix}{target.id}"
        elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name):
            owner = prefix.rstrip(".").rpartition(".")[0]
            yield f"{owner}.{target.attr}".lstrip(".")


def _definition_lines(node: _Definition) -> ObjectLines:
    """Return the lines of a class or function."""
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    signature_end = max(node.lineno, node.body[0].lineno - 1)
    last = _docstring_end(node.body, signature_end)
    return ObjectLines(node.lineno, first, last, node.end_lineno or last)


def _variable_lines(node: ast.Assign | ast.AnnAssign, following: ast.stmt | None) -> ObjectLines:
    """Return the lines of a variable, with the string that explains it below."""
    end = _docstring_end([following] if following else [], node.end_lineno or node.lineno)
    return ObjectLines(node.lineno, node.lineno, end, end)


def _docstring_end(body: Sequence[ast.stmt], otherwise: int) -> int:
    """Return the last line of the string that *body* begins with, if it does."""
    if body and isinstance(body[0], ast.Expr) and _is_text(body[0].value):
        return body[0].end_lineno or otherwise
    return otherwise


def _with_comments(lines: Sequence[SourceText], found: ObjectLines) -> ObjectLines:
    """Return the lines of an object with the ``#:`` comments above it."""
    first = found.first
    while first > 1 and lines[first - 2].text.lstrip().startswith("#:"):
        first -= 1
    return found._replace(first=first)
