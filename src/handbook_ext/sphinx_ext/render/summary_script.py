"""``summary.js``: a script of every page, behind what it has to know of this build's site.

It is written when all pages are. Until then it is not there: Sphinx would put a digest of it into
the address on each page, and pages that are not written again would keep that of an earlier build.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.checklists import checklists_json
from handbook_ext.sphinx_ext.build_cache import digest
from handbook_ext.sphinx_ext.builder_kinds import (
    READINESS_PAGE,
    has_readiness_page,
    is_html_site,
)
from handbook_ext.sphinx_ext.render.assets import FOLDER, SHIPPED, SUMMARY_SCRIPT
from handbook_ext.sphinx_ext.render.checklists_json_file import handbook_of
from handbook_ext.sphinx_ext.render.script_messages import page_messages, summary_messages

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

    from handbook_ext.sphinx_ext.project import Project


def remove(app: Sphinx, builder: Builder) -> None:
    """Take away what an earlier build has written."""
    if is_html_site(builder):
        _path(app).unlink(missing_ok=True)


def write(project: Project) -> None:
    """Write the script of a site that shows lists; one that the project brings stays."""
    app = project.app
    has_lists = is_html_site(app.builder) and project.domain.targets
    if not has_lists or _path(app).exists():
        return
    book, language = handbook_of(project), app.config.language
    words = summary_messages(language)
    edition = digest([checklists_json.format_checklists_json(book), page_messages(language), words])
    board = _board(app.builder)
    site = f'{{"handbook":"{book.id}","edition":"{edition}","board":"{board}","words":{words}}}'
    head = f"var handbookExt = Object.assign(handbookExt || {{}}, {{site: {site}}});\n"
    code = (SHIPPED / SUMMARY_SCRIPT).read_text("utf-8")
    _path(app).write_text(head + code, "utf-8", newline="\n")


def _board(builder: Builder) -> str:
    """Return the address of what needs the reader, from the site's root; empty if there is none."""
    page = has_readiness_page(builder) and builder.get_target_uri(READINESS_PAGE)
    return f"{page}#hb-attention" if page else ""


def _path(app: Sphinx) -> Path:
    return Path(app.outdir, "_static", FOLDER, SUMMARY_SCRIPT)
