"""Mutated progress files: what cut copies, other programs, later versions and attackers hand in.

A file is drawn sound, then changed by its structure, its text and its bytes. One seed gives the
same files everywhere, so that several implementations can be asked about each of them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import lru_cache
from random import Random
from typing import Any

from handbook_ext.core.progress.records import MAX_DEPTH
from tests.support.hostile_files import BROKEN, EMPTY, KEYS, NOISE, NUMBERS, STRINGS, sound_file

Node = Any
"""JSON as a list of its parts, so that a key can stand twice: a token as text, a list as
``["[", part, …]``, an object as ``["{", [key, part], …]`` with the keys as they are written."""


def mutants(seed: int, count: int) -> Iterator[bytes]:
    """Make *count* files: sound ones, and those that accidents and malice made of them."""
    for number in range(count):
        yield _mutant(Random(f"{seed} {number}"))  # noqa: S311 - a test's choice


def _mutant(chance: Random) -> bytes:
    tree = _tree(sound_file(chance), chance)
    for _ in range(chance.choice((0, 1, 1, 2, 3, 5))):
        chance.choice(_ON_TREES)(tree, chance)
    text = _text(tree, chance)
    for _ in range(chance.choice((0, 0, 0, 0, 0, 0, 0, 0, 1, 2))):
        text = chance.choice(_ON_TEXTS)(text, chance)
    data = text.encode("utf-8", "surrogatepass")
    for _ in range(chance.choice((0, 0, 0, 0, 0, 0, 0, 0, 1, 3))):
        data = chance.choice(_ON_BYTES)(data, chance)
    return data


# -- by structure --------------------------------------------------------------------------


def _tree(value: Any, chance: Random) -> Node:
    if isinstance(value, dict):
        return ["{", *([_key(key, chance), _tree(item, chance)] for key, item in value.items())]
    if isinstance(value, list):
        return ["[", *(_tree(item, chance) for item in value)]
    return _token(value, ascii_only=chance.random() < 0.5)


def _key(name: str, chance: Random) -> str:
    return _token(name, ascii_only=chance.random() < 0.5 or not name.isprintable())


@lru_cache(maxsize=1024, typed=True)
def _token(value: object, *, ascii_only: bool) -> str:
    return json.dumps(value, ensure_ascii=ascii_only)


def _places(tree: Node) -> list[tuple[Node, int]]:
    """Return every part of *tree* as the list it stands in and its index there."""
    places: list[tuple[Node, int]] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        for index in range(1, len(node)):
            holder, place = (node[index], 1) if node[0] == "{" else (node, index)
            places.append((holder, place))
            if isinstance(holder[place], list):
                waiting.append(holder[place])
    return places


def _any_place(tree: Node, chance: Random) -> tuple[Node, int]:
    """Return a part of *tree*; the file's own parts are as probable as all deeper ones."""
    places = _places(tree) or [(["[", ["["]], 1)]
    if chance.random() < 0.3:
        places = places[: len(tree) - 1] or places
    return chance.choice(places)


def _node(tree: Node, chance: Random) -> Node:
    """Return a list or object of *tree* that holds something, if there is one."""
    inner = [holder[place] for holder, place in _places(tree)]
    nodes = [tree, *(node for node in inner if isinstance(node, list))]
    return chance.choice([node for node in nodes if len(node) > 1] or nodes)


def _hostile(chance: Random) -> Node:
    kinds = (NUMBERS, NUMBERS, STRINGS, STRINGS, EMPTY, EMPTY)
    return chance.choice(BROKEN if chance.random() < 0.02 else chance.choice(kinds))


def _put(tree: Node, chance: Random) -> None:
    holder, place = _any_place(tree, chance)
    holder[place] = _hostile(chance)


def _put_number(tree: Node, chance: Random) -> None:
    """Put a number where one stands: in a stamp, or as the version."""
    places = [(holder, at) for holder, at in _places(tree) if str(holder[at]).strip("-").isdigit()]
    if places:
        holder, place = chance.choice(places)
        holder[place] = chance.choice(NUMBERS)


def _splice(tree: Node, chance: Random) -> None:
    """Put a copy of one part where another stands."""
    (holder, place), (giver, index) = _any_place(tree, chance), _any_place(tree, chance)
    holder[place] = json.loads(json.dumps(giver[index]))


def _delete(tree: Node, chance: Random) -> None:
    node = _node(tree, chance)
    if len(node) > 1:
        del node[chance.randrange(1, len(node))]


