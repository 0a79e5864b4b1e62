"""Every kind of node is printed, by us or by visitors that an extension brings."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
import sphinx_design.extension  # noqa: F401 - defines its nodes
import sphinxcontrib.bibtex.nodes  # noqa: F401
from docutils import nodes
from sphinx import addnodes

from handbook_ext.pdf import writer  # noqa: F401 - registers the handlers
from handbook_ext.pdf.writer.document_writer import SILENT, handler_of, nothing
from handbook_ext.pdf.writer.replacements import unknown
from handbook_ext.sphinx_ext import nodes as own
from tests.conftest import ROOT

from .conftest import PdfBook, elements, text_of

PARTS = {
    # printed by the handler of the node they are always in
    *("attribution", "caption", "classifier", "colspec", "definition", "definition_list_item"),
    *("description", "entry", "field", "field_body", "field_name", "hlistcol", "label", "legend"),
    *("option", "option_argument", "option_group", "option_list_item", "option_string"),
    *("production", "row", "tbody", "tgroup", "thead"),
    # base classes, and what Sphinx or another builder takes out before a writer runs
    *("FixedTextElement", "PureTextElement", "TextElement", "_desc_classes_injector"),
    *("bibliography", "pending_xref", "substitution_reference", "sd_tab_input"),
    *("decoration", "header", "footer", "footnotemark", "footnotetext", "math_reference"),
    # given to pages for a browser only
    *("checklist_more", "checklist_resume"),
    # fields about the document, which Sphinx keeps for itself
    *("address", "author", "authors", "contact", "copyright", "date", "docinfo"),
    *("organization", "revision", "status", "version"),
}


def _classes(kind: type[nodes.Element]) -> Iterator[type[nodes.Element]]:
    for subclass in kind.__subclasses__():
        yield subclass
        yield from _classes(subclass)


def _known() -> dict[str, type[nodes.Element]]:
    modules = (
        *("docutils.nodes", "sphinx.addnodes", "sphinx_design", "sphinxcontrib.bibtex"),
        own.__name__,
    )
    return {
        node_class.__name__: node_class
        for node_class in _classes(nodes.Element)
        if node_class.__module__.startswith(modules)
    }


def test_every_node_class_is_printed_or_is_a_part_of_one_that_is() -> None:
    node_classes = _known()
    assert len(node_classes) > 150
    assert "checklist_item" in node_classes
    unprinted = {name for name, kind in node_classes.items() if handler_of(kind)[0] is unknown}
    assert unprinted <= PARTS
    assert handler_of(addnodes.toctree)[0] is not unknown


def test_only_classes_meant_to_print_nothing_are_silent() -> None:
    for name, kind in _known().items():
        below = type(f"{name}_below", (kind,), {"__module__": "another.extension"})
        assert handler_of(below)[1] is not below
        assert f"{below.__module__}.{below.__qualname__}" not in SILENT
        assert (handler_of(kind)[0] is nothing) == (f"{kind.__module__}.{name}" in SILENT)
        assert handler_of(below)[0] is not nothing


def test_the_sampler_warns_of_what_is_poorer_on_paper_and_of_nothing_else(sampler: Path) -> None:
    lines = (sampler / "warnings").read_text("utf-8").splitlines()
    assert [line.rpartition("[")[2] for line in lines] == ["ref.footnote]", "handbook_pdf.html]"]


@pytest.mark.parametrize(
    "expected",
    [
        "The Sample Handbook Every feature, once The maintainers Edition 2026.1 22 November 2026",
        "Contents The Sample Handbook",
        "1.1 Inline things",
        "Card with a link Start with the tables. → Tables and more (p. ",
        "→ https://example.org/x",
        "filled badge outlined badge",
        "SLA (service-level agreement), again SLA, service level, File ‣ Save, OK, /etc/name/x, a",
        "substituted £61,000 (2025).",
        "Quotes “like this” and ‘this’ — and … dots – 1990–2000.",
        "#hash $5 @you <label> _under_ [brackets] ~tilde // slashes",
        "* stars */ = x \\ a\\b.",
        "1. not a list. = not a heading. - not a bullet. + nor this. / nor a term: x",
        "Arrows → ← ⇒ check ✓ ✗ box ☐ ☑ money € £ a non-breaking space, ≥ ≤ × ½ † § ¶ ° µ.",
        "Left-out pages: text of the first, Left out.",
        "bullet two – nested 1. and 2. numbered with a second paragraph",
        "c. letter c d. letter d",
        "Note A note with code. • list in a note",
        "A generic title Important Nested admonition.",
        "See also Also tables (p. ",
        "Added in version 1.2: New thing.",
        "Todo A thing to do.",
        "Be quiet. — Somebody quoted",
        "Term two First paragraph. Second paragraph.",
        "Field name field value",
        "A caption of code 1 def f(x: int) -> int: 2 return x + 1",
        "Fig. 1.1 The caption of the ladder. A legend paragraph.",
        "First tab Panel one. Second tab Panel two.",
        "A drop-down Its hidden content.",
        "Card header A lone card Card body. Card footer",
        "An aside Beside the text.",
        "Verse line one indented line Verse line three",
        "--long=ARG option long",
        "spam(eggs: int, ham='x')",
        'try ::= "try" suite',
        "Only in typst.",
        "raw typst",
        "[CIT2002] A real citation. (p. 8)",
        "A lonely footnote.",
        "Deprecated since version 2.0: Old thing.",
        "Term with classifier Its definition.",
        "Table 2.1 A captioned table Role",
        "Cells may span rows.",
        "change, CAB Two terms for one definition.",
        "scribble well beyond the box. Who this list is for.",
        "I know what training support to ask about before I sign. (optional)",
        "Check again after 12 months.",
        "An old one. (retired)",
        "Soon to come. (from the next edition)",
        "ITIL 4: Foundation. TSO, London, 2019.",
        "Index ",
    ],
)
def test_the_sampler_prints(sampler_pdf: Path, expected: str) -> None:
    text = _TEXTS.setdefault(sampler_pdf, text_of(sampler_pdf))
    assert expected in text


_TEXTS: dict[Path, str] = {}


@pytest.mark.parametrize("hidden", ["Only in html.", "which nobody sees", "missing"])
def test_the_sampler_does_not_print(sampler_pdf: Path, hidden: str) -> None:
    assert hidden not in text_of(sampler_pdf)


CONF = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parent))
sys.modules.pop("gadgets", None)
extensions.append("gadgets")
"""
EXTENSION = """
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

class gadget(nodes.General, nodes.Element):
    pass

class Gadget(SphinxDirective):
    has_content = True
    def run(self):
        node = gadget("", *self.parse_content_to_nodes())
        self.set_source_info(node)
        return [node]

def setup(app):
    app.add_directive("gadget", Gadget)
"""
PAGE = "# Page\n\nText.\n\n```{gadget}\nInside.\n```\n"


