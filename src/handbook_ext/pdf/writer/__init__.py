"""Doctree to Typst markup. Importing this package registers every handler."""

from __future__ import annotations

from handbook_ext.pdf.writer import (
    admonitions,
    blocks,
    checklists,
    code,
    design,
    figures,
    formulas,
    headings,
    icons,
    inline,
    lists,
    objects,
    references,
    replacements,
    tables,
)

__all__ = [
    "admonitions",
    "blocks",
    "checklists",
    "code",
    "design",
    "figures",
    "formulas",
    "headings",
    "icons",
    "inline",
    "lists",
    "objects",
    "references",
    "replacements",
    "tables",
]
