"""What the code on a printed sheet says, and the key that stands in for a code nobody can read.

Thirteen bytes in base 45 (RFC 9285) are 20 characters: the most that a QR code of 21 by 21
modules holds at level M. A sheet of more boxes takes 25 bytes, 38 characters, 25 by 25 modules.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from handbook_ext.core.checklists.sheets_json import Sheet, Sheets

VERSION: Final = 1
"""Of what the bytes mean."""

FEW_BOXES, MANY_BOXES = 16, 112
"""Of how many boxes the code says that they were printed as ticked: it has a bit for each."""

_HEAD = 11
"""Bytes before those bits."""

_BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"

_BASE32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no letter that looks like a digit, and no U."""

_LOOK_ALIKES = str.maketrans("OIL", "011", "- \t\u2010\u2011\u2013")

_KEY_SHEETS = 1 << 11


class SheetCodeError(ValueError):
    """What was read is no code of a sheet, or one that this program does not know."""


class SheetCode(NamedTuple):
    """What a code says. *handbook* and *edition* are hashes, as is *layout*, in hex digits.

    *printed* are the numbers, from 0, of the boxes that were printed as ticked, in the order of
    ``sheets.json``; of those that the code has room for.
    """

    handbook: str
    edition: str
    sheet: int
    layout: str
    printed: frozenset[int] = frozenset()


class SheetKey(NamedTuple):
    """What a key says: parts of a code, as far as eight characters reach.

    *edition* are the first two hex digits of its hash, *layout* the first four, *sheet* its
    number modulo 2048.
    """

    edition: str
    sheet: int
    layout: str


def handbook_hash(handbook: str) -> str:
    """Return the six hex digits by which a code names a handbook."""
    return _hash(handbook, 3)


def edition_hash(edition: str) -> str:
    """Return the four hex digits by which a code names an edition."""
    return _hash(edition, 2)


def _hash(text: str, length: int) -> str:
    from hashlib import sha256  # noqa: PLC0415 - the command seldom needs it

    return sha256(text.encode()).hexdigest()[: 2 * length]


def code_of(sheets: Sheets, sheet: Sheet) -> SheetCode:
    """Return what the code of a *sheet* says."""
    printed = frozenset(number for number, box in enumerate(sheet.boxes) if box.printed)
    edition = edition_hash(sheets.edition)
    return SheetCode(handbook_hash(sheets.handbook), edition, sheet.number, sheet.layout, printed)


def encode_sheet_code(code: SheetCode, boxes: int) -> str:
    """Return the characters of the code of a sheet that has as many *boxes*."""
    room = FEW_BOXES if boxes <= FEW_BOXES else MANY_BOXES
    head = bytes.fromhex(f"{VERSION:02x}{code.handbook}{code.edition}")
    number = (code.sheet & 0xFFFF).to_bytes(2)
    bits = sum(1 << box for box in code.printed if box < room)
    return _base45(head + number + bytes.fromhex(code.layout) + bits.to_bytes(room // 8, "little"))


def decode_sheet_code(text: str) -> SheetCode:
    """Return what the characters of a code say; raises SheetCodeError."""
    data = _bytes45(text)
    if len(data) - _HEAD not in {FEW_BOXES // 8, MANY_BOXES // 8}:
        raise SheetCodeError("it is no code of a sheet")
    if data[0] != VERSION:
        raise SheetCodeError(f"it is the code of a sheet of version {data[0]}")
    bits = int.from_bytes(data[_HEAD:], "little")
    return SheetCode(
        handbook=data[1:4].hex(),
        edition=data[4:6].hex(),
        sheet=int.from_bytes(data[6:8]),
        layout=data[8:11].hex(),
        printed=frozenset(box for box in range(bits.bit_length()) if bits >> box & 1),
    )


def _base45(data: bytes) -> str:
    text = ""
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        number = int.from_bytes(pair)
        for _ in range(len(pair) + 1):
            number, digit = divmod(number, 45)
            text += _BASE45[digit]
    return text


def _bytes45(text: str) -> bytes:
    data = b""
    try:
        for start in range(0, len(text), 3):
            digits = [_BASE45.index(character) for character in text[start : start + 3]]
            number = sum(digit * 45**place for place, digit in enumerate(digits))
            data += number.to_bytes(len(digits) - 1)
    except (ValueError, OverflowError):  # no such character, or digits beyond the last byte
        raise SheetCodeError("it is no code of a sheet") from None
    return data


def sheet_key(edition: str, sheet: int, layout: str) -> str:
    """Return the key, as ``7K3M-QD2F``, of a sheet of the *edition* of that name."""
    number = int(edition_hash(edition)[:2], 16) * _KEY_SHEETS + sheet % _KEY_SHEETS
    number = number << 16 | int(layout[:4], 16)
    digits = [number >> place & 31 for place in range(30, -1, -5)]
    characters = "".join(_BASE32[digit] for digit in [*digits, _times_two(_sum(digits))])
    return f"{characters[:4]}-{characters[4:]}"


def read_key(text: str) -> str:
    """Return the key that somebody typed as it is printed; raises SheetCodeError.

    Small letters, other dashes and blanks do not matter, nor does O for 0 or I or L for 1. A
    wrong character is noticed, and so are two that changed places.
    """
    characters = text.upper().translate(_LOOK_ALIKES)
    known = len(characters) == 8 and set(characters) <= set(_BASE32)
    if not known or _sum([_BASE32.index(character) for character in characters]):
        raise SheetCodeError("it is no key of a sheet")
    return f"{characters[:4]}-{characters[4:]}"


def decode_key(text: str) -> SheetKey:
    """Return what a key says, however it was typed; raises SheetCodeError."""
    number = 0
    for character in read_key(text).replace("-", "")[:7]:
        number = number << 5 | _BASE32.index(character)
    edition, sheet = divmod(number >> 16, _KEY_SHEETS)
    return SheetKey(f"{edition:02x}", sheet, f"{number & 0xFFFF:04x}")


def _sum(digits: list[int]) -> int:
    """Return the sum of *digits* weighed by powers of two in GF(32); 0 for a whole key.

    The weights of eight places all differ, so one wrong digit or two changed places show.
    """
    total = 0
    for digit in digits:
        total = _times_two(total) ^ digit
    return total


def _times_two(number: int) -> int:
    return number << 1 ^ (0b100101 if number & 16 else 0)
