"""Every builder prints a checklist sensibly, and none meets a node it does not know."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from sphinx.application import Sphinx
from sphinx.registry import SphinxComponentRegistry
from sphinx.util.docutils import docutils_namespace

from .conftest import INDEX, LISTS, REST, Book

SKIPPED = {"handbookpdf": "has its own tests, with the [pdf] extra"}
SETTINGS = {
    "extensions": ["myst_parser", "handbook_ext", "sphinx.ext.coverage", "sphinx.ext.doctest"],
    "version": "1",
    "copyright": "us",
    "man_pages": [("index", "book", "Book", "us", 1)],
    "applehelp_bundle_id": "org.example.book",
    "applehelp_disable_external_tools": True,
}
INTERACTIVE = {"html", "dirhtml", "singlehtml", "json", "pickle"}
"""Builders whose pages a browser shows; those of e-books and help files are static."""

SPHINX_OWN = (
    "unknown mimetype for .doctrees/environment.pickle",
    ".doctree, ignoring",
    "search index couldn't be loaded",  # devhelp, in its second build
    "copy_overwrite",  # json and pickle copy the environment over the one that lies there
)
"""What Sphinx itself warns of where its doctrees lie in the output folder."""


@pytest.fixture(scope="module")
def builders(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    root = tmp_path_factory.mktemp("builders")
    (root / "conf.py").write_text(f"extensions = {SETTINGS['extensions']}", "utf-8")
    (root / "index.rst").write_text("T\n=\n", "utf-8")
    with docutils_namespace():
        app = Sphinx(root, root, root / "o", root / "d", "dummy", status=None, warning=None)
        registry: SphinxComponentRegistry = app.registry
    return sorted(set(registry.builders) - set(SKIPPED))


def _judge(book: Book, builder: str, **how: Any) -> None:
    """Build, and see that nothing was said and that static pages have no script of ours."""
    book.build(builder, **SETTINGS, **how)
    lines = book.warnings.splitlines()
    assert [line for line in lines if not any(words in line for words in SPHINX_OWN)] == [], builder
    if "doctrees" not in how:
        assert lines == [], builder
    folders = {path.parent for path in book.out.rglob("handbook_ext/*")}
    assert bool(folders) is (builder in INTERACTIVE), builder
    assert bool([*book.out.rglob("hub.html")]) is (builder in INTERACTIVE), builder


# Sphinx's own help builders call what Sphinx 11 will change
@pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")
def test_every_registered_builder_prints_without_a_warning(book: Book, builders: list[str]) -> None:
    assert {"html", "latex", "text", "man", "epub", "gettext", "texinfo", "xml"} <= set(builders)
    assert {"applehelp", "changes", "coverage", "doctest", "linkcheck", "singlehtml"} <= set(
        builders
    )
    for builder in builders:
        _judge(book, builder)


def test_an_e_book_says_nothing_of_our_files_among_its_doctrees(book: Book) -> None:
    for _ in range(2):  # what the first build remembers lies there in the second
        book.write({"index.md": (book.root / "index.md").read_text("utf-8") + "\nMore.\n"})
        _judge(book, "epub", doctrees="{}/.doctrees")
    names = {path.name for path in book.doctrees.glob("handbook_ext_*")}
    assert "handbook_ext_shown_epub.json" in names
    # and what names them is not remembered as a change of the configuration: nothing is read
    read = (book.doctrees / "index.doctree").stat().st_mtime_ns
    _judge(book, "epub", doctrees="{}/.doctrees")
    assert (book.doctrees / "index.doctree").stat().st_mtime_ns == read


@pytest.mark.soak
@pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")
def test_every_builder_twice_with_its_doctrees_in_the_output_folder(
    book: Book, builders: list[str]
) -> None:
    for builder in builders:
        for _ in range(2):
            _judge(book, builder, doctrees="{}/.doctrees")
            book.write({"index.md": (book.root / "index.md").read_text("utf-8") + "\nMore.\n"})


def test_a_project_puts_its_own_file_in_the_place_of_ours(book: Book) -> None:
    book.write({"_static/handbook_ext/checklist.css": "legend { color: red }\n"})
    for text in ("", "\nMore.\n"):
        book.write({"lists.md": (book.root / "lists.md").read_text("utf-8") + text})
        book.build(html_static_path=["_static"])
        assert book.read("_static/handbook_ext/checklist.css") == "legend { color: red }\n"
    # the address of a file changes with its text, so that no browser's cache shows an old one
    (link,) = book.page("lists.html").select("link[href*='handbook_ext/checklist.css']")
    digest = zlib.crc32(b"legend { color: red }\n")
    assert link["href"] == f"_static/handbook_ext/checklist.css?v={digest:08x}"


def test_text(book: Book) -> None:
    text = book.build("text").read("lists.txt")
    assert "* [ ] My file has six cases with *emphasis* and a second line." in text
    assert "* [ ] I led a project. (optional)" in text
    assert "  * [ ] It was closed." in text
    assert "* An item of the past. (retired)" in text
    assert "{#" not in text


def test_latex_has_a_target_for_every_link(book: Book) -> None:
    tex = next(book.build("latex").out.glob("*.tex")).read_text("utf-8")
    for name in ("lists:six-cases", "lists:ready", "rest:rest_one_", "rest:in-rest"):
        assert rf"\label{{\detokenize{{{name}}}}}" in tex
    assert r"{[} {]} My file has six cases" in tex


def _words(tex: str) -> str:
    """Return LaTeX text without its simplest commands, on one line."""
    return " ".join(re.sub(r"\\[A-Za-z]+|[{}]|%", "", tex).split())


def test_latex_prints_the_words_of_links_to_pages_it_leaves_out(
    make_book: Callable[..., Book],
) -> None:
    # the lesson is on index.md, which the PDF of the lists alone does not hold, and the reverse
    lists = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    lists.build("latex", latex_documents=[("lists", "lists.tex", "Lists", "us", "manual")])
    assert lists.warnings == ""
    assert "A lesson. Show: the file." in _words(lists.read("lists.tex"))
    lists.write({"alone.md": "# Alone\n\n(taught)=\n## Taught\n\nSee [](#six-cases).\n"})
    lists.write({"lists.md": LISTS.replace("(#lesson)", "(#taught)")})
    lists.write({"index.md": INDEX.replace("rest\n", "rest\nalone\n")})
    lists.build("latex", latex_documents=[("alone", "alone.tex", "Alone", "us", "manual")])
    assert lists.warnings == ""
    alone = _words(lists.read("alone.tex"))
    assert "See My file has six cases with emphasis and a second line." in alone
    assert "Then tick: My file has six cases" in alone


def test_man(book: Book) -> None:
    book.build("man", man_pages=[("index", "book", "Book", "us", 1)])
    text = book.read("book.1")
    assert "[ ] My file has six cases" in text.replace("\\", "")


def test_epub_has_boxes_as_text_and_no_form_fields(book: Book) -> None:
    book.build("epub", version="1", copyright="us")
    page = book.page("lists.xhtml")
    assert not page.select("input, fieldset, button, script")
    assert "☐ My file has six cases" in page.select_one("#six-cases").get_text()


def test_messages_for_translators_hold_neither_box_nor_attributes(book: Book) -> None:
    pot = book.build("gettext").read("lists.pot")
    assert 'msgid "I led a project."' in pot
    assert 'msgid "Ready to *apply*"' in pot
    assert "{#" not in pot
    assert "[ ]" not in pot
