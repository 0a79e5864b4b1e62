"""What the tables of Sphinx's domains hold of a document: its labels, terms and objects.

Taken down as the document is read. Of a name that another document defines too, the tables keep
one entry alone: see ``links/duplicate_names.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sphinx import addnodes

from handbook_ext.core.documents.document_record import DomainEntry
from handbook_ext.sphinx_ext.compat import sphinx_tables

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docutils import nodes
    from sphinx.environment import BuildEnvironment


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
