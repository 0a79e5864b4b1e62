"""Blank forms: a plain Markdown file is shown on its page, printed from it and downloaded.

``{blank} charter`` shows ``templates/blank/charter.md`` without its title and its closing note,
and offers the file itself. Cells to be filled are marked, so that the stylesheet gives them
room on paper. How much depends on how many rows share the sheet. Empty columns have no natural
width: theirs is that of the dashes under the heads of the Markdown table.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from docutils import nodes
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata, OptionSpec

FOLDER = "templates/blank"
END = "\n---\n"  # what follows it says where the file comes from
# The most rows of a form that leave this much room to each on one sheet.
ROWS = ((9, "high"), (12, "middling"), (17, "low"))


_DASHES = re.compile(r"^\|(?: *:?-+:? *\|)+ *$", re.MULTILINE)


class FormError(ValueError):
    """A blank is not there, or lacks what a blank has; the message names it."""


def shown(text: str, name: str) -> str:
    """Return what a page shows of a blank: all between its title and its closing note."""
    title, _, content = text.partition("\n")
    body, end, _ = content.rpartition(END)
    if not title.startswith("# ") or not end:
        raise FormError(f"{name}.md: a blank begins with a title and ends with a note after ---")
    return body.strip("\n") + "\n"


def make_room(form: nodes.Element) -> None:
    """Mark the empty cells of a form and say how much room each may take."""
    for cell in form.findall(nodes.entry):
        if not cell.astext().strip():
            cell["classes"].append("room")
    rows = sum(isinstance(row.parent, nodes.tbody) for row in form.findall(nodes.row))
    rows += 2 * (sum(1 for _ in form.findall(nodes.table)) - 1)  # what a further heading takes
    room = next((word for most, word in ROWS if rows <= most), "least")
    form["classes"].append(f"room-{room}")


def share_widths(form: nodes.Element, body: str) -> None:
    """Give the columns of each table the widths of their dashes."""
    tables, lines = list(form.findall(nodes.table)), _DASHES.findall(body)
    if len(tables) != len(lines):
        raise FormError(f"{len(lines)} lines of dashes for {len(tables)} tables")
    for table, line in zip(tables, lines, strict=True):
        runs = line.strip("| ").split("|")
        for column, run in zip(table.findall(nodes.colspec), runs, strict=True):
            column["colwidth"] = run.count("-")
        table["classes"] = [
            css_class for css_class in table["classes"] if css_class != "colwidths-auto"
        ]
        table["classes"].append("colwidths-given")


class Blank(SphinxDirective):
    """Shows the blank of a form and offers it for download."""

    required_arguments = 1
    has_content = False
    option_spec: ClassVar[OptionSpec] = {}

    def run(self) -> list[nodes.Node]:
        """Return the blank in a container, with its caption and the link to the file."""
        name = self.arguments[0]
        path = Path(self.env.srcdir) / FOLDER / f"{name}.md"
        self.env.note_dependency(str(path))
        if not path.is_file():
            raise self.error(f"there is no blank {FOLDER}/{name}.md")
        try:
            body = shown(path.read_text("utf-8"), name)
        except FormError as error:
            raise self.error(str(error)) from error
        form = nodes.container(classes=["form-blank"], is_div=True, design_component="div")
        form += nodes.paragraph("", "Blank, to fill in", classes=["form-caption"])
        lines = StringList(body.splitlines(), source=str(path))
        self.state.nested_parse(lines, 0, form)
        make_room(form)
        try:
            share_widths(form, body)
        except FormError as error:
            raise self.error(f"{name}.md: {error}") from error
        form += addnodes.only("", self._download(path.name), expr="html")  # paper has no files
        self.set_source_info(form)
        return [form]

    def _download(self, file: str) -> nodes.paragraph:
        link = addnodes.download_reference(
            "", "", refdoc=self.env.docname, reftarget=f"/{FOLDER}/{file}", reftype="download"
        )
        link += nodes.inline("", "Download the blank as Markdown", classes=["download"])
        self.set_source_info(link)
        return nodes.paragraph("", "", link, classes=["form-download"])


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive with Sphinx."""
    app.add_directive("blank", Blank)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
