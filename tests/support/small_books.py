"""Books whose findings are known: folders of sources, and what stands beside them.

- ``expected.txt``: a block for each finding, sorted by place (tests/support/expectations.py);
- ``conf.txt``, where the book needs it: what is added to the common ``conf.py``;
- ``tools.inv.txt``: the objects of another project, a line each, for the inventory ``tools.inv``.
"""

from __future__ import annotations

import shutil
import zlib
from pathlib import Path

from handbook_ext.core.rules.registry import RULES
from tests.sphinx_ext.conftest import Book
from tests.support.expectations import from_text, in_blocks, sorted_by_place

HERE = Path(__file__).parents[1] / "xref"
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
exclude_patterns = ["_out", "parts", "*/parts"]
html_theme = "basic"
html_use_index = True
"""
"""What every book starts from; its own ``conf.txt`` is added."""

BESIDE = ("expected.txt", "expected-dirhtml.txt", "conf.txt", "tools.inv.txt")
"""Files that are about a book and no part of it."""


def copy_book(source: Path, root: Path) -> Book:
    """Copy the book in *source* to the new folder *root*, ready to be built."""
    book = Book(root)
    copy_sources(source, root)
    book.write({"conf.py": conf_of(source)})
    write_inventory(source, root)
    return book


def copy_sources(source: Path, root: Path) -> None:
    """Copy the pages of the book in *source*, and what they name, to the folder *root*."""
    shutil.copytree(
        source, root, ignore=shutil.ignore_patterns(*BESIDE), dirs_exist_ok=True,
    )  # fmt: skip


def conf_of(source: Path) -> str:
    """Return the ``conf.py`` of the book in *source*."""
    return CONF + beside(source, "conf.txt")


def beside(source: Path, name: str) -> str:
    """Return the text of one of the files about the book in *source*; empty if it has none."""
    path = source / name
    return path.read_text("utf-8") if path.exists() else ""


def write_inventory(source: Path, root: Path) -> None:
    """Write the inventory that the book in *source* lists, if it lists one."""
    objects = beside(source, "tools.inv.txt")
    if objects:
        head = b"# Sphinx inventory version 2\n# Project: Tools\n# Version: 1\n# zlib:\n"
        (root / "tools.inv").write_bytes(head + zlib.compress(objects.encode()))


def findings(book: Book) -> list[str]:
    """Return the findings of a built book, as blocks in the order of places."""
    return sorted_by_place(in_blocks(book.warnings, book.root))


def expected(source: Path) -> list[str]:
    """Return the blocks of the book's ``expected.txt``."""
    return from_text(beside(source, "expected.txt"))


def cases() -> list[Path]:
    """Return the folder of each case: ``cases/<rule>/<case>``."""
    return sorted(path.parent for path in CASES.glob("*/*/expected.txt"))
