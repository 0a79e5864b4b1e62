"""What cannot be set is replaced, with a finding that names the place; a strict book is refused."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest

from .conftest import PdfBook, elements, text_of

MakeBook = Callable[..., PdfBook]

CONF = """
import sys
from pathlib import Path
sys.path.insert(0, str(Path(__file__).parent))
sys.modules.pop("gadgets", None)
extensions.append("gadgets")
"""
STRICT = "handbook_pdf_strict = True\n"
EXTENSION = """
from docutils import nodes
from sphinx.util.docutils import SphinxDirective

class gadget({base}):
    pass

class Gadget(SphinxDirective):
    has_content = True
    def run(self):
        content = self.parse_content_to_nodes() if self.content else []
        text = [""] if issubclass(gadget, nodes.TextElement) else []
        node = gadget("", *text, *content, **dict({attributes}))
        self.set_source_info(node)
        return [node]

def skip(self, node):
    raise nodes.SkipNode

def fail(self, node):
    raise ValueError("not here")

def write(text):
    def visit(self, node):
        self.body.append(text) if self.builder.format == "html" else self.add_text(text)
        raise nodes.SkipNode
    return visit

def setup(app):
    app.add_directive("gadget", Gadget)
    app.add_node(gadget, **dict({visitors}))
"""
PAGE = "# Page\n\nBefore.\n\n```{gadget}\n```\n\nAfter.\n"
HOLDING = PAGE.replace("```{gadget}\n", "```{gadget}\nWhat is *inside*.\n")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0h9v9"/></svg>'
GENERAL = "nodes.General, nodes.Element"


def _extension(base: str, visitors: str = "", attributes: str = "") -> dict[str, str]:
    text = EXTENSION.format(base=base, visitors=visitors, attributes=attributes)
    return {"gadgets.py": text}


class Case(NamedTuple):
    """A node class, and what stands in the place of a node of it."""

    base: str
    visitors: str
    attributes: str
    page: str
    expected: str
    words: str


HTML_OF = "html=(write({!r}), None), text=(fail, None)"


@pytest.mark.parametrize(
    "case",
    [
        Case(GENERAL, "", "", HOLDING, "What is inside.", "what it holds stands in"),
        Case("nodes.comment", "", "", HOLDING, "", ""),
        Case("nodes.comment", "html=(skip, None)", "", PAGE, "", ""),
        Case(
            *("nodes.comment", HTML_OF.format("<p>Shown</p>"), "", HOLDING),
            *("What is inside.", "what it holds stands in"),
        ),
        Case("nodes.Element", "html=(skip, None)", "", PAGE, "", ""),
        Case("nodes.inline", "", "alt='A sign'", PAGE, "A sign", "its text alternative stands in"),
        Case(GENERAL, "", "alt='A plan'", PAGE, "A plan", "its text alternative stands in"),
        Case(GENERAL, "", "code='a -> b'", PAGE, "a -> b", "its source stands in"),
        Case(
            *(GENERAL, "text=(write('As text'), None)", "", PAGE),
            *("As text", "what its text visitor says stands in"),
        ),
        Case(
            *(GENERAL, HTML_OF.format("<b>Words</b> of it"), "", PAGE),
            *("Words of it", "the words of its HTML visitor stand in"),
        ),
        Case(
            *(GENERAL, HTML_OF.format('<video src="https://example.org/v">'), "", PAGE),
            *("https://example.org/v", "the address in its HTML stands in"),
        ),
        Case(GENERAL, "html=(fail, None)", "", PAGE, "[gadget]", "its name stands in"),
        Case(
            "nodes.Admonition, nodes.Element", "", "", HOLDING, "What is inside.", "what it holds"
        ),
    ],
)
def test_a_node_without_a_visitor_has_something_in_its_place(
    make_pdf_book: MakeBook, case: Case
) -> None:
    files = {"page.md": case.page, **_extension(case.base, case.visitors, case.attributes)}
    book = make_pdf_book(files, conf=CONF)
    between = f"Before. {case.expected} After.".replace("  ", " ")
    assert between in text_of(book.pdf())
    finding = f"page.md:5: WARNING: no PDF visitor for node <gadget>: {case.words}"
    assert book.warnings.startswith(finding) if case.words else not book.warnings
    assert book.warnings.count("\n") == bool(case.words)


def test_what_the_html_visitor_of_another_extension_draws_is_printed(
    make_pdf_book: MakeBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def draw(command: list[str], **_options: object) -> subprocess.CompletedProcess:
        Path(command[-1].removeprefix("-o")).write_text(SVG, "utf-8")
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr("sphinx.ext.graphviz.subprocess.run", draw)
    page = "# Page\n\n```{graphviz}\n:alt: From a to b\n\ndigraph { a -> b }\n```\n"
    classes = "B\n=\n\n.. inheritance-diagram:: collections.OrderedDict\n"
    conf = 'extensions += ["sphinx.ext.graphviz", "sphinx.ext.inheritance_diagram"]\n'
    book = make_pdf_book({"page.md": page, "b.rst": classes}, conf=conf)
    with pikepdf.open(book.pdf()) as pdf:
        figures = [tag for tag in elements(pdf.Root.StructTreeRoot.K) if tag.S == "/Figure"]
        alternatives = [str(figure.Alt) for figure in figures]
    assert alternatives == ["From a to b", "Inheritance diagram of collections.OrderedDict"]
    stands_in = "the picture of its HTML visitor stands in [handbook_pdf.node]"
    assert book.warnings.splitlines() == [
        f"page.md:3: WARNING: no PDF visitor for node <graphviz>: {stands_in}",
        f"b.rst:4: WARNING: no PDF visitor for node <inheritance_diagram>: {stands_in}",
    ]


def test_without_its_program_a_diagram_is_its_source(make_pdf_book: MakeBook) -> None:
    page = "# Page\n\n```{graphviz}\ndigraph { a -> b }\n```\n"
    conf = 'extensions.append("sphinx.ext.graphviz")\ngraphviz_dot = "no-such-program"\n'
    book = make_pdf_book({"page.md": page}, conf=conf)
    assert "digraph { a -> b }" in text_of(book.pdf())
    assert "page.md:3: WARNING: no PDF visitor for node <graphviz>: its source" in book.warnings


def test_the_drawing_in_html_is_printed_and_no_theme_takes_part(make_pdf_book: MakeBook) -> None:
    visit = f"html=(write({SVG!r}), None)"
    files = {"page.md": PAGE, **_extension(GENERAL, visit, "alt='A plan'")}
    book = make_pdf_book(files, conf=f'{CONF}html_theme = "furo"\n')
    book.pdf()
    assert "the picture of its HTML visitor stands in [handbook_pdf.node]" in book.warnings
    source = (book.out / "test-book.typ").read_text("utf-8")
    assert '#block-picture(left, "images/made-' in source
    assert 'alt: "A plan")' in source


def test_all_that_is_replaced_is_an_error_where_the_book_is_strict(make_pdf_book: MakeBook) -> None:
    page = f"{PAGE}\n漢\n\n![A picture](bad.png)\n"
    files = {"page.md": page, "bad.png": "no image", **_extension(GENERAL)}
    report = make_pdf_book(files, conf=CONF + STRICT).refused()
    assert [line.partition(" ERROR: ")[::2] for line in report.splitlines()] == [
        ("page.md:5:", "no PDF visitor for node <gadget>: its name stands in [handbook_pdf.node]"),
        (
            "page.md:12:",
            (
                "its text alternative stands in for the picture 'bad.png', which can't be set: "
                "failed to decode image (Format error decoding Png: Invalid PNG signature.) "
                "[handbook_pdf.image]"
            ),
        ),
        (
            "page.md:10:",
            (
                "no font of the PDF has the character 漢 (U+6F22, cjk unified ideograph 6f22): "
                "named in brackets; Debian's fonts-noto-cjk may have it: name its folder in "
                "handbook_pdf_fonts [handbook_pdf.character]"
            ),
        ),
    ]


def test_a_strict_book_allows_what_is_suppressed(make_pdf_book: MakeBook) -> None:
    conf = f'{CONF}{STRICT}suppress_warnings = ["handbook_pdf.node"]\n'
    book = make_pdf_book({"page.md": PAGE, **_extension(GENERAL)}, conf=conf)
    assert "[gadget]" in text_of(book.pdf())
    assert book.warnings == ""


NAMED = [
    ("a 漢 b", "a (cjk unified ideograph 6f22) b", "the character 漢 (U+6F22,"),
    ("`x 字 y`", "x (cjk unified ideograph 5b57) y", "the character 字"),
    ("[the 香](https://example.org/香)", "the (cjk unified ideograph 9999)", "the character 香"),
    ("go ✅, 🎉", "go (white heavy check mark), (party popper)", "the character 🎉"),
    ("warn ⚠️ all", "warn ⚠️ all", ""),
    ("a 🛠️ b", "a (hammer and wrench) b", "the character 🛠 (U+1F6E0,"),
    ("हि", "(devanagari letter ha)(devanagari vowel sign i)", "the combining mark devanagari"),
    ("a n\u0e49 b", "a n(thai character mai tho) b", "the combining mark thai"),
    ("{abbr}`HK (港)`", "HK ((cjk unified ideograph 6e2f", "the character 港"),
]


def test_characters_that_no_font_has_are_named(make_pdf_book: MakeBook) -> None:
    page = "\n\n".join(["# Page", *(text for text, _, _ in NAMED)])
    book = make_pdf_book({"page.md": page})
    text = text_of(book.pdf())
    for number, (_, shown, words) in enumerate(NAMED):
        assert shown in text
        finding = f"page.md:{3 + 2 * number}: WARNING: no font of the PDF has {words}"
        assert (finding in book.warnings) is bool(words)
    packages = ("fonts-noto-cjk", "fonts-noto-color-emoji", "fonts-noto-core")
    assert [book.warnings.count(f"Debian's {name} may have it") for name in packages] == [1, 1, 1]


def test_a_character_is_reported_once_with_the_number_of_its_places(
    make_pdf_book: MakeBook,
) -> None:
    book = make_pdf_book({"a漢.md": "# A 漢\n\n(漢)=\n## B\n\n漢\n\n- 漢\n\n[to](#漢)\n"})
    text = text_of(book.pdf())
    assert book.warnings.count("WARNING") == 1
    assert "a漢.md:1: WARNING" in book.warnings
    assert "named in brackets, here and in 2 more places; " in book.warnings
    assert "1 A (cjk" in text or "A (cjk" in text


@pytest.mark.parametrize("char", ["漢", "&#28450;", "&#x6f22;"])
def test_a_picture_with_such_a_character_is_named_with_its_place(
    make_pdf_book: MakeBook, char: str
) -> None:
    drawn = f'<text x="5" y="15">Label {char}</text></svg>'
    svg = SVG.replace('<path d="M0 0h9v9"/></svg>', drawn)
    book = make_pdf_book({"page.md": "# Page\n\n![A plan](plan.svg)\n", "plan.svg": svg})
    assert "Label □" in text_of(book.pdf())
    assert (
        "page.md:3: WARNING: the picture 'plan.svg' is not shown whole: a square stands for 漢, "
        "which no font of the PDF has [handbook_pdf.image]" in book.warnings
    )


def test_a_picture_that_is_not_shown_whole_is_named_with_its_place(
    make_pdf_book: MakeBook,
) -> None:
    html = '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Label</p></foreignObject>'
    svg = SVG.replace("</svg>", f"{html}</svg>")
    book = make_pdf_book({"page.md": "# Page\n\n![A plan](plan.svg)\n", "plan.svg": svg})
    book.pdf()
    assert book.warnings == (
        "page.md:3: WARNING: the picture 'plan.svg' is not shown whole: "
        "image contains foreign object [handbook_pdf.image]\n"
    )


HTML = """\
# Page

One<br>two <b>bold</b> <img src="x.png" alt="a sign">

<details><summary>Asked</summary>

Answered.

</details>

<!-- not said -->

<script>not.said()</script>
"""


def test_the_words_of_html_are_printed(make_pdf_book: MakeBook) -> None:
    book = make_pdf_book({"page.md": HTML})
    assert "One two bold a sign Asked Answered." in text_of(book.pdf())
    found = [line.partition(" WARNING: ")[::2] for line in book.warnings.splitlines()]
    words = "of this HTML the PDF has the words alone [handbook_pdf.html]"
    assert found == [("page.md:3:", words), ("page.md:5:", words)]
