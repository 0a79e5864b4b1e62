"""``handbook external``: answers are kept, as long as they count, in the user's cache."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handbook_ext.cli import answer_cache_file as module
from handbook_ext.cli.answer_cache_file import default_path
from handbook_ext.cli.subcommand import CommandError
from handbook_ext.external.fetcher import Fetcher
from tests.cli.conftest import Desk
from tests.support.linking_book import HASTY, LINK
from tests.support.small_web import Web

HOUR = 3_600_000


def test_answers_are_kept_as_long_as_they_count(
    desk: Desk, web: Web, write: Callable[..., None]
) -> None:
    write({"index.md": "# Top\n\n[a](WEB/rota), [b](WEB/gone), [c](WEB/text#x)\n"})

    def asks(*options: str) -> str:
        answer = desk.run("external", "docs", *HASTY, *options)
        assert "1 HB501" in answer.out
        return re.search(r"3 addresses: (\d asked, \d from the cache)\.", answer.err)[1]

    assert asks() == "3 asked, 0 from the cache"
    assert asks() == "0 asked, 3 from the cache"
    desk.now += HOUR
    assert asks() == "1 asked, 2 from the cache"
    desk.now += 6 * 24 * HOUR
    assert asks("--max-age", "1w") == "1 asked, 2 from the cache"
    assert asks("--max-age", "12h") == "2 asked, 1 from the cache"
    assert asks("--max-age", "0") == "3 asked, 0 from the cache"
    desk.now -= HOUR
    assert asks() == "3 asked, 0 from the cache"
    write({"index.md": "# Top\n\n[a](WEB/rota#nights), [b](WEB/gone#z), [c](WEB/text)\n"})
    assert asks() == "1 asked, 2 from the cache"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("{", "the cache cache.json is ignored: it is no sound JSON file; it is written anew."),
        ("{}", "the cache cache.json is ignored: it is no cache of version 1; it is written anew."),
    ],
)
def test_a_damaged_cache_is_named_and_written_anew(
    desk: Desk, write: Callable[..., None], text: str, words: str
) -> None:
    write({"index.md": LINK.format("rota")})
    (desk.folder / "cache.json").write_text(text, "utf-8")
    answer = desk.run("external", "docs", *HASTY)
    assert answer.err.splitlines()[0] == f"handbook: {words}"
    assert answer.status == 0
    assert "0 asked, 1 from" in desk.run("external", "docs", *HASTY).err


def test_without_a_cache_that_can_be_written_the_report_is_the_same(
    desk: Desk, write: Callable[..., None]
) -> None:
    write({"index.md": LINK.format("gone")})
    (desk.folder / "file").touch()
    for cache, words in (
        ("docs", "docs cannot be read: Is a directory; all is asked anew."),
        ("file/cache.json", "file/cache.json cannot be written: "),
    ):
        answer = desk.run("external", "docs", *HASTY[2:], "--cache", cache)
        assert words in answer.err
        assert answer.status == 1
        assert answer.err.endswith("1 address: 1 asked, 0 from the cache.\n")


def test_an_interrupted_run_keeps_what_came(
    desk: Desk, write: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    write({"index.md": "# Top\n\n[a](WEB/rota), [b](WEB/gone), [c](WEB/text)\n"})
    whole = Fetcher.fetch

    def fetch(self: Fetcher, asked: dict[str, frozenset[str]]) -> Iterator[object]:
        for count, answered in enumerate(whole(self, asked)):
            if count == 2:
                raise KeyboardInterrupt
            yield answered

    with monkeypatch.context() as patch:
        patch.setattr(Fetcher, "fetch", fetch)
        answer = desk.run("external", "docs", *HASTY)
    assert (answer.status, answer.out) == (130, "")
    assert answer.err == "handbook: interrupted; 2 of 3 answers kept.\n"
    assert "1 asked, 2 from" in desk.run("external", "docs", *HASTY).err


def test_the_cache_is_in_the_users_cache_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "not/absolute")
    monkeypatch.setattr(module.sys, "platform", "linux")
    assert default_path() == tmp_path / ".cache/handbook_ext/external.json"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "c"))
    assert default_path() == tmp_path / "c/handbook_ext/external.json"
    monkeypatch.setattr(module.sys, "platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert default_path() == tmp_path / "local/handbook_ext/external.json"

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    with pytest.raises(CommandError, match="name a cache with --cache"):
        default_path()
