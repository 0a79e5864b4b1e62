"""In which encoding a page is read."""

from __future__ import annotations

import codecs

import pytest

from handbook_ext.external.page_encoding import page_text

UNNAMED = "text/html"


def _meta(name: str) -> bytes:
    return f'<!-- <meta charset="koi8-r"> --><title><meta></title><META CharSet={name}>'.encode()


@pytest.mark.parametrize(
    ("head", "header", "encoding"),
    [
        (b"", "text/html; charset=windows-1252", "cp1252"),
        (b"", "text/html; Charset='iso-8859-1'", "cp1252"),
        (b"", 'text/html; boundary=x; charset="latin1"', "cp1252"),
        (b"", "text/html; charset=utf-16le", "utf-16-le"),
        (b"", "text/html; charset=shift_jis", "cp932"),
        (codecs.BOM_UTF8, "text/html; charset=latin-1", "utf-8"),
        (codecs.BOM_UTF16_BE, UNNAMED, "utf-16-be"),
        (codecs.BOM_UTF16_LE, "text/html; charset=utf-8", "utf-16-le"),
        (_meta("windows-1251"), UNNAMED, "cp1251"),
        (_meta("windows-1251"), "text/html; charset=none-such", "cp1251"),
        (_meta("windows-1251"), "text/html; charset=utf-8", "utf-8"),
        (_meta("none-such") + _meta("iso-8859-15"), UNNAMED, "iso8859-15"),
        (_meta("utf-16"), UNNAMED, "utf-8"),
        (b"<meta http-equiv=Content-Type content='text/html; charset = \"gbk\"'>", UNNAMED, "gbk"),
        (b"<meta name=x content='text/html; charset=gbk'>", UNNAMED, "utf-8"),
        (b'<?xml version="1.0" encoding="euc-jp"?>', "application/xhtml+xml", "euc_jp"),
        (b" " * 1024 + _meta("koi8-r"), UNNAMED, "utf-8"),
        (b"", UNNAMED, "utf-8"),
        (b"", UNNAMED, "cp1252"),
    ],
)  # fmt: skip
def test_a_page_is_read_as_it_says(head: bytes, header: str, encoding: str) -> None:
    word = {"cp932": "語", "gbk": "語", "euc_jp": "語", "cp1251": "ж"}.get(encoding, "é")
    if head.startswith(codecs.BOM_UTF16_BE):
        word = "語"
    assert f"<p id={word}>" in page_text(head + f"<p id={word}>".encode(encoding), header)


@pytest.mark.parametrize("label", ["", "idna", "punycode", "unicode_escape", "rot13", "x" * 9999])
def test_what_is_no_encoding_of_the_web_is_not_used(label: str) -> None:
    page = "<p id=é>\\u0041".encode()
    assert page_text(page, f"text/html; charset={label}") == "<p id=é>\\u0041"
    assert page_text(_meta(label) + page, "text/html").endswith("<p id=é>\\u0041")


def test_a_page_that_was_cut_off_is_read_up_to_there() -> None:
    assert page_text("aé".encode()[:-1], "text/html") == "a"
    assert page_text("aé".encode("utf-16-le")[:-1], "text/html; charset=utf-16le") == "a\ufffd"
