"""Where in the book a page stands: the parts it belongs to, and its place among their pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sphinx.builders.html import StandaloneHTMLBuilder

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def _ancestors(builder: StandaloneHTMLBuilder, pagename: str) -> list[str]:
    """Return the pages that hold a page in their contents, the nearest first, without the root."""
    above: list[str] = []
    while (related := builder.relations.get(pagename)) and (parent := related[0]):
        if parent == builder.config.root_doc or parent in above:
            break
        above.append(pagename := parent)
    return above


def _place(siblings: list[str], pagename: str) -> dict[str, int] | None:
    """Return which of the pages of its part a page is, if it is one of several."""
    if len(siblings) < 2 or pagename not in siblings:
        return None
    return {"number": siblings.index(pagename) + 1, "count": len(siblings)}


def say_where(app: Sphinx, pagename: str, context: dict[str, Any]) -> None:
    """Hand the templates a page's ancestors and its place among the pages of its part."""
    builder = app.builder
    context["ancestors"] = []
    if not isinstance(builder, StandaloneHTMLBuilder) or pagename not in builder.relations:
        return
    above = context["ancestors"] = _ancestors(builder, pagename)
    if above:
        context["place"] = _place(app.env.toctree_includes.get(above[0], []), pagename)
