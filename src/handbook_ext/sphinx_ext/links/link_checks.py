"""Findings about links: what each leads to, and what its text promises."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.rules.link_targets import AMBIGUOUS_TARGET
from handbook_ext.core.rules.link_texts import EMPTY_LINK_TEXT, MISLEADING_LINK_TEXT
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docname_join
from handbook_ext.sphinx_ext.links.covered_warnings import is_silenced
from handbook_ext.sphinx_ext.links.explain import BrokenLinkExplainer
from handbook_ext.sphinx_ext.links.file_links import FileLinkChecks
from handbook_ext.sphinx_ext.links.kinds import kind_of, resolve
from handbook_ext.sphinx_ext.links.link_problem import LinkProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.links.book_names import ResolvedTarget
    from handbook_ext.sphinx_ext.project import Project


class LinkChecks:
    """Judges the links of a book, page by page."""

    def __init__(self, project: Project) -> None:
        self.env, self.documents = project.env, project.documents
        self.resolver, self.locator = project.resolver, project.locator
        self.explainer = BrokenLinkExplainer(project.resolver, project.documents)
        self._addresses = FileLinkChecks(self.env)
        self._ignored = set(self.env.config.nitpick_ignore)
        self._ignored_too = list(self.env.config.nitpick_ignore_regex)
        self._repeated = {label.name for page in self.documents.values() for label in page.repeated}
        """Labels that stand twice on a page: docutils drops both, which is reported once."""
        self._leading_on = {name for name, page in self.documents.items() if page.refresh}
        self.broken: dict[str, set[str]] = {}
        """What the links of each page name that leads nowhere, reported or not."""
        self._titled: dict[str, list[str]] = {}
        for name in sorted(self.resolver.docs & self.env.titles.keys()):
            self._titled.setdefault(self.env.titles[name].astext().strip(), []).append(name)

    def check(self, docname: str) -> Iterator[Finding]:
        """Yield the findings about the links of a page."""
        for number, link in enumerate(self.documents[docname].links):
            hits = resolve(self.resolver, docname, link)
            fault = self._fault(docname, link, hits)
            if fault or not hits:
                self.broken.setdefault(docname, set()).update({link.target, link.anchor} - {""})
            if fault is None:
                yield from self._text(docname, number, link, hits)
            elif not is_silenced(self.resolver.domain, kind_of(link).warning(link)):
                location = self.locator.locate_link(docname, number, fault.needle)
                target = f"{link.target}#{link.anchor}".rstrip("#")
                yield fault.rule.at(location, fault.message, fault.suggestion, target)

    def _fault(self, docname: str, link: Link, hits: list[ResolvedTarget]) -> LinkProblem | None:
        """Return what is wrong with where a link leads."""
        if not link.names_book:
            return kind_of(link).address_problem(self._addresses, docname, link)
        if len(hits) > 1:
            options = " or ".join(sorted({str(hit) for hit in hits}))
            return LinkProblem(AMBIGUOUS_TARGET, link.target, f"{link.target!r} may be {options}")
        if len(hits) == 1 and hits[0].docname in self._leading_on:
            return self._leads_on(hits[0].docname, link)
        fault = self.explainer.moved(hits[0].docname, hits[0].anchor) if hits else None
        if fault or hits or self._is_ignored(link) or link.target in self._repeated:
            return fault
        return kind_of(link).broken(self.explainer, docname, link)

    def _is_ignored(self, link: Link) -> bool:
        """Whether Sphinx's own configuration says that this target may be missing."""
        kind = kind_of(link)
        if kind.may_be_missing(self.resolver, link):
            return True
        return any(
            (name, link.target) in self._ignored
            or any(
                re.fullmatch(role_pattern, name) and re.fullmatch(target_pattern, link.target)
                for role_pattern, target_pattern in self._ignored_too
            )
            for name in kind.nitpick_types(link)
        )

    def _leads_on(self, docname: str, link: Link) -> LinkProblem:
        """Return what is said of a link to a page that leads on to another by itself."""
        path = self.documents[docname].refresh.partition("#")[0]
        stem = re.sub(r"(index)?\.html$|/$", "", path)
        # in folders of their own, pages name others from there
        names = [docname_join(base, stem) for base in (docname, f"{docname}/index")]
        final = next((name for name in names if name in self.resolver.docs), "")
        suffix = (
            ""
            if not (final and kind_of(link).has_suffix)
            else Path(self.env.doc2path(final)).suffix
        )
        return self.explainer.redirected(docname, final, link.target, suffix)

    # -- what the text says ------------------------------------------------------------

    def _text(
        self, docname: str, number: int, link: Link, hits: list[ResolvedTarget]
    ) -> Iterator[Finding]:
        text = link.text.strip()
        if not text and kind_of(link).needs_text(link):
            location = self.locator.locate_link_start(docname, number)
            yield EMPTY_LINK_TEXT.at(location, "this link has no text", target=link.target)
        elif _is_titled(link) and len(hits) == 1 and self._misleads(text, hits[0]):
            location = self.locator.locate_link(docname, number, link.target)
            page = self._titled[text][0]
            message = (
                f"{text!r} is the title of {page!r}, but this link leads to {hits[0].docname!r}"
            )
            yield MISLEADING_LINK_TEXT.at(location, message, target=link.target)

    def _misleads(self, text: str, hit: ResolvedTarget) -> bool:
        """Whether *text* is the title of another page, and in no title of where it leads."""
        titled = self._titled.get(text)
        if not titled or not hit.docname or hit.docname in titled:
            return False
        page = self.env.titles[hit.docname].astext()
        heading = self.resolver.heading(hit)
        word = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)", re.IGNORECASE)
        return not (word.search(page) or word.search(heading))


def _is_titled(link: Link) -> bool:
    """Whether a link has a text of its own, and leads where a title may: not to an object."""
    return link.is_explicit and kind_of(link).may_lead_to_title(link)
