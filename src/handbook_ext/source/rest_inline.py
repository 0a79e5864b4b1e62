"""What is mentioned in a paragraph of a reStructuredText source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.documents.construct import Construct
from handbook_ext.source.roles import fold, role, split_target, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.source.passage import Passage

NAME = r"[^\W_]+(?:[-._+:][^\W_]+)*"
"""A name that needs no quotes."""

NOTE = rf"\#(?:{NAME})?|\*|{NAME}"
"""What stands between the brackets of a footnote or citation."""

# what may stand on the outer side of inline markup, besides the ends of the text
_BEFORE = r"(?<![\w`.,;!?=+*&%$\#@^~|)\]}>\\])"
_AFTER = r"(?=$|[\s'\")\]}>\-/:.,;!?\\]|[^\x00-\x7f\w])"

# Words are matched whole, also where they refer to nothing, so that none is tried twice.
_START = re.compile(
    rf"""(?P<escape>\\.)
    | {_BEFORE}(?P<literal>``(?=\S))
    | {_BEFORE}(?P<strong>\*\*(?=[^\s*]))
    | {_BEFORE}(?P<emphasis>\*(?=[^\s*]))
    | {_BEFORE}(?P<target>_`(?=[^\s`]))
    | {_BEFORE}(?P<phrase>(?::(?P<role>{NAME}):)?`(?=[^\s`]))
    | {_BEFORE}(?P<substitution>\|(?=[^\s|]))
    | {_BEFORE}(?P<note>\[(?P<label>{NOTE})\]_{_AFTER})
    | {_BEFORE}(?P<address>(?:https?|ftp|file|mailto):[^\s<>"`|]*[^\s<>"`|.,;:!?)\]}}'*])
    | (?P<outside>{_BEFORE})?(?P<word>(?<!\w)[^\W_]+(?:[-._+:]+[^\W_]+)*(?:__?{_AFTER})?)""",
    re.VERBOSE | re.DOTALL,
)
_REFERENCE = re.compile(rf"(?:.*[-._+:][-:])?(?P<name>{NAME})__?")
_ENDS = {
    "literal": re.compile(rf"(?<=\S)``{_AFTER}"),
    "strong": re.compile(rf"(?<=[^\s\\])\*\*{_AFTER}"),
    "emphasis": re.compile(rf"(?<=[^\s\\])\*{_AFTER}"),
    "target": re.compile(rf"(?<=[^\s\\])`{_AFTER}"),
    "phrase": re.compile(rf"(?<=[^\s\\])`(?P<tail>:{NAME}:|__?)?{_AFTER}"),
    "substitution": re.compile(rf"(?<=[^\s\\])\|(?P<tail>__?)?{_AFTER}"),
}
_KINDS = (*_ENDS, "escape", "note", "address", "word")


def scan(passage: Passage) -> Iterator[Construct]:
    """Yield what is mentioned in *passage*, the text of a paragraph."""
    text, position = passage.text, 0
    endless = set[str]()
    while match := _START.search(text, position):
        position = match.end()
        kind = next(name for name in _KINDS if match[name] is not None)
        if kind in _ENDS:
            # where one has no end, none behind it has: to look again would take quadratic time
            end = None if kind in endless else _ENDS[kind].search(text, position + 1)
            if end is None:
                endless.add(kind)
                continue
            position = end.end()
            yield from _quoted(passage, kind, match, end)
        else:
            yield from _bare(passage, kind, match)


def _bare(passage: Passage, kind: str, match: re.Match[str]) -> Iterator[Construct]:
    location = passage.location_of(match.start())
    if kind == "word" and (reference := _REFERENCE.fullmatch(match[0])):
        if reference.start("name") or match["outside"] is not None:
            location = passage.location_of(match.start() + reference.start("name"))
            yield Construct("reference", reference["name"], *location, location)
    elif kind == "address":
        yield Construct("autolink", match[0], *location, location, match[0])
    elif kind == "note":
        at = passage.location_of(match.start("label"))
        yield Construct(note_kind(match["label"]), match["label"], *at, location)


def note_kind(label: str) -> str:
    """Return the kind of the note with this label: numbers and symbols are footnotes'."""
    return "footnote" if label.isdecimal() or label[:1] in {"#", "*"} else "citation"


def _quoted(
    passage: Passage, kind: str, match: re.Match[str], end: re.Match[str]
) -> Iterator[Construct]:
    start, span = match.start(), (match.end(), end.start())
    content = fold(unescape(passage.text[slice(*span)]))
    tail = end.groupdict().get("tail") or ""
    at, location = passage.location_of(span[0]), passage.location_of(start)
    if kind == "target":
        yield Construct("label", content, *at, location)
    elif kind == "substitution" and tail:
        yield Construct("reference", content, *at, location)
    elif kind == "phrase" and (match["role"] or not tail.startswith("_")):
        yield from role(passage, match["role"] or tail.strip(":"), span, start)
    elif kind == "phrase":
        yield from _link(passage, span, start)


def _link(passage: Passage, span: tuple[int, int], start: int) -> Iterator[Construct]:
    words = passage.text[slice(*span)]
    title, target, at = split_target(words)
    if not at and words.startswith("<") and words.endswith(">"):
        title, target, at = words[1:-1], words[1:-1], 1
    location = passage.location_of(span[0] + at)
    # an embedded target can itself be the name of one
    named = not at or (target.endswith("_") and not target.endswith("\\_"))
    target = target.removesuffix("_") if at and named else target
    kind, bare = ("reference", fold(target)) if named else ("link", "".join(target.split()))
    yield Construct(kind, unescape(bare), *location, passage.location_of(start), title)
