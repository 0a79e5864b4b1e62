"""What others do not promise is named in the modules that are for it, and nowhere else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

SOURCE = ROOT / "src" / "handbook_ext"
PLACES = ("sphinx_ext/compat/", "source/markdown_it_internals.py")

ATTRIBUTES = {
    *("anonlabels", "toctree_includes", "toc_secnumbers", "toc_fignumbers", "find_obj", "aliased"),
    *("citations", "named_inventory", "refnames", "embedded", "out_suffix", "link_suffix"),
    *("get_output_path", "imagedir", "current_docname", "html_assets_policy", "statuscode"),
    *("get_active_rules", "getRules", "validateLink", "linkLevel", "parseLinkLabel", "_app"),
}
"""Attributes of others that are documented nowhere, by names that we use for nothing else."""

IMPORTS = {
    *("InventoryAdapter", "Matcher", "docname_join", "docutils_namespace", "patch_docutils"),
    *("is_suppressed_warning", "suppress_logging", "patfilter", "relative_uri"),
}

TEXTS = (
    *("myst_slugs", "id_link", "reftargetid", "No matches for", ":docstring of "),
    *("reflocalid", "translation_progress", ":<translated>"),
    *("Inconsistent title", "task-list-item", "intersphinx_cache", "design_component"),
)
"""What is in texts and keys of others; docstrings may speak of it."""


def names(tree: ast.Module) -> Iterator[str]:
    """Yield the names of others that a module uses."""
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id="self"), attr="_app" | "imagedir"):
                pass  # our own
            case ast.Attribute(attr=name) if name in ATTRIBUTES:
                yield name
            case ast.ImportFrom(module=module) if not (module or "").startswith("handbook_ext"):
                yield from (alias.name for alias in node.names if alias.name in IMPORTS)
            case ast.Constant(value=str(text)) if id(node) not in docstrings:
                yield from (name for name in TEXTS if re.search(rf"(?<!\w){name}", text))
            case _:
                pass


def uses(*, in_places: bool) -> dict[str, set[str]]:
    """Return what each module names: those that are for it, or all others."""
    by_file = {}
    for path in sorted(SOURCE.rglob("*.py")):
        file = path.relative_to(SOURCE).as_posix()
        if file.startswith(PLACES) == in_places:
            by_file[file] = {*names(ast.parse(path.read_text("utf-8")))}
    return {file: found for file, found in by_file.items() if found}


def test_nothing_else_names_what_others_may_change() -> None:
    assert uses(in_places=False) == {}


def test_all_of_it_is_named_in_its_places() -> None:
    assert set().union(*uses(in_places=True).values()) == {*ATTRIBUTES, *IMPORTS, *TEXTS}


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("env.domains.standard_domain.anonlabels", "anonlabels"),
        ("builder = env._app.builder", "_app"),
        ("from sphinx.util import docname_join", "docname_join"),
        ("def f():\n    from sphinx.ext.intersphinx import InventoryAdapter", "InventoryAdapter"),
        ("node['id_link']", "id_link"),
        ("x = text.partition(':docstring of ')", ":docstring of "),
    ],
)
def test_each_way_of_naming_is_seen(code: str, name: str) -> None:
    assert [*names(ast.parse(code))] == [name]


def test_what_docstrings_say_is_not_naming() -> None:
    code = '"""Of ``id_link``."""\nX = 1\n"""As ``myst_slugs``."""\ndef f():\n    "reftargetid"\n'
    assert [*names(ast.parse(code))] == []
