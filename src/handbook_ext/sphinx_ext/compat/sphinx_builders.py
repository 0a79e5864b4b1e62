"""What Sphinx's builders and its application say of themselves; of Sphinx 9."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from sphinx.environment.adapters.toctree import TocTree

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.builders.html import StandaloneHTMLBuilder
    from sphinx.environment import BuildEnvironment


def builder_of(env: BuildEnvironment) -> Builder:
    """Return the builder at work."""
    return app_of(env).builder


def app_of(env: BuildEnvironment) -> Sphinx:
    """Return the application: the public way to it is deprecated in Sphinx 9."""
    return env._app  # noqa: SLF001 - linkcheck of Sphinx asks the same


def set_failing_exit_status(app: Sphinx) -> None:
    """Make the build go on, and exit with 1 in the end."""
    app.statuscode = 1


def is_embedded(builder: Builder) -> bool:
    """Whether an HTML *builder* makes pages for a reader that is no browser: e-book, help file."""
    return cast("StandaloneHTMLBuilder", builder).embedded


def page_suffix(builder: Builder) -> str:
    """Return how the names of the files end that an HTML *builder* writes pages to."""
    return cast("StandaloneHTMLBuilder", builder).out_suffix


def suffix_in_links(builder: Builder) -> str:
    """Return how links to pages end; empty where they leave the suffix out."""
    return cast("StandaloneHTMLBuilder", builder).link_suffix


def page_path(builder: Builder, docname: str) -> Path:
    """Return the file that an HTML *builder* writes a page to."""
    return Path(cast("StandaloneHTMLBuilder", builder).get_output_path(docname))


def image_folder(builder: Builder) -> str:
    """Return the folder in the output that pictures are copied to."""
    return builder.imagedir


def current_page(builder: Builder) -> str:
    """Return the page that an HTML *builder* is writing."""
    return cast("StandaloneHTMLBuilder", builder).current_docname


def loads_assets_everywhere(app: Sphinx) -> bool:
    """Whether scripts and styles go to every page, by ``app.set_html_assets_policy``."""
    return app.registry.html_assets_policy == "always"


def local_contents(builder: Builder, docname: str) -> nodes.Element:
    """Return a copy of the contents of a page, as a list of links to its sections."""
    contents = TocTree(builder.env).get_toc_for(docname, builder)
    return cast("nodes.Element", contents)


def rendered(builder: StandaloneHTMLBuilder, node: nodes.Node) -> str:
    """Return *node* as HTML, to be put into a page."""
    return builder.render_partial(node)["fragment"]
