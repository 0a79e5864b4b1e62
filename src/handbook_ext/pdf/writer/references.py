"""Links inside the book and out of it, footnotes, citations."""

from __future__ import annotations

from urllib.parse import unquote

from docutils import nodes

from handbook_ext.pdf import escape
from handbook_ext.pdf.writer.document_writer import Writer, prints

ADDRESS = 18
"""Letters of an address after which it may be broken at its next joint."""


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
    """Print a link; one to a place in the book names the page, another its address.

    A link to a document that the PDF leaves out leads to its page on the web, if the project
    says where that is. In headings, which the contents repeat, links are text.
    """
    text = writer.inside(node)
    inside = target_of(writer, node)
    if writer.plain:
        return text
    if inside is not None and writer.book.holds(inside[0]):
        return link_to(writer, inside[0], unquote(inside[1]), text)
    uri = str(node.get("refuri", "")) if inside is None else on_the_web(writer, *inside)
    if not uri:
        return text
    text = f"#button[{text}];" if "sd-btn" in node.get("classes", ()) else text
    return f"#link({escape.string(uri)})[{text}];{_address(writer, node, uri)}"


def on_the_web(writer: Writer, docname: str, anchor: str) -> str:
    """Return the address of a page that is not in the book, empty where none is known."""
    base = str(writer.book.config.html_baseurl or "").rstrip("/")
    if not base or docname not in writer.book.env.found_docs:
        return ""
    return f"{base}/{docname}.html{'#' if anchor else ''}{anchor}"


def _address(writer: Writer, node: nodes.Element, uri: str) -> str:
    """Return the address for who reads on paper, unless the text or another place has it.

    What a name in code means in another project, which Sphinx has looked up, is left alone.
    """
    is_looked_up = str(node.get("reftitle", "")).startswith("(in ")
    if not writer.book.config.handbook_pdf_addresses or is_looked_up or writer.repeated:
        return ""
    address = writer.book.address(uri, in_list=writer.in_source)
    if not address or address.casefold() in node.astext().casefold():
        return ""
    return f" #address[{escape.markup(address, ADDRESS)}];"


def link_to(writer: Writer, docname: str, anchor: str, text: str) -> str:
    """Return *text* as a link to a place in the book, with its page where that helps."""
    name = writer.book.use(docname, anchor)
    place = escape.string(name)
    if name not in writer.book.quiet:
        return f"#xref({place})[{text}];"
    if writer.in_source:
        return f"#cited({place})[{text}];"
    here = f"#anchor({escape.string(writer.book.mention(name))});" if not writer.repeated else ""
    return f"{here}#xref({place}, quiet: true)[{text}];"


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
    """Print a source under its key, with the pages that cite it."""
    writer.in_source = True
    text = _entry(writer, node, f"source-entry.with(names: {escape.strings(_names(writer, node))})")
    writer.in_source = False
    return text


def _names(writer: Writer, node: nodes.Element) -> list[str]:
    return [writer.label(node_id) for node_id in node["ids"]]


def _entry(writer: Writer, node: nodes.Element, function: str) -> str:
    labels = [child for child in node.children if isinstance(child, nodes.label)]
    text = "".join(writer.inline(label.children) for label in labels)
    body = writer.blocks(child for child in node.children if child not in labels)
    return f"#({function})([{text}])[{body}]"


@prints("citation_reference")
def citation_reference(writer: Writer, node: nodes.Element) -> str:
    """Print the key of a source that Sphinx found no entry for."""
    return f"\\[{writer.inline(node.children)}\\]"
