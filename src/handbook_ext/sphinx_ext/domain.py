"""The domain: every list and item of the book by id, and how links to them resolve."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, cast

from docutils import nodes
from sphinx.domains import Domain, ObjType
from sphinx.roles import XRefRole
from sphinx.util.nodes import make_refnode

from handbook_ext.core.ids import short_wording
from handbook_ext.core.locks.checklist_lock import ChecklistLock
from handbook_ext.core.marked_messages import mark
from handbook_ext.sphinx_ext.compat.sphinx_tables import toctree_children
from handbook_ext.sphinx_ext.translation.translated_messages import translate

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

    from handbook_ext.core.documents.checklist_record import (
        ChecklistPageRecord,
        Conditions,
        ItemRecord,
        ListRecord,
    )
    from handbook_ext.core.documents.document_record import DocumentRecord
    from handbook_ext.core.finding import Finding
    from handbook_ext.core.model import Handbook
    from handbook_ext.sphinx_ext.conditional_content import ConditionJudge


class _Anchor(str):
    """An anchor that equals nothing, so that the search index spells it out.

    Sphinx leaves an anchor out where it equals the object's name; its search page then
    takes the displayed text for the anchor, and the link leads nowhere.
    """

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return self is other


class DomainObject(NamedTuple):
    """What an id stands for: an object type, the text of a bare link, and its page."""

    type: str
    text: str
    docname: str
    title: str


class HandbookDomain(Domain):
    """Lists and items. Its data holds plain values by document name only."""

    name = "handbook"
    label = "Handbook"
    data_version = 5
    object_types: ClassVar[dict[str, ObjType]] = {
        "checklist": ObjType(mark("checklist"), "checklist"),
        "item": ObjType(mark("item"), "item"),
    }
    roles: ClassVar[dict[str, Any]] = {"checklist": XRefRole(), "item": XRefRole()}
    # the names under which environments have kept them: others would make all be read again
    initial_data: ClassVar[dict[str, Any]] = {"pages": {}, "links": {}}

    def __init__(self, env: BuildEnvironment) -> None:
        super().__init__(env)
        self._targets: dict[str, DomainObject] | None = None
        self._left_out: dict[str, frozenset[str]] = {}
        self._all_left_out: frozenset[str] | None = None
        self.condition_judge: ConditionJudge | None = None
        """What the build shows; without it, all."""
        self.handbook: Handbook | None = None
        self.collect_checklist_page: Callable[[str, nodes.document], ChecklistPageRecord]
        """Collects what a document says of checklists; the composition root gives it."""
        self.project: object = None
        """The book as it is, see project.py; None until somebody asks for it."""
        self.lock = ChecklistLock()
        """The lock that pages show earlier wordings of, as it was when they were outdated."""
        self.page_digests: dict[str, str] = {}
        """A digest of what each page shows of others, see outdated_pages.py."""
        self.sources: dict[str, str] = {}
        """The text of a document that is being read."""
        self.wrong_settings: list[Finding] = []
        self.id_origin = ""
        """What the handbook's id was made of, see config_values.py."""

    @property
    def checklist_pages(self) -> dict[str, ChecklistPageRecord]:
        """What each document says about checklists."""
        return cast("dict[str, ChecklistPageRecord]", self.data["pages"])

    @property
    def documents(self) -> dict[str, DocumentRecord]:
        """What each document says about links and pages, see core/documents."""
        return cast("dict[str, DocumentRecord]", self.data["links"])

    # -- the life of a document ------------------------------------------------------

    def process_doc(self, env: BuildEnvironment, docname: str, document: nodes.document) -> None:
        """Take in a document that has been read."""
        self.checklist_pages[docname] = self.collect_checklist_page(docname, document)
        self._forget()

    def clear_doc(self, docname: str) -> None:
        """Forget a document that will be read again or is gone."""
        self.checklist_pages.pop(docname, None)
        self.documents.pop(docname, None)
        self._forget()

    def merge_domaindata(self, docnames: AbstractSet[str], otherdata: dict[str, Any]) -> None:
        """Take over what a parallel reader found in *docnames*."""
        for docname in docnames:
            if docname in otherdata["pages"]:
                self.checklist_pages[docname] = otherdata["pages"][docname]
            if docname in otherdata["links"]:
                self.documents[docname] = otherdata["links"][docname]
        self._forget()

    def _forget(self) -> None:
        """Drop what was worked out from all pages: one of them changed."""
        self._targets = self.handbook = self.project = None
        self._left_out, self._all_left_out = {}, None

    # -- looking things up -------------------------------------------------------------

    def source_lists(self) -> Iterator[tuple[str, ListRecord]]:
        """Yield every list with its document's name, in book order."""
        for docname in self.book_order():
            for record in self.checklist_pages[docname]["lists"]:
                yield docname, record

    def lists(self) -> Iterator[tuple[str, ListRecord]]:
        """Yield the lists that this build shows, with the items that it shows."""
        for docname, record in self.source_lists():
            left_out = self.left_out(docname)
            if not left_out:
                yield docname, record
            elif record["id"] not in left_out:
                items = [item for item in record["items"] if item["id"] not in left_out]
                yield docname, {**record, "items": items}

    def shows(self, conditions: Conditions) -> bool:
        """Whether this build shows what stands under these conditions."""
        return (
            not conditions or self.condition_judge is None or self.condition_judge.shows(conditions)
        )

    def left_out(self, docname: str) -> frozenset[str]:
        """Return the ids on a page that this build does not show there."""
        if docname not in self._left_out:
            conditional = self.checklist_pages[docname]["conditional"].items()
            names = (name for name, conditions in conditional if not self.shows(conditions))
            self._left_out[docname] = frozenset(names)
        return self._left_out[docname]

    def is_left_out_with(self, docname: str, target: str, line: int) -> bool:
        """Whether the link to the id *target* on a page's *line* is left out, as its target is."""
        links = (
            self.checklist_pages[docname]["conditional_targets"]
            if docname in self.checklist_pages
            else []
        )
        is_hidden = any(
            not self.shows(conditions)
            for name, link_line, conditions in links
            if (name, link_line) == (target, line)
        )
        return is_hidden and self.is_left_out(target)

    def is_left_out(self, name: str) -> bool:
        """Whether the id *name* stands on pages of this build, and is shown on none."""
        if self._all_left_out is None:
            self._all_left_out = frozenset().union(*map(self.left_out, self.checklist_pages))
        return name in self._all_left_out and name not in self.targets

    def items(self) -> Iterator[tuple[str, ListRecord, ItemRecord]]:
        """Yield every item that this build shows, with its document's name and list."""
        for docname, record in self.lists():
            for item in record["items"]:
                yield docname, record, item

    def book_order(self) -> list[str]:
        """Return the documents as the tables of contents name them, then the others."""
        order: dict[str, None] = {}
        waiting = [self.env.config.root_doc]
        while waiting:
            docname = waiting.pop()
            if docname not in order:
                order[docname] = None
                waiting.extend(reversed(toctree_children(self.env, docname)))
        order.update(dict.fromkeys(sorted(self.checklist_pages)))
        return [docname for docname in order if docname in self.checklist_pages]

    def item(self, name: str) -> ItemRecord | None:
        """Return the item that a link to *name* leads to; None where that is a list, or nothing."""
        target = self.targets.get(name)
        if target is None or target.type != "item":
            return None
        lists = self.checklist_pages[target.docname]["lists"]
        return next(item for record in lists for item in record["items"] if item["id"] == name)

    @property
    def targets(self) -> dict[str, DomainObject]:
        """What each id that is shown stands for; of one used twice, the first use in the book."""
        if self._targets is None:
            targets: dict[str, DomainObject] = {}
            for docname, record in self.lists():
                if record["id"]:
                    target = DomainObject("checklist", record["title"], docname, record["title"])
                    targets.setdefault(record["id"], target)
                for item in filter(lambda entry: entry["id"], record["items"]):
                    text = short_wording(item["wording"])
                    targets.setdefault(
                        item["id"], DomainObject("item", text, docname, record["title"])
                    )
            self._targets = targets
        return self._targets

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
        entry = self.targets.get(target)
        if entry is None or entry.type != typ:
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
        entry = self.targets.get(target)
        if entry is None:
            return []
        resolved = self._resolve(builder, fromdocname, target, node, contnode)
        return [(f"handbook:{entry.type}", resolved)]

    def get_type_name(self, type: ObjType, primary: bool = False) -> str:  # noqa: A002 - Sphinx
        """Return what the search calls an item or a list."""
        return translate(type.lname)

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield what ``objects.inv`` and the search index list; pages rank before items."""
        for name, target in self.targets.items():
            priority = 1 if target.type == "checklist" else 2
            yield name, target.text, target.type, target.docname, _Anchor(name), priority
