"""What MyST puts in for ``{{ name }}``, and what that mentions."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import jinja2

from handbook_ext.source import find_constructs
from handbook_ext.sphinx_ext.compat import myst
from handbook_ext.sphinx_ext.source_locations import documents_by_file, source_lines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct

_DEPTH: Final = 8
"""Values within values that are looked through: those that go on are circles."""


class Value(NamedTuple):
    """What is put in, and what that mentions, at places within it."""

    text: str
    constructs: tuple[Construct, ...]


class Substitutions:
    """What is put in for the substitutions of a book."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._env = env
        self._known: dict[tuple[str, str], tuple[Value, ...]] = {}

    @cached_property
    def _documents(self) -> Mapping[str, set[str]]:
        return documents_by_file(self._env)

    def mentions(self, file: str, use: Construct, docname: str = "") -> Iterator[Construct]:
        """Yield what is mentioned by what is put in for a *use*, at its place; without headings.

        In another page than *docname* the same may stand for something else; where none is given,
        all that have the *file* count.
        """
        for value in self.values(file, use, docname):
            for construct in value.constructs:
                if construct.kind not in {"heading", "substitution"}:
                    yield placed_at(use, construct)

    def values(self, file: str, use: Construct, docname: str = "") -> Iterator[Value]:
        """Yield what is put in for a *use* in a file, and what is put in within that."""
        docnames = [docname] if docname else sorted(self._documents.get(file, ()))
        for name in docnames:
            if (name, use.target) not in self._known:
                self._known[name, use.target] = tuple(self._values(name, use.target, _DEPTH))
            yield from self._known[name, use.target]

    def _values(self, docname: str, expression: str, depth: int) -> Iterator[Value]:
        source = "\n".join(source_lines(str(self._env.doc2path(docname))))
        text = _put_in(expression, {**myst.substitutions(self._env, source), "env": self._env})
        constructs = find_constructs(text, "md", myst.substitution_delimiters(self._env, source))
        yield Value(text, tuple(constructs))
        for construct in constructs if depth else ():
            if construct.kind == "substitution":
                yield from self._values(docname, construct.target, depth - 1)


def placed_at(use: Construct, construct: Construct) -> Construct:
    """Return a *construct* of what is put in for a *use*, at the place of that."""
    line, column = use.start
    return replace(construct, line=line, column=column, start=use.start, is_substituted=True)


def _put_in(expression: str, values: Mapping[str, Any]) -> str:
    if expression in values:
        return str(values[expression])
    if len(values) == 1:  # the environment, which is there without any substitutions, too
        return ""
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined)  # noqa: S701 - as MyST does
    try:
        return environment.from_string(f"{{{{{expression}}}}}").render(values)
    except Exception:  # noqa: BLE001 - whatever it is, MyST warned of it
        return ""
