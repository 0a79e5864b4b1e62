"""What authors do to a handbook that makes links break, and mend, and lead elsewhere.

A draft is a small handbook as lists of blocks of text; each edit changes it. Names come from
small sets, so that what one edit removes another one brings back, on the same page or elsewhere.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

NUMBERS = range(5)
PAGES = ("one", "two", "guide/three", "guide/four", "rest", "terms", "ready", "spare", "guide/new")
LOCKED = frozenset({"index", "guide/index"})
"""Pages that are never deleted: without them, every page would be an orphan."""
PART = "parts/part.md"
CHECKLIST = """\
:::{{checklist}} List {m}
:name: list-{n}

- [ ] I have done {m}. {{#item-{n} after=item-{m}}}

  Taught in [words](#label-{m}).
:::"""
INCLUDE = f"```{{{{include}}}} /{PART}\n```"
PICTURES = tuple(f"img/{name}.svg" for name in "abc")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="1"></svg>\n'

MARKDOWN = (
    "[](#label-{n})", "[words](#label-{n})", "[Title {n}](#label-{n})", "{{ref}}`label-{n}`",
    "{{ref}}`words <Label-{n}>`", "{{numref}}`fig-{n}`", "{{numref}}`Figure %s <fig-{n}>`",
    "{{term}}`Term {n}`", "{{any}}`label-{n}`", "{{doc}}`/{page}`", "[](/{page}.md)",
    "[words](/{page}.md)", "[Page {page}](/two.md)", "[words](/{page}.md#heading-{n})",
    "[words](/{page}.md#label-{n})", "[words](#heading-{n})", "[](#heading-{n})",
    "[]({page}.html)", "[words](/{Page}.md)", "[words][ref-{n}]", "[words](/{picture})",
    "{{download}}`/{picture}`", "![picture](/{picture})", "[^note{n}]", "[](#item-{n})",
    "{{handbook:item}}`item-{n}`", '<a href="{page}.html#label-{n}">words</a>',
    '<a href="../{page}/#raw-{n}">words</a>', '<img src="_static/{n}.svg" alt="words">',
    '<img src="_images/a.svg" alt="words">', '<span id="raw-{n}">words</span>',
    "[words](#raw-{n})", "[ ](#label-{n})", "{{py:func}}`func{n}`", "[words](file:///tmp/{n})",
    "{{any}}`{page}`",
)  # fmt: skip
"""Links of every kind; which of them lead somewhere depends on the other edits."""

BLOCKS = (
    "(label-{n})=\n## Heading {m}", "## Heading {m}", "### Deeper {m}",
    "(label-{n})=\n\nWords {m}.", "[^note{n}]: A note.", "[ref-{n}]: /{page}.md", INCLUDE,
    ":::{{figure}} /{picture}\n:name: fig-{n}\n\nCaption {m}\n:::",
    '<div id="raw-{n}">\n<a href="#raw-{m}">words</a></div>',
    ":::{{glossary}}\nTerm {n}\n  What it means {m}.\n:::",
    "```{{py:function}} func{n}\n```",
    CHECKLIST,
    "| a | b |\n|---|---|\n| [](#label-{n}) | {{ref}}`label-{m}` |",
    "```{{include}} /parts/none{n}.md\n```", "- item\n\n  > quote [words](#label-{n})",
)  # fmt: skip
"""Blocks of Markdown: what links lead to, and what holds links."""

REST = (
    ":ref:`label-{n}`", ":ref:`words <label-{n}>`", ":doc:`/{page}`", ":numref:`fig-{n}`",
    ":term:`Term {n}`", "`words <{page}.html>`_", ":download:`/{picture}`", "[#note{n}]_",
    "note{n}_", "|sub{n}|", ".. _label-{n}:\n\nHeading {m}\n---------", ".. image:: /{picture}",
    ".. [#note{n}] A note.", ".. figure:: /{picture}\n   :name: fig-{n}\n\n   Caption {m}",
    ".. include:: /parts/rest{n}.rst", '.. raw:: html\n\n   <a href="{page}.html">words</a>',
    ".. glossary::\n\n   Term {n}\n      Words {m}.",
)  # fmt: skip
"""Blocks of reStructuredText, a link or two of each."""


class Draft:
    """A handbook at work: *pages* hold blocks, *files* are all else; *entries* are contents."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.pages: dict[str, list[str]] = {}
        self.titles: dict[str, str] = {}
        self.orphans: set[str] = set()
        self.files: dict[str, str] = {PICTURES[0]: SVG.format(1), "_static/1.svg": SVG.format(2)}
        self.part = self.new_part()
        self.entries = {"index": ["guide/index"], "guide/index": ["guide/n*"]}
        for page in ("index", "guide/index", *PAGES[:7]):
            self.add(page)

    def add(self, page: str) -> None:
        """Add a page that has a link or block of every third kind."""
        self.titles[page] = f"Page {page}"
        self.pages[page] = [self.block(page) for _ in range(5)]
        if page not in self.entries:
            self.enter(page)

    def enter(self, page: str) -> None:
        """Name a page in a table of contents."""
        self.entries["guide/index" if page.startswith("guide/") else "index"].append(page)

    def block(self, page: str = "") -> str:
        """Return a new block: of three links, or one that is more than words."""
        if page == "rest":
            return self.fill(self.chance.choice(REST))
        if self.chance.random() < 0.5:
            return self.fill(" and\n".join(self.chance.choices(MARKDOWN, k=3)))
        return self.fill(self.chance.choice(BLOCKS))

    def new_part(self) -> list[str]:
        """Return the blocks of the file that pages include; one that includes itself has no end."""
        return [block for block in (self.block(), self.block(), self.block()) if PART not in block]

    def fill(self, template: str) -> str:
        """Fill the names in."""
        page = self.chance.choice(PAGES)
        n, m = self.chance.choices(NUMBERS, k=2)
        picture = self.chance.choice(PICTURES)
        return template.format(n=n, m=m, page=page, Page=page.capitalize(), picture=picture)

    def written(self) -> dict[str, str]:
        """Return the text of every file."""
        texts = {PART: "\n\n".join(self.part) + "\n", **self.files}
        for page, blocks in self.pages.items():
            if page == "rest":
                line = "=" * len(self.titles[page])
                head = ":orphan:\n\n" * (page in self.orphans) + f"{self.titles[page]}\n{line}"
            else:
                head = "---\norphan: true\n---\n" * (page in self.orphans)
                head += f"# {self.titles[page]}"
            entries = "\n".join(f"/{entry}" for entry in self.entries.get(page, ()))
            contents = [f"```{{toctree}}\n:glob:\n\n{entries}\n```"] if page in self.entries else []
            name = f"{page}.{'rst' if page == 'rest' else 'md'}"
            texts[name] = "\n\n".join([head, *blocks, *contents]) + "\n"
        return texts

    def any_page(self) -> str:
        """Choose a page."""
        return self.chance.choice(sorted(self.pages))

    def any_blocks(self) -> list[str]:
        """Choose the blocks of a page that is no reStructuredText, or of the included file."""
        pages = sorted(self.pages.keys() - {"rest"})
        return self.chance.choice([self.part, *(self.pages[page] for page in pages)])


def write(draft: Draft) -> None:
    """Add a block somewhere."""
    page = draft.any_page()
    blocks = draft.pages[page]
    blocks.insert(draft.chance.randint(0, len(blocks)), draft.block(page))


def cut(draft: Draft) -> None:
    """Delete a block."""
    blocks = draft.any_blocks()
    if blocks:
        blocks.pop(draft.chance.randrange(len(blocks)))


def revise(draft: Draft) -> None:
    """Put a block in the place of another: mostly, something else is linked to."""
    page = draft.any_page()
    if draft.pages[page]:
        at = draft.chance.randrange(len(draft.pages[page]))
        draft.pages[page][at] = draft.block(page)


def move(draft: Draft, *, keep: bool = False) -> None:
    """Move a block to another page, or to another place on its own."""
    blocks = draft.any_blocks()
    if blocks:
        at = draft.chance.randrange(len(blocks))
        block = blocks[at] if keep else blocks.pop(at)
        destination = draft.any_blocks()
        if PART in block:
            destination = draft.pages["index"]
        destination.insert(draft.chance.randint(0, len(destination)), block)


def repeat(draft: Draft) -> None:
    """Copy a block, and with it its labels, to another page or its own."""
    move(draft, keep=True)


def retitle(draft: Draft) -> None:
    """Change the title of a page: what quotes it shows the new one."""
    page = draft.any_page()
    draft.titles[page] = draft.chance.choice([f"Page {page}", "Title 1", "Title 2", "Heading 1"])


def rename_heading(draft: Draft) -> None:
    """Change the words of a heading, and with them its slug."""
    blocks = draft.any_blocks()
    at = [n for n, block in enumerate(blocks) if "## Heading" in block]
    if at:
        number = draft.chance.choice(at)
        blocks[number] = blocks[number][:-1] + str(draft.chance.choice(NUMBERS))


def make_conditional(draft: Draft) -> None:
    """Wrap a checklist into ``only``, which holds or does not, or take it out again."""
    blocks = draft.any_blocks()
    at = [n for n, block in enumerate(blocks) if ":::{checklist}" in block]
    if at:
        number = draft.chance.choice(at)
        inside = blocks[number].removesuffix("\n::::").partition("{only}")[2].partition("\n")[2]
        tag = draft.chance.choice(["html", "not html"])
        blocks[number] = inside or f"::::{{only}} {tag}\n{blocks[number]}\n::::"


def rewrite_part(draft: Draft) -> None:
    """Change the included file."""
    draft.part[:] = draft.new_part()


def add_page(draft: Draft) -> None:
    """Add a page, with an entry in a table of contents or without."""
    missing = sorted(set(PAGES) - draft.pages.keys())
    if missing:
        page = draft.chance.choice(missing)
        draft.add(page)
        if draft.chance.random() < 0.3:
            _leave_out(draft, page)


def delete_page(draft: Draft) -> None:
    """Delete a page, with its entry in a table of contents or without."""
    page = draft.any_page()
    if page not in LOCKED:
        del draft.pages[page]
        if draft.chance.random() < 0.6:
            _leave_out(draft, page)


def rename_page(draft: Draft) -> None:
    """Give a page another name; the table of contents may follow later."""
    old = draft.any_page()
    missing = sorted(set(PAGES) - draft.pages.keys() - {"rest"})
    if missing and old not in LOCKED | {"rest"}:
        new = draft.chance.choice(missing)
        draft.pages[new], draft.titles[new] = draft.pages.pop(old), draft.titles[old]
        if draft.chance.random() < 0.7:
            _leave_out(draft, old)
            draft.enter(new)


def _leave_out(draft: Draft, page: str) -> None:
    for entries in draft.entries.values():
        entries[:] = [entry for entry in entries if entry != page]


def reorder(draft: Draft) -> None:
    """Shuffle a table of contents."""
    draft.chance.shuffle(draft.chance.choice(list(draft.entries.values())))


def enter(draft: Draft) -> None:
    """Name a page in a table of contents: it may be there already, or not exist."""
    draft.enter(draft.chance.choice(PAGES))


def mark_orphan(draft: Draft) -> None:
    """Declare a page an orphan, or no longer."""
    page = draft.any_page()
    draft.orphans ^= {page}
    if draft.chance.random() < 0.5:
        _leave_out(draft, page)


def switch_file(draft: Draft) -> None:
    """Add or delete a picture, a static file, or an included file."""
    number = draft.chance.choice(NUMBERS)
    names = (draft.chance.choice(PICTURES), f"_static/{number}.svg", f"parts/none{number}.md",
             f"parts/rest{number}.rst")  # fmt: skip
    name = draft.chance.choice(names)
    if draft.files.pop(name, None) is None:
        is_text = name.startswith("parts/")
        text = "[](#label-1) {ref}`label-2`\n" if name.endswith(".md") else ":ref:`label-1`\n"
        draft.files[name] = text if is_text else SVG.format(number)


def leave(_draft: Draft) -> None:
    """Change nothing."""


EDITS: tuple[Callable[[Draft], None], ...] = (
    write, cut, revise, move, repeat, retitle, rename_heading, make_conditional, rewrite_part,
    add_page, delete_page, rename_page, reorder, enter, mark_orphan, switch_file, leave,
)  # fmt: skip


def edit(draft: Draft) -> list[str]:
    """Change the draft by one to three edits; return their names."""
    chosen = draft.chance.choices(EDITS, k=draft.chance.choice((1, 1, 2, 3)))
    for change in chosen:
        change(draft)
    return [change.__name__ for change in chosen]
