"""What the sources of a book mention, looked up by what it names: no list is gone through twice."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.links.link_kinds import kind_of
from handbook_ext.sphinx_ext.links.substituted_links import Substitutions, placed_at
from handbook_ext.sphinx_ext.links.text_like_links import folded, text_like_links
from handbook_ext.sphinx_ext.source_locations import source_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.sphinx_ext.links.construct_cache import ConstructCache
    from handbook_ext.sphinx_ext.links.link_kinds import Meant
    from handbook_ext.sphinx_ext.links.substituted_links import Value


class ConstructIndex:
    """The mentions of each source file, by name and by what they may mean on a page."""

    def __init__(self, env: BuildEnvironment, scanned: ConstructCache) -> None:
        self._env, self._scanned = env, scanned
        self._substitutions = Substitutions(env)
        self._named: dict[str, dict[tuple[str, str], list[Construct]]] = {}
        self._chosen: dict[tuple[str, tuple[str, ...], str], list[Construct]] = {}
        self._meaning: dict[tuple[str, str, str], dict[Meant, list[Construct]]] = {}

    def candidates(self, docname: str, link: Link) -> list[Construct]:
        """Return the mentions in a link's file, in order, that may be that of *link*."""
        kind = kind_of(link)
        key = docname, link.file, link.kind
        if key not in self._meaning:
            self._meaning[key] = defaultdict(list)
            for construct in sorted(self.mentions(link.file, docname), key=_place):
                if construct.kind in kind.constructs:
                    for meaning in kind.meanings(self._env, docname, construct.target):
                        self._meaning[key][meaning].append(construct)
        groups = [self._meaning[key].get(meaning, []) for meaning in kind.meant(link)]
        return list(dict.fromkeys(sorted(chain.from_iterable(groups), key=_place)))

    def is_rest(self, file: str) -> bool:
        """Whether a file is read as reStructuredText."""
        return self._scanned.is_rest(file)

    def mentions(self, file: str, docname: str = "") -> Iterator[Construct]:
        """Yield what a file mentions, with what its substitutions do on a page, or on any."""
        for construct in self._scanned.constructs(file):
            yield construct
            if construct.kind == "substitution":
                yield from self._substitutions.mentions(file, construct, docname)

    def text_like_links(self, file: str) -> Iterator[Construct]:
        """Yield what a file means as a link, and Markdown shows as it stands."""
        constructs = self._scanned.constructs(file)
        yield from text_like_links(constructs, source_lines(f"{self._env.srcdir}/{file}"))
        for use in constructs:
            for value in self._values(file, use):
                lines = value.text.split("\n")
                for construct in text_like_links(value.constructs, lines, constructs):
                    yield placed_at(use, construct)

    def use_of(self, file: str, line: int, texts: Collection[str]) -> Construct | None:
        """Return the substitution that puts one of *texts* into a file: the last up to a line."""
        uses = [
            use
            for use in self._scanned.constructs(file)
            if any(text in value.text for value in self._values(file, use) for text in texts)
        ]
        count = bisect_right(uses, line, key=lambda use: use.line)
        return uses[max(count - 1, 0)] if uses else None

    def _values(self, file: str, construct: Construct) -> Iterable[Value]:
        is_use = construct.kind == "substitution"
        return self._substitutions.values(file, construct) if is_use else ()

    def named(self, file: str, kinds: Iterable[str], name: str = "") -> list[Construct]:
        """Return the mentions of some kinds in a file, in order; those of *name*, if it is given.

        Names are compared as docutils and Markdown do. Of a role it is its own.
        """
        key = file, tuple(kinds), folded(name)
        if key not in self._chosen:
            groups = [self._by_kind(file).get((kind, key[2]), []) for kind in key[1]]
            self._chosen[key] = sorted(chain.from_iterable(groups), key=_place)
        return self._chosen[key]

    def _by_kind(self, file: str) -> dict[tuple[str, str], list[Construct]]:
        if file not in self._named:
            self._named[file] = defaultdict(list)
            for construct in self.mentions(file):
                for name in {"", folded(_own_name(construct))}:
                    self._named[file][construct.kind, name].append(construct)
        return self._named[file]


def _own_name(construct: Construct) -> str:
    if construct.kind == "role":
        return construct.name
    # a footnote that docutils numbers is called without the mark that says so
    is_marked = construct.kind == "footnote" and construct.target != "#"
    return construct.target.removeprefix("#") if is_marked else construct.target


def nearest(constructs: Sequence[Construct], line: int) -> Construct | None:
    """Return the first of *constructs*, which are in order, from a line on; else the last above."""
    index = bisect_left(constructs, line, key=lambda construct: construct.line)
    return constructs[min(index, len(constructs) - 1)] if constructs else None


def _place(construct: Construct) -> tuple[int, int]:
    return construct.line, construct.column
