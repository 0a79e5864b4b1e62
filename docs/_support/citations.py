"""Citations that grade the claim: ``{cite:strong}``, ``{cite:some}``, ``{cite:weak}``, ``{cite}``.

All are roles of the domain of sphinxcontrib-bibtex, so its keys, the validator's rules and the
list of unused sources see them alike. What readers see of one is a small number, made in
``citation_marks``; ``{cite}`` alone cites without a grade.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from citation_marks import (
    NumberMarks,
    citation_mark,
    citation_note,
    visit_html,
    visit_note_html,
    visit_plain,
)
from docutils import nodes
from pybtex.richtext import Text
from pybtex.style import FormattedEntry
from source_list import ListSources
from sources import Source, faults, of_entry
from sphinx.util import logging
from sphinxcontrib.bibtex.citation_target import parse_citation_targets
from sphinxcontrib.bibtex.domain import BibtexDomain, get_docnames
from sphinxcontrib.bibtex.roles import CiteRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.util.typing import ExtensionMetadata

_KEYS: Final = re.compile(r"\s*[^{}\s,]+\s*(?:,\s*[^{}\s,]+\s*)*")
GRADES: Final = ("strong", "some", "weak")

logger = logging.getLogger(__name__)


class KeysRole(CiteRole):
    """Cites by key; what else a role of sphinxcontrib-bibtex may hold, a mark would not show."""

    def run(self) -> tuple[list[nodes.Node], list[nodes.system_message]]:
        """Return the citation, or an error where the text is not one key or several."""
        if _KEYS.fullmatch(self.target):
            return super().run()
        text = f"a citation is keys with commas between them, not {self.target!r}"
        message = self.inliner.reporter.error(text, line=self.lineno)
        return [nodes.problematic(self.rawtext, self.rawtext)], [message]


class GradedDomain(BibtexDomain):
    """The domain ``cite`` with a role a grade, whose citations become marks."""

    roles = BibtexDomain.roles | {grade: KeysRole() for grade in GRADES}
    builder: Builder

    def resolve_xref(self, *args: Any) -> Any:
        """Return the mark of a citation, without the keys that no file of sources holds."""
        kind, target, node = args[3], args[4], args[5]
        entries = self.bibdata.data.entries
        keys = [citation.key for citation in parse_citation_targets(target)]
        for key in (candidate for candidate in keys if candidate not in entries):
            logger.warning("there is no source %r", key, location=node, type="bibtex")
        known_keys = list(dict.fromkeys(key for key in keys if key in entries))
        if not known_keys:
            return nodes.superscript("", "?")
        return citation_mark("", keys=known_keys, grade=kind if kind in GRADES else "")

    def get_formatted_entries(self, bibliography_key: Any, *_args: Any) -> Iterable[Any]:
        """Yield the entries of one list in its order, without the text that pybtex would make."""
        prefix = self.bibliographies[bibliography_key].labelprefix
        entries = (entry for _, entry in self.get_filtered_entries(bibliography_key))
        for number, entry in enumerate(sorted(entries, key=_order), 1):
            yield entry, FormattedEntry(entry.key, Text(""), f"{prefix}{number}"), None

    def source(self, key: str) -> Source:
        """Return the source called *key*."""
        return of_entry(key, self.bibdata.data.entries[key])

    def cited_in(self) -> dict[str, set[str]]:
        """Return the pages that cite a source, by its key."""
        pages: dict[str, set[str]] = defaultdict(set)
        for ref in self.citation_refs:
            for target in ref.targets:
                pages[target.key].add(ref.docname)
        return pages

    def env_updated(self) -> Iterable[str]:
        """Return the pages to write again: what they tell of a source has changed."""
        super().env_updated()
        pages = self.cited_in()
        sources = {key: self.source(key) for key in self.bibdata.data.entries}
        before, self.data["sources"] = self.data.get("sources", {}), sources
        changed = {key for key in sources | before if sources.get(key) != before.get(key)}
        again = {page for key in changed for page in pages[key]}
        order = get_docnames(self.env)  # type: ignore[no-untyped-call]
        # the lists of all sources name the pages that cite, by title and in the book's order
        named = [(docname, self.env.titles[docname].astext()) for docname in order]
        listed = (
            sources,
            pages,
            [pair for pair in named if pair[0] in set().union(*pages.values())],
        )
        before, self.data["listed"] = self.data.get("listed"), listed
        if listed != before:
            again |= {bibliography.docname for bibliography in self.bibliographies}
        return again & self.env.found_docs

    def faults(self) -> Iterable[str]:
        """Return what is wrong with the entries of the files of sources."""
        held = self.bibdata.data.entries
        return faults(
            {
                Path(path).name: {key: held[key] for key in file.keys if key in held}
                for path, file in self.bibdata.bibfiles.items()
            }
        )


def _order(entry: Any) -> tuple[str, str, str]:
    """Return what sources are sorted by: the first author's last name, the year, the title."""
    authors = entry.persons.get("author", ())
    last = " ".join(authors[0].prelast_names + authors[0].last_names) if authors else ""
    name = last.replace("{", "").lower()
    return name, entry.fields.get("year", ""), entry.fields.get("title", "")


def begin_build(app: Sphinx) -> None:
    """Tell the domain who builds, and report every incomplete source by its file and key."""
    domain = cast("GradedDomain", app.env.domains["cite"])
    domain.builder = app.builder
    for fault in domain.faults():
        logger.error(fault, type="sources")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Put the domain with grades in the place of the one without."""
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_domain(GradedDomain, override=True)
    app.add_role("cite", KeysRole(), override=True)
    app.add_node(
        citation_mark, html=(visit_html, None), text=(visit_plain, None), typst=(visit_plain, None)
    )
    app.add_node(citation_note, html=(visit_note_html, None))
    app.add_post_transform(NumberMarks)
    app.add_post_transform(ListSources)
    app.connect("builder-inited", begin_build, priority=900)  # after the files were read
    return {"version": "2", "parallel_read_safe": True, "parallel_write_safe": True}
