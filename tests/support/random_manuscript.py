"""An edition of a campaign as its author's Markdown: pages, lists, items, and ways to write them.

How an item is written changes now and then without a change of its words: emphasis, line breaks,
another block below it. Nothing of that may count as a rewording.
"""

from __future__ import annotations

from random import Random

from tests.support.editions import Edition, Group, Thing

BLOCKS = ("", "\n  Show: the file itself.\n", "\n  > Long ago.\n", "\n  - a plain list\n")


def pages(edition: Edition, styles: dict[int, int]) -> dict[str, str]:
    """Return the files of an edition; *styles* says how each item is written, by who it is."""
    by_page: dict[str, list[Group]] = {}
    for group in edition.groups:
        by_page.setdefault(group.page, []).append(group)
    names = "\n".join(by_page)
    files = {"index.md": f"# Book\n\n```{{toctree}}\n{names}\n```\n"}
    for page, groups in by_page.items():
        lists = "\n".join(_list(group, styles) for group in groups)
        files[f"{page}.md"] = f"# Page {page}\n\nWords before the lists.\n\n{lists}"
    return files


def _list(group: Group, styles: dict[int, int]) -> str:
    was = f":was: {', '.join(group.was)}\n" if group.was else ""
    items = "".join(_item(thing, styles.get(thing.who, 0)) for thing in group.things)
    return f":::{{checklist}} {group.title}\n:name: {group.id}\n{was}\n{items}:::\n"


def _item(thing: Thing, style: int) -> str:
    chance = Random(f"{thing.who} {style}")  # noqa: S311 - a test's choice
    words = thing.wording.split(" ")
    at = chance.randrange(1, len(words) - 1)
    mark = chance.choice(("", "*", "**", "`"))
    words[at] = f"{mark}{words[at]}{mark}"
    space = chance.choice((" ", "\n  ", "  "))
    text = f"{' '.join(words[:at])}{space}{' '.join(words[at:])}"
    return f"- [ ] {text} {{{_attributes(thing)}}}\n{chance.choice(BLOCKS)}"


def _attributes(thing: Thing) -> str:
    parts = [f"#{thing.id}"]
    parts += [".retired"] * thing.retired
    parts += [f"recheck={thing.recheck}"] * bool(thing.recheck)
    parts += [f'was="{",".join(thing.was)}"'] * bool(thing.was)
    return " ".join(parts)
