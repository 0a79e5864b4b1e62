"""A book with anchors of every kind, and the lock of them."""

from __future__ import annotations

from tests.sphinx_ext.conftest import Book

INDEX = "# Book\n\n```{toctree}\none\ntwo\nrest\n```\n"
ONE = """\
# One

(first-steps)=
## Install the tools

Text of [a note](https://example.org).[^note] It is *about* installing.

<a id="Raw_id"></a>

[^note]: A note.

## Привет

:::{checklist} Ready
:name: ready

- [ ] I asked. {#asked}
:::
"""
TWO = "# Two\n\n## Use them\n\n```{glossary}\nRota plan\n  Who is on call.\n```\n"
REST = """\
Rest
====

Sub section
-----------

.. option:: --force

   Now.

.. _below:

Words.
"""
FILES = {"index.md": INDEX, "one.md": ONE, "two.md": TWO, "rest.rst": REST}
LOCK = """\
anchor index#book
anchor one#Raw_id
anchor one#first-steps
anchor one#install-the-tools
anchor one#one
anchor one#привет
anchor rest#below
anchor rest#rest
anchor rest#sub-section
anchor two#two
anchor two#use-them
object std:cmdoption rest#cmdoption-force --force
object std:term two#term-Rota-plan Rota plan
page index
page one
page rest
page two
"""


def build_edited(book: Book, file: str, old: str, new: str) -> Book:
    """Build *book* with *new* for *old* in *file*, which is otherwise as it was locked."""
    assert old in FILES[file]
    return book.write({file: FILES[file].replace(old, new)}).build()
