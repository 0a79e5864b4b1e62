"""Documents, sections and their headings, and where the documents below one are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.registry import prints

if TYPE_CHECKING:
    from handbook_ext.pdf.writer.document_writer import Writer

DEEPEST_CHAPTER = 2
"""Documents at this level of the book or above it begin a new page; deeper ones do not."""


@prints("document")
def document(w: Writer, node: nodes.Element) -> str:
    """Print one page of the book, then the pages below it that no section has printed."""
    titled = any(isinstance(child, nodes.section) for child in node.children)
    start = "" if titled else w.anchor("") + "\n"
    landing = w.builder.config.handbook_pdf_root_page
    if w.docname == w.book.root and not landing:
        return w.anchor("") + "\n" + _below(w, list(w.page.children))
    return start + w.blocks(node.children) + _below(w, w.waiting_pages)


@prints("section")
def section(w: Writer, node: nodes.Element) -> str:
    """Print a heading, what follows it, and the pages its contents list names.

    Those stand before the next section of the page, as Sphinx numbers them; on the root
    page after everything else.
    """
    w.level += 1
    parts = []
    children = list(node.children)
    if children and isinstance(children[0], nodes.title):
        parts.append(f"// @ {w.location(node)}\n{heading(w, node, children.pop(0))}\n\n")
    else:
        parts.append(w.anchors(node))
    for child in children:
        if isinstance(child, nodes.section) and w.docname != w.book.root:
            parts.append(_below(w, w.waiting_pages))
        parts.append(w.blocks([child]))
    if w.docname != w.book.root:
        parts.append(_below(w, w.waiting_pages))
    w.level -= 1
    return "".join(parts)


def heading(w: Writer, node: nodes.Element, title: nodes.Node) -> str:
    """Return the heading of the section *node*, with every id it can be reached by."""
    assert isinstance(title, nodes.Element)  # noqa: S101 - a title, see section()
    first = w.book.define(w.label(""))
    kind = _kind(w) if first else "section"
    chapter_level = min(w.page.level, DEEPEST_CHAPTER)
    number = w.book.section_number(w.docname, "" if first else _hash(node))
    names = [w.label("")] if first else []
    ids = [*node["ids"], *title["ids"]]
    names += [w.label(node_id) for node_id in ids if w.book.define(w.label(node_id))]
    text = w.title(title)
    arguments = [
        f"kind: {escape.string(kind)}",
        f"level: {w.book.next_level(w.level)}",
        f"rank: {max(w.level - chapter_level, 1)}",
        f"number: {escape.string(number)}",
        f"names: {escape.strings(names)}",
        f"listed: {str(first or not w.page.children).lower()}",
        f"running: {escape.string(_words(title))}",
    ]
    if w.title_notes:
        arguments.append(f"notes: [{''.join(w.title_notes)}]")
        w.title_notes = []
    return f"#head({', '.join(arguments)})[{text}]\n{w.waited()}"


def _words(title: nodes.Element) -> str:
    """Return a title as plain text, without the numbers of its footnotes."""
    texts = (
        text.astext()
        for text in title.findall(nodes.Text)
        if not isinstance(text.parent, nodes.footnote_reference)
    )
    return " ".join("".join(texts).split())


def _hash(node: nodes.Element) -> str:
    return "#" + node["ids"][0] if node["ids"] else ""


def _kind(w: Writer) -> str:
    if w.docname == w.book.root:
        return "front"
    if w.page.level == 1 and w.page.children:
        return "part"
    return "chapter" if w.page.level <= DEEPEST_CHAPTER else "section"


@prints("toctree")
def toctree(w: Writer, node: nodes.Element) -> str:
    """Print a contents list with page numbers, and note the pages it names for later.

    The root page's list is the book's contents, printed at the front.
    """
    named = [str(name) for name in node["includefiles"]]
    w.waiting_pages += named
    if node.get("hidden") or w.docname == w.book.root:
        return ""
    entries = "".join(_entry(w, title or "", target) for title, target in node["entries"])
    caption = f"#label-line[{escape.markup(node['caption'])}]\n\n" if node.get("caption") else ""
    return f"{caption}#contents-list({entries})\n" if entries else ""


def _entry(w: Writer, title: str, target: str) -> str:
    """Return one line of a contents list: a page of the book, or an address elsewhere."""
    if target in w.book.pages:
        text = escape.markup(title or w.book.env.titles[target].astext())
        number = escape.string(w.book.section_number(target, ""))
        return f"contents-entry({escape.string(w.book.use(target, ''))}, {number})[{text}], "
    if "://" in target:
        return f"[#link({escape.string(target)})[{escape.markup(title or target)}]], "
    return ""


def _below(w: Writer, docnames: list[str]) -> str:
    """Print the pages *docnames* below the present section, and empty the list."""
    level = 1 if w.docname == w.book.root else w.level + 1
    text = "".join(w.book.page(docname, level) for docname in docnames)
    docnames.clear()
    return text


@prints("title", "subtitle")
def title(w: Writer, node: nodes.Element) -> str:
    """Print a title that its parent has not taken: of a document without sections."""
    return f"#label-line[{w.inline(node.children)}]\n"
