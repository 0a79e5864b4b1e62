"""Which pages must be written again although their own source did not change.

A page shows parts of others: the wording behind ``[](#id)``, the items a section is
exercised by, whether an id is its own; and it shows what the lock knows of its items. For
each page a digest of what it shows is kept; where it differs from the last build's, the page
is written again.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from handbook_ext.sphinx_ext.teaching import Spot, exercised

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sphinx.environment import BuildEnvironment

    from handbook_ext.sphinx_ext.domain import HandbookDomain


def outdated_pages(
    env: BuildEnvironment, domain: HandbookDomain, leads: Mapping[str, object]
) -> list[str]:
    """Return the pages whose view of other pages changed; remembers the new view.

    *leads* holds for each page what its links lead to.
    """
    before: dict[str, str] = domain.data["shown"]
    by_page: dict[str, list[tuple[Spot, list[str]]]] = {}
    for spot, item_ids in sorted(exercised(env, domain).items()):
        by_page.setdefault(spot.docname, []).append((spot, item_ids))
    now = {
        docname: _digest(domain, docname, by_page.get(docname, []), leads.get(docname))
        for docname in domain.pages
    }
    domain.data["shown"] = now
    return sorted(docname for docname in now if before.get(docname) != now[docname])


def _digest(
    domain: HandbookDomain,
    docname: str,
    exercised_here: list[tuple[Spot, list[str]]],
    leads: object,
) -> str:
    page = domain.pages[docname]
    named = set(page["targets"])
    earlier = []
    for record in page["lists"]:
        named.add(record["id"])
        for item in record["items"]:
            named.update((item["id"], *item["after"]))
            earlier.append(domain.lock.earlier(item["id"], item["was"], item["fingerprint"]))
    for _, item_ids in exercised_here:
        named.update(item_ids)
    shown = [
        [(name, domain.targets.get(name)) for name in sorted(named)],
        exercised_here,
        earlier,
        leads,
    ]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:16]
