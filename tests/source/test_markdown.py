"""Where constructs stand in Markdown: every row marks the places within the source itself."""

from __future__ import annotations

import re

import pytest

from handbook_ext.source import find_constructs
from tests.support.marked_sources import check, details

INLINE = [
    ("[t](▸a.md)", "link a.md"),
    ('See [t](  ▸a.md#b  "title (x)" ) and [u](▸c.md).', "link a.md#b", "link c.md"),
    ("[t](<▸a b.md>)", "link a b.md"),
    (r"[t](▸a\_b\).md) [e](▸a&amp;b) [p](▸a%20b)", "link a_b).md", "link a&b", "link a%20b"),
    ("[a [b] c](▸x(y).md)", "link x(y).md"),
    ("[](▸a.md) [t](▸) [t](▸#a)", "link a.md", "link", "link #a"),
    ("[![alt](▸a.png)](▸b.md)", "image a.png", "link b.md"),
    ("*[a](▸b.md)* **[c](▸d.md)** ~~[e](▸f.md)~~", "link b.md", "link d.md", "link f.md"),
    ("[a\nb](▸c.md\n'title')", "link c.md"),
    ("[a](\n▸b.md)", "link b.md"),
    ("[a](▸file:///etc/x) [b](▸javascript:x)", "link file:///etc/x", "link javascript:x"),
    ("<▸https://a.b/c> <▸project:#x>", "autolink https://a.b/c", "autolink project:#x"),
    ("[t][▸label] [▸label][] [▸label]", "reference label", "reference label", "reference label"),
    ("![alt][▸pic]", "reference pic"),
    ("[t][▸some\nlabel]", "reference some label"),
    ("[a][▸b]\n\nxx [▸c]\n\n[a [b][▸c] d][▸e]", *(f"reference {name}" for name in "bcce")),
    ("[a [▸b] c][▸d]", "reference b", "reference d"),
    (
        "[a]: ▸b.md\n\n[▸a] and [▸c]: d",
        "definition b.md",
        "reference a",
        "reference c",
    ),
    ("[a]: <▸b c> 'x'\n[d]:\n  ▸e", "definition b c", "definition e"),
    ("> [a]:\n> ▸b", "definition b"),
    ("{ref}`▸a` {doc}`t <▸b>` {py:func}`~▸c.d`", "role a", "role b", "role c.d"),
    ("{ref}`!a` {term}`the\nterm <▸b\nc>` {x}``▸a`b``", "role b c", "role a`b"),
    ("{ref}` ▸a` {ref}`▸<a>`", "role a", "role <a>"),
    ("[^▸x] and\n\n[^▸x]: text [t](▸u)", "footnote x", "footnote-definition x", "link u"),
    (
        "[t](▸a){#▸i .c} `c`{#▸j} ![](▸p){.c #▸k} [s]{#▸l}",
        "link a",
        "id i",
        "id j",
        "image p",
        "id k",
        "id l",
    ),
    (r"\[a](b) \`[c](▸d)\`", "link d"),
    ("👩‍👩‍👧 é e\u0301 日本 [t](▸一.md#ä)", "link 一.md#ä"),
]

BLOCKS = [
    ("(▸name)=\n▸# Title", "label name", "heading"),
    ('{#▸a .b}\n{.c #▸d k="e"}\nText {#x} goes on.', "id a", "id d"),
    ("▸# A [t](▸b) #\n\n▸C [u](▸d)\n===", "heading", "link b", "heading", "link d"),
    ("> quote [a\n> b](▸c.md)\nlazy [d](▸e)\n> > [f](▸g)", "link c.md", "link e", "link g"),
    (
        "- [a](▸b)\n  - c\n\n    [d](▸e)\n1. > [f](▸g)\n\n\t[h](▸i)",
        "link b",
        "link e",
        "link g",
        "link i",
    ),
    (
        "- [ ] One [a](▸b). {#▸one .optional}\n- [x] Two\n  l {#▸two after=one}\n\n  Not {#here}",
        "link b",
        "id one",
        "id two",
    ),
    (
        "| a | b |\n|---|:-:|\n| `x \\| y` | [t](▸c.md) |\n|[d](▸e\\|f)| {ref}`▸g`|",
        "link c.md",
        "link e|f",
        "role g",
    ),
    ("> - | [a](▸b) | a |\n>   |---|---|\n>   | a | a [a](▸a)", "link b", "link a"),
    ("Term [a](▸b)\n: Definition [c](▸d)\n\n  more [e](▸f)", "link b", "link d", "link f"),
    ("{.glossary}\n▸Term\n: Text", "term Term"),
    (":field [a](▸b): body [c](▸d)", "link b", "link d"),
    (
        "<div id='▸a'>\n<a href=▸b.html>[no](x)</a>\n\n[yes](▸c)\n</div>",
        "html-id a",
        "html-link b.html",
        "link c",
    ),
    ('> <p\n> class="x"\n> id="▸a">', "html-id a"),
    ("Text <a\nhref='▸b'>x</a> <img src=▸c>", "html-link b", "html-link c"),
]

