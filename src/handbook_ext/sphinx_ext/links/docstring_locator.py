"""Where in a Python module stands what the documentation of one of its objects says.

Autodoc numbers the lines of a docstring after others have rewritten it (Google's style, say), and
knows no place of a signature: so both are looked for in the lines of the object.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.source.python_docstrings import ObjectLines, find_imports, find_objects
from handbook_ext.sphinx_ext.source_locations import source_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import Link, SourceLine

_MODULE = ObjectLines(1, 1, 1, 1)


class DocstringLocator:
    """Finds places in the modules that one book documents."""

    def __init__(self, env: BuildEnvironment) -> None:
        self._env = env
        self._objects: dict[str, dict[str, ObjectLines]] = {}
        self._imports: dict[str, dict[str, str]] = {}

    def _lines_of(self, at: SourceLine) -> ObjectLines:
        """Return the lines of the object, or else of what it is a part of."""
        if at.file not in self._objects:
            self._objects[at.file] = find_objects("\n".join(self._texts(at)))
        objects = self._objects[at.file]
        parts = at.documented.split(".")
        for end in range(len(parts), 0, -1):
            for start in range(end):
                found = objects.get(".".join(parts[start:end]))
                if found:
                    return found
        return objects.get("", _MODULE)

    def _texts(self, at: SourceLine) -> Sequence[str]:
        return source_lines(f"{self._env.srcdir}/{at.file}")

    def share(
        self, constructs: Sequence[Construct], link: Link, are_written: Sequence[bool]
    ) -> Iterator[Construct]:
        """Yield the place of each of some links like *link* in one object's documentation.

        They take the *constructs* that may be such a link in their order; those that are not
        written as one, but made of a field or of the signature, take words.
        """
        inside = self._within(constructs, link.at)
        words = self._words(link.target, link.at, inside)
        otherwise = [self._start(link.at)]
        written, made = inside or words or otherwise, words or inside or otherwise
        counts = {True: 0, False: 0}
        for is_written in are_written:
            places = written if is_written else made
            yield places[min(counts[is_written], len(places) - 1)]
            counts[is_written] += 1

    def candidates(
        self, constructs: Sequence[Construct], name: str, at: SourceLine
    ) -> list[Construct]:
        """Return where something of this *name* may be in an object's documentation."""
        return self._within(constructs, at) or self._words(name, at) or [self._start(at)]

    def _within(self, constructs: Sequence[Construct], at: SourceLine) -> list[Construct]:
        """Return those of *constructs* that are of an object: in its docstring, or else below.

        A class may be documented by what ``__init__`` says.
        """
        lines = self._lines_of(at)
        for last in (lines.last, lines.end):
            inside = [
                construct for construct in constructs if lines.first <= construct.line <= last
            ]
            if inside:
                return inside
        return []

    def _words(
        self, name: str, at: SourceLine, written: Sequence[Construct] = ()
    ) -> list[Construct]:
        """Return where the object's lines have a *name* as a word, with its modules or without.

        Not where it is *written* as a link, nor where the object itself gets that name.
        """
        lines = self._lines_of(at)
        texts = self._texts(at)
        for last in (lines.last, lines.end):
            for word in self._spellings(name, at):
                places = _words_in(texts[lines.first - 1 : last], word, lines.first)
                words = [
                    place for place in places if not any(_holds(link, place) for link in written)
                ]
                if words:
                    return words
        return []

    def _spellings(self, name: str, at: SourceLine) -> Iterable[str]:
        """Return how a module may write a full *name*: also as it imports it."""
        if at.file not in self._imports:
            self._imports[at.file] = find_imports("\n".join(self._texts(at)))
        imports = self._imports[at.file]
        owner, _, last = name.rpartition(".")
        within = f"{imports[owner]}.{last}" if owner in imports else name
        return dict.fromkeys((name, imports.get(name, name), within, last))

    def _start(self, at: SourceLine) -> Construct:
        """Return the line that an object begins with, where nothing else is found."""
        number = self._lines_of(at).start
        texts = self._texts(at)
        text = texts[number - 1] if number <= len(texts) else ""
        place = number, len(text) - len(text.lstrip()) + 1
        return Construct("word", "", *place, place)


def _holds(link: Construct, word: Construct) -> bool:
    return word.line == link.line and link.column <= word.column < link.column + len(link.target)


def _words_in(lines: Iterable[str], word: str, first: int) -> Iterator[Construct]:
    """Yield where *lines*, of which one is the *first*, have a word."""
    pattern = re.compile(rf"(?<!\w)(?<!class )(?<!def ){re.escape(word)}(?!\w)")
    for number, text in enumerate(lines, first):
        for match in pattern.finditer(text):
            place = number, match.start() + 1
            yield Construct("word", word, *place, place)
