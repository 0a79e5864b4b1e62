"""What the lock and the sources must agree on, so that no edit loses a reader's ticks."""

from __future__ import annotations

from handbook_ext.core.findings.finding import Rule

ID_DISAPPEARED = Rule(
    "HB114",
    "id-disappeared",
    "error",
    "An id that the lock records is on no page any more.",
    "Readers may have ticks under it. Name it in was= of the item that took its place (of a "
    "list, in :was:), or bring the item back as .retired. If exactly one new item has nearly "
    "the same wording, the finding stands there and suggests what to write; else it stands "
    "in the lock.",
    "- [ ] I asked for it. {#asked-for-it}",
    '- [ ] I asked for it. {#asked-for-it was="asked"}',
    lock="item asked 74426a9ec1446f69 I asked.",
)

RETIRED_ID_REUSED = Rule(
    "HB115",
    "retired-id-reused",
    "error",
    "An id that was retired, or renamed away, stands at another item.",
    "Whoever ticked the old item would find the new one ticked. Use a new id. To bring the "
    "old item back, give it one of its old wordings first; it can be reworded later.",
    "- [ ] I answered. {#asked}",
    "- [ ] I asked. {#asked}",
    lock="item asked 74426a9ec1446f69 I asked.\nretired asked",
)

WAS_CONFLICT = Rule(
    "HB116",
    "was-conflict",
    "error",
    "An id in was= belongs to another item.",
    "A tick carries over to one item. It can't if two items claim it, or if another item, "
    "even a retired one, still has the id or took it over in an earlier edition. No item was "
    "itself. When you split an item, let one half take the old ids over, and give the other "
    "a new id.",
    '- [ ] I asked. {#asked was="talked"}\n- [ ] I listened. {#listened was="talked"}',
    '- [ ] I asked. {#asked was="talked"}\n- [ ] I listened. {#listened}',
    lock="item talked 32700fd6e2d1d05b I talked.",
)

HANDBOOK_ID_CHANGED = Rule(
    "HB117",
    "handbook-id-changed",
    "error",
    "The handbook's id is not the one it was published under.",
    "Readers' progress is kept under it: with another id, every reader starts with empty lists.",
    'handbook_id = "on-call-guide"',
    'handbook_id = "on-call-handbook"',
    language="python",
    lock="handbook on-call-handbook",
)

INVALID_LOCK_LINE = Rule(
    "HB118",
    "invalid-lock-line",
    "error",
    "A line of a lock is not sound.",
    "What it recorded is not protected. Mostly git left a conflict: keep the lines of both "
    "sides, delete the lines of markers, and run handbook lock. It refuses to write a lock "
    "that has such lines; the sound ones count all the same.",
    "<<<<<<< ours\nitem asked 74426a9ec1446f69 I asked.\n=======\n"
    "item wrote 9c660db4b9a31501 I wrote.\n>>>>>>> theirs",
    "item asked 74426a9ec1446f69 I asked.\nitem wrote 9c660db4b9a31501 I wrote.",
    language="lock",
)

EXCLUDED_ID = Rule(
    "HB125",
    "excluded-id",
    "warning",
    "An id that the lock records stands on a page that the build leaves out.",
    "It is not lost: the lock keeps it, and readers' ticks are shown again when the page is "
    "back. Where the page is left out for good, retire its items first. What only, ifconfig "
    "or a tag leaves out of a page is no finding.",
    "<!-- drafts/plan.md, with drafts among exclude_patterns -->\n\n- [ ] I planned. {#planned}",
    "- [ ] I planned. {#planned}",
    lock="item planned 0770470b70dbd217 I planned.",
)

REMOVED_LOCK_LINE = Rule(
    "HB126",
    "removed-lock-line",
    "error",
    "A lock has lost a line that it had.",
    "A revert, a deleted file or a bad merge takes lines of a lock along. What is left "
    "agrees with the pages, so no build sees what readers lose. handbook lock compares with "
    "what is committed; after --against, with a revision, a checkout or a built site. "
    "Put the lines back, and run it again: it says what is to be done about them.",
    "# checklists.lock, where the last release had a line more",
    "item asked 74426a9ec1446f69 I asked.",
    language="lock",
)
