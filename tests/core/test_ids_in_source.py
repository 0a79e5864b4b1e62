"""Ids that a source names, found without reading it as a page."""

from __future__ import annotations

from handbook_ext.core.checklists.ids_in_source import ids_in_source

SHED = """\
.. checklist:: Shed {#no_list}
   :name: shed
   :was: barn, sheds

   - [ ] The dry shed is dry. {#dry was="damp,wet" after=roof .optional}
   1. [ ] Its roof {x} holds. {#roof}
{class} a {#one} and {#two was=three}
"""


def test_ids_of_items_and_lists_are_found_with_their_places() -> None:
    assert list(ids_in_source(SHED)) == [
        ("no_list", 1, 23),
        ("shed", 2, 11),
        ("barn", 3, 10),
        ("sheds", 3, 16),
        ("dry", 5, 33),
        ("damp", 5, 42),
        ("wet", 5, 47),
        ("roof", 6, 33),
        ("one", 7, 13),
        ("two", 7, 24),
        ("three", 7, 32),
    ]
