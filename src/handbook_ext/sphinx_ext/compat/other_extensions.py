"""What other extensions leave in a document or keep in a domain of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment


def documented_object(source: str) -> str:
    """Return the object of Python whose docstring a text comes from, by its *source*, or nothing.

    sphinx.ext.autodoc names the source ``<file>:docstring of <object>``.
    """
    return source.partition(":docstring of ")[2].partition(":")[0]


def citation_keys(env: BuildEnvironment) -> set[str]:
    """Return the keys of all sources that sphinxcontrib-bibtex, which must be loaded, lists."""
    return {citation.key for citation in cast("Any", env.domains["cite"]).citations}


def loaded_inventories(env: BuildEnvironment) -> list[tuple[Any, ...]]:
    """Return the name and the time of loading of each inventory of another project.

    sphinx.ext.intersphinx, if loaded, keeps them in the environment by their address.
    """
    cache: dict[str, tuple[Any, ...]] = getattr(env, "intersphinx_cache", {})
    return [entry[:2] for entry in cache.values()]


def design_component(node: nodes.Node) -> str:
    """Return which component of sphinx-design a container is, or nothing."""
    return str(node.get("design_component", "")) if isinstance(node, nodes.Element) else ""
