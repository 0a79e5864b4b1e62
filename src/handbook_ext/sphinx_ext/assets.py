"""The script and style sheet: loaded only on pages that hold a checklist."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from handbook_ext.sphinx_ext.nodes import checklist, elements

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.config import Config

STATIC_DIR = Path(__file__).parent / "static"
SCRIPT = "handbook_ext/checklist.js"
STYLE = "handbook_ext/checklist.css"


def is_html_site(builder: Builder) -> bool:
    """Whether *builder* makes pages for a browser: no e-book, no help file."""
    return builder.format == "html" and not cast("StandaloneHTMLBuilder", builder).embedded


def add_static_files(app: Sphinx, config: Config) -> None:
    """Let Sphinx copy and fingerprint our files; ours first, so that a project can override."""
    if str(STATIC_DIR) not in config.html_static_path:
        config.html_static_path.insert(0, str(STATIC_DIR))


def add_page_assets(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Add script and style to the page being written, if it holds a checklist."""
    if not is_html_site(app.builder):
        return
    builder = cast("StandaloneHTMLBuilder", app.builder)
    holds = doctree is not None and any(isinstance(one, checklist) for one in elements(doctree))
    if holds or app.registry.html_assets_policy == "always":
        builder.add_css_file(STYLE)
        # a classic deferred script: modules do not run from file://
        builder.add_js_file(SCRIPT, defer="defer")
