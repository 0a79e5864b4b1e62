"""Which characters a font has a shape for, as its table ``cmap`` says."""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Has = Callable[[int], bool]
"""Tells of a character's number whether the font has a shape for it."""

_LONG, _SHORT = 12, 4
"""Formats of the table: for all of Unicode, and for its first 65,536 characters."""

_SUBTABLES = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3), (0, 2), (0, 1), (0, 0))
"""Platforms and encodings that mean Unicode, the fullest first."""


def coverage(path: Path, index: int) -> Has:
    """Return what face number *index* of a file has; nothing, where the file is damaged."""
    try:
        with path.open("rb") as file:
            return _read(_table(file.read, file.seek, index))
    except (OSError, struct.error, IndexError, ValueError):
        return lambda _code: False


def _table(read: Callable[[int], bytes], seek: Callable[[int], int], index: int) -> bytes:
    """Return the bytes of the face's table ``cmap``."""
    start = 0
    if read(4) == b"ttcf":
        seek(12 + 4 * index)
        (start,) = struct.unpack(">L", read(4))
    seek(start + 4)
    (count,) = struct.unpack(">H", read(2))
    seek(start + 12)
    directory = read(16 * count)
    for name, _, offset, length in struct.iter_unpack(">4sLLL", directory):
        if name == b"cmap":
            seek(offset)
            return read(length)
    raise ValueError


def _read(table: bytes) -> Has:
    (count,) = struct.unpack_from(">H", table, 2)
    offsets = {
        (platform, encoding): offset
        for platform, encoding, offset in struct.iter_unpack(">HHL", table[4 : 4 + 8 * count])
    }
    for key in _SUBTABLES:
        if key in offsets:
            data = table[offsets[key] :]
            (form,) = struct.unpack_from(">H", data)
            if form == _LONG:
                return _long(data)
            if form == _SHORT:
                return _short(data)
    raise ValueError


def _long(data: bytes) -> Has:
    (count,) = struct.unpack_from(">L", data, 12)
    groups = list(struct.iter_unpack(">LLL", data[16 : 16 + 12 * count]))
    ends = [end for _, end, _ in groups]

    def has(code: int) -> bool:
        at = bisect_left(ends, code)
        return at < len(groups) and groups[at][0] <= code and groups[at][2] + code > groups[at][0]

    return has


def _short(data: bytes) -> Has:
    (double,) = struct.unpack_from(">H", data, 6)
    count = double // 2

    def column(number: int) -> tuple[int, ...]:
        # after the ends of the segments there are two bytes of nothing
        return struct.unpack_from(f">{count}H", data, 14 + number * double + 2 * (number > 0))

    ends, starts, deltas, offsets = map(column, range(4))

    def has(code: int) -> bool:
        at = bisect_left(ends, code)
        if at >= count or starts[at] > code:
            return False
        if not offsets[at]:
            return (code + deltas[at]) % 0x10000 != 0
        # an offset counts from where it stands itself
        place = 16 + 3 * double + 2 * at + offsets[at] + 2 * (code - starts[at])
        return place + 2 <= len(data) and data[place : place + 2] != b"\0\0"

    return has
