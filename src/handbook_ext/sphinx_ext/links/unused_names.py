"""Labels and terms that no link of the book uses; outside readers may, so both are off at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.rules.labels import UNUSED_LABEL, UNUSED_TERM
from handbook_ext.sphinx_ext.links.document_record import ADDRESSES, NameAt, SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.findings.finding import Finding
    from handbook_ext.sphinx_ext.links.document_record import DocumentRecord
    from handbook_ext.sphinx_ext.links.locate import Locator
    from handbook_ext.sphinx_ext.links.resolve import Resolver


def unused_labels_and_terms(
    names: Resolver, facts: dict[str, DocumentRecord], places: Locator
) -> Iterator[Finding]:
    """Yield labels and terms that nothing refers to."""
    used_names = _used(names, facts)
    for docname, page in facts.items():
        for label in page.labels:
            entry = names.std_domain.anonlabels.get(label.name)
            uses = {label.name, (docname, label.name), (docname, entry[1] if entry else "")}
            if entry and entry[0] == docname and used_names.isdisjoint(uses):
                yield from _label(label, places)
    for (kind, term), entry in names.std_domain.objects.items():
        if kind == "term" and entry[0] in facts and entry not in used_names:
            file = places.locate_document(entry[0]).file
            location = places.locate_construct(SourceLine(file, 1), ["term"], term)
            yield UNUSED_TERM.at(location, f"nothing refers to the term {term!r}")


def _used(names: Resolver, facts: dict[str, DocumentRecord]) -> set[str | tuple[str, str]]:
    """Return all that links name, and the places that they lead to."""
    used_names: set[str | tuple[str, str]] = set()
    for docname, page in facts.items():
        used_names.update((docname, anchor) for anchor in page.referred)
        for link in page.links:
            if link.kind not in ADDRESSES:
                used_names.update({link.target.lower(), (link.target, link.anchor)})
                used_names.update((hit.docname, hit.anchor) for hit in names.resolve(docname, link))
    return used_names


def _label(label: NameAt, places: Locator) -> Iterator[Finding]:
    """Say so of a label that is written as one: other names may be there for a stylesheet."""
    location = places.locate_label(label)
    if any(
        (mention.line, mention.column) == (location.line, location.column)
        and mention.kind == "label"
        for mention in places.constructs(location.file)
    ):
        yield UNUSED_LABEL.at(location, f"nothing refers to the label {label.name!r}")
