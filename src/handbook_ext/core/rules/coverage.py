"""What is taught and what is exercised: sections and items that miss each other."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

ITEM_WITHOUT_SECTION = Rule(
    "HB119",
    "item-without-section",
    "warning",
    "No section teaches an item.",
    "The reader is asked to show something and told nowhere how. An item is taught by a link "
    "to a section, in its wording or below it. Off unless you ask for it: a list may stand "
    "alone.",
    "- [ ] I asked. {#asked}",
    "## Asking\n\n- [ ] I asked, as in [Asking](#asking). {#asked}",
    on=False,
)

SECTION_WITHOUT_ITEM = Rule(
    "HB120",
    "section-without-item",
    "warning",
    "No item exercises a section that is marked as assessable.",
    "Its author meant it to be practised. Link to it from an item, or take the mark away.",
    "{.assessable}\n## Asking\n\n- [ ] I asked. {#asked}",
    "{.assessable}\n## Asking\n\n- [ ] I asked, as in [Asking](#asking). {#asked}",
)
