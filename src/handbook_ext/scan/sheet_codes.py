"""Reads the code of a sheet: in the picture straightened by its marks, sharper and sharper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import zxingcpp

from handbook_ext.core.checklists.sheet_code import SheetCode, SheetCodeError, decode_sheet_code
from handbook_ext.scan.planes import inverse, moved, straightened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.scan.arrays import Floats, Grey

_SCALE: Final = 16.0
"""Pixels a mm in which the code is straightened."""

_AROUND: Final = 5.0
_FORMATS: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_SHARPER: Final = (0.0, 1.0, 2.0, 4.0)


def codes_in(grey: Grey) -> list[tuple[SheetCode, tuple[float, float]]]:
    """Return the sheets' codes in a whole picture, each with where its middle is (px)."""
    result = []
    for text, middle in _read(grey):
        try:
            result.append((decode_sheet_code(text), middle))
        except SheetCodeError:  # another code, of a label or a book
            continue
    return result


def code_at(grey: Grey, plane: Floats, place: tuple[float, float, float]) -> SheetCode | None:
    """Return the code at *place* (left, top and side, in mm); None where none can be read."""
    left, top, side = place
    corner, size = (left - _AROUND, top - _AROUND), (side + 2 * _AROUND,) * 2
    picture, _ = straightened(grey, plane, corner, size, _SCALE)
    for strength in _SHARPER:
        for text, _middle in _read(_sharpened(picture, strength)):
            try:
                return decode_sheet_code(text)
            except SheetCodeError:
                continue
    return None


def lies_at(middle: tuple[float, float], plane: Floats, place: tuple[float, float, float]) -> bool:
    """Whether a code in the picture is the one at *place* on the paper: within its own half."""
    left, top, side = place
    x, y = moved(inverse(plane), np.array([middle]))[0]
    return bool(max(abs(x - left - side / 2), abs(y - top - side / 2)) < side / 2)


def _read(grey: Grey) -> Iterator[tuple[str, tuple[float, float]]]:
    for found in zxingcpp.read_barcodes(grey, formats=_FORMATS):
        p = found.position
        corners = (p.top_left, p.top_right, p.bottom_right, p.bottom_left)
        yield found.text, (sum(c.x for c in corners) / 4, sum(c.y for c in corners) / 4)


def _sharpened(picture: Floats, strength: float) -> Grey:
    """Return *picture* with edges that many times stronger, of the width of a blurred module."""
    if strength:
        blurred = _blurred(_blurred(picture, 9), 9)
        picture = picture + strength * (picture - blurred)
    return np.ascontiguousarray(np.clip(picture, 0, 255).astype(np.uint8))


def _blurred(picture: Floats, width: int) -> Floats:
    """Return *picture* with each value the mean of a square of *width* pixels about it."""
    for axis in (0, 1):
        ends = [(width // 2 + 1, width // 2) if each == axis else (0, 0) for each in (0, 1)]
        sums = np.pad(picture, ends, mode="edge").cumsum(axis=axis)
        picture = np.roll(sums, -width, axis)[_all_but(width, axis)] - sums[_all_but(width, axis)]
        picture = picture / width
    return picture


def _all_but(width: int, axis: int) -> tuple[slice, ...]:
    return tuple(slice(None, -width) if each == axis else slice(None) for each in (0, 1))
