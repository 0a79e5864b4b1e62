"""What the sources of a book mention, looked up by what it names: no list is gone through twice."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.sphinx_ext.links.construct_cache import ConstructCache

    Meant = str | tuple[str, str]
    """A name, or a page and an anchor."""

_OF_KIND = {
    "image": {"image", "argument", "html-link", "option", "definition"},
    "html": {"html-link"},
    "file": {"role", "link", "image", "definition", "autolink"},
    "role": {"role", "option", "argument", "reference", "footnote"},
}
_LINKING = {
    "link", "role", "autolink", "reference", "definition",
    "option", "argument", "html-link", "entry",
}  # fmt: skip


class ConstructIndex:
    """The mentions of each source file, by name and by what they may mean on a page."""

    def __init__(self, env: BuildEnvironment, scanned: ConstructCache) -> None:
        self._env, self._scanned = env, scanned
        self._named: dict[str, dict[tuple[str, str], list[Construct]]] = {}
        self._chosen: dict[tuple[str, tuple[str, ...], str], list[Construct]] = {}
        self._meaning: dict[tuple[str, str, str], dict[Meant, list[Construct]]] = {}

    def candidates(self, docname: str, link: Link) -> list[Construct]:
        """Return the mentions in a link's file, in order, that may be that of *link*."""
        key = docname, link.file, link.kind
        if key not in self._meaning:
            kinds = _OF_KIND.get(link.kind, _LINKING)
            self._meaning[key] = defaultdict(list)
            for mention in sorted(self._scanned.constructs(link.file), key=_place):
                if mention.kind in kinds:
                    for meaning in _meanings(self._env, docname, link.kind, mention.target):
                        self._meaning[key][meaning].append(mention)
        groups = [self._meaning[key].get(meaning, []) for meaning in _meant(link)]
        return list(dict.fromkeys(sorted(chain.from_iterable(groups), key=_place)))

    def named(self, file: str, kinds: Iterable[str], name: str = "") -> list[Construct]:
        """Return the mentions of some kinds in a file, in order; those of *name*, if it is given.

        Names are compared as docutils and Markdown do.
        """
        key = file, tuple(kinds), folded(name)
        if key not in self._chosen:
            groups = [self._by_kind(file).get((kind, key[2]), []) for kind in key[1]]
            self._chosen[key] = sorted(chain.from_iterable(groups), key=_place)
        return self._chosen[key]

    def _by_kind(self, file: str) -> dict[tuple[str, str], list[Construct]]:
        if file not in self._named:
            self._named[file] = defaultdict(list)
            for mention in self._scanned.constructs(file):
                for name in {"", folded(mention.target)}:
                    self._named[file][mention.kind, name].append(mention)
        return self._named[file]


def folded(name: str) -> str:
    """Return *name* as docutils and Markdown compare names: in lower case, spaces as one."""
    return " ".join(name.split()).lower()


def nearest(mentions: Sequence[Construct], line: int) -> Construct | None:
    """Return the first of *mentions*, which are in order, from a line on; else the last above."""
    index = bisect_left(mentions, line, key=lambda mention: mention.line)
    return mentions[min(index, len(mentions) - 1)] if mentions else None


def _place(mention: Construct) -> tuple[int, int]:
    return mention.line, mention.column


def _meanings(env: BuildEnvironment, docname: str, kind: str, target: str) -> set[Meant]:
    """Return all that *target*, as a page has it, may mean, in a link of some kind."""
    if kind == "doc":
        path, _, anchor = target.removeprefix("project:").partition("#")
        path = unquote(path).replace("\0", "")
        target_docname = env.path2doc(env.relfn2path(path, docname)[1]) if path else docname
        return {(target_docname or "", anchor), (target_docname or "", unquote(anchor))}
    if kind == "image":
        return {env.relfn2path(target, docname)[0]}
    if kind == "role":
        name = target.lstrip("!~.")
        return {name, name.lower()}  # of a label, Sphinx keeps the lower case
    if kind == "name":
        return {unquote(target.removeprefix("project:"))}
    return {target, unquote(target), target.removeprefix("project:")}


def _meant(link: Link) -> set[Meant]:
    """Return what a target has to mean to be that of *link*."""
    if link.kind == "doc":
        return {(link.target, link.anchor)}
    if link.kind == "role":
        return {link.target.lstrip("!~.")}
    if link.kind == "name":
        return {f"#{link.target}"}
    return {link.target} if link.kind == "image" else {link.target, unquote(link.target)}
