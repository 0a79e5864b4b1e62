"""What one document says about checklists, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypedDict

if TYPE_CHECKING:
    from handbook_ext.core.finding import FindingRecord

Condition = tuple[Literal["only", "ifconfig"], str]
"""The directive and its expression."""

Conditions = tuple[Condition, ...]
"""All that must hold for a place to be shown; none where it always is."""

ItemLink = tuple[str, str]
"""A link into the book: document and anchor. The document is empty where only the anchor is
named; the anchor is empty where only the document is."""


class PagedLinkRecord(TypedDict):
    """A link whose author named the page as well as the anchor, and where it stands."""

    target: str
    file: str
    line: int


class ItemRecord(TypedDict):
    """An item as it stands on its page. *source_wording* is not translated, *wording* is.

    One that is *wordless* is known by its id, and has no box anywhere.
    """

    id: str
    wording: str
    source_wording: str
    fingerprint: str
    optional: bool
    upcoming: bool
    retired: bool
    was: tuple[str, ...]
    was_places: list[tuple[int, int]]
    after: tuple[str, ...]
    recheck: str
    wordless: bool
    file: str
    line: int
    column: int
    links: list[tuple[ItemLink, Conditions]]


class ListRecord(TypedDict):
    """A checklist as it stands on its page. *source_title* is not translated, *title* is."""

    id: str
    title: str
    source_title: str
    was: tuple[str, ...]
    was_places: list[tuple[int, int]]
    file: str
    line: int
    column: int
    items: list[ItemRecord]


class ChecklistPageRecord(TypedDict):
    """All that one document says about checklists.

    *conditional* are the ids of all that a build may leave out, *conditional_targets* the ids
    that links in such places name, each with the line of the link. *loose* are ids of blocks
    that are text, *echoes* those of the items that it shows and that may stand elsewhere.
    """

    lists: list[ListRecord]
    echoes: list[str]
    targets: list[str]
    paged_links: list[PagedLinkRecord]
    anchors: list[str]
    conditional: dict[str, Conditions]
    conditional_targets: list[tuple[str, int, Conditions]]
    loose: list[str]
    findings: list[FindingRecord]
