"""What rules ask of a book, answered with what Sphinx knows."""

# ruff: noqa: D102 - core/project.py says what is asked

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.findings.severity_policy import read_policy
from handbook_ext.sphinx_ext.checklists import lock_file
from handbook_ext.sphinx_ext.checklists.id_holders import holder_on
from handbook_ext.sphinx_ext.compat import sphinx_tables
from handbook_ext.sphinx_ext.config_values import conf_location
from handbook_ext.sphinx_ext.links.kinds import resolve
from handbook_ext.sphinx_ext.source_locations import is_file, relative_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from handbook_ext.core.documents.checklist_record import (
        ChecklistPageRecord,
        ItemRecord,
        ListRecord,
    )
    from handbook_ext.core.documents.document_record import DocumentRecord, Link
    from handbook_ext.core.finding import Rule
    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.core.model import Location
    from handbook_ext.sphinx_ext.links.book_names import ResolvedTarget
    from handbook_ext.sphinx_ext.links.built_site import BuiltSite
    from handbook_ext.sphinx_ext.links.locator import Locator
    from handbook_ext.sphinx_ext.project import Project

_TEXTS = frozenset({".md", ".rst", ".txt", ".inc"})
"""How the names of files end that are included as text."""


class ProjectAnswers:
    """The book of one build, as rules see it."""

    def __init__(self, project: Project) -> None:
        self._project, self._domain = project, project.domain
        self._app, self._env = project.app, project.env
        self.docs = project.env.found_docs

    @property
    def documents(self) -> dict[str, DocumentRecord]:
        return self._project.documents

    @property
    def locator(self) -> Locator:
        return self._project.locator

    @property
    def site(self) -> BuiltSite:
        return self._project.site

    def is_asked_for(self, *rules: Rule) -> bool:
        levels = read_policy(Path(self._app.srcdir), self._app.config.handbook_severities).levels
        return not levels.keys().isdisjoint(rule.name for rule in rules)

    def source_file(self, docname: str) -> str:
        return Path(self._env.doc2path(docname, base=False)).as_posix()

    # -- checklists --------------------------------------------------------------------

    @cached_property
    def checklist_pages(self) -> dict[str, ChecklistPageRecord]:
        return {name: self._domain.pages[name] for name in self._domain.book_order()}

    @cached_property
    def id_kinds(self) -> dict[str, str]:
        return {name: target.type for name, target in self._domain.targets.items()}

    @cached_property
    def sections_by_item(self) -> dict[str, list[PageAnchor]]:
        return self._project.sections_by_item

    def source_lists(self) -> Iterator[tuple[str, ListRecord]]:
        return self._domain.source_lists()

    def shown_items(self) -> Iterator[ItemRecord]:
        return (item for _, _, item in self._domain.items())

    def holder_of(self, docname: str, name: str) -> str:
        return holder_on(self._env, docname, name)

    # -- what conf.py says -------------------------------------------------------------

    @property
    def handbook_id(self) -> str:
        return str(self._app.config.handbook_id)

    @property
    def id_origin(self) -> str:
        return self._domain.id_origin

    @property
    def locked_handbook_id(self) -> str:
        lock = lock_file.load_lock(self._app)
        return lock.handbook if lock else ""

    def conf_location(self, name: str) -> Location:
        return conf_location(self._app, name)

    # -- tables of contents ------------------------------------------------------------

    @property
    def root(self) -> str:
        return str(self._env.config.root_doc)

    def toctree_children(self, docname: str) -> Sequence[str]:
        return sphinx_tables.toctree_children(self._env, docname)

    @cached_property
    def included(self) -> set[str]:
        return sphinx_tables.included_documents(self._env)

    def is_orphan(self, docname: str) -> bool:
        return "orphan" in self._env.metadata.get(docname, {})

    # -- links -------------------------------------------------------------------------

    @property
    def label_places(self) -> Mapping[str, tuple[str, str]]:
        return sphinx_tables.labels(self._env)

    @property
    def unloaded_inventories(self) -> set[str]:
        return self._project.resolver.unloaded

    def terms(self) -> Iterator[tuple[str, tuple[str, str]]]:
        objects = sphinx_tables.standard_objects(self._env).items()
        return ((name, place) for (kind, name), place in objects if kind == "term")

    def resolve(self, docname: str, link: Link) -> list[ResolvedTarget]:
        return resolve(self._project.resolver, docname, link)

    def included_texts(self, docname: str) -> Iterable[str]:
        root = self._env.srcdir
        parts = (Path(root, part) for part in self._env.dependencies.get(docname, ()))
        return (relative_file(part, root) for part in parts if part.suffix in _TEXTS)

    def named_file(self, docname: str, path: str) -> tuple[str, bool]:
        relative, file = self._env.relfn2path(path, docname)
        return relative, is_file(file)
