"""Files and addresses that a link names without naming anything of the book."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

MISSING_FILE = Rule(
    "HB205",
    "missing-file",
    "error",
    "An image, a download or an included file does not exist.",
    "The reader gets a broken picture or a link to nothing; of an include, the text is missing "
    "without a trace.",
    "![The rota](rota.png)",
    "![The rota](https://example.org/rota.png)",
)

LOCAL_ADDRESS = Rule(
    "HB214",
    "local-address",
    "error",
    "A link leads to one machine: its files, or localhost.",
    "It works for nobody but its author.",
    "[the rota](http://localhost:8000/rota)",
    "[the rota](https://example.org/rota)",
)

BUILT_PAGE_LINK = Rule(
    "HB215",
    "built-page-link",
    "error",
    "A link names a built page where there is a source.",
    "It breaks in other formats, and when the page is built under another address.",
    "[the case](experience.html)",
    "[the case](experience.md)",
)
