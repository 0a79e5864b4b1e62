"""Attribute blocks that only the written pages show: of translations, extensions, raw HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.checklists.stray_markup import stray_blocks
from handbook_ext.core.html.visible_text import may_show_block, visible_text
from handbook_ext.core.model import Location
from handbook_ext.core.rules.checklist_markup import UNRECOGNIZED_MARKUP
from handbook_ext.sphinx_ext.builder_kinds import has_pages
from handbook_ext.sphinx_ext.compat.sphinx_builders import page_path
from handbook_ext.sphinx_ext.source_locations import find_text, page_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def visible_markup(app: Sphinx, domain: HandbookDomain) -> Iterator[Finding]:
    """Yield each block that readers see and that no source's own finding names, once.

    A heading is shown in the navigation of other pages, so one page's finding holds for all.
    """
    if not has_pages(app.builder):
        return
    loose_ids = {name for page in domain.checklist_pages.values() for name in page["loose"]}
    files = page_files(app.env)
    blocks_by_page = {docname: _blocks(app, docname) - loose_ids for docname in domain.book_order()}
    for name in sorted(set().union(*blocks_by_page.values())):
        docnames = [docname for docname, names in blocks_by_page.items() if name in names]
        places = (find_text(app.env, files[docname], f"#{name}") for docname in docnames)
        location = next(filter(None, places), Location(files[docnames[0]], 1, 1))
        message = f"readers see {{#{name}}} on the written page: nothing took this attribute block"
        yield UNRECOGNIZED_MARKUP.at(location, message)


def _blocks(app: Sphinx, docname: str) -> set[str]:
    try:
        page = page_path(app.builder, docname).read_text("utf-8", errors="replace")
    except OSError:
        return set()  # a page that another extension keeps from being written
    if not may_show_block(page):
        return set()
    return {name for name, ends in stray_blocks(visible_text(page)) if ends}
