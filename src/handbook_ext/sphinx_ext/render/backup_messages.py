"""What the scripts say about back-ups of the progress, for translators."""

from __future__ import annotations

from typing import Final

from handbook_ext.core.marked_messages import Plural, mark, mark_plural
from handbook_ext.core.progress.progress_file import REFUSALS

BACK_UP = mark("Back up")
RESTORE = mark("Restore")
PUT_BACK = mark("Put back")

IN_DIALOG: Final[dict[str, str | Plural]] = {
    "exchangeTitle": mark("Back up and restore"),
    "backUp": BACK_UP,
    "backUpWhy": mark(
        "A back-up holds every tick, note and date, of all lists and of earlier editions. "
        "Make one before you change browser or device, or send it to your mentor."
    ),
    "download": mark("Save a file"),
    "copy": mark("Copy as text"),
    "move": mark("To go on in another browser or on another device:"),
    "move1": mark("Save a file here."),
    "move2": mark("Open this page there, and restore from the file."),
    "asText": mark("Your progress as text"),
    "savedAs": mark("Saved as {name}."),
    "copied": mark("The text is on the clipboard."),
    "copyYourself": mark("Select the text and copy it."),
    "restore": RESTORE,
    "restoreWhy": mark("You see what it would change before anything is changed."),
    "fileLabel": mark("The file of a back-up"),
    "pasteLabel": mark("Or its text"),
    "look": mark("Show what it would change"),
    "preview": mark("Nothing is changed yet. This is what restoring would do:"),
    "nothingNew": mark("There is nothing in this back-up that is later than what you have."),
    "added": mark_plural("New: {n} item", "New: {n} items"),
    "changed": mark_plural(
        "Later than yours: {n} item changes", "Later than yours: {n} items change"
    ),
    "overruled": mark_plural(
        "Earlier than yours: {n} item stays as it is",
        "Earlier than yours: {n} items stay as they are",
    ),
    "unknown": mark_plural(
        "Not in this edition, and kept apart: {n} item",
        "Not in this edition, and kept apart: {n} items",
    ),
    "choices": mark_plural("Which lists are yours, later than you said: {n}"),
    "copies": mark_plural("{n} snapshot", "{n} snapshots"),
    "parts": mark_plural(
        "Part of the file that this version does not know, kept for later ones: {n}",
        "Parts of the file that this version does not know, kept for later ones: {n}",
    ),
    "ahead": mark_plural(
        "Dated in the future, so that only a change made here overrules it: {n} item",
        "Dated in the future, so that only a change made here overrules it: {n} items",
    ),
    "leftOut": mark_plural("Not sound, and left out: {n}"),
    "returnWay": mark("To return to exactly this back-up, erase everything first, then restore."),
    "cancel": mark("Leave everything as it is"),
    "restored": mark_plural("Restored: {n} item.", "Restored: {n} items."),
    "undoImport": PUT_BACK,
    "lastImport": mark(
        "What was replaced on {date}, when you restored, and was not changed since, can be put "
        "back."
    ),
    "undone": mark("Put back; what was changed since you restored stays."),
    "eraseTitle": mark("Erase"),
    "eraseWhy": mark(
        "All is kept in this browser, on this device. Whoever uses this browser after you can read "
        "it. On a shared computer, take a back-up with you, and erase what is here in the end."
    ),
    "erase": mark("Erase everything of this book here …"),
    "eraseOffer": mark("Nothing is erased yet. Back up first: it is the only way back."),
    "eraseChanged": mark(
        "Nothing is erased: something has changed since you backed up. Back up once more."
    ),
    "eraseSave": mark("Back up and go on"),
    "eraseWithout": mark("Go on without a back-up"),
    "eraseSaved": mark(
        "See that the file was saved. Then this goes from the browser, and only the file has it:"
    ),
    "eraseUnsaved": mark(
        "Nothing was backed up. This goes from the browser, and nothing brings it back:"
    ),
    "eraseAsItIs": mark("Go on without another back-up"),
    "eraseBackedUp": mark("This goes from the browser, and only that back-up has it:"),
    "eraseChanges": mark(
        "This goes from the browser, and nothing brings back what that back-up does not have:"
    ),
    "backedUpSame": mark("Last backed up {date}; nothing changed since."),
    "backedUpItems": mark_plural(
        "Last backed up {date}; {n} item changed since.",
        "Last backed up {date}; {n} items changed since.",
    ),
    "backedUpOther": mark("Last backed up {date}; something changed since."),
    "restoredSame": mark("Restored from a back-up on {date}; nothing changed since."),
    "restoredItems": mark_plural(
        "Restored from a back-up on {date}; {n} item changed since.",
        "Restored from a back-up on {date}; {n} items changed since.",
    ),
    "restoredOther": mark("Restored from a back-up on {date}; something changed since."),
    "eraseItems": mark_plural(
        "{n} item, with all that you said of it", "{n} items, with all that you said of them"
    ),
    "eraseNotes": mark_plural("{n} note", "{n} notes"),
    "eraseMore": mark("whatever else this browser keeps of this book"),
    "eraseNow": mark("Erase it now"),
    "eraseForGood": mark("Erase it for good"),
    "erased": mark("All of this book is erased in this browser."),
    "close": mark("Close"),
    "nothing": mark("nothing"),
    "quoted": mark("“{text}”"),
    "is-open": mark("open"),
    "is-done": mark("done"),
    "is-na": mark("not applicable: {reason}"),
    "field-note": mark("note"),
    "field-evidence": mark("evidence"),
    "field-confirmation": mark("confirmed by"),
    "line-added": mark("{to} ({date})"),
    "line-changed": mark("{from}, now {to} ({date})"),
    "line-overruled": mark("{to} stays ({date}); the back-up says {from}"),
    "unreadFile": mark("“{name}” cannot be read."),
    "unreadText": mark("The text cannot be read."),
    **{f"refused-{reason}": mark(text) for reason, text in REFUSALS.items()},
    "refused-empty": mark("There is nothing in it."),
    "refused-pdf": mark(
        "It is a PDF. Back up, take its ticks into that file with handbook import, and restore it."
    ),
    "refused-picture": mark(
        "It is a picture. Back up, take its ticks into that file with handbook import, and restore "
        "it."
    ),
    "refused-page": mark("It is a web page."),
    "refused-cut": mark("It is a back-up that is cut off or damaged. Nothing was changed."),
    "refused-other": mark("It is no back-up."),
    "wrongFile": mark("The name of a back-up ends in .json."),
}
"""Said where a reader backs up, restores and erases."""
