"""What can only be judged with the whole book at hand.

Runs at the end of every build, also when nothing changed: a fault that was reported once
must be reported until it is mended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.core.model import Location
from handbook_ext.core.rules.coverage import ITEM_WITHOUT_SECTION
from handbook_ext.core.rules.item_ids import (
    CIRCULAR_AFTER,
    DUPLICATE_ID,
    ID_COLLISION,
    ITEM_LINK_WITH_PAGE,
    UNKNOWN_ITEM,
)
from handbook_ext.core.rules.registry import finding_of
from handbook_ext.sphinx_ext import config_values, links
from handbook_ext.sphinx_ext.checklists import lock_file
from handbook_ext.sphinx_ext.checklists.id_holders import free_id, holder_on
from handbook_ext.sphinx_ext.checklists.visible_markup_findings import visible_markup
from handbook_ext.sphinx_ext.source_locations import find_location, find_values, page_files

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.checklist_record import ItemRecord
    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.domain import HandbookDomain
    from handbook_ext.sphinx_ext.project import Project


def all_findings(project: Project) -> list[Finding]:
    """Return every finding about the current documents, in the report's order."""
    app, env, domain = project.app, project.env, project.domain
    all_findings = [
        finding_of(record) for page in domain.pages.values() for record in page["findings"]
    ]
    all_findings += _duplicates(env, domain)
    all_findings += _collisions(env, domain)
    all_findings += visible_markup(app, domain)
    all_findings += _unknown_items(env, domain)
    all_findings += _links_with_page(env, domain)
    all_findings += _untaught(project)
    all_findings += _circles(env, domain)
    if app.config.handbook_check_links:
        all_findings += links.link_findings(project)
    lock = lock_file.load_lock(app)
    all_findings += config_values.config_findings(app, domain, lock.handbook if lock else "")
    if lock is not None:
        all_findings += lock_file.checklist_lock_file_findings(app, domain, lock)
    return sorted(set(all_findings), key=lambda result: result.order)


def _named(domain: HandbookDomain) -> Iterator[tuple[str, Location, str]]:
    """Yield each use of an id as (id, place, docname), in book order."""
    for docname, record in domain.source_lists():
        if record["id"]:
            yield record["id"], Location(record["file"], record["line"], record["column"]), docname
        for item in record["items"]:
            if item["id"]:
                yield item["id"], Location(item["file"], item["line"], item["column"]), docname


def _duplicates(env: BuildEnvironment, domain: HandbookDomain) -> Iterator[Finding]:
    """Yield the later uses of an id, and once each file with ids that two pages include."""
    uses: dict[str, dict[Location, list[str]]] = {}
    for name, location, docname in _named(domain):
        uses.setdefault(name, {}).setdefault(location, []).append(docname)
    files = page_files(env)
    included: set[tuple[str, ...]] = set()
    for name, places in uses.items():
        first, *later = places
        for location in later:
            message = f"the id {name!r} is used twice, first at {first}"
            yield DUPLICATE_ID.at(location, message, target=name)
        for location, docnames in places.items():
            inclusion = (location.file, *docnames)
            if len(docnames) > 1 and inclusion not in included:
                included.add(inclusion)
                pages = " and ".join(files[docname] for docname in docnames)
                message = f"the id {name!r} is used twice, since {pages} include {location.file}"
                hint = "include it once, and link to it from elsewhere"
                yield DUPLICATE_ID.at(location, message, hint, target=name)


def _collisions(env: BuildEnvironment, domain: HandbookDomain) -> Iterator[Finding]:
    holders: dict[str, str] = {}
    for docname in domain.book_order():
        for anchor in domain.pages[docname]["anchors"]:
            holders.setdefault(anchor, docname)
    for name, location, _ in _named(domain):
        if name in holders:
            message = f"the id {name!r} is that of {holder_on(env, holders[name], name)}"
            kind = "list" if domain.targets[name].type == "checklist" else "item"
            hint = free_id(name, kind, holders.keys() | domain.targets.keys())
            yield ID_COLLISION.at(location, message, hint)


def _unknown_items(env: BuildEnvironment, domain: HandbookDomain) -> Iterator[Finding]:
    item_ids = {name for name, _, _ in _named(domain)}
    for _, _, item in domain.items():
        for name in item["after"]:
            if name not in item_ids:
                location = find_location(env, item["file"], item["line"], name)
                yield UNKNOWN_ITEM.at(location, f"after= names {name!r}, which is no item")


def _links_with_page(env: BuildEnvironment, domain: HandbookDomain) -> Iterator[Finding]:
    for page in domain.pages.values():
        for link in page["paged_links"]:
            name = link["target"]
            if name in domain.targets:
                location = find_location(env, link["file"], link["line"], f"#{name}")
                message = f"{name!r} is linked to with its page, and would be lost when it moves"
                yield ITEM_LINK_WITH_PAGE.at(location, message, f"#{name}")


def _untaught(project: Project) -> Iterator[Finding]:
    """Yield items that no section teaches."""
    env, lesson_spots = project.env, project.sections_by_item
    for _, _, item in project.domain.items():
        if item["id"] and not item["retired"] and not lesson_spots.get(item["id"]):
            location = find_location(env, item["file"], item["line"], f"#{item['id']}")
            location = location._replace(column=location.column + 1)
            yield ITEM_WITHOUT_SECTION.at(location, f"no section teaches {item['id']!r}")


def _circles(env: BuildEnvironment, domain: HandbookDomain) -> Iterator[Finding]:
    """Yield for each circle of ``after=`` its last item in book order."""
    items = {item["id"]: item for _, _, item in domain.items() if item["id"]}
    names = list(items)
    behind = {name: _reachable(name, items) for name in names}
    reported_ids: set[str] = set()
    for name in reversed(names):
        circle = {peer for peer in behind[name] if name in behind[peer]}
        if name not in circle or name in reported_ids:
            continue
        reported_ids |= circle
        item = items[name]
        closing = next(item_id for item_id in item["after"] if item_id in circle)
        keys = (f"#{name}", "after")
        location = find_values(env, item["file"], item["line"], keys, [closing])[0]
        message = f"{name!r} waits for {closing!r}, which waits for it"
        yield CIRCULAR_AFTER.at(location, message)


def _reachable(name: str, items: dict[str, ItemRecord]) -> set[str]:
    """Return all that has to be done before an item."""
    waiting, item_ids = list(items[name]["after"]), set[str]()
    while waiting:
        item_id = waiting.pop()
        if item_id in items and item_id not in item_ids:
            item_ids.add(item_id)
            waiting += items[item_id]["after"]
    return item_ids
