r"""The attribute block that ends an item's first paragraph: ``{#id .optional recheck=12m}``.

It is read from the paragraph's source text, never from parsed nodes: smart quotes,
inline attributes or reStructuredText's trailing underscores cannot change it there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from handbook_ext.core.checklists.stray_markup import stray_blocks
from handbook_ext.core.ids import is_id, slug
from handbook_ext.core.progress.status import is_recheck
from handbook_ext.core.rules.attribute_blocks import (
    INVALID_ID,
    INVALID_VALUE,
    ITEM_WITHOUT_ID,
    TEXT_AFTER_ATTRIBUTES,
    UNKNOWN_ATTRIBUTE,
)

if TYPE_CHECKING:
    from handbook_ext.core.finding import Rule

_BLOCK = re.compile(r"(?:^|\s)(?P<block>\{(?P<body>[^{}]*)\})")
_CODE = re.compile(r"(?<!`)`++[^`]++`++")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_GLUED = re.compile(r"\S\{#[^{}]*\}\s*\Z")
_TOKEN = re.compile(
    r"""\#(?P<id>[^\s]*) | \.(?P<flag>[^\s]*)
      | (?P<key>[^\s=]+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]*))
      | (?P<junk>\S+)""",
    re.VERBOSE,
)

FLAGS = ("optional", "upcoming", "retired")
KEYS = ("was", "after", "recheck")


@dataclass(frozen=True, slots=True)
class AttributeProblem:
    """What is wrong in a block: the *rule*, the faulty *text*, what to say."""

    rule: Rule
    text: str
    message: str
    suggestion: str = ""


@dataclass(frozen=True, slots=True)
class ItemAttributes:
    """A block that was read: sound values are kept even where others have problems."""

    block: str = ""
    id: str = ""
    optional: bool = False
    upcoming: bool = False
    retired: bool = False
    was: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    recheck: str = ""
    tail: str = ""
    """The words behind the block, which there should be none of."""
    problems: tuple[AttributeProblem, ...] = field(default=(), compare=False)


def read_block(source: str) -> ItemAttributes:
    """Read the block at the end of *source*, a paragraph's text.

    Nothing is raised: without a block, or with a faulty one, the result says so in its
    ``problems``.
    """
    match = _find_block(source)
    if match is None:
        return ItemAttributes(problems=(_missing(source),))
    reader = _Reader()
    tail = _words(source[match.end() :])
    if tail:
        message = "words stand behind the attribute block, which ends the first paragraph"
        way_out = f"move it behind {tail.split()[-1]!r}"
        reader.problems.append(
            AttributeProblem(TEXT_AFTER_ATTRIBUTES, match["block"], message, way_out)
        )
    for token in _TOKEN.finditer(match["body"]):
        reader.read(token)
    if "id" not in reader.values and not any(p.rule == INVALID_ID for p in reader.problems):
        reader.problems.append(_missing(source))
    return ItemAttributes(
        match["block"], tail=tail, problems=tuple(reader.problems), **reader.values
    )


def _find_block(source: str) -> re.Match[str] | None:
    """Return the block at the end of *source*; one before other words must have an id."""
    matches = list(_BLOCK.finditer(_CODE.sub(lambda code: "`" * len(code[0]), source)))
    if matches and not _words(source[matches[-1].end() :]):
        return matches[-1]
    return next((match for match in reversed(matches) if any(stray_blocks(match["block"]))), None)


def _words(tail: str) -> str:
    """Return what readers see of the text behind a block: comments are for authors."""
    closed, end, trailing = tail.rpartition("-->")  # what opens and never closes is no comment
    return (_COMMENT.sub("", closed + end) + trailing).strip()


def _missing(source: str) -> AttributeProblem:
    """Return the problem of an item without an id, with the id its wording suggests."""
    if _GLUED.search(source):
        message = "the attribute block needs a space before it"
        return AttributeProblem(ITEM_WITHOUT_ID, "", message, "put a space there")
    suggestion = "-".join(slug(_BLOCK.sub("", source)).split("-")[:4])
    return AttributeProblem(
        ITEM_WITHOUT_ID,
        "",
        "this item has no id: its ticks could not be kept",
        f"end its first paragraph with {{#{suggestion}}}" if suggestion else "",
    )


class _Reader:
    """Reads a block token by token into values for Attributes, and problems."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}
        self.problems: list[AttributeProblem] = []

    def read(self, token: re.Match[str]) -> None:
        if token["id"] is not None:
            self._read_id(token["id"])
        elif token["flag"] in FLAGS:
            self.values[token["flag"]] = True
        elif token["flag"] is not None:
            self._unknown(token[0], [f".{flag}" for flag in FLAGS])
        elif token["key"] in KEYS:
            value = token["quoted"] if token["quoted"] is not None else token["bare"]
            self._read_value(token["key"], value)
        else:
            self._unknown(token["key"] or token[0], [f"{key}=" for key in KEYS])

    def _unknown(self, text: str, names: list[str]) -> None:
        message = f"unknown attribute {text!r}; known: {', '.join(names)}"
        self.problems.append(AttributeProblem(UNKNOWN_ATTRIBUTE, text, message))

    def _read_id(self, value: str) -> None:
        if "id" in self.values:
            problem = AttributeProblem(INVALID_ID, f"#{value}", "an item has one id, not two")
        elif is_id(value):
            self.values["id"] = value
            return
        else:
            nearest = slug(value)
            message = f"{value!r} is no id: use lower-case letters, digits, - and _"
            problem = AttributeProblem(
                INVALID_ID, f"#{value}", message, f"#{nearest}" if nearest else ""
            )
        self.problems.append(problem)

    def _read_value(self, key: str, value: str) -> None:
        if key == "recheck":
            self._read_recheck(value)
            return
        ids = [part.strip() for part in value.split(",") if part.strip()]
        for bad in (item_id for item_id in ids if not is_id(item_id)):
            self.problems.append(
                AttributeProblem(INVALID_VALUE, bad, f"{bad!r} in {key}= is no id")
            )
        if not ids:
            self.problems.append(AttributeProblem(INVALID_VALUE, f"{key}=", f"{key}= names no id"))
        self.values[key] = tuple(item_id for item_id in ids if is_id(item_id))

    def _read_recheck(self, value: str) -> None:
        if is_recheck(value):
            self.values["recheck"] = value
            return
        message = f"recheck={value} is no span of time: a number and d, w, m or y"
        self.problems.append(
            AttributeProblem(INVALID_VALUE, f"recheck={value}", message, "recheck=12m")
        )
