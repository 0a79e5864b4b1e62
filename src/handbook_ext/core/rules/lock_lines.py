"""What a lock itself says: whose it is, and lines that are not sound or gone."""

from __future__ import annotations

from handbook_ext.core.finding import Rule

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
