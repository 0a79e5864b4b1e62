"""What a checklist shows beyond its source, as ordinary nodes, for every builder.

Run when a page is written: the stored doctree stays as the author wrote it, and links to
other pages are made when all of them are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from handbook_ext.core.text import mark
from handbook_ext.sphinx_ext.assets import is_html_site
from handbook_ext.sphinx_ext.i18n import translate
from handbook_ext.sphinx_ext.nodes import (
    checklist,
    checklist_item,
    checklist_items,
    checklist_wording,
)
from handbook_ext.sphinx_ext.teaching import Spot, exercised
from sphinx import addnodes

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from handbook_ext.sphinx_ext.domain import HandbookDomain

RECHECK = {
    "d": mark("Check again after {n} days."),
    "w": mark("Check again after {n} weeks."),
    "m": mark("Check again after {n} months."),
    "y": mark("Check again after {n} years."),
}


class _HandbookTransform(SphinxPostTransform):
    """Gives the domain, the builder and links between pages to the transforms below."""

    @property
    def domain(self) -> HandbookDomain:
        return cast("HandbookDomain", self.env.domains["handbook"])

    @property
    def builder(self) -> Builder:
        return self.env._app.builder  # noqa: SLF001 - the public name is deprecated in Sphinx 9

    def docname_of(self, node: nodes.Node) -> str:
        """Return the document *node* comes from; builders that make one file join many."""
        while node.parent is not None:
            if isinstance(node, addnodes.start_of_file):
                return str(node["docname"])
            node = node.parent
        return self.env.current_document.docname

    def links(self, docname: str, item_ids: list[str]) -> list[nodes.Node]:
        """Return links from *docname* to *item_ids*, separated by semicolons."""
        parts: list[nodes.Node] = []
        for item_id in item_ids:
            if parts:
                parts.append(nodes.Text("; "))
            parts.append(self.domain.reference(self.builder, docname, item_id))
        return parts


class ResolveLinks(_HandbookTransform):
    """Resolves ``[text](#id)`` to our ids before MyST looks for a page of that name.

    MyST would take ``#deciding`` for the page ``deciding.md`` in the same folder as well,
    and warn that the link is ambiguous. Ids are unique in the book, so it is not.
    """

    default_priority = 8

    def run(self, **kwargs: Any) -> None:
        """Resolve the links of one page."""
        for link in list(self.document.findall(addnodes.pending_xref)):
            target = link["reftarget"]
            if (
                link["reftype"] == "myst"
                and not link["refdomain"]
                and target in self.domain.targets
            ):
                own = link.children[0].deepcopy() if link["refexplicit"] else None
                refdoc = link.get("refdoc", self.env.current_document.docname)
                link.replace_self(self.domain.reference(self.builder, refdoc, target, own))


class CompleteItems(_HandbookTransform):
    """Adds to each item what its attributes say: optional, after, recheck."""

    default_priority = 8

    def run(self, **kwargs: Any) -> None:
        """Complete the items of one page."""
        for item in list(self.document.findall(checklist_item)):
            target = self.domain.targets.get(item["item_id"])
            if item["item_id"] and (target is None or target.docname != item["docname"]):
                # another page had the id first: two boxes may not share one progress
                item["item_id"], item["ids"] = "", []
            self._complete(item)

    def _complete(self, item: checklist_item) -> None:
        wording = item.children[0]
        assert isinstance(wording, checklist_wording)  # noqa: S101 - what the directive builds
        for flag, text in _flags(item):
            wording.append(nodes.inline("", f" ({text})", classes=["hb-flag", f"hb-flag-{flag}"]))
        lines = [*self._recheck(item), *self._after(item)]
        nested = [i for i, child in enumerate(item) if isinstance(child, checklist_items)]
        position = nested[0] if nested else len(item)
        item.children[position:position] = lines
        for line in lines:
            item.setup_child(line)

    def _recheck(self, item: checklist_item) -> list[nodes.Node]:
        if not item["recheck"]:
            return []
        number, unit = item["recheck"][:-1], item["recheck"][-1]
        text = translate(RECHECK[unit]).format(n=number)
        return [nodes.paragraph("", text, classes=["hb-recheck"])]

    def _after(self, item: checklist_item) -> list[nodes.Node]:
        known = [name for name in item["after"] if name in self.domain.targets]
        if not known:
            return []
        line = nodes.paragraph("", translate("Usually after:") + " ", classes=["hb-after"])
        line.extend(self.links(item["docname"], known))
        return [line]


def _flags(item: checklist_item) -> list[tuple[str, str]]:
    names = {
        "optional": translate("optional"),
        "upcoming": translate("from the next edition"),
        "retired": translate("retired"),
    }
    return [(flag, text) for flag, text in names.items() if item[flag]]


class ExercisedBy(_HandbookTransform):
    """Adds to sections the items that link to them, where the configuration wants it."""

    default_priority = 8

    def run(self, **kwargs: Any) -> None:
        """Add the lines of one page."""
        if not self.config.handbook_exercised_by:
            return
        found = exercised(self.env, self.domain)
        for section in list(self.document.findall(nodes.section)):
            docname = self.docname_of(section)
            spots = [Spot(docname, one) for one in section["ids"]]
            if not isinstance(section.parent, nodes.section):
                spots.append(Spot(docname, ""))
            lists = [found[spot] for spot in spots if spot in found]
            if lists:
                self._add(section, self.links(docname, self._merged(lists)))

    def _merged(self, lists: list[list[str]]) -> list[str]:
        """Return the ids of *lists*, each in book order, as one list in book order."""
        if len(lists) == 1:
            return lists[0]
        wanted = {name for one in lists for name in one}
        return [name for name in self.domain.targets if name in wanted]

    def _add(self, section: nodes.section, links: list[nodes.Node]) -> None:
        line = nodes.paragraph(
            "", translate("Exercised by:") + " ", classes=["hb-exercised", "no-search"]
        )
        line.extend(links)
        own = [i for i, child in enumerate(section) if isinstance(child, nodes.section)]
        section.insert(own[0] if own else len(section), line)


class PlainBoxes(SphinxPostTransform):
    """Draws the boxes as text for builders without form fields: text, man, LaTeX, epub ..."""

    default_priority = 9

    def run(self, **kwargs: Any) -> None:
        """Put a box before each wording; LaTeX also needs an anchor inside the item."""
        builder = self.env._app.builder  # noqa: SLF001 - see above
        if builder.format == "typst" or is_html_site(builder):
            return
        box = "☐ " if builder.format in {"html", "xml"} else "[ ] "
        for node in self.document.findall(checklist):
            if builder.format == "latex":
                node.insert(0, nodes.target("", "", ids=list(node["ids"])))
        for item in self.document.findall(checklist_item):
            wording = cast("nodes.Element", item.children[0])
            if item["item_id"] and not item["retired"]:
                wording.insert(0, nodes.Text(box))
            if builder.format == "latex" and item["ids"]:
                wording.insert(0, nodes.target("", "", ids=list(item["ids"])))


ALL = (ResolveLinks, CompleteItems, ExercisedBy, PlainBoxes)
