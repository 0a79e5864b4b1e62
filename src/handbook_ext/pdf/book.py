"""The state of the whole book: which documents it holds, where links lead, what is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx import addnodes
from sphinx.util.i18n import format_date

from handbook_ext.pdf import escape
from handbook_ext.pdf.fonts.book_fonts import BookFonts
from handbook_ext.pdf.maths import Formulas, definitions
from handbook_ext.pdf.other_visitors import OtherVisitors
from handbook_ext.pdf.pictures import Pictures
from handbook_ext.pdf.problems import PdfProblem
from handbook_ext.pdf.table_layout.table_content import TableContent, table_content
from handbook_ext.pdf.table_layout.word_widths import WordWidths
from handbook_ext.sphinx_ext.compat import sphinx_builders, sphinx_tables
from handbook_ext.sphinx_ext.compat.sphinx_helpers import Matcher
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.builders import Builder
    from sphinx.config import Config

INDEX = "genindex"
"""What Sphinx calls the page of its index; ours is printed at the end."""

ReadPage = Callable[[str], nodes.document]
"""Returns a document's doctree, its links and pictures resolved for this book."""


@dataclass
class PrintedPage:
    """A document of the book. *level* is that of its title's heading, 1 at the top.

    *parent* is the document whose contents list names it, empty for the root. *group* is the
    caption of the root's list that it is named in; *opening* says that it is the first there.
    """

    docname: str
    file: str
    level: int
    parent: str
    doctree: nodes.document
    group: str = ""
    opening: bool = False
    children: list[str] = field(default_factory=list)


class Book:
    """Collects what the pages print; one instance for one PDF."""

    def __init__(self, builder: Builder, read_page: ReadPage) -> None:
        self.env = builder.env
        self.config = config = builder.config
        self.fonts = _fonts(builder)
        self.pictures = _pictures(builder, self.fonts)
        self.other_visitors = OtherVisitors(builder)
        self.root = config.root_doc
        self.items: dict[str, str] = {}
        self.lists: dict[str, str] = {}
        self.places: dict[str, str] = {}
        self.contents: list[int] = []
        self.problems: list[PdfProblem] = []
        self.replaced: dict[PdfProblem, None] = {}
        self.heading = 0
        self.has_index = False
        self._runs = 0
        self._relative: dict[str, str] = {}
        self.excluded = Matcher(config.handbook_pdf_exclude)
        self._defined: set[str] = set()
        self._used: dict[str, str] = {}
        self.pages: dict[str, PrintedPage] = {}
        self._walk(PrintedPage(self.root, "", 1, "", read_page(self.root)), read_page)
        pages = self.pages.values()
        self.formulas = Formulas(
            (formula.astext() for page in pages for formula in page.doctree.findall(_is_formula)),
            _macros(config),
            self.fonts.options(),
        )
        self.mentions: dict[str, list[str]] = {}
        self.addresses: set[str] = set()
        self.listed = {uri for page in pages for uri in _listed_addresses(page.doctree)}
        self.quiet = {
            f"{page.docname}:{node_id}" for page in pages for node_id in _quiet(page.doctree)
        }

    def _walk(self, page: PrintedPage, read_page: ReadPage) -> None:
        """Note *page* and what its contents lists name, in reading order, each once."""
        self.pages[page.docname] = page
        page.file = Path(self.env.doc2path(page.docname, base=False)).as_posix()
        for toctree in list(page.doctree.findall(addnodes.toctree)):
            caption = page.group if page.parent else str(toctree.get("caption") or "")
            opening = bool(caption) and not page.parent
            for name in map(str, toctree["includefiles"]):
                # a list may name pages that Sphinx makes for a browser: genindex, search
                is_written = name in self.env.found_docs
                if is_written and name not in self.pages and not self.excluded(name):
                    page.children.append(name)
                    child = PrintedPage(name, "", 1, page.docname, read_page(name))
                    child.group, child.opening = caption, opening
                    opening = False
                    self._walk(child, read_page)

    def holds(self, docname: str) -> bool:
        """Whether a link to *docname* has a page of the PDF to lead to."""
        return docname in self.pages or (docname == INDEX and self.has_index)

    @cached_property
    def tables(self) -> dict[nodes.Element, TableContent]:
        """Return what stands in each table, by its part that has columns."""
        groups = (page.doctree.findall(nodes.tgroup) for page in self.pages.values())
        return {group: table_content(group) for found in groups for group in found}

    @cached_property
    def word_widths(self) -> WordWidths:
        """Return how wide the words of tables are: all of the book's, measured at once."""
        return WordWidths(self.tables.values(), self.fonts)

    def relative(self, source: str) -> str:
        """Return the path *source* as seen from the source directory, where it lies inside."""
        if source not in self._relative:
            path = Path(source)
            base = Path(self.env.srcdir)
            inside = path.is_relative_to(base)
            self._relative[source] = path.relative_to(base).as_posix() if inside else source
        return self._relative[source]

    def section_number(self, docname: str, anchor: str) -> str:
        """Return the number of a section as in ``1.2``, empty where it has none."""
        return ".".join(map(str, sphinx_tables.section_number(self.env, docname, anchor)))

    def begin_run(self, part: str, chapter: str, docname: str = "", *, right: bool = False) -> str:
        """Return the end of the pages before, and the beginning of those headed so.

        Their foot says when *docname* was reviewed. With *right* they begin on a right-hand page
        of a book that has two sides. What is printed under one head is one run of pages: that
        costs Typst as much for the last of a thousand chapters as for the first.
        """
        end = self.end_run()
        self._runs += 1
        words = ", ".join(map(escape.string, (part, chapter, self.reviewed(docname))))
        return f"{end}#run({self._runs}, {words}{', right: true' if right else ''})["

    def end_run(self) -> str:
        """Return the end of the last run of pages."""
        return "]\n" if self._runs else ""

    def reviewed(self, docname: str) -> str:
        """Return in words when a page was ``reviewed``, as its fields at the top say."""
        text = str(self.env.metadata.get(docname, {}).get("reviewed", "")).strip()
        try:
            day = datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
        except ValueError:
            words = text
        else:
            language = self.config.language or "en"
            words = format_date("%d %B %Y", date=day, language=language).lstrip("0")
        return translate("Reviewed {date}").format(date=words) if words else ""

    def part(self, docname: str) -> str:
        """Return the title of the part that a document is in, or the caption it stands under."""
        page = self.pages[docname]
        part = page
        while part.parent not in {"", self.root}:
            part = self.pages[part.parent]
        return page.group if part is page else self.words(part.docname)

    def title(self) -> str:
        """Return what the PDF is called."""
        return str(self.config.handbook_pdf_title or self.words(self.root) or self.config.project)

    def words(self, docname: str) -> str:
        """Return the title of a document as plain text."""
        title = self.env.titles.get(docname)
        return " ".join(title.astext().split()) if title is not None else ""

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

    def mention(self, name: str) -> str:
        """Note that what is explained at *name* is spoken of, and return what to call the place."""
        places = self.mentions.setdefault(name, [])
        places.append(f"{name} {len(places) + 1}")
        return places[-1]

    def address(self, uri: str, *, in_list: bool) -> str:
        """Return the address to print beside a link, empty where the book has it elsewhere.

        An address that a list of sources has is printed there, any other where it comes first.
        """
        if uri in self.addresses or (uri in self.listed and not in_list):
            return ""
        self.addresses.add(uri)
        return uri.partition("://")[2].rstrip("/") or uri.removeprefix("mailto:")

    def aliases(self) -> str:
        """Return, as a Typst dictionary, where to lead links whose own target is not printed."""
        lost = {name: doc for name, doc in self._used.items() if name not in self._defined}
        pairs = (f"{escape.string(name)}: {escape.string(doc + ':')}" for name, doc in lost.items())
        return f"({', '.join(pairs) or ':'})"

    def note(self, subtype: str, message: str, location: str) -> None:
        """Note what leaves the PDF whole but poorer, each once; the builder reports it."""
        self.replaced.setdefault(PdfProblem(message, location, subtype))

    def add_item(self, node: Any, location: str) -> None:
        """Note a checklist item that the PDF must have exactly one form field for."""
        name = str(node["item_id"])
        if name in self.items:
            self.problems.append(PdfProblem(f"the item id {name!r} is used twice", location))
        self.items[name] = str(node["wording"])


