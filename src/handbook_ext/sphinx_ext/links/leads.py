"""What the links of a page lead to and show of other pages: when it changes, they are stale.

Sphinx writes a page again when its own source changed. A link in it to a label that moved, or
was removed, then still leads where it did, and nobody is warned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.links.facts import ADDRESSES
from handbook_ext.sphinx_ext.links.resolve import Hit, Names

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from handbook_ext.sphinx_ext.domain import HandbookDomain

Shown = list[tuple[list[Hit], str]]
"""For each link of a page: where it leads, and the title that stands for it."""


def shown(app: Sphinx, domain: HandbookDomain) -> dict[str, Shown]:
    """Return for each page what its links lead to, and the titles that they show."""
    facts = {name: domain.links[name] for name in domain.links if name in app.env.found_docs}
    ids = {name: frozenset(one["anchors"]) for name, one in facts.items()}
    names = Names(app, domain, ids)
    return {
        docname: [
            (hits, "" if link.is_explicit else _title(names, hits))
            for link in page["links"]
            if link.kind not in ADDRESSES
            for hits in [names.hits(docname, link)]
        ]
        for docname, page in facts.items()
    }


def _title(names: Names, hits: list[Hit]) -> str:
    """Return the title that stands for a link without text of its own."""
    if len(hits) != 1 or not hits[0].docname:
        return ""
    hit = hits[0]
    title = names.env.titles.get(hit.docname)
    return names.headings.get((hit.docname, hit.anchor)) or (title.astext() if title else "")
