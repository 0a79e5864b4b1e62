"""One book, asked for by ``handbook external`` and by Sphinx's linkcheck: answer by answer."""

from __future__ import annotations

import io
import json
import re
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests.cli.conftest import Desk
from tests.support.lockable_docs import CONF
from tests.support.small_web import Web, certified, serve

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificate")

SETTINGS = """
linkcheck_timeout = 1
linkcheck_retries = 2
linkcheck_rate_limit_timeout = 2
linkcheck_ignore = [".*/ignored"]
linkcheck_allowed_redirects = {".*/allowed$": ".*/rota$"}
"""
CHECKING = Path("docs/extension/checking.md")

ALIKE = {
    "WEB/rota": "right",
    "WEB/rota?week=12": "right",
    "WEB/rota?week=12#rota": "right",
    "WEB/rota#rota": "right",
    "WEB/rota#nights": "right",
    "WEB/rota#gone": "no anchor",
    "WEB/rota?week=12#gone": "no anchor",
    "WEB/rota#!/a": "right",
    "WEB/latin#übung": "right",
    "WEB/übung": "right",
    "WEB/übung#uebung": "no anchor",
    "WEB/nowhere": "dead",
    "WEB/gone": "dead",
    "WEB/loop": "dead",
    "WEB/moved-to-nothing": "dead",
    "WEB/moved": "moved",
    "WEB/Rota/": "moved",
    "WEB/moved#rota": "moved",
    "WEB/to-anchor": "moved",
    "WEB/huge#last": "right",
    "WEB/allowed": "right",
    "WEB/ignored": "right",
    "WEB/busy": "right",
    "WEB/headless": "right",
    "WEB/shy": "right",
    "#top": "right",
    "mailto:rota@example.org": "right",
}
"""What both say."""


class Difference(NamedTuple):
    """What each says, and which row of the page on checking tells why."""

    ours: str
    theirs: str
    row: str


REDIRECT, UNSURE = "redirects for now", "forbids, fails or keeps silent"
STATE, UNREAD = "no element", "no HTML, or too long to read whole"
DIFFERENT = {
    "WEB/found": Difference("right", "led on", REDIRECT),
    "WEB/half-moved": Difference("moved", "led on", "redirects for good, and from there for now"),
    "WEB/übung#übung": Difference("right", "no anchor", "names its encoding within"),
    "WEB/to-no-anchor": Difference("right", "led on", REDIRECT),
    "WEB/to-ignored": Difference("dead", "right", "redirects to what"),
    "WEB/login": Difference("unsure", "dead", UNSURE),
    "WEB/forbidden": Difference("unsure", "dead", UNSURE),
    "WEB/too-many": Difference("unsure", "dead", UNSURE),
    "WEB/broken": Difference("unsure", "dead", UNSURE),
    "WEB/down": Difference("unsure", "right", UNSURE),
    "WEB/slow": Difference("unsure", "timeout", UNSURE),
    "CLOSED/": Difference("unsure", "dead", UNSURE),
    "SECURE/rota": Difference("unsure", "dead", UNSURE),
    "WEB/rota#top": Difference("right", "no anchor", STATE),
    "WEB/rota#/a": Difference("right", "no anchor", STATE),
    "WEB/rota#:~:text=Rota": Difference("right", "no anchor", STATE),
    "WEB/rota#form": Difference("no anchor", "right", "name of a form field"),
    "WEB/rota#notes": Difference("right", "no anchor", "`user-content-`"),
    "WEB/text#a": Difference("right", "no anchor", UNREAD),
    "WEB/huge#gone": Difference("right", "no anchor", UNREAD),
}
"""What they judge otherwise, on purpose."""

OURS = {"HB501": "dead", "HB502": "no anchor", "HB503": "moved", "HB504": "unsure"}
THEIRS = {"working": "right", "ignored": "right", "unchecked": "right", "broken": "dead"}


@pytest.fixture
def places(web: Web, tmp_path: Path) -> Iterator[dict[str, str]]:
    """What WEB, SECURE and CLOSED stand for in addresses."""
    context = certified(tmp_path, "127.0.0.1", "IP:127.0.0.1")
    secure = Web()
    secure.socket = context.wrap_socket(secure.socket, server_side=True)
    with serve(secure), socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield {
            "WEB": web.address,
            "SECURE": secure.address.replace("http:", "https:"),
            "CLOSED": f"http://127.0.0.1:{taken.getsockname()[1]}",
        }


def _write(docs: Path, places: dict[str, str]) -> list[str]:
    """Write a book with a paragraph for each address; return these, in the order of lines."""
    addresses = [*ALIKE, *DIFFERENT]
    text = "# Top\n" + "".join(f"\n[x](<{address}>)\n" for address in addresses)
    docs.mkdir()
    (docs / "conf.py").write_text(CONF + SETTINGS, "utf-8")
    named = re.sub("WEB|SECURE|CLOSED", lambda match: places[match[0]], text)
    (docs / "index.md").write_text(named, "utf-8")
    return addresses


def _ours(desk: Desk) -> dict[int, str]:
    """Return what we say of each line that we find something in."""
    options = ("--cache", "cache.json", "--allow-private", "--format", "json")
    findings = desk.run("external", "docs", *options).json["findings"]
    return {finding["line"]: OURS[finding["code"]] for finding in findings}


def _theirs(docs: Path, out: Path) -> dict[int, str]:
    """Return what the builder says of each line."""
    with patch_docutils(str(docs)), docutils_namespace():
        app = Sphinx(docs, docs, out, out / "doctrees", "linkcheck", status=None,
                     warning=io.StringIO())  # fmt: skip
        app.build()
    answers = map(json.loads, (out / "output.json").read_text("utf-8").splitlines())
    return {answer["lineno"]: _verdict(answer) for answer in answers}


def _verdict(answer: dict[str, str | int]) -> str:
    status = str(answer["status"])
    if status == "redirected":
        return "moved" if answer["code"] in {301, 308} else "led on"
    is_of_anchor = status == "broken" and str(answer["info"]).startswith("Anchor ")
    return "no anchor" if is_of_anchor else THEIRS.get(status, status)


def test_we_say_what_linkcheck_says_but_where_we_mean_not_to(
    desk: Desk, places: dict[str, str]
) -> None:
    addresses = _write(desk.folder / "docs", places)
    lines = {address: 3 + 2 * index for index, address in enumerate(addresses)}
    ours = _ours(desk)
    with serve(Web()) as other:  # some of its answers differ from time to time
        page = desk.folder / "docs/index.md"
        page.write_text(page.read_text("utf-8").replace(places["WEB"], other.address), "utf-8")
        theirs = _theirs(desk.folder / "docs", desk.folder / "out")
    said = {
        address: (ours.get(line, "right"), theirs.get(line, "right"))
        for address, line in lines.items()
    }
    assert said == {address: (verdict, verdict) for address, verdict in ALIKE.items()} | {
        address: (difference.ours, difference.theirs) for address, difference in DIFFERENT.items()
    }


def test_each_difference_is_on_the_page() -> None:
    rows = [row for row in CHECKING.read_text("utf-8").splitlines() if row.startswith("| ")]
    for difference in DIFFERENT.values():
        assert any(difference.row in row for row in rows), difference
