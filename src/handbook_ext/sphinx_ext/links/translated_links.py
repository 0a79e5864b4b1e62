"""Where links of translated text stand: at those of the source that they stand for.

Sphinx puts the translation of a paragraph into its place, and knows the paragraph's line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.links.link_kinds import kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.sphinx_ext.links.construct_index import ConstructIndex


class TranslatedLinks:
    """The translated links of one document; others have *taken* mentions in its sources."""

    def __init__(
        self,
        docname: str,
        links: Sequence[Link],
        index: ConstructIndex,
        taken: AbstractSet[Construct],
    ) -> None:
        self._docname, self._links, self._index, self._taken = docname, links, index, taken
        lines: dict[str, set[int]] = defaultdict(set)
        for link in links:
            lines[link.file].add(link.line)
        self._lines = {file: sorted(numbers) for file, numbers in lines.items()}

    def constructs(self) -> Iterator[tuple[int, Construct | None]]:
        """Yield the number of each, with the mention in the source that it stands for, if any."""
        alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for number, link in enumerate(self._links):
            if link.is_translated:
                kind = kind_of(link)
                alike[link.file, link.line, kind.in_text, kind.role(link)].append(number)
        for numbers in alike.values():
            yield from self._pair(numbers)

    def _pair(self, numbers: list[int]) -> Iterator[tuple[int, Construct | None]]:
        """Yield links of one text that are written alike, each with its mention.

        One that says the same in the source is that one; else as many as there are correspond in
        their order.
        """
        link = self._links[numbers[0]]
        choices = [self._in_text(link, kinds) for kinds in kind_of(link).in_text]
        ordered = next((found for found in choices if len(found) == len(numbers)), None)
        free = list(dict.fromkeys(chain.from_iterable(choices)))
        for rank, number in enumerate(numbers):
            meant = self._index.candidates(self._docname, self._links[number])
            same = next((construct for construct in free if construct in meant), None)
            if same:
                free.remove(same)
            yield number, same or (ordered[rank] if ordered else None)

    def _in_text(self, link: Link, kinds: AbstractSet[str]) -> list[Construct]:
        """Return the constructs of some *kinds* that the text of *link* has in the source."""
        constructs, lines = self._index.named(link.file, kinds), self._lines[link.file]
        behind = bisect_right(lines, link.line)
        start = bisect_left(constructs, link.line, key=_line)
        end = bisect_left(constructs, lines[behind], key=_line) if behind < len(lines) else None
        role = kind_of(link).role(link)
        return [
            construct
            for construct in constructs[start:end]
            if construct not in self._taken
            and (not role or construct.name.rpartition(":")[2] == role)
        ]


def _line(construct: Construct) -> int:
    return construct.start[0]
