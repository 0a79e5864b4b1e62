"""Every link in a folder of HTML that leads nowhere in it: a checker of its own.

It shares no line with the extension, so that one cannot hide the other's faults.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

ADDRESSES = {
    "href": {"a", "area", "link"},
    "src": {"img", "script", "iframe", "source", "video", "audio", "embed", "track", "input"},
    "poster": {"video"},
    "data": {"object"},
}
"""Attributes that hold an address, and the elements that they hold it in."""


NO_FILE = "no such file"


@dataclass(frozen=True)
class DeadLink:
    """A link that leads nowhere."""

    page: str
    address: str
    """As it is written."""
    target: str
    """The file that it leads to, with the anchor: relative to the site."""
    reason: str
    tag: str


@dataclass
class Page:
    """What a page has, and where it leads."""

    ids: Counter[str] = field(default_factory=Counter)
    names: set[str] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Each with the text of its tag."""
    base: str = ""

    @property
    def repeated(self) -> set[str]:
        """The ids that stand more than once."""
        return {name for name, count in self.ids.items() if count > 1}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value is not None}
        if "id" in values:
            self.page.ids[values["id"]] += 1
        if tag == "a" and "name" in values:
            self.page.names.add(values["name"])
        if tag == "base":
            self.page.base = values.get("href", "")
        text = " ".join((self.get_starttag_text() or "").split())
        for name, tags in ADDRESSES.items():
            if tag in tags and name in values:
                self.page.links.append((values[name], text))
        for candidate in values.get("srcset", "").split(","):
            if candidate.strip():
                self.page.links.append((candidate.split()[0], text))


def read_page(text: str) -> Page:
    """Return what a page has and where it leads."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.page


def read_site(folder: Path) -> dict[str, Page]:
    """Return the pages of a folder, by their paths in it.

    What is only copied, such as a theme's own templates, is no page.
    """
    return {
        path.relative_to(folder).as_posix(): read_page(path.read_text("utf-8", "replace"))
        for path in sorted(folder.rglob("*.html"))
        if path.relative_to(folder).parts[0] != "_static"
    }


def dead_links(pages: Mapping[str, Page], files: set[str]) -> Iterator[DeadLink]:
    """Yield the dead links of *pages* in a site that has *files*."""
    for name, page in pages.items():
        for address, tag in page.links:
            target, fragment = _target(posixpath.join(name, ".."), page.base, address)
            if target is None:
                continue
            target = target or name
            target = posixpath.join(target, "index.html") if f"{target}/" in files else target
            whole = f"{target}#{fragment}" if fragment else target
            if target not in files:
                yield DeadLink(name, address, whole, NO_FILE, tag)
            elif fragment and target in pages and not _has(pages[target], fragment):
                yield DeadLink(name, address, whole, "no such anchor", tag)


def files_of(folder: Path) -> set[str]:
    """Return the paths of all files of a site; those of folders end in a slash."""
    return {
        path.relative_to(folder).as_posix() + ("/" if path.is_dir() else "")
        for path in folder.rglob("*")
    } | {"./"}


def _target(folder: str, base: str, address: str) -> tuple[str | None, str]:
    """Return the file that an address leads to and its fragment; None where it leads elsewhere."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None, ""
    if parts.scheme or parts.netloc or base or parts.path.startswith("/"):
        return None, ""
    path = unquote(parts.path)
    return posixpath.normpath(posixpath.join(folder, path)) if path else "", parts.fragment


def _has(page: Page, fragment: str) -> bool:
    # a text fragment is looked for by the browser; the top is everywhere
    written = fragment.partition(":~:")[0]
    # a browser looks for it as it is written, then decoded
    names = {written, unquote(written)}
    return not written or written.lower() == "top" or not names.isdisjoint({*page.ids, *page.names})
