"""The id lock beside ``conf.py``, and the book as the lock sees it."""

from __future__ import annotations

import os
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.core.findings import Finding
from handbook_ext.core.lock import FILE_NAME, Fault, Lock, read_lock
from handbook_ext.core.locking import Entry
from handbook_ext.core.model import Place
from handbook_ext.sphinx_ext.settings import conf_place
from handbook_ext.sphinx_ext.source import relative_file, source_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from sphinx.application import Sphinx

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
    """Return every list and item of the sources that has its id for itself, in book order.

    Also what this build leaves out of its pages: the lock is the same for every build.
    """
    entries_by_id: dict[str, Entry] = {}
    for _, record in domain.source_lists():
        entries_by_id.setdefault(record["id"], _entry("list", record, record["source_title"]))
        for item in record["items"]:
            entry = _entry("item", item, item["source_wording"], retired=item["retired"])
            entries_by_id.setdefault(item["id"], entry)
    return [entry for name, entry in entries_by_id.items() if name]


def _entry(
    kind: Kind, record: ItemRecord | ListRecord, wording: str, *, retired: bool = False
) -> Entry:
    file = record["file"]
    place = Place(file, record["line"], record["column"])
    was_places = tuple(Place(file, *position) for position in record["was_places"])
    return Entry(kind, record["id"], wording, place, retired, record["was"], was_places)


def findings(app: Sphinx, domain: HandbookDomain, lock: Lock) -> list[Finding]:
    """Return what stands against locking the book as it is."""
    from handbook_ext.core.lockcheck import Where, lock_findings  # noqa: PLC0415 - many lack a lock

    where = Where(
        _relative(app, lock_path(app)),
        conf_place(app, "handbook_id"),
        partial(in_sources_left_out, app),
    )
    faults = lock_findings(lock, app.config.handbook_id, entries(domain), where)
    torn = [
        Finding.from_record(record)
        for page in domain.pages.values()
        for record in page["findings"]
        if record["rule"] == "conflict-in-page"
    ]
    # ids that are gone from a torn page may be back when it is mended
    return [
        *torn,
        *(finding for finding in faults if not torn or finding.rule.name != "id-disappeared"),
    ]


def in_sources_left_out(app: Sphinx, item_ids: Collection[str]) -> dict[str, Place]:
    """Return where ids of *item_ids* stand in sources that are no page of this build.

    Called where ids seem lost: a sound book is not searched.
    """
    from handbook_ext.core.named import named_ids  # noqa: PLC0415 - seldom called

    read = {Path(app.env.doc2path(docname)) for docname in app.env.found_docs}
    read |= {Path(app.srcdir, file) for files in app.env.dependencies.values() for file in files}
    suffixes = tuple(app.config.source_suffix)
    places: dict[str, Place] = {}
    for path in _files(Path(app.srcdir), {Path(app.outdir), Path(app.doctreedir)}):
        if path.name.endswith(suffixes) and path not in read:
            lines = source_lines(str(path))
            for name, line, column in named_ids("\n".join(lines)):
                if name in item_ids:
                    places.setdefault(name, Place(_relative(app, path), line, column))
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
