"""Ids of items and lists, in the whole book."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

DUPLICATE_ID = Rule(
    "HB102",
    "duplicate-id",
    "error",
    "An item or list id is used twice in the book.",
    "Ids are unique in the whole book, because a tick belongs to the id alone. The later "
    "use is reported, and shown without a box.",
    "- [ ] I asked. {#asked}\n- [ ] I asked again. {#asked}",
    "- [ ] I asked. {#asked}\n- [ ] I asked again. {#asked-again}",
)

ID_COLLISION = Rule(
    "HB109",
    "id-collision",
    "error",
    "An item or list id is also a label, a heading's anchor or another element's id.",
    "A link to it could lead to either. Rename the one that is not yet published.",
    "## Asked\n\n- [ ] I asked. {#asked}",
    "## Asked\n\n- [ ] I asked. {#asked-twice}",
)

ITEM_LINK_WITH_PAGE = Rule(
    "HB112",
    "item-link-with-page",
    "warning",
    "A link names the page of an item or a list as well as its id.",
    "Items move between pages and keep their id. A link by id alone follows them.",
    "[the case](experience.md#asked)",
    "[the case](#asked)",
)

UNKNOWN_ITEM = Rule(
    "HB113",
    "unknown-item",
    "error",
    "after= names an item that does not exist.",
    "The reader would be told to do something first that nobody can find.",
    "- [ ] I asked. {#asked after=prepard}",
    "- [ ] I prepared. {#prepared}\n- [ ] I asked. {#asked after=prepared}",
)

CIRCULAR_AFTER = Rule(
    "HB121",
    "circular-after",
    "error",
    "Items wait for each other in a circle.",
    "after= says what to do first. In a circle there is no first.",
    "- [ ] I asked. {#asked after=wrote}\n- [ ] I wrote. {#wrote after=asked}",
    "- [ ] I asked. {#asked}\n- [ ] I wrote. {#wrote after=asked}",
)
