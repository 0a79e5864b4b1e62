"""Other extensions still leave, and keep, what we take for granted."""

from __future__ import annotations

from docutils import nodes

from handbook_ext.sphinx_ext.compat import inventories, other_extensions
from tests.compat.conftest import Sample


def test_autodoc_names_the_object_whose_docstring_it_reads(sample: Sample) -> None:
    (link,) = (node for node in sample.nodes("rest", nodes.reference) if node.get("refuri"))
    source = link.parent.source
    assert other_extensions.documented_object(source) == "documented.function"
    assert other_extensions.documented_object("rest.rst") == ""


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
