"""From the uses of addresses, and what these answered, to findings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.rules.external_links import (
    DEAD_EXTERNAL_LINK,
    MISSING_EXTERNAL_ANCHOR,
    MOVED_EXTERNAL_LINK,
    UNREACHABLE_HOST,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from handbook_ext.core.finding import Finding
    from handbook_ext.core.model import Location
    from handbook_ext.external.answer import Answer


class AddressUse(NamedTuple):
    """An address as a source uses it: *page* is what is asked for, *anchor* what is sought in it.

    *fragment* is what stands behind ``#``, and starts at *anchor_location*. *anchor* is empty where
    a fragment is not the name of an element. *written* is the fragment as its author spelled it,
    empty where that is not known.
    """

    page: str
    fragment: str
    anchor: str
    location: Location
    anchor_location: Location
    written: str = ""

    @property
    def written_fragment(self) -> str:
        """The fragment as a message shows it."""
        return self.written or self.fragment


def split_fragment(address: str) -> tuple[str, str]:
    """Return an address without its fragment, and the fragment."""
    page, _, fragment = address.partition("#")
    return page, fragment


def anchor_of(fragment: str) -> str:
    """Return what element a fragment names; nothing for the top, a script's state, or a text."""
    anchor = fragment.partition(":~:")[0]
    return "" if anchor.startswith(("!", "/")) or anchor.lower() == "top" else anchor


def anchors_by_page(uses: Iterable[AddressUse]) -> dict[str, frozenset[str]]:
    """Return each page to ask for, with the anchors that are sought in it."""
    pages: defaultdict[str, set[str]] = defaultdict(set)
    for use in uses:
        pages[use.page].update({use.anchor} - {""})
    return {page: frozenset(anchors) for page, anchors in pages.items()}


def address_findings(
    uses: Iterable[AddressUse], answers: Mapping[str, Answer]
) -> Iterator[Finding]:
    """Yield what is wrong with each use; *answers* has an answer for the page of each."""
    for use in uses:
        yield from _judge(use, answers[use.page])


def _judge(use: AddressUse, answer: Answer) -> Iterator[Finding]:
    address = f"{use.page}#{use.fragment}" if use.fragment else use.page
    if answer.verdict == "dead":
        yield DEAD_EXTERNAL_LINK.at(use.location, f"{use.page} is dead: {answer.reason}",
                      target=address)  # fmt: skip
    elif answer.verdict != "good":
        message = f"{use.page} could not be checked: {answer.reason}"
        yield UNREACHABLE_HOST.at(use.location, message, target=address)
    if answer.moved:
        behind = f"#{use.written_fragment}" if use.fragment else ""
        new = answer.moved if "#" in answer.moved else f"{answer.moved}{behind}"
        message = f"{use.page} has moved for good"
        yield MOVED_EXTERNAL_LINK.at(use.location, message, new, address)
    if use.anchor and answer.anchors.get(use.anchor) is False:
        written = use.written_fragment.partition(":~:")[0]
        mark = '"' if "'" in written else "'"
        message = f"{use.page} has no anchor {mark}{written}{mark}"
        yield MISSING_EXTERNAL_ANCHOR.at(use.anchor_location, message, target=address)
