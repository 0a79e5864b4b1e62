"""Findings about pages, and about what stands on them beside links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.model import Location
from handbook_ext.core.rules.link_targets import MISSING_PAGE
from handbook_ext.core.rules.toctrees import MISSING_TOCTREE_ENTRY
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docname_join, patfilter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.links.explain import BrokenLinkExplainer
    from handbook_ext.sphinx_ext.project import Project

_TEXTS = frozenset({".md", ".rst", ".txt", ".inc"})
"""How the names of files end that are included as text."""


def missing_toctree_entries(project: Project, explainer: BrokenLinkExplainer) -> Iterator[Finding]:
    """Yield entries of tables of contents that name no page of the book."""
    for docname, page in project.documents.items():
        for file in dict.fromkeys(location.file for location in page.toctrees):
            for entry in project.locator.toctree_entries(file):
                location = Location(file, entry.line, entry.column)
                yield from _entry(project.env, docname, entry.target, location, explainer)


def _entry(
    env: BuildEnvironment,
    docname: str,
    target: str,
    location: Location,
    explainer: BrokenLinkExplainer,
) -> Iterator[Finding]:
    if target == "self" or "://" in target:
        return
    if any(char in target for char in "*?["):
        if not patfilter(env.found_docs, docname_join(docname, target)):
            yield MISSING_TOCTREE_ENTRY.at(location, f"no page matches {target!r}")
        return
    suffix = next((ending for ending in env.config.source_suffix if target.endswith(ending)), "")
    name = docname_join(docname, target.removesuffix(suffix))
    if name not in env.found_docs and name not in {"genindex", "modindex", "search"}:
        fault = explainer.page(docname, name, target, suffix)
        rule = MISSING_TOCTREE_ENTRY if fault.rule == MISSING_PAGE else fault.rule
        yield rule.at(location, fault.message, fault.suggestion)
