"""Addresses and files: what a link says without naming anything of the book."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from handbook_ext.core.rules.link_targets import WRONG_CASE
from handbook_ext.core.rules.linked_files import BUILT_PAGE_LINK, LOCAL_ADDRESS, MISSING_FILE
from handbook_ext.sphinx_ext.compat.sphinx_helpers import docname_join
from handbook_ext.sphinx_ext.links.link_problem import LinkProblem
from handbook_ext.sphinx_ext.source_locations import is_file

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.document_record import Link

_LOCAL = re.compile(
    r"file:|https?://(localhost|127\.\d+\.\d+\.\d+|\[::1\])(?=[:/?#]|$)|[a-z]:[\\/]", re.IGNORECASE
)
_ROOTS = {"Users", "Volumes", "etc", "home", "mnt", "opt", "root", "srv", "tmp", "usr", "var"}
"""Folders that a machine has at its root, and hardly a book."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def is_local(address: str) -> bool:
    """Whether *address* means something on one machine alone."""
    return bool(_LOCAL.match(address))


def has_source(env: BuildEnvironment, docname: str, suffix: str = "") -> bool:
    """Whether there is a source of this name, in the book or kept out of it."""
    suffixes = [suffix] if suffix else env.config.source_suffix
    return any(is_file(Path(env.srcdir, f"{docname}{ending}")) for ending in suffixes)


class FileLinkChecks:
    """Judges addresses, images and files to download."""

    def __init__(self, env: BuildEnvironment) -> None:
        self.env = env

    def local(self, link: Link) -> LinkProblem | None:
        """Return what is said of a *link* that leads to one machine alone."""
        if not is_local(link.target):
            return None
        message = f"{link.target!r} leads to one machine alone"
        return LinkProblem(LOCAL_ADDRESS, link.target, message)

    def built_page(self, docname: str, link: Link) -> LinkProblem | None:
        """Judge an address that no role made: in reStructuredText often a page's built name."""
        if _SCHEME.match(link.target) or link.target.startswith("#"):
            return None
        path = link.target.partition("#")[0]
        page = PurePosixPath(docname_join(docname, path)).with_suffix("").as_posix()
        if PurePosixPath(path).suffix not in {".html", ".htm"} or page not in self.env.found_docs:
            return None
        return LinkProblem(BUILT_PAGE_LINK, path, f"{path!r} is the built page of a source")

    def missing(self, docname: str, path: str) -> LinkProblem | None:
        """Return what is said of the *path* of a file, if there is none on this page's."""
        file = Path(self.env.relfn2path(path, docname)[1])
        if any(file.parent.glob(file.name)) if "*" in path else is_file(file):
            return None
        return self.no_file(docname, path)

    def of_machine(self, link: Link) -> LinkProblem | None:
        """Return what is said of a path that begins at a machine's root."""
        if not self.is_absolute(link.target):
            return None
        message = f"{link.target!r} leads to one machine alone"
        return LinkProblem(LOCAL_ADDRESS, link.target, message)

    def no_file(self, docname: str, path: str) -> LinkProblem:
        """Return what is said where the file *path* is not there."""
        relative = self.env.relfn2path(path, docname)[0]
        file = _in_other_case(Path(self.env.srcdir), relative)
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
        return bool(root_folder) and not os.path.lexists(Path(self.env.srcdir, root_folder[0]))


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
