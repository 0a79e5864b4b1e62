"""Where a book uses addresses of the web: as its records know them, and as its pages end up."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes

from handbook_ext.core.model import Location
from handbook_ext.external.address_findings import AddressUse, anchor_of, split_fragment
from handbook_ext.external.written_fragment import written_fragment
from handbook_ext.sphinx_ext.links.link_kinds import kind_of
from handbook_ext.sphinx_ext.source_locations import relative_file, source_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from handbook_ext.sphinx_ext.project import Project

_ADDRESS = re.compile(r"\s*(?:https?:)?//[^/]", re.IGNORECASE)
_DOI = re.compile(r"https://doi\.org/(10\.\S+)")
"""What a bibliography makes of a DOI, which is what stands in its source."""


def address_uses(project: Project, docnames: Iterable[str]) -> list[AddressUse]:
    """Return every use of an address with ``http`` or ``https`` on pages, sorted by place.

    Addresses that other projects' inventories give are left out: nobody wrote them.
    """
    uses_of_book = _AddressUses(project)
    unique_uses = {
        _as_written(use, project.env.srcdir)
        for docname in docnames
        for use in uses_of_book.of_page(docname)
    }
    return sorted(unique_uses, key=lambda use: (use.location, use.page, use.fragment))


class _AddressUses:
    def __init__(self, project: Project) -> None:
        self.app, self.env = project.app, project.env
        self.documents, self.locator = project.documents, project.locator

    def of_page(self, docname: str) -> list[AddressUse]:
        """Return the uses of one page.

        Its record tells the exact place of what stands in its source. What only its tree has was
        a picture, a bare address, or was made by an extension: from a bibliography for one.
        """
        addresses = Counter(self._addresses_in_tree(docname))
        page_uses = list(self._uses_in_source(docname, addresses))
        taken_places = {use.location for use in page_uses}
        links = self.documents[docname].links
        extra_addresses = addresses - Counter(
            link.target for link in links if kind_of(link).may_be_made
        )
        for address, count in extra_addresses.items():
            free_places = (
                location
                for location in self._occurrences(docname, address)
                if location not in taken_places
            )
            places = list(islice(dict.fromkeys(free_places), count))
            page_uses += [_use(address, location) for location in places]
            if not places:
                page_place = self.locator.locate_document(docname)
                page_uses.append(_use(address, page_place)._replace(anchor_location=page_place))
        return page_uses

    def _uses_in_source(self, docname: str, addresses: Collection[str]) -> Iterator[AddressUse]:
        """Yield what a page's record knows; a link is of *addresses*, or an inventory gave it."""
        for number, link in enumerate(self.documents[docname].links):
            is_ours = link.is_as_written and (
                link.target in addresses or not kind_of(link).may_be_made
            )
            if not is_ours or not _ADDRESS.match(link.target):
                continue
            location = self.locator.locate_link(docname, number, link.target)
            use = _use(link.target, location)
            if use.fragment:
                behind = self.locator.locate_link(docname, number, f"#{use.fragment}")
                use = use._replace(anchor_location=behind)
            yield use

    def _addresses_in_tree(self, docname: str) -> Iterator[str]:
        """Yield the addresses in the tree of a page that is ready to be written."""
        doctree = self.env.get_doctree(docname)
        for toctree in list(doctree.findall(addnodes.toctree)):
            yield from (ref for _, ref in toctree["entries"] if _ADDRESS.match(ref))
            # resolved, it has the entries of other pages too, or none if hidden
            toctree.parent.remove(toctree)
        doctree = self.env.get_and_resolve_doctree(
            docname, self.app.builder, tags=self.app.tags, doctree=doctree
        )
        for image in doctree.findall(nodes.image):
            yield from filter(_ADDRESS.match, [image["uri"]])
        for link in doctree.findall(nodes.reference):
            if not _is_from_inventory(link):
                yield from filter(_ADDRESS.match, [link.get("refuri", "")])

    def _occurrences(self, docname: str, address: str) -> Iterator[Location]:
        """Yield where an address stands in a page's source, and in what else it is made of.

        As a picture or an entry of contents first: it may stand in code or plain text as well.
        """
        page = self.locator.locate_document(docname).file
        for construct in self.locator.constructs(page):
            if construct.kind in {"image", "entry"} and construct.target == address:
                yield Location(page, construct.line, construct.column)
        root = self.env.srcdir
        names = sorted(self.env.dependencies.get(docname, ()))
        dependencies = (relative_file(Path(root, name), root) for name in names)
        doi = _DOI.match(address)
        for file in dict.fromkeys([page, *dependencies]):
            lines = source_lines(f"{root}/{file}")
            for needle in [address, doi[1]] if doi else [address]:
                yield from (Location(file, *position) for position in _search(lines, needle))


def _search(lines: Sequence[str], needle: str) -> Iterator[tuple[int, int]]:
    """Yield line and column wherever *needle* stands, and no longer address does."""
    pattern = re.compile(re.escape(needle) + r"(?![\w/?#=&%~-]|[.,:;+@]\w)")
    for number, line in enumerate(lines, 1):
        if needle in line:
            yield from ((number, match.start() + 1) for match in pattern.finditer(line))


def _use(address: str, location: Location) -> AddressUse:
    """Return the use of an *address* that is written at a place."""
    page, fragment = split_fragment(address.strip())
    behind = Location(location.file, location.line, location.column + len(page) + 1)
    full = f"https:{page}" if page.startswith("//") else page
    return AddressUse(full, fragment, anchor_of(fragment), location, behind)


def _as_written(use: AddressUse, root: Path) -> AddressUse:
    """Return *use* with its fragment as the source spells it."""
    file, line, column = use.anchor_location
    lines = source_lines(f"{root}/{file}") if use.fragment else []
    if not 0 < line <= len(lines) or column < 1:
        return use
    text = lines[line - 1][column - 1 :].removeprefix("#")
    return use._replace(written=written_fragment(use.fragment, text))


def _is_from_inventory(node: nodes.reference) -> bool:
    """Whether intersphinx, or MyST's ``inv:``, made a reference: both name the other project."""
    return node.get("internal") is False and "reftitle" in node
