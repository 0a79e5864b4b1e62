"""What an item's attribute block says.

:mod:`handbook_ext.core.checklists.item_attributes` finds these as it reads a block.
"""

from __future__ import annotations

from handbook_ext.core.finding import Rule

ITEM_WITHOUT_ID = Rule(
    "HB101",
    "item-without-id",
    "error",
    "A checklist item has no id.",
    "A reader's tick is kept under the item's id. Without one it could only be kept by "
    "position or wording, and the first edit would lose it. The item is shown without a box.",
    "- [ ] I have led a project.",
    "- [ ] I have led a project. {#led-project}",
)

INVALID_ID = Rule(
    "HB103",
    "invalid-id",
    "error",
    "An id has characters that an id may not have.",
    "An id is an anchor, a storage key and a PDF field name at once: lower-case letters, "
    "digits, - and _, beginning with a letter or digit.",
    "- [ ] I asked. {#Asked.Twice}",
    "- [ ] I asked. {#asked-twice}",
)

UNKNOWN_ATTRIBUTE = Rule(
    "HB104",
    "unknown-attribute",
    "error",
    "An attribute block holds something the extension does not know.",
    "A misspelt attribute would be ignored in silence, and an optional item would count as "
    "required.",
    "- [ ] I asked. {#asked .optinal}",
    "- [ ] I asked. {#asked .optional}",
)

INVALID_VALUE = Rule(
    "HB110",
    "invalid-value",
    "error",
    "An attribute has a value that it cannot have.",
    "was= and after= take ids, separated by commas; recheck= takes a number and d, w, m or y.",
    "- [ ] I asked. {#asked recheck=yearly}",
    "- [ ] I asked. {#asked recheck=1y}",
)

TEXT_AFTER_ATTRIBUTES = Rule(
    "HB129",
    "text-after-attributes",
    "error",
    "Words stand behind an item's attribute block.",
    "The block ends the item's first paragraph. The item keeps its id, and the words are "
    "shown; but the next edit would easily take the block for a part of the text. A comment "
    "may stand behind it.",
    "- [ ] I asked. {#asked} Twice.",
    "- [ ] I asked. Twice. {#asked}",
)
