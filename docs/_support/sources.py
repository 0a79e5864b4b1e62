"""A source as its entry in ``docs/sources`` tells of it, and what such an entry must hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from docutils import nodes
from pybtex.richtext import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

READ: Final = ("direct", "abstract", "copy", "partly second-hand", "second-hand")
"""How a source was read; the page of sources explains the words."""

MANY: Final = 3  # more authors than this are the first "and others"
_COMMENT = re.compile(r"(?<!\\)%")
_QUOTED = re.compile(r'"([^"]*)"')
_TEX = re.compile(r"[\\$~%]|--")
_YEAR = re.compile(r"(\d{4}(?:[-/\u2013]\d{2,4})?|Undated)(?: ?[a-z])?")


@dataclass(frozen=True)
class Source:
    """What readers are told of a source. *place* and *url* may be empty."""

    key: str
    author: str
    title: str
    year: str
    url: str
    place: str
    read: str
    note: str

    @property
    def name(self) -> str:
        """Who and when, in as few words as tell it from other sources."""
        return f"{self.author}, {self.year.lower()}"


def of_entry(key: str, entry: Any) -> Source:
    """Return the source of a bibliography's *entry*, without its TeX."""
    fields = {name: _plain(entry.fields.get(name, "")) for name in ("title", "url", "place")}
    fields |= {name: _plain(entry.fields.get(name, "")) for name in ("read", "note", "year")}
    year = _YEAR.fullmatch(fields["year"])
    return Source(
        key=key,
        author=_authors(entry),
        title=fields["title"],
        year=year[1] if year else fields["year"],
        url=entry.fields.get("url", ""),
        place=fields["place"],
        read=fields["read"],
        note=fields["note"],
    )


@cache
def _plain(text: str) -> str:
    if _TEX.search(text):  # else without it: TeX takes its time
        text = str(Text.from_latex(_COMMENT.sub(r"\%", text)))  # nobody means a comment by it
    text = text.replace("{", "").replace("}", "").strip()
    return _QUOTED.sub("\u201c\\1\u201d", text).replace("'", "\u2019")


def _authors(entry: Any) -> str:
    names = [
        _plain(
            " ".join(
                person.first_names + person.middle_names + person.prelast_names + person.last_names
            )
        )
        for person in entry.persons.get("author", ())
    ]
    has_others = len(names) > MANY or names[-1:] == ["others"]
    if has_others:
        return f"{names[0]} and others"
    *most, last = names or [""]
    return f"{', '.join(most)} and {last}" if most else last


def faults(files: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield what is wrong with the entries of *files*, which hold entries by key."""
    for file, entries in files.items():
        for key, entry in entries.items():
            for fault in _faults(of_entry(key, entry)):
                yield f"{file}: source {key!r}: {fault}"


def _faults(source: Source) -> Iterator[str]:
    for name in ("author", "title", "year", "note"):
        if not getattr(source, name):
            yield f"{name} is missing or empty"
    if source.read not in READ:
        yield f"read is one of {', '.join(READ)}, not {source.read!r}"
    if source.year and not _YEAR.fullmatch(source.year):
        yield f"year is four digits or Undated, not {source.year!r}"
    if source.url and not source.url.startswith(("https://", "http://")):
        yield f"url begins with https://, not as {source.url!r} does"


def described(source: Source) -> list[nodes.Node]:
    """Return author, year, linked title, place, and how the source was read, as running text."""
    title: nodes.Element = nodes.emphasis("", source.title)
    if source.url:
        title = nodes.reference("", source.title, refuri=source.url, internal=False)
    place = f" {source.place}." if source.place else ""
    stop = "" if source.title.endswith(("?", "!")) else "."
    return [
        nodes.Text(f"{source.author} ({source.year.lower()}). "),
        title,
        nodes.Text(f"{stop}{place} How we read it: {source.read}. {source.note}"),
    ]
