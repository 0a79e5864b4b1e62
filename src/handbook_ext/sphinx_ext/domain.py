"""The domain: every list and item of the book by id, and how links to them resolve."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from docutils import nodes
from sphinx.domains import Domain, Index, IndexEntry, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from handbook_ext.core.ids import short_wording
from handbook_ext.core.lock import Lock
from handbook_ext.sphinx_ext.collect import ItemRecord, ListRecord, PageRecord, collect_page
from handbook_ext.sphinx_ext.i18n import ITEMS, translate, translate_count

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.anchors import Spot
    from handbook_ext.core.findings import Finding
    from handbook_ext.sphinx_ext.links.facts import PageFacts


class _Anchor(str):
    """An anchor that equals nothing, so that the search index spells it out.

    Sphinx leaves an anchor out where it equals the object's name; its search page then
    takes the displayed text for the anchor, and the link leads nowhere.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


class Target(NamedTuple):
    """What an id stands for: an object type, the text of a bare link, and its page."""

    type: str
    text: str
    docname: str
    title: str


class ChecklistIndex(Index):
    """The generated index of all checklists; Sphinx's ``html_domain_indices`` turns it off."""

    name = "checklists"
    localname = "Checklists"
    shortname = "checklists"

    def generate(
        self, docnames: Iterable[str] | None = None
    ) -> tuple[list[tuple[str, list[IndexEntry]]], bool]:
        """Return one entry a list, in book order, with the number of its items."""
        wanted = None if docnames is None else set(docnames)
        domain = cast("HandbookDomain", self.domain)
        entries = [
            _index_entry(docname, record)
            for docname, record in domain.lists()
            if record["id"] and (wanted is None or docname in wanted)
        ]
        return ([(translate("Checklists"), entries)] if entries else []), False


def _index_entry(docname: str, record: ListRecord) -> IndexEntry:
    counted = sum(1 for item in record["items"] if item["id"] and not item["retired"])
    description = translate_count(ITEMS, counted)
    return IndexEntry(record["title"], 0, docname, record["id"], "", "", description)


