"""No module imports another that leads back to it, for types and inside functions neither.

Between packages import-linter holds the same: pyproject.toml has the contracts.
"""

from __future__ import annotations

from pathlib import Path

import grimp  # import-linter's own: what it reads of imports
import pytest


def circles(graph: grimp.ImportGraph) -> set[frozenset[str]]:
    """Return the largest sets of modules each of which leads to all others of its set."""
    below = {module: graph.find_upstream_modules(module) for module in graph.modules}
    sets = (
        frozenset(m for m in below[module] if module in below[m]) | {module} for module in below
    )
    return {circle for circle in sets if len(circle) > 1}


def graph_of(package: str) -> grimp.ImportGraph:
    return grimp.build_graph(package, exclude_type_checking_imports=False, cache_dir=None)


def without(prefix: str, found: set[frozenset[str]]) -> set[frozenset[str]]:
    return {frozenset(name.removeprefix(f"{prefix}.") for name in circle) for circle in found}


def test_no_module_leads_back_to_itself() -> None:
    assert without("handbook_ext", circles(graph_of("handbook_ext"))) == set()


def test_no_package_of_the_extension_leads_back_to_itself() -> None:
    graph = graph_of("handbook_ext")
    package = "handbook_ext.sphinx_ext"
    for child in graph.find_children(package):
        graph.squash_module(child)
    assert without(package, circles(graph)) == set()


def test_imports_for_types_and_inside_functions_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {
        "__init__.py": "",
        "top.py": "from circled import middle\n",
        "middle.py": "import typing\nif typing.TYPE_CHECKING:\n    import circled.low\n",
        "low.py": "def late():\n    from circled.middle import name\n",
    }
    package = tmp_path / "circled"
    package.mkdir()
    for name, text in files.items():
        (package / name).write_text(text, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert circles(graph_of("circled")) == {frozenset({"circled.middle", "circled.low"})}
