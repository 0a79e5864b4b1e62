"""Where links stand in the docstrings of Python modules, and which lines are of an object."""

from __future__ import annotations

import pytest

from handbook_ext.source.python_docstrings import find_imports, find_objects
from tests.support.marked_sources import check

ROWS = [
    ('"""See :ref:`▸a`."""', "role a"),
    ("'See :ref:`▸a`.'", "role a"),
    ("rb = 1\nr'''日本 :ref:`▸a`\n  and :ref:`▸b`.'''", "role a", "role b"),
    ('def f():\n    """\n    One.\n\n    - two :ref:`▸a`\n    """', "role a"),
    ("class A:\n    b = 1\n    '''See `c <▸d>`_.'''", "link d"),
    ("a = 1  #: See :ref:`▸a`", "role a"),
    ("#: See :ref:`▸a`\n#: and `▸b\n#: c`_.\na = 1", "role a", "reference b c"),
    ("#: `a\n\n#: b`_\na = 1",),
    ("async def f():\n    'See ▸a_'", "reference a"),
    ("# See :ref:`a`\nf = ':ref:`b`'\nprint(':ref:`c`')",),
    ('def f():\n    """Code::\n\n        :ref:`a`\n\n    :ref:`▸b`"""', "role b"),
    ("'''no :ref:`python`\n",),
    ("if True:\n    '''In a block :ref:`▸a`'''", "role a"),
    ("'\\d of :ref:`▸a`'", "role a"),
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_places(row: tuple[str, ...]) -> None:
    check("py", *row)


MODULE = '''\
"""A module.

It is long."""
import sys


@decorated
@twice
def function(
    argument,
):
    """What it
    does."""
    variable = argument
    return variable


class Outer:
    def method(self):
        self.set_here = 1
        "What it holds."

    class Inner:
        """In it."""

        #: Of one line
        #: and another
        value: int = 1

    @property
    def both(self): ...
    @both.setter
    def both(self, value): ...


try:
    early = 1
except ImportError:
    late = \\
        2
'''


def test_objects_have_the_lines_of_their_signatures_docstrings_and_comments() -> None:
    found = {name: (lines.first, lines.last) for name, lines in find_objects(MODULE).items()}
    assert found == {
        "": (1, 3),
        "function": (7, 13),
        "function.variable": (14, 14),
        "Outer": (18, 18),
        "Outer.method": (19, 19),
        "Outer.set_here": (20, 21),
        "Outer.Inner": (23, 24),
        "Outer.Inner.value": (26, 28),
        "Outer.both": (30, 33),
        "early": (37, 37),
        "late": (39, 40),
    }


def test_objects_begin_at_their_names_and_go_on_to_the_end_of_their_bodies() -> None:
    found = {name: (lines.start, lines.end) for name, lines in find_objects(MODULE).items()}
    assert found[""] == (1, 41)
    assert found["function"] == (9, 15)
    assert found["Outer"] == (18, 33)
    assert found["Outer.Inner.value"] == (28, 28)


@pytest.mark.parametrize("text", ["def", "\0", "(" * 500, "x = '", "é = \ud800"])
def test_what_is_no_python_has_no_objects(text: str) -> None:
    assert find_objects(text) == {}
    check("py", text)


def test_what_is_imported_is_known_by_its_full_name() -> None:
    text = """\
import plain
import a.b as c
from m.n import Name, Other as Another
from . import near
try:
    from x import y as z
except ImportError:
    pass
"""
    assert find_imports(text) == {
        "a.b": "c",
        "m.n.Name": "Name",
        "m.n.Other": "Another",
        "x.y": "z",
    }
    assert find_imports("def") == {}
