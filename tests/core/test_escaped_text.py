"""What others wrote is shown in reports, and steers nothing there."""

from __future__ import annotations

import json
import unicodedata

import pytest

from handbook_ext.core.escaped_text import escaped
from handbook_ext.core.findings.formats.by_name import FORMATS
from handbook_ext.core.model import Location
from handbook_ext.core.rules.external_links import MISSING_EXTERNAL_ANCHOR, MOVED_EXTERNAL_LINK
from tests.support.sample_findings import lines

STEERING = {
    "colour": "\x1b[31m", "end": "\n", "back": "\r", "tab": "\t", "next": "\x85",
    "override": "\u202e", "isolate": "\u2066", "mark": "\u200f", "arabic": "\u061c",
    "line": "\u2028", "paragraph": "\u2029", "none": "\u200b", "joiner": "\u2060",
    "order": "\ufeff", "note": "\ufff9", "tag": "\U000e0041", "half": "\ud800",
}  # fmt: skip
KEPT = ("übung", "漢字", "می\u200cخواهم", "👩\u200d🚀", "Silben\u00adtrennung", "a\u00a0b", "שלום")


@pytest.mark.parametrize("character", STEERING.values(), ids=STEERING)
def test_what_steers_is_shown_as_it_is_written_in_a_string(character: str) -> None:
    shown = escaped(f"a{character}b")
    assert shown == ascii(f"a{character}b")[1:-1]
    assert shown.isprintable()
    assert escaped(shown) == shown


@pytest.mark.parametrize("text", KEPT)
def test_what_people_read_stays(text: str) -> None:
    assert escaped(text) == text


@pytest.mark.parametrize("name", FORMATS)
def test_no_report_has_what_steers(name: str) -> None:
    foreign = "".join(STEERING.values())
    place = Location("index.md", 1, 3)
    findings = [
        MISSING_EXTERNAL_ANCHOR.at(place, f"https://example.org has no anchor '{foreign}'"),
        MOVED_EXTERNAL_LINK.at(place, f"{foreign} has moved", f"https://example.org/{foreign}"),
    ]
    report = FORMATS[name](findings, lines, "")
    texts = [report] if name in {"text", "github"} else _texts(json.loads(report))
    assert sum(text.count("\\u202e\\u2066") for text in texts) >= 2
    for text in texts:
        unseen = [c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
        assert set(unseen) <= {"\n"}, text


def _texts(value: object) -> list[str]:
    """Return every text in what a program reads from a report."""
    if isinstance(value, dict):
        return [text for inner in value.values() for text in _texts(inner)]
    if isinstance(value, list):
        return [text for inner in value for text in _texts(inner)]
    return [value] if isinstance(value, str) else []
