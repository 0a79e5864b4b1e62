"""What stands in a directive, in both languages: argument, options, and what its body is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from handbook_ext.core.scan.mention import Job, Mention
from handbook_ext.core.scan.roles import split_target
from handbook_ext.core.scan.text import Line, Passage, dedent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LITERAL = """
code code-block code-cell sourcecode highlight literalinclude parsed-literal prompt
program-output command-output doctest testcode testoutput testsetup testcleanup
math mermaid graphviz graph digraph plantuml uml inheritance-diagram
autosummary default-role index meta productionlist role
"""
LITERAL = frozenset(_LITERAL.split())
"""Directives whose body and argument are no text for readers."""

_ADMONITIONS = "attention caution danger error hint important note seealso tip todo warning"
_WITHOUT_ARGUMENT = frozenset(_ADMONITIONS.split())
"""Directives whose text can begin beside their name."""

_WITH_PLAIN_ARGUMENT = LITERAL | _WITHOUT_ARGUMENT | {"figure", "image", "include", "only", "raw"}
"""Directives whose argument is no text for readers, or is read with the body."""

_CLASSIFIER = re.compile(r"(?<! ) +: +")


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a directive; its *value* may be empty."""

    name: str
    value: Line
    start: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Directive:
    """A directive that was found: *form* is the language its text is in."""

    form: Literal["md", "rst"]
    name: str
    start: tuple[int, int]
    argument: Sequence[Line] = ()
    options: Sequence[Option] = ()
    body: Sequence[Line] = field(default=())


def read(directive: Directive) -> Iterator[Mention | Job]:
    """Yield the mentions in *directive*, and what of it is a document in itself."""
    yield from _argument(directive)
    yield from _options(directive)
    match directive.name:
        case "toctree":
            yield from _entries(directive.body)
        case "glossary":
            yield from _glossary(directive.form, directive.body)
        case "csv-table":
            # a cell holds text, quoted or not
            yield from (Job(directive.form, [line.strip()]) for line in directive.body)
        case "raw":
            if any("html" in line.text.lower() for line in directive.argument):
                yield Job("html", directive.body)
        case "eval-rst":
            yield Job("rst", directive.body)
        case name if name in _WITHOUT_ARGUMENT:
            argument = (line.strip() for line in directive.argument)
            yield Job(directive.form, [*argument, *directive.body])
        case name if name not in LITERAL:
            yield Job(directive.form, directive.body)


def _options(directive: Directive) -> Iterator[Mention | Job]:
    for option in directive.options:
        value = option.value.strip()
        place = value.place(0) if value.text else option.start
        yield Mention("option", value.text, *place, option.start, directive.name, option.name)
        if _is_text(directive, option):
            yield Job(directive.form, [value])


def _is_text(directive: Directive, option: Option) -> bool:
    if option.name == "caption":
        return directive.name != "toctree"
    # the target of an image can be the name of one
    return directive.form == "rst" and option.name == "target" and option.value.text.endswith("_")


def _argument(directive: Directive) -> Iterator[Mention | Job]:
    lines = [line.strip() for line in directive.argument if not line.blank]
    if not lines:
        return
    target = " ".join(line.text for line in lines)
    place = lines[0].place(0)
    yield Mention("argument", target, *place, directive.start, name=directive.name)
    # "py:function" and its like have a signature
    if directive.name not in _WITH_PLAIN_ARGUMENT and ":" not in directive.name:
        yield Job(directive.form, lines)


def _entries(body: Sequence[Line]) -> Iterator[Mention]:
    for line in body:
        entry = line.strip()
        if entry.text:
            title, target, at = split_target(entry.text)
            yield Mention("entry", target, *entry.place(at), entry.place(0), title)


def _glossary(form: Literal["md", "rst"], body: Sequence[Line]) -> Iterator[Mention | Job]:
    definition: list[Line] = []
    for line in body:
        if line.blank or line.indent:
            definition.append(line)
            continue
        yield Job(form, dedent(definition))
        definition = []
        if not line.text.startswith(".. "):
            term = line.cut(0, len(_CLASSIFIER.split(line.text, maxsplit=1)[0])).strip()
            yield Mention("term", term.text, *term.place(0), term.place(0))
            yield Job(form, [term])
    yield Job(form, dedent(definition))


def passage(lines: Sequence[Line]) -> Passage:
    """Return *lines* as one passage."""
    return Passage(lines)
