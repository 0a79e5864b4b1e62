"""The Typst source of the book: the template, what the title page says, the text, the index."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from handbook_ext.pdf.book import INDEX, Book
from handbook_ext.pdf.escape import markup, string, strings
from handbook_ext.pdf.problems import PdfError
from handbook_ext.pdf.writer.index import index
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.builders import Builder

    from handbook_ext.pdf.title_page import TitlePage
    from handbook_ext.pdf.writer.document_writer import Writer

LETTERS_A_PAGE = 5000
"""About as much of the source fills a page; what is made of it need not be right."""


class BookDocument:
    """Prints the book that *builder* builds, page by page; one instance for one PDF."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.book = Book(builder, self._read_page)
        self._printed: set[str] = set()

    def _read_page(self, docname: str) -> nodes.document:
        doctree = sphinx_builders.doctree_to_write(self.builder.env, docname)
        self.builder.env.resolve_references(doctree, docname, self.builder)
        self.builder.post_process_images(doctree)
        return doctree

    def source(self, details: TitlePage) -> str:
        """Return the whole source, ready to be compiled beside the template's files.

        The pictures must be in their folder by now.
        """
        entries = index(self.book, self.builder)
        self.book.has_index = bool(entries) and self.book.define(f"{INDEX}:")
        text = self._markup() + self._back(entries) + self.book.end_run()
        number = _usual_number(len(text))
        return _front(self.book, details, number) + _contents(self.book) + text

    def _back(self, entries: str) -> str:
        """Return the index under its head, if there is one."""
        if not entries:
            return ""
        title = translate("Index")
        self.book.contents.append(1)
        head = f'#back-matter("{INDEX}:", {string(title)})[{entries}]\n'
        return self.book.begin_run("", title, right=True) + head

    def _markup(self) -> str:
        """Return all pages as Typst markup; raises when a node cannot be printed."""
        text = self.print_page(self.book.root, 1)
        if self.book.problems:
            raise PdfError(*dict.fromkeys(self.book.problems))
        return text

    def print_page(self, docname: str, level: int) -> str:
        """Return one document with everything below it, its title at *level*; once only."""
        if docname in self._printed or docname not in self.book.pages:
            return ""
        self._printed.add(docname)
        page = self.book.pages[docname]
        page.level = level
        # made by Sphinx, so that a project can put a translator of its own in its place
        translator = self.builder.create_translator(
            page.doctree, self.builder, self.book, page, self.print_page
        )
        return cast("Writer", translator).render(page.doctree)


def _front(book: Book, details: TitlePage, usual_number: str) -> str:
    language, _, region = details.language.replace("-", "_").partition("_")
    edition = translate("Edition {release}").format(release=details.release)
    before, _, after = translate("(p. {page})").partition("{page}")
    around = f"before: {string(before)}, after: {string(after)}, usual: {string(usual_number)}"
    words = {
        "title": details.title,
        "subtitle": details.subtitle,
        "edition": edition if details.release else "",
        "date": details.date,
        "author": details.author,
        "notice": details.notice,
        "lang": language,
        "region": region if len(region) == 2 else "",
        "paper": book.config.handbook_pdf_paper,
    }
    twoside = str(bool(book.config.handbook_pdf_twoside)).lower()
    arguments = "".join(f"  {name}: {string(value)},\n" for name, value in words.items())
    return (
        '#import "book.typ": *\n'
        '#import "blocks.typ": *\n'
        '#import "code.typ": *\n'
        '#import "pictures.typ": *\n'
        '#import "tables.typ": *\n'
        f"#let aliases = {book.aliases()}\n"
        f"#let xref = xref.with(aliases: aliases, {around})\n"
        f"#let mentions = {_dictionary(book.mentions)}\n"
        f"{_MENTIONED.replace('AROUND', around)}"
        f"#let run = run.with({_around_pages(words)}, twoside: {twoside})\n"
        f"#show: book.with(\n{arguments}  twoside: {twoside},\n)\n"
        "#show: text-style\n#show: emoji-style\n"
    )


def _around_pages(words: dict[str, str]) -> str:
    """Return what heads and feet of pages know of the whole book."""
    return ", ".join(f"{name}: {string(words[name])}" for name in ("edition", "lang"))


def _usual_number(letters: int) -> str:
    """Return a page number as long as most are in a book with so many *letters* of source."""
    return "8" * len(str(letters // (2 * LETTERS_A_PAGE)))


_MENTIONED = """\
#let mentions-of(name) = mentions.at(name, default: ())
#let (index-line-of, cited-at, source-entry-of) = (index-line, cited, source-entry)
#let index-line(depth, names, body) = {
  let places = names.map(name => (name, ..mentions-of(name))).flatten()
  index-line-of(depth, places.map(place => aliases.at(place, default: place)), body)
}
#let cited(target, body) = cited-at(target, places: mentions-of(target), AROUND, body)
#let source-entry(names: (), key, body) = {
  source-entry-of(places: names.map(mentions-of).flatten(), AROUND, key, body)
}
"""
"""Functions that look up themselves where something is spoken of.

As an argument of each call all those places would be hashed again and again.
"""


def _dictionary(names: dict[str, list[str]]) -> str:
    pairs = (f"{string(name)}: {strings(places)}" for name, places in names.items())
    return f"({', '.join(pairs) or ':'})"


def _contents(book: Book) -> str:
    """Return the contents, and the list of checklists where there are several."""
    title = string(translate("Contents"))
    levels = "".join(f"{level}, " for level in book.contents)
    contents = f"#contents-pages({title}, ({levels}))\n"
    if len(book.lists) > 1:
        entries = "".join(
            f'contents-entry({string(book.places[name])}, "")[{markup(title)}], '
            for name, title in book.lists.items()
        )
        heading = string(translate("Checklists"))  # not in the f-string: Babel reads none
        contents += f"#list-of-checklists({heading}, {entries})\n"
    return f'#run(0, "", {title}, "", right: true, won: won-in-contents)[{contents}]\n'
