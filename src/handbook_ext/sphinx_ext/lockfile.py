"""The id lock beside ``conf.py``, and the book as the lock sees it."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.lock import FILE_NAME, Fault, Lock, read_lock
from handbook_ext.core.lockcheck import lock_findings
from handbook_ext.core.locking import Entry
from handbook_ext.core.model import Place
from handbook_ext.sphinx_ext.settings import conf_place

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from handbook_ext.core.findings import Finding
    from handbook_ext.core.lock import Kind
    from handbook_ext.sphinx_ext.collect import ItemRecord, ListRecord
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def lock_path(app: Sphinx) -> Path:
    """Return where the book's lock is, or would be."""
    return Path(app.confdir, FILE_NAME)


def load_lock(app: Sphinx) -> Lock | None:
    """Return the book's lock as it is now; None where there is none."""
    try:
        return _parsed(lock_path(app).read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"the lock cannot be read: {error.strerror}"
        return Lock(faults=(Fault(1, 1, message),))


@lru_cache(maxsize=4)
def _parsed(data: bytes) -> Lock:
    return read_lock(data)


def entries(domain: HandbookDomain) -> list[Entry]:
    """Return every list and item that has its id for itself, in book order."""
    found = []
    for docname, record in domain.lists():
        if _holds(domain, record["id"], docname):
            found.append(_entry("list", record, record["source_title"]))
        found += [
            _entry("item", item, item["source_wording"], retired=item["retired"])
            for item in record["items"]
            if _holds(domain, item["id"], docname)
        ]
    return found


def _holds(domain: HandbookDomain, name: str, docname: str) -> bool:
    """Whether the id *name* belongs to *docname*: of a duplicate, the first page has it."""
    return bool(name) and domain.targets[name].docname == docname


def _entry(
    kind: Kind, record: ItemRecord | ListRecord, wording: str, *, retired: bool = False
) -> Entry:
    file = record["file"]
    place = Place(file, record["line"], record["column"])
    was_places = tuple(Place(file, *one) for one in record["was_places"])
    return Entry(kind, record["id"], wording, place, retired, record["was"], was_places)


def findings(app: Sphinx, domain: HandbookDomain, lock: Lock) -> list[Finding]:
    """Return what stands against locking the book as it is."""
    return lock_findings(
        lock,
        app.config.handbook_id,
        entries(domain),
        file=_relative(app, lock_path(app)),
        conf=conf_place(app, "handbook_id"),
    )


def _relative(app: Sphinx, path: Path) -> str:
    return Path(os.path.relpath(path, app.srcdir)).as_posix()
