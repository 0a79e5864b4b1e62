"""Findings about pages, and about what stands on them beside links."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from sphinx.util import docname_join
from sphinx.util.matching import patfilter

from handbook_ext.core.locks.anchor_lock import PageAnchor
from handbook_ext.core.model import Location
from handbook_ext.core.rules.coverage import SECTION_WITHOUT_ITEM
from handbook_ext.core.rules.heading_levels import SKIPPED_HEADING_LEVEL
from handbook_ext.core.rules.labels import DUPLICATE_LABEL
from handbook_ext.core.rules.link_definitions import (
    DUPLICATE_DEFINITION,
    MISSING_LINK_DEFINITION,
    UNDEFINED_FOOTNOTE,
    UNUSED_FOOTNOTE,
)
from handbook_ext.core.rules.link_targets import MISSING_INVENTORY_TARGET, MISSING_PAGE
from handbook_ext.core.rules.linked_files import LOCAL_ADDRESS, MISSING_FILE
from handbook_ext.core.rules.toctrees import MISSING_TOCTREE_ENTRY, ORPHAN_PAGE, UNREACHABLE_PAGE
from handbook_ext.sphinx_ext.source_locations import is_file, relative_file

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.construct import Construct
    from handbook_ext.core.documents.document_record import NameAt
    from handbook_ext.core.finding import Finding
    from handbook_ext.sphinx_ext.links.explain import BrokenLinkExplainer
    from handbook_ext.sphinx_ext.project import Project

_TEXTS = frozenset({".md", ".rst", ".txt", ".inc"})
"""How the names of files end that are included as text."""


def orphan_pages(project: Project) -> Iterator[Finding]:
    """Yield the pages that no table of contents leads to, from the root."""
    env, documents = project.env, project.documents
    reached = _reached(env)
    children = {child for parent in documents for child in env.toctree_includes.get(parent, ())}
    included = set().union(*env.included.values()) if env.included else set()
    for docname in sorted(documents.keys() - reached - included):
        if "orphan" in env.metadata.get(docname, {}):
            continue
        if docname not in children:
            yield ORPHAN_PAGE.at(
                project.locator.locate_document(docname), "no table of contents names it"
            )
        else:
            message = "it can't be reached from the first page by tables of contents"
            yield UNREACHABLE_PAGE.at(project.locator.locate_document(docname), message)


def _reached(env: BuildEnvironment) -> set[str]:
    waiting, reached = [env.config.root_doc], set()
    while waiting:
        docname = waiting.pop()
        if docname not in reached:
            reached.add(docname)
            waiting += env.toctree_includes.get(docname, ())
    return reached


def duplicate_labels(project: Project) -> Iterator[Finding]:
    """Yield labels that stand twice, on one page or on two; the later is at fault.

    What reStructuredText calls an address is a name on its page alone.
    """
    first_pages: dict[str, str] = {}
    for docname, page in project.documents.items():
        earlier = {label.name for label in page.labels}
        uses = sorted(page.labels + page.repeated, key=lambda label: label.line)
        for label in uses:
            if label.name in first_pages:
                first_page = first_pages[label.name]
                message = f"the label {label.name!r} is also defined on {first_page!r}"
                yield DUPLICATE_LABEL.at(project.locator.locate_label(label), message)
            elif label in page.repeated:
                first_pages[label.name] = docname
        for name in earlier:
            first_pages.setdefault(name, docname)
        for number, label in enumerate(page.readdressed):
            if any(label.name == previous.name for previous in page.readdressed[:number]):
                message = f"the label {label.name!r} is also defined for another address"
                yield DUPLICATE_DEFINITION.at(project.locator.locate_label(label), message)


def _is_included(mention: Construct) -> bool:
    """Whether a directive puts the text of the file that *mention* names into its page."""
    if mention.kind == "argument":
        return mention.name in {"include", "literalinclude"}
    return (mention.kind, mention.name) == ("option", "file") and mention.text in {
        "csv-table",
        "raw",
    }


def duplicate_definitions(project: Project) -> Iterator[Finding]:
    """Yield definitions of links and notes whose label the page has already: the first counts."""
    for docname, page in project.documents.items():
        if not page.redefined:
            continue
        first_lines: dict[str, int] = {}
        file = project.locator.locate_document(docname).file
        for mention in project.locator.constructs(file):
            if mention.kind not in {"definition", "footnote-definition"}:
                continue
            name = mention.name if mention.kind == "definition" else f"^{mention.target}"
            label = " ".join(name.split()).casefold()
            if label in first_lines:
                message = f"the label [{name}] is also defined in line {first_lines[label]}"
                location = Location(file, mention.start[0], mention.start[1] + 1)
                yield DUPLICATE_DEFINITION.at(location, message, target=label)
            first_lines.setdefault(label, mention.start[0])


def unexercised_sections(project: Project) -> Iterator[Finding]:
    """Yield the sections marked as assessable that no item exercises."""
    lesson_spots = project.items_by_section.keys()
    for docname, page in project.documents.items():
        for section in page.assessable:
            if lesson_spots.isdisjoint(PageAnchor(docname, anchor) for anchor in section.ids):
                location = project.locator.locate_heading(section.at)
                yield SECTION_WITHOUT_ITEM.at(location, "no item exercises this section")


def footnote_findings(project: Project) -> Iterator[Finding]:
    """Yield footnotes without a reference, and references without a footnote."""
    for page in project.documents.values():
        for footnote in page.undefined_footnotes:
            message = f"there is no footnote {footnote.name!r} on this page"
            yield UNDEFINED_FOOTNOTE.at(
                project.locator.locate_construct(footnote.at, ["footnote"], footnote.name),
                message,
            )
        for footnote in page.unused_footnotes:
            message = f"nothing refers to the footnote {footnote.name!r}"
            yield UNUSED_FOOTNOTE.at(
                project.locator.locate_construct(
                    footnote.at, ["footnote-definition"], footnote.name
                ),
                message,
            )


def skipped_heading_levels(project: Project) -> Iterator[Finding]:
    """Yield headings that are more than one level below the one they stand under."""
    for docname, page in project.documents.items():
        for source_line in page.skipped:
            message = "this heading skips a level"
            yield SKIPPED_HEADING_LEVEL.at(project.locator.locate_heading(source_line), message)
        if not page.headings:
            continue
        level = 0
        for heading in project.locator.headings(docname, page.headings):
            previous_level, level = level, int(heading.name)
            if level > previous_level + 1:
                message = f"a heading of level {level} follows one of level {previous_level}"
                location = Location(project.locator.locate_document(docname).file, *heading.start)
                yield SKIPPED_HEADING_LEVEL.at(location, message)


def missing_inventory_targets(project: Project) -> Iterator[Finding]:
    """Yield links into other projects' inventories that lead to nothing there."""
    for page in project.documents.values():
        ranks: Counter[NameAt] = Counter()
        for link in page.unmatched:
            rank = ranks[link]
            ranks[link] += 1
            if link.name.partition(":")[0] in project.resolver.unloaded:
                continue  # Sphinx says that it could not be loaded
            message = f"no inventory holds what matches {link.name!r}"
            yield MISSING_INVENTORY_TARGET.at(
                project.locator.locate_inventory_link(link, rank), message
            )


