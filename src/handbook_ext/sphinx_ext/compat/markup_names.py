"""The names of roles and directives that docutils and Sphinx would find, of docutils 0.22."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, cast

from docutils.parsers.rst import directives, roles
from docutils.parsers.rst.roles import CustomRole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment


_ROLES, _DIRECTIVES = cast("Any", roles), cast("Any", directives)
_REGISTRIES: Final = {
    "role": (_ROLES._roles, _ROLES._role_registry),  # noqa: SLF001 - have no public names
    "directive": (_DIRECTIVES._directives, _DIRECTIVES._directive_registry),  # noqa: SLF001
}
"""What was registered, by applications and by docutils itself."""


def markup_names(env: BuildEnvironment, kind: Literal["role", "directive"]) -> set[str]:
    """Return the names of all roles or directives but those that a page makes for itself."""
    registry, canonical = _REGISTRIES[kind]
    # an empty name is the role that a page makes its default
    own = {name for name, role in registry.items() if name and not isinstance(role, CustomRole)}
    return own.union(canonical, _of_domains(env, f"{kind}s"))


def _of_domains(env: BuildEnvironment, table: str) -> Iterator[str]:
    """Yield the names of domains with theirs, and without it where none is needed."""
    bare = {"std", env.config.primary_domain}
    for domain in env.domains.sorted():
        for name in getattr(domain, table):
            yield f"{domain.name}:{name}"
            if domain.name in bare:
                yield name
