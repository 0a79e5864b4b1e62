"""The project's address: set once, in pyproject.toml, it appears everywhere; unset, nowhere."""

from __future__ import annotations

import re
import shutil
import sys
from email import message_from_string
from pathlib import Path

from bs4 import BeautifulSoup

from tests.conftest import DOCS, ROOT, run

ADDRESS = "https://example.org/team/handbook"
LINKED = (
    "_support", "_theme", "figures", "sources", "certificates.toml", "charts.toml", "coverage.toml",
)  # fmt: skip
"""What the handbook's conf.py reads besides pages."""
PAGES = {
    "index.md": "# Home\n\n```{toctree}\nplans/first one\n```\n",
    "plans/first one.md": "# A plan\n\n:::{checklist} A\n:name: a\n\n- [ ] I am. {#am}\n:::\n",
}
METADATA = "from flit_core import buildapi; buildapi.prepare_metadata_for_build_wheel('.')"


def _with_address(text: str) -> str:
    """Do in *text* what the comment in pyproject.toml asks for."""
    comment = re.compile(r'# (\[project\.urls\]\n)# (Repository = )"[^"]*"')
    changed, times = comment.subn(rf'\1\2"{ADDRESS}"', text)
    assert times == 1
    return changed


def _project(folder: Path, pyproject: str) -> Path:
    """Our project, but for its pages and its pyproject.toml."""
    (folder / "pyproject.toml").write_text(pyproject, "utf-8")
    shutil.copy(ROOT / "LICENSE", folder / "LICENSE")
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "docs/plans").mkdir(parents=True)
    shutil.copy(DOCS / "conf.py", folder / "docs/conf.py")
    for name in LINKED:
        (folder / "docs" / name).symlink_to(DOCS / name)
    for name, text in PAGES.items():
        (folder / "docs" / name).write_text(text, "utf-8")
    return folder


def _addresses(project: Path) -> dict[str, set[str]]:
    """Return the addresses of other sites that each page links to, and that the wheel names."""
    run(sys.executable, "-m", "sphinx", "-q", "-b", "html", "docs", "site", cwd=project)
    linked = {}
    for name in ("plans/first one", "genindex"):
        text = (project / "site" / f"{name}.html").read_text("utf-8")
        links = [link["href"] for link in BeautifulSoup(text, "html.parser").select("a[href]")]
        outside = {link for link in links if link.startswith("http")}
        linked[name] = outside - {"https://creativecommons.org/licenses/by/4.0/"}
    run(sys.executable, "-c", METADATA, cwd=project)
    metadata = next(project.glob("*.dist-info/METADATA")).read_text("utf-8")
    linked["wheel"] = set(message_from_string(metadata).get_all("Project-URL", []))
    return linked


def test_an_address_that_is_set_appears_everywhere(tmp_path: Path) -> None:
    pyproject = _with_address((ROOT / "pyproject.toml").read_text("utf-8"))
    assert _addresses(_project(tmp_path, pyproject)) == {
        "plans/first one": {
            ADDRESS,
            f"{ADDRESS}/edit/main/docs/plans/first%20one.md",
            f"{ADDRESS}/issues/new?template=correction.yml&page=plans/first%20one",
        },
        "genindex": {ADDRESS, f"{ADDRESS}/issues/new?template=correction.yml&page=genindex"},
        "wheel": {f"Repository, {ADDRESS}"},
    }


def test_without_an_address_nothing_links_to_one(tmp_path: Path) -> None:
    project = _project(tmp_path, (ROOT / "pyproject.toml").read_text("utf-8"))
    assert _addresses(project) == {"plans/first one": set(), "genindex": set(), "wheel": set()}