BEGINNINGS = [
    ("---\norphan: true\nx: '[a](b)'\n---\n[c](▸d)", "link d"),
    ("\x0c\n[a](▸b)\n\x00[c](▸d)", "link b", "link d"),
]

DIRECTIVES = [
    (
        ":::{note} ▸About [a](▸b)\n:class: ▸c\n\n[d](▸e)\n:::",
        "argument About [a](b)",
        "link b",
        "option c",
        "link e",
    ),
    (
        "````{tip}\n```{figure} ▸f.png\n---\nname: ▸n\nalt: '▸t' # c\n---\n[c](▸d)\n```\n````",
        "argument f.png",
        "option n",
        "option t",
        "link d",
    ),
    (
        "::::{grid}\n:::{card} ▸T\n:link: ▸a.md\n:link-type: ▸doc\n[b](▸c)\n:::\n::::\n[d](▸e)",
        "argument T",
        "option a.md",
        "option doc",
        "link c",
        "link e",
    ),
    ("> - ```{note}\n>   [a](▸b)\n>   ```\n>   [c](▸d)", "link b", "link d"),
    ("~~~{admonition}\n▸:hidden:\n\n[a](▸b)\n~~~", "option", "link b"),
    (":::{tip} ▸See [a\nb](▸c)\n:::", "argument See [a", "link c"),
    (
        "```{card}\n▸:link: #a\n```\n```{card}\n---\n  link: ▸b#c # d\n---\n```",
        "option",
        "option b#c",
    ),
    ("::: plain\n[a](▸b)\n:::", "link b"),
    ("```{list-table}\n* - [a](▸b)\n  - {ref}`▸c`\n```", "link b", "role c"),
    ('```{csv-table}\n"[a](▸b)", {ref}`▸c`\n```', "link b", "role c"),
    (
        "```{toctree}\n:maxdepth: ▸1\n\n▸a\nTitle <▸b/c>\n\n▸self\n```",
        "option 1",
        "entry a",
        "entry b/c",
        "entry self",
    ),
    (
        "```{glossary}\n▸One\n▸Two [a](▸b) : key\n  Text {term}`▸c`\n\n  [d](▸e)\n```",
        "term One",
        "term Two [a](b)",
        "link b",
        "role c",
        "link e",
    ),
    ("```{eval-rst}\n:ref:`▸a`\n\n.. note::\n\n   `b <▸c>`_ [no](x)\n```", "role a", "link c"),
    ("```{raw} ▸html\n<a href='▸b'>[no](x)</a>\n```", "argument html", "html-link b"),
    (
        "```{code-block} ▸python\n:caption: ▸See [a](▸b)\n[no](x)\n```",
        "argument python",
        "option See [a](b)",
        "link b",
    ),
    ("```{include} ▸a.md\n```\n```{image} ▸b[1].png\n```", "argument a.md", "argument b[1].png"),
]

