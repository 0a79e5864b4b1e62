"""MyST still leaves headings, links and task boxes as we take for granted."""

from __future__ import annotations

from pathlib import Path

from docutils import nodes

from handbook_ext.sphinx_ext.compat import myst
from tests.compat.conftest import Sample


def test_headings_stand_in_the_metadata_as_line_id_and_words(sample: Sample) -> None:
    slugs = myst.heading_slugs(sample.app.env, "markdown")
    line, anchor, words = slugs["a-heading-1"]
    (again,) = (node for node in sample.nodes("markdown", nodes.section) if anchor in node["ids"])
    assert (line, words) == (12, "A heading")
    assert again["ids"][0] == anchor != "a-heading-1"
    assert myst.heading_id(sample.app.env, "markdown", "a-heading-1") == anchor
    assert myst.heading_id(sample.app.env, "markdown", "no-heading") is None
    assert myst.heading_slugs(sample.app.env, "rest") == {}


def test_an_open_link_has_a_type_of_its_own(sample: Sample) -> None:
    assert myst.is_unresolved(sample.link("markdown", "nowhere"))
    assert not myst.is_unresolved(sample.link("markdown", "key"))


def test_a_link_with_the_path_of_a_document_names_it_and_its_anchor(sample: Sample) -> None:
    assert myst.document_target(sample.link("markdown", "rest")) == ("rest", "part")
    assert myst.document_target(sample.link("markdown", "index")) == ("index", "")
    assert myst.document_target(sample.link("markdown", "nowhere")) is None


def test_only_a_link_with_a_path_has_a_line(sample: Sample) -> None:
    assert myst.is_target_alone(sample.link("markdown", "nowhere"))
    assert not myst.is_target_alone(sample.link("markdown", "gone.md#part"))


def test_domains_take_in_a_link_to_an_anchor_with_its_target(sample: Sample) -> None:
    references = [nodes.reference("", "", **link) for link in sample.references("markdown")]
    targets = map(myst.anchor_link_target, references)
    assert [target for target in targets if target] == ["titled", "a-heading-1", "nowhere"]


def test_a_resolved_link_to_an_anchor_is_marked(sample: Sample) -> None:
    references = sample.nodes("markdown", nodes.reference)
    ids = [node["refid"] for node in references if myst.is_anchor_link(node)]
    assert ids == ["titled", myst.heading_id(sample.app.env, "markdown", "a-heading-1")]
    assert not any(map(myst.is_anchor_link, sample.nodes("rest", nodes.reference)))


def test_a_link_to_words_of_its_page_knows_their_id(sample: Sample) -> None:
    assert sample.link("including", "deep")[myst.PAGE_ANCHOR] == "deep"
    assert myst.PAGE_ANCHOR not in sample.link("markdown", "nowhere")


def test_it_says_which_inventory_target_has_no_match(sample: Sample) -> None:
    targets = map(myst.unmatched_inventory_target, sample.messages("markdown"))
    assert [target for target in targets if target] == ["neighbour:*:*:gone"]
    assert myst.unmatched_inventory_target("Something else. [myst.xref_missing]") is None


def test_a_task_begins_with_a_box_as_raw_html(sample: Sample) -> None:
    boxes = [
        node for node in sample.nodes("markdown", nodes.raw) if myst.is_task_box(node.astext())
    ]
    assert [box.parent.astext().rpartition(">")[2].strip() for box in boxes] == ["Open", "Done"]


def test_a_page_has_settings_of_its_own_in_its_front_matter() -> None:
    nested = "---\nmyst:\n  substitutions:\n    a: one\n---\n# T\n"
    assert myst.own_settings(nested) == {"substitutions": {"a": "one"}}
    above = f"---\nsubstitutions:\n  b: two\n{nested[4:]}"
    assert myst.own_settings(above) == {"substitutions": {"b": "two"}}
    for without in ("# T\n", "---\nmyst: 1\n---\n", "---\n- a\n---\n", "---\na: [\n---\n"):
        assert myst.own_settings(without) == {}


def test_substitutions_are_put_in_where_their_extension_is_on(sample: Sample) -> None:
    env = sample.app.env
    page = "---\nmyst:\n  enable_extensions: [substitution]\n  substitutions:\n    a: one\n---\n"
    assert myst.substitutions(env, page) == {"a": "one"}
    assert myst.substitutions(env, page.replace("[substitution]", "[tasklist]")) == {}
    assert "substitution" not in env.config.myst_enable_extensions
    assert myst.substitutions(env, "# T\n") == {}


def test_two_characters_begin_and_end_a_substitution(sample: Sample) -> None:
    env = sample.app.env
    assert myst.substitution_delimiters(env, "# T\n") == "{}"
    page = "---\nmyst:\n  sub_delimiters: {}\n---\n"
    assert myst.substitution_delimiters(env, page.format('["[", "]"]')) == "[]"
    for unsound in ('["[[", "]]"]', '["["]', "1"):
        assert myst.substitution_delimiters(env, page.format(unsound)) == "{}"
    (start, end) = env.config.myst_sub_delimiters
    assert (start, end) == ("{", "}")


def test_a_table_that_is_drawn_has_its_file_as_its_rows_have_not(sample: Sample) -> None:
    (table,) = sample.nodes("including", nodes.table)
    (columns,) = sample.nodes("including", nodes.tgroup)
    assert myst.is_of_pipe_table(columns)
    assert Path(table.source).name == "part.md"
    rows = list(table.findall(nodes.row))
    assert {Path(row.source).name for row in rows} == {"including.md"}
    (columns,) = sample.nodes("rest", nodes.tgroup)
    assert not myst.is_of_pipe_table(columns)
