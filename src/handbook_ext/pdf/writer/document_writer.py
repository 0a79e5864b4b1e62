"""One document's doctree into Typst markup; the handlers beside this module do the nodes.

Writer and table of handlers stand in one module, since each is part of the other's type.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.scripts import Scripts
from handbook_ext.sphinx_ext.nodes import checklist

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sphinx.builders import Builder

    from handbook_ext.pdf.book import Book, PrintedPage

PrintPage = Callable[[str, int], str]
"""Returns a document with everything below it, its title at the level given; once only."""


class Writer(nodes.NodeVisitor):
    """Writes one page of the book.

    Every handler returns the markup of its node. Blocks end with an empty line; every
    function call in running text ends with a semicolon, so that what follows it is text.
    """

    def __init__(
        self,
        document: nodes.document,
        builder: Builder,
        book: Book,
        page: PrintedPage,
        print_page: PrintPage,
    ) -> None:
        super().__init__(document)
        self.builder = builder
        self.book = book
        self.page = page
        self.print_page = print_page
        self.docname = page.docname
        self.body: list[str] = []
        self.level = page.level - 1
        self.plain = False
        self.repeated = False
        self.in_source = False
        self.longest = escape.LINE
        self.scripts = Scripts(document, book)
        self.waiting: list[str] = []
        self.waiting_pages: list[str] = []
        self.pages_printed = False
        self.notes = {
            note_id: note for note in document.findall(nodes.footnote) for note_id in note["ids"]
        }
        self.noted: set[str] = set()
        self.open_notes: list[str] = []
        self.labelled: set[str] = set()
        self.title_notes: list[str] = []
        self.explained: set[str] = set()

    def render(self, node: nodes.Node) -> str:
        """Return *node* as markup."""
        if isinstance(node, nodes.Text):
            return self.scripts.markup(node, self.longest)
        assert isinstance(node, nodes.Element)  # noqa: S101 - docutils knows no third kind
        registered = self._registered(node)
        if registered is not None:
            return self.anchors(node) + registered
        handler, kind = handler_of(type(node))
        # what begins a page says where it can be reached by itself
        anchors = "" if isinstance(node, (nodes.section, checklist)) else self.anchors(node)
        text = handler(self, node)
        if not text.strip() and kind is not type(node):
            # what a base class prints nothing of may still be something to see
            text = HANDLERS[LAST_RESORT](self, node)
        return anchors + text

    def _registered(self, node: nodes.Element) -> str | None:
        """Return what the visitors write that another extension gave ``add_node(typst=...)``."""
        for cls in type(node).__mro__:
            visit = getattr(self, f"visit_{cls.__name__}", None)
            if visit is None:
                continue
            saved, self.body = self.body, []
            try:
                visit(node)
                self.body.append(self.inside(node))
                getattr(self, f"depart_{cls.__name__}", lambda _node: None)(node)
            except (nodes.SkipNode, nodes.SkipDeparture):
                pass
            finally:
                written, self.body = "".join(self.body), saved
            return written
        return None

    def inside(self, node: nodes.Element) -> str:
        """Return *node*'s children: as blocks where it holds blocks, else as running text."""
        if any(is_block(child) for child in node.children):
            return self.blocks(node.children)
        return self.inline(node.children)

    def inline(self, children: Iterable[nodes.Node]) -> str:
        """Return *children* as running text."""
        return "".join(self.render(child) for child in children)

    def blocks(self, children: Iterable[nodes.Node]) -> str:
        """Return *children* as blocks, each under a comment that names its place."""
        parts = []
        for child in children:
            text = self.scripts.block(child, self.render)
            if _stays_with_next(child):
                text = f"#keep[{text}]"
            if text.strip():
                parts.append(f"// @ {self.location(child)}\n{text.strip()}\n\n")
        return "\n" + "".join(parts) if parts else ""

    def title(self, node: nodes.Element) -> str:
        """Return *node*'s text for a heading.

        It is printed again in the contents, where a link inside it would be one in another;
        its footnotes wait in ``title_notes``.
        """
        self.plain = self.repeated = True
        text = self.scripts.titled(node, self.inline(node.children))
        self.plain = self.repeated = False
        return text

    def waited(self) -> str:
        """Return the anchors of what is printed more than once, to stand beside it once."""
        anchors, self.waiting = "".join(self.waiting), []
        return anchors

    def line(self, node: nodes.Node) -> str:
        """Return the text of a title that is no heading, with the places it can be reached by."""
        assert isinstance(node, nodes.Element)  # noqa: S101 - titles, rubrics and captions
        return self.anchors(node) + self.inline(node.children)

    def anchors(self, node: nodes.Element) -> str:
        """Return the places that links to *node* lead to."""
        anchors = "".join(self.anchor(node_id) for node_id in node["ids"])
        if self.repeated and anchors:
            self.waiting.append(anchors)
            return ""
        return anchors

    def anchor(self, node_id: str) -> str:
        """Return the place that links to *node_id* on this page lead to, once only."""
        name = self.label(node_id)
        return f"#anchor({escape.string(name)});" if self.book.define(name) else ""

    def label(self, node_id: str) -> str:
        """Return the book-wide name of an id of this page; an empty id is the page itself."""
        return f"{self.docname}:{node_id}"

    def location(self, node: nodes.Node) -> str:
        """Return where *node* was written, as ``file:line``; the first, where none is known."""
        source, line = None, None
        at: nodes.Node | None = node
        while at is not None and not (source and line):
            source, line = source or at.source, line or at.line
            at = at.parent
        name = self.book.relative(source) if source else self.page.file
        return f"{name}:{line or 1}"

    def warn(self, subtype: str, message: str, node: nodes.Element) -> None:
        """Report a fault that leaves the PDF whole but poorer; *subtype* can be suppressed."""
        self.book.note(subtype, message, self.location(node))


