"""What other extensions leave in a document or keep in a domain of theirs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.util.inspect import safe_getattr

if TYPE_CHECKING:
    from collections.abc import Callable

    from sphinx.environment import BuildEnvironment

_VARIABLES = frozenset({"attribute", "data", "type"})
_DOCSTRING = "docstring of "


class DocumentedObject(NamedTuple):
    """An object of Python by its full name, and the path of its module, empty if unknown."""

    name: str
    file: str


def documented_object(node: nodes.Node) -> DocumentedObject | None:
    """Return the object whose docstring or signature sphinx.ext.autodoc made *node* of, if any.

    The object must be imported still, as when its page has just been read. Autodoc calls the
    source of a docstring ``<file>:docstring of <object>`` and gives that of a signature no name;
    what fields become has no source at all.
    """
    ancestor = _nearest(node, lambda node: bool(node.source) or isinstance(node, addnodes.desc))
    file, mark, name = ((ancestor and ancestor.source) or "").rpartition(_DOCSTRING)
    if ancestor is None or not (mark or isinstance(ancestor, addnodes.desc)):
        return None
    description: Any = _nearest(ancestor, lambda node: isinstance(node, addnodes.desc))
    signature = description and description.children[0]
    is_generated = signature is not None and not signature.source
    is_variable = is_generated and description["objtype"] in _VARIABLES
    file = file.removesuffix(":") if mark else ""
    if mark and not is_variable:
        return _imported(name.partition(":")[0], file)
    if is_generated:
        return _imported(_full_name(signature), file, follow=not is_variable)
    return None


def _nearest(node: nodes.Node, is_wanted: Callable[[nodes.Node], bool]) -> nodes.Node | None:
    """Return *node*, or the nearest of its ancestors, that is wanted."""
    ancestor: nodes.Node | None = node
    while ancestor is not None and not is_wanted(ancestor):
        ancestor = ancestor.parent
    return ancestor


def _full_name(signature: nodes.Element) -> str:
    return ".".join(filter(None, (signature.get("module"), signature.get("fullname"))))


def _imported(name: str, file: str, *, follow: bool = True) -> DocumentedObject | None:
    """Return where the object *name* is defined; what it inherits comes from another module.

    Where that is not known, it is *file*. Do not *follow* what is another name for the object.
    """
    parts = name.split(".")
    count = len(parts)
    while count and ".".join(parts[:count]) not in sys.modules:
        count -= 1
    module = value = sys.modules.get(".".join(parts[:count]))
    for index, part in enumerate(parts[count:], count + 1):
        value = safe_getattr(value, part, None)
        owner = sys.modules.get(str(safe_getattr(value, "__module__", None)))
        qualified = safe_getattr(value, "__qualname__", None)
        if owner and isinstance(qualified, str) and (follow or index < len(parts)):
            module, name = owner, ".".join([owner.__name__, qualified, *parts[index:]])
    path = getattr(module, "__file__", None) or file
    return DocumentedObject(name, path if path.endswith((".py", ".pyi")) else "") if name else None


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
