"""docutils and Sphinx still keep the names of roles and directives where we look for them."""

from __future__ import annotations

import pytest
from docutils.parsers.rst import roles
from sphinx.environment import BuildEnvironment

from handbook_ext.sphinx_ext.compat.markup_names import markup_names
from tests.compat.conftest import Sample


@pytest.fixture(name="env")
def environment(sample: Sample) -> BuildEnvironment:
    return sample.app.env


def test_roles_are_those_of_docutils_of_sphinx_and_of_domains(env: BuildEnvironment) -> None:
    names = markup_names(env, "role")
    assert {"emphasis", "ref", "std:ref", "func", "py:func", "c:func"} <= names
    assert not {"", "unheard-of", "figure"} & names


def test_directives_are_those_of_docutils_of_sphinx_and_of_domains(env: BuildEnvironment) -> None:
    names = markup_names(env, "directive")
    assert {"note", "figure", "glossary", "function", "py:function", "js:function"} <= names
    assert not {"", "unheard-of", "ref"} & names


def test_a_role_that_a_page_makes_is_known_to_no_other(
    env: BuildEnvironment, monkeypatch: pytest.MonkeyPatch
) -> None:
    registry = markup_names.__globals__["_REGISTRIES"]["role"][0]
    own = roles.CustomRole("own", roles.generic_custom_role)
    monkeypatch.setitem(registry, "own", own)
    monkeypatch.setitem(registry, "other", roles.generic_custom_role)
    assert markup_names(env, "role") & {"own", "other"} == {"other"}
