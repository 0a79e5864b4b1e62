"""Books far larger than any real one."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from typing import NamedTuple

import pytest
from pypdf import PdfReader

from .conftest import PdfBook

SECONDS = 60
"""Processor time that 10,000 items may take; measured: 33, most of it Typst."""


@pytest.mark.soak
def test_ten_thousand_items(make_pdf_book: Callable[..., PdfBook]) -> None:
    items = "\n".join(f"- [ ] Item {i}, which you can show. {{#item-{i}}}" for i in range(10_000))
    page = f"# Page\n\n:::{{checklist}} All\n:name: all\n\n{items}\n:::\n"
    book = make_pdf_book({"page.md": page})
    started = time.process_time()
    path = book.pdf()
    assert time.process_time() - started < SECONDS
    fields = PdfReader(path).get_fields().values()
    assert sum(field.get("/FT") == "/Btn" for field in fields) == 10_000


class Cost(NamedTuple):
    """What a build took: processor time in seconds, and memory at its peak."""

    seconds: float
    memory: int


def _cost(book: PdfBook) -> Cost:
    """Build *book* in a process of its own."""
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "handbookpdf", str(book.root)]
    process = subprocess.Popen([*command, str(book.root / "_out")])
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)  # it would be waited for again
    assert process.returncode == 0
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss)


@pytest.mark.soak
def test_time_and_memory_grow_as_the_pages_do(make_pdf_book: Callable[..., PdfBook]) -> None:
    costs = []
    for chapters in (250, 1000):
        pages = {f"p{i:04}.md": f"# Page {i}\n\n{'Some words. ' * 90}\n" for i in range(chapters)}
        costs.append(_cost(make_pdf_book(pages, folder=f"book-{chapters}")))
    few, many = costs
    assert many.seconds / few.seconds < 5
    assert many.memory / few.memory < 4.5
