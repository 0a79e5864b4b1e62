"""Names that several pages define: which of them counts.

Sphinx keeps the one that was read last, which in a parallel or incremental build may be any; and
where that page gives the name up, nobody has it until another page is read again. Here the first
in book order counts, in every build; of labels, the first that has a title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from sphinx import addnodes

from handbook_ext.core.documents.document_record import DomainEntry
from handbook_ext.sphinx_ext.compat import sphinx_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from docutils import nodes
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import DocumentRecord, DomainValue


def label_entries(
    env: BuildEnvironment, docname: str, document: nodes.document
) -> Iterator[DomainEntry]:
    """Yield what Sphinx's standard domain holds of the labels of a page just read."""
    labels, titled_labels = sphinx_tables.labels(env), sphinx_tables.titled_labels(env)
    for name, is_explicit in document.nametypes.items():
        value = labels.get(name) if is_explicit else None
        if value and value[0] == docname:
            titled = titled_labels.get(name)
            title = titled[-1] if titled and titled[0] == docname else None
            yield DomainEntry("std", "labels", name, (*value, title))


def object_entries(
    env: BuildEnvironment, docname: str, node: nodes.Element
) -> Iterator[DomainEntry]:
    """Yield what domains hold of a term, or of the signature of an object, on a page just read."""
    if isinstance(node, addnodes.desc_signature):
        described = cast("nodes.Element", node.parent)
        name, domain = node.get("fullname") or node.astext(), described.get("domain", "")
        yield from _entry(env, docname, domain, "objects", name)
        yield from _entry(env, docname, domain, "objects", (described.get("objtype"), name))
    else:
        yield from _entry(env, docname, "std", "objects", ("term", node.astext()))
        yield from _entry(env, docname, "std", "terms", node.astext().lower())


def _entry(
    env: BuildEnvironment, docname: str, domain: str, table: str, key: object
) -> Iterator[DomainEntry]:
    value = sphinx_tables.domain_value(env, domain, table, key)
    if isinstance(value, tuple) and value[0] == docname:
        yield DomainEntry(domain, table, key, value)


def assign_owners(env: BuildEnvironment, documents: Mapping[str, DocumentRecord]) -> None:
    """Give each name to the first of *documents* that defines it.

    Written into the domains' tables, as sphinx.ext.autosectionlabel writes its labels.
    """
    holders: dict[tuple[str, str, Any], list[DomainValue]] = {}
    for document in documents.values():
        for entry in document.entries:
            holders.setdefault(entry[:3], []).append(entry.value)
    for (domain, table, key), values in holders.items():
        if table == "labels":
            _settle_label(env, key, values)
        elif len(values) > 1 or sphinx_tables.domain_value(env, domain, table, key) is None:
            sphinx_tables.set_domain_value(env, domain, table, key, values[0])


def _settle_label(env: BuildEnvironment, name: str, values: list[DomainValue]) -> None:
    if len(values) == 1 and name in sphinx_tables.labels(env):
        return
    docname, label, title = next((value for value in values if value[-1] is not None), values[0])
    sphinx_tables.set_label(env, name, (docname, label), title)
