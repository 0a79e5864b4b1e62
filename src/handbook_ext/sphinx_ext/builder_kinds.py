"""What a builder makes: a site for a browser, a page for each document, or something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.compat import sphinx_builders

if TYPE_CHECKING:
    from sphinx.builders import Builder

READINESS_PAGE = "handbook-readiness"
"""The name of the page "My readiness", as pages without a document have one."""


def is_html_site(builder: Builder) -> bool:
    """Whether *builder* makes pages for a browser: no e-book, no help file."""
    return builder.format == "html" and not sphinx_builders.is_embedded(builder)


def has_pages(builder: Builder) -> bool:
    """Whether *builder* writes each document as an HTML page of its own, not as data."""
    if not is_html_site(builder) or builder.name == "singlehtml":
        return False
    suffix = builder.config.html_file_suffix or ".html"
    return sphinx_builders.page_suffix(builder) == suffix


def has_readiness_page(builder: Builder) -> bool:
    """Whether *builder* makes "My readiness": an HTML site of several pages, if it is wanted."""
    return has_pages(builder) and bool(builder.config.handbook_readiness_page)