def missing_toctree_entries(project: Project, explainer: BrokenLinkExplainer) -> Iterator[Finding]:
    """Yield entries of tables of contents that name no page of the book."""
    for docname, page in project.documents.items():
        for file in dict.fromkeys(location.file for location in page.toctrees):
            for entry in project.locator.toctree_entries(file):
                location = Location(file, entry.line, entry.column)
                yield from _entry(project.env, docname, entry.target, location, explainer)


def _entry(
    env: BuildEnvironment,
    docname: str,
    target: str,
    location: Location,
    explainer: BrokenLinkExplainer,
) -> Iterator[Finding]:
    if target == "self" or "://" in target:
        return
    if any(char in target for char in "*?["):
        if not patfilter(env.found_docs, docname_join(docname, target)):
            yield MISSING_TOCTREE_ENTRY.at(location, f"no page matches {target!r}")
        return
    suffix = next((ending for ending in env.config.source_suffix if target.endswith(ending)), "")
    name = docname_join(docname, target.removesuffix(suffix))
    if name not in env.found_docs and name not in {"genindex", "modindex", "search"}:
        fault = explainer.page(docname, name, target, suffix)
        rule = MISSING_TOCTREE_ENTRY if fault.rule == MISSING_PAGE else fault.rule
        yield rule.at(location, fault.message, fault.suggestion)


def unresolved_text(project: Project) -> Iterator[Finding]:
    """Yield text that its author meant as a link: what it needs is defined nowhere."""
    for page in project.documents.values():
        for file in dict.fromkeys(location.file for location in page.text_like_links):
            for mention in project.locator.text_like_links(file):
                yield _meant(mention, Location(file, mention.line, mention.column))
        for reference in page.undefined_references:
            message = f"there is no target _{reference.name}: on this page"
            location = project.locator.locate_construct(reference.at, ["reference"], reference.name)
            yield MISSING_LINK_DEFINITION.at(location, message)


def _meant(mention: Construct, location: Location) -> Finding:
    if mention.kind == "footnote":
        message = f"there is no footnote {mention.target!r} on this page"
        return UNDEFINED_FOOTNOTE.at(location, message)
    if mention.kind == "reference":
        message = f"there is no link definition [{mention.target}]: on this page"
        return MISSING_LINK_DEFINITION.at(location, message)
    return LOCAL_ADDRESS.at(location, f"{mention.target!r} leads to one machine alone")


def missing_includes(project: Project) -> Iterator[Finding]:
    """Yield included files that do not exist: docutils leaves the page without them."""
    env = project.env
    for docname, page in project.documents.items():
        if not page.includes:
            continue
        parts = (Path(env.srcdir, part) for part in env.dependencies.get(docname, ()))
        texts = (relative_file(part, env.srcdir) for part in parts if part.suffix in _TEXTS)
        for file in (project.locator.locate_document(docname).file, *sorted(texts)):
            for mention in project.locator.constructs(file):
                if not _is_included(mention):
                    continue
                relative, path = env.relfn2path(mention.target, docname)
                if not is_file(path) and not mention.target.startswith("<"):
                    location = Location(file, mention.line, mention.column)
                    yield MISSING_FILE.at(location, f"there is no file {relative!r}")
