"""What rules ask of a book, answered with what Sphinx knows."""

# ruff: noqa: D102 - core/checked_book.py says what is asked

from __future__ import annotations

import os
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Literal, cast

from handbook_ext.core.findings.severity_policy import read_policy
from handbook_ext.sphinx_ext.checklists.id_holders import holder_on
from handbook_ext.sphinx_ext.compat import markup_names, sphinx_tables
from handbook_ext.sphinx_ext.compat.sphinx_helpers import (
    docname_join,
    is_suppressed_warning,
    patfilter,
)
from handbook_ext.sphinx_ext.config_values import conf_location
from handbook_ext.sphinx_ext.links import book_redirects
from handbook_ext.sphinx_ext.links.book_names import ResolvedTarget
from handbook_ext.sphinx_ext.links.link_kinds import kind_of, resolve
from handbook_ext.sphinx_ext.locks import checklist_lock_file
from handbook_ext.sphinx_ext.source_locations import is_file, relative_file

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from handbook_ext.core.documents.checklist_record import (
        ChecklistPageRecord,
        Conditions,
        ItemRecord,
        ListRecord,
    )
    from handbook_ext.core.documents.document_record import DocumentRecord, Link
    from handbook_ext.core.finding import Rule
    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.core.locks.redirects import Redirects
    from handbook_ext.core.model import Location
    from handbook_ext.sphinx_ext.links.built_site import BuiltSite
    from handbook_ext.sphinx_ext.links.locator import Locator
    from handbook_ext.sphinx_ext.project import Project

_TEXTS = frozenset({".md", ".rst", ".txt", ".inc"})
"""How the names of files end that are included as text."""


class CheckedSphinxBook:
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
        return {name: self._domain.checklist_pages[name] for name in self._domain.book_order()}

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
        lock = checklist_lock_file.load_lock(self._app)
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
    def inventories(self) -> set[str]:
        return self._project.resolver.inventories

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

    def has_file(self, docname: str, path: str) -> bool:
        file = Path(self._env.relfn2path(path, docname)[1])
        return any(file.parent.glob(file.name)) if "*" in path else is_file(file)

    def file_in_other_case(self, relative: str) -> str:
        return _in_other_case(Path(self._env.srcdir), relative)

    def has_root_entry(self, name: str) -> bool:
        return os.path.lexists(Path(self._env.srcdir, name))

    def has_source(self, docname: str, suffix: str = "") -> bool:
        suffixes = [suffix] if suffix else self.source_suffixes
        root = self._env.srcdir
        return any(is_file(Path(root, f"{docname}{ending}")) for ending in suffixes)

    @property
    def source_suffixes(self) -> Collection[str]:
        return cast("Collection[str]", self._env.config.source_suffix)

    def joined_docname(self, docname: str, name: str) -> str:
        return docname_join(docname, name)

    def has_match(self, pattern: str) -> bool:
        return bool(patfilter(self.docs, pattern))

    # -- where links lead --------------------------------------------------------------

    @cached_property
    def redirects(self) -> Redirects:
        return book_redirects.load_redirects(self._app)

    @cached_property
    def titles(self) -> dict[str, str]:
        titles = self._env.titles
        return {name: titles[name].astext() for name in self.docs & titles.keys()}

    def heading(self, docname: str, anchor: str) -> str:
        return self._project.resolver.heading(ResolvedTarget(docname, anchor))

    def is_left_out(self, name: str) -> bool:
        return self._domain.is_left_out(name)

    def shows(self, conditions: Conditions) -> bool:
        return self._domain.shows(conditions)

    def names_for_role(self, domain: str, kind: str) -> Iterable[str]:
        if domain in {"", "std"} and kind in {"ref", "numref", "any"}:
            return self.label_places
        if domain == "std":
            kinds = self._env.domains.standard_domain.objtypes_for_role(kind) or []
            objects = sphinx_tables.standard_objects(self._env)
            return [name for object_kind, name in objects if object_kind in kinds]
        sphinx_domain = self._env.domains.get(domain)
        entries = sphinx_domain.get_objects() if sphinx_domain else ()
        # a list's name is that of no item
        return [entry[0] for entry in entries if domain != "handbook" or entry[2] == kind]

    def markup_names(self, kind: Literal["role", "directive"]) -> set[str]:
        return markup_names.markup_names(self._env, kind)

    def missing_citations(self, link: Link) -> list[str]:
        return self._project.resolver.missing_keys(link)

    def may_be_unloaded(self, link: Link) -> bool:
        return self._project.resolver.may_be_unloaded(link)

    def is_silenced(self, link: Link) -> bool:
        kind, _, subtype = kind_of(link).warning(link).partition(".")
        return is_suppressed_warning(kind, subtype, self._app.config.suppress_warnings)

    @property
    def nitpicky(self) -> bool:
        return bool(self._env.config.nitpicky)

    @cached_property
    def nitpick_ignore(self) -> set[tuple[str, str]]:
        return set(self._env.config.nitpick_ignore)

    @cached_property
    def nitpick_ignore_regex(self) -> list[tuple[str, str]]:
        return list(self._env.config.nitpick_ignore_regex)


def _in_other_case(root: Path, relative: str) -> str:
    """Return the file under *root* that differs from *relative* in case alone, else nothing."""
    folder = root
    parts: list[str] = []
    for part in PurePosixPath(relative).parts:
        try:
            names = {entry.name for entry in folder.iterdir()}
        except OSError:
            return ""
        matches = sorted(name for name in names if name.lower() == part.lower())
        if not matches:
            return ""
        parts.append(part if part in names else matches[0])
        folder /= parts[-1]
    path = "/".join(parts)
    return path if path != relative else ""
