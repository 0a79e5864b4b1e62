"""Where a link leads in the book, and where it was meant to."""

from __future__ import annotations

import posixpath
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from handbook_ext.core import near_names
from handbook_ext.core.finding import Rule
from handbook_ext.core.locks.anchor_lock import PageAnchor
from handbook_ext.core.rules.inventory_links import (
    MISSING_INVENTORY_TARGET,
    NO_PROJECT,
    unknown_project,
)
from handbook_ext.core.rules.linked_files import (
    GENERATED_PAGES,
    MISSING_FILE,
    WRONG_CASE,
    FileLinkChecks,
    LinkProblem,
    beyond_root,
    built_page_link,
    is_local,
    leaves_root,
    local_address,
)
from handbook_ext.core.rules.page_redirects import LINK_TO_REDIRECT
from handbook_ext.core.rules.project_prefixes import ProjectPrefixes

if TYPE_CHECKING:
    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.document_record import Link

UNDEFINED_TARGET = Rule(
    "HB201",
    "undefined-target",
    "error",
    "A role names something that does not exist.",
    "The reader sees plain words where a link was meant. Roles of other domains than Sphinx's "
    "own are judged as Sphinx does: where they ask for it, or all of them with nitpicky.",
    "{ref}`on-call`",
    "(on-call)=\n## On call\n\n{ref}`on-call`",
)

MISSING_PAGE = Rule(
    "HB202",
    "missing-page",
    "error",
    "A link names a page that does not exist.",
    "Sphinx writes the words without a link, or a link to nothing.",
    "[the rota](rota.md)",
    "[the case](experience.md)",
)

MISSING_ANCHOR = Rule(
    "HB203",
    "missing-anchor",
    "error",
    "A link names an anchor that its page, or the book, does not have.",
    "The browser opens the page at its top, and the reader searches in vain. What counts are "
    "the ids of the written page, so that no link that works is reported. If exactly one other "
    "page has the anchor, the finding suggests it.",
    "[the rota](experience.md#rota)",
    "## Rota\n\n[the rota](#rota)",
)

EXCLUDED_TARGET = Rule(
    "HB213",
    "excluded-target",
    "error",
    "A link leads to a source that is kept out of the build.",
    "The file is there, so nobody notices on their own computer, but exclude_patterns or a "
    "builder's choice keeps its page from being made.",
    "[the plan](drafts/plan.md)",
    "[the plan](path:drafts/plan.md)",
)

UNDEFINED_CITATION = Rule(
    "HB219",
    "undefined-citation",
    "error",
    "A source is cited that no bibliography holds.",
    "The reader can't look it up. sphinxcontrib-bibtex shows the key instead.",
    "```{eval-rst}\nAs [Rota]_ says.\n```",
    "```{eval-rst}\nAs [Rota]_ says.\n\n.. [Rota] The rota of 2024.\n```",
)

_CALLED = {
    "ref": "label",
    "numref": "numbered element",
    "doc": "page",
    "term": "term",
    "eq": "equation",
    "item": "item",
    "checklist": "checklist",
    "option": "option",
}
"""What the targets of a role are called; those of others are named with their role."""


