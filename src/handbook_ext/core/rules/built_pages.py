"""What only the written pages can tell."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

DEAD_HTML_LINK = Rule(
    "HB204",
    "dead-html-link",
    "error",
    "A link that no role made leads nowhere: in raw HTML, or in a theme.",
    "Sphinx does not look into raw HTML. Such a link must name the built page or file, as a "
    "browser would ask for it. One that a theme adds to several pages is reported once, in "
    "conf.py.",
    '<a href="rota.html">The rota</a>',
    '<a href="experience.html">The case</a>',
    needs_html=True,
)

DUPLICATE_HTML_ID = Rule(
    "HB207",
    "duplicate-html-id",
    "error",
    "Two elements of a written page have the same id.",
    "A link to it leads to the first of them, and a screen reader may read the wrong label.",
    '<p id="rota">One</p>\n\n<p id="rota">Two</p>',
    '<p id="rota">One</p>\n\n<p id="rota-two">Two</p>',
    needs_html=True,
)
