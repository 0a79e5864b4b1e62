"""The locks that a book had: in a revision of its git repository, or in another folder."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.findings.severity_policy import repository_root
from handbook_ext.core.locks import anchor_lock, checklist_lock

if TYPE_CHECKING:
    from handbook_ext.core.locks.anchor_lock import AnchorSet
    from handbook_ext.core.locks.checklist_lock import ChecklistLock

NAMES = (checklist_lock.FILE_NAME, anchor_lock.FILE_NAME)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


class EarlierLocks(NamedTuple):
    """The locks as *name* has them, by file name.

    The shell's *printer* prints one, given its name behind *folder*.
    """

    name: str
    files: dict[str, bytes]
    printer: str = ""
    folder: str = ""

    @property
    def lock(self) -> ChecklistLock:
        """The lock of ids, an empty one where there was none."""
        return checklist_lock.read_lock(self.files.get(checklist_lock.FILE_NAME, b""))

    @property
    def anchors(self) -> AnchorSet:
        """The lock of anchors, an empty one where there was none."""
        return anchor_lock.read_anchors(self.files.get(anchor_lock.FILE_NAME, b""))

    def restoring(self, path: Path) -> str:
        """Return the shell's line that puts what the lock *path* had back into it."""
        source = shlex.quote(self.folder + path.name)
        return f"{self.printer} {source} >> {shlex.quote(str(path))}"


def earlier_locks(docs: Path, source: str) -> EarlierLocks:
    """Return the locks of the book in *docs* as *source*, a folder or a revision, has them.

    Raises CommandError where it is neither, or an address.
    """
    if not source.strip():  # a variable of a CI that is not set
        raise CommandError("--against names nothing to compare with: a git revision, or a folder.")
    if _ADDRESS.match(source):
        base = source.rstrip("/").removesuffix("/index.html")
        urls = " ".join(f"-O {shlex.quote(f'{base}/{name}')}" for name in NAMES)
        raise CommandError(
            "--against takes no address; download both locks, then name the folder: mkdir "
            f"published && cd published && curl --fail --location {urls}"
        )
    folder = Path(source)
    return _of_folder(docs, folder) if folder.exists() else _of_revision(docs, source)


def committed_locks(docs: Path) -> EarlierLocks:
    """Return what the locks must not lose in silence, as last committed; nothing without git.

    A line of the lock of anchors is deleted by hand where a promise is given up: only if the whole
    file is gone does it count.
    """
    git = _Git(docs)
    if not git.has("HEAD"):
        return EarlierLocks("", {})
    locks = git.earlier("HEAD")
    if (docs / anchor_lock.FILE_NAME).exists():
        locks.files.pop(anchor_lock.FILE_NAME, None)
    return locks


def _of_folder(docs: Path, folder: Path) -> EarlierLocks:
    """Return the locks of a built site, or of a checkout in which the book has the same place."""
    root = repository_root(docs.resolve())
    inside = docs.resolve().relative_to(root) if root else Path(docs.resolve().name)
    for location in dict.fromkeys((folder, folder / inside)):
        contents = {name: _read(location / name) for name in NAMES if (location / name).is_file()}
        if contents:
            return EarlierLocks(str(folder), contents, "cat", f"{location}/")
    raise CommandError(f"there is neither {NAMES[0]} nor {NAMES[1]} in {folder}.")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from None


def _of_revision(docs: Path, revision: str) -> EarlierLocks:
    git = _Git(docs)
    message = f"{revision!r} is no folder"
    if not git.program:
        raise CommandError(f"{message}, and git, to ask for a revision, is not installed.")
    if git.ask("rev-parse", "--is-inside-work-tree") != b"true\n":
        raise CommandError(f"{message}, and {docs} is in no git repository that has revisions.")
    if not git.has(revision):
        more = ""
        if git.ask("rev-parse", "--is-shallow-repository") == b"true\n":
            more = "; this clone has not all of them: git fetch --unshallow gets the others"
        raise CommandError(f"{message}, and no revision of the git repository around {docs}{more}.")
    return git.earlier(revision)


class _Git:
    """The git repository around a book, asked without a shell; it only reads."""

    def __init__(self, docs: Path) -> None:
        self.program = shutil.which("git")
        self._docs = docs

    def ask(self, *arguments: str) -> bytes | None:
        """Return what git answers, None where it refuses."""
        if not self.program:
            return None
        command = [self.program, "-C", str(self._docs), *arguments]
        try:
            done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        except (OSError, ValueError):  # a NUL in an argument
            return None
        return done.stdout if done.returncode == 0 else None

    def has(self, revision: str) -> bool:
        """Whether *revision* is one; what begins with a dash would be an option."""
        is_name = bool(revision) and not revision.startswith("-") and ":" not in revision
        asked = ("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
        return is_name and self.ask(*asked) is not None

    def earlier(self, revision: str) -> EarlierLocks:
        """Return the locks that stand beside ``conf.py`` in a *revision* that there is."""
        answers = {name: self.ask("cat-file", "blob", f"{revision}:./{name}") for name in NAMES}
        contents = {name: data for name, data in answers.items() if data is not None}
        printer = f"git -C {shlex.quote(str(self._docs))} show"
        return EarlierLocks(revision, contents, printer, f"{revision}:./")
