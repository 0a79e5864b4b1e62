"""The generated index of all checklists."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from sphinx.domains import Index, IndexEntry

from handbook_ext.core.marked_messages import mark
from handbook_ext.sphinx_ext.translation.translated_messages import (
    ITEMS,
    translate,
    translate_count,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from handbook_ext.core.documents.checklist_record import ListRecord
    from handbook_ext.sphinx_ext.domain import HandbookDomain


INDEX_TITLE = mark("Index of checklists")


class ChecklistIndex(Index):
    """The generated index of all checklists; Sphinx's ``html_domain_indices`` turns it off.

    Sphinx takes its name from the class, and a lazy text there cannot be written as JSON:
    ``translate_index`` puts the name of this build's language in its place.
    """

    name = "checklists"
    localname = INDEX_TITLE
    shortname = "checklists"

    def generate(
        self, docnames: Iterable[str] | None = None
    ) -> tuple[list[tuple[str, list[IndexEntry]]], bool]:
        """Return one entry a list, in book order, with the number of its items."""
        selection = None if docnames is None else set(docnames)
        domain = cast("HandbookDomain", self.domain)
        entries = [
            _index_entry(docname, record)
            for docname, record in domain.lists()
            if record["id"] and (selection is None or docname in selection)
        ]
        return ([(translate(INDEX_TITLE), entries)] if entries else []), False


def _index_entry(docname: str, record: ListRecord) -> IndexEntry:
    boxes = (item for item in record["items"] if item["id"] and not item["wordless"])
    counted = sum(1 for item in boxes if not item["retired"])
    description = translate_count(ITEMS, counted)
    return IndexEntry(record["title"], 0, docname, record["id"], "", "", description)


def translate_index(_app: Sphinx) -> None:
    """Give the index its title in the language of this build."""
    ChecklistIndex.localname = translate(INDEX_TITLE)
