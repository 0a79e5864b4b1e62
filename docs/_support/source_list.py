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
        keys = {one.citation_id: one.key for one in domain.citations}
        for entry in listed:
            key = next((keys[one] for one in entry["ids"] if one in keys), "")
            if key:
                entry["ids"].append(f"source.{key}")
                text = described(domain.source(key))
                told = nodes.paragraph("", "", *text, *self._cited_in(domain, key, pages[key]))
                entry.children = []
                entry.append(told)

    def _cited_in(self, domain: GradedDomain, key: str, pages: Iterable[str]) -> list[nodes.Node]:
        """Return the links to *pages*, to the place where each lists the source."""
        here = self.env.docname
        read = get_docnames(self.env)  # type: ignore[no-untyped-call]
        order = [one for one in read if one in pages and one != here]
        if not order:
            return []
        said: list[nodes.Node] = [nodes.Text(" Cited in: ")]
        for number, page in enumerate(order):
            said += [nodes.Text(", ")] if number else []
            uri = f"{domain.builder.get_relative_uri(here, page)}#source.{key}"
            title = self.env.titles[page].astext()
            said.append(nodes.reference("", title, refuri=uri, internal=True))
        return [nodes.inline("", "", *said, nodes.Text("."), classes=["cited-in"])]
