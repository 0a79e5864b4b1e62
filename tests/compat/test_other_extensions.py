"""Other extensions still leave, and keep, what we take for granted."""

from __future__ import annotations

from json import encoder
from pathlib import Path

from docutils import nodes
from sphinx import addnodes

from handbook_ext.sphinx_ext.compat import inventories, other_extensions
from tests.compat.conftest import Sample


def test_autodoc_names_the_object_whose_docstring_it_reads(sample: Sample) -> None:
    (link,) = (node for node in sample.nodes("rest", nodes.reference) if node.get("refuri"))
    documented = other_extensions.documented_object(link)
    assert documented
    assert documented.name == "documented.function"
    assert Path(documented.file).name == "documented.py"
    assert other_extensions.documented_object(sample.nodes("rest", nodes.section)[0]) is None


def test_autodoc_gives_signatures_no_source_and_domains_give_it_one(sample: Sample) -> None:
    by_hand, by_autodoc = sample.nodes("rest", addnodes.desc_signature)
    documented = other_extensions.documented_object(by_autodoc)
    assert documented
    assert documented.name == "documented.function"
    assert other_extensions.documented_object(by_hand) is None


def test_the_module_of_what_is_inherited_is_that_of_the_class_it_comes_from() -> None:
    paragraph = nodes.paragraph()
    paragraph.source = "docstring of json.encoder.JSONEncoder.default"
    documented = other_extensions.documented_object(paragraph)
    assert documented
    assert Path(documented.file) == Path(encoder.__file__)
    for source, name in (
        ("x.py:docstring of sys.exit", "sys.exit"),
        ("C:\\x.py:docstring of no_module.name", "no_module.name"),
    ):
        paragraph.source = source
        assert other_extensions.documented_object(paragraph) == (name, source.partition(":doc")[0])


def test_bibtex_keeps_the_keys_that_its_lists_hold(sample: Sample) -> None:
    assert other_extensions.citation_keys(sample.app.env) == {"key"}


def test_bibtex_makes_links_of_a_domain_called_cite(sample: Sample) -> None:
    assert sample.link("markdown", "key")["refdomain"] == "cite"


def test_intersphinx_keeps_which_inventories_it_loaded_and_when(sample: Sample) -> None:
    ((name, loaded),) = other_extensions.loaded_inventories(sample.app.env)
    assert name == "neighbour"
    assert isinstance(loaded, int)


def test_intersphinx_keeps_inventories_by_the_name_in_the_configuration(sample: Sample) -> None:
    assert {*inventories.loaded_projects(sample.app.env)} == {"neighbour"}


def test_intersphinx_keeps_what_inventories_hold_by_kind_and_name(sample: Sample) -> None:
    assert inventories.is_in_inventory(sample.app.env, "there")
    assert not inventories.is_in_inventory(sample.app.env, "gone")


def test_sphinx_design_names_the_component_of_a_container(sample: Sample) -> None:
    containers = sample.nodes("markdown", nodes.container)
    components = [other_extensions.design_component(node) for node in containers]
    assert "card" in components
    assert "grid-row" in components
    assert other_extensions.design_component(nodes.container()) == ""
    assert other_extensions.design_component(nodes.Text("text")) == ""
