"""What the handbook's theme needs from Python: page bodies that a strict policy accepts.

docutils and Sphinx write column widths and image sizes as ``style`` attributes, which
``style-src 'self'`` blocks; they leave wide tables without a keyboard-reachable scroll box,
toctree captions without a heading level, and SVG images without a size, so that the text below
jumps when the image arrives. These few rewrites mend that, for HTML only.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

import not_found
import page_descriptions
from docutils import nodes
from glossary_letters import group_terms
from page_places import say_where
from part_names import name_parts, name_permalinks
from sphinx.util.i18n import format_date
from table_cells import mark_columns, say_row_headings

if TYPE_CHECKING:
    from pathlib import Path

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

# Months between two reviews of a page, by the date class in its front matter.
REVIEW_EVERY: Final = {"stable": 24, "yearly": 12, "volatile": 6}

_COL_WIDTH = re.compile(r'<col style="width: ([\d.]+)%" />')
_UNUSED = re.compile(r' class="reference internal"|<span class="std std-ref">([^<]*+)</span>')
_ELEMENT_STYLE = re.compile(r'(<[a-z][^<>]*?) style="[^"]*"')


def _column_class(match: re.Match[str]) -> str:
    """Return a width in per cent, rounded to the nearest 5, as a class of the stylesheet."""
    return f'<col class="w-{max(5, 5 * round(float(match[1]) / 5))}">'


def clean_body(body: str, document: nodes.document | None) -> str:
    """Return a page's HTML without style attributes and with reachable tables and captions."""
    body = _COL_WIDTH.sub(_column_class, body)
    body = body.replace('caption" role="heading"', 'caption" role="heading" aria-level="2"')
    body = name_permalinks(name_parts(say_row_headings(body)), document)
    # Deprecated in WAI-ARIA 1.3 and not allowed by checkers inside role="list".
    body = body.replace('role="doc-biblioentry"', 'role="listitem"')
    return without_unused(_ELEMENT_STYLE.sub(r"\1", body))


def without_unused(html: str) -> str:
    """Return HTML without what says nothing to our style sheets and scripts, on most links."""
    return _UNUSED.sub(lambda match: match[1] or "", html)


def _svg_size(path: Path) -> tuple[int, int] | None:
    """Width and height in CSS pixels from an SVG's view box, or None without one."""
    box = ET.parse(path).getroot().get("viewBox", "").split()  # noqa: S314 (our own files)
    return (round(float(box[2])), round(float(box[3]))) if len(box) == 4 else None


def size_images(app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Give every SVG of ours its natural size, so that nothing moves when it loads."""
    if app.builder.format != "html":
        return
    for image in doctree.findall(nodes.image):
        path = app.srcdir / image["uri"]
        if path.suffix != ".svg" or "width" in image or not path.is_file():
            continue
        if size := _svg_size(path):
            image["width"], image["height"] = str(size[0]), str(size[1])
            image["classes"].append("no-scaled-link")  # no link to what is shown in full


def _review_date(meta: dict[str, Any], language: str) -> dict[str, str] | None:
    """Return the front matter's ``reviewed`` date, for machines and in words, if there is one."""
    text = str(meta.get("reviewed", ""))
    try:
        date = dt.date.fromisoformat(text)
    except ValueError:
        return None
    moment = dt.datetime.combine(date, dt.time(), tzinfo=dt.UTC)
    words = format_date("%d %B %Y", date=moment, language=language, local_time=False)
    return {"iso": text, "text": words.lstrip("0")}


def page_context(
    app: Sphinx,
    pagename: str,
    _template: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Clean the body and hand the templates what they say about a page's review."""
    if "body" in context:
        context["body"] = clean_body(context["body"], doctree)
    if "toc" in context:
        context["toc"] = without_unused(context["toc"])
    say_where(app, pagename, context)
    context["review_every"] = REVIEW_EVERY
    context["reviewed"] = _review_date(context.get("meta") or {}, app.config.language)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the event handlers."""
    app.connect("doctree-resolved", size_images)
    app.connect("doctree-resolved", mark_columns)
    app.connect("doctree-resolved", group_terms)
    app.connect("html-page-context", page_context)
    page_descriptions.setup(app)
    not_found.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
