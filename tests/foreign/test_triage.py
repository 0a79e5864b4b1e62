"""What is explained, and the files that say so."""

from __future__ import annotations

import dataclasses
import re

import pytest

from tests.foreign import projects
from tests.foreign.differences import Difference
from tests.foreign.triage import EVERYWHERE, FILE, Entry, load, matches, stale_everywhere, triage

LOST = Difference("lost", "undefined label: 'x' [ref.ref]", "a.md:3", "See {ref}`x`.")
ENTRY = Entry("book", "lost", "undefined label: '*", "fault", "a reason", "See {ref}`x`.")


def test_a_star_stands_for_anything() -> None:
    assert matches("a [*] b", "a  [x.y]\nb")
    assert not matches("a * b", "a x c")
    assert not matches("", "something")


def test_what_is_in_the_file_is_explained() -> None:
    looked_up = triage("book", [LOST], [ENTRY])
    assert looked_up.explained == [(LOST, ENTRY)]
    assert (looked_up.untriaged, looked_up.stale) == ([], [])


@pytest.mark.parametrize(
    "other",
    [
        Entry("library", "lost", "*", "fault", "a reason", "*"),
        Entry("book", "extra", "*", "fault", "a reason", "*"),
        Entry("book", "lost", "*", "fault", "a reason", "See {ref}`y`."),
    ],
)
def test_another_project_kind_or_line_explains_nothing(other: Entry) -> None:
    assert triage("book", [LOST], [other]).untriaged == [LOST]


def test_an_entry_that_explains_nothing_any_more_is_said() -> None:
    assert triage("book", [], [ENTRY]).stale == [ENTRY]
    assert triage("library", [], [ENTRY]).stale == []


def test_an_entry_about_all_projects() -> None:
    everywhere = dataclasses.replace(ENTRY, project=EVERYWHERE)
    triaged = triage("library", [LOST], [everywhere])
    assert triaged.explained == [(LOST, everywhere)]
    assert stale_everywhere([triaged], [everywhere]) == []
    # one project alone cannot tell that it is stale
    assert triage("library", [], [everywhere]).stale == []
    assert stale_everywhere([triage("library", [], [everywhere])], [everywhere]) == [everywhere]


def test_an_entry_needs_a_known_verdict() -> None:
    text = '[[difference]]\nproject="a"\nkind="lost"\nsays="b"\nverdict="fine"\nreason="c"\n'
    with pytest.raises(ValueError, match="verdict"):
        load(text)


def test_the_files_themselves() -> None:
    listed = projects.load()
    assert len(listed) >= 15
    named = {entry.project for entry in load(FILE.read_text("utf-8"))}
    assert named <= {*listed, EVERYWHERE}
    assert all(re.fullmatch(r"[0-9a-f]{64}", project.sha256) for project in listed.values())
    assert "://" not in projects.LIST.read_text("utf-8")
