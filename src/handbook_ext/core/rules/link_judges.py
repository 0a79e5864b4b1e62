"""How links of each kind are judged, a class a kind; checks never compare kinds themselves.

How they are resolved and located is told by the classes in ``sphinx_ext/links/link_kinds.py``.
"""
# ruff: noqa: ARG002 - not every kind needs all that it is told

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.document_record import Link, LinkKind
    from handbook_ext.core.rules.link_targets import BrokenLinkExplainer
    from handbook_ext.core.rules.linked_files import FileLinkChecks, LinkProblem

_TITLED = frozenset({":any", "std:ref", "std:doc", "std:numref"})
"""The roles that lead to pages and their parts."""


class LinkJudge:
    """Judges one kind of links. By itself it takes them for addresses."""

    has_suffix: ClassVar[bool] = True
    """Whether its links name a page by its file."""

    def broken(self, explainer: BrokenLinkExplainer, docname: str, link: Link) -> LinkProblem:
        """Return what is wrong with a *link* that leads nowhere."""
        raise NotImplementedError  # only links into the book lead nowhere

    def address_problem(
        self, checks: FileLinkChecks, docname: str, link: Link
    ) -> LinkProblem | None:
        """Return what is wrong with an address, as far as no written page must be asked."""
        return checks.local(link)

    def may_be_missing(self, book: CheckedBook, link: Link) -> bool:
        """Whether nobody would warn of a missing target, by what is known of *link* alone."""
        return False

    def nitpick_types(self, link: Link) -> list[str]:
        """Return the types by which ``nitpick_ignore`` names such a link."""
        return ["myst"]

    def needs_text(self, link: Link) -> bool:
        """Whether *link* has to have a text of its own."""
        return link.is_explicit

    def may_lead_to_title(self, link: Link) -> bool:
        """Whether *link* may lead to a page or its part, which has a title; not to an object."""
        return True


class DocumentJudge(LinkJudge):
    """A document, and perhaps an anchor in it."""

    def broken(self, explainer: BrokenLinkExplainer, docname: str, link: Link) -> LinkProblem:
        """Look for another document, or another anchor."""
        return explainer.document(docname, link)


class NameJudge(LinkJudge):
    """A name that stands anywhere in the book."""

    def broken(self, explainer: BrokenLinkExplainer, docname: str, link: Link) -> LinkProblem:
        """Look for another anchor."""
        return explainer.anchor(docname, docname, link.target, link.target, "in the book")

    def may_be_missing(self, book: CheckedBook, link: Link) -> bool:
        """Say so of a name that may be in an inventory that was not loaded."""
        return bool(book.unloaded_inventories)


class PathJudge(LinkJudge):
    """A path that is no file."""

    def broken(self, explainer: BrokenLinkExplainer, docname: str, link: Link) -> LinkProblem:
        """Look for what may have been meant by the path."""
        return explainer.path(docname, link)

    def may_be_missing(self, book: CheckedBook, link: Link) -> bool:
        """Say so of a bare word, which is a name, too."""
        return bool(book.unloaded_inventories) and not set("./").intersection(link.target)


class RoleJudge(LinkJudge):
    """What a role takes."""

    has_suffix = False

    def broken(self, explainer: BrokenLinkExplainer, docname: str, link: Link) -> LinkProblem:
        """Look for another name that the role knows."""
        return explainer.role(docname, link)

    def may_be_missing(self, book: CheckedBook, link: Link) -> bool:
        """Not every role warns, and inventories may not have been loaded."""
        is_silent = not (link.warns or book.nitpicky)
        return is_silent or book.may_be_unloaded(link)

    def nitpick_types(self, link: Link) -> list[str]:
        """Return the role, of Sphinx's own domain also without it."""
        domain, _, kind = link.role.partition(":")
        return [f"{domain}:{kind}" if domain else kind] + [kind] * (domain in {"", "std"})

    def may_lead_to_title(self, link: Link) -> bool:
        """Not of the roles for objects."""
        return link.role in _TITLED


class AddressJudge(LinkJudge):
    """An address that is written in the page as it stands."""

    def address_problem(
        self, checks: FileLinkChecks, docname: str, link: Link
    ) -> LinkProblem | None:
        """Look whether it is the built page of a source."""
        return checks.local(link) or checks.built_page(docname, link)

    def needs_text(self, link: Link) -> bool:
        """Say so of every address."""
        return True


class ImageJudge(LinkJudge):
    """An image; its path is already that from the source directory."""

    def address_problem(
        self, checks: FileLinkChecks, docname: str, link: Link
    ) -> LinkProblem | None:
        """Look for the image."""
        return (
            checks.local(link)
            or checks.own_server(link)
            or checks.missing(docname, f"/{link.target}")
        )

    def needs_text(self, link: Link) -> bool:
        """Deny it: the image is shown."""
        return False


class FileJudge(LinkJudge):
    """A file to download."""

    def address_problem(
        self, checks: FileLinkChecks, docname: str, link: Link
    ) -> LinkProblem | None:
        """Look for the file."""
        missing = checks.local(link) or checks.missing(docname, link.target)
        return missing and (checks.of_machine(link) or missing)

    def needs_text(self, link: Link) -> bool:
        """Deny it: without a text, the path is shown."""
        return False


class HtmlJudge(LinkJudge):
    """An attribute in raw HTML."""


JUDGES: Final[Mapping[LinkKind, LinkJudge]] = {
    "doc": DocumentJudge(),
    "name": NameJudge(),
    "path": PathJudge(),
    "role": RoleJudge(),
    "uri": AddressJudge(),
    "image": ImageJudge(),
    "file": FileJudge(),
    "html": HtmlJudge(),
}


def judge_of(link: Link) -> LinkJudge:
    """Return who judges the kind of a link."""
    return JUDGES[link.kind]
