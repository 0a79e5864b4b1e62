"""What the scripts say, for translators: on a page with a list, and on "My readiness"."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from sphinx.locale import get_translator

from handbook_ext.core.marked_messages import Plural, mark, mark_plural
from handbook_ext.core.progress import score
from handbook_ext.sphinx_ext.render import backup_messages, readiness_messages
from handbook_ext.sphinx_ext.translation.translated_messages import (
    CATALOG,
    plural_forms,
    translate,
)

if TYPE_CHECKING:
    from gettext import NullTranslations

Messages = dict[str, str | Plural]

WHERE = mark("Your ticks are kept in this browser on this device. Nothing is sent anywhere.")

SHORT: Messages = {
    "scoreShort": score.DONE_SHORT,
    "dueShort": score.DUE_SHORT,
    "naShort": score.NOT_APPLICABLE_SHORT,
}
"""A score where room is short."""

ON_PAGE: Messages = {
    "score": score.DONE,
    **SHORT,
    "scoreOpen": score.OPEN,
    "due": score.DUE,
    "na": score.NOT_APPLICABLE,
    "optional": score.OPTIONAL,
    "confirmed": score.CONFIRMED,
    "ready": score.READY,
    "hidden": mark_plural("Hidden: {n} done or not applicable."),
    "noneOpen": mark("Nothing is open in this list."),
    "showAll": mark("Show all"),
    "where": WHERE,
    "whereFile": mark(
        "Your ticks are kept in this browser for this copy of the handbook. "
        "Nothing is sent anywhere."
    ),
    "whereWeak": mark(
        "Your ticks are kept in this browser, but not safely: if it crashes, those of the last "
        "half minute may be lost. Back up."
    ),
    "refused": mark(
        "This browser refuses to keep data for this page: your ticks will be gone when you "
        "leave it. Allow the site to store data, back up, or print the page."
    ),
    "full": mark(
        "The browser’s storage is full: your last change is not kept. "
        "Back up, free some space, then make the change again."
    ),
    "cleared": mark(
        "The browser’s data for this page were cleared while it was open. What you see here "
        "was kept once more; back up to be sure of the rest."
    ),
    "clockBack": mark(
        "This device’s clock is behind the time of your last change here. Set it right. What you "
        "change meanwhile still counts as the later change."
    ),
    "reset": mark_plural("{n} tick removed.", "{n} ticks removed."),
    "resetNa": mark_plural(
        "{n} “not applicable” removed.",
        "{n} “not applicable” removed.",
    ),
    "undone": mark_plural("{n} item put back.", "{n} items put back."),
    "putBack": mark("Put back: {what}"),
    "putBackReset": mark_plural(
        "What the reset on {date} took: {n} item",
        "What the reset on {date} took: {n} items",
    ),
    "canPutBack": mark("Can be put back: {what}"),
    "before": mark_plural("What stood here before: {n}"),
    "doneOn": mark("Ticked on {date}."),
    "dueOn": mark("Due again: ticked on {date}."),
    "naOn": mark("Not applicable: {reason}"),
    "reworded": mark("Reworded since you ticked it."),
    "rewordedNa": mark("Reworded since you set it aside."),
    "earlier": mark("You ticked: “{wording}”"),
    "earlierNa": mark("You set aside: “{wording}”"),
    "confirmedBy": mark("Confirmed by {name} on {date}."),
    "confirmedBefore": mark("Confirmed by {name} on {date}, before it was reworded."),
    "confirmedEarlier": mark("Confirmed by {name} on {date}, before that."),
    "noCount": mark("Not ticked, so this does not count."),
    "noteSaid": mark("Note: {text}"),
    "evidenceSaid": mark("Evidence: {text}"),
    "holds": mark("It still holds today"),
    "noteLabel": mark("Note"),
    "evidenceLabel": mark("Evidence: a link, or where it lies"),
    "open": mark("Open"),
    "confirmationLabel": mark("Mentor who confirms it (their name)"),
    "reasonLabel": mark("Not applicable, because"),
    "saved": mark("Saved"),
    "backUp": backup_messages.BACK_UP,
    "backedUp": mark("Last backed up {date}."),
    "restoredOn": mark("Restored from a back-up on {date}."),
    "notBackedUp": mark("Not backed up yet."),
    "later": mark("Not now"),
}
"""Said on a page with a list; handed to the script in ``data-messages``."""

ON_ECHO: Messages = {
    **{key: ON_PAGE[key] for key in ("doneOn", "dueOn", "naOn", "reworded", "rewordedNa")},
    **{key: ON_PAGE[key] for key in ("confirmedBy", "confirmedBefore", "confirmedEarlier")},
    **{key: ON_PAGE[key] for key in ("noteSaid", "evidenceSaid", "holds", "putBack")},
    "itemUnticked": readiness_messages.OWN["itemUnticked"],
    **{key: ON_PAGE[key] for key in ("refused", "full", "cleared", "clockBack")},
}
"""Said where an item is shown on another page; handed to the script in ``data-messages``."""

FOR_COPIES: Messages = {
    **backup_messages.IN_DIALOG,
    **{key: ON_PAGE[key] for key in ("backedUp", "restoredOn", "notBackedUp")},
    **{key: ON_PAGE[key] for key in ("refused", "full", "cleared", "clockBack")},
}
"""Said about back-ups of the progress; written into edition.js."""

FOR_READINESS: Messages = {
    "where": ON_PAGE["where"],
    "whereFile": ON_PAGE["whereFile"],
    "whereWeak": ON_PAGE["whereWeak"],
    **{key: ON_PAGE[key] for key in ("score", "scoreOpen", "due", "na")},
    **{key: ON_PAGE[key] for key in ("optional", "confirmed", "ready")},
    **{key: ON_PAGE[key] for key in ("doneOn", "dueOn", "naOn", "reworded", "rewordedNa")},
    **{key: ON_PAGE[key] for key in ("earlier", "earlierNa", "confirmedBy", "confirmedBefore")},
    **{key: ON_PAGE[key] for key in ("confirmedEarlier", "noteSaid", "evidenceSaid", "holds")},
    **{key: ON_PAGE[key] for key in ("putBack", "later")},
    **readiness_messages.OWN,
}
"""Said on the page "My readiness"; written into edition.js."""


IN_SUMMARY: Messages = {
    **SHORT,
    "done": mark("done"),
    "due": mark("due again"),
    "na": mark("not applicable"),
    "resume": mark("Go on: {title}"),
    "late": mark("Due again: {due}"),
    "board": mark("Go on: My readiness"),
}
"""Said beside links to lists and items; written into summary.js."""


def page_messages(language: str) -> str:
    """Return what the script says on a page with a list, translated, as JSON."""
    return _page_messages(language, get_translator(CATALOG))


@lru_cache(maxsize=1)  # every list of a book has them
def _page_messages(language: str, _translator: NullTranslations) -> str:
    return _json(ON_PAGE, language)


@lru_cache(maxsize=1)
def _echo_messages(language: str, _translator: NullTranslations) -> str:
    return _json(ON_ECHO, language)


def echo_messages(language: str) -> str:
    """Return what the script says where an item is shown on another page, as JSON."""
    return _echo_messages(language, get_translator(CATALOG))


def edition_messages(language: str) -> str:
    """Return what the scripts say about copies and readiness, translated, as JSON."""
    return _json(FOR_READINESS | FOR_COPIES, language)


def summary_messages(language: str) -> str:
    """Return what is said beside links to lists and items, translated, as JSON."""
    return _json(IN_SUMMARY, language)


def _json(messages: Messages, language: str) -> str:
    texts = {
        key: plural_forms(words, language) if isinstance(words, Plural) else translate(words)
        for key, words in messages.items()
    }
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
