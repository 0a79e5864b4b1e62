"""Documents, sections and their headings, and where the documents below one are printed."""

from __future__ import annotations

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.checklists import BREAK, begins_with_list, breaks_before
from handbook_ext.pdf.writer.document_writer import Writer, prints
from handbook_ext.pdf.writer.icons import icon_name
from handbook_ext.sphinx_ext.translation.translated_messages import translate

OPENING = {"part", "chapter", "front"}
"""Kinds of headings that begin a page, with a running head of its own."""

RIGHT = {"part", "front"}
"""Kinds that begin on a right-hand page, where the book has two sides."""

DEEPEST_CHAPTER = 2
"""Documents at this level of the book or above it begin a new page; deeper ones do not."""

DEEPEST_LISTED = 2
"""Headings at this level or above it are named in the book's contents."""


@prints("document")
def document(writer: Writer, node: nodes.Element) -> str:
    """Print one page of the book, then the pages below it that no section has printed."""
    landing = writer.builder.config.handbook_pdf_root_page
    if writer.docname == writer.book.root and not landing:
        return writer.anchor("") + "\n" + _rest(writer)
    if any(isinstance(child, nodes.section) for child in node.children):
        return writer.blocks(node.children) + _rest(writer)
    text = writer.blocks(node.children)
    begins = text and writer.page.level <= DEEPEST_CHAPTER
    run = _untitled_run(writer) if begins else ""
    return f"{run}{writer.anchor('')}\n{text}{_rest(writer)}"


def _untitled_run(writer: Writer) -> str:
    return writer.book.begin_run(writer.book.part(writer.docname), "", writer.docname)


@prints("section")
def section(writer: Writer, node: nodes.Element) -> str:
    """Print a heading, what follows it, and the pages its contents list names.

    Those stand after everything else, so that no section of this page seems to be one of
    theirs. A section whose number follows theirs is printed after them, as one more chapter.
    """
    writer.level += 1
    outer, writer.waiting_pages = writer.waiting_pages, []
    parts = []
    children = list(node.children)
    if children and isinstance(children[0], nodes.title):
        text = heading(writer, node, children.pop(0))
        parts.append(f"// @ {writer.location(node)}\n{text}\n\n")
    else:
        parts.append(writer.anchors(node))
    for child in children:
        if writer.waiting_pages and _follows_pages(writer, child):
            parts.append(_below(writer, writer.waiting_pages))
            writer.pages_printed = True
        parts.append(writer.blocks([child]))
    if writer.docname == writer.book.root:
        outer += writer.waiting_pages
    else:
        parts.append(_below(writer, writer.waiting_pages))
    writer.waiting_pages = outer
    writer.level -= 1
    return "".join(parts)


def _follows_pages(writer: Writer, node: nodes.Node) -> bool:
    """Whether *node* is a section that is numbered like the pages that wait."""
    if not isinstance(node, nodes.section) or writer.docname == writer.book.root:
        return False
    return bool(writer.book.section_number(writer.docname, _first_id(node)))


def heading(writer: Writer, node: nodes.Element, title: nodes.Node) -> str:
    """Return the heading of the section *node*, with every id it can be reached by."""
    assert isinstance(title, nodes.Element)  # noqa: S101 - a title, see section()
    first = writer.book.define(writer.label(""))
    kind = _kind(writer, first=first)
    rank = max(writer.level - min(writer.page.level, DEEPEST_CHAPTER), 1)
    number = writer.book.section_number(writer.docname, "" if first else _first_id(node))
    names = _names(writer, [*node["ids"], *title["ids"]], first=first)
    text = writer.title(title)
    words = _words(title)
    if not words:
        words = _words_found(writer, node, title)
        text = escape.markup(words)
    level = writer.book.next_level(writer.level)
    listed = kind in OPENING or not writer.page.children
    arguments = [
        f"kind: {escape.string(kind)}",
        f"level: {level}",
        f"rank: {rank}",
        f"number: {escape.string(number)}",
        f"names: {escape.strings(names)}",
        f"listed: {str(listed).lower()}",
    ]
    if writer.page.opening and first:
        writer.book.contents.append(0)
        arguments.append(f"caption: {escape.string(writer.page.group)}")
    if listed and level <= DEEPEST_LISTED:
        writer.book.contents.append(level)
    if writer.title_notes:
        arguments.append(f"notes: [{''.join(writer.title_notes)}]")
        writer.title_notes = []
    run = _run(writer, node, kind, words, first=first)
    head = writer.scripts.turned(title, lambda: f"#head({', '.join(arguments)})[{text}]")
    return f"{run}{head}\n{writer.waited()}"


