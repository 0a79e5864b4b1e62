"""What hostile or damaged progress files are made of, and the sound ones they began as."""

from __future__ import annotations

from random import Random
from typing import Any

from handbook_ext.core.progress.records import FIELDS

BOOK = "book"
"""The id of the handbook whose files are mutated; others are among the mutants."""

NUMBERS = (
    *("0", "-0", "-0.0", "1", "1.0", "-1", "1e0", "1E+2", "0.1e1", "10e-1", "1.5", "0.5", "2"),
    *("9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740991"),
    *("-9007199254740992", "9007199254740991.4", "9007199254740990.6", "9.007199254740991e15"),
    *("253402300799999", "253402300800000", "8640000000000000", "8640000000000001", "1e21"),
    *("1e308", "1e400", "-1e400", "1e-400", "4.9e-324", "9" * 25, "1" * 400, "1" * 5000),
)
STRINGS = (
    *('""', '"done"', '"na"', '"open"', '"due"', '"x"', '"book"', '"other"', '"1"', '"  "'),
    *('"__proto__"', '"constructor"', '"javascript:alert(1)"', '"<img src=x onerror=alert(1)>"'),
    *(r'"\ud800"', r'"\udc00\ud800"', r'"\ud83d\ude00"', r'"\ud83d"', r'"\uffee"', r'"\ufffd"'),
    *(r'"\u0000"', r'"\u2028"', '"\u2029"', r'"\ufeff"', '"\ufeff"', '"\uffee"', '"\U0001f600"'),
    *('"\x7f"', r'"\/\b\f\n\r\t\"\\"', '"e\u0301"', '"\u05d0\u202e"', '"handbook-progress"'),
)
EMPTY = ("true", "false", "null", "[]", "{}", "[[]]", '{"": null}')
BROKEN = (
    *("NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "1e", "0x10", "undefined", "None"),
    *("'x'", '"x', '"\n"', '"\t"', r'"\x41"', r'"\u12"', r'"\u+123"', "[1,]", '{"a":1,}', "{a: 1}"),
    *("// x", "/* x */ 1", "1 2", "nul", "\u0661", "1_000", "\u00a0", "\x0b1", "\x00"),
)
KEYS = (
    *("a", "b", "c", "10", "9", "", " ", "A", "a b", "-a", "_a", "a-", "a_", "a\n", "\uff41"),
    *("__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "length", "later"),
    *("format", "version", "handbook", "items", "lists", "snapshots", "theme", "\ud800", "\ufffd"),
    *(*FIELDS, "value", "at", "wording", "reason", "since", "\udfff", "\U0001f600", "\uffee"),
)
NOISE = (
    *(b"\xef\xbb\xbf", b"\xff", b"\xfe", b"\x80", b"\xc0\x80", b"\xed\xa0\x80", b"\xf0\x9f\x98"),
    *(b"\xe2\x82", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80", b"\x00", b"\xef\xbb", b"\xc3"),
)


def sound_file(chance: Random) -> dict[str, Any]:
    """Draw a sound progress file of any handbook, mostly of BOOK."""
    content: dict[str, Any] = {
        "format": "handbook-progress",
        "version": 1,
        "handbook": "other" if chance.random() < 0.03 else BOOK,
        "items": _records(chance),
    }
    if chance.random() < 0.4:
        content["snapshots"] = {
            name: {"value": chance.choice((None, _records(chance))), "at": _stamp(chance)}
            for name in chance.sample(("March 2027", "", "__proto__", "7", "\U0001f600"), 2)
        }
    if chance.random() < 0.4:
        content["lists"] = {
            name: {"value": chance.choice((True, False)), "at": _stamp(chance)}
            for name in chance.sample(("a", "constructor", "__proto__", "10"), 2)
        }
    if chance.random() < 0.2:
        content[chance.choice(("theme", "__proto__", "7"))] = {"x": [None, True, "y", 3]}
    return content


def _records(chance: Random) -> dict[str, Any]:
    names = chance.sample(("a", "b", "c", "10", "9", "constructor", "to_string-"), 3)
    return {name: _record(chance) for name in names[: chance.randint(0, 3)]}


def _record(chance: Random) -> dict[str, Any]:
    record = {name: _field(chance) for name in chance.sample(FIELDS, chance.randint(0, 4))}
    if chance.random() < 0.2:
        record[chance.choice(("later", "__proto__", "7"))] = chance.choice(
            (None, True, {}, "x", [], {"at": _stamp(chance), "value": {"10": 1, "9": []}})
        )
    return record


def _field(chance: Random) -> dict[str, Any]:
    value = chance.choice(("done", "open", "na", "", "Ines", "https://example.org/\U0001f600"))
    field: dict[str, Any] = {"value": value, "at": _stamp(chance)}
    if chance.random() < 0.5:
        field["wording"] = "0123456789abcdef"
    if chance.random() < 0.2:
        field["reason"] = chance.choice(("", "no pager", "\uffee"))
    if chance.random() < 0.2:
        field["since"] = chance.choice((0, 5, 253402300799999))
    return field


def _stamp(chance: Random) -> list[Any]:
    ms = chance.choice((0, 1, 5, 1790000000000, 253402300799999, 2**53 - 1))
    return [ms, chance.choice((0, 1, 2**53 - 1)), chance.choice(("x", "y", "\uffee", "\U0001f600"))]
