"""One small book, read and written by Sphinx without us, that holds what we take for granted."""

from __future__ import annotations

import io
import re
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from docutils import nodes
from sphinx import addnodes, locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from handbook_ext.sphinx_ext.compat import sphinx_builders

CONF = """\
import sys
from pathlib import Path

from docutils import nodes
from sphinx.domains import Domain

sys.path.insert(0, str(Path(__file__).parent))
project = "Sample"
extensions = [
    "myst_parser", "sphinx.ext.autodoc", "sphinx.ext.intersphinx",
    "sphinxcontrib.bibtex", "sphinx_design",
]
myst_enable_extensions = ["tasklist"]
myst_heading_anchors = 3
bibtex_bibfiles = ["sources.bib"]
intersphinx_mapping = {"neighbour": ("https://neighbour.test/", "neighbour.inv")}
exclude_patterns = ["_out", "part.md"]
numfig = True


class Witness(Domain):
    "Sees a document as every domain takes it in."
    name = "witness"
    initial_data = {"references": {}, "messages": {}}

    def process_doc(self, env, docname, document):
        self.data["references"][docname] = [
            dict(node.attributes) for node in document.findall(nodes.reference)
        ]
        self.data["messages"][docname] = [
            node.children[0].astext() for node in document.findall(nodes.system_message)
        ]


def setup(app):
    app.add_domain(Witness)
"""

FILES = {
    "conf.py": CONF,
    "index.md": """\
# Index

```{toctree}
:numbered:
markdown
rest
including
```
""",
    "markdown.md": """\
# Markdown

(Titled)=
## A heading

(bare)=
Text with [words](#titled), [](#a-heading-1), [words](#nowhere), [words](gone.md#part),
[words](index.md), [words](rest.rst#part) and [^missing].

[words](inv:neighbour#gone)

## A heading

- [ ] Open
- [x] Done

```{glossary}
Word
: Its meaning.
```

(fig)=
```{figure} picture.png
Caption.
```

{cite}`key`

```{bibliography}
```

{unheard-of}`role`

```{unheard-of}
```

````{grid} 1
```{grid-item-card} Card
Text.
```
````
""",
    "rest.rst": """\
Title
=====

Part
----

Small
~~~~~

Another
'''''''

Again
-----

Skipped
'''''''

See missing_ and `two words`_ and [#note]_.

Part_, indirect_, [#]_, one__ and :unheard-of:`role`.

.. _indirect: nothing_

.. _circle: round_
.. _round: circle_

.. _twin: part_

twin_

Part
----

.. unheard-of::

.. py:function:: twice()

.. autofunction:: documented.function

.. csv-table::

   a, b
""",
    "including.md": "# Including\n\n```{include} part.md\n```\n\n#### Deep\n\n[words](#deep)\n",
    "part.md": "Part.\n\n| a |\n|---|\n| b |\n",
    "documented.py": 'def function():\n    """See `there <#gone>`_."""\n',
    "sources.bib": "@book{key, title = {Title}, author = {Author}, year = {2000}}\n",
}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154"
    "789c636060606000000005000157a5d6360000000049454e44ae426082"
)


@dataclass(frozen=True)
class Sample:
    """The book as Sphinx has left it."""

    app: Sphinx
    warnings: str
    writing: dict[str, str]
    """What the builder called the page that it wrote, by the name of that page."""

    def nodes(self, docname: str, kind: type[nodes.Node]) -> list[Any]:
        """Return the nodes of a *kind* in a document as it was kept when it had been read."""
        return list(self.app.env.get_doctree(docname).findall(kind))

    def link(self, docname: str, target: str) -> Any:
        """Return the link of a document that is still to be resolved and names *target*."""
        links = self.nodes(docname, addnodes.pending_xref)
        return next(link for link in links if link["reftarget"] == target)

    def references(self, docname: str) -> list[dict[str, Any]]:
        """Return the attributes of the references in a document that domains took in."""
        return self.app.env.domaindata["witness"]["references"][docname]

    def messages(self, docname: str) -> list[str]:
        """Return the messages in a document that domains took in."""
        return self.app.env.domaindata["witness"]["messages"][docname]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    root = tmp_path_factory.mktemp("sample")
    for name, text in FILES.items():
        (root / name).write_text(text, "utf-8")
    (root / "picture.png").write_bytes(PNG)
    _write_inventory(root / "neighbour.inv")
    stream = io.StringIO()
    locale.translators.clear()
    with patch_docutils(str(root)), docutils_namespace():
        app = Sphinx(
            root, root, root / "_out" / "html", root / "_out" / "doctrees", "html",
            status=io.StringIO(), warning=stream, freshenv=True,
        )  # fmt: skip
        writing: dict[str, str] = {}
        app.connect(
            "html-page-context",
            lambda app, page, *_: writing.update({page: sphinx_builders.current_page(app.builder)}),
        )
        app.build()
    return Sample(app, re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue()), writing)


def _write_inventory(path: Path) -> None:
    """Write the inventory of another project, which has one label."""
    head = b"# Sphinx inventory version 2\n# Project: Neighbour\n# Version: 1\n# zlib:\n"
    path.write_bytes(head + zlib.compress(b"there std:label -1 page.html#there There\n"))
