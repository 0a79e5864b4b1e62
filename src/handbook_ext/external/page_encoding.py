"""Which encoding a page of the web is in: as the HTML standard finds it out.

A byte order mark says it, else the header, else the page's beginning. Where nothing does, or names
one that browsers do not know, it is UTF-8, or windows-1252 where it can't be that.
"""

from __future__ import annotations

import codecs
import re
from email.message import Message
from typing import Final

from handbook_ext.core.html.tags import ATTRIBUTE, TAG

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BEGINNING: Final = 1024
"""Bytes in which a page may name its encoding."""
_XML: Final = re.compile(r"""<\?xml[^>]*?\sencoding\s*=\s*["']\s*([^"'>\s]+)""")
_CHARSET: Final = re.compile(
    r"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))""", re.IGNORECASE
)
_WIDER: Final = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "utf-16": "utf-16-le",
}
"""What browsers take for encodings that are a part of another, by Python's names."""
_OF_THE_WEB: Final = frozenset({
    "utf-8", "utf-16-le", "utf-16-be", "cp866", "koi8-r", "koi8-u", "mac-roman", "mac-cyrillic",
    "euc_jp", "iso2022_jp", *_WIDER.values(), *(f"cp{number}" for number in range(1250, 1259)),
    *(f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)),
})  # fmt: skip
"""The standard's encodings, by Python's names: of the others some take hours to read."""


def page_text(body: bytes, content_type: str) -> str:
    """Return the text of a page, whose header ``Content-Type`` is *content_type*.

    What can't be decoded is replaced, as browsers do. The end of *body* may be missing.
    """
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    encoding = _known(_of_header(content_type)) or _of_beginning(body[:_BEGINNING])
    if encoding:
        return body.decode(encoding, "replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(body)
    except UnicodeDecodeError:
        return body.decode("cp1252", "replace")


def _of_header(content_type: str) -> str:
    message = Message()
    message["Content-Type"] = content_type
    named = message.get_param("charset", "")
    return named if isinstance(named, str) else ""


def _of_beginning(beginning: bytes) -> str:
    """Return what a page's ``meta`` element or XML declaration names; nothing if no encoding."""
    text = beginning.decode("latin-1")
    declared = _XML.match(text)
    if declared and (encoding := _known(declared[1])):
        return _read_as_bytes(encoding)
    for tag in TAG.finditer(text):
        if (tag["opened"] or "").lower() == "meta" and (encoding := _known(_of_meta(tag))):
            return _read_as_bytes(encoding)
    return ""


def _of_meta(tag: re.Match[str]) -> str:
    values: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(tag.string, *tag.span("parts")):
        value = match[match.lastindex] if match.lastindex and match.lastindex > 1 else ""
        values.setdefault(match[1].lower(), value)
    if "charset" in values:
        return values["charset"]
    if values.get("http-equiv", "").lower() != "content-type":
        return ""
    named = _CHARSET.search(values.get("content", ""))
    return named[named.lastindex or 0] if named else ""


def _read_as_bytes(encoding: str) -> str:
    """Return *encoding*, or UTF-8 where a text that is read byte by byte says it has two each."""
    return "utf-8" if encoding.startswith("utf-16") else encoding


def _known(label: str) -> str:
    """Return Python's name of the encoding that browsers take for *label*, empty if none."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return ""
    name = _WIDER.get(name, name)
    return name if name in _OF_THE_WEB else ""
