"""Which pages of the book lead to which."""

from __future__ import annotations

from collections import defaultdict
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from proof.reading import Page


def incoming(pages: Iterable[Page]) -> dict[str, set[str]]:
    """Return for every page the others whose text links to it; contents lists do not count."""
    listed = list(pages)
    owner = {label: page.name for page in listed for label in page.labels}
    owner |= {page.name: page.name for page in listed}
    owner |= {page.name.rpartition("/")[2]: page.name for page in listed} | owner
    links: dict[str, set[str]] = defaultdict(set)
    for page in listed:
        for unit in page.units:
            for link in unit.links:
                target = _page(page.name, link, owner)
                if target and target != page.name:
                    links[target].add(page.name)
    return links


def _page(here: str, link: str, owner: dict[str, str]) -> str:
    path, _, anchor = link.partition("#")
    if path.endswith(".md"):
        return owner.get(normpath(join(dirname(here), path)).removesuffix(".md"), "")
    return owner.get(anchor or path.removeprefix("/"), "")
