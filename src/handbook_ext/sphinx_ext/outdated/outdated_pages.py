"""Which pages must be written again although their own source did not change.

A page shows parts of others: the wording behind ``[](#id)``, the items a section is
exercised by, whether an id is its own; and it shows what the lock knows of its items. For
each page a digest of what it shows is kept; where it differs from the last build's, the page
is written again.

The digests lie beside the doctrees, and not in them: they say what was written, by this builder,
which an environment that several builders share or an aborted build left behind can't.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.build_cache import BuildCache, digest
from handbook_ext.sphinx_ext.translation import catalogues

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.application import Sphinx

    from handbook_ext.core.locks.anchor_lock import PageAnchor
    from handbook_ext.sphinx_ext.domain import HandbookDomain
    from handbook_ext.sphinx_ext.project import Project


def outdated_pages(
    project: Project, link_digests: Mapping[str, object], list_pages: Mapping[str, str]
) -> list[str]:
    """Return the pages whose view of other pages changed since they were last written.

    *link_digests* holds for each page a digest of what its links lead to, *list_pages* the list of
    each page that navigation shows progress beside. All pages are returned
    where the last build did not come to its end, and where a page is gone: any may name it in
    its navigation.
    """
    domain = project.domain
    digests_before = _last_page_digests(project.app)
    by_page: dict[str, list[tuple[PageAnchor, list[str]]]] = {}
    for page_anchor, item_ids in sorted(project.items_by_section.items()):
        by_page.setdefault(page_anchor.page, []).append((page_anchor, item_ids))
    navigation = digest([sorted(list_pages.items()), bool(domain.targets)])
    digests_now = {
        docname: _page_digest(
            domain, docname, by_page.get(docname, []), [link_digests.get(docname), navigation]
        )
        for docname in domain.checklist_pages
    }
    domain.page_digests = digests_now
    is_one_gone = bool(digests_before.keys() - digests_now.keys())
    return sorted(
        docname
        for docname, page_digest in digests_now.items()
        if is_one_gone or digests_before.get(docname) != page_digest
    )


def save_page_digests(app: Sphinx, domain: HandbookDomain) -> None:
    """Keep what pages show, at the end of a build that has written them."""
    _digest_cache(app).save(domain.page_digests)


def _last_page_digests(app: Sphinx) -> dict[str, str]:
    """Return the digests of the last build, once: a build that is aborted leaves none."""
    page_digests = _digest_cache(app).load()
    _digest_cache(app).clear()
    return page_digests


def _digest_cache(app: Sphinx) -> BuildCache:
    """Return where the digests of this builder, folder and language are kept."""
    return BuildCache(
        app.env, f"shown_{app.builder.name}", f"{app.outdir} {catalogues.catalogue_digest(app)}"
    )


def _page_digest(
    domain: HandbookDomain,
    docname: str,
    exercised_here: list[tuple[PageAnchor, list[str]]],
    other_digests: object,
) -> str:
    page = domain.checklist_pages[docname]
    target_ids = set(page["targets"])
    earlier = []
    for record in page["lists"]:
        target_ids.add(record["id"])
        for item in record["items"]:
            target_ids.update((item["id"], *item["after"]))
            earlier.append(domain.lock.earlier(item["id"], item["was"], item["fingerprint"]))
    for _, item_ids in exercised_here:
        target_ids.update(item_ids)
    targets = [(name, domain.targets.get(name)) for name in sorted(target_ids)]
    left_out = sorted(domain.left_out(docname))
    shown = [targets, exercised_here, earlier, _echoed(domain, page["echoes"]), left_out]
    return digest([*shown, other_digests])


def _echoed(domain: HandbookDomain, item_ids: list[str]) -> list[object]:
    """Return what a page shows of the items that it echoes."""
    return [
        (
            item["wording"], item["fingerprint"], item["optional"], item["upcoming"],
            item["retired"], item["wordless"], item["was"], item["recheck"],
            domain.lock.earlier(item["id"], item["was"], item["fingerprint"]),
        )
        for item in filter(None, map(domain.item, item_ids))
    ]  # fmt: skip