def _listed_addresses(doctree: nodes.document) -> Iterator[str]:
    for entry in doctree.findall(nodes.citation):
        yield from (link["refuri"] for link in entry.findall(nodes.reference) if "refuri" in link)


def _is_formula(node: nodes.Node) -> bool:
    return isinstance(node, (nodes.math, nodes.math_block))


def _fonts(builder: Builder) -> BookFonts:
    names, language = builder.config.handbook_pdf_fonts, builder.config.language or "en"
    return BookFonts(names, Path(builder.confdir), Path(builder.outdir, "handbook-fonts"), language)


def _pictures(builder: Builder, fonts: BookFonts) -> Pictures:
    return Pictures(Path(builder.outdir), sphinx_builders.image_folder(builder), fonts.options())


def _macros(config: Config) -> str:
    """Return the commands that the project defines for formulas on its pages."""
    for name in ("mathjax4_config", "mathjax3_config"):
        mathjax = getattr(config, name, None) or {}
        macros = mathjax.get("tex", {}).get("macros", {}) if isinstance(mathjax, dict) else {}
        if macros:
            return definitions(macros)
    return ""


def _quiet(doctree: nodes.document) -> Iterator[str]:
    """Yield the ids that a link names no page for: words explained, sources, notes."""
    for node in doctree.findall(nodes.Element):
        # sphinxcontrib-bibtex notes the document on an entry of a plain list
        listed = type(node) is nodes.list_item and "docname" in node
        if listed or isinstance(node, (nodes.term, nodes.citation, nodes.footnote)):
            yield from node["ids"]
