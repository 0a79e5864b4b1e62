"""Files that earlier builds left in the output folder: Sphinx deletes nothing there.

A link to one works on this machine until the folder is made anew, and on no other.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.build_cache import BuildCache
from handbook_ext.sphinx_ext.compat.sphinx_builders import image_folder, page_path

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sphinx.application import Sphinx


def stale_files(app: Sphinx) -> frozenset[str]:
    """Return the files of the site whose sources are gone, relative to the output folder.

    What stands behind files is remembered from build to build. One that was written since its
    source went is somebody else's.
    """
    cache = BuildCache(app.env, f"files_{app.builder.name}")
    before = cache.load()
    now = {file: _stamp(app, file) for file in _files(app)}
    gone = {
        file: stamp
        for file, stamp in before.items()
        if file not in now and _stamp(app, file) == stamp
    }
    if before != gone | now:
        cache.save(gone | now)
    return frozenset(gone)


def _stamp(app: Sphinx, file: str) -> int:
    try:
        return Path(app.outdir, file).stat().st_mtime_ns
    except OSError:
        return 0


def _files(app: Sphinx) -> Iterator[str]:
    """Yield the files that Sphinx makes of pages, pictures, and static and extra files."""
    for docname in app.env.found_docs:
        yield page_path(app.builder, docname).relative_to(app.outdir).as_posix()
    for _, name in app.env.images.values():
        yield f"{image_folder(app.builder)}/{name}"
    yield from _copied(app, app.config.html_static_path, "_static/")
    yield from _copied(app, app.config.html_extra_path, "")


def _copied(app: Sphinx, sources: Iterable[str], prefix: str) -> Iterator[str]:
    for source in sources:
        root = Path(app.confdir, source)
        if root.is_file():
            yield f"{prefix}{root.name}"
        for path in root.rglob("*"):
            yield f"{prefix}{path.relative_to(root).as_posix()}"
