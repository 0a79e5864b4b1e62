"""The scripts and the style sheet: loaded only on pages that hold a checklist."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from handbook_ext.sphinx_ext.nodes import checklist, elements

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder

FOLDER = "handbook_ext"
SOURCES = Path(__file__).parent / "static" / FOLDER
STYLE = f"{FOLDER}/checklist.css"
ON_LIST_PAGES = ("checklist.js",)
ON_READINESS_PAGE = ("edition.js", "readiness.js")
STORE = ("records.js", "sound.js", "clock.js", "known.js", "database.js", "store.js")
EXCHANGE = ("progress.js", "exchange.js", "erase.js")
SCRIPTS = {
    "checklist.js": (*STORE, "earlier.js", "checklist.js"),
    "readiness.js": (*STORE, "earlier.js", *EXCHANGE, "snapshots.js", "readiness.js"),
    "exchange.js": EXCHANGE,
    "hub.js": (*STORE, "hub.js"),
}
"""What each script that a page loads is made of. One request is sooner there than three, and
between scripts of its own a browser may lay out the page first, which a long list makes slow."""

_COMMENT = re.compile(
    r"^[ \t]*+(?:/\*.*?(?:\*/\n?|\Z)|//[^\n]*+\n)"  # from where a line begins
    r"|(?<![ \t])[ \t]++(?:// [^\n]*+|/\*[^\n*]*+\*/)$",  # to where it ends
    re.DOTALL | re.MULTILINE,
)


def is_html_site(builder: Builder) -> bool:
    """Whether *builder* makes pages for a browser: no e-book, no help file."""
    return builder.format == "html" and not cast("StandaloneHTMLBuilder", builder).embedded


def has_pages(builder: Builder) -> bool:
    """Whether *builder* writes each document as an HTML page of its own, not as data."""
    if not is_html_site(builder) or builder.name == "singlehtml":
        return False
    suffix = cast("StandaloneHTMLBuilder", builder).out_suffix
    return suffix == (builder.config.html_file_suffix or ".html")


def without_comments(source: str) -> str:
    """Return a script or style sheet without comments that fill whole lines or end one.

    They are two fifths of what a reader would load. No string in the sources holds what looks
    like such a comment; a test holds them to it.
    """
    return _COMMENT.sub("", source)


def script(*names: str) -> str:
    """Return the script, or the style sheet, that is made of the sources *names*, in this order."""
    return "".join(without_comments((SOURCES / name).read_text("utf-8")) for name in names)


def write_files(app: Sphinx, builder: Builder) -> None:
    """Write our files where Sphinx is about to copy a site's own: a project's take their place.

    Not through ``html_static_path``: e-books and help files would take scripts along that none
    of their pages can run, and an e-book warns of ``hub.html``.
    """
    if not is_html_site(builder):
        return
    folder = Path(app.outdir, "_static", FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: script(*parts) for name, parts in SCRIPTS.items()}
    files |= {"checklist.css": script("checklist.css")}
    files |= {"hub.html": (SOURCES / "hub.html").read_text("utf-8")}
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8", newline="\n")


def add_page_assets(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add scripts and style to the page being written, if it holds a checklist."""
    if not is_html_site(app.builder):
        return
    holds = doctree is not None and any(isinstance(node, checklist) for node in elements(doctree))
    if holds or app.registry.html_assets_policy == "always":
        load(app, ON_LIST_PAGES)


def load(app: Sphinx, scripts: tuple[str, ...]) -> None:
    """Load the style sheet and *scripts* on the page being written."""
    builder = cast("StandaloneHTMLBuilder", app.builder)
    builder.add_css_file(STYLE)
    for name in scripts:
        # classic deferred scripts: modules do not run from file://
        builder.add_js_file(f"{FOLDER}/{name}", defer="defer")
