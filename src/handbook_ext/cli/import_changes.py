"""Changes that a copy or a picture would make: shown, asked about, made and reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from handbook_ext.cli.item_text import field_words, score_line
from handbook_ext.cli.output import say, wrap
from handbook_ext.cli.progress_store import keep_copy
from handbook_ext.cli.questions import asked
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.core.progress.records import stamp_of
from handbook_ext.core.progress.status_words import moment

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from handbook_ext.cli.edition import Edition
    from handbook_ext.core.model import Checklist
    from handbook_ext.core.progress.clock import Clock
    from handbook_ext.core.progress.copy_changes import CopyChange
    from handbook_ext.core.progress.records import Records

DONE, UNDECIDED = 0, 1
"""Exit status; 2 where nothing was written because nobody could be asked."""

NOBODY_ASKED = (
    "nothing was written: there is no terminal to ask in. --yes takes what is sure; with "
    "--take copy or --take file, also what was changed in both."
)


class ImportChanges(NamedTuple):
    """The *changes* that something brings to the progress at *target*.

    *edition* is the reader's, or that of what is imported where no other is found.
    """

    edition: Edition
    target: Path
    changes: Sequence[CopyChange]

    def unknown(self) -> list[str]:
        """Return the ids of what is changed that the reader's edition does not have."""
        ids = dict.fromkeys(change.item.id for change in self.changes)
        return [name for name in ids if name not in self.edition.items]


class Written(NamedTuple):
    """The changes that were *taken* over, and where the file as it was before is *kept*."""

    taken: Sequence[CopyChange] = ()
    kept: Path | None = None


# -- asking, and making the changes ----------------------------------------------------------


def _chosen(task: ImportChanges, take: str, *, asks: bool) -> list[CopyChange]:
    """Return the changes to be made: what is sure, and what the reader decides.

    *take* is the side that holds where both were changed, where it was said: copy or file.
    """
    taken = []
    for change in task.changes:
        side = "copy" if change.sure else take
        if not side and asks:
            side = asked(f"{change.item.id}, {change.field}: which holds?", ("copy", "file"))
        if side == "copy":
            taken.append(change)
    if taken and asks:
        question = f"Take over {count_noun(len(taken), 'change')}?"
        if asked(question, ("yes", "no")) == "no":
            say("Nothing was written.")
            return []
    return taken


def taken_over(
    task: ImportChanges, take: str, records: Records, clock: Clock, *, asks: bool
) -> Written:
    """Make what is sure or the reader chooses, and keep the file as it was before."""
    taken = _chosen(task, take, asks=asks)
    exists = bool(taken) and task.target.exists()
    kept = keep_copy(task.target, "before") if exists else None
    for change in taken:
        change.take(records, clock)
    return Written(taken, kept)


# -- saying --------------------------------------------------------------------------------


def show(task: ImportChanges) -> None:
    """Say what is changed, and what was changed in both."""
    if not task.changes:
        say(wrap(f"There is nothing in it that {task.target} does not have.", hang="  "))
    sure = [change for change in task.changes if change.sure]
    both = [change for change in task.changes if not change.sure]
    if sure:
        say(f"It changes in {task.target}:")
    for change, is_first in _by_item(sure):
        _say_title(task, change, is_first=is_first)
        say(wrap(f"{change.field}: {_mine(change)} -> {_theirs(change)}", "    ", "      "))
    if both:
        say("Changed in both since the copy was made:")
    for change, is_first in _by_item(both):
        _say_title(task, change, is_first=is_first)
        when = f" ({moment(stamp_of(change.mine)[0])})" if change.mine else ""
        say(wrap(f"{change.field} in the copy: {_theirs(change)}", "    ", "      "))
        say(wrap(f"{change.field} in the file: {_mine(change)}{when}", "    ", "      "))


def _by_item(changes: Sequence[CopyChange]) -> Iterator[tuple[CopyChange, bool]]:
    """Yield each change, and whether it is the first of its item."""
    last = ""
    for change in changes:
        yield change, change.item.id != last
        last = change.item.id


def _say_title(task: ImportChanges, change: CopyChange, *, is_first: bool) -> None:
    if is_first:
        name = change.item.id
        present = task.edition.items.get(name)
        now = f" (now {present.id})" if present is not None and present.id != name else ""
        say(wrap(f"{name}{now}: {change.item.wording}", "  ", "    "))


def _mine(change: CopyChange) -> str:
    return field_words(change.field, change.mine)


def _theirs(change: CopyChange) -> str:
    return field_words(change.field, {"value": change.now})


def report(task: ImportChanges, written: Written, records: Records, now: int) -> None:
    """Say what was taken over, where the file as it was is kept, and the scores of its lists."""
    count = count_noun(len(written.taken), "change")
    say(wrap(f"{task.target}: {count} taken over.", hang="  "))
    if written.kept is not None:
        say(wrap(f"The file as it was before is kept in {written.kept}.", hang="  "))
    if task.unknown():
        say(wrap(f"From another edition, and kept: {', '.join(task.unknown())}.", hang="  "))
    lists = dict.fromkeys(_lists_of(task, written.taken))
    say(*(wrap(score_line(each, records, now), hang="  ") for each in lists))


def _lists_of(task: ImportChanges, taken: Sequence[CopyChange]) -> Iterator[Checklist]:
    for change in taken:
        item = task.edition.items.get(change.item.id)
        if item is not None:
            yield task.edition.list_of(item)


def say_left(task: ImportChanges, *, quiet: bool) -> bool:
    """Say what is left to be decided; return whether there is anything."""
    left = dict.fromkeys(change.item.id for change in task.changes if not change.sure)
    if left and not quiet:
        names = ", ".join(left)
        say(wrap(f"Left as it was, to be decided with --take: {names}.", hang="  "))
    return bool(left)


def changes_json(task: ImportChanges, taken: Sequence[CopyChange]) -> list[dict[str, Any]]:
    """Return each change for a program."""
    return [
        {
            "id": change.item.id,
            "field": change.field,
            "copy": change.now,
            "file": change.mine,
            "sure": change.sure,
            "taken": change in taken,
        }
        for change in task.changes
    ]
