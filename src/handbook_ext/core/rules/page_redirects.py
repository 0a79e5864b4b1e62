"""Pages and anchors that lead on to others, and ``moved.txt``."""

from __future__ import annotations

from handbook_ext.core.findings.finding import Rule

LINK_TO_REDIRECT = Rule(
    "HB303",
    "link-to-redirect",
    "warning",
    "A link leads to a page or an anchor that only leads on to another.",
    "Readers wait twice, and the link breaks when the redirect is given up. A redirect is a "
    "line in moved.txt, or a page that says so in its HTML, by http-equiv=refresh.",
    "[the case](rota.md)",
    "[the case](experience.md)",
    lock="rota experience",
    lock_file="moved.txt",
)

INVALID_REDIRECT = Rule(
    "HB404",
    "invalid-redirect",
    "error",
    "A line of moved.txt redirects nothing, or to nothing.",
    "The new page must exist and stay where it is, the old one must be gone. Redirects of "
    "redirects are slow and end in circles: each line names the page that readers get.",
    "shift rota",
    "shift experience",
    language="redirects",
)
