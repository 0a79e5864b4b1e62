"""Files and addresses that a link names without naming anything of the book."""

from __future__ import annotations

import posixpath
import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.core.finding import Rule
from handbook_ext.core.model import Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from handbook_ext.core.checked_book import CheckedBook
    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import Link
    from handbook_ext.core.finding import Finding

WRONG_CASE = Rule(
    "HB211",
    "wrong-case",
    "error",
    "A link differs in case from what it means.",
    "It works on a computer that does not tell cases apart, and breaks on a server that does.",
    "[the case](Experience.md)",
    "[the case](experience.md)",
)

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
    "A link leads to a file of one machine.",
    "It works for nobody but its author.",
    "[the rota](file:///srv/rota.ods)",
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

_LOCAL = re.compile(r"file:|[a-z]:[\\/]", re.IGNORECASE)
_LOCALHOST = re.compile(
    r"https?://(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/?#]|$)", re.IGNORECASE
)
_ROOTS = {"Users", "Volumes", "etc", "home", "mnt", "opt", "root", "srv", "tmp", "usr", "var"}
"""Folders that a machine has at its root, and hardly a book."""
GENERATED_PAGES = frozenset({"genindex", "modindex", "py-modindex", "search"})
"""Pages that Sphinx makes, whatever a source of that name holds."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def check(book: CheckedBook) -> Iterator[Finding]:
    """Yield all that this family finds."""
    yield from _missing_includes(book)


def _missing_includes(book: CheckedBook) -> Iterator[Finding]:
    """Yield included files that do not exist: docutils leaves the page without them."""
    for docname, page in book.documents.items():
        if not page.includes:
            continue
        texts = sorted(book.included_texts(docname))
        for file in (book.locator.locate_document(docname).file, *texts):
            for construct in book.locator.constructs(file):
                if not _is_included(construct):
                    continue
                relative, is_there = book.named_file(docname, construct.target)
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


class LinkProblem(NamedTuple):
    """The rule that is broken, the text to point at, and what is said."""

    rule: Rule
    needle: str
    message: str
    suggestion: str = ""


def is_local(address: str) -> bool:
    """Whether *address* means something on one machine alone."""
    return bool(_LOCAL.match(address))


def beyond_root(docname: str, path: str, rule: Rule) -> LinkProblem | None:
    """Return what is said of a *path* on a page that leads above the source directory.

    A namesake in the book of what stands there is not meant.
    """
    message = f"{path!r} leads out of the source directory"
    return LinkProblem(rule, path, message) if leaves_root(docname, path) else None


def leaves_root(docname: str, path: str) -> bool:
    """Whether a *path* on a page leads above the root of the book."""
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(docname), path))
    return not path.startswith("/") and joined.startswith("../")


def is_served_here(address: str) -> bool:
    """Whether *address* is that of a server on the machine of whoever follows it.

    As a link it is what an instruction says of a server that was just started.
    """
    return bool(_LOCALHOST.match(address))


def local_address(address: str) -> LinkProblem:
    """Return what is said of an *address* that means something on one machine alone."""
    # no repr: it would double what separates the folders of Windows
    return LinkProblem(LOCAL_ADDRESS, address, f"'{address}' works on one machine only")


def built_page_link(path: str, suggestion: str = "") -> LinkProblem:
    """Return what is said of the *path* of a built page where its source is meant."""
    message = f"{path!r} is a built page: name its source"
    return LinkProblem(BUILT_PAGE_LINK, path, message, suggestion)


class FileLinkChecks:
    """Judges addresses, images and files to download."""

    def __init__(self, book: CheckedBook) -> None:
        self._book = book

    def local(self, link: Link) -> LinkProblem | None:
        """Return what is said of a *link* to one machine."""
        if not is_local(link.target):
            return None
        return local_address(link.target)

    def own_server(self, link: Link) -> LinkProblem | None:
        """Return what is said of an image from a server on its author's machine."""
        return local_address(link.target) if is_served_here(link.target) else None

    def built_page(self, docname: str, link: Link) -> LinkProblem | None:
        """Judge an address that no role made: in reStructuredText often a page's built name."""
        path = link.target.partition("#")[0]
        if _SCHEME.match(link.target) or not path or leaves_root(docname, path):
            return None
        page = PurePosixPath(self._book.joined_docname(docname, path)).with_suffix("").as_posix()
        is_source = page in self._book.docs and page not in GENERATED_PAGES
        if PurePosixPath(path).suffix not in {".html", ".htm"} or not is_source:
            return None
        return built_page_link(path)

    def missing(self, docname: str, path: str) -> LinkProblem | None:
        """Return what is said of the *path* of a file, if there is none on this page's."""
        return None if self._book.has_file(docname, path) else self.no_file(docname, path)

    def of_machine(self, link: Link) -> LinkProblem | None:
        """Return what is said of a path that begins at a machine's root."""
        if not self.is_absolute(link.target):
            return None
        return local_address(link.target)

    def no_file(self, docname: str, path: str) -> LinkProblem:
        """Return what is said where the file *path* is not there."""
        relative, _ = self._book.named_file(docname, path)
        file = self._book.file_in_other_case(relative)
        if file:
            message = f"{relative!r} differs in case from {file!r}"
            return LinkProblem(WRONG_CASE, path, message, f"/{file}")
        return LinkProblem(MISSING_FILE, path, f"there is no file {relative!r}")

    def is_of_machine(self, path: str) -> bool:
        """Whether *path* is one on its author's machine, by the folder at its root."""
        return self.is_absolute(path) and PurePosixPath(path).parts[1] in _ROOTS

    def is_absolute(self, path: str) -> bool:
        """Whether *path* begins at a machine's root: to Sphinx, / is the source directory."""
        root_folder = PurePosixPath(path).parts[1:2] if path.startswith("/") else ()
        return bool(root_folder) and not self._book.has_root_entry(root_folder[0])
