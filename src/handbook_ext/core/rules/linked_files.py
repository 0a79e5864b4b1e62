"""Files and addresses that a link names without naming anything of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.finding import Rule
from handbook_ext.core.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.finding import Finding
    from handbook_ext.core.project import Project

MISSING_FILE = Rule(
    "HB205",
    "missing-file",
    "error",
    "An image, a download or an included file does not exist.",
    "The reader gets a broken picture or a link to nothing; of an include, the text is missing "
    "without a trace.",
    "![The rota](rota.png)",
    "![The rota](https://example.org/rota.png)",
)

LOCAL_ADDRESS = Rule(
    "HB214",
    "local-address",
    "error",
    "A link leads to one machine: its files, or localhost.",
    "It works for nobody but its author.",
    "[the rota](http://localhost:8000/rota)",
    "[the rota](https://example.org/rota)",
)

BUILT_PAGE_LINK = Rule(
    "HB215",
    "built-page-link",
    "error",
    "A link names a built page where there is a source.",
    "It breaks in other formats, and when the page is built under another address.",
    "[the case](experience.html)",
    "[the case](experience.md)",
)


def check(project: Project) -> Iterator[Finding]:
    """Yield all that this family finds."""
    yield from _missing_includes(project)


def _missing_includes(project: Project) -> Iterator[Finding]:
    """Yield included files that do not exist: docutils leaves the page without them."""
    for docname, page in project.documents.items():
        if not page.includes:
            continue
        texts = sorted(project.included_texts(docname))
        for file in (project.locator.locate_document(docname).file, *texts):
            for construct in project.locator.constructs(file):
                if not _is_included(construct):
                    continue
                relative, is_there = project.named_file(docname, construct.target)
                if not is_there and not construct.target.startswith("<"):
                    location = Location(file, construct.line, construct.column)
                    yield MISSING_FILE.at(location, f"there is no file {relative!r}")


def _is_included(construct: Construct) -> bool:
    """Whether a directive puts the text of the file that *construct* names into its page."""
    if construct.kind == "argument":
        return construct.name in {"include", "literalinclude"}
    return (construct.kind, construct.name) == ("option", "file") and construct.text in {
        "csv-table",
        "raw",
    }
