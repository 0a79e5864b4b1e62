"""The pages of a built book, parsed once: that costs more than what a test asks of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bs4 import BeautifulSoup


@cache
def parsed_pages(html: Path) -> dict[str, BeautifulSoup]:
    """Return every page below the folder *html* by its path from there; to be read only."""
    return {
        path.relative_to(html).as_posix(): BeautifulSoup(path.read_text("utf-8"), "html.parser")
        for path in sorted(html.rglob("*.html"))
    }
