"""What a rule may ask about places in the sources. ``sphinx_ext/links/locator.py`` answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import NameAt, SourceLine
    from handbook_ext.core.model import Location


class FindingLocator(Protocol):
    """Finds the places of findings in the sources."""

    def locate_document(self, docname: str) -> Location:
        """Return the place that stands for a whole page."""

    def locate_link(self, docname: str, number: int, needle: str) -> Location:
        """Return the place of *needle*, what is faulty in the link *number* of a page."""

    def locate_link_start(self, docname: str, number: int) -> Location:
        """Return the place where the link *number* of a page begins."""

    def locate_construct(
        self, location: SourceLine, kinds: Iterable[str], name: str = ""
    ) -> Location:
        """Return the place of the construct of some kind that names *name*, near a line."""

    def locate_each(
        self, entries: Iterable[NameAt], *kinds: str
    ) -> Iterator[tuple[NameAt, Location]]:
        """Yield *entries*, what a page says of names, each with the place of its construct."""

    def locate_heading(self, location: SourceLine) -> Location:
        """Return the place of the heading at a line."""

    def locate_label(self, label: NameAt) -> Location:
        """Return the place where a label is defined."""

    def locate_inventory_links(
        self, queries: Iterable[NameAt]
    ) -> Iterator[tuple[NameAt, Location]]:
        """Yield *queries*, what links ask inventories for, each with the place of its link."""

    def locate_raw_id(self, raw_id: NameAt) -> Location:
        """Return the place of the last element in raw HTML that has this id."""

    def locate_text(self, file: str, line: int, *needles: str) -> Location:
        """Return the place of the first of *needles* at or below a line."""

    def locate_values(
        self, file: str, line: int, keys: Iterable[str], values: Iterable[str]
    ) -> list[Location]:
        """Return the places of ids, *values*, behind the last of *keys*, at or below a line."""

    def constructs(self, file: str) -> tuple[Construct, ...]:
        """Return all that a source file mentions."""

    def toctree_entries(self, file: str) -> list[Construct]:
        """Return the entries of the tables of contents of a source file."""

    def headings(self, docname: str, lines: Iterable[int]) -> list[Construct]:
        """Return the headings of a document that begin on one of *lines*."""

    def text_like_links(self, file: str) -> list[Construct]:
        """Return what a source file means as a link, and Markdown shows as it stands."""
