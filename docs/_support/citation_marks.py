"""The mark of a citation: a small number after the claim, and each page's list of its sources.

In HTML the number is a button that opens what it stands for, by ``popover`` and so without
script; where a browser does not know that, and inside labels and headings, it is a link to the
page's list. Everywhere else it is a raised number that leads there. The list gives numbers in
the order of first citation and leads back to each place. What marks open stands behind the list,
each text once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any, Final, cast

from docutils import nodes
from sources import described
from sphinx.transforms.post_transforms import SphinxPostTransform

if TYPE_CHECKING:
    from citations import GradedDomain
    from sources import Source

LIST_ID: Final = "page-sources"
LIST_TITLE: Final = "Sources of this page"
IN_A_BOOK: Final = "Sources of this chapter"
"""The same where a page of the book is not a page of paper."""
SMALL: Final = "#[#set text(size: 9pt); #set par(justify: false, leading: 0.5em)"
"""In the PDF the list is set as notes at a page's foot are."""
LEGEND: Final = "sources-strength"
"""The label of the section that explains the words."""


class citation_mark(nodes.Inline, nodes.Element):  # noqa: N801 - as docutils names its nodes
    """A citation. ``keys`` and ``grade`` are the author's, the rest is set by `NumberMarks`."""


class citation_note(nodes.General, nodes.Element):  # noqa: N801 - as docutils names its nodes
    """What marks of the same sources and grade open. Its ``text`` is no child: nothing finds it."""


@dataclass
class Cited:
    """A source on one page: its number there, and the marks that lead to it."""

    source: Source
    number: int
    grades: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)

    def label(self, grade: str) -> str:
        """Return the number; with a letter where claims of several grades rest on the source."""
        letter = chr(ord("a") + self.grades.index(grade)) if len(self.grades) > 1 else ""
        return f"{self.number}{letter}"

    def evidence(self) -> str:
        """Return the grades of the claims that rest on the source, as a sentence."""
        if len(self.grades) == 1:
            return f" Evidence: {self.grades[0]}." if self.grades[0] else ""
        parts = (f"{grade or 'not graded'} ({self.label(grade)})" for grade in self.grades)
        return f" Evidence: {', '.join(parts)}."


class NumberMarks(SphinxPostTransform):
    """Numbers the marks of a page and writes the list they lead to."""

    default_priority = 20  # when the citations are resolved

    def run(self, **_kwargs: Any) -> None:
        """Give the marks of one page their numbers."""
        self.domain = cast("GradedDomain", self.env.domains["cite"])
        marks = list(self.document.findall(citation_mark))
        self.marked = self.domain.builder.name in {"html", "dirhtml"}
        if self.env.docname in self._about_sources():
            for mark in marks:
                mark.replace_self(self._by_name(mark))
        elif marks:
            cited = self._cited(marks)
            self.notes: dict[tuple[str, ...], citation_note] = {}
            for mark in marks:
                self._show(mark, cited)
            self._append(cited)

    def _about_sources(self) -> set[str]:
        """Return the pages whose marks say the source's name: those that list or explain them."""
        legend, _ = self.env.domains.standard_domain.anonlabels.get(LEGEND, ("", ""))
        return {bibliography.docname for bibliography in self.domain.bibliographies} | {legend}

    def _by_name(self, mark: citation_mark) -> nodes.Element:
        """Return a mark that shows its sources' names, and leads to them in the list of all."""
        here = self.env.docname
        listed = {
            citation.key: citation.bibliography_key.docname for citation in self.domain.citations
        }
        shown = nodes.inline("", "", classes=["cite-name"])
        for number, key in enumerate(mark["keys"]):
            shown += [nodes.Text("; ")] if number else []
            name, page = self.domain.source(key).name, listed.get(key, here)
            uri = "" if page == here else self.domain.builder.get_relative_uri(here, page)
            shown += nodes.reference("", name, refuri=f"{uri}#source.{key}", internal=True)
            shown += nodes.Text(f"; read: {self.domain.source(key).read}")
        return shown

    def _cited(self, marks: list[citation_mark]) -> dict[str, Cited]:
        cited: dict[str, Cited] = {}
        for number, mark in enumerate(marks, 1):
            mark["place"] = f"cite.{number}"
            _close_up(mark)
            for key in mark["keys"]:
                if key not in cited:
                    cited[key] = Cited(self.domain.source(key), len(cited) + 1)
                cited[key].places.append(mark["place"])
                if mark["grade"] not in cited[key].grades:
                    cited[key].grades.append(mark["grade"])
        return cited

    def _show(self, mark: citation_mark, cited: dict[str, Cited]) -> None:
        """Let *mark* show its numbers, and in HTML what they stand for."""
        citations = [cited[key] for key in mark["keys"]]
        labels = [citation.label(mark["grade"]) for citation in citations]
        if not self.marked:
            links = [
                nodes.reference("", label, refid=f"source.{citation.source.key}", internal=True)
                for citation, label in zip(citations, labels, strict=True)
            ]
            raised = nodes.superscript("", "")
            for number, link in enumerate(links):
                raised += [nodes.Text(", "), link] if number else [link]
            mark.replace_self(raised)
            return
        mark["labels"] = labels
        mark["note"] = "" if _in_label(mark) else self._note(mark, citations)["name"]

    def _note(self, mark: citation_mark, citations: list[Cited]) -> citation_note:
        """Return what *mark* opens, which other marks may open too."""
        same = (mark["grade"], *mark["keys"])
        if same not in self.notes:
            entries = [nodes.inline("", "", *described(citation.source)) for citation in citations]
            text = [*entries, *self._graded(mark["grade"]), self._to_list(citations)]
            self.notes[same] = citation_note("", name=f"{mark['place']}.note", text=text)
        return self.notes[same]

    def _graded(self, grade: str) -> list[nodes.Node]:
        if not grade:
            return []
        word = nodes.strong("", grade)
        sentence = [nodes.Text("Evidence for what is said here: "), word, nodes.Text(".")]
        return [nodes.inline("", "", *sentence)]

    @staticmethod
    def _to_list(citations: list[Cited]) -> nodes.Node:
        text = "To the list on this page"
        target = f"source.{citations[0].source.key}"
        return nodes.inline("", "", nodes.reference("", text, refid=target, internal=True))

    def _append(self, cited: dict[str, Cited]) -> None:
        """Write the page's list of sources at the end of the page."""
        entries = nodes.enumerated_list(classes=["page-sources"], enumtype="arabic", suffix=".")
        for citation in cited.values():
            text = [*described(citation.source), nodes.Text(citation.evidence())]
            text += self._back(citation) if self.marked else []
            entry = nodes.list_item("", nodes.paragraph("", "", *text))
            entry["ids"] = [f"source.{citation.source.key}"]
            entry["docname"] = self.env.docname  # so that the PDF names no page where it leads
            entries += entry
        end: nodes.Element = next(self.document.findall(nodes.section), self.document)
        if self.marked:  # a section by hand: one of docutils would get the page's own number
            opening = f'<section id="{LIST_ID}"><h2>{LIST_TITLE}</h2>\n'
            notes = self.notes.values()
            end.extend([_html(opening), *self._legend(), entries, *notes, _html("</section>\n")])
        else:
            small, usual = (nodes.raw("", markup, format="typst") for markup in (SMALL, "]"))
            end.extend([nodes.rubric("", IN_A_BOOK), small, entries, usual])

    def _legend(self) -> list[nodes.Node]:
        """Return the link to the page that explains the words, if the book has one."""
        docname, anchor = self.env.domains.standard_domain.anonlabels.get(LEGEND, ("", ""))
        if not docname:
            return []
        uri = f"{self.domain.builder.get_relative_uri(self.env.docname, docname)}#{anchor}"
        link = nodes.reference("", "What the words mean, and all sources", refuri=uri)
        return [nodes.paragraph("", "", link, nodes.Text("."), classes=["page-sources-legend"])]

    @staticmethod
    def _back(cited: Cited) -> list[nodes.Node]:
        links: list[nodes.Node] = []
        several, name = len(cited.places) > 1, f"Source {cited.number}: back to the text"
        for number, place in enumerate(cited.places, 1):
            shown = f"↑{number}" if several else "↑"
            space = " " if number > 1 else "\N{NO-BREAK SPACE}"  # no arrow alone on a line
            links += [
                nodes.Text(space),
                _back_link(shown, place, f"{name}, place {number}" if several else name),
            ]
        return links


