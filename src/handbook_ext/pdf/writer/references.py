"""Links inside the book and out of it, footnotes, citations."""

from __future__ import annotations

from urllib.parse import unquote

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints


def target_of(writer: Writer, node: nodes.Element) -> tuple[str, str] | None:
    """Return the document and the id that a link inside the book leads to, else None."""
    if "refid" in node:
        return writer.docname, node["refid"]
    uri = str(node.get("refuri", ""))
    if not uri.startswith("%"):
        return None
    docname, _, anchor = uri[1:].partition("#")
    return docname, anchor


@prints("reference", "number_reference")
def reference(writer: Writer, node: nodes.Element) -> str:
    """Print a link; one to a place in the book names the page.

    A link to a document that the PDF leaves out is printed as its text. In headings, which
    the contents repeat, links are text too.
    """
    text = writer.inside(node)
    inside = target_of(writer, node)
    if inside is None:
        uri = str(node.get("refuri", ""))
        if writer.plain or not uri:
            return text
        text = f"#button[{text}];" if "sd-btn" in node.get("classes", ()) else text
        return f"#link({escape.string(uri)})[{text}];"
    docname, anchor = inside
    if writer.plain or not writer.book.holds(docname):
        return text
    return link_to(writer, docname, unquote(anchor), text)


def link_to(writer: Writer, docname: str, anchor: str, text: str) -> str:
    """Return *text* as a link to a place in the book, with its page where that helps."""
    name = writer.book.use(docname, anchor)
    quiet = ", quiet: true" if name in writer.book.quiet else ""
    return f"#xref({escape.string(name)}{quiet})[{text}];"


@prints("download_reference")
def download(writer: Writer, node: nodes.Element) -> str:
    """Print the name of a file that only the HTML pages offer, or a link to one elsewhere."""
    text = writer.inline(node.children)
    return f"#link({escape.string(node['refuri'])})[{text}];" if "refuri" in node else text


@prints("footnote_reference")
def footnote_reference(writer: Writer, node: nodes.Element) -> str:
    """Print a note at the foot of the page; a second reference repeats its number."""
    note = writer.notes.get(node.get("refid", ""))
    if note is None:
        return f"#super[{writer.inline(node.children)}];"
    name = f"note:{writer.label(note['ids'][0])}"
    if name in writer.labelled:
        return f"#footnote(label({escape.string(name)}));"
    if name in writer.open_notes:
        return f"#note-number({escape.string(name)});"
    writer.noted.update(note["ids"])
    writer.open_notes.append(name)
    body = writer.blocks(child for child in note.children if not isinstance(child, nodes.label))
    writer.open_notes.remove(name)
    if writer.plain:
        writer.title_notes.append(f"#footnote[{body}];")
        return ""
    if writer.repeated:
        # Typst would see the name twice
        return f"#footnote[{body}];"
    writer.labelled.add(name)
    return f"#footnote[{body}]#label({escape.string(name)});"


@prints("footnote")
def footnote(writer: Writer, node: nodes.Element) -> str:
    """Print nothing: the note stands where it is referred to. One nobody refers to is text."""
    if not set(node["ids"]).isdisjoint(writer.noted):
        return ""
    return _entry(writer, node, "note-entry")


@prints("citation")
def citation(writer: Writer, node: nodes.Element) -> str:
    """Print a source under its key."""
    return _entry(writer, node, "source-entry")


def _entry(writer: Writer, node: nodes.Element, function: str) -> str:
    labels = [child for child in node.children if isinstance(child, nodes.label)]
    text = "".join(writer.inline(label.children) for label in labels)
    body = writer.blocks(child for child in node.children if child not in labels)
    return f"#{function}([{text}])[{body}]"


@prints("citation_reference")
def citation_reference(writer: Writer, node: nodes.Element) -> str:
    """Print the key of a source that Sphinx found no entry for."""
    return f"\\[{writer.inline(node.children)}\\]"
