"""HB128 and on: what was written for a checklist, and is not taken as it was meant."""

from __future__ import annotations

from handbook_ext.core.rules.base import Rule

MARKUP = (
    Rule(
        "HB128",
        "unrecognized-markup",
        "error",
        "What was written for a checklist is not taken, and readers see it as text.",
        "Mostly a task list stands outside {checklist}, or a heading ends in an attribute block. "
        "Where MyST does not know fences of colons, a whole checklist is text: "
        "myst_enable_extensions must name colon_fence. Code is never meant, nor is a block that "
        "MyST takes itself. What only the written page shows is found there.",
        "## Asking {#asking}\n\n- [ ] I asked. {#asked}",
        "(asking)=\n## Asking\n\n- [ ] I asked. {#asked}",
    ),
    Rule(
        "HB129",
        "text-after-attributes",
        "error",
        "Words stand behind an item's attribute block.",
        "The block ends the item's first paragraph. The item keeps its id, and the words are "
        "shown; but the next edit would easily take the block for a part of the text. A comment "
        "may stand behind it.",
        "- [ ] I asked. {#asked} Twice.",
        "- [ ] I asked. Twice. {#asked}",
    ),
    Rule(
        "HB130",
        "empty-item",
        "error",
        "An item says nothing.",
        "A box without words tells nobody what it is for, and has no name for those who hear the "
        "page. A picture says what its alternative text says. The item is shown without a box.",
        "- [ ] {#asked}",
        "- [ ] I asked. {#asked}",
    ),
    Rule(
        "HB131",
        "checklist-without-title",
        "error",
        "A checklist has no title.",
        "The title is what readers, exports and the PDF call the list. Until it has one, its name "
        "stands there.",
        ":::{checklist}\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
        ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
    ),
)
