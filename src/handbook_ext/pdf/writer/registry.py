"""Which function prints which node: one table, filled by the modules beside this one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from docutils import nodes

if TYPE_CHECKING:
    from handbook_ext.pdf.writer.document_writer import Writer

Handler = Callable[["Writer", nodes.Element], str]
"""Returns the Typst markup of a node, its children included."""

HANDLERS: dict[str, Handler] = {}
"""Handlers by the name of the node's class or of one of its bases, as Sphinx finds visitors."""


def prints(*names: str) -> Callable[[Handler], Handler]:
    """Register a function for the node classes called *names*.

    By name, because the extensions that define some of them need not be installed.
    """

    def register(handler: Handler) -> Handler:
        for name in names:
            HANDLERS[name] = handler
        return handler

    return register


def handler_of(kind: type[nodes.Node]) -> Handler | None:
    """Return the handler of the class *kind* or of its nearest base class that has one."""
    for cls in kind.__mro__:
        handler = HANDLERS.get(cls.__name__)
        if handler is not None:
            return handler
    return None
