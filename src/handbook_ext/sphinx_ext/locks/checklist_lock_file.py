"""The id lock beside ``conf.py``, and the book as the lock sees it."""

from __future__ import annotations

import os
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.locks.checklist_lock import FILE_NAME, ChecklistLock, InvalidLine, read_lock
from handbook_ext.core.locks.checklist_lock_update import LockCandidate
from handbook_ext.core.model import Location
from handbook_ext.core.rules.checklist_markup import MERGE_CONFLICT
from handbook_ext.core.rules.locked_ids import (
    ID_DISAPPEARED,
    LockLocations,
    checklist_lock_findings,
)
from handbook_ext.core.rules.registry import finding_of
from handbook_ext.sphinx_ext.config_values import conf_location
from handbook_ext.sphinx_ext.source_locations import relative_file, source_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.application import Sphinx

    from handbook_ext.core.documents.checklist_record import ItemRecord, ListRecord
    from handbook_ext.core.finding import Finding
    from handbook_ext.core.locks.checklist_lock import Kind
    from handbook_ext.sphinx_ext.domain import HandbookDomain


def lock_path(app: Sphinx) -> Path:
    """Return where the book's lock is, or would be."""
    return Path(app.confdir, FILE_NAME)


def load_lock(app: Sphinx) -> ChecklistLock | None:
    """Return the book's lock as it is now; None where there is none."""
    try:
        return _parsed(lock_path(app).read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        message = f"the lock cannot be read: {error.strerror}"
        return ChecklistLock(invalid_lines=(InvalidLine(1, 1, message),))


@lru_cache(maxsize=4)
def _parsed(data: bytes) -> ChecklistLock:
    return read_lock(data)


def lock_candidates(domain: HandbookDomain) -> list[LockCandidate]:
    """Return every list and item of the sources that has its id for itself, in book order.

    Also what this build leaves out of its pages: the lock is the same for every build.
    """
    entries_by_id: dict[str, LockCandidate] = {}
    for _, record in domain.source_lists():
        entries_by_id.setdefault(record["id"], _entry("list", record, record["source_title"]))
        for item in record["items"]:
            entry = _entry("item", item, item["source_wording"], retired=item["retired"])
            entries_by_id.setdefault(item["id"], entry)
    return [entry for name, entry in entries_by_id.items() if name]


def _entry(
    kind: Kind, record: ItemRecord | ListRecord, wording: str, *, retired: bool = False
) -> LockCandidate:
    file = record["file"]
    location = Location(file, record["line"], record["column"])
    was_places = tuple(Location(file, *position) for position in record["was_places"])
    return LockCandidate(kind, record["id"], wording, location, retired, record["was"], was_places)


def checklist_lock_file_findings(
    app: Sphinx, domain: HandbookDomain, lock: ChecklistLock
) -> list[Finding]:
    """Return what stands against locking the book as it is."""
    where = LockLocations(
        _relative(app, lock_path(app)),
        conf_location(app, "handbook_id"),
        partial(in_sources_left_out, app),
    )
    faults = checklist_lock_findings(lock, app.config.handbook_id, lock_candidates(domain), where)
    torn = [
        finding_of(record)
        for page in domain.checklist_pages.values()
        for record in page["findings"]
        if record["rule"] == MERGE_CONFLICT.name
    ]
    # ids that are gone from a torn page may be back when it is mended
    return [
        *torn,
        *(finding for finding in faults if not torn or finding.rule is not ID_DISAPPEARED),
    ]


def in_sources_left_out(app: Sphinx, item_ids: Collection[str]) -> dict[str, Location]:
    """Return where ids of *item_ids* stand in sources that are no page of this build.

    Called where ids seem lost: a sound book is not searched.
    """
    from handbook_ext.core.checklists.ids_in_source import ids_in_source  # noqa: PLC0415 - seldom called

    read = {Path(app.env.doc2path(docname)) for docname in app.env.found_docs}
    read |= {Path(app.srcdir, file) for files in app.env.dependencies.values() for file in files}
    suffixes = tuple(app.config.source_suffix)
    places: dict[str, Location] = {}
    for path in _files(Path(app.srcdir), {Path(app.outdir), Path(app.doctreedir)}):
        if path.name.endswith(suffixes) and path not in read:
            lines = source_lines(str(path))
            for name, line, column in ids_in_source("\n".join(lines)):
                if name in item_ids:
                    places.setdefault(name, Location(_relative(app, path), line, column))
    return places


def _files(folder: Path, ours: Collection[Path]) -> Iterator[Path]:
    """Yield the files below *folder*, sorted, but for hidden folders and *ours*."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and Path(root, name) not in ours
        )
        yield from (Path(root, name) for name in sorted(names))


def _relative(app: Sphinx, path: Path) -> str:
    return relative_file(path, app.srcdir)