def test_another_extension_can_bring_its_own_visitors(
    make_pdf_book: Callable[..., PdfBook],
) -> None:
    visitors = """
def visit(self, node):
    self.body.append("#strong[before];")

def depart(self, node):
    self.body.append("after")

def setup(app):
    app.add_directive("gadget", Gadget)
    app.add_node(gadget, typst=(visit, depart))
"""
    book = make_pdf_book({"page.md": PAGE, "gadgets.py": EXTENSION + visitors}, conf=CONF)
    assert "Text. before Inside. after" in text_of(book.pdf())


def test_what_the_guide_says_teaches_it_a_node(make_pdf_book: Callable[..., PdfBook]) -> None:
    guide = (ROOT / "docs" / "extension" / "pdf.md").read_text("utf-8")
    *_, recipe = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    conf = f'{recipe}\nextensions.append("sphinx.ext.graphviz")\n'
    page = "# Page\n\n```{graphviz}\ndigraph { a -> b }\n```\n"
    book = make_pdf_book({"page.md": page}, conf=conf)
    assert "digraph { a -> b }" in text_of(book.pdf())
    assert book.warnings == ""


ICONS = """\
# Page {octicon}`gear`

Click {octicon}`gear;1em`, {fas}`trash` or {material-regular}`save;2em`.
[{octicon}`mark-github;20px`](https://example.org)

| Icon |
|---|
| {octicon}`bug` |
"""


def test_icons_are_drawn_or_named(make_pdf_book: Callable[..., PdfBook]) -> None:
    book = make_pdf_book({"page.md": ICONS}, conf='extensions.append("sphinx_design")\n')
    path = book.pdf()
    assert book.warnings == ""
    assert "Click , [trash] or ." in text_of(path)
    source = (book.out / "test-book.typ").read_text("utf-8")
    assert len(set(re.findall(r'#icon\("images/icon-\w+\.svg", ([^)]*)\);', source))) == 4
    with pikepdf.open(path) as pdf:
        figures = [tag for tag in elements(pdf.Root.StructTreeRoot.K) if tag.S == "/Figure"]
        assert sorted(str(figure.Alt) for figure in figures) == ["bug", "mark-github"]


AUTOSUMMARY = """\
Page
====

Functions:

.. autosummary::

   textwrap.dedent

.. autosummary::
   :toctree: made

   textwrap.indent

End.
"""


def test_tables_of_functions_are_printed(make_pdf_book: Callable[..., PdfBook]) -> None:
    conf = 'extensions += ["sphinx.ext.autosummary", "sphinx.ext.autodoc"]\n'
    book = make_pdf_book({"page.rst": AUTOSUMMARY}, conf=conf)
    text = text_of(book.pdf())
    assert "dedent(text) Remove any common leading whitespace" in text
    assert "indent(text, prefix" in text
