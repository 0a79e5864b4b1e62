"""Where constructs stand in reStructuredText: every row marks the places in the source itself."""

from __future__ import annotations

import pytest

from tests.support.marked_sources import check, details

INLINE = [
    (":ref:`▸a` `▸b`:term: :doc:`t <▸c/d>` `▸e`", "role a", "role b", "role c/d", "role e"),
    (":py:func:`~▸a.b` :ref:`!c` :term:`x <▸d\ne>`", "role a.b", "role d e"),
    ("`t <▸a.html>`_ `t\nu <▸b>`__ `<▸c>`_", "link a.html", "link b", "link c"),
    ("`t <▸a_>`_ `t <▸a\\_>`_", "reference a", "link a_"),
    (
        "▸name_ ▸other__ `▸a\nname`_ |▸sub|_ |sub|",
        *(f"reference {name}" for name in ("name", "other", "a name", "sub")),
    ),
    (
        '(▸name_) ▸a.b-c_. ▸d_, "▸e_"',
        *(f"reference {name}" for name in ("name", "a.b-c", "d", "e")),
    ),
    (
        "[▸1]_ [▸#]_ [▸#a]_ [▸*]_ [▸Key20]_ [no]",
        "footnote 1",
        "footnote #",
        "footnote #a",
        "footnote *",
        "citation Key20",
    ),
    ("An _`▸inline target` here", "label inline target"),
    ("▸https://a.b/c_. (▸https://d.e)", "autolink https://a.b/c_", "autolink https://d.e"),
    ("é e\u0301 日本 👩‍👩‍👧 :ref:`▸ä`", "role ä"),
    ("*em* :ref:`▸a` ``:ref:`b` c_`` :ref:`▸d`", "role a", "role d"),
]

SIDES = [
    ("a.__b__ mr_[1] exec_(x) **bold_** *all of it_* x=y_ `a`_b",),
    (
        "see--▸this_ a::▸that_ (▸one_)/▸two_",
        *(f"reference {name}" for name in ("this", "that", "one", "two")),
    ),
    ("*a* ▸b_ **c** ▸d_ 2*3 ▸e_", "reference b", "reference d", "reference e"),
    ("“▸a_” ‘:ref:`▸b`’ «`▸c`_»", "reference a", "role b", "reference c"),
]

BLOCKS = [
    (
        ".. _▸a:\n.. _`▸b: c`:\n.. _▸d\\:e:",
        "label a",
        "label b: c",
        "label d:e",
    ),
    (
        ".. _a: ▸https://x\n.. _b: ▸c_\n.. _d: ▸e\\_\n__ ▸f.html\n.. __: `▸g h`_",
        "definition https://x",
        "reference c",
        "definition e_",
        "definition f.html",
        "reference g h",
    ),
    (
        ".. [▸1] Text ▸a_\n.. [▸Key] Text\n   ▸b_",
        "footnote-definition 1",
        "reference a",
        "citation-definition Key",
        "reference b",
    ),
    (
        "=====\n▸Title\n=====\n\n▸One ▸a_\n------\n\n ▸b_",
        "heading",
        "heading",
        "reference a",
        "reference b",
    ),
    (
        "- ▸a_\n  :ref:`b\n  <▸c>`\n\n  ▸d_\n\n  + ▸e_\n\n3. ▸f_\n#. ▸g_",
        *("reference a", "role c", "reference d", "reference e", "reference f", "reference g"),
    ),
    (
        "A. Smith says\n▸a_.\n\n:field: ▸b_\n   ▸c_\n:g:\n  ▸d_",
        *(f"reference {name}" for name in "abcd"),
    ),
    ("Term ▸a_\n  Definition ▸b_\n\n    Quote ▸c_", *(f"reference {name}" for name in "abc")),
    ("| line ▸a_\n| :ref:`▸b`", "reference a", "role b"),
    (
        "+---+------+\n|▸a_ | `b   |\n|   | <▸d>`_|\n+---+------+\n| ▸f_       |\n+---+------+",
        "reference a",
        "link d",
        "reference f",
    ),
    (
        "====  ====\n▸a_    ▸b_\n====  ====\n1     `t\n      <▸c>`_\n2     ▸d_\n====  ====\n\n▸e_",
        *("reference a", "reference b", "link c", "reference d", "reference e"),
    ),
    (
        "::\n\n  no_\n\n▸a_::\n\n  no_\n\n  no_\n\n▸b_::\n\n> no_\n> no_\n\n▸c_",
        *(f"reference {name}" for name in "abc"),
    ),
    ("- x::\n\n    no_\n\n  ▸a_", "reference a"),
    ("..\n\n  ▸a_", "reference a"),
]

