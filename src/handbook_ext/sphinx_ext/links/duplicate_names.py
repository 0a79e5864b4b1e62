"""Names that several pages define: which of them counts.

Sphinx keeps the one that was read last, which in a parallel or incremental build may be any; and
where that page gives the name up, nobody has it until another page is read again. Here the first
in book order counts, in every build; of labels, the first that has a title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook_ext.sphinx_ext.compat import sphinx_tables

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import DocumentRecord, DomainValue


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