class HandbookDomain(Domain):
    """Lists and items. Its data holds plain values by document name only."""

    name = "handbook"
    label = "Handbook"
    data_version = 3
    object_types: ClassVar[dict[str, ObjType]] = {
        "checklist": ObjType("checklist", "checklist"),
        "item": ObjType("item", "item"),
    }
    roles: ClassVar[dict[str, Any]] = {"checklist": XRefRole(), "item": XRefRole()}
    indices: ClassVar[list[type[Index]]] = [ChecklistIndex]
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}, "links": {}}

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._targets: dict[str, Target] | None = None
        self.exercised: dict[Spot, list[str]] | None = None
        self.lock = Lock()
        """The lock that pages show earlier wordings of, as it was when they were outdated."""
        self.shown: dict[str, str] = {}
        """What each page shows of other pages, see freshness.py."""
        self.sources: dict[str, str] = {}
        """The text of a document that is being read."""
        self.silenced: tuple[str, ...] = ()
        """Types of warnings that the project itself has silenced."""
        self.wrong_settings: list[Finding] = []
        self.id_origin = ""
        """What the handbook's id was made of, see settings.py."""

    @property
    def pages(self) -> dict[str, PageRecord]:
        """What each document says about checklists."""
        return cast("dict[str, PageRecord]", self.data["pages"])

    @property
    def links(self) -> dict[str, PageFacts]:
        """What each document says about links, see links/facts.py."""
        return cast("dict[str, PageFacts]", self.data["links"])

    # -- the life of a document ------------------------------------------------------

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Take in a document that has been read."""
        self.pages[docname] = collect_page(env, docname, document)
        self._forget()

    def clear_doc(self, docname: str) -> None:
        """Forget a document that will be read again or is gone."""
        self.pages.pop(docname, None)
        self.links.pop(docname, None)
        self._forget()

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader found in *docnames*."""
        for docname in docnames:
            if docname in otherdata["pages"]:
                self.pages[docname] = otherdata["pages"][docname]
            if docname in otherdata["links"]:
                self.links[docname] = otherdata["links"][docname]
        self._forget()

    def _forget(self) -> None:
        """Drop what was worked out from all pages: one of them changed."""
        self._targets = self.exercised = None

    # -- looking things up -------------------------------------------------------------

    def lists(self) -> Iterator[tuple[str, ListRecord]]:
        """Yield every list with its document's name, in book order."""
        for docname in self.book_order():
            for record in self.pages[docname]["lists"]:
                yield docname, record

    def items(self) -> Iterator[tuple[str, ListRecord, ItemRecord]]:
        """Yield every item with its document's name and list, in book order."""
        for docname, record in self.lists():
            for item in record["items"]:
                yield docname, record, item

    def book_order(self) -> list[str]:
        """Return the documents as the tables of contents name them, then the others."""
        children = self.env.toctree_includes
        order: dict[str, None] = {}
        waiting = [self.env.config.root_doc]
        while waiting:
            docname = waiting.pop()
            if docname not in order:
                order[docname] = None
                waiting.extend(reversed(children.get(docname, [])))
        order.update(dict.fromkeys(sorted(self.pages)))
        return [docname for docname in order if docname in self.pages]

    @property
    def targets(self) -> dict[str, Target]:
        """What each id stands for; of an id used twice, the first use in book order."""
        if self._targets is None:
            targets: dict[str, Target] = {}
            for docname, record in self.lists():
                if record["id"]:
                    target = Target("checklist", record["title"], docname, record["title"])
                    targets.setdefault(record["id"], target)
                for item in filter(lambda one: one["id"], record["items"]):
                    text = short_wording(item["wording"])
                    targets.setdefault(item["id"], Target("item", text, docname, record["title"]))
            self._targets = targets
        return self._targets

    def duplicates(self) -> set[str]:
        """Return the ids that several pages use."""
        uses = Counter(record["id"] for _, record in self.lists())
        uses.update(item["id"] for _, _, item in self.items())
        return {name for name, count in uses.items() if name and count > 1}

    # -- links -------------------------------------------------------------------------

    def reference(
        self, builder: Builder, fromdocname: str, name: str, content: nodes.Node | None = None
    ) -> nodes.reference:
        """Return a link from *fromdocname* to the id *name*, which must be known."""
        target = self.targets[name]
        inner = content or nodes.Text(target.text)
        link = make_refnode(builder, fromdocname, target.docname, name, inner, target.title)
        if link.get("refuri", "").count("#") > 1:
            # Sphinx 9's singlehtml writes "#document-page#id" (its issue 14221)
            link["refuri"] = f"#{name}"
        return link

    def _resolve(
        self, builder: Builder, fromdocname: str, name: str, node: Element, contnode: Element
    ) -> nodes.reference:
        """Link to a known id; a link without text of its own gets the target's in short."""
        explicit = node.get("refexplicit") and contnode.astext().strip()
        return self.reference(builder, fromdocname, name, contnode if explicit else None)

    def resolve_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> nodes.reference | None:
        """Resolve ``{handbook:item}`` and ``{handbook:checklist}``."""
        known = self.targets.get(target)
        if known is None or known.type != typ:
            return None
        return self._resolve(builder, fromdocname, target, node, contnode)

    def resolve_any_xref(
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Resolve ``[text](#id)`` and ``{any}``."""
        known = self.targets.get(target)
        if known is None:
            return []
        resolved = self._resolve(builder, fromdocname, target, node, contnode)
        return [(f"handbook:{known.type}", resolved)]

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield what ``objects.inv`` and the search index list; pages rank before items."""
        for name, target in self.targets.items():
            priority = 1 if target.type == "checklist" else 2
            yield name, target.text, target.type, target.docname, _Anchor(name), priority
