"""``handbook lock`` and ``anchors.lock``: what is recorded of pages and anchors, what refused."""

from __future__ import annotations

import pytest

from tests.support.lockable_docs import ASKED, LED, SOUND, LockableDocs, lock_line

PAGE = "# B\n\n## Rota\n"
ROTA = ["anchor index#b", "anchor index#rota", "page index"]


def _anchors(docs: LockableDocs) -> list[str]:
    lines = docs.anchors.read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.fixture
def plain(docs: LockableDocs) -> LockableDocs:
    """A book without checklists."""
    (docs.root / "index.md").write_text(PAGE, "utf-8")
    return docs


def test_a_book_without_checklists_has_the_lock_of_anchors_alone(
    plain: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    assert plain.lock() == 0
    assert capsys.readouterr().out == (
        f"{plain.anchors}: written for the first time; added 1 page (index); "
        "2 anchors (index#b, index#rota)\n"
    )
    assert _anchors(plain) == ROTA
    assert not plain.path.exists()
    assert plain.lock("--check") == 0


def test_what_is_gone_forbids_both_locks_until_its_line_is_deleted(
    docs: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.lock()
    docs.anchors.write_text("\n".join(ROTA), "utf-8")
    docs.write(ASKED, LED, "- [ ] N. {#new}")
    capsys.readouterr()
    assert docs.lock("--check") == 1
    assert docs.lock() == 1
    captured = capsys.readouterr()
    lines = captured.out.splitlines()
    assert sum(": error HB401 " in line for line in lines) == 2
    assert any(line.startswith(f"{docs.anchors}:2:8: error HB401 ") for line in lines)
    assert captured.err.endswith(f"{docs.path} and {docs.anchors} are left as before.\n")
    assert docs.lines == SOUND
    docs.anchors.write_text("\n".join([ROTA[0], ROTA[2]]), "utf-8")
    assert docs.lock() == 0
    assert lock_line("new", "N.") in docs.lines
    assert _anchors(docs) == ["anchor index#b", "page index"]


def test_an_alias_lets_the_lock_be_written_with_the_old_name_in_it(plain: LockableDocs) -> None:
    plain.lock()
    (plain.root / "index.md").write_text("# B\n\n(rota)=\n## The rota\n", "utf-8")
    assert plain.lock() == 0
    assert _anchors(plain) == sorted([*ROTA, "anchor index#the-rota"])


def test_lines_of_the_lock_of_anchors_that_are_not_sound_are_not_overwritten(
    plain: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\n".join(["<<<<<<< ours", *ROTA, "page ../b"])
    plain.anchors.write_text(text, "utf-8")
    assert plain.lock() == 2
    captured = capsys.readouterr()
    assert [line.split(": ")[0] for line in captured.out.splitlines() if ": error" in line] == [
        f"{plain.anchors}:1:1", f"{plain.anchors}:5:1",
    ]  # fmt: skip
    assert (
        captured.err
        == f"handbook: {plain.anchors} has lines that are not sound: mend them first.\n"
    )
    assert plain.anchors.read_text("utf-8") == text


def test_where_links_are_not_validated_there_is_no_lock_of_anchors(
    plain: LockableDocs, capsys: pytest.CaptureFixture[str]
) -> None:
    with (plain.root / "conf.py").open("a") as conf:
        conf.write("handbook_check_links = False\n")
    assert plain.lock() == 0
    assert capsys.readouterr().out.startswith("nothing to lock: ")
    assert not plain.anchors.exists()
