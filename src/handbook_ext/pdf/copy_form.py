"""What a copy has fields for, and what it carries so that they can be read back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from handbook_ext.core.checklists.checklists_json import format_checklists_json
from handbook_ext.pdf.sheet_layout import PaperForm
from handbook_ext.sphinx_ext.project import project_of
from handbook_ext.sphinx_ext.render.checklists_json_file import handbook_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx

    from handbook_ext.core.model import Checklist, Handbook
    from handbook_ext.pdf.book import Book


@dataclass(frozen=True)
class CopyForm:
    """What the copy has fields for: wordings of *items* and titles of *lists*, by their ids.

    *checklists* is the text of the edition's ``checklists.json``, which the copy carries: who
    reads it back must know what its ids mean. *paper* is there if its pages are to be read from
    paper too.
    """

    items: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    checklists: str = ""
    paper: PaperForm | None = None


def form_of(app: Sphinx, book: Book) -> CopyForm:
    """Return the form of a book whose pages are printed."""
    if not book.items:
        return CopyForm()
    edition = handbook_of(project_of(app))
    lists = tuple(_bare(checklist) for checklist in edition.lists if checklist.id in book.lists)
    checklists = format_checklists_json(edition._replace(lists=lists))
    paper = _paper(book, edition) if book.config.handbook_pdf_marks else None
    return CopyForm(book.items, book.lists, checklists, paper)


def _paper(book: Book, edition: Handbook) -> PaperForm:
    owners = {item.id: checklist.id for checklist in edition.lists for item in checklist.items}
    twoside = bool(book.config.handbook_pdf_twoside)
    return PaperForm(
        edition.id, edition.edition, book.title(), book.lists, owners, twoside, book.fonts.options()
    )


def _bare(checklist: Checklist) -> Checklist:
    """Return a list without addresses of pages: a copy has none."""
    items = tuple(item._replace(page="", taught_in=()) for item in checklist.items)
    return checklist._replace(page="", items=items)
