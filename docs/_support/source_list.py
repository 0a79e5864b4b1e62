"""The list of all sources: each with how it was read, and with the pages that cite it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sources import described
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinxcontrib.bibtex.domain import get_docnames

if TYPE_CHECKING:
    from collections.abc import Iterable

    from citations import GradedDomain


class ListSources(SphinxPostTransform):
    """Says of a source what we tell of it, not what sphinxcontrib-bibtex does."""

    default_priority = 19  # when the citations are resolved, before their marks are numbered

    def run(self, **_kwargs: Any) -> None:
        """Rewrite the list, on a page that holds one."""
        listed = list(self.document.findall(nodes.citation))
        if not listed:
            return
        domain = cast("GradedDomain", self.env.domains["cite"])
        pages = domain.cited_in()
        keys = {citation.citation_id: citation.key for citation in domain.citations}
        for entry in listed:
            key = next((keys[node_id] for node_id in entry["ids"] if node_id in keys), "")
            if key:
                entry["ids"].append(f"source.{key}")
                text = described(domain.source(key))
                paragraph = nodes.paragraph("", "", *text, *self._cited_in(domain, key, pages[key]))
                entry.children = []
                entry.append(paragraph)

    def _cited_in(self, domain: GradedDomain, key: str, pages: Iterable[str]) -> list[nodes.Node]:
        """Return the links to *pages*, to the place where each lists the source."""
        here = self.env.docname
        read = get_docnames(self.env)  # type: ignore[no-untyped-call]
        order = [docname for docname in read if docname in pages and docname != here]
        if not order:
            return []
        parts: list[nodes.Node] = [nodes.Text(" Cited in: ")]
        for number, page in enumerate(order):
            parts += [nodes.Text(", ")] if number else []
            uri = f"{domain.builder.get_relative_uri(here, page)}#source.{key}"
            title = self.env.titles[page].astext()
            parts.append(nodes.reference("", title, refuri=uri, internal=True))
        return [nodes.inline("", "", *parts, nodes.Text("."), classes=["cited-in"])]
