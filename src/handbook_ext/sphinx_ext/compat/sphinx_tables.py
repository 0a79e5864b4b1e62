"""The tables in which Sphinx's domains and environment keep names, numbers and contents lists.

Their attributes have been the same from Sphinx 1 to 9, and no page of its documentation says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sphinx.domains import Domain
    from sphinx.domains.python import ObjectEntry, PythonDomain
    from sphinx.environment import BuildEnvironment

Place = tuple[str, str]
"""A document, and an id on its page."""


# -- labels and terms, of the standard domain ------------------------------------------------


def labels(env: BuildEnvironment) -> Mapping[str, Place]:
    """Return every explicit label of the book, in small letters, with its place."""
    return env.domains.standard_domain.anonlabels


def titled_labels(env: BuildEnvironment) -> Mapping[str, tuple[str, str, str]]:
    """Return the labels whose element has a title, with that; those of generated pages too."""
    return env.domains.standard_domain.labels


def set_label(env: BuildEnvironment, name: str, place: Place, title: str | None) -> None:
    """Make a label lead to *place*, as sphinx.ext.autosectionlabel does."""
    std = env.domains.standard_domain
    std.anonlabels[name] = place
    if title is not None:
        std.labels[name] = (*place, title)


def standard_objects(env: BuildEnvironment) -> Mapping[tuple[str, str], Place]:
    """Return the places of terms, options and the like, by kind and name."""
    return env.domains.standard_domain.objects


def term(env: BuildEnvironment, name: str) -> Place | None:
    """Return where a term is explained; where none is written so, one that differs in case."""
    std = env.domains.standard_domain
    place = std.objects.get(("term", name)) or std.data.get("terms", {}).get(name.lower())
    return cast("Place | None", place)


# -- the tables of any domain ----------------------------------------------------------------


def domain_value(env: BuildEnvironment, domain: str, table: str, key: object) -> Any | None:
    """Return what a *table* of a domain holds of a name: a tuple that begins with its document.

    Domains of other extensions may keep anything there.
    """
    sphinx_domain = env.domains.get(domain)
    return sphinx_domain.data.get(table, {}).get(key) if sphinx_domain else None


def set_domain_value(
    env: BuildEnvironment, domain: str, table: str, key: object, value: tuple[Any, ...]
) -> None:
    """Make a *table* of a domain hold *value* of a name."""
    env.domains[domain].data[table][key] = value


def has_objects(domain: Domain) -> bool:
    """Whether a domain holds anything that a link could mean.

    That of maths resolves links to equations, and names none among its objects.
    """
    return any(True for _ in domain.get_objects()) or bool(getattr(domain, "equations", None))


def depends_on_scope(node: Any) -> bool:
    """Whether what a role of C or C++ means depends on the declaration that it stands in.

    That of a name in a signature does, above all. Outside of all, the scope holds nothing.
    """
    scope = node.get(f"{node.get('refdomain')}:parent_key")
    return bool(scope is not None and getattr(scope, "data", None))


def python_objects(
    env: BuildEnvironment, domain: PythonDomain, kind: str, node: Any
) -> list[ObjectEntry]:
    """Return all that a role of Python may mean; aliases only where there is nothing else."""
    mode = int(node.hasattr("refspecific"))
    within = node.get("py:module"), node.get("py:class")
    pairs = domain.find_obj(env, *within, node["reftarget"], kind, mode)
    return [entry for _, entry in pairs if not entry.aliased] or [entry for _, entry in pairs]


# -- contents lists and numbers --------------------------------------------------------------


def toctree_children(env: BuildEnvironment, docname: str) -> Sequence[str]:
    """Return the documents that the contents lists of a document name, in their order."""
    return env.toctree_includes.get(docname, ())


def contents_link(env: BuildEnvironment, docname: str) -> nodes.reference | None:
    """Return the link to a document from which its links in all contents lists are copied."""
    links = env.tocs[docname].findall(nodes.reference)
    return next((link for link in links if not link["anchorname"]), None)


def included_documents(env: BuildEnvironment) -> set[str]:
    """Return the documents that others include as a part of theirs."""
    return set().union(*env.included.values()) if env.included else set()


def section_number(env: BuildEnvironment, docname: str, anchor: str) -> tuple[int, ...]:
    """Return the number of a section, empty where it has none; the page's own has no *anchor*."""
    numbers = env.toc_secnumbers.get(docname, {})
    return tuple(numbers.get(f"#{anchor}" if anchor else "") or ())


def section_numbers(env: BuildEnvironment, docname: str) -> Mapping[str, tuple[int, ...]]:
    """Return the numbers of a document's sections, by their anchors."""
    return env.toc_secnumbers.get(docname, {})


def figure_numbers(
    env: BuildEnvironment, docname: str
) -> Mapping[str, Mapping[str, tuple[int, ...]]]:
    """Return the numbers that ``numfig`` gives on a page: by kind, then by id."""
    return env.toc_fignumbers.get(docname, {})
