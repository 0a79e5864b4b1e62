"""Labels and terms that no link of the book uses; outside readers may, so both are off at first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.documents.document_record import ADDRESSES, NameAt, SourceLine
from handbook_ext.core.rules.labels import UNUSED_LABEL, UNUSED_TERM

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.links.locate import Locator
    from handbook_ext.sphinx_ext.project import Project


def unused_labels_and_terms(project: Project) -> Iterator[Finding]:
    """Yield labels and terms that nothing refers to."""
    resolver, locator = project.resolver, project.locator
    used_names = _used(project)
    for docname, page in project.documents.items():
        for label in page.labels:
            entry = resolver.std_domain.anonlabels.get(label.name)
            uses = {label.name, (docname, label.name), (docname, entry[1] if entry else "")}
            if entry and entry[0] == docname and used_names.isdisjoint(uses):
                yield from _label(label, locator)
    for (kind, term), entry in resolver.std_domain.objects.items():
        if kind == "term" and entry[0] in project.documents and entry not in used_names:
            file = locator.locate_document(entry[0]).file
            location = locator.locate_construct(SourceLine(file, 1), ["term"], term)
            yield UNUSED_TERM.at(location, f"nothing refers to the term {term!r}")


def _used(project: Project) -> set[str | tuple[str, str]]:
    """Return all that links name, and the places that they lead to."""
    used_names: set[str | tuple[str, str]] = set()
    for docname, page in project.documents.items():
        used_names.update((docname, anchor) for anchor in page.referred)
        for link in page.links:
            if link.kind not in ADDRESSES:
                used_names.update({link.target.lower(), (link.target, link.anchor)})
                used_names.update(
                    (hit.docname, hit.anchor) for hit in project.resolver.resolve(docname, link)
                )
    return used_names


def _label(label: NameAt, locator: Locator) -> Iterator[Finding]:
    """Say so of a label that is written as one: other names may be there for a stylesheet."""
    location = locator.locate_label(label)
    if any(
        (mention.line, mention.column) == (location.line, location.column)
        and mention.kind == "label"
        for mention in locator.constructs(location.file)
    ):
        yield UNUSED_LABEL.at(location, f"nothing refers to the label {label.name!r}")
