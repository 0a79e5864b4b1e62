"""Links inside the book and out of it, footnotes, citations."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.registry import prints

if TYPE_CHECKING:
    from handbook_ext.pdf.writer.document_writer import Writer


def target_of(w: Writer, node: nodes.Element) -> tuple[str, str] | None:
    """Return the document and the id that a link inside the book leads to, else None."""
    if "refid" in node:
        return w.docname, node["refid"]
    uri = str(node.get("refuri", ""))
    if not uri.startswith("%"):
        return None
    docname, _, anchor = uri[1:].partition("#")
    return docname, anchor


@prints("reference", "number_reference")
def reference(w: Writer, node: nodes.Element) -> str:
    """Print a link; one to a place in the book names the page.

    A link to a document that the PDF leaves out is printed as its text. In headings, which
    the contents repeat, links are text too.
    """
    text = w.inside(node)
    inside = target_of(w, node)
    if inside is None:
        uri = str(node.get("refuri", ""))
        if w.plain or not uri:
            return text
        text = f"#button[{text}];" if "sd-btn" in node.get("classes", ()) else text
        return f"#link({escape.string(uri)})[{text}];"
    docname, anchor = inside
    if w.plain or docname not in w.book.pages:
        return text
    return link_to(w, docname, unquote(anchor), text)


def link_to(w: Writer, docname: str, anchor: str, text: str) -> str:
    """Return *text* as a link to a place in the book, with its page where that helps."""
    name = w.book.use(docname, anchor)
    quiet = ", quiet: true" if name in w.book.quiet else ""
    return f"#xref({escape.string(name)}{quiet})[{text}];"


@prints("download_reference")
def download(w: Writer, node: nodes.Element) -> str:
    """Print the name of a file that only the HTML pages offer, or a link to one elsewhere."""
    text = w.inline(node.children)
    return f"#link({escape.string(node['refuri'])})[{text}];" if "refuri" in node else text


@prints("footnote_reference")
def footnote_reference(w: Writer, node: nodes.Element) -> str:
    """Print a note at the foot of the page; a second reference repeats its number."""
    note = w.notes.get(node.get("refid", ""))
    if note is None:
        return f"#super[{w.inline(node.children)}];"
    name = f"note:{w.label(note['ids'][0])}"
    if name in w.labelled:
        return f"#footnote(label({escape.string(name)}));"
    w.noted.update(note["ids"])
    body = w.blocks(child for child in note.children if not isinstance(child, nodes.label))
    if w.plain:
        w.title_notes.append(f"#footnote[{body}];")
        return ""
    if w.repeated:
        # Typst would see the name twice
        return f"#footnote[{body}];"
    w.labelled.add(name)
    return f"#footnote[{body}]#label({escape.string(name)});"


@prints("footnote")
def footnote(w: Writer, node: nodes.Element) -> str:
    """Print nothing: the note stands where it is referred to. One nobody refers to is text."""
    if not set(node["ids"]).isdisjoint(w.noted):
        return ""
    return _entry(w, node, "note-entry")


@prints("citation")
def citation(w: Writer, node: nodes.Element) -> str:
    """Print a source under its key."""
    return _entry(w, node, "source-entry")


def _entry(w: Writer, node: nodes.Element, function: str) -> str:
    labels = [child for child in node.children if isinstance(child, nodes.label)]
    text = "".join(w.inline(label.children) for label in labels)
    body = w.blocks(child for child in node.children if child not in labels)
    return f"#{function}([{text}])[{body}]"


@prints("citation_reference")
def citation_reference(w: Writer, node: nodes.Element) -> str:
    """Print the key of a source that Sphinx found no entry for."""
    return f"\\[{w.inline(node.children)}\\]"
