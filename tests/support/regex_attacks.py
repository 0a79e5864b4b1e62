"""Input that a regular expression may take long for, made from the expression itself.

For each part of it that repeats: a beginning that leads there, many of what it repeats, and an
end that nothing expects; the same from the very beginning, again and again; and a few texts that
no expression has to say anything about.
"""

from __future__ import annotations

import re
from re import _compiler, _constants, _parser  # type: ignore[attr-defined]
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ALPHABET = "a 1\n-<\"'`:._A\t>(){}[]#*|\\/%=+~,;!?@&$^é\0"
_ENDS = ("", "\0", "\n!")
_REPEATS = {_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT}
_MANY = 16
"""Times from which on something repeats without end."""
_KINDS = 3
"""Characters of a set that are tried."""


class Attack(NamedTuple):
    """A text of any length."""

    start: str
    pump: str
    end: str

    def text(self, length: int) -> str:
        return self.start + self.pump * max(1, length // len(self.pump)) + self.end


def attacks(pattern: re.Pattern[str]) -> list[Attack]:
    """Return what *pattern* may take long for, the generic ones last."""
    marks = "".join(dict.fromkeys(re.findall(r"[^\w\s]", pattern.pattern)))
    candidates: dict[Attack, None] = {}
    for alphabet in (ALPHABET, marks + ALPHABET):
        reader = _Reader(pattern, alphabet)
        candidates |= dict.fromkeys(reader.within(reader.tree, ""))
    for attack in [*candidates]:
        candidates[Attack("", attack.start + attack.pump, attack.end)] = None
        candidates[Attack("", attack.start + attack.pump * 3 + attack.end, "")] = None
    starts = [char for char in ALPHABET if char.isspace() or not char.isalnum()]
    candidates |= dict.fromkeys(Attack("", char, end) for char in ALPHABET for end in ("", "\0"))
    candidates |= dict.fromkeys(Attack("", char + "a ", "") for char in starts)
    return [attack for attack in candidates if attack.pump]


class _Reader:
    """Walks through a parsed pattern."""

    def __init__(self, pattern: re.Pattern[str], alphabet: str) -> None:
        self.flags, self.alphabet = pattern.flags, alphabet
        self.tree = _parser.parse(pattern.pattern, pattern.flags)

    def within(self, tree: Any, before: str) -> Iterator[Attack]:
        """Yield attacks on what repeats in *tree*, to which the text *before* leads."""
        for op, value in tree:
            if op in _REPEATS and value[1] > _MANY:
                for pump in self._pumps(value[2]):
                    yield from (Attack(before, pump, end) for end in _ENDS)
            for inner in _inner(op, value):
                yield from self.within(inner, before)
            before += self.example([(op, value)])

    def _pumps(self, body: Any) -> list[str]:
        """Return texts that *body* matches: single characters if it can, else an example each."""
        try:
            compiled = _compiler.compile(
                _parser.SubPattern(self.tree.state, list(body)), self.flags
            )
        except (ValueError, re.error, IndexError):
            return [self.example(body)]
        singles = [char for char in self.alphabet if compiled.fullmatch(char)][:_KINDS]
        several = [self.example(inner) for op, value in body for inner in _inner(op, value)]
        return [text for text in dict.fromkeys([*singles, self.example(body), *several]) if text]

    def example(self, tree: Any) -> str:
        """Return a short text that *tree* matches, more or less."""
        return "".join(self._one(op, value) for op, value in tree)

    def _one(self, op: Any, value: Any) -> str:
        if op is _constants.LITERAL:
            return chr(value)
        if op in {_constants.IN, _constants.ANY, _constants.NOT_LITERAL}:
            tree = _parser.SubPattern(self.tree.state, [(op, value)])
            compiled = _compiler.compile(tree, self.flags)
            return next((char for char in self.alphabet if compiled.fullmatch(char)), "")
        if op in _REPEATS:
            return self.example(value[2]) * max(value[0], 1 if value[1] > _MANY else 0)
        if op is _constants.ASSERT:
            return self.example(value[1]) if value[0] < 0 else ""
        if op is _constants.GROUPREF_EXISTS:
            return ""
        return self.example(next(iter(_inner(op, value)), ()))


def _inner(op: Any, value: Any) -> list[Any]:
    """Return the parts of a piece of a parsed pattern."""
    parts: list[Any] = []
    if op in _REPEATS:
        parts = [value[2]]
    elif op is _constants.SUBPATTERN:
        parts = [value[3]]
    elif op is _constants.BRANCH:
        parts = value[1]
    elif op in {_constants.ASSERT, _constants.ASSERT_NOT}:
        parts = [value[1]]
    elif op is _constants.ATOMIC_GROUP:
        parts = [value]
    elif op is _constants.GROUPREF_EXISTS:
        parts = [part for part in value[1:] if part is not None]
    return parts
