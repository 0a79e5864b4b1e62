"""The tags of HTML and their attributes, found in time that grows with the text and no faster.

Python's own parser takes quadratic time where nothing closes what was opened (CVE-2025-6069, in
3.11 and 3.13.0), and neither it nor a library tells where an attribute's value stands. So these
are two expressions after the HTML standard's chapter "Tokenization"; nothing in them is tried
again at another length. In two things they are kinder than a browser, which would hide the rest
of the page: a quote without a partner ends its element, and ``<title/>`` is empty, as in SVG.
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VALUE = r"""(?:"[^"]*+"|'[^']*+'|(?!["'])[^\s>]*+)"""
_PARTS = rf"""(?:[\s/]++|(?!=\s*+["'])[^\s/>][^\s/>=]*+(?:\s*+=\s*+{_VALUE})?)*+"""
TAG = re.compile(
    rf"""<(?:
    !--(?:-?>|.*?(?:--!?>|\Z)) | !\[CDATA\[.*?(?:\]\]>|\Z) | [!?][^>]*+>?
    | /(?P<ended>[a-z][^\s/>]*+){_PARTS}>?
    | (?P<opened>(?P<raw>(?:script|style|textarea|title)(?![^\s/>]))|[a-z][^\s/>]*+)
      (?P<parts>{_PARTS})
      (?P<close>>(?(raw)(?:(?<=/>)|.*?(?=</(?P=raw)(?![^\s/>])|\Z))))?
    )""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE | re.ASCII,
)
"""A comment, an end tag, or a start tag with its raw text: it is one if *close* is there."""
ATTRIBUTE = re.compile(
    r"""([^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?""", re.ASCII
)
"""An attribute among the *parts* of a tag: its name, and its value by how it is quoted."""
_CANDIDATE = re.compile(r"([^\s,]\S*+)(?:(?<=,)|[^,]*+)")
"""An address in a ``srcset`` with its descriptor, which a comma at the address's end rules out."""
_NUMBER = re.compile(r"&#(?=[0-9])0*+([0-9]*+)")


def unescape(value: str) -> str:
    """Return *value* with its character references resolved.

    ``html.unescape`` alone raises ValueError for a number of more than 4,300 digits.
    """
    if "&" not in value:
        return value
    return html.unescape(_NUMBER.sub(lambda match: f"&#{match[1][:8] or 0}", value))


def srcset_addresses(value: str) -> Iterator[tuple[int, str]]:
    """Yield each address in the *value* of a ``srcset``, with where it begins.

    An address ends at white space, and holds commas but for its last character; what follows it
    up to a comma says for which screen it is.
    """
    for candidate in _CANDIDATE.finditer(value):
        address = candidate[1].rstrip(",")
        if address:
            yield candidate.start(1), address
