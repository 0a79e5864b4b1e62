"""Sphinx still keeps names, numbers and contents lists in the tables that we take for granted."""

from __future__ import annotations

from typing import cast

from docutils import nodes
from sphinx import addnodes
from sphinx.domains.python import PythonDomain

from handbook_ext.sphinx_ext.compat import sphinx_tables as tables
from tests.compat.conftest import Sample


def test_labels_are_kept_as_document_and_id(sample: Sample) -> None:
    labels = tables.labels(sample.app.env)
    assert labels["titled"] == ("markdown", "titled")
    assert labels["bare"] == ("markdown", "bare")


def test_labels_with_a_title_are_kept_as_document_id_and_title(sample: Sample) -> None:
    titled = tables.titled_labels(sample.app.env)
    assert titled["titled"] == ("markdown", "titled", "A heading")
    assert titled["search"] == ("search", "", "Search Page")
    assert "bare" not in titled


def test_a_label_that_is_set_is_what_the_role_finds(sample: Sample) -> None:
    env = sample.app.env
    tables.set_label(env, "moved", ("rest", "part"), "Moved here")
    tables.set_label(env, "untitled", ("rest", "title"), None)
    try:
        assert tables.labels(env)["moved"] == ("rest", "part")
        assert "untitled" not in tables.titled_labels(env)
        std = env.domains.standard_domain
        link = addnodes.pending_xref("", refdoc="rest", refexplicit=False)
        reference = std.resolve_xref(env, "rest", sample.app.builder, "ref", "moved", link, link)
        assert reference.astext() == "Moved here"
    finally:
        for name in ("moved", "untitled"):
            std.anonlabels.pop(name)
            std.labels.pop(name, None)


def test_terms_are_objects_by_kind_and_name(sample: Sample) -> None:
    env = sample.app.env
    assert tables.standard_objects(env)["term", "Word"] == ("markdown", "term-Word")
    assert env.domains.standard_domain.role_for_objtype("term") == "term"


def test_a_term_is_found_in_small_letters_too(sample: Sample) -> None:
    assert tables.term(sample.app.env, "Word") == ("markdown", "term-Word")
    assert tables.term(sample.app.env, "WORD") == ("markdown", "term-Word")
    assert tables.term(sample.app.env, "other") is None


def test_a_table_of_a_domain_holds_tuples_that_begin_with_the_document(sample: Sample) -> None:
    env = sample.app.env
    assert tables.domain_value(env, "py", "objects", "twice")[0] == "rest"
    assert tables.domain_value(env, "std", "objects", ("term", "Word"))[0] == "markdown"
    assert tables.domain_value(env, "std", "terms", "word")[0] == "markdown"
    assert tables.domain_value(env, "py", "objects", "never") is None
    assert tables.domain_value(env, "no-domain", "objects", "twice") is None


def test_what_a_table_holds_can_be_set(sample: Sample) -> None:
    env = sample.app.env
    entry = env.domaindata["py"]["objects"].pop("twice")
    tables.set_domain_value(env, "py", "objects", "twice", entry)
    assert tables.domain_value(env, "py", "objects", "twice") == entry
    assert cast("PythonDomain", env.domains["py"]).objects["twice"] == entry


def test_python_finds_all_objects_of_a_name(sample: Sample) -> None:
    env = sample.app.env
    domain = cast("PythonDomain", env.domains["py"])
    link = addnodes.pending_xref("", reftarget="function", refspecific=True)
    objects = tables.python_objects(env, domain, "func", link)
    assert [(entry.docname, entry.node_id) for entry in objects] == [
        ("rest", "documented.function")
    ]
    exact = addnodes.pending_xref("", reftarget="function")
    assert tables.python_objects(env, domain, "func", exact) == []


def test_python_marks_aliases(sample: Sample) -> None:
    env = sample.app.env
    domain = cast("PythonDomain", env.domains["py"])
    entry = domain.objects["twice"]
    domain.objects["other.twice"] = entry._replace(aliased=True)
    link = addnodes.pending_xref("", reftarget="twice", refspecific=True)
    try:
        assert tables.python_objects(env, domain, "func", link) == [entry]
    finally:
        del domain.objects["other.twice"]


def test_contents_lists_name_their_documents_in_order(sample: Sample) -> None:
    children = ["markdown", "rest", "including"]
    assert [*tables.toctree_children(sample.app.env, "index")] == children
    assert [*tables.toctree_children(sample.app.env, "rest")] == []


def test_included_documents_are_known(sample: Sample) -> None:
    assert tables.included_documents(sample.app.env) == {"part"}


def test_sections_have_numbers_by_their_hash(sample: Sample) -> None:
    env = sample.app.env
    assert tables.section_number(env, "markdown", "") == (1,)
    assert tables.section_number(env, "markdown", "titled") == (1, 1)
    assert tables.section_number(env, "markdown", "bare") == ()
    assert tables.section_number(env, "index", "") == ()


def test_figures_have_numbers_by_kind_and_id(sample: Sample) -> None:
    (figure,) = sample.nodes("markdown", nodes.figure)
    numbers = tables.figure_numbers(sample.app.env, "markdown")
    assert numbers == {"figure": {figure["ids"][0]: (1, 1)}}
    assert tables.figure_numbers(sample.app.env, "rest") == {}
