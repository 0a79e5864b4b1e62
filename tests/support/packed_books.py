"""Cases that are built together, as folders of one book: starting Sphinx takes longest."""

from __future__ import annotations

from pathlib import Path

from tests.sphinx_ext.conftest import Book
from tests.support.small_books import (
    beside,
    cases,
    conf_of,
    copy_book,
    copy_sources,
    findings,
    write_inventory,
)

ALONE = {
    # the configuration names files of the case
    "dead-html-link/good-link", "undefined-citation/bad-bibliography",
    "undefined-citation/good-bibliography",
    # and catalogues are looked for by the names of pages
    "missing-anchor/bad-translated", "missing-anchor/good-translated",
    "missing-page/bad-translated",
    # paths, and what is like them, are counted from the book's folder
    "excluded-target/bad-link", "link-to-redirect/bad-toctree", "local-address/bad-media",
    "local-address/good-address", "missing-file/good-file", "missing-page/bad-relative",
    "missing-page/good-link", "missing-toctree-entry/bad-entries",
    "missing-toctree-entry/good-entries",
    # other cases define what it names, or have what it names on a page of that name
    "misleading-link-text/bad-role", "undefined-target/bad-kinds",
}  # fmt: skip
"""Cases that share no book."""


def packs() -> dict[str, list[Path]]:
    """Return the cases that are built together, by a name for each pack.

    They are about one rule and have the same configuration and inventory, and do not define
    the same names.
    """
    packed: dict[tuple[str, ...], list[Path]] = {}
    for case in cases():
        conf, inventory = beside(case, "conf.txt"), beside(case, "tools.inv.txt")
        alone = case.name if name_of(case) in ALONE else ""
        key = (case.parent.name, conf, inventory, alone)
        packed.setdefault(key, []).append(case)
    return {_pack_name(pack): pack for pack in packed.values()}


def name_of(case: Path) -> str:
    """Return what a case is called: ``<rule>/<case>``."""
    return f"{case.parent.name}/{case.name}"


def _pack_name(pack: list[Path]) -> str:
    return f"{name_of(pack[0])}{f' and {len(pack) - 1} more' if pack[1:] else ''}"


def findings_by_case(pack: list[Path], root: Path) -> dict[Path, list[str]]:
    """Build *pack* in the new folder *root*; return the findings of each case.

    Each is told as if the case were alone: without the name of its folder.
    """
    if len(pack) == 1:
        return {pack[0]: findings(copy_book(pack[0], root).build())}
    book = Book(root)
    for case in pack:
        copy_sources(case, root / case.name)
    write_inventory(pack[0], root)
    contents = "".join(f"{case.name}/index\n" for case in pack)
    index = f"# Cases\n\n```{{toctree}}\n{contents}```\n"
    book.write({"conf.py": conf_of(pack[0]), "index.md": index}).build()
    blocks = findings(book)
    by_case = {case: [block for block in blocks if _is_of(case, block)] for case in pack}
    assert sum(map(len, by_case.values())) == len(blocks), "a finding outside of the cases"
    return {
        case: [block.replace(f"{case.name}/", "") for block in case_blocks]
        for case, case_blocks in by_case.items()
    }


def _is_of(case: Path, block: str) -> bool:
    return block.startswith(f"{case.name}/")
