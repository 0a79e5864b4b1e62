"""Every builder prints a checklist sensibly, and none meets a node it does not know."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from sphinx.application import Sphinx
from sphinx.registry import SphinxComponentRegistry
from sphinx.util.docutils import docutils_namespace

from .conftest import INDEX, LISTS, REST, Book

SKIPPED = {
    "handbookpdf": "has its own tests, with the [pdf] extra",
    "changes": "prints version changes only",
    "applehelp": "needs a tool of macOS",
}


def _builders(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    root = tmp_path_factory.mktemp("builders")
    (root / "conf.py").write_text("", "utf-8")
    (root / "index.rst").write_text("T\n=\n", "utf-8")
    with docutils_namespace():
        app = Sphinx(root, root, root / "o", root / "d", "dummy", status=None, warning=None)
        registry: SphinxComponentRegistry = app.registry
    return sorted(set(registry.builders) - set(SKIPPED))


@pytest.fixture(scope="module")
def builders(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return _builders(tmp_path_factory)


# Sphinx's own help builders call what Sphinx 11 will change
@pytest.mark.filterwarnings("ignore::sphinx.deprecation.RemovedInSphinx11Warning")
def test_every_registered_builder_prints_without_a_warning(
    make_book: Callable[..., Book], builders: list[str]
) -> None:
    book = make_book({"index.md": INDEX, "lists.md": LISTS, "rest.rst": REST})
    assert {"html", "latex", "text", "man", "epub", "gettext", "texinfo", "xml"} <= set(builders)
    for builder in builders:
        book.build(
            builder,
            version="1",
            copyright="us",
            man_pages=[("index", "book", "Book", "us", 1)],
            epub_exclude_files=["_out"],
        )
        unknown = [line for line in book.warnings.splitlines() if "unknown mimetype" not in line]
        # linkcheck and link-less builders have nothing to say about a book without outside links
        assert unknown == [], builder


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
    assert "Exercised by: My file has six cases" in alone


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
