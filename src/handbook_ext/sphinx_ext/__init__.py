"""The Sphinx side. This module alone registers with Sphinx; the others only do the work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from handbook_ext.core.config import VALUES
from handbook_ext.core.locks.checklist_lock import ChecklistLock
from handbook_ext.sphinx_ext import build_cache, config_values
from handbook_ext.sphinx_ext.checklists.checklist_directive import ChecklistDirective
from handbook_ext.sphinx_ext.checklists.echo_directive import EchoDirective
from handbook_ext.sphinx_ext.checklists.resume_directive import ResumeDirective
from handbook_ext.sphinx_ext.checklists.translated_items import DropRepeated
from handbook_ext.sphinx_ext.collectors.document_collectors import (
    collect_checklist_page,
    collect_document,
)
from handbook_ext.sphinx_ext.collectors.read_document import ReadDocument
from handbook_ext.sphinx_ext.conditional_content import ConditionJudge
from handbook_ext.sphinx_ext.domain import HandbookDomain
from handbook_ext.sphinx_ext.findings import book_findings, held_warnings, reporting
from handbook_ext.sphinx_ext.links import duplicate_names
from handbook_ext.sphinx_ext.locks import checklist_lock_file, published_locks
from handbook_ext.sphinx_ext.outdated import outdated_links, outdated_pages
from handbook_ext.sphinx_ext.project import project_of
from handbook_ext.sphinx_ext.render import (
    assets,
    checklists_json_file,
    echo_visitors,
    html_visitors,
    moved_pages,
    page_contents,
    progress_marks,
    readiness_page,
    summary_script,
    text_visitors,
    transforms,
)
from handbook_ext.sphinx_ext.render.checklist_index import ChecklistIndex, translate_index
from handbook_ext.sphinx_ext.translation import catalogues

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment
    from sphinx.util.typing import ExtensionMetadata

    from handbook_ext.core.documents.checklist_record import ChecklistPageRecord

FIRST, LAST = 1, 999
"""The priorities of handlers that run before those of others, and behind them."""

ENV_VERSION = 21
"""Raise it when what is kept in the environment or in doctrees changes its shape."""


def setup_extension(app: Sphinx, version: str) -> ExtensionMetadata:
    """Register everything with Sphinx; does no work itself."""
    for value in VALUES:
        app.add_config_value(
            value.name, value.default, value.rebuild, frozenset({value.type}), value.help
        )
    html_visitors.setup_html(app)
    echo_visitors.setup_html(app)
    text_visitors.setup_text(app)
    app.add_domain(HandbookDomain)
    app.add_index_to_domain(HandbookDomain.name, ChecklistIndex)
    app.add_directive("checklist", ChecklistDirective)
    app.add_directive("checklist-item", EchoDirective)
    app.add_directive("checklist-resume", ResumeDirective)
    app.add_transform(DropRepeated)
    for transform in transforms.ALL:
        app.add_post_transform(transform)
    app.add_post_transform(progress_marks.MarkLinks)
    # the handlers of one event run in this order
    _connect_settings(app)
    _connect_words(app)
    _connect_reading(app)
    _connect_writing(app)
    _connect_judging(app)
    return {
        "version": version,
        "env_version": ENV_VERSION,
        "parallel_read_safe": True,
        "parallel_write_safe": True,
    }


def _connect_settings(app: Sphinx) -> None:
    project_settings = config_values.ConfigValues()
    app.connect("config-inited", project_settings.check)
    app.connect("builder-inited", project_settings.remember)


def _connect_words(app: Sphinx) -> None:
    """Load the catalogues first: what is translated needs them."""
    app.connect("builder-inited", catalogues.load)
    app.connect("builder-inited", translate_index)


def _connect_reading(app: Sphinx) -> None:
    app.connect("builder-inited", _equip_domain)
    app.connect("source-read", _note_source)
    app.connect("doctree-read", _collect_document)
    app.connect("env-get-outdated", _misread_pages)
    app.connect("env-get-updated", _outdated_pages)


def _connect_writing(app: Sphinx) -> None:
    app.connect("write-started", assets.write_files)
    app.connect("write-started", summary_script.remove)
    app.connect("write-started", build_cache.exclude_from_epub)
    app.connect("html-page-context", assets.add_page_assets)
    app.connect("html-page-context", progress_marks.mark_index)
    app.connect("html-page-context", moved_pages.add_moved_parts)
    # before themes look at the contents, and after
    app.connect("html-page-context", page_contents.add_lists, priority=FIRST)
    app.connect("html-page-context", page_contents.show_contents, priority=LAST)
    app.connect("html-collect-pages", readiness_page.collect_page)


def _connect_judging(app: Sphinx) -> None:
    held = held_warnings.HeldWarnings()
    app.connect("builder-inited", held.attach)
    app.connect("env-before-read-docs", held.start)
    # files that others write at the end of a build are there when links are judged
    app.connect("build-finished", partial(_finish, held), priority=LAST)


def _domain(env: BuildEnvironment) -> HandbookDomain:
    return cast("HandbookDomain", env.domains[HandbookDomain.name])


def _equip_domain(app: Sphinx) -> None:
    domain = _domain(app.env)
    domain.condition_judge = ConditionJudge(app)
    domain.collect_checklist_page = partial(_collect_checklist_page, app)


def _collect_checklist_page(app: Sphinx, docname: str, tree: nodes.document) -> ChecklistPageRecord:
    source = _domain(app.env).sources.get(docname, "")
    return collect_checklist_page(ReadDocument(app.env, docname, tree, source))


def _collect_document(app: Sphinx, tree: nodes.document) -> None:
    docname, domain = app.env.current_document.docname, _domain(app.env)
    source = domain.sources.pop(docname, "")
    if app.config.handbook_check_links:
        domain.documents[docname] = collect_document(ReadDocument(app.env, docname, tree, source))


def _note_source(app: Sphinx, docname: str, content: list[str]) -> None:
    _domain(app.env).sources[docname] = content[0]


def _misread_pages(app: Sphinx, env: BuildEnvironment, *_changes: set[str]) -> list[str]:
    return (
        outdated_links.docs_to_reread(env, _domain(env).documents)
        if app.config.handbook_check_links
        else []
    )


def _outdated_pages(app: Sphinx, env: BuildEnvironment) -> list[str]:
    domain = _domain(env)
    domain.project = None  # pages are about to be written
    project = project_of(app)
    domain.lock = checklist_lock_file.load_lock(app) or ChecklistLock()
    link_digests: dict[str, object] = {}
    if app.config.handbook_check_links:
        duplicate_names.assign_owners(env, project.documents)
        moved_parts = moved_pages.moved_parts(app)
        digests = outdated_links.target_digests(project)
        link_digests = {name: (digest, moved_parts.get(name)) for name, digest in digests.items()}
    progress_marks.mark_contents(env, domain)
    list_pages = progress_marks.sole_lists(domain)
    return outdated_pages.outdated_pages(project, link_digests, list_pages)


def _finish(held: held_warnings.HeldWarnings, app: Sphinx, exception: Exception | None) -> None:
    try:
        if exception is None:
            _conclude(app, held)
    finally:
        held.release()  # what is still held, where something failed


def _conclude(app: Sphinx, held: held_warnings.HeldWarnings) -> None:
    project = project_of(app)
    domain = project.domain
    checklists_json_file.write_checklists_json(project)
    summary_script.write(project)
    published_locks.write_locks(app, domain)
    moved_pages.write_pages(app)
    held.release(reporting.report(project), book_findings.sound_names(project))
    outdated_pages.save_page_digests(app, domain)
