"""What addresses answered, kept for the next time."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from handbook_ext.external.answer import ASKED, Answer, Verdict

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

VERSION: Final = 1
BAD_AGE: Final = 3600
"""Seconds that an answer which is not good lives: it may be mended any time."""


class CacheError(Exception):
    """A cache can't be read; says why."""


class CachedAnswer(NamedTuple):
    """An answer, and when it came, in seconds since 1970."""

    answer: Answer
    at: int

    def is_fresh(self, now: int, max_age: int) -> bool:
        """Whether it still counts; *max_age* is the life of a good answer in seconds."""
        life = max_age if self.answer.verdict == "good" else min(BAD_AGE, max_age)
        return 0 <= now - self.at < life

    def tells(self, anchors: Collection[str]) -> bool:
        """Whether it says all that is asked for: a page that is not good has no anchors."""
        return self.answer.verdict != "good" or self.answer.anchors.keys() >= set(anchors)


def format_cache(cache: Mapping[str, CachedAnswer]) -> str:
    """Return a cache's text: an address a line."""
    lines = [f"{json.dumps(address)}: {json.dumps(_record(cache[address]))}" for address in cache]
    listed = "\n{}\n".format(",\n".join(lines)) if lines else ""
    return f'{{"version": {VERSION}, "answers": {{{listed}}}}}\n'


def _record(entry: CachedAnswer) -> dict[str, Any]:
    answer = entry.answer
    return {
        "verdict": answer.verdict,
        "reason": answer.reason,
        "moved": answer.moved,
        "anchors": dict(answer.anchors),
        "at": entry.at,
    }


def parse_cache(data: bytes) -> dict[str, CachedAnswer]:
    """Return the answers in a cache by address; raises CacheError."""
    try:
        content = json.loads(data.decode())
    except (ValueError, RecursionError):
        raise CacheError("it is no sound JSON file") from None
    answers = content.get("answers") if isinstance(content, dict) else None
    if not isinstance(answers, dict) or content.get("version") != VERSION:
        raise CacheError(f"it is no cache of version {VERSION}")
    return {address: _kept(address, record) for address, record in answers.items()}


def _kept(address: str, record: Any) -> CachedAnswer:
    if not _is_sound(record):
        raise CacheError(f"what it says of {address} is not sound")
    verdict = cast("Verdict", record["verdict"])
    answer = Answer(verdict, record["reason"], record["moved"], record["anchors"])
    return CachedAnswer(answer, record["at"])


def _is_sound(record: Any) -> bool:
    if not isinstance(record, dict) or record.get("verdict") not in ASKED:
        return False
    kinds = {name: type(value) for name, value in record.items()}
    if kinds != {"verdict": str, "reason": str, "moved": str, "anchors": dict, "at": int}:
        return False
    return all(value is None or isinstance(value, bool) for value in record["anchors"].values())
