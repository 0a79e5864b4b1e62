"""The marks at the corners of a sheet: the AprilTag family 16h5, as bits.

Square, six by six cells: a dark border around four by four. OpenCV finds them; to print them,
it is not needed.
"""

from __future__ import annotations

from typing import Final

FAMILY: Final = "16h5"
CELLS: Final = 6
"""Of a side, with the border."""

_HEX = """
273B 5A8B A9D3 625D 9A61 2901 E532 5D18 6580 4957 2FE3 2AF0 DE4F 931D
B1CE F70A C36F D236 3F5A 0E9D 1378 5615 BD04 47C7 C468 4A31 054A F354
"""
DARK: Final = tuple(int(bits, 16) for bits in _HEX.split())
"""For each mark the dark cells within its border, row by row, the first the highest bit.

The family has two more: sets of four do not need them.
"""


def mark_rows(number: int) -> tuple[tuple[bool, ...], ...]:
    """Return the rows of a mark from the top, True where a cell is dark."""
    bits = f"{DARK[number]:016b}"
    inner = [f"1{bits[start : start + 4]}1" for start in range(0, 16, 4)]
    return tuple(tuple(bit == "1" for bit in row) for row in ("111111", *inner, "111111"))
