"""From a document that has been read to plain values: the one translator between worlds.

Runs when titles and wordings are translated and ids are final. What it returns is pickled
with the environment and merged between parallel readers, so it is strings, numbers, lists.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docutils import nodes
from sphinx import addnodes
from sphinx.util import docname_join

from handbook_ext.core.ids import is_id, normal_wording
from handbook_ext.sphinx_ext.checklists.directive import FINDINGS
from handbook_ext.sphinx_ext.checklists.merge_conflict_findings import find_conflicts
from handbook_ext.sphinx_ext.checklists.stray_markup_findings import find_stray_markup
from handbook_ext.sphinx_ext.conditional_content import conditions_of, is_conditional
from handbook_ext.sphinx_ext.nodes import (
    checklist,
    checklist_item,
    elements,
    item_around,
)
from handbook_ext.sphinx_ext.source_locations import node_file, node_line

if TYPE_CHECKING:
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.checklist_record import (
        ChecklistPageRecord,
        Conditions,
        ItemLink,
        ItemRecord,
        ListRecord,
        PagedLinkRecord,
    )


def collect_checklists(
    env: BuildEnvironment, docname: str, document: nodes.document, source: str
) -> ChecklistPageRecord:
    """Return what *document*, whose text is *source*, says about checklists.

    Sets its items' final wording.
    """
    lists: list[ListRecord] = []
    targets: set[str] = set()
    page_links: list[nodes.Element] = []
    item_links: dict[checklist_item, list[tuple[ItemLink, Conditions]]] = {}
    conditional: dict[nodes.Element, Conditions] = {}
    everything = list(elements(document))
    for node in everything:
        if is_conditional(node):
            conditional[node] = conditions_of(node)
        elif node.parent in conditional:
            conditional[node] = conditional[node.parent]
        if isinstance(node, checklist):
            lists.append(_list(env, docname, node))
        elif isinstance(node, checklist_item):
            item_links[node] = []
            lists[-1]["items"].append(_item(env, docname, node, item_links[node]))
        elif isinstance(node, (addnodes.pending_xref, nodes.reference)) and _is_link(node):
            link = _link(docname, node)
            targets.add(link[1])
            owner = item_around(node)
            if owner is not None:
                item_links[owner].append((link, conditional.get(node, ())))
            if node.get("refdomain") == "doc" and link[1]:
                page_links.append(node)
    loose = find_stray_markup(env, docname, everything)
    # what is said of ids beside a conflict is true of neither side
    findings = [*find_conflicts(env, docname, everything, source)] or [
        *getattr(document, FINDINGS, []), *loose.findings
    ]  # fmt: skip
    return {
        "lists": lists,
        "targets": sorted(targets),
        "paged_links": [_paged_link(env, docname, reference) for reference in page_links],
        "anchors": _anchors(env, docname, document),
        "conditional": {
            name: conditions
            for element, conditions in conditional.items()
            for name in element["ids"]
        },
        "conditional_targets": [
            (_link(docname, element)[1], node_line(element), conditions)
            for element, conditions in conditional.items()
            if _is_link(element)
        ],
        "loose": loose.ids,
        "findings": [finding.record() for finding in findings],
    }


def _anchors(env: BuildEnvironment, docname: str, document: nodes.document) -> list[str]:
    """Return the page's ids that are not ours, heading slugs included."""
    slugs = env.metadata.get(docname, {}).get("myst_slugs", {})
    ours = (checklist, checklist_item)
    ids = {name for name, node in document.ids.items() if not isinstance(node, ours)}
    return sorted(name for name in ids | set(slugs) | set(document.nametypes) if is_id(name))


def _list(env: BuildEnvironment, docname: str, node: checklist) -> ListRecord:
    title = node.children[0].astext()
    node["title"] = title
    line, column = node.get("line_column") or (node_line(node), 1)
    return {
        "id": node["list_id"],
        "title": title,
        "source_title": node["source_title"],
        "was": node["was"],
        "was_places": node["was_places"],
        "file": node_file(node, env, docname),
        "line": line,
        "column": column,
        "items": [],
    }


def _item(
    env: BuildEnvironment,
    docname: str,
    node: checklist_item,
    links: list[tuple[ItemLink, Conditions]],
) -> ItemRecord:
    wording = normal_wording(node.children[0].astext())
    node["wording"], node["docname"] = wording, docname
    line, column = node.get("line_column") or (node_line(node), 1)
    return {
        "id": node["item_id"],
        "wording": wording,
        "source_wording": node["source_wording"],
        "fingerprint": node["fingerprint"],
        "optional": node["optional"],
        "upcoming": node["upcoming"],
        "retired": node["retired"],
        "was": node["was"],
        "was_places": node["was_places"],
        "after": node["after"],
        "recheck": node["recheck"],
        "wordless": node["wordless"],
        "file": node_file(node, env, docname),
        "line": line,
        "column": column,
        "links": links,
    }


def _is_link(node: nodes.Element) -> bool:
    """Whether *node* is a link into the book: resolved on its page, or still pending."""
    if isinstance(node, addnodes.pending_xref):
        return node.get("refdomain") in {None, "", "std", "doc", "handbook"}
    return isinstance(node, nodes.reference) and bool(node.get("refid") or node.get("id_link"))


def _link(docname: str, node: nodes.Element) -> ItemLink:
    if node.get("id_link"):  # MyST's [text](#target), which it resolves later
        return "", node["refuri"][1:]
    if isinstance(node, nodes.reference):
        return docname, node["refid"]
    if node.get("refdomain") == "doc":
        return node["reftarget"], node.get("reftargetid") or ""
    if node.get("reftype") == "doc":
        return docname_join(docname, node["reftarget"]), ""
    return "", str(node.get("reftarget", ""))


def _paged_link(env: BuildEnvironment, docname: str, node: nodes.Element) -> PagedLinkRecord:
    return {
        "target": node["reftargetid"],
        "file": node_file(node, env, docname),
        "line": node_line(node),
    }
