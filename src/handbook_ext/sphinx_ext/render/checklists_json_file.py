"""``checklists.json``, and the schemas, written beside the HTML pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.checklists import checklists_json
from handbook_ext.core.findings.formats import json_report
from handbook_ext.core.model import Checklist, EarlierWording, Handbook, Item, TeachingSection
from handbook_ext.core.progress import progress_file
from handbook_ext.sphinx_ext.builder_kinds import is_html_site

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from handbook_ext.core.documents.checklist_record import ItemRecord
    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.core.locks.checklist_lock import ChecklistLock
    from handbook_ext.sphinx_ext.project import Project


def handbook_of(project: Project) -> Handbook:
    """Return the book's checklists as core values, with addresses as this builder makes them.

    Made once for all that write it.
    """
    domain = project.domain
    if domain.handbook is None:
        domain.handbook = _handbook(project)
    return domain.handbook


def _handbook(project: Project) -> Handbook:
    app, domain, teaching_anchors = project.app, project.domain, project.sections_by_item
    lists = []
    for docname, record in domain.lists():
        page = page_address(app.builder, docname)
        items = tuple(
            _item(app.builder, page, item, teaching_anchors.get(item["id"], []), domain.lock)
            for item in record["items"]
            if item["id"] and not item["wordless"] and domain.targets[item["id"]].docname == docname
        )
        if record["id"] and domain.targets[record["id"]].docname == docname:
            lists.append(Checklist(record["id"], record["title"], page, items, record["was"]))
    edition = str(app.config.handbook_edition or app.config.release or app.config.version)
    return Handbook(app.config.handbook_id, edition, tuple(lists))


def write_checklists_json(project: Project) -> None:
    """Write the export into the output directory of an HTML builder.

    Where this build shows no list, what an earlier one wrote there is removed.
    """
    app = project.app
    if not is_html_site(app.builder):
        return
    if not project.domain.targets:
        Path(app.outdir, checklists_json.FILE_NAME).unlink(missing_ok=True)
        return
    _write(
        Path(app.outdir, checklists_json.FILE_NAME),
        checklists_json.format_checklists_json(handbook_of(project)),
    )
    for name in (checklists_json.SCHEMA_NAME, progress_file.SCHEMA_NAME, json_report.SCHEMA_NAME):
        _write(Path(app.outdir, "schema", name), checklists_json.schema(name))


def page_address(builder: Builder, docname: str) -> str:
    """Return a page's address; in a single file all pages have the same, the empty one."""
    return builder.get_target_uri(docname).partition("#")[0]


def _item(
    builder: Builder,
    page: str,
    item: ItemRecord,
    page_anchors: list[PageAnchor],
    lock: ChecklistLock,
) -> Item:
    earlier = lock.earlier(item["id"], item["was"], item["fingerprint"])
    return Item(
        id=item["id"],
        wording=item["wording"],
        page=page,
        fingerprint=item["fingerprint"],
        optional=item["optional"],
        upcoming=item["upcoming"],
        retired=item["retired"],
        was=item["was"],
        after=item["after"],
        recheck=item["recheck"],
        taught_in=tuple(
            TeachingSection(page_address(builder, s.page), s.anchor) for s in page_anchors
        ),
        earlier=tuple(EarlierWording(*pair) for pair in earlier.items()),
    )


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")