def _names(writer: Writer, ids: list[str], *, first: bool) -> list[str]:
    """Return the names of a heading's places that no other has; the *first* is the page itself."""
    labels = [label for label in map(writer.label, ids) if writer.book.define(label)]
    return [writer.label(""), *labels] if first else labels


def _run(writer: Writer, node: nodes.Element, kind: str, words: str, *, first: bool) -> str:
    """Return what begins the page that the heading of *node* stands on, if it begins one."""
    if kind in OPENING:
        part = writer.book.part(writer.docname) if first else writer.book.words(writer.docname)
        return writer.book.begin_run(part, words, writer.docname, right=kind in RIGHT)
    return BREAK if begins_with_list(node) and breaks_before(node) else ""


def _words(title: nodes.Element) -> str:
    """Return a title as plain text, without the numbers of its footnotes."""
    texts = (
        text.astext()
        for text in title.findall(nodes.Text)
        if not isinstance(text.parent, nodes.footnote_reference)
    )
    return " ".join("".join(texts).split())


def _words_found(writer: Writer, node: nodes.Element, title: nodes.Element) -> str:
    """Return words for the heading of *node*, whose *title* has none, and say so."""
    words = words_without_text(title) or _first_id(node) or writer.docname
    message = f"a heading needs words, and this one has none: {words!r} stands in"
    writer.warn("heading", message, node)
    return words


def words_without_text(title: nodes.Element) -> str:
    """Return what pictures and icons in a title without text are called, if anything."""
    names = (
        str(node.get("alt") or node.get("icon") or icon_name(node))
        for node in title.findall(nodes.Element)
    )
    return " ".join(filter(None, names))


def _first_id(node: nodes.Element) -> str:
    return node["ids"][0] if node["ids"] else ""


def _kind(writer: Writer, *, first: bool) -> str:
    if not first:
        is_chapter = writer.pages_printed and writer.level <= DEEPEST_CHAPTER
        return "chapter" if is_chapter else "section"
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
    if writer.book.holds(target):
        text = escape.markup(title or _page_words(writer, target))
        number = escape.string(writer.book.section_number(target, ""))
        return f"contents-entry({escape.string(writer.book.use(target, ''))}, {number})[{text}], "
    if "://" in target:
        return f"[#link({escape.string(target)})[{escape.markup(title or target)}]], "
    return ""


def _page_words(writer: Writer, docname: str) -> str:
    """Return the title of a page in words, that of the index too."""
    if docname not in writer.book.pages:
        return translate("Index")
    title = next(iter(writer.book.pages[docname].doctree.findall(nodes.title)), None)
    pictures = words_without_text(title) if title is not None else ""
    return writer.book.words(docname) or pictures or docname


def _below(writer: Writer, docnames: list[str]) -> str:
    """Print the pages *docnames* below the present section, and empty the list."""
    level = 1 if writer.docname == writer.book.root else writer.level + 1
    text = "".join(writer.print_page(docname, level) for docname in docnames)
    docnames.clear()
    return text


def _rest(writer: Writer) -> str:
    """Print the pages below this one that wait, and those that no list has shown."""
    return _below(writer, [*writer.waiting_pages, *writer.page.children])


@prints("title", "subtitle")
def title(writer: Writer, node: nodes.Element) -> str:
    """Print a title that its parent has not taken: of a document without sections."""
    return f"#label-line[{writer.inline(node.children)}]\n"
