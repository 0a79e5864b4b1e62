"""Which dead links of the written pages somebody says, and which findings they bear out."""

from __future__ import annotations

from collections import defaultdict
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from tests.foreign.dead_links import NO_FILE
from tests.foreign.differences import Difference
from tests.foreign.messages import name_the_same, names_in, plain_name, subject_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from tests.foreign.dead_links import DeadLink, Page
    from tests.foreign.messages import Message


def unseen(
    dead: Sequence[DeadLink], messages: Sequence[Message], docs: str, pages: Collection[str]
) -> list[Difference]:
    """Return the dead links that no message is about, each target once.

    Links of one target on many pages come from a template mostly: the first stands for all.
    """
    silent: dict[tuple[str, str], list[DeadLink]] = defaultdict(list)
    for link in dead:
        if not any(_is_about(message, link, docs, pages) for message in messages):
            silent[link.target, link.reason].append(link)
    return [
        Difference("unseen", f"{target}: {reason}", _pages(links), links[0].tag)
        for (target, reason), links in silent.items()
    ]


def made(dead_with: Sequence[DeadLink], dead_without: Sequence[DeadLink]) -> list[Difference]:
    """Return the dead links that are in the pages only with us."""
    before = {(link.page, link.target) for link in dead_without}
    return [
        Difference("made", f"{link.target}: {link.reason}", link.page, link.tag)
        for link in dead_with
        if (link.page, link.target) not in before
    ]


def borne_out(
    finding: Message, dead: Sequence[DeadLink], pages: Mapping[str, Page], docs: str
) -> bool:
    """Whether the written pages show that a finding is true."""
    if finding.code == "HB207":
        sources = {name: page.repeated for name, page in pages.items()}
        return any(
            subject_of(finding) & {plain_name(name) for name in repeated}
            for page, repeated in sources.items()
            if _may_be_of(finding, page, docs, pages)
        )
    return any(_is_about(finding, link, docs, pages) for link in dead)


def _pages(links: Sequence[DeadLink]) -> str:
    names = sorted({link.page for link in links})
    return names[0] if len(names) == 1 else f"{names[0]} and {len(names) - 1} more"


def _is_about(message: Message, link: DeadLink, docs: str, pages: Collection[str]) -> bool:
    if not _may_be_of(message, link.page, docs, pages):
        return False
    path, _, fragment = link.target.partition("#")
    stem = path.removesuffix(".html")
    is_file = link.reason == NO_FILE
    named = {link.address, link.target, *((path, stem) if is_file else (fragment,))}
    names = subject_of(message) if message.code else names_in(message.text)
    return name_the_same({name for name in map(plain_name, named) if name}, names)


def _may_be_of(message: Message, page: str, docs: str, pages: Collection[str]) -> bool:
    """Whether a message may be about a page: its source is the page's, or no page's at all."""
    if not message.file:
        return True
    file = PurePosixPath(message.file)
    source = file.relative_to(docs) if file.is_relative_to(docs) else file
    written = source.with_suffix(".html").as_posix()
    return written == page or written not in pages
