"""Writes "What this book covers" from coverage.toml: promises, what teaches them, what shows them.

``{coverage}`` stands on the page reference/coverage. Labels and items are looked up in the
sources, so that a row is checked in the build that reads it, whatever else that build reads.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from data_files import DataError, check_keys, read_entries
from sphinx.util.docutils import SphinxDirective

if TYPE_CHECKING:
    from docutils import nodes
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

FILE = "coverage.toml"
KEYS = {"part": str, "promise": str, "taught": list}
OPTIONAL = {"no_item": str}
LABEL = re.compile(r"^\(([a-z0-9_-]+)\)=$", re.MULTILINE)
BOX = re.compile(r"^ *- \[ \] ", re.MULTILINE)
MARK = re.compile(r"\{#([a-z0-9_-]+)((?:\s[^{}\n]*)?)\}")
LINK = re.compile(r"\]\(#([a-z0-9_-]+)\)")


@dataclass(frozen=True)
class Row:
    """A promise, with the labels that teach it and the ids of the items that exercise it."""

    id: str
    part: str
    promise: str
    taught: tuple[str, ...]
    no_item: str
    items: tuple[str, ...]


def pages(docs: Path) -> list[Path]:
    """Return the book's pages: chapters and lists, without what builds them."""
    return sorted(
        path for path in docs.glob("*/*.md") if path.parent.name not in {"extension", "_build"}
    )


def labels(docs: Path) -> dict[str, str]:
    """Return every label of the book with the label of its page, which is the page's first."""
    pages_by_label: dict[str, str] = {}
    for path in pages(docs):
        page_labels = LABEL.findall(path.read_text("utf-8"))
        pages_by_label |= dict.fromkeys(page_labels, page_labels[0] if page_labels else "")
    return pages_by_label


def items_by_label(docs: Path) -> dict[str, list[str]]:
    """Return the ids of the items that link to a label, by label; retired items do not count."""
    ids_by_label: dict[str, list[str]] = defaultdict(list)
    for path in sorted((docs / "checklists").glob("*.md")):
        for entry in BOX.split(path.read_text("utf-8"))[1:]:
            item = entry.split("\n:::\n", 1)[0]
            mark = MARK.search(item)
            if mark and ".retired" not in mark[2]:
                for label in dict.fromkeys(LINK.findall(item, mark.end())):
                    ids_by_label[label].append(mark[1])
    return ids_by_label


def load(docs: Path) -> list[Row]:
    """Return the rows of coverage.toml; raises DataError where one does not hold."""
    pages_by_label, by_label = labels(docs), items_by_label(docs)
    rows = []
    for name, row in read_entries(docs / FILE).items():
        _check(name, row, pages_by_label)
        exercised = [item for label in row["taught"] for item in by_label[label]]
        rows.append(
            Row(
                name,
                row["part"],
                row["promise"],
                tuple(row["taught"]),
                row.get("no_item", ""),
                tuple(dict.fromkeys(exercised)),
            )
        )
    return rows


def _check(name: str, row: dict[str, Any], pages_by_label: dict[str, str]) -> None:
    """Raise DataError where a row has an unknown key, lacks one, or names no section."""
    where = f"{FILE}: row {name!r}"
    check_keys(where, row, KEYS, OPTIONAL)
    if not row["taught"]:
        raise DataError(f"{where}: nothing teaches it")
    for label in row["taught"]:
        if label not in pages_by_label:
            raise DataError(f"{where}: no page has the label {label!r}")


def text(docs: Path) -> list[str]:
    """Return the page's lines in MyST: a section a part, a definition a promise."""
    pages_by_label = labels(docs)
    lines: list[str] = []
    for part, rows in groupby(load(docs), key=lambda row: row.part):
        lines += [f"## {part}", ""]
        for row in rows:
            lines += [row.promise, f": Taught in {_sections(row.taught, pages_by_label)}."]
            if row.items:
                shown = "; ".join(f"[](#{item})" for item in row.items)
                lines.append(f": To show: {shown}")
            lines.append("")
    return lines


def _sections(taught: tuple[str, ...], pages_by_label: dict[str, str]) -> str:
    """Return links to the sections, page by page: ``page (section, section)``.

    By the role, because a glossary term may have the name of a page.
    """
    parts = []
    for page, page_labels in groupby(taught, key=pages_by_label.__getitem__):
        inside = ", ".join(f"{{ref}}`{label}`" for label in page_labels if label != page)
        parts.append(f"{{ref}}`{page}`" + f" ({inside})" * bool(inside))
    return "; ".join(parts)


class Coverage(SphinxDirective):
    """Every promise with the sections that teach it and the items that show it."""

    def run(self) -> list[nodes.Node]:
        """Return a section a part; a row that does not hold is an error at the directive."""
        docs = Path(self.env.srcdir)
        for path in (docs / FILE, *pages(docs)):
            self.env.note_dependency(str(path))
        try:
            lines = text(docs)
        except DataError as error:
            raise self.error(str(error)) from error
        return self.parse_text_to_nodes("\n".join(lines), allow_section_headings=True)


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the directive."""
    app.add_directive("coverage", Coverage)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