DIRECTIVES = [
    (
        ".. note:: ▸About :ref:`▸a`\n   ▸b_\n\n   ▸c_\n\n   - ▸d_",
        "argument About :ref:`a` b_",
        "role a",
        "reference b",
        "reference c",
        "reference d",
    ),
    (
        ".. figure:: ▸a.png\n   :target: ▸▸b_\n   :name: ▸n\n   ▸:alt:\n\n   Caption ▸c_",
        "argument a.png",
        "option b_",
        "reference b",
        "option n",
        "option",
        "reference c",
    ),
    ("- .. image:: ▸a.png\n     :target: ▸b.html", "argument a.png", "option b.html"),
    (
        ".. |s| image:: ▸a.png\n.. |t| replace:: ▸see ▸b_",
        "argument a.png",
        "argument see b_",
        "reference b",
    ),
    (
        ".. toctree::\n   ▸:glob:\n\n   ▸a\n   T <▸b>\n",
        "option",
        "entry a",
        "entry b",
    ),
    (
        ".. tip:: ▸`x\n   <▸a>`_::\n\n     no_\n\n   ▸b_",
        "argument `x <a>`_::",
        "link a",
        "reference b",
    ),
    (".. toctree::\n   ▸a\n   ▸b", "entry a", "entry b"),
    (
        ".. glossary::\n\n   ▸One\n   ▸Two : key\n     Text ▸a_\n\n   .. no\n   ▸Three\n     x",
        "term One",
        "term Two",
        "reference a",
        "term Three",
    ),
    (
        ".. raw:: ▸html\n\n   <a href='▸a'\n     id=▸b>no_</a>",
        "argument html",
        "html-link a",
        "html-id b",
    ),
    (
        ".. include:: ▸a.txt\n.. c:function:: ▸f(no_)\n\n   ▸b_",
        "argument a.txt",
        "argument f(no_)",
        "reference b",
    ),
    (
        ".. code-block:: ▸python\n   :caption: ▸See ▸a_\n\n   no_",
        "argument python",
        "option See a_",
        "reference a",
    ),
]

NOTHING = [
    "``:ref:`a` b_`` ``c_``",
    r"\`a <b>`_ c\_ d\ _ `e\`_",
    ".. comment_\n   :ref:`a`\n\n   b_",
    "..\n   a_",
    ">>> a_\nb_",
    "__init__ _private snake_case a__b __ _ `` | [1] [a b]_",
    ".. math:: \n\n   a_\n\n.. parsed-literal::\n\n   b_",
    "----\n\n====",
    "",
]


@pytest.mark.parametrize("row", [*INLINE, *SIDES, *BLOCKS, *DIRECTIVES], ids=lambda row: row[0])
@pytest.mark.parametrize("prefix", ["", "- ", "   ", ".. note::\n\n   ", "7. "])
def test_places(row: tuple[str, ...], prefix: str) -> None:
    source, *expected = row
    indentation = "\n" + " " * len(prefix.rsplit("\n", maxsplit=1)[-1])
    check("rst", prefix + source.replace("\n", indentation), *expected)


@pytest.mark.parametrize("source", NOTHING)
def test_nothing_is_mentioned_in(source: str) -> None:
    check("rst", source)


def test_what_else_is_known_of_a_mention() -> None:
    assert details("rst", "A `b c <d>`_") == [("d", (1, 3), "b c", "")]
    assert details("rst", "A :doc:`b <c>`") == [("c", (1, 3), "b", "doc")]
    assert details("rst", ".. _a b: c") == [("c", (1, 1), "", "a b")]
    assert details("rst", ".. figure:: a\n   :name: b") == [
        ("a", (1, 1), "", "figure"),
        ("b", (2, 4), "figure", "name"),
    ]
    assert details("rst", ".. toctree::\n\n   A page <b>") == [("b", (3, 4), "A page", "")]


def test_the_level_of_a_heading_is_that_of_its_style() -> None:
    source = "==\nA\n==\n\nB\n==\n\nC\n--\n\nD\n==\n\n日本\n---"
    assert [(detail[2], detail[3]) for detail in details("rst", source)] == [
        ("A", "1"),
        ("B", "2"),
        ("C", "3"),
        ("D", "2"),
    ]
