"""How an author spelled a fragment: parsers encode, decode and unescape what stands in a source."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from handbook_ext.core.html.tags import unescape

_REFERENCE = re.compile(r"&(?:\w{1,40}|#[0-9]{1,8}|#x[0-9a-f]{1,6});", re.IGNORECASE)


def written_fragment(fragment: str, text: str) -> str:
    """Return the spelling of *fragment* that *text* begins with; *fragment* if none does.

    A character may stand as itself, behind a backslash, percent-encoded or as a reference of HTML.
    """
    at = 0
    decoded = unquote(fragment, errors="surrogateescape")
    for character in decoded:
        end = _end(character, text, at)
        if end == at:
            return fragment
        at = end
    return text[:at]


def _end(character: str, text: str, at: int) -> int:
    """Return where the spelling of a *character* ends that begins at a place, which if none does.

    A percent sign comes first: it may be a character's that is encoded.
    """
    encoded = quote(character, safe="", errors="surrogateescape")
    encoded = encoded if encoded.startswith("%") else f"%{ord(character):02X}"
    if text[at : at + len(encoded)].upper() == encoded:
        return at + len(encoded)
    if text.startswith("\\" + character, at) and character != "\\":
        return at + 2
    reference = _REFERENCE.match(text, at)
    if reference and unescape(reference[0]) == character:
        return reference.end()
    return at + text.startswith(character, at)
