"""Citations that grade the claim: ``{cite:strong}``, ``{cite:some}``, ``{cite:weak}``, ``{cite}``.

All are roles of the domain of sphinxcontrib-bibtex, so its keys, the validator's rules and the
list of unused sources see them alike. What readers see of one is a small number, made in
``citation_marks``; ``{cite}`` alone cites without a grade.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from citation_marks import NumberMarks, citation_mark, visit_html, visit_plain
from pybtex.richtext import Text
from pybtex.style import FormattedEntry
from source_list import ListSources
from sources import Source, faults, of_entry
from sphinx.util import logging
from sphinxcontrib.bibtex.citation_target import parse_citation_targets
from sphinxcontrib.bibtex.domain import BibtexDomain
from sphinxcontrib.bibtex.roles import CiteRole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

GRADES: Final = ("strong", "some", "weak")

logger = logging.getLogger(__name__)


class GradedDomain(BibtexDomain):
    """The domain ``cite`` with a role a grade, whose citations become marks."""

    roles = BibtexDomain.roles | {grade: CiteRole() for grade in GRADES}

    def resolve_xref(self, *args: Any) -> Any:
        """Return the mark of a citation, without the keys that no file of sources holds."""
        kind, target, node = args[3], args[4], args[5]
        entries = self.bibdata.data.entries
        keys = [one.key for one in parse_citation_targets(target)]
        for key in (one for one in keys if one not in entries):
            logger.warning("there is no source %r", key, location=node, type="bibtex")
        known = [key for key in keys if key in entries]
        grade = kind if kind in GRADES else ""
        return citation_mark("", keys=known, grade=grade)

    def get_formatted_entries(self, bibliography_key: Any, *_args: Any) -> Iterable[Any]:
        """Yield the entries of one list in its order, without the text that pybtex would make."""
        prefix = self.bibliographies[bibliography_key].labelprefix
        found = (entry for _, entry in self.get_filtered_entries(bibliography_key))
        for number, entry in enumerate(sorted(found, key=_order), 1):
            yield entry, FormattedEntry(entry.key, Text(""), f"{prefix}{number}"), None

    def source(self, key: str) -> Source:
        """Return the source called *key*."""
        return of_entry(key, self.bibdata.data.entries[key])

    def cited_in(self) -> dict[str, set[str]]:
        """Return the pages that cite a source, by its key."""
        pages: dict[str, set[str]] = defaultdict(set)
        for ref in self.citation_refs:
            for one in ref.targets:
                pages[one.key].add(ref.docname)
        return pages

    def env_updated(self) -> Iterable[str]:
        """Return the pages to write again: a source changed, or where it is cited from."""
        super().env_updated()
        pages = self.cited_in()
        entries = {key: self.source(key) for key in self.bibdata.data.entries}
        now = {key: (one, tuple(sorted(pages[key]))) for key, one in entries.items()}
        before = cast("dict[str, Any]", self.data.get("told", {}))
        self.data["told"] = now
        changed = {key for key in now.keys() | before.keys() if now.get(key) != before.get(key)}
        lists = {one.docname for one in self.bibliographies} if changed else set()
        again = {page for key in changed for page in pages[key]} | lists
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


def report_faults(app: Sphinx) -> None:
    """Report every incomplete source by its file and key."""
    for fault in cast("GradedDomain", app.env.domains["cite"]).faults():
        logger.error(fault, type="sources")


def setup(app: Sphinx) -> ExtensionMetadata:
    """Put the domain with grades in the place of the one without."""
    app.setup_extension("sphinxcontrib.bibtex")
    app.add_domain(GradedDomain, override=True)
    app.add_node(
        citation_mark, html=(visit_html, None), text=(visit_plain, None), typst=(visit_plain, None)
    )
    app.add_post_transform(NumberMarks)
    app.add_post_transform(ListSources)
    app.connect("builder-inited", report_faults, priority=900)  # after the files were read
    return {"version": "2", "parallel_read_safe": True, "parallel_write_safe": True}
