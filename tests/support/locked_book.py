"""A book of two lists, and the lock of its ids."""

from __future__ import annotations

from handbook_ext.core.ids import fingerprint
from tests.sphinx_ext.conftest import Book

INDEX = "# Book\n\n```{toctree}\none\ntwo\n```\n"
ONE = """\
# One

:::{checklist} Ready to apply
:name: ready

- [ ] I have asked for the training budget. {#asked}
- [ ] I have led a project to its close. {#led recheck=12m}
:::
"""
TWO = """\
# Two

:::{checklist} Later
:name: later

- [ ] My file holds six cases. {#wrote}
:::
"""
ASKED = "I have asked for the training budget."
LED = "I have led a project to its close."
FILES = {"index.md": INDEX, "one.md": ONE, "two.md": TWO}


def lock_line(name: str, wording: str, kind: str = "item") -> str:
    """Return the line of a lock for an id and one of its wordings."""
    return f"{kind} {name} {fingerprint(wording)} {wording}"


LOCK = "\n".join(
    [
        "# a comment",
        "handbook test-book",
        lock_line("asked", ASKED),
        lock_line("led", LED),
        lock_line("wrote", "My file holds six cases."),
        lock_line("later", "Later", "list"),
        lock_line("ready", "Ready to apply", "list"),
        "",
    ]
)


def build_page_one(book: Book, old: str, new: str) -> Book:
    """Build *book* with *new* for *old* on its first page, which is otherwise as it was locked."""
    assert old in ONE
    return book.write({"one.md": ONE.replace(old, new)}).build()
