"""``checklists.json``: every list and item of an edition, for other programs (see its schema).

In book order, without a clock, one trailing newline: the same sources give the same bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handbook_ext.core.model import Checklist, Handbook, Item

FILE_NAME = "checklists.json"
SCHEMA_NAME = "checklists-1.schema.json"


def format_checklists_json(handbook: Handbook) -> str:
    """Return *handbook* as the text of ``checklists.json``."""
    head = {
        "$schema": f"schema/{SCHEMA_NAME}",
        "handbook": handbook.id,
        "edition": handbook.edition,
    }
    lists = ",\n".join(_list(checklist) for checklist in handbook.lists)
    return f'{_json(head)[:-1]}, "lists": [\n{lists}\n]}}\n'


def schema(name: str = SCHEMA_NAME) -> str:
    """Return the text of a published JSON Schema: that of ``checklists.json``, or another."""
    from importlib import resources  # noqa: PLC0415 - loads what the command seldom needs

    return resources.files("handbook_ext").joinpath("schema", name).read_text("utf-8")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _list(checklist: Checklist) -> str:
    """Return a list as JSON with an item a line: people read the differences of editions."""
    head: dict[str, Any] = {"id": checklist.id, "title": checklist.title, "page": checklist.page}
    if checklist.was:
        head["was"] = list(checklist.was)
    items = ",\n".join(f"  {_json(_item(item))}" for item in checklist.items)
    return f' {_json(head)[:-1]}, "items": [\n{items}\n ]}}'


def _item(item: Item) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": item.id,
        "wording": item.wording,
        "fingerprint": item.fingerprint,
        "optional": item.optional,
        "upcoming": item.upcoming,
        "retired": item.retired,
        "was": list(item.was),
        "after": list(item.after),
        "recheck": item.recheck,
        "page": item.page,
        "anchor": item.id,
        "taught_in": [
            {"page": section.page, "anchor": section.anchor} for section in item.taught_in
        ],
        "earlier": [
            {"fingerprint": earlier.fingerprint, "wording": earlier.wording}
            for earlier in item.earlier
        ],
    }
    return {key: value for key, value in record.items() if value or key == "wording"}
