"""Items and fields of records, in words and as JSON: the same from every subcommand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from handbook_ext.cli.output import wrap
from handbook_ext.core.progress.records import FIELDS, canonical
from handbook_ext.core.progress.score import score, score_words
from handbook_ext.core.progress.status import item_status

if TYPE_CHECKING:
    from handbook_ext.core.model import Checklist, Item
    from handbook_ext.core.progress.records import Field, Json, Records
    from handbook_ext.core.progress.score import Score
    from handbook_ext.core.progress.status import ItemStatus


def score_of(checklist: Checklist, records: Records, now: int) -> Score:
    """Return the numbers of *checklist* for a reader with *records*."""
    statuses = {item.id: item_status(item, records, now) for item in checklist.items}
    return score(checklist.items, statuses)


def score_line(checklist: Checklist, records: Records, now: int) -> str:
    """Return the list's title and its score in words."""
    return f"{checklist.title}: {score_words(score_of(checklist, records, now))}"


def earlier_wording(item: Item, fingerprint: str) -> str:
    """Return the wording of *item* that has *fingerprint*, where this edition still knows it."""
    return next(
        (earlier.wording for earlier in item.earlier if earlier.fingerprint == fingerprint), ""
    )


def item_json(item: Item, checklist: Checklist, stands: ItemStatus) -> dict[str, Any]:
    """Return what is known of an item; every key is always there."""
    return {
        "id": item.id,
        "list": checklist.id,
        "wording": item.wording,
        "optional": item.optional,
        "upcoming": item.upcoming,
        "retired": item.retired,
        **stands._asdict(),
        "earlier_wording": earlier_wording(item, stands.reworded_from),
    }


def field_words(name: str, field: Json) -> str:
    """Return what a field of a record says; None stands for a field that is not there."""
    if name not in FIELDS:
        return "nothing" if field is None else canonical(field)
    value = (field or {}).get("value", "")
    if name == "state":
        return _state_words(value, field)
    return f'"{value}"' if value else "nothing"


def _state_words(value: str, field: Field) -> str:
    if value == "na":
        reason = field.get("reason", "")
        return f'not applicable, "{reason}"' if reason else "not applicable"
    return "done" if value == "done" else "open"


def choice_words(field: Field | None) -> str:
    """Return what a reader chose about a list; None stands for no choice."""
    return "yours" if field is None or field["value"] else "set aside"


_WRITTEN = {"state": "reason", "note": "note", "evidence": "link", "confirmation": "name"}
"""What a person writes in each field."""


def earlier_text(name: str, before: Field | None, now: Field) -> list[str]:
    """Return in lines what a person wrote in the field *before*, where it says otherwise *now*.

    So that what an interface replaces can be put back.
    """
    old, new = (_written(name, field or {}) for field in (before, now))
    if old in {"", new}:
        return []
    head = f"  The {_WRITTEN[name]} said before:"
    return [head, *(wrap(line, "    ") for line in old.splitlines())]


def _written(name: str, field: Field) -> str:
    text: str = field.get("reason", "") if name == "state" else field.get("value", "")
    return text