def _html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def _back_link(shown: str, place: str, name: str) -> nodes.raw:
    """Return a link that shows an arrow and is called *name*."""
    opening = f'<a class="cite-back" role="doc-backlink" href="#{place}" aria-label="{name}">'
    return _html(f"{opening}{shown}</a>")


def _close_up(mark: citation_mark) -> None:
    """Take away the space before *mark*: a raised number stands at its word."""
    parent = mark.parent
    index = parent.index(mark) if parent is not None else 0
    if parent is not None and index and isinstance(before := parent[index - 1], nodes.Text):
        parent[index - 1] = nodes.Text(before.astext().rstrip())


def _in_label(mark: nodes.Node) -> bool:
    """Whether *mark* stands where no button may: in the label of a box, a heading, a link."""
    at = mark.parent
    while at is not None:
        if isinstance(at, (nodes.title, nodes.reference)) or at.tagname == "checklist_wording":
            return True
        at = at.parent
    return False


def visit_html(self: Any, node: citation_mark) -> None:
    """Write the number as a link, and as a button that opens the note."""
    place, shown = node["place"], escape(", ".join(node["labels"]))
    word = "Sources" if len(node["labels"]) > 1 else "Source"
    graded = f", evidence: {node['grade']}" if node["grade"] else ""
    name = f'aria-label="{word} {shown}{graded}"'
    target = f"source.{node['keys'][0]}"
    kind = "cite" if node["note"] else "cite cite-in-label"
    self.body.append(
        f'<span class="{kind}" id="{place}">'
        f'<a class="cite-link" role="doc-noteref" href="#{target}" {name}>{shown}</a>'
    )
    if node["note"]:
        self.body.append(
            f'<button type="button" class="cite-button" popovertarget="{node["note"]}" {name}>'
            f"{shown}</button>"
        )
    self.body.append("</span>")
    raise nodes.SkipNode


def visit_note_html(self: Any, node: citation_note) -> None:
    """Write what marks open."""
    self.body.append(f'<div popover class="cite-note" id="{node["name"]}">')
    for child in node["text"]:
        child.walkabout(self)
    self.body.append(
        f'<button type="button" class="cite-close" popovertarget="{node["name"]}" '
        'popovertargetaction="hide">Close</button></div>\n'
    )
    raise nodes.SkipNode


def visit_plain(_self: Any, _node: nodes.Element) -> None:
    """Write nothing: every builder but HTML's has numbers instead of marks."""
    raise nodes.SkipNode
