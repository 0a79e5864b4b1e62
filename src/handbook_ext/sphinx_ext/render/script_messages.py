"""What the scripts say, for translators: on a page with a list, and in copies and overviews."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from sphinx.locale import get_translator

from handbook_ext.core.marked_messages import Plural, mark, mark_plural
from handbook_ext.core.progress import score
from handbook_ext.core.progress.progress_file import REFUSALS
from handbook_ext.sphinx_ext.render import readiness_messages
from handbook_ext.sphinx_ext.translation.translated_messages import (
    CATALOG,
    plural_forms,
    translate,
)

if TYPE_CHECKING:
    from gettext import NullTranslations

Messages = dict[str, str | Plural]

NOTE = mark("Note")
WHERE = mark("Your ticks are kept in this browser on this device. Nothing is sent anywhere.")
SHOW_LEFT = mark("Show what is left")

ON_PAGE: Messages = {
    "score": score.DONE,
    "scoreOpen": score.OPEN,
    "due": score.DUE,
    "na": score.NOT_APPLICABLE,
    "optional": score.OPTIONAL,
    "confirmed": score.CONFIRMED,
    "ready": score.READY,
    "hidden": mark_plural("Hidden: {n} done or not applicable."),
    "noneOpen": mark("Nothing is open in this list."),
    "where": WHERE,
    "whereFile": mark(
        "Your ticks are kept in this browser for this copy of the handbook. "
        "Nothing is sent anywhere."
    ),
    "whereWeak": mark(
        "Your ticks are kept in this browser, but not safely: if it crashes, those of the last "
        "half minute may be lost. Save a copy."
    ),
    "refused": mark(
        "This browser refuses to keep data for this page: your ticks will be gone when you "
        "leave it. Allow the site to store data, save a copy, or print the page."
    ),
    "full": mark(
        "The browser’s storage is full: your last change is not kept. "
        "Save a copy, free some space, then make the change again."
    ),
    "cleared": mark(
        "The browser’s data for this page were cleared while it was open. What you see here "
        "was kept once more; save a copy to be sure of the rest."
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
    "note": NOTE,
    "doneOn": mark("Ticked on {date}."),
    "dueOn": mark("Due again: ticked on {date}."),
    "naOn": mark("Not applicable: {reason}"),
    "reworded": mark("Reworded since you ticked it."),
    "rewordedNa": mark("Reworded since you set it aside."),
    "earlier": mark("You ticked: “{wording}”"),
    "earlierNa": mark("You set aside: “{wording}”"),
    "confirmedBy": mark("Confirmed by {name} on {date}."),
    "confirmedBefore": mark("Confirmed by {name} on {date}, before it was reworded."),
    "noteSaid": mark("Note: {text}"),
    "evidenceSaid": mark("Evidence: {text}"),
    "holds": mark("It still holds today"),
    "noteLabel": NOTE,
    "evidenceLabel": mark("Evidence: a link, or where it lies"),
    "open": mark("Open the evidence"),
    "reasonLabel": mark("Does not apply to me, because"),
    "confirmationLabel": mark("Confirmed by (your mentor’s name)"),
}
"""Said on a page with a list; handed to the script in ``data-messages``."""

ON_ECHO: Messages = {
    **{key: ON_PAGE[key] for key in ("doneOn", "dueOn", "naOn", "reworded", "rewordedNa")},
    **{key: ON_PAGE[key] for key in ("confirmedBy", "confirmedBefore", "noteSaid")},
    **{key: ON_PAGE[key] for key in ("evidenceSaid", "holds", "putBack")},
    **{key: ON_PAGE[key] for key in ("refused", "full", "cleared", "clockBack")},
}
"""Said where an item is shown on another page; handed to the script in ``data-messages``."""

FOR_COPIES: Messages = {
    "exportTitle": mark("Copies of your progress"),
    "exportWhy": mark(
        "A copy holds every tick, note and date, of all lists and of earlier editions. "
        "Keep one before you change browser or device, or send it to your mentor."
    ),
    "move": mark("To go on in another browser or on another device:"),
    "move1": mark("Save a copy here."),
    "move2": mark("Open this page there, and read the copy."),
    "download": mark("Save a copy"),
    "copy": mark("Copy as text"),
    "asText": mark("Your progress as text"),
    "copied": mark("The text is on the clipboard."),
    "copyYourself": mark("Select the text and copy it."),
    "importTitle": mark("Read a copy"),
    "importWhy": mark("You see what it would change before anything is changed."),
    "fileLabel": mark("A file"),
    "pasteLabel": mark("Or its text"),
    "look": mark("Look at the text"),
    "preview": mark("Nothing is changed yet. This is what the copy would do:"),
    "nothingNew": mark("There is nothing in this copy that is later than what you have."),
    "added": mark_plural("New: {n}"),
    "changed": mark_plural("Later than yours, and would replace it: {n}"),
    "overruled": mark_plural("Earlier than yours, which stays: {n}"),
    "unknown": mark_plural("Of items that this edition does not have, kept apart: {n}"),
    "choices": mark_plural("Which lists are yours, later than you said: {n}"),
    "copies": mark_plural("{n} snapshot", "{n} snapshots"),
    "parts": mark_plural(
        "Part of the file that this version does not know, kept for later ones: {n}",
        "Parts of the file that this version does not know, kept for later ones: {n}",
    ),
    "ahead": mark_plural(
        "Dated in the future; no later change overrules it but one made here: {n}",
        "Dated in the future; no later change overrules them but one made here: {n}",
    ),
    "leftOut": mark_plural("Not sound, and left out: {n}"),
    "apply": mark("Take it over"),
    "cancel": mark("Leave everything as it is"),
    "applied": mark_plural("Taken over: {n}."),
    "undoImport": mark("Put back"),
    "lastImport": mark(
        "What the copy of {date} replaced, and was not changed since, can be put back."
    ),
    "undone": mark("Put back; what was changed since the copy was read stays."),
    "eraseTitle": mark("Erase"),
    "eraseWhy": mark(
        "All is kept in this browser, on this device. Whoever uses this browser after you can read "
        "it. On a shared computer, take a copy with you and erase what is here when you are done."
    ),
    "erase": mark("Erase everything of this book here …"),
    "eraseOffer": mark("Nothing is erased yet. Save a copy first: it is the only way back."),
    "eraseChanged": mark(
        "Nothing is erased: something has changed since the copy was saved. Save another one."
    ),
    "eraseSave": mark("Save a copy and go on"),
    "eraseWithout": mark("Go on without a copy"),
    "eraseSaved": mark(
        "See that the copy was saved. Then this goes from the browser, and only the copy has it:"
    ),
    "eraseUnsaved": mark(
        "No copy was saved. This goes from the browser, and nothing brings it back:"
    ),
    "eraseItems": mark_plural(
        "{n} item, with all that you said of it", "{n} items, with all that you said of them"
    ),
    "eraseNotes": mark_plural("{n} note", "{n} notes"),
    "eraseMore": mark("whatever else this browser keeps of this book"),
    "eraseNow": mark("Erase it now"),
    "eraseForGood": mark("Erase it for good"),
    "erased": mark("All of this book is erased in this browser."),
    "close": mark("Close"),
    "refused": ON_PAGE["refused"],
    "full": ON_PAGE["full"],
    "cleared": ON_PAGE["cleared"],
    "clockBack": ON_PAGE["clockBack"],
    "nothing": mark("nothing"),
    "is-open": mark("open"),
    "is-done": mark("done"),
    "is-na": mark("not applicable: {reason}"),
    "field-state": mark("state"),
    "field-note": mark("note"),
    "field-evidence": mark("evidence"),
    "field-confirmation": mark("confirmed by"),
    "line-added": mark("{to} ({date})"),
    "line-changed": mark("{from}, now {to} ({date})"),
    "line-overruled": mark("{to} stays ({date}); the copy says {from}"),
    **{f"refused-{reason}": mark(text) for reason, text in REFUSALS.items()},
}
"""Said about copies of the progress; written into edition.js."""

FOR_READINESS: Messages = {
    "where": ON_PAGE["where"],
    "whereFile": ON_PAGE["whereFile"],
    "whereWeak": ON_PAGE["whereWeak"],
    **{key: ON_PAGE[key] for key in ("score", "scoreOpen", "due", "na")},
    **{key: ON_PAGE[key] for key in ("optional", "confirmed", "ready")},
    **{key: ON_PAGE[key] for key in ("doneOn", "dueOn", "naOn", "reworded", "rewordedNa")},
    **{key: ON_PAGE[key] for key in ("earlier", "earlierNa", "confirmedBy", "confirmedBefore")},
    **{key: ON_PAGE[key] for key in ("noteSaid", "evidenceSaid", "holds", "putBack")},
    **readiness_messages.OWN,
}
"""Said on the page "My readiness"; written into edition.js."""


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


def _json(messages: Messages, language: str) -> str:
    texts = {
        key: plural_forms(words, language) if isinstance(words, Plural) else translate(words)
        for key, words in messages.items()
    }
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":"))
