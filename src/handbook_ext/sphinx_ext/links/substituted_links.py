"""What MyST puts in for ``{{ name }}``, and what that mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import jinja2

from handbook_ext.source import find_constructs
from handbook_ext.sphinx_ext.compat.myst import own_substitutions
from handbook_ext.sphinx_ext.source_locations import source_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct

_DEPTH: Final = 8
"""Values within values that are looked through: those that go on are circles."""


def substituted_constructs(
    env: BuildEnvironment, docname: str, expression: str, depth: int = _DEPTH
) -> Iterator[Construct]:
    """Yield what the value of an *expression* in a document mentions, at places within it."""
    for construct in find_constructs(_value(env, docname, expression), "md"):
        if construct.kind != "substitution":
            yield construct
        elif depth:
            yield from substituted_constructs(env, docname, construct.target, depth - 1)


def _value(env: BuildEnvironment, docname: str, expression: str) -> str:
    values: dict[str, Any] = {
        **getattr(env.config, "myst_substitutions", {}),
        **own_substitutions("\n".join(source_lines(str(env.doc2path(docname))))),
        "env": env,
    }
    if expression in values:
        return str(values[expression])
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)  # noqa: S701 - as MyST does
    try:
        return environment.from_string(f"{{{{{expression}}}}}").render(values)
    except Exception:  # noqa: BLE001 - whatever it is, MyST warned of it
        return ""
