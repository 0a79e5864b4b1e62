"""Sphinx's builders still say of themselves what we take for granted."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import pytest
from docutils import nodes
from sphinx.builders import Builder
from sphinx.builders.dirhtml import DirectoryHTMLBuilder
from sphinx.builders.epub3 import Epub3Builder
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.cmd import build

from handbook_ext.sphinx_ext.compat import sphinx_builders
from tests.compat.conftest import Sample


@pytest.fixture
def folders(sample: Sample) -> Builder:
    """A builder that makes a folder of each page."""
    builder = DirectoryHTMLBuilder(sample.app, sample.app.env)
    builder.init()
    return builder


def test_the_environment_leads_to_the_builder(sample: Sample) -> None:
    assert sphinx_builders.builder_of(sample.app.env) is sample.app.builder


def test_a_status_is_what_a_build_exits_with(tmp_path: Path) -> None:
    code = (
        "def setup(app): app.connect('build-finished', lambda app, _: set_failing_exit_status(app))"
    )
    imports = "from handbook_ext.sphinx_ext.compat.sphinx_builders import set_failing_exit_status"
    (tmp_path / "conf.py").write_text(f"{imports}\n{code}\n", "utf-8")
    (tmp_path / "index.rst").write_text("Title\n=====\n", "utf-8")
    assert build.main(["-q", "-b", "dummy", str(tmp_path), str(tmp_path / "out")]) == 1


def test_e_books_are_embedded_and_sites_are_not(sample: Sample) -> None:
    assert not sphinx_builders.is_embedded(sample.app.builder)
    assert sphinx_builders.is_embedded(Epub3Builder(sample.app, sample.app.env))


def test_pages_and_links_to_them_end_alike(sample: Sample, folders: Builder) -> None:
    for builder in (sample.app.builder, folders):
        assert sphinx_builders.page_suffix(builder) == ".html"
        assert sphinx_builders.suffix_in_links(builder) == ".html"


def test_a_page_has_a_file(sample: Sample, folders: Builder) -> None:
    out = Path(sample.app.outdir)
    assert sphinx_builders.page_path(sample.app.builder, "rest") == out / "rest.html"
    assert sphinx_builders.page_path(folders, "rest") == out / "rest" / "index.html"


def test_pictures_are_copied_to_a_folder(sample: Sample) -> None:
    folder = sphinx_builders.image_folder(sample.app.builder)
    assert Path(sample.app.outdir, folder, "picture.png").is_file()


def test_the_builder_knows_the_page_it_writes(sample: Sample) -> None:
    pages = {name: name for name in sample.app.env.found_docs}
    assert {name: sample.writing[name] for name in pages} == pages


def test_assets_may_go_to_every_page(sample: Sample) -> None:
    assert not sphinx_builders.loads_assets_everywhere(sample.app)
    sample.app.set_html_assets_policy("always")
    try:
        assert sphinx_builders.loads_assets_everywhere(sample.app)
    finally:
        sample.app.set_html_assets_policy("per_page")


def test_the_contents_of_a_page_are_a_list_of_links_that_can_be_rendered(sample: Sample) -> None:
    builder = cast("StandaloneHTMLBuilder", sample.app.builder)
    contents = sphinx_builders.local_contents(builder, "markdown")
    links = [node for node in contents.findall() if isinstance(node, nodes.reference)]
    assert links[0]["refuri"] == "#"  # the page's title
    assert all(link["refuri"].startswith("#") for link in links)
    assert sphinx_builders.rendered(builder, nodes.paragraph("", "Words.")) == "<p>Words.</p>\n"


def test_another_builder_can_work_beside_the_one_at_work(sample: Sample, tmp_path: Path) -> None:
    env = sample.app.env
    mark = object()
    vars(sample.app.builder)["hung_on"] = mark
    document = env.get_doctree("index")
    node = nodes.admonition("", nodes.title("", "Title"), nodes.paragraph("", "Words"))
    document += node
    for name, seen in (("html", '<p class="admonition-title">Title</p>'), ("text", "Title")):
        builder = sphinx_builders.builder_beside(sample.app.builder, name, tmp_path)
        assert builder.outdir == tmp_path
        assert vars(builder)["hung_on"] is mark
        assert seen in sphinx_builders.visited(builder, node, "index")
    del vars(sample.app.builder)["hung_on"]
    foreign = type("foreign", (nodes.Element,), {})()
    document += foreign
    with pytest.raises(NotImplementedError, match="foreign"):
        sphinx_builders.visited(builder, foreign, "index")


def test_a_document_just_read_is_there_to_be_written_once(sample: Sample) -> None:
    env = sample.app.env
    just_read = env.get_doctree("index")
    just_read.settings.env = just_read.reporter = None
    kept = {"index": just_read}
    assert isinstance(env._write_doc_doctree_cache, dict)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(env, "_write_doc_doctree_cache", kept)
        assert sphinx_builders.doctree_to_write(env, "index") is just_read
        assert just_read.settings.env is env
        assert just_read.reporter is not None
        again = sphinx_builders.doctree_to_write(env, "index")
    assert again is not just_read
    assert again.astext() == just_read.astext()
