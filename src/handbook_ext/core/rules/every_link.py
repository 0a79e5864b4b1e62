"""Every link: where it leads, and what its text promises."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.rules.link_judges import judge_of
from handbook_ext.core.rules.link_targets import BrokenLinkExplainer
from handbook_ext.core.rules.linked_files import FileLinkChecks, LinkProblem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from handbook_ext.core.checked_book import CheckedBook, LinkTarget
    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.core.finding import Finding

EMPTY_LINK_TEXT = Rule(
    "HB304",
    "empty-link-text",
    "warning",
    "A link has no text.",
    "Nobody can see or press it, and a screen reader reads out its address. MyST fills in the "
    "title for `[](page.md)`, but not for white space in the brackets.",
    "[ ](experience.md)",
    "[](experience.md)",
)

MISLEADING_LINK_TEXT = Rule(
    "HB305",
    "misleading-link-text",
    "warning",
    "A link's text is the title of another page than the one it leads to.",
    "The reader trusts the text. Mostly a line was copied, and one of its two parts forgotten.",
    "[Experience](alone.md)",
    "[Experience](experience.md)",
)

AMBIGUOUS_TARGET = Rule(
    "HB208",
    "ambiguous-target",
    "error",
    "A link may mean several things.",
    "Which of them it leads to is an accident of order. Name the one you mean, by its role or "
    "with its page.",
    "(experience)=\n## On call\n\n{any}`the case <experience>`",
    "(experience)=\n## On call\n\n{ref}`the case <experience>`",
)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield the findings about all links of the book."""
    checks = LinkChecks(book)
    for docname in book.documents:
        yield from checks.check(docname)


