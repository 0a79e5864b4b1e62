"""The figures that the harness prints."""

from __future__ import annotations

import pytest

from tests.foreign import report
from tests.foreign.differences import Difference
from tests.foreign.judgement import Judgement
from tests.foreign.triage import Entry, Triaged

FIGURES = {
    "pages": 9, "warnings": 4, "findings": 10, "replaced": 3, "dead links": 1,
    "seconds without us": 2.0, "seconds with us": 2.5,
}  # fmt: skip
FALSE = Difference("extra", "HB201 x"), Entry("book", "extra", "HB201 x", "fault", "a reason")
RIGHT = Difference("extra", "HB204 x"), Entry("book", "extra", "HB204 x", "right", "a reason")
LOST = Difference("lost", "undefined label: 'x'")


def test_faults_and_what_nobody_has_looked_at_are_counted() -> None:
    counts = report.counts_of(Judgement(FIGURES), Triaged([FALSE, RIGHT], [LOST], []))
    assert (counts["extra"], counts["lost"], counts["untriaged"]) == (1, 1, 1)
    assert (counts["verdict fault"], counts["verdict right"]) == (1, 1)


def test_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    counts = report.counts_of(Judgement(FIGURES), Triaged([FALSE], [LOST], []))
    report.print_table({"book": counts, "library": counts})
    printed = capsys.readouterr().out.splitlines()
    assert printed[3].split()[:4] == ["library", "9", "4", "10"]
    assert printed[4].split()[:4] == ["all", "18", "8", "20"]
    assert printed[4].split()[-2:] == ["1.25", "2"]
    assert printed[6] == (
        "false findings: 2 of 20; exact places: 100.0 %; warnings lost: 2; dead links unseen: 0"
    )


def test_the_exit_status() -> None:
    entry = FALSE[1]
    assert report.is_clean([Triaged([FALSE, RIGHT], [], [])])
    assert not report.is_clean([Triaged([], [LOST], [])])
    assert not report.is_clean([Triaged([], [], [entry])])
