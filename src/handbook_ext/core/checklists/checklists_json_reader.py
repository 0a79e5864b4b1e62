"""Reads ``checklists.json`` back: what the command knows of a book, without building it."""

from __future__ import annotations

import json

from handbook_ext.core.checklists.json_values import Json, id_of, value_of
from handbook_ext.core.model import Checklist, EarlierWording, Handbook, Item, TeachingSection
from handbook_ext.core.progress.status import is_recheck


class ChecklistsJsonError(ValueError):
    """The text is no ``checklists.json`` of a version that this program reads."""


def read_checklists_json(text: str) -> Handbook:
    """Return the handbook that ``format_checklists_json`` wrote; raises ChecklistsJsonError."""
    try:
        content = json.loads(text)
        lists = tuple(_list(record) for record in value_of(content, "lists", list))
        return Handbook(id_of(content, "handbook"), value_of(content, "edition", str), lists)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"it is no checklists.json of this version ({type(error).__name__}: {error})"
        raise ChecklistsJsonError(message) from None


def _list(content: Json) -> Checklist:
    return Checklist(
        id=id_of(content, "id"),
        title=value_of(content, "title", str),
        page=value_of(content, "page", str),
        items=tuple(_item(record) for record in value_of(content, "items", list)),
        was=_ids(content, "was"),
    )


def _item(content: Json) -> Item:
    return Item(
        id=id_of(content, "id"),
        wording=value_of(content, "wording", str),
        page=value_of(content, "page", str, ""),
        fingerprint=_fingerprint(content),
        optional=value_of(content, "optional", bool, default=False),
        upcoming=value_of(content, "upcoming", bool, default=False),
        retired=value_of(content, "retired", bool, default=False),
        was=_ids(content, "was"),
        after=_ids(content, "after"),
        recheck=_recheck(content),
        taught_in=tuple(
            TeachingSection(value_of(section, "page", str), value_of(section, "anchor", str))
            for section in value_of(content, "taught_in", list, [])
        ),
        earlier=tuple(
            EarlierWording(value_of(record, "fingerprint", str), value_of(record, "wording", str))
            for record in value_of(content, "earlier", list, [])
        ),
    )


def _fingerprint(content: Json) -> str:
    value = value_of(content, "fingerprint", str)
    if not value:  # an empty value is written like one that is not there
        raise ValueError("a fingerprint is empty")
    return value


def _ids(content: Json, key: str) -> tuple[str, ...]:
    names = value_of(content, key, list, [])
    return tuple(id_of({key: name}, key) for name in names)


def _recheck(content: Json) -> str:
    value = value_of(content, "recheck", str, "")
    if value and not is_recheck(value):
        raise ValueError(f"{value!r} is no span of time")
    return value