class LinkChecks:
    """Judges the links of a book, page by page."""

    def __init__(self, book: CheckedBook) -> None:
        self._book, self.documents = book, book.documents
        self.locator, self.explainer = book.locator, BrokenLinkExplainer(book)
        self._addresses = FileLinkChecks(book)
        self._repeated = {label.name for page in self.documents.values() for label in page.repeated}
        """Labels that stand twice on a page: docutils drops both, which is reported once."""
        self._leading_on = {name for name, page in self.documents.items() if page.refresh}
        self._titled: dict[str, list[str]] = {}
        for name in sorted(book.titles):
            self._titled.setdefault(book.titles[name].strip(), []).append(name)

    def broken(self, docname: str) -> set[str]:
        """Return what the links of a page name that leads nowhere, reported or not."""
        names: set[str] = set()
        for link in self.documents[docname].links:
            hits = self._book.resolve(docname, link)
            if not hits or self._fault(docname, link, hits):
                names |= {link.target, link.anchor}
        return names - {""}

    def sound(self, docname: str) -> set[str]:
        """Return what the links of a page name that leads somewhere, as its written HTML shows."""
        return {
            link.anchor or link.target
            for link in self.documents[docname].links
            if self._fault(docname, link, self._book.resolve(docname, link)) is None
            and not (self._is_ignored(link) or link.target in self._repeated)
        }

    def check(self, docname: str) -> Iterator[Finding]:
        """Yield the findings about the links of a page."""
        for number, link in enumerate(self.documents[docname].links):
            hits = self._book.resolve(docname, link)
            fault = self._fault(docname, link, hits)
            if fault is None:
                yield from self._text(docname, number, link, hits)
            elif not self._book.is_silenced(link):
                location = self.locator.locate_link(docname, number, fault.needle)
                target = f"{link.target}#{link.anchor}".rstrip("#")
                message = link.at.said(fault.message)
                yield fault.rule.at(location, message, fault.suggestion, target)

    def _fault(self, docname: str, link: Link, hits: Sequence[LinkTarget]) -> LinkProblem | None:
        """Return what is wrong with where a link leads."""
        if not link.names_book:
            return judge_of(link).address_problem(self._addresses, docname, link)
        if len(hits) > 1:
            targets = " and ".join(sorted({str(hit) for hit in hits}))
            message = f"{link.target!r} has several targets: {targets}"
            return LinkProblem(AMBIGUOUS_TARGET, link.target, message)
        if len(hits) == 1 and hits[0].docname in self._leading_on:
            return self._leads_on(hits[0].docname, link)
        if len(hits) == 1 and self._has_vanished(hits[0]) and self._book.shows(link.conditions):
            return self.explainer.vanished(hits[0].docname, hits[0].anchor, link)
        fault = self.explainer.moved(hits[0].docname, hits[0].anchor) if hits else None
        if fault or hits or self._is_ignored(link) or link.target in self._repeated:
            return fault
        return judge_of(link).broken(self.explainer, docname, link)

    def _has_vanished(self, hit: LinkTarget) -> bool:
        """Whether a document has the anchor, and its written page has not.

        Anchors that no document has may come from a script: nobody here knows. Nor what a page
        has that shows nothing of its document, but what a template or a script makes of it.
        """
        page = self._book.site.pages.get(hit.docname)
        if page is None or not hit.anchor or hit.anchor in page.ids:
            return False
        document = self.documents.get(hit.docname)
        if document is None or page.ids.isdisjoint(document.anchors):
            return False
        return hit.anchor in document.anchors

    def _is_ignored(self, link: Link) -> bool:
        """Whether Sphinx's own configuration says that this target may be missing."""
        judge = judge_of(link)
        if judge.may_be_missing(self._book, link):
            return True
        return any(
            (name, link.target) in self._book.nitpick_ignore
            or any(
                re.fullmatch(role_pattern, name) and re.fullmatch(target_pattern, link.target)
                for role_pattern, target_pattern in self._book.nitpick_ignore_regex
            )
            for name in judge.nitpick_types(link)
        )

    def _leads_on(self, docname: str, link: Link) -> LinkProblem:
        """Return what is said of a link to a page that redirects to another by itself."""
        path = self.documents[docname].refresh.partition("#")[0]
        stem = re.sub(r"(index)?\.html$|/$", "", path)
        # in folders of their own, pages name others from there
        names = [self._book.joined_docname(base, stem) for base in (docname, f"{docname}/index")]
        final = next((name for name in names if name in self._book.docs), "")
        suffix = (
            ""
            if not (final and judge_of(link).has_suffix)
            else PurePosixPath(self._book.source_file(final)).suffix
        )
        return self.explainer.redirected(docname, final, link.target, suffix)

    # -- what the text says ------------------------------------------------------------

    def _text(
        self, docname: str, number: int, link: Link, hits: Sequence[LinkTarget]
    ) -> Iterator[Finding]:
        text = link.text.strip()
        if not text and judge_of(link).needs_text(link):
            location = self.locator.locate_link_start(docname, number)
            message = link.at.said("this link has no text")
            yield EMPTY_LINK_TEXT.at(location, message, target=link.target)
        elif _is_titled(link) and len(hits) == 1 and self._misleads(text, hits[0]):
            location = self.locator.locate_link(docname, number, link.target)
            page = self._titled[text][0]
            message = (
                f"{text!r} is the title of {page!r}, but this link leads to {hits[0].docname!r}"
            )
            yield MISLEADING_LINK_TEXT.at(location, link.at.said(message), target=link.target)

    def _misleads(self, text: str, hit: LinkTarget) -> bool:
        """Whether *text* is the title of another page, and in no title of where it leads."""
        titled = self._titled.get(text)
        if not titled or not hit.docname or hit.docname in titled:
            return False
        page = self._book.titles[hit.docname]
        heading = self._book.heading(hit.docname, hit.anchor)
        word = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE)
        return not (word.search(page) or word.search(heading))


def _is_titled(link: Link) -> bool:
    """Whether a link has a text of its own, and leads where a title may: not to an object."""
    return link.is_explicit and judge_of(link).may_lead_to_title(link)
