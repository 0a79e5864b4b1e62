"""Reads ``checklists.json`` back: what the command knows of a book, without building it."""

from __future__ import annotations

import json
from typing import Any

from handbook_ext.core.model import Checklist, Earlier, Handbook, Item, Section


class BookError(ValueError):
    """The text is no ``checklists.json`` of a version that this program reads."""


def read_book(text: str) -> Handbook:
    """Return the handbook that ``export.to_json`` wrote; raises BookError."""
    try:
        content = json.loads(text)
        lists = tuple(_list(one) for one in content["lists"])
        return Handbook(content["handbook"], content["edition"], lists)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"it is no checklists.json of this version ({type(error).__name__}: {error})"
        raise BookError(message) from None


def _list(content: dict[str, Any]) -> Checklist:
    items = tuple(_item(one) for one in content["items"])
    was = tuple(content.get("was", ()))
    return Checklist(content["id"], content["title"], content["page"], items, was)


def _item(content: dict[str, Any]) -> Item:
    return Item(
        id=content["id"],
        wording=content["wording"],
        page=content.get("page", ""),
        fingerprint=content["fingerprint"],
        optional=content.get("optional", False),
        upcoming=content.get("upcoming", False),
        retired=content.get("retired", False),
        was=tuple(content.get("was", ())),
        after=tuple(content.get("after", ())),
        recheck=content.get("recheck", ""),
        taught_in=tuple(
            Section(one["page"], one["anchor"]) for one in content.get("taught_in", ())
        ),
        earlier=tuple(
            Earlier(one["fingerprint"], one["wording"]) for one in content.get("earlier", ())
        ),
    )
