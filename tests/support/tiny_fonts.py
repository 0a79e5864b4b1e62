"""Fonts of a few kilobytes: a box for each character, so that tests need none installed."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

EM, WIDTH = 1000, 600
"""What the characters are drawn in, and how wide each is there."""


def write_font(path: Path, family: str, chars: str, *, form: int = 12) -> Path:
    """Write a font of *family* that has *chars*, its table ``cmap`` in the format *form*."""
    codes = sorted(set(map(ord, chars)))
    count = len(codes) + 1
    box = _box()
    head = (0x10000, 0x10000, 0, 0x5F0F3CF5, 3, EM, 0, 0, 0, 0, 500, 700, 0, 8, 2, 1, 0)
    tables = {
        b"OS/2": _os2(codes),
        b"cmap": _cmap(codes, form),
        b"glyf": box * count,
        b"head": struct.pack(">LLLLHHQQhhhhHHhhh", *head),
        b"hhea": struct.pack(">LhhhH11hH", 0x10000, 800, -200, 0, WIDTH, *(0,) * 11, count),
        b"hmtx": struct.pack(">Hh", WIDTH, 0) * count,
        b"loca": struct.pack(f">{count + 1}L", *(at * len(box) for at in range(count + 1))),
        b"maxp": struct.pack(">LH13H", 0x10000, count, 4, 1, 0, 0, 2, *(0,) * 8),
        b"name": _names(family),
        b"post": struct.pack(">LLhhLLLLL", 0x30000, *(0,) * 8),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(_file(tables))
    return path


def _file(tables: dict[bytes, bytes]) -> bytes:
    at = 12 + 16 * len(tables)
    directory, body = struct.pack(">LHHHH", 0x10000, len(tables), 0, 0, 0), b""
    for name, data in tables.items():
        directory += struct.pack(">4sLLL", name, 0, at + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    return directory + body


def _box() -> bytes:
    """Return the drawing of a rectangle: four points, each a step from the one before."""
    steps = struct.pack(">8h", 0, 0, 500, 0, 0, 700, 0, -700)
    return struct.pack(">5hHH4B", 1, 0, 0, 500, 700, 3, 0, 1, 1, 1, 1) + steps + b"\0\0"


def _cmap(codes: list[int], form: int) -> bytes:
    numbered = [(code, glyph) for glyph, code in enumerate(codes, 1)]
    if form == 12:
        groups = b"".join(struct.pack(">LLL", code, code, glyph) for code, glyph in numbered)
        table = struct.pack(">HHLLL", 12, 0, 16 + len(groups), 0, len(codes)) + groups
        return struct.pack(">HHHHL", 0, 1, 3, 10, 12) + table
    # the last segment of this format ends all
    segments = [(code, (glyph - code) % 0x10000) for code, glyph in numbered] + [(0xFFFF, 1)]
    count = len(segments)
    ends = struct.pack(f">{count}H", *(code for code, _ in segments))
    deltas = struct.pack(f">{count}H", *(delta for _, delta in segments))
    body = ends + b"\0\0" + ends + deltas + bytes(2 * count)
    table = struct.pack(">7H", 4, 14 + len(body), 0, 2 * count, 0, 0, 0) + body
    return struct.pack(">HHHHL", 0, 1, 3, 1, 12) + table


def _names(family: str) -> bytes:
    texts = {1: family, 2: "Regular", 4: family, 6: family.replace(" ", "")}
    records, body = b"", b""
    for number, text in texts.items():
        data = text.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(data), len(body))
        body += data
    return struct.pack(">HHH", 0, len(texts), 6 + len(records)) + records + body


def _os2(codes: list[int]) -> bytes:
    first, last = min(codes[0], 0xFFFF), min(codes[-1], 0xFFFF)
    start = struct.pack(">HhHHH11h10s", 4, WIDTH, 400, 5, 0, *(0,) * 11, bytes(10))
    end = struct.pack(">4L4sHHHhhhHH", 0, 0, 0, 0, b"test", 64, first, last, 800, -200, 0, 800, 200)
    return start + end + struct.pack(">LLhhHHH", 0, 0, 500, 700, 0, 32, 0)
