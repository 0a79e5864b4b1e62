"""How MyST leaves links, headings and task boxes in what it has read; of MyST 5."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

from docutils import nodes

from handbook_ext.source.nested_source import BRACES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx import addnodes
    from sphinx.environment import BuildEnvironment

HeadingSlug = tuple[int, str, str]
"""The line of a heading, the id of its section, and its words."""

PAGE_ANCHOR = "reflocalid"
"""The attribute of a link to ``#name`` with the id on its page that has this name.

MyST leads there at last, when nothing else has the name: to a heading below the depth of
``myst_heading_anchors``, or by its translated words.
"""
UNRESOLVED = "myst"
"""What stands for a role where a Markdown link is still open."""

_UNMATCHED = re.compile(r"No matches for .(.*). \[myst\.iref_missing\]$", re.DOTALL)


def heading_slugs(env: BuildEnvironment, docname: str) -> Mapping[str, HeadingSlug]:
    """Return the headings of a document that ``[text](#slug)`` leads to.

    MyST keeps them in the document's metadata, as ``myst_slugs``, where ``myst_heading_anchors``
    is set.
    """
    slugs = env.metadata.get(docname, {}).get("myst_slugs", {})
    return cast("Mapping[str, HeadingSlug]", slugs)


def heading_id(env: BuildEnvironment, docname: str, slug: str) -> str | None:
    """Return the id of the section that *slug* leads to in a document, if there is one."""
    heading = heading_slugs(env, docname).get(slug)
    return heading[1] if heading else None


def is_unresolved(link: addnodes.pending_xref) -> bool:
    """Whether *link* is one of Markdown, and of no role; MyST gives it a type of its own."""
    return bool(link["reftype"] == UNRESOLVED)


def document_target(link: nodes.Element) -> tuple[str, str] | None:
    """Return the document and the anchor that a link with the path of a document names.

    MyST gives it the domain ``doc`` and keeps the anchor, None where there is none, beside it.
    """
    if link.get("refdomain") != "doc":
        return None
    return str(link["reftarget"]), str(link["reftargetid"] or "")


def is_target_alone(link: addnodes.pending_xref) -> bool:
    """Whether an unresolved *link* is ``[text](#target)``: MyST gives the others a line."""
    return link.line is None


def is_anchor_link(node: nodes.Element) -> bool:
    """Whether *node* was written as ``[text](#target)``."""
    return bool(node.get("id_link"))


def anchor_link_target(reference: nodes.Element) -> str | None:
    """Return the target of ``[text](#target)`` that MyST has not looked for yet.

    It looks after domains have taken in the document, and takes the address away.
    """
    return str(reference["refuri"])[1:] if is_anchor_link(reference) else None


def unmatched_inventory_target(message: str) -> str | None:
    """Return what a link into an inventory looks for, where *message* says that it is not there."""
    match = _UNMATCHED.match(message)
    return match[1] if match else None


def is_of_pipe_table(part: nodes.Node) -> bool:
    """Whether a *part* of a table is of one that is drawn in Markdown: rows don't know its file.

    MyST adds the columns when such a table stands in the document, so that they have a source.
    """
    return isinstance(part, nodes.tgroup) and bool(part.source)


def is_task_box(raw_html: str) -> bool:
    """Whether *raw_html* is the box that MyST puts before a task, ticked or not."""
    return "task-list-item-checkbox" in raw_html


def substitutions(env: BuildEnvironment, source: str) -> Mapping[str, Any]:
    """Return what MyST puts in by name on the page with this *source*; nothing if not asked to."""
    own = own_settings(source)
    extensions = own.get("enable_extensions", getattr(env.config, "myst_enable_extensions", ()))
    if not isinstance(extensions, Collection) or "substitution" not in extensions:
        return {}
    values = own.get("substitutions")
    of_book = getattr(env.config, "myst_substitutions", {})
    return {**of_book, **(values if isinstance(values, dict) else {})}


def substitution_delimiters(env: BuildEnvironment, source: str) -> str:
    """Return the two characters that stand twice around a substitution in this *source*."""
    of_book = getattr(env.config, "myst_sub_delimiters", None)
    own = own_settings(source).get("sub_delimiters") if of_book else None
    for pair in (own, of_book):
        if isinstance(pair, (list, tuple)) and [len(str(end)) for end in pair] == [1, 1]:
            return "".join(map(str, pair))
    return BRACES


@lru_cache(maxsize=8)
def own_settings(source: str) -> Mapping[str, Any]:
    """Return what a page's own front matter sets of MyST, which leaves it in no metadata.

    It still takes substitutions that do not stand under its own name, and prefers them.
    """
    # loaded for a fault alone: a book in reStructuredText needs no MyST
    from myst_parser.config.main import TopmatterReadError, read_topmatter  # noqa: PLC0415

    try:
        top = read_topmatter(source) or {}
    except TopmatterReadError:
        return {}
    settings = top.get("myst")
    own = dict(settings) if isinstance(settings, dict) else {}
    return {**own, "substitutions": top["substitutions"]} if "substitutions" in top else own
