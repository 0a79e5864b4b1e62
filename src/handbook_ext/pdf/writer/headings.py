"""Documents, sections and their headings, and where the documents below one are printed."""

from __future__ import annotations

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints

DEEPEST_CHAPTER = 2
"""Documents at this level of the book or above it begin a new page; deeper ones do not."""


@prints("document")
def document(writer: Writer, node: nodes.Element) -> str:
    """Print one page of the book, then the pages below it that no section has printed."""
    titled = any(isinstance(child, nodes.section) for child in node.children)
    start = "" if titled else writer.anchor("") + "\n"
    landing = writer.builder.config.handbook_pdf_root_page
    if writer.docname == writer.book.root and not landing:
        return writer.anchor("") + "\n" + _below(writer, list(writer.page.children))
    return start + writer.blocks(node.children) + _below(writer, writer.waiting_pages)


@prints("section")
def section(writer: Writer, node: nodes.Element) -> str:
    """Print a heading, what follows it, and the pages its contents list names.

    Those stand before the next section of the page, as Sphinx numbers them; on the root
    page after everything else.
    """
    writer.level += 1
    parts = []
    children = list(node.children)
    if children and isinstance(children[0], nodes.title):
        parts.append(f"// @ {writer.location(node)}\n{heading(writer, node, children.pop(0))}\n\n")
    else:
        parts.append(writer.anchors(node))
    for child in children:
        if isinstance(child, nodes.section) and writer.docname != writer.book.root:
            parts.append(_below(writer, writer.waiting_pages))
        parts.append(writer.blocks([child]))
    if writer.docname != writer.book.root:
        parts.append(_below(writer, writer.waiting_pages))
    writer.level -= 1
    return "".join(parts)


def heading(writer: Writer, node: nodes.Element, title: nodes.Node) -> str:
    """Return the heading of the section *node*, with every id it can be reached by."""
    assert isinstance(title, nodes.Element)  # noqa: S101 - a title, see section()
    first = writer.book.define(writer.label(""))
    kind = _kind(writer) if first else "section"
    chapter_level = min(writer.page.level, DEEPEST_CHAPTER)
    number = writer.book.section_number(writer.docname, "" if first else _first_id(node))
    names = [writer.label("")] if first else []
    ids = [*node["ids"], *title["ids"]]
    names += [writer.label(node_id) for node_id in ids if writer.book.define(writer.label(node_id))]
    text = writer.title(title)
    arguments = [
        f"kind: {escape.string(kind)}",
        f"level: {writer.book.next_level(writer.level)}",
        f"rank: {max(writer.level - chapter_level, 1)}",
        f"number: {escape.string(number)}",
        f"names: {escape.strings(names)}",
        f"listed: {str(first or not writer.page.children).lower()}",
        f"running: {escape.string(_words(title))}",
    ]
    if writer.title_notes:
        arguments.append(f"notes: [{''.join(writer.title_notes)}]")
        writer.title_notes = []
    return f"#head({', '.join(arguments)})[{text}]\n{writer.waited()}"


def _words(title: nodes.Element) -> str:
    """Return a title as plain text, without the numbers of its footnotes."""
    texts = (
        text.astext()
        for text in title.findall(nodes.Text)
        if not isinstance(text.parent, nodes.footnote_reference)
    )
    return " ".join("".join(texts).split())


def _first_id(node: nodes.Element) -> str:
    return node["ids"][0] if node["ids"] else ""


def _kind(writer: Writer) -> str:
    if writer.docname == writer.book.root:
        return "front"
    if writer.page.level == 1 and writer.page.children:
        return "part"
    return "chapter" if writer.page.level <= DEEPEST_CHAPTER else "section"


@prints("toctree")
def toctree(writer: Writer, node: nodes.Element) -> str:
    """Print a contents list with page numbers, and note the pages it names for later.

    The root page's list is the book's contents, printed at the front.
    """
    named = [str(name) for name in node["includefiles"]]
    writer.waiting_pages += named
    if node.get("hidden") or writer.docname == writer.book.root:
        return ""
    entries = "".join(_entry(writer, title or "", target) for title, target in node["entries"])
    caption = f"#label-line[{escape.markup(node['caption'])}]\n\n" if node.get("caption") else ""
    return f"{caption}#contents-list({entries})\n" if entries else ""


def _entry(writer: Writer, title: str, target: str) -> str:
    """Return one line of a contents list: a page of the book, or an address elsewhere."""
    if target in writer.book.pages:
        text = escape.markup(title or writer.book.env.titles[target].astext())
        number = escape.string(writer.book.section_number(target, ""))
        return f"contents-entry({escape.string(writer.book.use(target, ''))}, {number})[{text}], "
    if "://" in target:
        return f"[#link({escape.string(target)})[{escape.markup(title or target)}]], "
    return ""


def _below(writer: Writer, docnames: list[str]) -> str:
    """Print the pages *docnames* below the present section, and empty the list."""
    level = 1 if writer.docname == writer.book.root else writer.level + 1
    text = "".join(writer.print_page(docname, level) for docname in docnames)
    docnames.clear()
    return text


@prints("title", "subtitle")
def title(writer: Writer, node: nodes.Element) -> str:
    """Print a title that its parent has not taken: of a document without sections."""
    return f"#label-line[{writer.inline(node.children)}]\n"
