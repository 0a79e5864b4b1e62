"""Values of the JSON files of checklists, each of the kind that its schema says."""

from __future__ import annotations

from typing import Any, TypeVar

from handbook_ext.core.ids import is_id

_T = TypeVar("_T")
Json = dict[str, Any]


def value_of(content: Json, key: str, kind: type[_T], default: _T | None = None) -> _T:
    """Return a value that is of a *kind*: all that is read relies on that.

    Raises KeyError where it is not there and has no *default*, TypeError where it is of another.
    """
    value = content[key] if default is None else content.get(key, default)
    if not isinstance(value, kind):
        raise TypeError(f"{key} is no {kind.__name__}")
    return value


def id_of(content: Json, key: str) -> str:
    """Return a value that can be an id; raises ValueError where it cannot."""
    value = value_of(content, key, str)
    if not is_id(value):
        raise ValueError(f"{value!r} is no id")
    return value
