"""A folder with a book of one list, as ``handbook lock`` finds it."""

from __future__ import annotations

from pathlib import Path

from handbook_ext.cli import main
from handbook_ext.core.ids import fingerprint

CONF = """\
project = "Test Book"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence"]
handbook_id = "test-book"
html_theme = "basic"
html_copy_source = False
html_use_index = False
"""
ASKED = "- [ ] I asked. {#asked}"
LED = "- [ ] I led. {#led}"


class LockableDocs:
    """A folder with a book of one list."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.path = root / "checklists.lock"
        self.anchors = root / "anchors.lock"
        root.mkdir()
        (root / "conf.py").write_text(CONF, "utf-8")

    def write(self, *items: str) -> LockableDocs:
        text = "\n".join(["# B", "", ":::{checklist} Ready", ":name: ready", "", *items, ":::"])
        (self.root / "index.md").write_text(f"{text}\n", "utf-8")
        return self

    def lock(self, *options: str) -> int:
        return main(["lock", *options, str(self.root)])

    @property
    def lines(self) -> list[str]:
        """The lock without what it says of itself."""
        lines = self.path.read_text("utf-8").splitlines()
        return [line for line in lines if not line.startswith("#")]


def lock_line(name: str, wording: str, kind: str = "item") -> str:
    """Return the line of a lock for an id and one of its wordings."""
    return f"{kind} {name} {fingerprint(wording)} {wording}"


SOUND = ["handbook test-book", lock_line("asked", "I asked."), lock_line("led", "I led."),
         lock_line("ready", "Ready", "list")]  # fmt: skip