def _duplicate(tree: Node, chance: Random) -> None:
    """Let a part stand twice: of an object, under one key, or its letters written otherwise."""
    node = _node(tree, chance)
    if len(node) > 1:
        copy = json.loads(json.dumps(chance.choice(node[1:])))
        if node[0] == "{" and chance.random() < 0.7:
            copy[1] = chance.choice((_hostile(chance), ["{"], copy[1]))
        node.insert(chance.randrange(1, len(node) + 1), copy)


def _swap(tree: Node, chance: Random) -> None:
    node = _node(tree, chance)
    if len(node) > 2:
        first, second = chance.sample(range(1, len(node)), 2)
        node[first], node[second] = node[second], node[first]


def _rename(tree: Node, chance: Random) -> None:
    pairs = [pair for pair in _node(tree, chance)[1:] if isinstance(pair, list) and len(pair) == 2]
    if pairs:
        chance.choice(pairs)[0] = _key(chance.choice(KEYS), chance)


def _insert(tree: Node, chance: Random) -> None:
    node = _node(tree, chance)
    value = _hostile(chance)
    new = [_key(chance.choice(KEYS), chance), value] if node[0] == "{" else value
    node.insert(chance.randrange(1, len(node) + 1), new)


def _nest(tree: Node, chance: Random) -> None:
    """Wrap a part, so that the file is about as deep as may be."""
    holder, place = _any_place(tree, chance)
    for _ in range(chance.choice((1, 2, *range(MAX_DEPTH - 7, MAX_DEPTH + 3), 60))):
        holder[place] = chance.choice((["[", holder[place]], ["{", ['"a"', holder[place]]]))


_ON_TREES: tuple[Callable[[Node, Random], None], ...] = (
    *(_put, _put, _put_number, _put_number, _splice, _delete, _duplicate, _duplicate, _swap),
    *(_rename, _rename, _insert, _insert, _nest),
)


# -- by text and bytes ---------------------------------------------------------------------


def _text(tree: Node, chance: Random) -> str:
    """Write *tree*; not by recursion, for it may be deep."""
    space = chance.choice(("", " ", "\n", "\r\n\t"))
    words: list[str] = []
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(_tokens(node, space))
        else:
            words.append(node)
    return "".join(words)


def _tokens(node: Node, space: str) -> list[Node]:
    """Return what is written of a list or an object, with its parts still to be written."""
    tokens: list[Node] = [node[0], space]
    for index, part in enumerate(node[1:]):
        tokens += [f",{space}"] * bool(index)
        tokens += [part[0], f"{space}:", part[1]] if node[0] == "{" else [part]
    return [*tokens, space, "]" if node[0] == "[" else "}"]


def _slice(text: str, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.choice((1, 1, 2, 5, 20, 200)))


def _cut(text: str, chance: Random) -> str:
    at = chance.randrange(len(text) + 1)
    return chance.choice((text[:at], text[:at], text[at:]))


def _take_out(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    return text[:start] + text[end:]


def _repeat(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    return text[:end] + text[start:]


def _write_in(text: str, chance: Random) -> str:
    start, end = _slice(text, chance)
    word = chance.choice((*BROKEN, *NUMBERS[:20], *STRINGS, *'{}[]",:\\', " ", "\ufeff", "\u2028"))
    return text[:start] + word + text[chance.choice((start, end)) :]


def _bury(text: str, chance: Random) -> str:
    """Nest all of it so deeply that a parser may run out of its stack."""
    depth = chance.choice((MAX_DEPTH, 100, 990, 50_000)) if chance.random() < 0.2 else 1
    return "[" * depth + text + "]" * depth


def _double(text: str, chance: Random) -> str:
    return chance.choice((text + text, text + "\n", f"\n{text}", f"{text},", f"{text}\x00"))


_ON_TEXTS: tuple[Callable[[str, Random], str], ...] = (
    *(_cut, _take_out, _take_out, _repeat, _write_in, _write_in, _bury, _double),
)


def _mark(data: bytes, chance: Random) -> bytes:
    return b"\xef\xbb\xbf" * chance.choice((1, 1, 1, 2, 3)) + data


def _blot(data: bytes, chance: Random) -> bytes:
    """Write bytes that no UTF-8 has, or half of a character."""
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(NOISE) + data[at + chance.choice((0, 0, 1)) :]


def _flip(data: bytes, chance: Random) -> bytes:
    if not data:
        return b"\x00"
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _recode(data: bytes, chance: Random) -> bytes:
    """Write the file in an encoding that no progress file has."""
    text = data.decode("utf-8", "replace")
    return text.encode(chance.choice(("utf-16", "utf-16-le", "utf-7", "latin-1")), "replace")


_ON_BYTES: tuple[Callable[[bytes, Random], bytes], ...] = (
    *(_mark, _mark, _blot, _blot, _blot, _flip, _flip, _recode),
)
