"""What a build finds in pages, and that it is the same however the build came about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.conftest import DOCS, sphinx
from tests.support.search_scripts import entries_of, index_of, parts_of

CONF = f"""
import sys
sys.path[:0] = [{str(DOCS / "_support")!r}, {str(DOCS / "_theme")!r}]
extensions = ["myst_parser", "handbook_ext", "handbook_theme", "search_files"]
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence"]
myst_heading_anchors = 3
html_theme, html_theme_path = "handbook", [{str(DOCS / "_theme")!r}]
handbook_id = "searched"
search_readers_words = "readers.toml"
search_ways_in = [("Begin", "lists"), ("Nowhere", "nowhere")]
search_asides = ["words"]
"""
INDEX = """# A *book*

What it answers: [](#restores) and [a list](#proofs).

(restores)=
## Restores, proved

Words here.

### 70-20-10

Deeper.

## Check

Begin with these:

- [](#restored)

{.no-search}
Nobody looks for this.

```{toctree}
lists
words
```
"""
LISTS = """# Lists

:::{checklist} Proofs
:name: proofs

An introduction.

- [ ] I have restored a service. {#restored recheck=6m}

  Taught in [Restores](#restores). Show: the log.

  - [ ] It was a real one. {#real .optional after="restored"}
- [ ] I have done it before. {#before .retired}
:::
"""
WORDS = """# Words

```{glossary}
restore test
trial
  A proof, dated.
```
"""
FILES = {
    "conf.py": CONF, "index.md": INDEX, "lists.md": LISTS, "words.md": WORDS,
    "readers.toml": '"Restore test" = ["fire drill"]\ntrials = ["try"]\n',
}  # fmt: skip


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """The sources of a small book."""
    folder = tmp_path / "source"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def made(html: Path) -> dict[str, bytes]:
    """Return all that the search of a book consists of."""
    static = html / "_static"
    paths = [static / "search.js", *(static / "search").iterdir()]
    return {path.name: path.read_bytes() for path in paths}


def afresh(source: Path, name: str, *options: str) -> dict[str, bytes]:
    """Build from nothing, and return what the search consists of."""
    sphinx("html", source, source.parent / name, *options)
    return made(source.parent / name)


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_pages_sections_terms_and_items_are_found(source: Path) -> None:
    html = source.parent / "html"
    sphinx("html", source, html)
    assert entries_of(html) == {
        "index.html": [
            ("p", "", "A book", "What it answers: Restores, proved and a list."),
            ("2", "restores-proved", "Restores, proved", "Words here."),
            ("3", "70-20-10", "70-20-10", "Deeper."),
            ("2", "check", "Check", "Begin with these:"),
        ],
        "lists.html": [
            ("p", "", "Lists", "Proofs An introduction."),
            (
                "i", "restored", "I have restored a service.",
                "Taught in Restores. Show: the log.",
            ),
            ("i", "real", "It was a real one.", ""),
        ],
        "words.html": [
            ("p", "", "Words", ""),
            ("t", "term-restore-test", "restore test", "A proof, dated."),
            ("t", "term-trial", "trial", "A proof, dated."),
        ],
    }  # fmt: skip
    index = index_of(html)
    assert index["readers"] == {"#8": "fire drill", "trials": "try"}
    assert index["asides"] == ["words"]
    assert index["waysIn"] == [["Begin", "lists.html"]]
    assert [title for title, _ in index["waysOut"]] == ["Contents", "Words", "Index"]
    assert (html / "search.html").is_file()
    assert not (html / "searchindex.js").exists()


def test_a_build_in_steps_and_one_by_several_give_the_same_bytes(source: Path) -> None:
    html = source.parent / "html"
    sphinx("html", source, html)
    edit(source / "index.md", "Words here.", "Other words here.")
    edit(source / "index.md", "Restores, proved", "Restores, timed")
    edit(source / "lists.md", "[Restores](#restores)", "[](#restores)")
    sphinx("html", source, html)
    edit(source / "index.md", "Restores, timed", "Restores, seen")  # as lists.md says too
    (source / "words.md").unlink()
    edit(source / "index.md", "words\n", "")
    sphinx("html", source, html)
    assert made(html) == afresh(source, "by-several", "-j", "3")
    assert [page for page, _ in index_of(html)["pages"]] == ["index.html", "lists.html"]
    texts = [text for texts in parts_of(html).values() for text in texts]
    assert {"Other words here.", "Taught in Restores, seen. Show: the log."} <= {*texts}


def test_readers_words_alone_renew_the_index(source: Path) -> None:
    html = source.parent / "html"
    sphinx("html", source, html)
    before = made(html)
    sphinx("html", source, html)
    assert made(html) == before
    edit(source / "readers.toml", "fire drill", "dry run")
    sphinx("html", source, html)
    assert index_of(html)["readers"]["#8"] == "dry run"


def test_without_what_earlier_builds_kept_all_pages_are_looked_at(source: Path) -> None:
    html = source.parent / "html"
    sphinx("html", source, html)
    before = made(html)
    for kept in (source.parent / "html-doctrees").glob("*search*"):
        kept.unlink()
    shutil.rmtree(html / "_static/search")
    (html / "_static/search.js").unlink()
    sphinx("html", source, html)
    assert made(html) == before
