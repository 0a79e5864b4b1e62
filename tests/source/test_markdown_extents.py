"""Where blocks of Markdown end: suppressions below an odd one are read, and none in code."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.findings.suppressions import suppressions
from handbook_ext.source import find_blocks
from tests.support.growth import check_growth

HERE = "% handbook: ignore HB203 -- agreed"
HTML = "<!-- handbook: ignore HB203 -- agreed -->"
BELOW = f"\n\n{HERE}\n[one](#gone)\n"

ODD = {
    "a fence that ends with its quote": "> ```\n> code",
    "one of tildes": "> ~~~ text\n> code",
    "a directive that ends with its quote": "> ```{note}\n> Text.",
    "a directive of colons in a quote": "> :::{note}\n> Text.",
    "code in a directive in a quote": "> ```{note}\n> ~~~\n> code",
    "a fence that ends with its item": "- item\n\n  ```\n  code\n\nnext paragraph",
    "one in a list in a list": "1. item\n\n   - item\n\n     ~~~\n     code\n\nnext paragraph",
    "one that begins an item": "- ```\n  code\n\nnext paragraph",
    "one below a tab": "-\t```\n\tcode\n\nnext paragraph",
    "one in a footnote": "[^1]: note\n\n    ```\n    code\n\nnext paragraph",
    "one in a definition": "Term\n: ```\n  code\n\nnext paragraph",
    "one in a field": ":field: text\n\n  ```\n  code\n\nnext paragraph",
    "a fence shown in a comment": "<!-- how to write code here:\n```python\n-->",
    "a directive shown in a comment": "<!--\n:::{code-block}\n-->",
    "a comment within HTML": "<div>\n<!--\n~~~\n-->\n</div>",
    "a comment that ends with its quote": "> <!-- never closed",
    "a comment that ends with its item": "- <!-- never closed\n\nnext paragraph",
    "the shortest comment": "<!-->",
    "a fence in a line that HTML begins": "<pre>\n```\n</pre>",
    "formulas that are never closed": "$$ x\n\n\\begin{equation}\n\n$$ y",
    "colons that close nothing": ":::{note}\nText.\n:::\n:::",
    "colons that are never closed": ":::{note}\nText.",
    "a directive that is never closed": "```{note}\nText.",
    "directives that are never closed": "````{note}\n```{tip}\n:::{important}\nText.",
    "marks within a line": "``` text ```",
    "four columns before a fence": "Text.\n\n    ```",
    "front matter with a fence": "---\ntext: |\n  ```\n# comment\n---",
    "a form feed and a line's end of Unicode's": "one\ftwo\u2028three\x85four",
    "marks behind a form feed": "one\f```",
}


@pytest.mark.parametrize("above", ODD.values(), ids=ODD)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_suppression_below_is_read(above: str, line_end: str) -> None:
    text = above + BELOW
    number = text.split("\n").index(HERE) + 1
    (suppression,) = suppressions("a", find_blocks(text.replace("\n", line_end), "md"))
    assert suppression.location.line == number
    assert (suppression.first, suppression.last) == (number + 1, number + 1)


CODE = {
    "never closed": f"```\n{HERE}",
    "after an empty line": f"~~~\n\n{HERE}",
    "in a quote": f"> ```\n> {HERE}",
    "in an item": f"- item\n\n  ```\n  {HERE}\n  ```",
    "in a footnote": f"[^1]: note\n\n    ```\n    {HERE}\n    ```",
    "in a directive": f":::{{note}}\n\n```\n{HERE}\n```\n:::",
    "in directives, with options": f"::::{{a}}\n:b: c\n:::{{d}}\n```\n{HERE}\n```\n:::\n::::",
    "within colons without a name": f":::\n```\n{HERE}\n```\n:::",
    "a directive with code": f"```{{code-block}} md\n:caption: C\n\n{HERE}\n```",
    "reStructuredText": f"```{{eval-rst}}\n{HERE}\n\n.. handbook: ignore HB203 -- agreed\n```",
    "HTML of a directive": f"```{{raw}} html\n{HTML}\n```",
    "four columns to the right": f"Text.\n\n    {HERE}",
    "a tab to the right": f"Text.\n\n\t{HERE}",
    "four columns in a directive": f"```{{note}}\nText.\n\n    {HERE}\n```",
    "in a comment": f"<!--\n{HERE}\n-->",
    "in a comment that is never closed": f"<!-- a\n\n{HERE}\n\n```\n{HTML}",
    "in a comment within HTML": f"<div>\n<p><!-- a\n{HTML}\n",
    "behind a comment": f"<!-- a --> {HTML}",
    "in HTML": f"<div>\n{HERE}\n</div>",
    "a line of a paragraph": f"Text\n    {HERE}",
    "in front matter": f"---\ntext: |\n  # T\n{HERE}\n---",
}


@pytest.mark.parametrize("text", CODE.values(), ids=CODE)
def test_what_is_shown_or_hidden_is_no_suppression(text: str) -> None:
    assert suppressions("a", find_blocks(text, "md")) == []


IN_IT = {
    "a directive": f"```{{note}}\n{HERE}\n[a](#b)\n```",
    "a directive of colons": f":::{{note}}\n{HTML}\n[a](#b)\n:::",
    "a directive with options": f"```{{figure}} x.png\n:alt: x\n{HERE}\n[a](#b)\n```",
    "a directive with options in YAML": f"```{{note}}\n---\nclass: a\n---\n{HERE}\n[a](#b)\n```",
    "a directive within one": f"::::{{note}}\n:::{{tip}}\n{HERE}\n[a](#b)\n:::\n::::",
    "a directive in an item": f"- item\n\n  ```{{note}}\n  {HERE}\n  [a](#b)\n  ```",
    "a directive in a quote": f"> ```{{note}}\n> {HERE}\n> [a](#b)\n> ```",
    "a directive that Sphinx does not know": f"```{{unknown}} a\n{HERE}\n[a](#b)\n```",
    "a table of contents": f"```{{toctree}}\n:hidden:\n\n{HERE}\ngone\n```",
    "colons without a name": f":::\n{HERE}\n[a](#b)\n:::",
    "HTML": f"<div>\n{HTML}\n<a href='#b'>a</a>\n</div>",
    "an item": f"- item\n\n  {HERE}\n  [a](#b)",
    "a quote": f"> {HERE}\n> [a](#b)",
    "a footnote": f"[^1]: note\n\n    {HERE}\n    [a](#b)",
    "a definition": f"Term\n: text\n\n  {HERE}\n  [a](#b)",
    "a paragraph": f"Text.\n{HERE}\n[a](#b)",
    "a paragraph, as HTML": f"Text.\n{HTML}\n[a](#b)",
    "a table": f"| a |\n|---|\n| b |\n{HERE}\n[a](#b)",
    "several comments": f"% one\n{HERE}\n% two\n[a](#b)",
    "a formula": f"$$\nx\n{HERE}\n[a](#b)\n$$",
    "a file with a byte order mark": f"\ufeff{HERE}\n[a](#b)",
}


@pytest.mark.parametrize("text", IN_IT.values(), ids=IN_IT)
def test_a_suppression_within_is_read(text: str) -> None:
    lines = text.split("\n")
    (suppression,) = suppressions("a", find_blocks(text, "md"))
    line = next(number for number, line in enumerate(lines, 1) if "handbook:" in line)
    assert suppression.location.line == line
    below = next(number for number in range(line + 1, 99) if not lines[number - 1].startswith("%"))
    assert suppression.first == below <= suppression.last


def test_a_comment_in_several_lines_of_a_quote_is_one() -> None:
    text = "> <!-- handbook: ignore HB203 --\n> agreed -->\n>\n> [a](#b)\n\n[a](#b)"
    (suppression,) = suppressions("a", find_blocks(text, "md"))
    assert (suppression.first, suppression.last, suppression.has_reason) == (4, 4, True)


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("```\na\n\nb\n```\n", {0: 4}),
        ("> ```\n> a\n\nb", {0: 1}),
        ("~~~ md\n```\n~~~\n```", {0: 2, 3: 3}),
        ("::::{note}\n:class: a\n\n:::{tip}\na\n:::\n::::\n", {0: 6, 3: 5}),
        ("```{note}\n---\nclass: a\n---\n~~~\na\n~~~\n```", {0: 7, 4: 6}),
        ("```{note}\n:class: a\n:::{tip}\na\n:::\n```", {0: 5, 2: 4}),
        ("```{code-block}\n:::{tip}\n:::\n```", {0: 3}),
        ("- a\n\n  ```{note}\n  ~~~\n  b\n\nc", {2: 5, 3: 5}),
        ("```{note}", {0: 0}),
        ("```{note}\n---\nclass: a", {0: 2}),
        ("::: columns\na\n\nb\n:::", {0: 4}),
        (":::\na\n:::", {}),
        ("a ```\nb", {}),
    ],
)
def test_fences_and_directives_lead_to_their_ends(text: str, bodies: dict[int, int]) -> None:
    assert find_blocks(text, "md").bodies == bodies


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n# T", 2),
        ("a\nb\n===", 0),
        ("\n\n\tcode\n\nT\n-", 4),
        ("---\n# no\n---\nT\n=", 3),
        ("---\n# no\n...\n\n---\n\n# T", 6),
        ("<!--\n# no\n-->\n# T", 3),
        ("```{figure} x.png\n---\n# no\n---\n```\n# T", 5),
        ("```\n# no\n```\n\n> # no\n\n- # no\n\n# T", 8),
        (":::{div}\n## T\n:::\n\n# U", 1),
        ("\fT\n#no\n", 3),
        ("\ufeff# T", 0),
        ("", 1),
    ],
)
def test_the_first_heading_is_that_of_the_page(text: str, line: int) -> None:
    assert find_blocks(text, "md").heading == line


def test_nesting_deeper_than_any_parser_reads_is_cut_off() -> None:
    for depth, count in ((90, 1), (500, 0)):
        blocks = find_blocks(":::{note}\n" * depth + HERE, "md")
        assert len(suppressions("a", blocks)) == count


PIECES = st.sampled_from([
    "> ", "- ", "1. ", "  ", "    ", "\t", "```", "~~~", ":::", "```{note}", ":::{tip}", "$$", "% ",
    "```{eval-rst}", "<!--", "-->", "<div>", "[^1]: ", ": ", ":key: ", "---", "===", "# ", "text",
    "\f", "\u2028", "(a)=", "{#a}",
])  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=4).map("".join), max_size=12))
def test_whatever_a_quote_holds_ends_with_it(lines: list[str]) -> None:
    text = "".join(f"> {line}\n" for line in lines) + BELOW
    below = text.count("\n") - 1
    found_lines = [part.location.line for part in suppressions("a", find_blocks(text, "md"))]
    assert found_lines == [below]


@pytest.mark.parametrize(
    "piece",
    [
        "> ```\n\n", "- ```\n\nx\n\n", "- 1. ~~~\n\n", "[^1]: a\n\n    ```\n\nx\n\n", "<!-- a\n",
        "> <!--\n\n", "<div><!---->\n\n", "<!---->", "$$ x\n\n", "\\begin{align}\n\n", ":::\n",
        ":::{note}\n", "```{note}\n:a: b\n", "````{note}\n```\n````\n", "---\n", ":a: b\n", "% a\n",
    ],
)  # fmt: skip
def test_time_grows_with_the_text(piece: str) -> None:
    check_growth(lambda size: find_blocks(f"{piece * size}\n\n{HERE}", "md"), 256)
