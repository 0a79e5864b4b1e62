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
