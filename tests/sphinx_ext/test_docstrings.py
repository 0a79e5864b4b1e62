"""What is wrong in docstrings and signatures: said once, where it stands, in every build."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest

from tests.sphinx_ext.conftest import CONF, Book
from tests.support.small_books import CASES, beside

AUTODOC = f"""{CONF}
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
extensions += ["sphinx.ext.autodoc"]
"""
MODULES = ("moved_base", "moved_module", "seeded_rack", "seeded_shelf", "seeded_sourceless")
BASE = 'class Base:\n    def method(self):\n        """See :ref:`no-base`."""\n'
MODULE = """\
from moved_base import Base

class Derived(Base):
    '''See :ref:`no-derived`.'''
"""
PAGE = "# Book\n\n```{eval-rst}\n.. autoclass:: moved_module.Derived\n   :inherited-members:\n```\n"


@pytest.fixture(autouse=True)
def forgotten_modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Forget what autodoc imports: another book has other modules of these names."""
    monkeypatch.setattr(sys, "path", [*sys.path])
    _forget()
    yield
    _forget()


def _forget() -> None:
    for name in MODULES:
        sys.modules.pop(name, None)


def test_all_that_sphinx_says_of_docstrings_is_told_once(make_book: Callable[..., Book]) -> None:
    case = CASES / "undefined-target" / "bad-documented"
    sources = {path.name: path.read_text("utf-8") for path in case.glob("*.*")}
    book = make_book({**sources, "conf.py": CONF + beside(case, "conf.txt")}).build()
    assert len(book.findings) == beside(case, "expected.txt").count("HB201")
    messages = [line for line in book.warnings.splitlines() if "WARNING: " in line]
    assert messages == []


def test_a_place_is_that_in_the_file_as_it_is_now(make_book: Callable[..., Book]) -> None:
    book = make_book(
        {"conf.py": AUTODOC, "index.md": PAGE, "moved_base.py": BASE, "moved_module.py": MODULE}
    ).build()
    assert book.findings == ["moved_base.py:3:22 HB201", "moved_module.py:4:18 HB201"]
    book.write({"moved_module.py": f"# One line more\n{MODULE}", "moved_base.py": f"\n\n{BASE}"})
    assert book.build().findings == ["moved_base.py:5:22 HB201", "moved_module.py:5:18 HB201"]


def test_a_page_is_read_again_when_what_it_inherits_changes(make_book: Callable[..., Book]) -> None:
    book = make_book(
        {"conf.py": AUTODOC, "index.md": PAGE, "moved_base.py": BASE, "moved_module.py": MODULE}
    ).build()
    _forget()
    book.write({"moved_base.py": BASE.replace("no-base", "no-other-base")}).build()
    assert "there is no label 'no-other-base'" in book.warnings
