"""The Typst source of the book: the template, what the title page says, the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.pdf.escape import string
from handbook_ext.pdf.writer.index import index
from handbook_ext.sphinx_ext.translation.messages import translate

if TYPE_CHECKING:
    from handbook_ext.pdf.book import Book
    from handbook_ext.pdf.title_page import TitlePage


def assemble(book: Book, details: TitlePage) -> str:
    """Return the whole source, ready to be compiled beside the template's files."""
    text = book.markup()
    entries = index(book)
    heading = translate("Index")
    back = f"#back-matter({string(heading)})[{entries}]\n" if entries else ""
    return _front(book, details) + text + back


def _front(book: Book, details: TitlePage) -> str:
    language, _, region = details.language.replace("-", "_").partition("_")
    edition = translate("Edition {release}").format(release=details.release)
    before, _, after = translate("(p. {page})").partition("{page}")
    words = {
        "title": details.title,
        "subtitle": details.subtitle,
        "edition": edition if details.release else "",
        "date": details.date,
        "author": details.author,
        "notice": details.notice,
        "lang": language,
        "region": region if len(region) == 2 else "",
        "contents": translate("Contents"),
    }
    arguments = "".join(f"  {name}: {string(value)},\n" for name, value in words.items())
    return (
        '#import "book.typ": *\n'
        '#import "blocks.typ": *\n'
        f"#let xref = xref.with(aliases: {book.aliases()}, "
        f"before: {string(before)}, after: {string(after)})\n"
        f"#let index-line = index-line.with(aliases: {book.aliases()})\n"
        f"#show: book.with(\n{arguments})\n#show: text-style\n"
    )
