"""Citations in a small book of their own: what a build refuses, and what an update writes again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import DOCS

CONF = f"""
import sys
sys.path.insert(0, {str(DOCS / "_support")!r})
extensions = ["myst_parser", "sphinxcontrib.bibtex", "citations"]
bibtex_bibfiles = ["some.bib"]
"""
ENTRY = """@misc{count, author = {{An Office}}, title = {{A count}}, year = {2024},
  url = {https://example.org}, note = {28 November 2026.}, read = {direct}}
"""
PAGES = {
    "index.md": "# Pay\n\nSo it is {cite:some}`count`.\n\n```{toctree}\nother\nall\n```\n",
    "other.md": "# Other\n\nNothing.\n",
    "all.md": "(sources-strength)=\n# Sources\n\n```{bibliography}\n```\n",
}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The sources of the book."""
    folder = tmp_path / "source"
    folder.mkdir()
    for name, text in (PAGES | {"conf.py": CONF, "some.bib": ENTRY}).items():
        (folder / name).write_text(text, "utf-8")
    return folder


def build(book: Path, builder: str = "html") -> tuple[int, str]:
    """Build the book, or bring it up to date; return the status and what was said."""
    command = (sys.executable, "-m", "sphinx", "-nW", "-b", builder, book, book.parent / builder)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_a_source_that_lacks_something_fails_the_build_by_file_and_key(book: Path) -> None:
    (book / "some.bib").write_text(ENTRY.replace("read = {direct}", "read = {glanced}"), "utf-8")
    status, said = build(book)
    assert status != 0
    assert "some.bib: source 'count': read is one of direct, abstract" in said


def test_a_key_that_no_file_holds_fails_the_build(book: Path) -> None:
    (book / "other.md").write_text("# Other\n\nSo {cite:weak}`cuont`.\n", "utf-8")
    status, said = build(book)
    assert status != 0
    assert "there is no source 'cuont'" in said


def test_an_update_writes_the_pages_of_a_changed_source_again(book: Path) -> None:
    assert build(book)[0] == 0
    (book / "some.bib").write_text(ENTRY.replace("28 November", "29 November"), "utf-8")
    assert build(book)[0] == 0
    for name in ("index.html", "all.html"):
        assert "29 November 2026." in (book.parent / "html" / name).read_text("utf-8")


def test_the_list_learns_of_a_page_that_cites(book: Path) -> None:
    assert build(book)[0] == 0
    (book / "other.md").write_text("# Other\n\nSo it is {cite}`count`.\n", "utf-8")
    assert build(book)[0] == 0
    assert 'href="other.html#source.count"' in (book.parent / "html/all.html").read_text("utf-8")


@pytest.mark.parametrize("builder", ["text", "latex", "singlehtml"])
def test_other_builders_print_the_number_and_the_list(book: Path, builder: str) -> None:
    status, said = build(book, builder)
    assert status == 0, said
    files = [path for path in (book.parent / builder).rglob("*") if path.is_file()]
    texts = [path.read_bytes() for path in files if path.suffix != ".js"]
    assert any(b"So it is" in one and b"A count" in one for one in texts)
