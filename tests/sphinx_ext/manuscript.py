"""An edition of a campaign as its author's Markdown: pages, lists, items, and ways to write them.

How an item is written changes now and then without a change of its words: emphasis, line breaks,
another block below it. Nothing of that may count as a rewording.
"""

from __future__ import annotations

from random import Random

from tests.core.editions import Edition, Group, Thing

BLOCKS = ("", "\n  Show: the file itself.\n", "\n  > Long ago.\n", "\n  - a plain list\n")


def pages(edition: Edition, styles: dict[int, int]) -> dict[str, str]:
    """Return the files of an edition; *styles* says how each item is written, by who it is."""
    by_page: dict[str, list[Group]] = {}
    for group in edition.groups:
        by_page.setdefault(group.page, []).append(group)
    names = "\n".join(by_page)
    files = {"index.md": f"# Book\n\n```{{toctree}}\n{names}\n```\n"}
    for page, groups in by_page.items():
        lists = "\n".join(_list(one, styles) for one in groups)
        files[f"{page}.md"] = f"# Page {page}\n\nWords before the lists.\n\n{lists}"
    return files


def _list(group: Group, styles: dict[int, int]) -> str:
    was = f":was: {', '.join(group.was)}\n" if group.was else ""
    items = "".join(_item(one, styles.get(one.who, 0)) for one in group.things)
    return f":::{{checklist}} {group.title}\n:name: {group.id}\n{was}\n{items}:::\n"


def _item(one: Thing, style: int) -> str:
    chance = Random(f"{one.who} {style}")  # noqa: S311 - a test's choice
    words = one.wording.split(" ")
    at = chance.randrange(1, len(words) - 1)
    mark = chance.choice(("", "*", "**", "`"))
    words[at] = f"{mark}{words[at]}{mark}"
    space = chance.choice((" ", "\n  ", "  "))
    text = f"{' '.join(words[:at])}{space}{' '.join(words[at:])}"
    return f"- [ ] {text} {{{_attributes(one)}}}\n{chance.choice(BLOCKS)}"


def _attributes(one: Thing) -> str:
    parts = [f"#{one.id}"]
    parts += [".retired"] * one.retired
    parts += [f"recheck={one.recheck}"] * bool(one.recheck)
    parts += [f'was="{",".join(one.was)}"'] * bool(one.was)
    return " ".join(parts)
