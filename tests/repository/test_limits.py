"""The limits of CONTRIBUTING.md, over every program and style sheet that people write."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

STATED = re.search(
    r"at most (\d+) lines a file, and a function at most (\d+) in `src` and `browser/src`, (\d+) ",
    (ROOT / "CONTRIBUTING.md").read_text("utf-8"),
)
FILE, SRC_FUNCTION, FUNCTION = (int(number) for number in STATED.groups())

MADE = [
    ROOT / name
    for name in (
        "docs/_build",
        "docs/_theme/handbook/made",
        "browser/node_modules",
        "src/handbook_ext/sphinx_ext/static",
    )
]
"""What programs write; functions of scripts are measured by ``make lint-scripts``."""


def _written(*suffixes: str) -> Iterator[Path]:
    """Yield the files of these kinds that people write and that belong to the project."""
    for folder in ("src", "browser", "docs", "tests", "tools"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in suffixes and not any(map(path.is_relative_to, MADE)):
                yield path


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _long_files() -> Iterator[str]:
    for path in _written(".py", ".js", ".css"):
        if len(path.read_text("utf-8").splitlines()) > FILE:
            yield _name(path)


def _functions(tree: ast.AST, around: str = "") -> Iterator[tuple[str, int]]:
    """Yield the dotted name and the length in lines of every function below *tree*."""
    for node in ast.iter_child_nodes(tree):
        named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        name = f"{around}{node.name}" if named else around
        if named and not isinstance(node, ast.ClassDef):
            yield name, node.end_lineno - node.lineno + 1
        yield from _functions(node, f"{name}." if named else around)


def _long_functions() -> Iterator[str]:
    for path in _written(".py"):
        limit = SRC_FUNCTION if path.is_relative_to(ROOT / "src") else FUNCTION
        for name, lines in _functions(ast.parse(path.read_text("utf-8"))):
            if lines > limit:
                yield f"{_name(path)}::{name}"


def test_files_and_functions_keep_the_limits() -> None:
    assert [*_long_files(), *_long_functions()] == [], "longer than CONTRIBUTING.md allows"


def test_every_function_is_measured() -> None:
    text = (
        "class A:\n  def f(self):\n    async def g():\n      x = (1,\n           2)\n    return g\n"
    )
    assert list(_functions(ast.parse(text))) == [("A.f", 5), ("A.f.g", 3)]


def test_the_scripts_are_linted_by_the_same_numbers() -> None:
    rules = (ROOT / "browser/eslint.config.js").read_text("utf-8")
    assert re.findall(r"'max-lines': \['error', (\d+)\]", rules) == [str(FILE)]
    assert re.search(r"'browser/src/\*\*'\], rules: lengths\((\d+)\)", rules)[1] == str(
        SRC_FUNCTION
    )
    assert re.search(r"\.\.\.lengths\((\d+)\)", rules)[1] == str(FUNCTION)
