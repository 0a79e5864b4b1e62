"""Formulas are set, with their source as text alternative, or shown as they were written."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest

from handbook_ext.pdf import maths

from .conftest import PdfBook, text_of

MakeBook = Callable[..., PdfBook]
CONF = 'myst_enable_extensions = ["dollarmath", "colon_fence"]\n'

SET = [
    r"e^{i\pi}+1=0",
    r"\int_0^1 x^2\,dx = \frac13",
    r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}",
    r"f(x) = \begin{cases} 1 & x > 0 \\ 0 & \text{else, #1 *b* $} \end{cases}".replace(" $", ""),
    "a &= b \\\\ c &= d",
    "a = b\n\nc = d",
    r"\begin{align*} a &= b \label{x} \\ c &= d \nonumber \end{align*}",
    r"\begin{split} a &= b \cr c &= d \end{split}",
    r"\bigl( x \bigr) \mbox{for } 100\% % a comment",
    r"\left\lVert \mathbf{x} \right\rVert_2 \le \sup_{t \in \mathbb{R}} |f(t)| \\",
    r"\hat{\beta} = (X^\top X)^{-1} X^\top y, \quad \varepsilon \sim \mathcal{N}(0, \sigma^2)",
]
NOT_SET = [r"\foo x", r"\textcolor{red}{x}", r"\ce{H2O}", r"\boxed{x}", r"\frac{", '"']


@pytest.mark.parametrize("latex", SET)
def test_what_typst_can_set_is_converted(latex: str) -> None:
    assert maths.Formulas([latex], "").typst(latex)


@pytest.mark.parametrize("latex", NOT_SET)
def test_what_it_cannot_is_left_out_and_the_others_stay(latex: str) -> None:
    formulas = maths.Formulas([*SET[:3], latex, *SET[3:]], "")
    assert formulas.typst(latex) == ""
    assert all(map(formulas.typst, SET))


def test_texts_in_formulas_are_text() -> None:
    assert '"if #x *b* \\"y\\""' in maths.typst_maths(r'a \text{if #x *b* "y"} b')


@pytest.mark.parametrize(
    ("macros", "latex", "code"),
    [
        ({"R": r"\mathbb{R}"}, r"x \in \R", "x in RR"),
        ({"half": [r"\frac{#1}{2}", 1]}, r"\half{x}", "x/2"),
    ],
)
def test_commands_of_the_project_are_known(
    macros: dict[str, object], latex: str, code: str
) -> None:
    assert maths.Formulas([latex], maths.definitions(macros)).typst(latex) == code


PAGE = """\
# Page $x^2$

Inline $a_1$ and {math}`\\foo`.

$$\\sum_{i=1}^n i$$ (total)

$$\\bar$$

By {eq}`total`.
"""


def test_formulas_have_their_source_as_alternative_and_their_number(
    make_pdf_book: MakeBook,
) -> None:
    book = make_pdf_book({"page.md": PAGE}, conf=CONF)
    path = book.pdf()
    with pikepdf.open(path) as pdf:
        alternatives = {
            str(thing.Alt)
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == "/Formula"
        }
    assert alternatives == {"x^2", "a_1", r"\sum_{i=1}^n i"}
    text = text_of(path)
    assert "(1)" in text
    assert "By (1)" in text
    assert r"and \foo." in text
    words = "WARNING: this formula can't be set: its LaTeX source stands in [handbook_pdf.math]"
    assert book.warnings.splitlines() == [f"page.md:3: {words}", f"page.md:7: {words}"]


def test_without_the_converter_the_source_is_printed(
    make_pdf_book: MakeBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(maths, "find_spec", lambda _name: None)
    book = make_pdf_book({"page.md": "# Page\n\n$a_1$\n"}, conf=CONF)
    assert "a_1" in text_of(book.pdf())
    assert "WARNING: this formula can't be set without tylax: its LaTeX" in book.warnings


def test_commands_are_read_from_the_configuration(make_pdf_book: MakeBook) -> None:
    macros = 'mathjax3_config = {"tex": {"macros": {"R": r"\\mathbb{R}"}}}\n'
    conf = f'{CONF}extensions.append("sphinx.ext.mathjax")\n{macros}'
    book = make_pdf_book({"page.md": "# Page\n\n$\\R$\n"}, conf=conf)
    assert "ℝ" in text_of(book.pdf())
    assert book.warnings == ""
