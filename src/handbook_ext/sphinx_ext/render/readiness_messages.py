"""What the script of the page "My readiness" says beside what lists say too."""

from __future__ import annotations

from typing import Final

from handbook_ext.core.marked_messages import Plural, mark, mark_plural
from handbook_ext.sphinx_ext.translation.translated_messages import ITEMS

ON_LIST: Final = mark("on the list {list}")
"""Where an item stands that is shown elsewhere."""

OWN: Final[dict[str, str | Plural]] = {
    "welcome": mark(
        "Open “Choose your lists” and untick those that are not for you; tick below what you can "
        "already show. A slip is taken back by another click."
    ),
    "hideWelcome": mark("Hide this hint"),
    "total": mark("All your lists together"),
    "chooseLists": mark_plural("Choose your lists: {n} of {total}"),
    "chooseWhy": mark(
        "All lists are yours, until you untick those that are not for you. What you said of their "
        "items is kept; they count in no total, and nothing of them is next or due."
    ),
    "setAside": mark("Set aside."),
    "yours": mark("Your lists"),
    "next": mark("Next"),
    "nothingOpen": mark("Nothing is open on your lists."),
    "taughtIn": mark("Taught in:"),
    "onList": ON_LIST,
    "details": mark("Details"),
    "attention": mark("What needs you"),
    "allWell": mark("Nothing is due, and nothing was reworded since you ticked it."),
    "items": ITEMS,
    "itemOpen": mark("Open."),
    "itemUnticked": mark("Unticked."),
    "optionalItem": mark("optional"),
    "upcomingItem": mark("from the next edition"),
    "since": mark("Since your last visit here, on {date}"),
    "nothingSince": mark("No tick, note or other entry is newer."),
    "others": mark("From another edition"),
    "othersWhy": mark(
        "These belong to items that this edition does not have. They are kept, go into every "
        "back-up, and count again if their item returns."
    ),
    "snapshots": mark("Snapshots"),
    "snapshotsWhy": mark(
        "A snapshot keeps how you stand under a name, for example before a review with your mentor."
    ),
    "snapshotLabel": mark("Name, for example March 2027"),
    "takeSnapshot": mark("Take a snapshot"),
    "snapshotNameless": mark("Give it a name first."),
    "snapshotTaken": mark("Taken: {name}, on {date}."),
    "removeSnapshot": mark("Remove"),
    "snapshotRemoved": mark("Removed: {name}."),
    "snapshotStays": mark("There is a snapshot {name} already, which stays."),
    "snapshotsRemoved": mark_plural("Removed snapshots: {n}"),
    "putBackSnapshot": mark("Put back"),
    "compare": mark("Compare"),
    "compareWhy": mark("Two snapshots, or how you stand now, or somebody else’s back-up."),
    "compareFrom": mark("Compare from"),
    "compareTo": mark("Compare with"),
    "now": mark("now"),
    "compareFile": mark("Add somebody’s back-up; nothing of it is restored"),
    "same": mark("They agree on every item."),
    "difference": mark_plural("Different: {n} item.", "Different: {n} items."),
    "columnItem": mark("Item"),
    "print": mark("Print"),
    "signName": mark("Name"),
    "signDate": mark("Date"),
    "signMentor": mark("Mentor"),
    "signature": mark("Signature"),
}
