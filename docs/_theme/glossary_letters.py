"""A long glossary in groups by first letter, with a row of links to them: for HTML only.

The groups are made of raw HTML, so that they are no sections: no contents list and no numbering
knows them, and each term keeps its anchor.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from docutils import nodes
from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.application import Sphinx

# A shorter one is seen at a glance.
FROM_TERMS: Final = 40


def _letter(pair: nodes.Node) -> str:
    """Return what a term is found under: its first letter, or 0-9."""
    first = next((char for char in pair.astext() if char.isalnum()), "")
    return "0-9" if first.isdigit() else first.upper()


def _html(text: str) -> nodes.raw:
    return nodes.raw("", text, format="html")


def _group(glossary: addnodes.glossary, pairs: nodes.definition_list) -> None:
    """Put the terms of a sorted list under their letters."""
    groups = [(letter, list(group)) for letter, group in groupby(pairs.children, key=_letter)]
    if len({letter for letter, _ in groups}) < len(groups):
        return  # it is not sorted
    links = "".join(f'<li><a href="#letter-{letter}">{letter}</a></li>\n' for letter, _ in groups)
    glossary.children = []
    glossary += _html(f'<nav class="letters" aria-label="Letters"><ul>\n{links}</ul></nav>\n')
    for letter, group in groups:
        glossary += _html(f'<h2 class="letter" id="letter-{letter}">{letter}</h2>\n')
        glossary += nodes.definition_list("", *group, classes=pairs["classes"])


def group_terms(app: Sphinx, doctree: nodes.document, _docname: str) -> None:
    """Group the terms of each glossary that is long."""
    if app.builder.format != "html":
        return
    for glossary in doctree.findall(addnodes.glossary):
        match glossary.children:
            case [nodes.definition_list() as pairs] if len(pairs) >= FROM_TERMS:
                _group(glossary, pairs)
