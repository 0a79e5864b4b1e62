"""The scripts and the style sheet: loaded only on pages that hold a checklist or an item."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from handbook_ext.sphinx_ext.builder_kinds import is_html_site
from handbook_ext.sphinx_ext.compat import sphinx_builders
from handbook_ext.sphinx_ext.nodes import checklist, checklist_echo, elements

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder

FOLDER = "handbook_ext"
SHIPPED = Path(__file__).parents[1] / "static" / FOLDER
"""What is shipped: made from ``browser/src`` by ``make scripts``, and only copied by a build."""
STYLE = f"{FOLDER}/checklist.css"
ON_LIST_PAGES = ("checklist.js",)
ON_ITEM_PAGES = ("echo.js",)
"""For a page that shows items of lists elsewhere: the boxes alone."""
ON_READINESS_PAGE = ("readiness.css", "edition.js", "readiness.js")
"""Beside :data:`STYLE`."""


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
        shutil.copyfile(file, folder / file.name)


def add_page_assets(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add scripts and style to the page being written, if it holds a checklist or an item."""
    if not is_html_site(app.builder):
        return
    kinds = {type(node) for node in elements(doctree)} if doctree is not None else set()
    everywhere = sphinx_builders.loads_assets_everywhere(app)
    if checklist in kinds or everywhere:
        load(app, ON_LIST_PAGES)
    if checklist_echo in kinds or everywhere:
        load(app, ON_ITEM_PAGES)


def load(app: Sphinx, names: tuple[str, ...]) -> None:
    """Load the style sheet, and the scripts and style of *names*, on the page being written."""
    builder = cast("StandaloneHTMLBuilder", app.builder)
    builder.add_css_file(STYLE)
    for name in names:
        if name.endswith(".css"):
            builder.add_css_file(f"{FOLDER}/{name}")
        else:  # a classic deferred script: modules do not run from file://
            builder.add_js_file(f"{FOLDER}/{name}", defer="defer")
