"""The files that the search of a built book consists of, read as its scripts read them."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from tests.support.browser_site import ROOT

sys.path.insert(0, str(ROOT / "docs/_support"))
from search_words import split

_START = re.compile(r"^handbookSearch\.start\((.*)\);$", re.MULTILINE)
_PART = re.compile(r'^handbookSearch\.part\("(\w+)",(.*)\);$', re.MULTILINE)


def index_of(html: Path) -> dict[str, Any]:
    """Return the index of a built book, still packed."""
    text = (html / "_static/search.js").read_text("utf-8")
    (packed,) = _START.findall(text)
    index: dict[str, Any] = json.loads(packed)
    return index


def entries_of(html: Path) -> dict[str, list[tuple[str, str, str, str]]]:
    """Return the entries of each page: kind, anchor, title and text."""
    index, texts = index_of(html), parts_of(html)
    rows = iter(index["rows"].split("\n"))
    entries = {}
    for page, part in index["pages"]:
        entries[page] = [_entry(next(rows), text) for text in texts[part]]
    assert next(rows, None) is None
    return entries


def _entry(row: str, text: str) -> tuple[str, str, str, str]:
    kind, anchor, title = row.split("\t")
    made = "-".join(split(title))
    made = {"p": "", "t": f"term-{made}"}.get(kind, made)
    return kind, anchor or made, title, text


def parts_of(html: Path) -> dict[str, list[str]]:
    """Return the texts of each part by its name."""
    parts = {}
    for path in sorted((html / "_static/search").iterdir()):
        ((name, texts),) = _PART.findall(path.read_text("utf-8"))
        assert path.name == f"{name}.js"
        parts[name] = json.loads(texts)
    return parts
