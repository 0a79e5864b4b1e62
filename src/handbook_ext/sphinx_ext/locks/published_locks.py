"""The locks beside the HTML pages: what a later lock is compared with (docs/extension/lock.md).

Without what the build leaves out: that is in none of its files.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.locks import anchor_lock, checklist_lock
from handbook_ext.sphinx_ext.builder_kinds import is_html_site
from handbook_ext.sphinx_ext.locks import anchor_lock_file, checklist_lock_file

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx

    from handbook_ext.core.documents.checklist_record import ListRecord
    from handbook_ext.core.locks.anchor_lock import AnchorSet
    from handbook_ext.core.locks.checklist_lock import ChecklistLock
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def write_locks(app: Sphinx, domain: HandbookDomain) -> None:
    """Write the locks that the book has into the output directory of an HTML builder."""
    if not is_html_site(app.builder):
        return
    ids, page_anchors = checklist_lock_file.load_lock(app), anchor_lock_file.load_lock(app)
    texts = {
        checklist_lock.FILE_NAME: checklist_lock.format_lock(_shown_ids(app, domain, ids))
        if ids
        else "",
        anchor_lock.FILE_NAME: anchor_lock.format_anchors(_shown_anchors(domain, page_anchors))
        if page_anchors
        else "",
    }
    for name, text in texts.items():
        path = Path(app.outdir, name)
        if text:
            path.write_text(text, "utf-8", newline="\n")
        else:
            path.unlink(missing_ok=True)


def _shown_ids(app: Sphinx, domain: HandbookDomain, full_lock: ChecklistLock) -> ChecklistLock:
    book_ids = _all_ids(record for _, record in domain.source_lists())
    hidden = book_ids - _all_ids(record for _, record in domain.lists())
    unknown = {entry.id for entry in full_lock.recorded} - book_ids - full_lock.retired
    hidden |= checklist_lock_file.in_sources_left_out(app, unknown).keys() if unknown else set()
    return replace(
        full_lock,
        recorded=frozenset(entry for entry in full_lock.recorded if entry.id not in hidden),
        retired=full_lock.retired - hidden,
        renamed=frozenset(pair for pair in full_lock.renamed if hidden.isdisjoint(pair)),
    )


def _all_ids(lists: Iterable[ListRecord]) -> set[str]:
    """Return the ids of *lists* and their items, earlier ones too."""
    return {
        name
        for record in lists
        for entry in (record, *record["items"])
        for name in (entry["id"], *entry["was"])
    }


def _shown_anchors(domain: HandbookDomain, full_anchors: AnchorSet) -> AnchorSet:
    hidden = {page: domain.left_out(page) for page in domain.checklist_pages}
    return replace(
        full_anchors,
        page_anchors=frozenset(
            s for s in full_anchors.page_anchors if s.anchor not in hidden.get(s.page, ())
        ),
        objects=frozenset(
            entry
            for entry in full_anchors.objects
            if entry.anchor.anchor not in hidden.get(entry.anchor.page, ())
        ),
    )
