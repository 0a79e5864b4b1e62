"""What a build keeps for the next one beside the doctrees: plain values, in files of JSON."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

_FILE = "handbook_ext_{}.json"


class BuildCache:
    """One thing that is kept: values by name, mostly of pages or files.

    *edition* says how the values are made and of what shape they are: those of another edition
    are not recalled.
    """

    def __init__(self, env: BuildEnvironment, name: str, edition: str = "1") -> None:
        self._path = Path(env.doctreedir, _FILE.format(name))
        self._edition = edition

    def load(self) -> dict[str, Any]:
        """Return what was kept, nothing where it can't be read."""
        try:
            content = json.loads(self._path.read_text("utf-8"))
            return dict(content["kept"]) if content["edition"] == self._edition else {}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def save(self, values: dict[str, Any]) -> None:
        """Keep these values, and no others."""
        text = json.dumps({"edition": self._edition, "kept": values})
        self._path.write_text(text, "utf-8")

    def clear(self) -> None:
        """Keep nothing."""
        self._path.unlink(missing_ok=True)


def digest(values: object) -> str:
    """Return a digest of plain values, to tell whether they changed."""
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]


def exclude_from_epub(app: Sphinx, builder: Builder) -> None:
    """Keep our files out of an e-book, which warns of all that it finds in the output folder.

    Without ``-d`` the doctrees lie there. It is late enough for the change of the configuration
    not to be remembered: it would make the next build read all pages again.
    """
    if builder.name == "epub":
        ours = Path(app.doctreedir).glob(_FILE.format("*"))
        names = [os.path.relpath(path, app.outdir) for path in ours]
        app.config.epub_exclude_files = [*app.config.epub_exclude_files, *names]
