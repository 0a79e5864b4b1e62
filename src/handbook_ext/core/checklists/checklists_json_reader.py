"""Reads ``checklists.json`` back: what the command knows of a book, without building it."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from handbook_ext.core.ids import is_id
from handbook_ext.core.model import Checklist, EarlierWording, Handbook, Item, TeachingSection
from handbook_ext.core.progress.status import is_recheck

_T = TypeVar("_T")
_Json = dict[str, Any]


class ChecklistsJsonError(ValueError):
    """The text is no ``checklists.json`` of a version that this program reads."""


def read_checklists_json(text: str) -> Handbook:
    """Return the handbook that ``format_checklists_json`` wrote; raises ChecklistsJsonError."""
    try:
        content = json.loads(text)
        lists = tuple(_list(record) for record in _get(content, "lists", list))
        return Handbook(_id(content, "handbook"), _get(content, "edition", str), lists)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        message = f"it is no checklists.json of this version ({type(error).__name__}: {error})"
        raise ChecklistsJsonError(message) from None


def _list(content: _Json) -> Checklist:
    return Checklist(
        id=_id(content, "id"),
        title=_get(content, "title", str),
        page=_get(content, "page", str),
        items=tuple(_item(record) for record in _get(content, "items", list)),
        was=_ids(content, "was"),
    )


def _item(content: _Json) -> Item:
    return Item(
        id=_id(content, "id"),
        wording=_get(content, "wording", str),
        page=_get(content, "page", str, ""),
        fingerprint=_fingerprint(content),
        optional=_get(content, "optional", bool, default=False),
        upcoming=_get(content, "upcoming", bool, default=False),
        retired=_get(content, "retired", bool, default=False),
        was=_ids(content, "was"),
        after=_ids(content, "after"),
        recheck=_recheck(content),
        taught_in=tuple(
            TeachingSection(_get(section, "page", str), _get(section, "anchor", str))
            for section in _get(content, "taught_in", list, [])
        ),
        earlier=tuple(
            EarlierWording(_get(record, "fingerprint", str), _get(record, "wording", str))
            for record in _get(content, "earlier", list, [])
        ),
    )


def _get(content: _Json, key: str, kind: type[_T], default: _T | None = None) -> _T:
    """Return a value that is what the schema says it is: all others rely on that."""
    value = content[key] if default is None else content.get(key, default)
    if not isinstance(value, kind):
        raise TypeError(f"{key} is no {kind.__name__}")
    return value


def _id(content: _Json, key: str) -> str:
    value = _get(content, key, str)
    if not is_id(value):
        raise ValueError(f"{value!r} is no id")
    return value


def _fingerprint(content: _Json) -> str:
    value = _get(content, "fingerprint", str)
    if not value:  # an empty value is written like one that is not there
        raise ValueError("a fingerprint is empty")
    return value


def _ids(content: _Json, key: str) -> tuple[str, ...]:
    names = _get(content, key, list, [])
    return tuple(_id({key: name}, key) for name in names)


def _recheck(content: _Json) -> str:
    value = _get(content, "recheck", str, "")
    if value and not is_recheck(value):
        raise ValueError(f"{value!r} is no span of time")
    return value
