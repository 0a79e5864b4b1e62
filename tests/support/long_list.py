"""A book with a list that is longer than a window, and text behind it."""

from __future__ import annotations

from pathlib import Path

from tests.support.browser_site import BOOK, sphinx

TEXT = """
# A long list

:::{checklist} Long
:name: long

ITEMS
:::

(behind)=
## Behind the list

TEXT
"""
ITEM = "- [ ] Thing {n}, of which [more](#behind). {{#long-{n}}}\n\n  Show: it.\n"


def build(target: Path) -> None:
    """Build it as the other small book is built: in the basic theme, with its templates."""
    source = target.parent / "source"
    source.mkdir()
    templates = repr(str(BOOK / "_templates"))
    conf = (BOOK / "conf.py").read_text("utf-8").replace('"_templates"', templates)
    (source / "conf.py").write_text(conf)
    items = "".join(f"\n**Part {n}**\n\n" * (n % 3 == 0) + ITEM.format(n=n) for n in range(30))
    text = TEXT.replace("ITEMS", items).replace("TEXT", "Text. " * 2000)
    (source / "index.md").write_text(text)
    sphinx(source, target)
