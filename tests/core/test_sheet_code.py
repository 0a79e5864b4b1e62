"""What the code on a sheet says, there and back; and the key that somebody types."""

from __future__ import annotations

import random

import pytest

from handbook_ext.core.checklists.sheet_code import (
    FEW_BOXES,
    MANY_BOXES,
    SheetCode,
    SheetCodeError,
    decode_key,
    decode_sheet_code,
    edition_hash,
    encode_sheet_code,
    handbook_hash,
    read_key,
    sheet_key,
)

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def test_a_code_says_what_went_into_it_in_as_many_characters_as_there_is_room() -> None:
    dice = random.Random(14)  # noqa: S311 - not for secrets
    for boxes, length in ((1, 20), (FEW_BOXES, 20), (FEW_BOXES + 1, 38), (MANY_BOXES, 38)):
        code = SheetCode(
            handbook_hash(f"book-{boxes}"),
            edition_hash("2026.11"),
            dice.randrange(1 << 16),
            f"{dice.randrange(1 << 24):06x}",
            frozenset(dice.sample(range(boxes), dice.randrange(boxes + 1))),
        )
        text = encode_sheet_code(code, boxes)
        assert len(text) == length
        assert decode_sheet_code(text) == code
    # RFC 9285 section 4.3
    assert encode_sheet_code(SheetCode("656c6c", "6f21", 0, "000000"), 1)[3:9] == " VD92E"


def test_what_has_no_room_is_left_out() -> None:
    printed = frozenset({0, MANY_BOXES - 1, MANY_BOXES})
    code = SheetCode("00aa11", "ffff", (1 << 16) + 5, "a31f09", printed)
    back = decode_sheet_code(encode_sheet_code(code, MANY_BOXES + 1))
    assert (back.sheet, back.printed) == (5, {0, MANY_BOXES - 1})


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is no code of a sheet"),
        ("0", "it is no code of a sheet"),
        ("https://example.org/", "it is no code of a sheet"),
        (":::" * 6 + "00", "it is no code of a sheet"),
        ("000" * 6, "it is no code of a sheet"),
        ("QED" + "000" * 5 + "00", "it is the code of a sheet of version 105"),
    ],
)
def test_another_code_is_refused(text: str, reason: str) -> None:
    with pytest.raises(SheetCodeError) as refusal:
        decode_sheet_code(text)
    assert str(refusal.value) == reason


def test_a_key_names_edition_sheet_and_layout() -> None:
    key = sheet_key("2026.11", 2048 + 17, "a31f09")
    assert decode_key(key) == (edition_hash("2026.11")[:2], 17, "a31f")
    typed = key.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_key(typed) == read_key(key.replace("-", "")) == key


def test_a_slip_in_a_key_is_noticed() -> None:
    key = sheet_key("2026.11", 17, "a31f09").replace("-", "")
    slips = {key[:at] + new + key[at + 1 :] for at in range(8) for new in LETTERS}
    slips |= {key[:at] + key[at + 1] + key[at] + key[at + 2 :] for at in range(7)}
    slips |= {key[:-1], key + "0", key[:-1] + "U", ""}
    for slip in slips - {key}:
        with pytest.raises(SheetCodeError):
            read_key(slip)
