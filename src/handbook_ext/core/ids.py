"""The grammar of ids, and how a wording is named and recognised.

An id is the HTML anchor, the link target, the key of a reader's progress and the PDF
field's name, so it must be safe in all four: lower-case letters, digits, ``-``, ``_``.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

ID_PATTERN = r"[a-z0-9][a-z0-9_-]*"
_ID = re.compile(ID_PATTERN)
_WHITESPACE = re.compile(r"\s+")
_DASHES = re.compile(r"-+")

_TYPOGRAPHY = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."}
)

SHORT_LENGTH = 72
"""Longest link text made from an item's wording, in code points."""


def is_id(text: str) -> bool:
    """Whether *text* is an id as the contract defines it."""
    return _ID.fullmatch(text) is not None


def slug(text: str) -> str:
    """Return the nearest valid id to *text*, or ``""`` where nothing of it can be kept."""
    import unicodedata  # noqa: PLC0415 - the command seldom needs it

    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9_]+", "-", ascii_text.lower()).strip("-_")


def normal_wording(text: str) -> str:
    """Return *text* as it counts for its fingerprint: NFC, white space folded to one space."""
    if not text.isascii():
        import unicodedata  # noqa: PLC0415 - the command seldom needs it

        text = unicodedata.normalize("NFC", text)
    return _WHITESPACE.sub(" ", text).strip()


@lru_cache(maxsize=65536)  # asked for twice in a build: for the page and for the export
def fingerprint(wording: str) -> str:
    """Return 16 hex digits that change when, and only when, the wording does.

    *wording* is plain text: markup is gone before. White space, Unicode composition and
    the shape of quotes and dashes do not count (a builder may set them); case and
    punctuation do. Runs of ``-`` count as one, since ``--`` is how a dash is typed.
    """
    from hashlib import sha256  # noqa: PLC0415 - the command seldom needs it

    text = _DASHES.sub("-", normal_wording(wording).translate(_TYPOGRAPHY))
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def short_wording(wording: str, length: int = SHORT_LENGTH) -> str:
    """Return *wording* cut at a word to at most *length* code points, with an ellipsis."""
    text = normal_wording(wording)
    if len(text) <= length:
        return text.rstrip(".")
    head = text[: length - 1]
    cut = text.rfind(" ", 0, length)
    return head[: cut if cut > length // 2 else None].rstrip(" ,;:.") + "…"


def free_id(name: str, kind: str, taken_ids: Container[str]) -> str:
    """Return an id near *name* that nothing has yet; *kind* is ``item`` or ``list``."""
    candidate, number = f"{name}-{kind}", 2
    while candidate in taken_ids:
        candidate, number = f"{name}-{kind}-{number}", number + 1
    return candidate
