"""How a checklist is written on its page.

What finds these must see the page's doctree or its source as they are read: the directive
under ``sphinx_ext/checklists`` and the collectors.
"""

from __future__ import annotations

from handbook_ext.core.finding import Rule

EMPTY_CHECKLIST = Rule(
    "HB105",
    "empty-checklist",
    "error",
    "A checklist holds no item.",
    "Nothing can be ticked in it. Often the items lack the box, or the list stands outside "
    "the directive.",
    ":::{checklist} Ready\n:name: ready\n\n- I asked.\n:::",
    ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
)

AUTHORED_TICK = Rule(
    "HB106",
    "authored-tick",
    "error",
    "An item is ticked in the source.",
    "Ticks belong to readers. A ticked box in the source would tell every reader that the "
    "work is done.",
    "- [x] I asked. {#asked}",
    "- [ ] I asked. {#asked}",
)

ITEM_WITHOUT_BOX = Rule(
    "HB107",
    "item-without-box",
    "error",
    "What was meant as an item has no box.",
    "It has an id, or something that looks like a box: [], [-], a box without a space behind "
    "it. Nobody could tick it, and the list would be ready without it. An entry that has "
    "neither is a remark or the head of a group; such entries may stand between items.",
    "- [ ] I asked. {#asked}\n- [] I got an answer. {#answered}",
    "- [ ] I asked. {#asked}\n- [ ] I got an answer. {#answered}\n- Thank them.",
)

UNCLOSED_DIRECTIVE = Rule(
    "HB108",
    "unclosed-directive",
    "error",
    "A checklist's fence is never closed.",
    "MyST then takes everything up to the end of the page as the list's content, in silence.",
    ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}",
    ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
)

CHECKLIST_WITHOUT_NAME = Rule(
    "HB111",
    "checklist-without-name",
    "error",
    "A checklist has no name.",
    "The name is the list's id: what links, exports and the PDF call it by.",
    ":::{checklist} Ready\n\n- [ ] I asked. {#asked}\n:::",
    ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
)

MERGE_CONFLICT = Rule(
    "HB127",
    "merge-conflict",
    "error",
    "Git left a conflict in a page.",
    "Both sides stand on the page, with git's own marks between them. What could be said of "
    "the ids around them is true of neither side, so this alone is said. Marks that a page "
    "shows as code are none.",
    "- [ ] I asked. {#asked}\n<<<<<<< ours\n- [ ] I wrote. {#wrote}\n=======\n"
    "- [ ] I led. {#led}\n>>>>>>> theirs\n- [ ] I read. {#read}",
    "- [ ] I asked. {#asked}\n- [ ] I wrote. {#wrote}\n- [ ] I led. {#led}\n- [ ] I read. {#read}",
)

UNRECOGNIZED_MARKUP = Rule(
    "HB128",
    "unrecognized-markup",
    "error",
    "What was written for a checklist is not taken, and readers see it as text.",
    "Mostly a task list stands outside {checklist}, or a heading ends in an attribute block. "
    "Where MyST does not know fences of colons, a whole checklist is text: "
    "myst_enable_extensions must name colon_fence. Code is never meant, nor is a block that "
    "MyST takes itself. What only the written page shows is found there.",
    "## Asking {#asking}\n\n- [ ] I asked. {#asked}",
    "(asking)=\n## Asking\n\n- [ ] I asked. {#asked}",
)

EMPTY_ITEM = Rule(
    "HB130",
    "empty-item",
    "error",
    "An item says nothing.",
    "A box without words tells nobody what it is for, and has no name for those who hear the "
    "page. A picture says what its alternative text says. The item is shown without a box.",
    "- [ ] {#asked}",
    "- [ ] I asked. {#asked}",
)

CHECKLIST_WITHOUT_TITLE = Rule(
    "HB131",
    "checklist-without-title",
    "error",
    "A checklist has no title.",
    "The title is what readers, exports and the PDF call the list. Until it has one, its name "
    "stands there.",
    ":::{checklist}\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
    ":::{checklist} Ready\n:name: ready\n\n- [ ] I asked. {#asked}\n:::",
)
