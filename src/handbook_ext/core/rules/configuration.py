"""What ``conf.py`` sets for the extension."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

INVALID_CONFIG_VALUE = Rule(
    "HB122",
    "invalid-config-value",
    "error",
    "A setting of the extension in conf.py has a value that it cannot have.",
    "It counts as not set, and the book is built as if it were not there.",
    'handbook_id = "On-call Handbook"',
    'handbook_id = "on-call-handbook"',
    language="python",
)

DERIVED_HANDBOOK_ID = Rule(
    "HB123",
    "derived-handbook-id",
    "warning",
    "The book has checklists, and its id is made of the project's name.",
    "Readers' ticks are kept under the book's id. Give it one of its own before you publish: "
    "else they are lost when the project gets another name, and shared with every book at "
    "the same address whose project is called the same.",
    'handbook_id = ""',
    'handbook_id = "on-call-handbook"',
    language="python",
)

NO_HANDBOOK_ID = Rule(
    "HB124",
    "no-handbook-id",
    "error",
    "The book has checklists, and nothing to make an id of.",
    "Readers' ticks are kept under the book's id. Without a project's name in Latin letters, "
    "all such books have the same one: at one address, a reader of one finds another's items "
    "ticked.",
    'handbook_id = ""\nproject = "看護師の手引き"',
    'handbook_id = "nursing"\nproject = "看護師の手引き"',
    language="python",
)
