"""A page in one sentence: for search engines, for previews of links, and beside links to it.

It is what the front matter says under ``description``, else the first sentence under the title,
and stands in the page's metadata, where templates read it as ``meta.description``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

LONGEST: Final = 160
"""Characters of a description: search engines cut off what is longer."""

# docutils leaves a message where a label is what the title's words would give anyway
_UNSEEN = (nodes.title, nodes.Invisible, nodes.system_message)
_NEXT_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z\u2018\u201c])")


def describe(app: Sphinx, doctree: nodes.document) -> None:
    """Settle the description of the page that was just read."""
    metadata = app.env.metadata[app.env.current_document.docname]
    said = str(metadata.get("description") or next(_sentences(doctree), ""))
    if said:
        metadata["description"] = shortened(said)


def shortened(text: str) -> str:
    """Return *text* on one line and no longer than `LONGEST`, cut between two words."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rpartition(" ")[0].rstrip(",;:") + "\N{HORIZONTAL ELLIPSIS}"


def _sentences(doctree: nodes.document) -> Iterator[str]:
    """Yield the sentences straight under the title; a marked paragraph is none of them."""
    section = next(doctree.findall(nodes.section), None)
    for node in section.children if section is not None else ():
        if isinstance(node, _UNSEEN):
            continue
        if not isinstance(node, nodes.paragraph) or node["classes"]:
            return
        yield from _NEXT_SENTENCE.split(node.astext())


def list_pages(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Say beside each link of a flat list of pages what the page gives."""
    if app.builder.format != "html":
        return
    for toctree in list(doctree.findall(addnodes.toctree)):
        docnames = [name for _, name in toctree["entries"] if name in app.env.found_docs]
        if toctree["maxdepth"] == 1 and not toctree["hidden"] and docnames:
            entries = [_entry(app, docname, name) for name in docnames]
            toctree.replace_self(nodes.bullet_list("", *entries, classes=["page-list"]))


def _entry(app: Sphinx, here: str, docname: str) -> nodes.list_item:
    """Return the link to a page, and what its description says."""
    link = nodes.reference(
        "",
        "",
        *(child.deepcopy() for child in app.env.titles[docname].children),
        refuri=app.builder.get_relative_uri(here, docname),
        internal=True,
    )
    if number := app.env.toc_secnumbers.get(docname, {}).get(""):
        link["secnumber"] = number
    said = app.env.metadata[docname].get("description", "")
    words = [nodes.paragraph("", said)] if said else []
    return nodes.list_item("", nodes.paragraph("", "", link), *words)


def setup(app: Sphinx) -> None:
    """Describe each page after Sphinx has collected its metadata."""
    app.connect("doctree-read", describe, priority=600)
    app.connect("doctree-resolved", list_pages)
