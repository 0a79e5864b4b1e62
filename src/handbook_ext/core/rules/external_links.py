"""Links that lead out of the book.

Only ``handbook external`` looks for these. What finds them knows the network's answers, and stands
in :mod:`handbook_ext.external.address_findings`: the core asks no network.
"""

from __future__ import annotations

from handbook_ext.core.finding import Rule

_ONLY = "Only the command handbook external looks for it: no build asks the network."

DEAD_EXTERNAL_LINK = Rule(
    "HB501",
    "dead-external-link",
    "error",
    "The page at an address is not there.",
    "Readers get an error of another site. Mostly the page has moved within its site, or an "
    f"archive of the web has it. {_ONLY}",
    "[the rota](https://example.org/gone)",
    "[the rota](https://example.org/rota)",
)

MISSING_EXTERNAL_ANCHOR = Rule(
    "HB502",
    "missing-external-anchor",
    "warning",
    "The page at an address does not have the anchor.",
    "The browser opens the page at its top. What counts are the ids in the page's HTML: one "
    "that a script makes in the browser is not seen. Fragments that begin with ! or / are a "
    f"script's, those with :~: name a text; neither is judged. {_ONLY}",
    "[the rota](https://example.org/rota#gone)",
    "[the rota](https://example.org/rota#nights)",
)

MOVED_EXTERNAL_LINK = Rule(
    "HB503",
    "moved-external-link",
    "warning",
    "An address redirects for good, with status 301 or 308.",
    "Readers wait twice, and the link breaks when the redirect is given up. The finding "
    f"suggests the new address. {_ONLY}",
    "[the rota](https://example.org/moved)",
    "[the rota](https://example.org/rota)",
)

UNREACHABLE_HOST = Rule(
    "HB504",
    "unreachable-host",
    "warning",
    "An address could not be checked.",
    "The finding says why: the name of its host is not known, the certificate is not sound, "
    "no answer came in time, or the host does not let programs in. Ask again later, and look "
    "at it in a browser. Hosts of private networks are asked only with --allow-private. "
    f"{_ONLY}",
    "[the rota](https://example.org/forbidden)",
    "[the rota](https://example.org/rota)",
)