class BrokenLinkExplainer:
    """Words for links to names, documents and anchors that do not exist."""

    def __init__(self, book: CheckedBook) -> None:
        self._book, self.documents = book, book.documents
        self._addresses = FileLinkChecks(book)
        self._redirects = book.redirects
        self._holders: dict[str, str] | None = None
        self._pages = near_names.NearNames(book.docs)
        self._on_page: dict[str, near_names.NearNames] = {}
        self._projects = ProjectPrefixes(book)
        self._of_role: dict[tuple[str, str], near_names.NearNames] = {}

    # -- pages and anchors -------------------------------------------------------------

    def document(self, fromdocname: str, link: Link) -> LinkProblem:
        """Return what is wrong with a link to a document."""
        if link.target not in self._book.docs:
            return self.page(fromdocname, link.target, link.target)
        scope = f"on {link.target!r}"
        return self.anchor(fromdocname, link.target, link.anchor, f"#{link.anchor}", scope)

    def page(self, fromdocname: str, docname: str, needle: str, suffix: str = "") -> LinkProblem:
        """Return what is wrong with naming a page that the book does not have."""
        new_anchor = self._redirects.final(PageAnchor(docname))
        if new_anchor:
            return self.redirected(docname, new_anchor.page, needle, suffix)
        if docname not in self._book.docs and self._book.has_source(docname, suffix):
            return LinkProblem(EXCLUDED_TARGET, needle, f"{needle!r} is excluded from the book")
        match = self._pages.in_other_case(docname)
        if match:
            message = f"{needle!r} differs in case from {match + suffix!r}"
            return LinkProblem(WRONG_CASE, needle, message, _from(fromdocname, match + suffix))
        message = f"there is no page {docname!r}"
        if suffix and docname in self._book.docs:  # in another language
            source_suffix = self._suffix(docname)
            message = f"there is no file {docname + suffix!r}"
            return LinkProblem(
                MISSING_PAGE, needle, message, _from(fromdocname, docname + source_suffix)
            )
        better = self._pages.near(docname, but=fromdocname)
        return LinkProblem(
            MISSING_PAGE, needle, message, better and _from(fromdocname, better + suffix)
        )

    def redirected(self, docname: str, final: str, needle: str, suffix: str) -> LinkProblem:
        """Return what is said where a page redirects to *final*, if that is known."""
        message = f"the page {docname!r} redirects to {f'{final!r}' if final else 'another'}"
        return LinkProblem(LINK_TO_REDIRECT, needle, message, final and f"/{final}{suffix}")

    def moved(self, docname: str, anchor: str) -> LinkProblem | None:
        """Return what is said of a link to an anchor that has left its page, if it has."""
        page_anchor = PageAnchor(docname, anchor)
        final = (
            self._redirects.final(page_anchor) if page_anchor in self._redirects.targets else None
        )
        if final is None or anchor in self._linkable(docname):
            return None
        message = f"{anchor!r} has left {docname!r}, which redirects to {str(final)!r}"
        name = self._book.source_file(final.page)
        better = f"/{name}#{final.anchor}" if final.anchor else f"/{name}"
        return LinkProblem(LINK_TO_REDIRECT, f"#{anchor}", message, better)

    def vanished(self, docname: str, anchor: str, link: Link) -> LinkProblem:
        """Return what is said of a link to an anchor that is in a document, but not on its page."""
        message = f"this build leaves out what has the anchor {anchor!r} on {docname!r}"
        return LinkProblem(MISSING_ANCHOR, link.anchor or link.target, message)

    def anchor(
        self, fromdocname: str, page: str, anchor: str, needle: str, scope: str
    ) -> LinkProblem:
        """Return what is wrong with naming an anchor of a page."""
        fault = self.moved(page, anchor)
        if fault:
            return fault
        match = self._anchors(page).in_other_case(anchor)
        if match:
            message = f"{anchor!r} differs in case from {match!r}"
            return LinkProblem(WRONG_CASE, needle, message, f"#{match}")
        if self._book.is_left_out(anchor):
            message = f"this build leaves out what has the anchor {anchor!r}"
            return LinkProblem(MISSING_ANCHOR, needle, message)
        message = f"there is no anchor {anchor!r} {scope}"
        return LinkProblem(MISSING_ANCHOR, needle, message, self._meant(fromdocname, page, anchor))

    def _meant(self, fromdocname: str, page: str, anchor: str) -> str:
        """Return the anchor that is probably meant: moved to another page, or a near name."""
        holder = self._only_page_with(anchor)
        if holder not in {"", page}:
            path = self._book.source_file(holder)
            return f"{_from(fromdocname, path)}#{anchor}"
        better = self._anchors(page).near(anchor)
        return better and f"#{better}"

    def _anchors(self, docname: str) -> near_names.NearNames:
        if docname not in self._on_page:
            self._on_page[docname] = near_names.NearNames(self._linkable(docname))
        return self._on_page[docname]

    def _linkable(self, docname: str) -> set[str]:
        if docname not in self.documents:
            return set()
        page = self.documents[docname]
        return {*page.anchors, *(label.name for label in page.labels)}

    def _only_page_with(self, anchor: str) -> str:
        """Return the page that has *anchor*, nothing where none or several have it."""
        if self._holders is None:
            self._holders = {}
            for docname in self.documents:
                for name in self._linkable(docname):
                    self._holders[name] = "" if name in self._holders else docname
        return self._holders.get(anchor, "")

    # -- paths -------------------------------------------------------------------------

    def path(self, docname: str, link: Link) -> LinkProblem:
        """Return what is wrong with a path that is neither a file nor a page, nor a name."""
        path, _, fragment = link.target.partition("#")
        suffix = PurePosixPath(path).suffix
        stem = self._book.joined_docname(docname, path.removesuffix(suffix))
        if is_local(link.target) or self._addresses.is_of_machine(path):
            return local_address(link.target)
        is_page = stem in self._book.docs and stem not in GENERATED_PAGES
        if suffix in {".html", ".htm"} and is_page and not leaves_root(docname, path):
            source = path.removesuffix(suffix) + self._suffix(stem)
            return built_page_link(path, f"{source}#{fragment}" if fragment else source)
        if suffix in self._book.source_suffixes:
            beyond = beyond_root(docname, path, MISSING_PAGE)
            return beyond or self.page(docname, stem, path, suffix)
        if self._addresses.is_absolute(path):
            return local_address(path)
        if suffix or "/" in path:
            beyond = beyond_root(docname, path, MISSING_FILE)
            return beyond or self._addresses.no_file(docname, path)
        return self.anchor(docname, docname, link.target, link.target, "in the book")

    # -- roles -------------------------------------------------------------------------

    def role(self, docname: str, link: Link) -> LinkProblem:
        """Return what is wrong with a role's target."""
        domain, _, kind = link.role.partition(":")
        if (domain, kind) == ("std", "doc"):
            return self._named_page(docname, link.target)
        if domain in {"cite", "citation"}:
            key = self._book.missing_citations(link)[0] if domain == "cite" else link.target
            message = f"there is no source {key!r}"
            return LinkProblem(UNDEFINED_CITATION, key, message)
        if link.is_external:
            none = "" if self._book.inventories else NO_PROJECT
            message = f"no inventory holds {link.target!r}{none}"
            return LinkProblem(MISSING_INVENTORY_TARGET, link.target, message)
        if kind in {"ref", "numref"} and link.target in self._book.label_places:
            lacks = "title, so the link needs a text" if kind == "ref" else "number"
            message = f"what the label {link.target!r} names has no {lacks}"
            return LinkProblem(UNDEFINED_TARGET, link.target, message)
        names = self._known_to(domain, kind)
        match = names.in_other_case(link.target)
        if match:
            message = f"{link.target!r} differs in case from {match!r}"
            return LinkProblem(WRONG_CASE, link.target, message, match)
        return self._named_target(link, names)

    def _named_target(self, link: Link, names: near_names.NearNames) -> LinkProblem:
        """Return what is said of a name that is not there, perhaps one of another project."""
        domain, _, kind = link.role.partition(":")
        called = _CALLED.get(kind, "target")
        behind = "" if kind in {*_CALLED, "any"} else f" for the role {link.role}"
        better = names.near(link.target)
        project = "" if better else self._projects.unknown(link.target, domain, kind)
        message = f"there is no {called} {link.target!r}{behind}{project}"
        elsewhere = self._projects.missing(link.target, called, behind)
        return elsewhere or LinkProblem(UNDEFINED_TARGET, link.target, message, better)

    def _named_page(self, docname: str, target: str) -> LinkProblem:
        """Return what is wrong with a page that ``{doc}`` names, perhaps in another project."""
        project, colon, _ = target.partition(":")
        if not colon:
            return self.page(docname, self._book.joined_docname(docname, target), target)
        message = f"there is no page {target!r}{unknown_project(project)}"
        elsewhere = self._projects.missing(target, "page")
        return elsewhere or LinkProblem(MISSING_PAGE, target, message)

    def _known_to(self, domain: str, kind: str) -> near_names.NearNames:
        """Return the names that a role could have meant."""
        if (domain, kind) not in self._of_role:
            self._of_role[domain, kind] = near_names.NearNames(
                self._book.names_for_role(domain, kind)
            )
        return self._of_role[domain, kind]

    def _suffix(self, docname: str) -> str:
        return PurePosixPath(self._book.source_file(docname)).suffix


def _from(fromdocname: str, path: str) -> str:
    """Return how a link on the page *fromdocname* names a file of the book."""
    return posixpath.relpath(path, posixpath.dirname(fromdocname) or ".")
