"""Which links lead to lists and items: classes beside which ``summary.js`` shows progress.

They are set when a page is built, and not looked for in the browser, so that the style sheet can
keep the room and nothing moves. Progress stands beside links that stand alone, in contents lists,
tables and lists; in the midst of a sentence it would be in the way.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from docutils import nodes
from markupsafe import Markup, escape
from sphinx.transforms.post_transforms import SphinxPostTransform

from handbook_ext.sphinx_ext.builder_kinds import has_pages, is_html_site
from handbook_ext.sphinx_ext.compat.sphinx_builders import app_of
from handbook_ext.sphinx_ext.compat.sphinx_tables import contents_link
from handbook_ext.sphinx_ext.nodes import checklist_resume, elements
from handbook_ext.sphinx_ext.project import project_of
from handbook_ext.sphinx_ext.render.checklist_index import ChecklistIndex

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from handbook_ext.sphinx_ext.domain import HandbookDomain

TO_LIST = "hb-to-list"
TO_ITEM = "hb-to-item"
ONLY_ITEMS = "hb-to-items"
_ID = "hb-id-"


def sole_lists(domain: HandbookDomain) -> dict[str, str]:
    """Return the id of the list on each page that holds just one."""
    places = [(docname, record["id"]) for docname, record in domain.lists() if record["id"]]
    counts = Counter(docname for docname, _ in places)
    return {docname: list_id for docname, list_id in places if counts[docname] == 1}


def mark_contents(env: BuildEnvironment, domain: HandbookDomain) -> None:
    """Mark in the contents lists of all themes the page of each list."""
    list_ids = sole_lists(domain)
    for docname in env.tocs:
        link = contents_link(env, docname)
        if link is None:
            continue
        others = [name for name in link["classes"] if not name.startswith((TO_LIST, _ID))]
        list_id = list_ids.get(docname)
        link["classes"] = [*others, TO_LIST, f"{_ID}{list_id}"] if list_id else others


def mark_index(
    app: Sphinx,
    pagename: str,
    templatename: str,
    context: dict[str, Any],
    doctree: nodes.document | None,
) -> None:
    """Mark the entries of the generated index of checklists."""
    if pagename != f"handbook-{ChecklistIndex.name}" or not has_pages(app.builder):
        return
    context["content"] = [
        (letter, [entry._replace(name=_marked(entry.name)) for entry in entries])
        for letter, entries in context["content"]
    ]


def _marked(title: str) -> Markup:
    return Markup('<span class="{}">{}</span>').format(TO_LIST, escape(title))


class MarkLinks(SphinxPostTransform):
    """Marks links on a page, when all of them are resolved."""

    default_priority = 20

    def run(self, **kwargs: Any) -> None:
        """Mark the links; where no script runs, the room for one that goes on is taken out."""
        app = app_of(self.env)
        if not is_html_site(app.builder):
            for line in list(self.document.findall(checklist_resume)):
                line.parent.remove(line)
            return
        self.domain = project_of(app).domain
        all_elements = list(elements(self.document))
        for element in all_elements:
            if isinstance(element, nodes.reference) and element.get("internal"):
                self._mark(element)
        for element in all_elements:
            if isinstance(element, nodes.bullet_list) and all(map(_is_item_link, element)):
                element["classes"].append(ONLY_ITEMS)

    def _mark(self, link: nodes.reference) -> None:
        name = link.get("refid") or link.get("refuri", "").rpartition("#")[2]
        target = self.domain.targets.get(name)
        if target is None or not isinstance(link.parent, nodes.paragraph):
            return
        is_list, is_alone = target.type == "checklist", not _words_around(link)
        if is_alone or (not is_list and "hb-exercised" in link.parent["classes"]):
            link["classes"].append(TO_LIST if is_list else TO_ITEM)


def _words_around(link: nodes.reference) -> str:
    siblings = (node for node in link.parent if node is not link)
    return "".join(node.astext() for node in siblings).strip()


def _is_item_link(entry: nodes.Node) -> bool:
    """Whether an entry of a list is nothing but a link to an item."""
    paragraphs = entry.children
    if len(paragraphs) != 1 or not isinstance(paragraphs[0], nodes.paragraph):
        return False
    return any(
        isinstance(link, nodes.reference) and TO_ITEM in link["classes"]
        for link in paragraphs[0]
    )  # fmt: skip
