"""Books whose findings are known: folders of sources, and what stands beside them.

- ``expected.txt``: a line ``file:line:column CODE`` for each finding, sorted by place;
- ``conf.txt``, where the book needs it: what is added to the common ``conf.py``;
- ``tools.inv.txt``: the objects of another project, a line each, for the inventory ``tools.inv``.
"""

from __future__ import annotations

import shutil
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from handbook_ext.core.rules import RULES
from tests.sphinx_ext.conftest import Book

HERE = Path(__file__).parent
CASES = HERE / "cases"
CODES = frozenset(rule.code for rule in RULES.values())
"""The codes of the rules that exist."""

CONF = """\
project = "Test Book"
handbook_id = "test-book"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = [
    "colon_fence", "deflist", "attrs_inline", "attrs_block", "substitution", "fieldlist",
    "html_image",
]
myst_heading_anchors = 3
exclude_patterns = ["_out", "parts"]
html_theme = "basic"
html_copy_source = False
"""
"""What every book starts from; its own ``conf.txt`` is added."""

BESIDE = ("expected.txt", "conf.txt", "tools.inv.txt")
"""Files that are about a book and no part of it."""


def copy_book(source: Path, root: Path) -> Book:
    """Copy the book in *source* to the new folder *root*, ready to be built."""
    shutil.copytree(source, root, ignore=shutil.ignore_patterns(*BESIDE))
    own, listed = source / "conf.txt", source / "tools.inv.txt"
    book = Book(root)
    book.write({"conf.py": CONF + (own.read_text("utf-8") if own.exists() else "")})
    if listed.exists():
        head = b"# Sphinx inventory version 2\n# Project: Tools\n# Version: 1\n# zlib:\n"
        (root / "tools.inv").write_bytes(head + zlib.compress(listed.read_bytes()))
    return book


def findings(source: Path, root: Path, builder: str = "html", **conf: Any) -> list[str]:
    """Build the book in *source* in the new folder *root*; return the findings, sorted."""
    return ordered(copy_book(source, root).build(builder, **conf).findings)


def expected(source: Path) -> list[str]:
    """Return the lines of the book's ``expected.txt``."""
    return (source / "expected.txt").read_text("utf-8").splitlines()


def known(lines: Iterable[str]) -> list[str]:
    """Leave out the findings of rules that do not exist yet."""
    return [line for line in lines if line.rpartition(" ")[2] in CODES]


def ordered(lines: Iterable[str]) -> list[str]:
    """Sort findings by file, line, column and code."""
    return sorted(lines, key=_key)


def _key(line: str) -> tuple[str, int, int, str]:
    place, code = line.rsplit(" ", 1)
    file, row, column = place.rsplit(":", 2)
    return file, int(row), int(column), code


def cases() -> list[Path]:
    """Return the folder of each case: ``cases/<rule>/<case>``."""
    return sorted(path.parent for path in CASES.glob("*/*/expected.txt"))
