"""Books far larger than any real one."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from .conftest import PdfBook

SECONDS = 60
"""Processor time that 10,000 items may take; measured: 11."""


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
