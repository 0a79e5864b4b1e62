"""``handbook lock`` against what the locks were: a revision, a checkout, a built site."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from handbook_ext.cli import main
from tests.conftest import run
from tests.sphinx_ext.conftest import Book
from tests.support.expectations import Expect, in_blocks, to_text

CONF = """\
project = "Signal box"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence"]
exclude_patterns = ["_out"]
handbook_id = "signal-box"
html_theme = "basic"
html_copy_source = False
html_use_index = False
"""
PAGE = """\
# Signal box

## Levers

:::{checklist} Before the first train
:name: first-train

- [ ] The levers were tried. {#tried}
- [ ] The lamps are filled. {#lamps}
:::
"""


class Repository:
    """A git repository with a locked book in the folder ``docs``, committed."""

    def __init__(self, root: Path, capture: pytest.CaptureFixture[str]) -> None:
        self.root, self.capture = root, capture
        self.book = Book(root / "docs").write({"conf.py": CONF, "index.md": PAGE})
        self.docs = self.book.root
        self.lock, self.anchors = self.docs / "checklists.lock", self.docs / "anchors.lock"
        self.git("init", "-q", "-b", "main")
        self.run()
        self.commit("locked")

    def git(self, *arguments: str) -> None:
        who = ("-c", "user.name=n", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
        run("git", "-C", self.root, *who, *arguments)

    def commit(self, message: str) -> None:
        self.git("add", "docs")
        self.git("commit", "-qm", message)

    def edit(self, old: str, new: str) -> None:
        assert old in (self.docs / "index.md").read_text("utf-8")
        text = (self.docs / "index.md").read_text("utf-8").replace(old, new)
        self.book.write({"index.md": text})

    def run(self, *options: str) -> tuple[int, str, str]:
        """Run ``handbook lock``; return status, output and messages."""
        status = main(["lock", *options, str(self.docs)])
        captured = self.capture.readouterr()
        assert "Traceback" not in captured.err
        return status, captured.out, captured.err


@pytest.fixture
def repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Repository:
    return Repository(tmp_path, capsys)


def _lines(out: str) -> list[str]:
    """Return what the findings say that the lock had."""
    lost = [line for line in out.splitlines() if "HB126" in line and ": error" in line]
    return [line.partition("has no more: ")[2].rstrip(".") for line in lost]


@pytest.fixture
def reverted(repository: Repository) -> Repository:
    """The repository after a published rename was reverted, with the lock's own lines."""
    repository.edit("{#lamps}", '{#lamps-lit was="lamps"}')
    assert repository.run()[0] == 0
    repository.commit("renamed")
    repository.git("tag", "release")
    repository.git("revert", "--no-edit", "HEAD")
    return repository


def test_after_a_revert_the_lock_is_put_back_and_the_item_says_what_it_was(
    reverted: Repository, expect: Expect
) -> None:
    assert reverted.run("--check")[0] == 0
    status, out, err = reverted.run("--check", "--against", "release")
    assert status == 1
    expect(Path(__file__).with_name("earlier_locks.txt"), to_text(in_blocks(out, reverted.docs)))
    assert "run: handbook lock" not in err
    before = reverted.lock.read_bytes()
    assert reverted.run("--against", "release")[0] == 1
    assert reverted.lock.read_bytes() == before
    subprocess.run(err.partition("put them back first: ")[2], shell=True, check=True)  # noqa: S602
    status, out, err = reverted.run()
    assert (status, "HB114" in out) == (1, True)
    assert 'Suggestion: was="lamps-lit".' in out
    reverted.edit("{#lamps}", '{#lamps was="lamps-lit"}')
    assert reverted.run()[0] == 0
    assert reverted.run("--check", "--against", "release") == (0, "", "")


def test_a_built_site_and_a_checkout_tell_the_same(reverted: Repository) -> None:
    clone = reverted.root / "old one"
    reverted.git("worktree", "add", "-q", str(clone), "release")
    site = Book(clone / "docs").build().out
    expected = reverted.run("--check", "--against", "release")[1]
    for folder in (clone, clone / "docs", site):
        status, out, err = reverted.run("--check", "--against", str(folder))
        assert (status, _lines(out)) == (1, _lines(expected))
        back = shlex.split(err.partition("put them back first: ")[2])
        assert back[0] == "cat"
        assert Path(back[1]).is_file()


def test_a_lock_that_was_deleted_is_not_blessed(repository: Repository) -> None:
    repository.lock.unlink()
    repository.anchors.unlink()
    repository.edit("- [ ] The levers were tried. {#tried}\n", "")
    for options in ((), ("--check",), ("--check", "--against", "HEAD")):
        status, out, err = repository.run(*options)
        assert status == 1
        assert [line.split()[:2] for line in _lines(out)] == [["item", "tried"]]
        assert "run: handbook lock" not in err
    assert not repository.lock.exists()
    repository.git("checkout", "docs/checklists.lock")
    status, out, _ = repository.run()
    assert (status, "HB114" in out) == (1, True)


def test_a_deleted_lock_of_anchors_is_noticed_and_a_deleted_line_only_when_asked(
    repository: Repository,
) -> None:
    repository.edit("## Levers\n\n", "")
    repository.anchors.unlink()
    status, out, _ = repository.run()
    assert (status, _lines(out)) == (1, ["anchor index#levers"])
    repository.git("checkout", "docs/anchors.lock")
    assert "HB401" in repository.run("--check")[1]
    text = repository.anchors.read_text("utf-8").replace("anchor index#levers\n", "")
    repository.anchors.write_text(text, "utf-8")
    assert repository.run()[0] == 0
    assert _lines(repository.run("--check", "--against", "main")[1]) == ["anchor index#levers"]


def test_what_became_of_an_id_since_is_no_loss(repository: Repository) -> None:
    repository.edit("{#tried}", "{#tried .retired}")
    repository.edit("The lamps are filled.", "All lamps are filled.")
    repository.run()
    repository.commit("retired")
    repository.edit("{#tried .retired}", '{#levers-tried was="tried"}')
    repository.edit("## Levers", "## Points")
    repository.edit("# Signal box\n", "# Signal box\n\n(levers)=\n")
    assert repository.run()[0] == 0
    for revision in ("main", "main~1"):
        assert repository.run("--check", "--against", revision) == (0, "", "")


def test_another_handbook_is_a_loss(repository: Repository) -> None:
    for path in (repository.lock, repository.docs / "conf.py"):
        path.write_text(path.read_text("utf-8").replace("signal-box", "box"), "utf-8")
    assert _lines(repository.run("--check")[1]) == ["handbook signal-box"]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("https://example.org/book/", "-O https://example.org/book/checklists.lock"),
        ("HTTP://example.org", "--against takes no address; download both locks"),
        ("", "--against names nothing to compare with"),
        ("nowhere", "'nowhere' is no folder, and no revision of the git repository"),
        ("-n", "'-n' is no folder, and no revision"),
        ("main:docs", "'main:docs' is no folder, and no revision"),
        ("a\0b", "is no folder, and no revision"),
        ("docs/conf.py", "there is neither checklists.lock nor anchors.lock in"),
        (".git", "there is neither checklists.lock nor anchors.lock in .git."),
    ],
)
def test_what_is_nothing_to_compare_with_is_one_line(
    repository: Repository, source: str, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.root)
    status, out, err = repository.run("--check", f"--against={source}")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert words in err


def test_where_git_cannot_tell_it_is_said(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shallow = tmp_path / "shallow"
    run("git", "clone", "-q", "--depth=1", f"file://{repository.root}", shallow)
    repository.docs = shallow / "docs"
    assert "this clone has not all of them" in repository.run("--check", "--against", "old")[2]
    run("git", "-C", shallow, "rm", "-q", "docs/anchors.lock", "docs/checklists.lock")
    run("git", "-C", shallow, "-c", "user.name=n", "-c", "user.email=n@e", "commit", "-qm", "x")
    assert "has no lock of this book" in repository.run("--against", "HEAD")[2]
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert "git, to ask for a revision, is not installed" in repository.run("--against", "x")[2]
    assert repository.run("--check")[0] == 0
