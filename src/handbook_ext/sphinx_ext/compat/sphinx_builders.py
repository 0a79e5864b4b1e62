"""What Sphinx's builders and its application say of themselves; of Sphinx 9."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from docutils.utils import new_document
from sphinx.environment.adapters.toctree import TocTree
from sphinx.util.docutils import LoggingReporter

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


def doctree_to_write(env: BuildEnvironment, docname: str) -> nodes.document:
    """Return the doctree of a document, to be changed; its links are not resolved yet.

    One that was read a moment ago is there still, once: Sphinx's own builders take it too, and
    spare themselves reading it from its file.
    """
    try:
        doctree = env._write_doc_doctree_cache.pop(docname)  # noqa: SLF001 - no other way to it
    except KeyError:
        return env.get_doctree(docname)
    doctree.settings.env = env
    doctree.reporter = LoggingReporter(str(env.doc2path(docname)))
    return doctree


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


def builder_beside(builder: Builder, name: str, folder: Path) -> Builder:
    """Return a builder called *name* that writes into *folder*, to use while another works.

    It gets what extensions have hung on the one at work, such as how to call a program. The
    project's theme is not loaded: it may be an extension, and act at the end of the build.
    """
    app = app_of(builder.env)
    other = app.registry.create_builder(app, name, builder.env)
    other.outdir = type(builder.outdir)(folder)
    config: Any = app.config
    usual = config.html_theme, config.html_theme_options
    config.html_theme, config.html_theme_options = "basic", {}
    try:
        other.init()
    finally:
        config.html_theme, config.html_theme_options = usual
    if name == "html":
        html = cast("StandaloneHTMLBuilder", other)
        html.search = False
        html.prepare_writing(set())
        html.imgpath = html.imagedir
    own = vars(other)
    own.update({key: value for key, value in vars(builder).items() if key not in own})
    return other


def visited(builder: Builder, node: nodes.Element, docname: str) -> str:
    """Return what the visitors of *builder*, HTML or text, make of a *node* of a document.

    It raises whatever they raise, and where there are none.
    """
    env = builder.env
    vars(builder).update(
        current_docname=docname,
        secnumbers=env.toc_secnumbers.get(docname, {}),
        fignumbers=env.toc_fignumbers.get(docname, {}),
    )
    own: Any = node.document
    settings = getattr(builder, "docsettings", own.settings)
    document = new_document(str(env.doc2path(docname)), settings)
    document += node.deepcopy()
    visitor: Any = builder.create_translator(document, builder)
    if not any(hasattr(visitor, f"visit_{cls.__name__}") for cls in type(node).__mro__):
        raise NotImplementedError(node.tagname)
    document.walkabout(visitor)
    return "".join(visitor.fragment if builder.format == "html" else visitor.body)
