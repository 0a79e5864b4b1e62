"""Which mention in the sources each link of a page was made of."""

from __future__ import annotations

from collections import defaultdict, deque
from itertools import chain
from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.links.data_tables import DataTables
from handbook_ext.sphinx_ext.links.translated_links import TranslatedLinks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import DocumentRecord, Link
    from handbook_ext.sphinx_ext.links.construct_index import ConstructIndex
    from handbook_ext.sphinx_ext.links.docstring_locator import DocstringLocator
    from handbook_ext.sphinx_ext.links.inserted_texts import InsertedTexts


class LinkMentions:
    """The mentions that the links of a book were made of, page by page."""

    def __init__(
        self,
        env: BuildEnvironment,
        documents: Mapping[str, DocumentRecord],
        index: ConstructIndex,
        docstrings: DocstringLocator,
        inserted: InsertedTexts,
    ) -> None:
        self._documents, self._index, self._docstrings = documents, index, docstrings
        self._inserted, self._tables = inserted, DataTables(env, index)
        self._links: dict[str, list[Link]] = {}
        self._assigned: dict[str, dict[int, Construct | None]] = {}

    def mention(self, docname: str, number: int) -> tuple[Link, Construct | None]:
        """Return the link *number* of a page, and the mention that it was made of, if known."""
        if docname not in self._assigned:
            links = self._tables.placed(docname, self._documents[docname].links)
            self._links[docname] = [self._where_defined(docname, link) for link in links]
            self._assigned[docname] = self._assign(docname)
        return self._links[docname][number], self._assigned[docname].get(number)

    def _where_defined(self, docname: str, link: Link) -> Link:
        """Return *link* with the file that has its mention: that of its definition, if no other.

        ``name_`` on a page leads where ``conf.py`` defines it for all.
        """
        if not self._inserted or link.is_translated or link.file == self._inserted.file:
            return link
        elsewhere = link._replace(file=self._inserted.file)
        is_missing = not self._index.candidates(docname, link)
        return elsewhere if is_missing and self._index.candidates(docname, elsewhere) else link

    def _assign(self, docname: str) -> dict[int, Construct | None]:
        """Return the mentions of the links of a page.

        Those that name the same take the mentions that do in their order, each the first that is
        free in its block or below. Which of two equal ones is which does not matter: what is said
        of them is the same.
        """
        links = self._links[docname]
        alike: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, link in enumerate(links):
            if not link.is_translated:
                place = link.file, link.documented
                alike[link.kind, link.target, link.anchor, *place].append(number)
        shared = (self._share(docname, numbers) for numbers in alike.values())
        assigned: dict[int, Construct | None] = dict(chain.from_iterable(shared))
        taken = frozenset(filter(None, assigned.values()))
        assigned.update(TranslatedLinks(docname, links, self._index, taken).constructs())
        return assigned

    def _share(self, docname: str, numbers: list[int]) -> Iterator[tuple[int, Construct]]:
        links = self._links[docname]
        first_link = links[numbers[0]]
        taking = self._index.candidates(docname, first_link)
        if first_link.at.is_in_module:
            are_written = [
                link.line > 0 or not link.is_of_role for link in map(links.__getitem__, numbers)
            ]
            yield from zip(
                numbers, self._docstrings.share(taking, first_link, are_written), strict=True
            )
            return
        # raw HTML may name the same, but in links of its own
        constructs = [construct for construct in taking if construct.kind != "html-link"] or taking
        # an address may spell out what another writes as letters: each is one of its own
        spelled = first_link.anchor or first_link.target
        exact = [construct for construct in constructs if construct.target.endswith(spelled)]
        constructs = exact if len(exact) >= len(numbers) else constructs
        ordered = sorted(numbers, key=lambda index: links[index].line)
        shared = share_in_order(constructs, [links[number].line for number in ordered])
        for number, construct in zip(ordered, shared, strict=True):
            if construct or constructs:
                yield number, construct or constructs[-1]


def share_in_order(
    constructs: Sequence[Construct], lines: Iterable[int]
) -> Iterator[Construct | None]:
    """Yield for each of *lines*, in order, the first free construct from there on, else above."""
    free, passed = deque(constructs), deque(constructs[:0])
    for line in lines:
        while free and free[0].line < line:
            passed.append(free.popleft())
        yield (free or passed).popleft() if free or passed else None
