"""The generated page "My readiness": every list of the book, how a reader stands with each.

The page is complete without script, as an overview of the lists with links. Its script fills in
the rest from the reader's records and from ``edition.js``, which says what this edition holds:
a script, since pages opened from a folder may load nothing else.
"""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from handbook_ext.core.checklists import checklists_json
from handbook_ext.core.marked_messages import mark
from handbook_ext.sphinx_ext.builder_kinds import (
    READINESS_PAGE,
    has_readiness_page,
    is_html_site,
)
from handbook_ext.sphinx_ext.compat.sphinx_helpers import relative_uri
from handbook_ext.sphinx_ext.links.book_names import ResolvedTarget
from handbook_ext.sphinx_ext.project import project_of
from handbook_ext.sphinx_ext.render.assets import FOLDER
from handbook_ext.sphinx_ext.render.checklists_json_file import handbook_of
from handbook_ext.sphinx_ext.render.script_messages import edition_messages
from handbook_ext.sphinx_ext.translation.translated_messages import (
    ITEMS,
    translate,
    translate_count,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.core.model import Checklist, Handbook
    from handbook_ext.sphinx_ext.project import Project

TITLE = mark("My readiness")
INTRODUCTION = mark(
    "Every checklist of this handbook, and how you stand with it. The page is made from what "
    "this browser remembers."
)
NO_SCRIPT = mark("Without script this page can only list the checklists.")


def collect_page(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Give Sphinx the page to write, after what its script needs to know of the book."""
    project = project_of(app)
    if not is_html_site(app.builder):
        return
    if not project.domain.targets:
        _edition_path(app).unlink(missing_ok=True)
        return
    book = handbook_of(project)
    _write_edition(project, book)
    if has_readiness_page(app.builder):
        yield (
            READINESS_PAGE,
            {"title": translate(TITLE), "body": _body(app.builder, book)},
            "page.html",
        )


def _edition_path(app: Sphinx) -> Path:
    return Path(app.outdir, "_static", FOLDER, "edition.js")


def _write_edition(project: Project, book: Handbook) -> None:
    path = _edition_path(project.app)
    path.parent.mkdir(parents=True, exist_ok=True)
    words = edition_messages(project.app.config.language)
    parts = f"{{book: {_edition(project, book)},\nwords: {words}}}"
    script = f"var handbookExt = Object.assign(handbookExt || {{}}, {parts});\n"
    path.write_text(script, "utf-8", newline="\n")


def _edition(project: Project, book: Handbook) -> str:
    """Return the book as JSON, with what the scripts use: the page is to stay light."""
    written = json.loads(checklists_json.format_checklists_json(book))
    del written["$schema"]
    for item in (item for checklist in written["lists"] for item in checklist["items"]):
        for key in ("page", "anchor", "taught_in"):  # where its list is, its id, and below
            item.pop(key, None)
        sections = project.sections_by_item.get(item["id"], [])  # of a retired one nobody asks
        if sections:
            item["taught"] = _teaching(project, sections[0])
    return json.dumps(written, ensure_ascii=False, separators=(",", ":"))


def _teaching(project: Project, section: PageAnchor) -> list[str]:
    """Return the address of a section from the root of the site, and its title."""
    place = ResolvedTarget(section.page, section.anchor)
    title = project.resolver_before_writing.heading(place)
    page = project.app.builder.get_target_uri(section.page).partition("#")[0]
    address = f"{page}#{section.anchor}" if section.anchor else page
    return [address, title or project.env.titles[section.page].astext()]


def _body(builder: Builder, book: Handbook) -> str:
    """Return the page's content, as an author's page would have it."""
    page_uri = builder.get_target_uri(READINESS_PAGE)
    lists = "\n".join(_list(page_uri, checklist) for checklist in book.lists)
    return (
        f'<section id="{READINESS_PAGE}"><h1>{translate(TITLE)}</h1>\n'
        f"<p>{translate(INTRODUCTION)}</p>\n"
        f'<noscript><p class="hb-noscript">{translate(NO_SCRIPT)}</p></noscript>\n'
        f'<div class="hb-readiness" data-root="{escape(relative_uri(page_uri, ""))}">\n'
        f'<ul class="hb-lists">\n{lists}\n</ul></div></section>\n'
    )


def _list(page_uri: str, checklist: Checklist) -> str:
    address = f"{relative_uri(page_uri, checklist.page)}#{checklist.id}"
    count = sum(1 for item in checklist.items if item.counted)
    items = translate_count(ITEMS, count)
    return (
        f'<li data-list="{checklist.id}"><a href="{escape(address)}">{escape(checklist.title)}</a>'
        f' <span class="hb-count">{items}</span></li>'
    )
