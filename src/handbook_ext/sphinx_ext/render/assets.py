"""The scripts and the style sheets, and which page loads what of them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from handbook_ext.sphinx_ext.builder_kinds import (
    READINESS_PAGE,
    has_readiness_page,
    is_html_site,
)
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.nodes import checklist, checklist_echo, elements
from handbook_ext.sphinx_ext.project import project_of

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder

FOLDER = "handbook_ext"
SHIPPED = Path(__file__).parents[1] / "static" / FOLDER
"""What is shipped: made from ``browser/src`` by ``make scripts``, and only copied by a build."""
SUMMARY_SCRIPT = "summary.js"
ON_OTHER_PAGES = ("summary.css", SUMMARY_SCRIPT)
"""What shows the progress beside links; the style sheets of the pages below hold this one's."""
ON_LIST_PAGES = ("checklist.css", SUMMARY_SCRIPT, "checklist.js")
ON_ITEM_PAGES = ("items.css", SUMMARY_SCRIPT, "echo.js")
"""For a page that shows items of lists elsewhere: the boxes alone."""
ON_READINESS_PAGE = ("items.css", "readiness.css", SUMMARY_SCRIPT, "edition.js", "readiness.js")


def write_files(app: Sphinx, builder: Builder) -> None:
    """Write our files where Sphinx is about to copy a site's own: a project's take their place.

    Not through ``html_static_path``: e-books and help files would take scripts along that none
    of their pages can run, and an e-book warns of ``hub.html``.
    """
    if not is_html_site(builder):
        return
    folder = Path(app.outdir, "_static", FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for file in SHIPPED.iterdir():
        if file.name == SUMMARY_SCRIPT:
            continue  # it needs words of the site in front, see summary_script.py
        shutil.copyfile(file, folder / file.name)


def add_page_assets(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add scripts and styles to the page being written: what it needs of them."""
    if not is_html_site(app.builder):
        return
    everywhere = sphinx_builders.loads_assets_everywhere(app)
    if holds := _held(app, pagename, doctree, everywhere=everywhere):
        for names in holds:
            load(app, names)
    elif project_of(app).domain.targets:
        load(app, ON_OTHER_PAGES)


def _held(
    app: Sphinx, pagename: str, doctree: nodes.document | None, *, everywhere: bool
) -> list[tuple[str, ...]]:
    """Return what is needed for the lists, items and overview that the page holds."""
    kinds = {type(node) for node in elements(doctree)} if doctree is not None else set()
    is_readiness = pagename == READINESS_PAGE and has_readiness_page(app.builder)
    needs = {
        ON_LIST_PAGES: checklist in kinds or everywhere,
        ON_ITEM_PAGES: checklist_echo in kinds or everywhere,
        ON_READINESS_PAGE: is_readiness,
    }
    return [names for names, is_needed in needs.items() if is_needed]


def load(app: Sphinx, names: tuple[str, ...]) -> None:
    """Load these scripts and style sheets on the page being written."""
    builder = cast("StandaloneHTMLBuilder", app.builder)
    for name in names:
        if name.endswith(".css"):
            builder.add_css_file(f"{FOLDER}/{name}")
        else:  # a classic deferred script: modules do not run from file://
            builder.add_js_file(f"{FOLDER}/{name}", defer="defer")
