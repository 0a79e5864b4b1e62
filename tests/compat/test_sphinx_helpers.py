"""Sphinx's helpers still do what we take for granted."""

from __future__ import annotations

import io
import logging
from pathlib import Path

import pytest
from docutils.parsers.rst import roles
from sphinx.config import Config
from sphinx.util import logging as sphinx_logging

from handbook_ext.sphinx_ext.compat import sphinx_helpers


@pytest.mark.parametrize(
    ("base", "name", "joined"),
    [("a/b", "c", "a/c"), ("a/b", "../c", "c"), ("a/b", "/c", "c"), ("b", "./c/../d", "d")],
)
def test_names_of_documents_are_joined(base: str, name: str, joined: str) -> None:
    assert sphinx_helpers.docname_join(base, name) == joined


def test_warnings_are_suppressed_by_type_and_subtype() -> None:
    is_suppressed = sphinx_helpers.is_suppressed_warning
    assert is_suppressed("handbook", "HB203", ["handbook"])
    assert is_suppressed("handbook", "HB203", ["handbook.*"])
    assert is_suppressed("handbook", "HB203", ["handbook.HB203"])
    assert not is_suppressed("handbook", "HB203", ["handbook.HB204", "other"])


def test_nothing_is_logged_in_the_meantime() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    sphinx_root, logger = logging.getLogger("sphinx"), sphinx_logging.getLogger("tests.compat")
    sphinx_root.addHandler(handler)
    try:
        with sphinx_helpers.suppress_logging():
            logger.warning("unsaid")
        logger.warning("said")
    finally:
        sphinx_root.removeHandler(handler)
    assert stream.getvalue().split()[-1] == "said"
    assert "unsaid" not in stream.getvalue()


def test_patterns_of_names_do_not_cross_folders() -> None:
    names = ["a", "a/b", "a/b/c"]
    assert sphinx_helpers.patfilter(names, "a/*") == ["a/b"]
    assert [name for name in names if sphinx_helpers.Matcher(["a/**"])(name)] == ["a/b", "a/b/c"]


def test_addresses_are_relative_to_their_page() -> None:
    assert sphinx_helpers.relative_uri("a/b.html", "c.html") == "../c.html"
    assert sphinx_helpers.relative_uri("a/b/", "") == "../../"


def test_what_a_build_registers_is_gone_afterwards(tmp_path: Path) -> None:
    with sphinx_helpers.patch_docutils(str(tmp_path)), sphinx_helpers.docutils_namespace():
        roles.register_local_role("only-here", roles.generic_custom_role)
        assert "only-here" in roles._roles
    assert "only-here" not in roles._roles


def test_a_value_that_a_project_sets_is_told_from_one_that_it_does_not() -> None:
    config = Config({"linkcheck_timeout": 30}, {"linkcheck_workers": 2})
    names = ("linkcheck_timeout", "linkcheck_workers", "linkcheck_retries")
    assert [sphinx_helpers.is_set(config, name) for name in names] == [True, True, False]
