"""What docstrings refer to is there: a name that was renamed must not live on in words."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

SOURCE = ROOT / "src"
ROLE = re.compile(r":(?:mod|class|func|meth|data|attr):`~?([\w.]+)`")
FILE = re.compile(r"(?<![\w/*.-])((?:[a-z_]+/)*[a-z_]+\.(?:py|js))\b")
PARAMETER = re.compile(r"(?<![\w*])\*([a-z_]+)\*(?![\w*])")
MODULES = sorted(SOURCE.rglob("*.py"))
NAMES = {path.name for folder in ("src", "browser", "docs", "tests", "tools")
         for path in (ROOT / folder).rglob("*.[pj][ys]")} | {"conf.py", "edition.js"}  # fmt: skip


def _docstrings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        text = node.value if isinstance(node, ast.Expr) else None
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value


def _exists(name: str, module: str) -> bool:
    """Whether *name* is a module, something in one, or something in *module* itself."""
    for start in (name, f"{module}.{name}"):
        parts = start.split(".")
        for length in range(len(parts), 0, -1):
            try:
                found: object = importlib.import_module(".".join(parts[:length]))
            except ImportError:
                continue
            for part in parts[length:]:
                if not hasattr(found, part):
                    break
                found = getattr(found, part)
            else:
                return True
    classes = [value for value in vars(importlib.import_module(module)).values()
               if isinstance(value, type)]  # fmt: skip
    return any(hasattr(kind, name) for kind in classes)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_what_docstrings_name_is_there(path: Path) -> None:
    module = ".".join(path.relative_to(SOURCE).with_suffix("").parts).removesuffix(".__init__")
    texts = list(_docstrings(path))
    roles = {name for text in texts for name in ROLE.findall(text)}
    assert sorted(name for name in roles if not _exists(name, module)) == []
    files = {name for text in texts for name in FILE.findall(text)}
    assert sorted(name for name in files if Path(name).name not in NAMES) == []


def _names(node: ast.AST) -> set[str]:
    """Return what a docstring of *node* may speak of: its parameters, fields and methods."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        return {argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)}
    if not isinstance(node, ast.ClassDef):
        return set()
    names = {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    for part in node.body:
        match part:
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.FunctionDef(name=name):
                names.add(name)
                names |= _names(part) if name == "__init__" else set()
    return names


def _unknown(node: ast.AST, around: set[str]) -> Iterator[str]:
    """Yield each ``*name*`` in a docstring that nothing there has."""
    names = around | _names(node)
    if isinstance(node, ast.ClassDef | ast.FunctionDef):
        for name in PARAMETER.findall(ast.get_docstring(node) or ""):
            if name not in names:
                yield f"{node.name}: {name}"
    for child in ast.iter_child_nodes(node):
        yield from _unknown(child, names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_parameters_that_docstrings_name_are_there(path: Path) -> None:
    assert list(_unknown(ast.parse(path.read_text("utf-8")), set())) == []


def test_a_parameter_that_is_not_there_is_seen() -> None:
    method = "    def f(self, c):\n        'Take *c*, *d*.'\n"
    code = f"class A:\n    'Has *gone* and *b*.'\n    b: int\n{method}"
    assert list(_unknown(ast.parse(code), set())) == ["A: gone", "f: d"]
