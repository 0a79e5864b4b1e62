"""The lock ``anchors.lock`` beside ``conf.py``, and what of the book it has to record."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.documents.document_record import NameAt
from handbook_ext.core.locks.anchor_lock import (
    FILE_NAME,
    AnchorSet,
    InventoryObject,
    PageAnchor,
    read_anchors,
    recordable,
)
from handbook_ext.core.locks.checklist_lock import InvalidLine
from handbook_ext.core.model import Location
from handbook_ext.core.rules.locked_anchors import BookAnchors, anchor_lock_findings
from handbook_ext.core.rules.page_redirects import redirect_findings
from handbook_ext.sphinx_ext.links import book_redirects
from handbook_ext.sphinx_ext.source_locations import relative_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sphinx.application import Sphinx

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.links.built_site import BuiltPage
    from handbook_ext.sphinx_ext.project import Project

_RECORDED_ELSEWHERE = {("std", "doc"), ("std", "label")}
"""Objects of Sphinx's own that are pages and anchors."""


def lock_path(app: Sphinx) -> Path:
    """Return where the book's lock is, or would be."""
    return Path(app.confdir, FILE_NAME)


def load_lock(app: Sphinx) -> AnchorSet | None:
    """Return the book's lock as it is now; None where there is none."""
    try:
        return _parsed(lock_path(app).read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        return AnchorSet(
            invalid_lines=(InvalidLine(1, 1, f"the lock cannot be read: {error.strerror}"),)
        )


@lru_cache(maxsize=4)
def _parsed(data: bytes) -> AnchorSet:
    return read_anchors(data)


def lost_anchor_findings(project: Project) -> Iterator[Finding]:
    """Yield what the book has lost since it was locked, and what its redirects do wrong."""
    app, built_pages = project.app, project.built_pages
    moves = book_redirects.load_redirects(app)
    if moves.entries or moves.invalid_lines:
        documents = project.documents.items()
        authored_ids = {docname: document.authored_ids for docname, document in documents}
        ids = {name: built_pages[name].ids if name in built_pages else document.anchors
               for name, document in documents}  # fmt: skip
        pages = book_redirects.existing_pages(app.env)
        yield from redirect_findings(moves, book_redirects.file_name(app), pages, authored_ids, ids)
    lock = load_lock(app)
    if lock is not None:
        file = relative_file(lock_path(app), app.srcdir)
        yield from anchor_lock_findings(lock, _Present(project).book(), moves, file=file)


def present_anchors(project: Project) -> AnchorSet:
    """Return all that the book has to promise now, by its written pages."""
    return _records(project, _whole_pages(project))


def _whole_pages(project: Project) -> dict[str, BuiltPage]:
    """Return the pages with what this build leaves out of them: a lock is for every build."""
    domain = project.domain
    return {
        name: page._replace(ids=page.ids | domain.left_out(name))
        if name in domain.checklist_pages
        else page
        for name, page in project.built_pages.items()
    }


def _records(project: Project, whole_pages: Mapping[str, BuiltPage]) -> AnchorSet:
    documents = project.documents
    page_anchors = {
        PageAnchor(docname, name)
        for docname, document in documents.items()
        for name in document.authored_ids
        if docname not in whole_pages or name in whole_pages[docname].ids
    }
    objects = set(_objects(project, whole_pages))
    pages = {PageAnchor(docname) for docname in documents}
    return recordable(pages | (page_anchors - {entry.anchor for entry in objects}), objects)


def _objects(project: Project, whole_pages: Mapping[str, BuiltPage]) -> Iterator[InventoryObject]:
    """Yield what the inventory holds beside pages and labels, and the lock of checklists keeps."""
    for domain in project.env.domains.sorted():
        for name, _, kind, docname, anchor, _ in domain.get_objects():
            if domain.name == "handbook" or (domain.name, kind) in _RECORDED_ELSEWHERE:
                continue
            if docname in project.documents:
                is_there = docname not in whole_pages or anchor in whole_pages[docname].ids
                page_anchor = PageAnchor(docname, anchor if is_there else "")
                yield InventoryObject(f"{domain.name}:{kind}", " ".join(name.split()), page_anchor)


class _Present:
    """The book as it is, and where in the sources its anchors stand."""

    def __init__(self, project: Project) -> None:
        self.env, self.project = project.env, project

    def book(self) -> BookAnchors:
        whole_pages = _whole_pages(self.project)
        ids = {docname: page.ids for docname, page in whole_pages.items()}
        anchors = _records(self.project, whole_pages)
        return BookAnchors(anchors, ids, self._place, self._is_rest)

    def _place(self, page_anchor: PageAnchor) -> Location:
        """Return where an anchor stands: its heading, or what else has it."""
        page = self.project.documents[page_anchor.page]
        for raw_id in page.raw_ids:
            if raw_id.name == page_anchor.anchor:
                return self.project.locator.locate_raw_id(raw_id)
        name = page_anchor.anchor
        file, line = next((f, ids[name]) for f, ids in page.authored.items() if name in ids)
        # docutils gives a title the line below it, where that underlines it
        headings = [heading for heading in self.project.locator.constructs(file)
                    if heading.kind == "heading" and line - 1 <= heading.line <= line]  # fmt: skip
        if headings:
            return Location(file, headings[-1].line, headings[-1].column)
        return self.project.locator.locate_label(NameAt(name, file, line))

    def _is_rest(self, docname: str) -> bool:
        suffix = Path(self.env.doc2path(docname)).suffix
        return bool(self.env.config.source_suffix.get(suffix) == "restructuredtext")
