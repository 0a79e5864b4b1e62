"""What is mentioned in a paragraph of a reStructuredText source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from handbook_ext.core.scan.mention import Mention
from handbook_ext.core.scan.roles import fold, role, split_target, unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.scan.text import Passage

NAME = r"[^\W_]+(?:[-._+:][^\W_]+)*"
"""A name that needs no quotes."""

NOTE = rf"\#(?:{NAME})?|\*|{NAME}"
"""What stands between the brackets of a footnote or citation."""

# Words are matched whole, also where they refer to nothing, so that none is tried twice.
_START = re.compile(
    rf"""(?P<escape>\\.)
    | (?P<literal>(?<!\w)``(?=\S))
    | (?P<target>(?<!\w)_`(?=[^\s`]))
    | (?P<phrase>(?<!\w)(?::(?P<role>{NAME}):)?`(?=[^\s`]))
    | (?P<substitution>(?<![\w|])\|(?=[^\s|]))
    | (?P<note>(?<!\w)\[(?P<label>{NOTE})\]_(?!\w))
    | (?P<address>(?<!\w)(?:https?|ftp|file|mailto):[^\s<>"`|]*[^\s<>"`|.,;:!?)\]}}'])
    | (?P<word>(?<!\w)[^\W_]+(?:[-._+:]+[^\W_]+)*(?P<refers>__?(?!\w))?)""",
    re.VERBOSE | re.DOTALL,
)
_ENDS = {
    "literal": re.compile(r"(?<=\S)``(?![\w`])"),
    "target": re.compile(r"(?<![\s\\])`(?!\w)"),
    "phrase": re.compile(rf"(?<![\s\\])`(?P<tail>:{NAME}:|__?)?(?!\w)"),
    "substitution": re.compile(r"(?<![\s\\])\|(?P<tail>__?)?(?!\w)"),
}


def scan(passage: Passage) -> Iterator[Mention]:
    """Yield what is mentioned in *passage*, the text of a paragraph."""
    text, position = passage.text, 0
    endless = set[str]()
    while found := _START.search(text, position):
        position = found.end()
        kind = next(name for name in _KINDS if found[name] is not None)
        if kind in _ENDS:
            # where one has no end, none behind it has: to look again would take quadratic time
            end = None if kind in endless else _ENDS[kind].search(text, position + 1)
            if end is None:
                endless.add(kind)
                continue
            position = end.end()
            yield from _quoted(passage, kind, found, end)
        else:
            yield from _bare(passage, kind, found)


_KINDS = ("escape", "literal", "target", "phrase", "substitution", "note", "address", "word")


def _bare(passage: Passage, kind: str, found: re.Match[str]) -> Iterator[Mention]:
    place = passage.place(found.start())
    if kind == "word" and found["refers"]:
        yield Mention("reference", found[0].rstrip("_"), *place, place)
    elif kind == "address":
        yield Mention("autolink", found[0], *place, place, found[0])
    elif kind == "note":
        at = passage.place(found.start("label"))
        yield Mention(note_kind(found["label"]), found["label"], *at, place)


def note_kind(label: str) -> str:
    """Return the kind of the note with this label: numbers and symbols are footnotes'."""
    return "footnote" if label.isdecimal() or label[:1] in {"#", "*"} else "citation"


def _quoted(
    passage: Passage, kind: str, found: re.Match[str], end: re.Match[str]
) -> Iterator[Mention]:
    start, span = found.start(), (found.end(), end.start())
    content = fold(unescape(passage.text[slice(*span)]))
    tail = "" if kind in {"literal", "target"} else end["tail"] or ""
    at, place = passage.place(span[0]), passage.place(start)
    if kind == "target":
        yield Mention("label", content, *at, place)
    elif kind == "substitution" and tail:
        yield Mention("reference", content, *at, place)
    elif kind == "phrase" and (found["role"] or not tail.startswith("_")):
        yield from role(passage, found["role"] or tail.strip(":"), span, start)
    elif kind == "phrase":
        yield from _link(passage, span, start)


def _link(passage: Passage, span: tuple[int, int], start: int) -> Iterator[Mention]:
    words = passage.text[slice(*span)]
    title, target, at = split_target(words)
    if not at and words.startswith("<") and words.endswith(">"):
        title, target, at = words[1:-1], words[1:-1], 1
    place = passage.place(span[0] + at)
    # an embedded target can itself be the name of one
    named = not at or (target.endswith("_") and not target.endswith("\\_"))
    target = target.removesuffix("_") if at and named else target
    kind, bare = ("reference", fold(target)) if named else ("link", "".join(target.split()))
    yield Mention(kind, unescape(bare), *place, passage.place(start), title)
