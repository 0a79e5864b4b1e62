"""The state of the whole book: which documents it holds, where links lead, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.problems import PdfProblem
from handbook_ext.sphinx_ext.compat import sphinx_tables
from handbook_ext.sphinx_ext.compat.sphinx_helpers import Matcher

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.config import Config
    from sphinx.environment import BuildEnvironment

ReadPage = Callable[[str], nodes.document]
"""Returns a document's doctree, its links and pictures resolved for this book."""


@dataclass
class PrintedPage:
    """A document of the book. *level* is that of its title's heading, 1 at the top.

    *parent* is the document whose contents list names it, empty for the root.
    """

    docname: str
    file: str
    level: int
    parent: str
    doctree: nodes.document
    children: list[str] = field(default_factory=list)


class Book:
    """Collects what the pages print; one instance for one PDF."""

    def __init__(self, env: BuildEnvironment, config: Config, read_page: ReadPage) -> None:
        self.env = env
        self.config = config
        self.root = config.root_doc
        self.items: dict[str, str] = {}
        self.lists: dict[str, str] = {}
        self.problems: list[PdfProblem] = []
        self.heading = 0
        self.excluded = Matcher(config.handbook_pdf_exclude)
        self._defined: set[str] = set()
        self._used: dict[str, str] = {}
        self.pages = {page.docname: page for page in self._walk(self.root, "", set(), read_page)}
        self.quiet = {
            f"{page.docname}:{node_id}"
            for page in self.pages.values()
            for node_id in _quiet(page.doctree)
        }

    def _walk(
        self, docname: str, parent: str, seen: set[str], read_page: ReadPage
    ) -> Iterator[PrintedPage]:
        """Yield *docname* and what its contents lists name, in reading order, each once."""
        seen.add(docname)
        doctree = read_page(docname)
        file = Path(self.env.doc2path(docname, base=False)).as_posix()
        page = PrintedPage(docname, file, 1, parent, doctree)
        yield page
        for toctree in list(doctree.findall(addnodes.toctree)):
            for child in map(str, toctree["includefiles"]):
                if child not in seen and not self.excluded(child):
                    page.children.append(child)
                    yield from self._walk(child, docname, seen, read_page)

    def relative(self, source: str) -> str:
        """Return the path *source* as seen from the source directory, where it lies inside."""
        path = Path(source)
        base = Path(self.env.srcdir)
        return path.relative_to(base).as_posix() if path.is_relative_to(base) else source

    def section_number(self, docname: str, anchor: str) -> str:
        """Return the number of a section as in ``1.2``, empty where it has none."""
        return ".".join(map(str, sphinx_tables.section_number(self.env, docname, anchor)))

    def next_level(self, level: int) -> int:
        """Return *level*, or one below the heading before: PDF/UA allows no gap."""
        self.heading = min(level, self.heading + 1)
        return self.heading

    def define(self, name: str) -> bool:
        """Note that *name* is a place in the book; False where it was one already."""
        new = name not in self._defined
        self._defined.add(name)
        return new

    def use(self, docname: str, node_id: str) -> str:
        """Note that something leads to *node_id* on a page, and return its book-wide name."""
        name = f"{docname}:{node_id}"
        self._used[name] = docname
        return name

    def aliases(self) -> str:
        """Return, as a Typst dictionary, where to lead links whose own target is not printed."""
        lost = {name: doc for name, doc in self._used.items() if name not in self._defined}
        pairs = (f"{escape.string(name)}: {escape.string(doc + ':')}" for name, doc in lost.items())
        return f"({', '.join(pairs) or ':'})"

    def unknown(self, node: nodes.Element, location: str) -> None:
        """Note a node that no handler prints; the build fails with all of them."""
        message = f"no PDF visitor for node <{node.tagname}> at {location}"
        self.problems.append(PdfProblem(message, location))

    def add_item(self, node: Any, location: str) -> None:
        """Note a checklist item that the PDF must have exactly one form field for."""
        name = str(node["item_id"])
        if name in self.items:
            self.problems.append(PdfProblem(f"the item id {name!r} is used twice", location))
        self.items[name] = str(node["wording"])


def _quiet(doctree: nodes.document) -> Iterator[str]:
    """Yield the ids that a link names no page for: words explained, sources, notes."""
    for node in doctree.findall(nodes.Element):
        # sphinxcontrib-bibtex notes the document on an entry of a plain list
        listed = type(node) is nodes.list_item and "docname" in node
        if listed or isinstance(node, (nodes.term, nodes.citation, nodes.footnote)):
            yield from node["ids"]
