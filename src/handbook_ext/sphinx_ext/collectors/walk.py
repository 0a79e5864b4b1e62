"""One pass over the elements of a document, which shows each to the collectors that want it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, ClassVar

from handbook_ext.sphinx_ext.nodes import elements

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from docutils import nodes

    from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument

    Wants = Mapping[type[nodes.Element], str]
    """The method that is called with each element of a type, in document order."""


class Collector:
    """Takes down one concern of a document.

    *wants* are the types of elements that it is shown; *wants_derived* those that it is shown
    with all types that are derived from them, whoever made these.
    """

    wants: ClassVar[Wants] = {}
    wants_derived: ClassVar[Wants] = {}

    def __init__(self, document: ReadDocument) -> None:
        self.document = document

    def finish(self) -> None:
        """Take down what only the whole document tells."""


def walk(root: nodes.document, collectors: Sequence[Collector]) -> None:
    """Show every element of a document to *collectors*, to each in their order."""
    kinds = tuple(map(type, collectors))
    methods: dict[type, list[Callable[[Any], None]]] = {}
    for node in elements(root):
        node_type: Any = type(node)
        if node_type not in methods:
            methods[node_type] = [
                getattr(collectors[number], name) for number, name in _wanting(kinds, node_type)
            ]
        for method in methods[node_type]:
            method(node)
    for collector in collectors:
        collector.finish()


@lru_cache(maxsize=512)
def _wanting(kinds: tuple[type[Collector], ...], node_type: type) -> tuple[tuple[int, str], ...]:
    """Return who of *kinds*, by number, is shown elements of a type, and by which method."""
    return tuple(
        (number, name)
        for number, kind in enumerate(kinds)
        for wanted, name in (*kind.wants.items(), *kind.wants_derived.items())
        if wanted is node_type or (wanted in kind.wants_derived and issubclass(node_type, wanted))
    )
