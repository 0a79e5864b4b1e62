"""HB1xx: checklists, their ids, and the lock that protects them."""

from __future__ import annotations

from handbook_ext.core.rules.base import Rule

CHECKLISTS = (
    Rule(
        "HB101",
        "item-without-id",
        "error",
        "A checklist item has no id.",
        "A reader's tick is kept under the item's id. Without one it could only be kept by "
        "position or wording, and the first edit would lose it. The item is shown without a box.",
        "- [ ] I have led a project.",
        "- [ ] I have led a project. {#led-project}",
    ),
    Rule(
        "HB102",
        "duplicate-id",
        "error",
        "An item or list id is used twice in the book.",
        "Ids are unique in the whole book, because a tick belongs to the id alone. The later "
        "use is reported, and shown without a box.",
        "- [ ] I asked. {#asked}\n- [ ] I asked again. {#asked}",
        "- [ ] I asked. {#asked}\n- [ ] I asked again. {#asked-again}",
    ),
    Rule(
        "HB103",
        "invalid-id",
        "error",
        "An id has characters that an id may not have.",
        "An id is an anchor, a storage key and a PDF field name at once: lower-case letters, "
        "digits, - and _, beginning with a letter or digit.",
        "- [ ] I asked. {#Asked.Twice}",
        "- [ ] I asked. {#asked-twice}",
    ),
    Rule(
        "HB104",
        "unknown-attribute",
        "error",
        "An attribute block holds something the extension does not know.",
        "A misspelt attribute would be ignored in silence, and an optional item would count as "
        "required.",
        "- [ ] I asked. {#asked .optinal}",
        "- [ ] I asked. {#asked .optional}",
    ),
    Rule(
        "HB105",
        "empty-checklist",
        "error",
        "A checklist holds no item.",
        "Nothing can be ticked in it. Often the items lack the box, or the list stands outside "
        "the directive.",
        ":::{checklist} Ready\n:name: ready\n\n- I asked.\n:::",
        ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
    ),
    Rule(
        "HB106",
        "authored-tick",
        "error",
        "An item is ticked in the source.",
        "Ticks belong to readers. A ticked box in the source would tell every reader that the "
        "work is done.",
        "- [x] I asked. {#asked}",
        "- [ ] I asked. {#asked}",
    ),
    Rule(
        "HB107",
        "item-without-box",
        "error",
        "What was meant as an item has no box.",
        "It has an id, or something that looks like a box: [], [-], a box without a space behind "
        "it. Nobody could tick it, and the list would be ready without it. An entry that has "
        "neither is a remark or the head of a group; such entries may stand between items.",
        "- [ ] I asked. {#asked}\n- [] I got an answer. {#answered}",
        "- [ ] I asked. {#asked}\n- [ ] I got an answer. {#answered}\n- Thank them.",
    ),
    Rule(
        "HB108",
        "unclosed-directive",
        "error",
        "A checklist's fence is never closed.",
        "MyST then takes everything up to the end of the page as the list's content, in silence.",
        ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}",
        ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
    ),
    Rule(
        "HB109",
        "id-collision",
        "error",
        "An item or list id is also a label, a heading's anchor or another element's id.",
        "A link to it could lead to either. Rename the one that is not yet published.",
        "## Asked\n\n- [ ] I asked. {#asked}",
        "## Asked\n\n- [ ] I asked. {#asked-twice}",
    ),
    Rule(
        "HB110",
        "invalid-value",
        "error",
        "An attribute has a value that it cannot have.",
        "was= and after= take ids, separated by commas; recheck= takes a number and d, w, m or y.",
        "- [ ] I asked. {#asked recheck=yearly}",
        "- [ ] I asked. {#asked recheck=1y}",
    ),
    Rule(
        "HB111",
        "checklist-without-name",
        "error",
        "A checklist has no name.",
        "The name is the list's id: what links, exports and the PDF call it by.",
        ":::{checklist} Ready\n\n- [ ] I asked. {#asked}\n:::",
        ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
    ),
    Rule(
        "HB112",
        "item-link-with-page",
        "warning",
        "A link names the page of an item or a list as well as its id.",
        "Items move between pages and keep their id. A link by id alone follows them.",
        "[the case](experience.md#asked)",
        "[the case](#asked)",
    ),
    Rule(
        "HB113",
        "unknown-item",
        "error",
        "after= names an item that does not exist.",
        "The reader would be told to do something first that nobody can find.",
        "- [ ] I asked. {#asked after=prepard}",
        "- [ ] I prepared. {#prepared}\n- [ ] I asked. {#asked after=prepared}",
    ),
    Rule(
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
    ),
    Rule(
        "HB115",
        "retired-id-reused",
        "error",
        "An id that was retired, or renamed away, stands at another item.",
        "Whoever ticked the old item would find the new one ticked. Use a new id. To bring the "
        "old item back, give it one of its old wordings first; it can be reworded later.",
        "- [ ] I answered. {#asked}",
        "- [ ] I asked. {#asked}",
        lock="item asked 74426a9ec1446f69 I asked.\nretired asked",
    ),
    Rule(
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
    ),
    Rule(
        "HB117",
        "handbook-id-changed",
        "error",
        "The handbook's id is not the one it was published under.",
        "Readers' progress is kept under it: with another id, every reader starts with empty "
        "lists.",
        'handbook_id = "on-call-guide"',
        'handbook_id = "on-call-handbook"',
        language="python",
        lock="handbook on-call-handbook",
    ),
    Rule(
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
    ),
    Rule(
        "HB119",
        "item-without-section",
        "warning",
        "No section teaches an item.",
        "The reader is asked to show something and told nowhere how. An item is taught by a link "
        "to a section, in its wording or below it. Off unless you ask for it: a list may stand "
        "alone.",
        "- [ ] I asked. {#asked}",
        "## Asking\n\n- [ ] I asked, as in [Asking](#asking). {#asked}",
        on=False,
    ),
    Rule(
        "HB120",
        "section-without-item",
        "warning",
        "No item exercises a section that is marked as assessable.",
        "Its author meant it to be practised. Link to it from an item, or take the mark away.",
        "{.assessable}\n## Asking\n\n- [ ] I asked. {#asked}",
        "{.assessable}\n## Asking\n\n- [ ] I asked, as in [Asking](#asking). {#asked}",
    ),
    Rule(
        "HB121",
        "circular-after",
        "error",
        "Items wait for each other in a circle.",
        "after= says what to do first. In a circle there is no first.",
        "- [ ] I asked. {#asked after=wrote}\n- [ ] I wrote. {#wrote after=asked}",
        "- [ ] I asked. {#asked}\n- [ ] I wrote. {#wrote after=asked}",
    ),
    Rule(
        "HB122",
        "invalid-config-value",
        "error",
        "A setting of the extension in conf.py has a value that it cannot have.",
        "It counts as not set, and the book is built as if it were not there.",
        'handbook_id = "On-call Handbook"',
        'handbook_id = "on-call-handbook"',
        language="python",
    ),
    Rule(
        "HB123",
        "derived-handbook-id",
        "warning",
        "The book has checklists, and its id is made of the project's name.",
        "Readers' ticks are kept under the book's id. Give it one of its own before you publish: "
        "else they are lost when the project gets another name, and shared with every book at "
        "the same address whose project is called the same.",
        'handbook_id = ""',
        'handbook_id = "on-call-handbook"',
        language="python",
    ),
    Rule(
        "HB124",
        "no-handbook-id",
        "error",
        "The book has checklists, and nothing to make an id of.",
        "Readers' ticks are kept under the book's id. Without a project's name in Latin letters, "
        "all such books have the same one: at one address, a reader of one finds another's items "
        "ticked.",
        'handbook_id = ""\nproject = "看護師の手引き"',
        'handbook_id = "nursing"\nproject = "看護師の手引き"',
        language="python",
    ),
    Rule(
        "HB125",
        "excluded-id",
        "warning",
        "An id that the lock records stands on a page that the build leaves out.",
        "It is not lost: the lock keeps it, and readers' ticks are shown again when the page is "
        "back. Where the page is left out for good, retire its items first. What only, ifconfig "
        "or a tag leaves out of a page is no finding.",
        "<!-- drafts/plan.md, with drafts among exclude_patterns -->\n\n"
        "- [ ] I planned. {#planned}",
        "- [ ] I planned. {#planned}",
        lock="item planned 0770470b70dbd217 I planned.",
    ),
    Rule(
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
    ),
    Rule(
        "HB127",
        "merge-conflict",
        "error",
        "Git left a conflict in a page.",
        "Both sides stand on the page, with git's own marks between them. What could be said of "
        "the ids around them is true of neither side, so this alone is said. Marks that a page "
        "shows as code are none.",
        "- [ ] I asked. {#asked}\n<<<<<<< ours\n- [ ] I wrote. {#wrote}\n=======\n"
        "- [ ] I led. {#led}\n>>>>>>> theirs\n- [ ] I read. {#read}",
        "- [ ] I asked. {#asked}\n- [ ] I wrote. {#wrote}\n- [ ] I led. {#led}\n"
        "- [ ] I read. {#read}",
    ),
)