KEPT = 700
"""Characters of a block, about ten lines, that a line about it is kept with."""


def _stays_with_next(node: nodes.Node) -> bool:
    """Whether *node* ends a section of which the line below says what exercises it."""
    follower = node.next_node(is_seen, descend=False, siblings=True)
    if not isinstance(follower, nodes.paragraph) or "hb-exercised" not in follower["classes"]:
        return False
    is_short = len(node.astext()) <= KEPT
    return is_short and is_seen(node) and not isinstance(node, nodes.section)


def is_seen(node: nodes.Node) -> bool:
    """Whether *node* may print something."""
    return not isinstance(node, (nodes.Invisible, nodes.target))


BLOCKS = (
    nodes.Body,
    nodes.Structural,
    nodes.Titular,
    nodes.Bibliographic,
    addnodes.toctree,
    addnodes.glossary,
    addnodes.only,
    addnodes.hlist,
    addnodes.hlistcol,
    addnodes.acks,
    addnodes.centered,
    addnodes.desc_content,
)


def is_block(node: nodes.Node) -> bool:
    """Whether *node* stands on lines of its own."""
    return isinstance(node, BLOCKS) and not isinstance(
        node, (nodes.Inline, nodes.target, nodes.comment, nodes.image)
    )


Handler = Callable[[Writer, nodes.Element], str]
"""Returns the Typst markup of a node, its children included."""

HANDLERS: dict[str, Handler] = {}
"""Handlers by the name of the node's class or of one of its bases, as Sphinx finds visitors."""


def prints(*names: str) -> Callable[[Handler], Handler]:
    """Register a function for the node classes called *names*.

    By name, because the extensions that define some of them need not be installed.
    """

    def register(handler: Handler) -> Handler:
        for name in names:
            HANDLERS[name] = handler
        return handler

    return register


SILENT = {
    *("docutils.nodes.comment", "docutils.nodes.meta", "docutils.nodes.pending"),
    *("docutils.nodes.substitution_definition", "docutils.nodes.system_message"),
    *("docutils.nodes.target", "sphinx.addnodes.highlightlang", "sphinx.addnodes.index"),
    *("sphinx.addnodes.tabular_col_spec", "sphinx.ext.autosummary.autosummary_toc"),
    "sphinxcontrib.bibtex.nodes.raw_latex",
}
"""The classes that hold no text for readers; what another makes of them may hold some."""

LAST_RESORT = nodes.Element.__name__
"""The class under whose name the handler stands that prints what no other does."""


def handler_of(kind: type[nodes.Node]) -> tuple[Handler, type]:
    """Return the handler of the class *kind*, or of its nearest base class that has one.

    With it comes that class.
    """
    if f"{kind.__module__}.{kind.__qualname__}" in SILENT:
        return nothing, kind
    for cls in kind.__mro__:
        handler = HANDLERS.get(cls.__name__)
        if handler is not None:
            return handler, cls
    return HANDLERS[LAST_RESORT], nodes.Element


def nothing(_writer: Writer, _node: nodes.Element) -> str:
    """Print nothing. The ids of the node are places all the same."""
    return ""