NOTHING = [
    "`[a](b)` ``{ref}`a` `` `<a href=x>`",
    "```\n[a](b)\n```\n~~~python\n[a](b)\n~~~",
    "    [a](b)",
    "- x\n\n      [a](b)",
    "```{code-block}\n[a](b)\n```\n```{math}\n[a](b)\n```\n```{mermaid}\na[b]\n```",
    "````{parsed-literal}\n[a](b)\n````",
    "<!-- [a](b) <a href=x> -->\n\nText <!-- <a href=x> --> text",
    "% [a](b)\n% {ref}`c`",
    "---\na: '[b](c)'\n---",
    "$$\n[a](b)\n$$\n\n\\begin{equation}\n[a](b)\n\\end{equation}",
    r"\[a](b) \[c] &#91;d](e) \{ref}`a`",
    "[ ](",
    "- [ ] open\n- [x] done",
    "[]",
    "",
    "A line {#mid} of text, and {#end}",
]


@pytest.mark.parametrize(("source", "expected"), [(row[0], row[1:]) for row in INLINE])
def test_inline(source: str, expected: tuple[str, ...]) -> None:
    check("md", source, *expected)


@pytest.mark.parametrize(
    ("source", "expected"), [(row[0], row[1:]) for row in [*BLOCKS, *BEGINNINGS]]
)
def test_blocks(source: str, expected: tuple[str, ...]) -> None:
    check("md", source, *expected)


@pytest.mark.parametrize(("source", "expected"), [(row[0], row[1:]) for row in DIRECTIVES])
def test_directives(source: str, expected: tuple[str, ...]) -> None:
    check("md", source, *expected)


@pytest.mark.parametrize("row", [*INLINE, *BLOCKS, *DIRECTIVES], ids=lambda row: row[0])
@pytest.mark.parametrize("prefix", ["> ", "> - ", ">> 1. "])
def test_the_same_within_quotes_and_lists(row: tuple[str, ...], prefix: str) -> None:
    source, *expected = row
    continuation = re.sub("[^>]", " ", prefix)
    check("md", prefix + source.replace("\n", "\n" + continuation), *expected)


@pytest.mark.parametrize("source", NOTHING)
def test_nothing_is_mentioned_in(source: str) -> None:
    check("md", source)


def test_a_byte_order_mark_is_no_column() -> None:
    assert [
        (mention.target, mention.column) for mention in find_constructs("\ufeff[a](b)", "md")
    ] == [("b", 5)]


def test_what_else_is_known_of_a_mention() -> None:
    assert details("md", 'A [b *c*](d "e") ![f](g)') == [
        ("d", (1, 3), "b *c*", ""),
        ("g", (1, 18), "f", ""),
    ]
    assert details("md", "x {doc}`the page <a>`") == [("a", (1, 3), "the page", "doc")]
    assert details("md", " ## A `b` ##") == [("", (1, 2), "A `b`", "2")]
    assert details("md", "[Some\nLabel]: a.md") == [("a.md", (1, 1), "", "Some Label")]
    assert details("md", "a <img\n src='b'>") == [("b", (1, 3), "img", "src")]
    assert details("md", "- ```{figure} a\n  :name: b\n  ```") == [
        ("a", (1, 3), "", "figure"),
        ("b", (2, 3), "figure", "name"),
    ]
    assert details("md", "```{toctree}\nA page <b>\n```") == [("b", (2, 1), "A page", "")]


@pytest.mark.parametrize(
    ("text", "delimiters", "names"),
    [
        ("{{ a }} and {{b}}", "{}", ["a", "b"]),
        ("{{ a | upper }} {{ {'k': 1}['k'] }} {{", "{}", ["a | upper", "{'k': 1}['k']"]),
        ("{{ {{ a }}", "{}", ["{{ a"]),
        ("[[ a ]] {{ b }}", "[]", ["a"]),
        ("x << a >> {{ b }} <<", "<>", ["a"]),
        ("{{ a\nb }}\n\n```{note}\n{{ c }}\n```", "{}", ["a\nb", "c"]),
        ("`{{ a }}` \\{{ b }}", "{}", []),
    ],
)
def test_what_is_put_in_stands_between_two_of_each_delimiter(
    text: str, delimiters: str, names: list[str]
) -> None:
    constructs = find_constructs(text, "md", delimiters)
    assert [use.target for use in constructs if use.kind == "substitution"] == names
