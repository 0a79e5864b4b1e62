"""The cache of what addresses answered: its file, and what is asked because it is not in it."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from handbook_ext.cli.atomic_files import write_atomically
from handbook_ext.cli.output import warn
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.core.marked_messages import count_noun
from handbook_ext.external.answer import ASKED
from handbook_ext.external.answer_cache import CachedAnswer, CacheError, format_cache, parse_cache

if TYPE_CHECKING:
    from collections.abc import Mapping

    from handbook_ext.external.answer import Answer
    from handbook_ext.external.request_limits import RequestLimits


def default_path() -> Path:
    """Return where the platform keeps what its user's programs can make anew."""
    try:
        home = Path.home()
    except RuntimeError:
        raise CommandError("you have no home folder: name a cache with --cache.") from None
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or str(home / "AppData/Local")
    else:
        cache_home = os.environ.get("XDG_CACHE_HOME", "")
        folder = cache_home if Path(cache_home).is_absolute() else str(home / ".cache")
    return Path(folder, "handbook_ext", "external.json")


class AnswerCacheFile:
    """What addresses answered: kept in the file *path*, at most *max_age* seconds old.

    A file that is damaged is named, and written anew. *asked* is how many addresses were asked;
    of those that were not, nothing is kept.
    """

    def __init__(self, path: Path, max_age: int) -> None:
        self.path, self.max_age = path, max_age
        self.asked = 0

    def answers(
        self, addresses: Mapping[str, frozenset[str]], limits: RequestLimits
    ) -> dict[str, Answer]:
        """Return the answer of each of the *addresses*; the values are anchors sought in it.

        What came is kept, also where the user interrupts.
        """
        from handbook_ext.external.fetcher import Fetcher  # noqa: PLC0415 - loads requests
        from handbook_ext.external.http_session import is_proxied  # noqa: PLC0415

        now = time.time_ns() // 10**9
        cache = self._fresh(now)
        missing = {
            address: anchors
            for address, anchors in addresses.items()
            if address not in cache or not cache[address].tells(anchors)
        }
        if not limits.allow_private and any(map(is_proxied, missing)):
            warn("a proxy is set: only it can tell which names lead to private addresses.")
        idle = {}
        try:
            for address, answer in Fetcher(limits).fetch(missing):
                if answer.verdict in ASKED:
                    cache[address] = CachedAnswer(answer, now)
                    self.asked += 1
                else:
                    idle[address] = answer
        except KeyboardInterrupt:
            warn(f"interrupted; {self.asked} of {count_noun(len(missing), 'answer')} kept.")
            raise
        finally:
            if self.asked:
                self._write(cache)
        answers = {address: entry.answer for address, entry in cache.items()} | idle
        return {address: answers[address] for address in addresses}

    def _read(self) -> dict[str, CachedAnswer]:
        try:
            return parse_cache(self.path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            warn(f"the cache {self.path} cannot be read: {error.strerror}; all is asked anew.")
        except CacheError as error:
            warn(f"the cache {self.path} is ignored: {error}; it is written anew.")
        return {}

    def _fresh(self, now: int) -> dict[str, CachedAnswer]:
        """Return of the cache what is not too old at *now*."""
        return {
            address: entry
            for address, entry in self._read().items()
            if entry.is_fresh(now, self.max_age)
        }

    def _write(self, cache: Mapping[str, CachedAnswer]) -> None:
        """Write the cache; without one the answers are as good as with it."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self.path, format_cache(cache))
        except OSError as error:
            warn(f"the cache {self.path} cannot be written: {error.strerror}.")
        except CommandError as error:
            warn(str(error))
