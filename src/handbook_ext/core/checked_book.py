"""What a rule may ask of a book: what its documents say, and questions with plain answers.

Who builds the book answers: see ``sphinx_ext/findings/checked_sphinx_book.py``. A check needs no
more than this, and so no Sphinx.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from handbook_ext.core.documents.checklist_record import (
        ChecklistPageRecord,
        Conditions,
        ItemRecord,
        ListRecord,
    )
    from handbook_ext.core.documents.document_record import DocumentRecord, Link, SourceLine
    from handbook_ext.core.finding import Rule
    from handbook_ext.core.finding_locator import FindingLocator
    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.core.locks.redirects import Redirects
    from handbook_ext.core.model import Location


class LinkTarget(Protocol):
    """What a link leads to: a place in the book, without a document one outside."""

    @property
    def docname(self) -> str:
        """The document."""

    @property
    def anchor(self) -> str:
        """The anchor on its page, nothing for the page itself."""


class CheckedPage(Protocol):
    """A written page."""

    @property
    def ids(self) -> AbstractSet[str]:
        """What can be linked to on it."""

    @property
    def repeated(self) -> Sequence[str]:
        """The ids that stand twice on it."""


class CheckedSite(Protocol):
    """The written pages, and what an address on one of them leads to."""

    def missing_page(self, docname: str) -> str:
        """Return the file of a page, which need not have a source, if it was not written."""

    @property
    def pages(self) -> Mapping[str, CheckedPage]:
        """The written pages by document."""

    def dead(self, docname: str, address: str) -> tuple[str, str] | None:
        """Return file and fragment that *address* on a page names, if it leads nowhere."""

    def redirect(self, docname: str, address: str) -> str:
        """Return the page or file that *address* on a page names, if it redirects to another.

        Of documents it knows nothing: see :meth:`page_at`.
        """

    def page_at(self, docname: str, address: str) -> str:
        """Return the document whose page *address* on a page names, else nothing."""

    def extra_redirects(self) -> Iterator[tuple[SourceLine, str]]:
        """Yield where copied files redirect to what is not there, and the address."""

    def dead_paths(self, docname: str) -> dict[str, str]:
        """Return the paths that a page names and that lead nowhere, each with the file missed."""


class CheckedBook(Protocol):
    """A book whose documents have all been read."""

    @property
    def documents(self) -> Mapping[str, DocumentRecord]:
        """What each document says of links and pages, in book order."""

    @property
    def docs(self) -> AbstractSet[str]:
        """The names of all documents."""

    @property
    def locator(self) -> FindingLocator:
        """Who finds the places of findings in the sources."""

    @property
    def site(self) -> CheckedSite:
        """The written pages, and what addresses on them lead to."""

    def is_asked_for(self, *rules: Rule) -> bool:
        """Whether the project gives one of *rules*, which are off at first, a severity."""

    def source_file(self, docname: str) -> str:
        """Return the file of a document, relative to the source directory."""

    # -- checklists --------------------------------------------------------------------

    @property
    def checklist_pages(self) -> Mapping[str, ChecklistPageRecord]:
        """What each document says about checklists, in book order."""

    @property
    def id_kinds(self) -> Mapping[str, str]:
        """What each id that is shown stands for: ``checklist`` or ``item``."""

    @property
    def sections_by_item(self) -> Mapping[str, Collection[PageAnchor]]:
        """The sections that teach each item."""

    def source_lists(self) -> Iterator[tuple[str, ListRecord]]:
        """Yield every list with its document's name, in book order."""

    def shown_items(self) -> Iterator[ItemRecord]:
        """Yield every item that this build shows, in book order."""

    def holder_of(self, docname: str, name: str) -> str:
        """Return what on a page has the id *name*, and where, in words."""

    # -- what conf.py says -------------------------------------------------------------

    @property
    def handbook_id(self) -> str:
        """The handbook's id."""

    @property
    def id_origin(self) -> str:
        """What the handbook's id was made of."""

    @property
    def locked_handbook_id(self) -> str:
        """The id that the lock records, nothing where there is none."""

    def conf_location(self, name: str) -> Location:
        """Return the place of the value that ``conf.py`` gives *name*, or of the file."""

    # -- tables of contents ------------------------------------------------------------

    @property
    def root(self) -> str:
        """The first page."""

    def toctree_children(self, docname: str) -> Sequence[str]:
        """Return the pages that the tables of contents of a page name."""

    @property
    def included(self) -> AbstractSet[str]:
        """The documents that others include."""

    def is_orphan(self, docname: str) -> bool:
        """Whether a page says that it is meant to stand apart."""

    # -- links -------------------------------------------------------------------------

    @property
    def label_places(self) -> Mapping[str, tuple[str, str]]:
        """Document and anchor of each label."""

    @property
    def inventories(self) -> Collection[str]:
        """The names of the projects whose inventories the book asks for."""

    @property
    def unloaded_inventories(self) -> Collection[str]:
        """The inventories of other projects that could not be loaded."""

    def terms(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Yield the terms of glossaries, with document and anchor."""

    def resolve(self, docname: str, link: Link) -> Sequence[LinkTarget]:
        """Return what a *link* on a page may mean: nothing, one thing, or several."""

    def included_texts(self, docname: str) -> Iterable[str]:
        """Return the text files that a document includes."""

    def named_file(self, docname: str, path: str) -> tuple[str, bool]:
        """Return the file that *path* on a page names, and whether it is there."""

    def has_file(self, docname: str, path: str) -> bool:
        """Whether the file that *path* on a page names is there, or any where it has a star."""

    def file_in_other_case(self, relative: str) -> str:
        """Return the file of the book that differs from *relative* in case alone, else nothing."""

    def has_root_entry(self, name: str) -> bool:
        """Whether the source directory holds *name*."""

    def has_source(self, docname: str, suffix: str = "") -> bool:
        """Whether there is a source of this name, in the book or kept out of it."""

    @property
    def source_suffixes(self) -> Collection[str]:
        """How the names of sources end."""

    def joined_docname(self, docname: str, name: str) -> str:
        """Return the document that *name* on the page *docname* means."""

    def has_match(self, pattern: str) -> bool:
        """Whether the name of a document matches a pattern of a table of contents."""

    # -- where links lead --------------------------------------------------------------

    @property
    def redirects(self) -> Redirects:
        """What ``moved.txt`` says."""

    @property
    def titles(self) -> Mapping[str, str]:
        """The titles of documents that have one."""

    def heading(self, docname: str, anchor: str) -> str:
        """Return the heading or the caption of a place in the book, if it has one."""

    def is_left_out(self, name: str) -> bool:
        """Whether an id stands on pages of the book, and this build shows it on none."""

    def shows(self, conditions: Conditions) -> bool:
        """Whether this build shows what stands under these conditions."""

    def names_for_role(self, domain: str, kind: str) -> Iterable[str]:
        """Return the names that a role could mean."""

    def markup_names(self, kind: Literal["role", "directive"]) -> Collection[str]:
        """Return the names of all roles, or of all directives, that pages may use."""

    def missing_citations(self, link: Link) -> Sequence[str]:
        """Return the keys of a role of citations that no bibliography holds."""

    def may_be_unloaded(self, link: Link) -> bool:
        """Whether a role's target may be in an inventory that could not be loaded."""

    def is_silenced(self, link: Link) -> bool:
        """Whether the project has silenced what Sphinx would warn of where *link* is broken."""

    @property
    def nitpicky(self) -> bool:
        """Whether every role that leads nowhere is to be reported."""

    @property
    def nitpick_ignore(self) -> Collection[tuple[str, str]]:
        """Kinds and targets that may be missing."""

    @property
    def nitpick_ignore_regex(self) -> Collection[tuple[str, str]]:
        """The same as patterns."""
