"""What readers see has the book's own quotation marks and apostrophes, never a typewriter's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bs4 import BeautifulSoup, NavigableString

from handbook_ext.sphinx_ext.render import script_messages
from tests.support.built_pages import parsed_pages

STRAIGHT = re.compile("['\"]")
AS_TYPED = ["code", "pre", "samp", "kbd", "script", "style"]


def straight(page: BeautifulSoup) -> Iterator[str]:
    """Yield the texts with a straight mark, where nothing is quoted as a program reads it."""
    for text in page.find_all(string=STRAIGHT):
        if type(text) is NavigableString and text.find_parent(AS_TYPED) is None:
            yield " ".join(text.split())


def test_on_every_page(handbook: Path) -> None:
    found = {
        name: texts
        for name, page in parsed_pages(handbook / "html").items()
        if not name.endswith("hub.html")  # a hidden frame, not a page
        and (texts := list(straight(page)))
    }
    assert found == {}


def test_in_what_the_scripts_say() -> None:
    said = script_messages.ON_PAGE | script_messages.FOR_COPIES | script_messages.FOR_READINESS
    forms = ([words] if isinstance(words, str) else words for words in said.values())
    texts = [text for words in forms for text in words]
    assert len(texts) > 100
    assert [text for text in texts if STRAIGHT.search(text)] == []
