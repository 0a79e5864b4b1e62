"""How Sphinx hands its warnings on: to one handler, from every process of a build."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.locale import __
from sphinx.util.logging import NAMESPACE, WarningStreamHandler, get_node_location

from handbook_ext.sphinx_ext.compat.docutils_internals import message_kind

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# sphinx.ext.autodoc names the object between file and line
_LOCATION = re.compile(r"(?P<path>.+?)(?::docstring of [^:]+)?(?::(?P<line>\d*))?")

_UNTYPED = {
    "duplicate label %s, other instance in %s": "label.duplicate",
    "a suitable image for %s builder not found: %s": "image.not_found",
}
"""Warnings of Sphinx's that have no type, with the names that we give them."""


def warning_handler() -> logging.Handler:
    """Return the handler that prints the warnings of the build that runs."""
    handlers = logging.getLogger(NAMESPACE).handlers
    return next(handler for handler in handlers if isinstance(handler, WarningStreamHandler))


def filter_first(handler: logging.Handler, log_filter: logging.Filter) -> None:
    """Let a filter see a handler's records before those that count them and raise them."""
    handler.filters.insert(0, log_filter)


def warning_kind(record: logging.LogRecord) -> str:
    """Return the ``type.subtype`` of a warning, empty where it has none and we know none.

    docutils' have no subtype, and some of Sphinx's no type: these are told by their text.
    """
    kind, subtype = getattr(record, "type", None), getattr(record, "subtype", None)
    if kind == "docutils":
        subtype = message_kind(record.getMessage())
    elif kind is None:
        named = (name for text, name in _UNTYPED.items() if record.msg == str(__(text)))
        return next(named, "")
    return ".".join(filter(None, (kind, subtype)))


def warning_location(app: Sphinx, record: logging.LogRecord) -> str:
    """Return ``path:line`` of a warning, or as much of it as is known."""
    location: Any = getattr(record, "location", None)
    if isinstance(location, nodes.Node):
        return get_node_location(location) or ""
    if isinstance(location, tuple):
        docname, line = location
        path = str(app.env.doc2path(docname)) if docname else ""
        return f"{path}:{line}" if path and line else path
    if location and ":" not in location:
        return str(app.env.doc2path(location))
    return location or ""


def location_parts(location: str) -> tuple[str, int]:
    """Return the path and the line of what :func:`warning_location` gives; 0 where it has none."""
    match = _LOCATION.fullmatch(location)
    if match is None or match["path"] == "<unknown>":
        return "", 0
    return match["path"], int(match["line"] or 0)
