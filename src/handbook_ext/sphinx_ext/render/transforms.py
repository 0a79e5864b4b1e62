"""What a checklist shows beyond its source, as ordinary nodes, for every builder.

Run when a page is written: the stored doctree stays as the author wrote it, and links to
other pages are made when all of them are known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from docutils import nodes
from sphinx import addnodes
from sphinx.errors import NoUri
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.nodes import make_refnode

from handbook_ext.core.locks.anchor_lock import PageAnchor
from handbook_ext.core.marked_messages import mark, mark_plural
from handbook_ext.sphinx_ext.builder_kinds import is_html_site
from handbook_ext.sphinx_ext.compat.myst import is_unresolved
from handbook_ext.sphinx_ext.compat.sphinx_builders import app_of
from handbook_ext.sphinx_ext.conditional_content import conditions_of
from handbook_ext.sphinx_ext.nodes import (
    ITEM_LISTS,
    checklist,
    checklist_echo,
    checklist_item,
    checklist_more,
    checklist_wording,
    elements,
    item_around,
)
from handbook_ext.sphinx_ext.project import project_of
from handbook_ext.sphinx_ext.render.page_contents import make_headings
from handbook_ext.sphinx_ext.render.readiness_messages import ON_LIST
from handbook_ext.sphinx_ext.translation.translated_messages import translate, translate_count

if TYPE_CHECKING:
    from collections.abc import Callable


FLAGS = {
    "optional": mark("optional"),
    "upcoming": mark("from the next edition"),
    "retired": mark("retired"),
}
RECHECK = {
    "d": mark_plural("Check again after {n} day.", "Check again after {n} days."),
    "w": mark_plural("Check again after {n} week.", "Check again after {n} weeks."),
    "m": mark_plural("Check again after {n} month.", "Check again after {n} months."),
    "y": mark_plural("Check again after {n} year.", "Check again after {n} years."),
}


class CompletePage(SphinxPostTransform):
    """Resolves links to our ids, completes items, and says what exercises a section.

    Runs before MyST resolves its links: it would take ``#deciding`` for the page
    ``deciding.md`` in the same folder as well, and warn that the link is ambiguous.
    """

    default_priority = 8

    def run(self, **kwargs: Any) -> None:
        """Complete one page, or all of them where a builder joins them in one."""
        self.project = project_of(app_of(self.env))
        self.domain, self.builder = self.project.domain, self.project.app.builder
        self._taken: set[str] = set()
        handlers: dict[type[nodes.Element], Callable[[Any], None]] = {
            addnodes.pending_xref: self._resolve,
            checklist: self._complete_list,
            checklist_item: self._complete,
            checklist_echo: self._echo,
        }
        if self.config.handbook_exercised_by:
            handlers[nodes.section] = self._say_exercises
        for node in [
            element for element in elements(self.document) if element.__class__ in handlers
        ]:
            handlers[node.__class__](node)

    # -- links -------------------------------------------------------------------------

    def _resolve(self, link: addnodes.pending_xref) -> None:
        """Resolve MyST's ``[text](#target)`` where the target is ours, or teaches an item."""
        if not is_unresolved(link) or link["refdomain"]:
            return
        target = link["reftarget"]
        refdoc = link.get("refdoc", self.env.current_document.docname)
        if target in self.domain.targets:
            text = link.children[0].deepcopy() if link["refexplicit"] else None
            link.replace_self(self._link(refdoc, target, text))
        elif self.domain.is_left_out(target) and not self.domain.shows(conditions_of(link)):
            link.replace_self(link.children)  # Sphinx drops it later, and would warn first
        elif link["refexplicit"] and item_around(link):
            self._teach(link, refdoc)

    def _teach(self, link: addnodes.pending_xref, refdoc: str) -> None:
        """Resolve an item's link to a label as MyST would, where nothing else can be meant.

        MyST asks every domain about every link, the parsers of C and C++ included: for a book
        of checklists that is a fifth of the whole build.
        """
        hit = self.project.resolver_before_writing.sole_label(refdoc, link["reftarget"])
        if hit is None or "reftitle" in link:
            return
        inner = nodes.inline(link.astext(), "", classes=["std", "std-ref"])
        inner.extend(link.children[0].children)
        try:
            link.replace_self(make_refnode(self.builder, refdoc, hit.docname, hit.anchor, inner))
        except NoUri:
            link.replace_self(inner)

    def _link(self, docname: str, name: str, text: nodes.Node | None = None) -> nodes.Node:
        """Return a link from *docname* to the id *name*, with *text* of its own or the target's.

        Where the builder leaves the target's page out, as LaTeX may, the words stand alone.
        """
        try:
            return self.domain.reference(self.builder, docname, name, text)
        except NoUri:
            return text or nodes.Text(self.domain.targets[name].text)

    def _links(self, docname: str, item_ids: list[str]) -> list[nodes.Node]:
        """Return links from *docname* to *item_ids*, separated by semicolons."""
        parts: list[nodes.Node] = []
        for item_id in item_ids:
            if parts:
                parts.append(nodes.Text("; "))
            parts.append(self._link(docname, item_id))
        return parts

    def _anchor(self, node: nodes.Element) -> None:
        """Give an item or list the anchors of its earlier ids: old links still lead to it.

        Not where the old id is an anchor of something else now.
        """
        node["anchors"] = []
        if node["was"] and not self._taken:
            self._taken = {name for element in elements(self.document) for name in element["ids"]}
        for former_id in node["was"]:
            if former_id not in self._taken:
                self._taken.add(former_id)
                node["anchors"].append(former_id)

    def _complete_list(self, group: checklist) -> None:
        """Give a list the anchors of its earlier ids, and make its headings ones."""
        self._anchor(group)
        if is_html_site(self.builder):
            make_headings(group)

    # -- items -------------------------------------------------------------------------

    def _complete(self, item: checklist_item) -> None:
        """Add to *item* what its attributes say."""
        target = self.domain.targets.get(item["item_id"])
        if item["item_id"] and (target is None or target.docname != item["docname"]):
            # another page had the id first: two boxes may not share one progress
            item["item_id"], item["ids"] = "", []
        if item["wordless"]:
            item["item_id"] = ""  # a box without a name could not be told from any other
        self._anchor(item)
        item["earlier"] = self.domain.lock.earlier(
            item["item_id"], item["was"], item["fingerprint"]
        )
        wording = item.children[0]
        assert isinstance(wording, checklist_wording)  # noqa: S101 - what the directive builds
        for flag, words in FLAGS.items():
            if item[flag]:
                classes = ["hb-flag", f"hb-flag-{flag}"]
                wording.append(nodes.inline("", f" ({translate(words)})", classes=classes))
        lines = [*self._recheck(item), *self._after(item), *self._more(item)]
        nested = [i for i, child in enumerate(item) if isinstance(child, ITEM_LISTS)]
        item.insert(nested[0] if nested else len(item), lines)

    def _echo(self, echo: checklist_echo) -> None:
        """Show in *echo* what its item says; one that there is not is left to be reported."""
        item = self.domain.item(echo["item_id"])
        if item is None or item["wordless"]:
            return
        title = nodes.Text(self.domain.targets[item["id"]].title)
        link = self._link(self._docname_of(echo), item["id"], title)
        said = dict[str, Any](item)
        for name in (*FLAGS, "fingerprint", "was", "recheck"):
            echo[name] = said[name]
        flags = [f"({translate(words)})" for flag, words in FLAGS.items() if said[flag]]
        words = " ".join([item["wording"], *flags])
        echo["earlier"] = self.domain.lock.earlier(item["id"], item["was"], item["fingerprint"])
        echo["words"] = words
        before, _, after = translate(ON_LIST).partition("{list}")
        of = nodes.paragraph("", before, link, nodes.Text(after), classes=["hb-of"])
        if not is_html_site(self.builder):
            of = nodes.paragraph("", f"{words} (", *of.children, nodes.Text(")"))
        echo.children = []
        echo.append(of)

    def _more(self, item: checklist_item) -> list[nodes.Node]:
        has_box = item["item_id"] and not item["retired"]
        return [checklist_more()] if has_box and is_html_site(self.builder) else []

    def _recheck(self, item: checklist_item) -> list[nodes.Node]:
        if not item["recheck"]:
            return []
        number, unit = item["recheck"][:-1], item["recheck"][-1]
        text = translate_count(RECHECK[unit], int(number))
        return [nodes.paragraph("", text, classes=["hb-recheck"])]

    def _after(self, item: checklist_item) -> list[nodes.Node]:
        item_ids = [name for name in item["after"] if name in self.domain.targets]
        if not item_ids:
            return []
        line = nodes.paragraph("", translate("Usually after:") + " ", classes=["hb-after"])
        line.extend(self._links(item["docname"], item_ids))
        return [line]

    # -- sections ----------------------------------------------------------------------

    def _say_exercises(self, section: nodes.section) -> None:
        """End the section's own text with the items that link to it."""
        ids_by_anchor = self.project.items_by_section
        docname = self._docname_of(section)
        page_anchors = [PageAnchor(docname, anchor) for anchor in section["ids"]]
        if not isinstance(section.parent, nodes.section):
            page_anchors.append(PageAnchor(docname))
        lists = [
            ids_by_anchor[page_anchor]
            for page_anchor in page_anchors
            if page_anchor in ids_by_anchor
        ]
        if lists:
            classes = ["hb-exercised", "no-search"]
            line = nodes.paragraph("", translate("Then tick:") + " ", classes=classes)
            line.extend(self._links(docname, self._merged(lists)))
            positions = [i for i, child in enumerate(section) if isinstance(child, nodes.section)]
            section.insert(positions[0] if positions else len(section), line)

    def _docname_of(self, node: nodes.Node) -> str:
        """Return the document *node* comes from; builders that make one file join many."""
        while node.parent is not None:
            if isinstance(node, addnodes.start_of_file):
                return str(node["docname"])
            node = node.parent
        return self.env.current_document.docname

    def _merged(self, lists: list[list[str]]) -> list[str]:
        """Return the ids of *lists*, each in book order, as one list in book order."""
        if len(lists) == 1:
            return lists[0]
        item_ids = {name for names in lists for name in names}
        return [name for name in self.domain.targets if name in item_ids]


class PlainBoxes(SphinxPostTransform):
    """Draws the boxes as text for builders without form fields: text, man, LaTeX, epub ..."""

    default_priority = 9

    def run(self, **kwargs: Any) -> None:
        """Put a box before each wording; LaTeX also needs an anchor inside the item."""
        builder = app_of(self.env).builder
        if builder.format == "typst" or is_html_site(builder):
            return
        box = "☐ " if builder.format in {"html", "xml"} else "[ ] "
        for node in list(elements(self.document)):
            if not isinstance(node, (checklist, checklist_item)):
                continue
            location: nodes.Element = node
            if isinstance(node, checklist_item):
                location = cast("nodes.Element", node.children[0])
                if node["item_id"] and not node["retired"]:
                    location.insert(0, nodes.Text(box))
            if builder.format == "latex" and node["ids"]:
                location.insert(0, nodes.target("", "", ids=list(node["ids"])))


ALL = (CompletePage, PlainBoxes)
