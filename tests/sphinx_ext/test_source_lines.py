"""A line is what an editor counts as one, whatever else Python would split a text at."""

from __future__ import annotations

from pathlib import Path

import pytest

from handbook_ext.sphinx_ext.source_locations import source_lines
from tests.conftest import ROOT
from tests.sphinx_ext.conftest import Book

ODD_ENDS = {
    "form-feed": "\f", "tab": "\v", "file": "\x1c", "group": "\x1d", "record": "\x1e",
    "next": "\x85", "line": "\u2028", "paragraph": "\u2029",
}  # fmt: skip
"""What ``str.splitlines`` takes for the end of a line, and editors do not."""
PAGE = """\
# Page

Odd{0}text.

{0}

Read [the rest](gone.md).

```{{checklist}} List
:name: {1}-list

- [ ] Do it.
```
"""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_three_ends_count(tmp_path: Path, end: str) -> None:
    path = tmp_path / "page.md"
    path.write_bytes(f"a{''.join(ODD_ENDS.values())}b{end}{end}c{end}".encode())
    lines = source_lines(str(path))
    assert [*lines] == [f"a{''.join(ODD_ENDS.values())}b", "", "c"]


def test_a_finding_shows_the_line_it_names(tmp_path: Path) -> None:
    pages = {f"{name}.md": PAGE.format(odd, name) for name, odd in ODD_ENDS.items()}
    names = "\n".join(ODD_ENDS)
    book = Book(tmp_path).write({**pages, "index.md": f"# Top\n\n```{{toctree}}\n{names}\n```\n"})
    book.build()
    for name in ODD_ENDS:
        assert f"{name}.md:7:17 HB202" in book.findings
        assert f"{name}.md:12:3 HB101" in book.findings
    assert book.warnings.count("\n    Read [the rest](gone.md).\n") == len(ODD_ENDS)
    assert book.warnings.count("\n    - [ ] Do it.\n") == len(ODD_ENDS)


def test_nobody_splits_a_source_otherwise() -> None:
    folders = ("core", "source", "sphinx_ext")
    paths = [
        path for folder in folders for path in (ROOT / "src/handbook_ext" / folder).rglob("*.py")
    ]
    assert len(paths) > len(folders)
    assert [path for path in paths if ".splitlines(" in path.read_text("utf-8")] == []
