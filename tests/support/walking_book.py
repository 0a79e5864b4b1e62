"""A small book in which a reader walks from lists to pages that link to them."""

from __future__ import annotations

from pathlib import Path

from tests.support.browser_site import ROOT, sphinx

BOOK_ID = "walking-book"
KEY = f"handbook/1/{BOOK_ID}/!summary"
TEMPLATES = ROOT / "tests/browser/book/_templates"
CONF = f"""
project = "Walking book"
handbook_id = "{BOOK_ID}"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence"]
"""
LOOKS = {
    "basic": f"""
html_theme_options = {{"body_min_width": "0"}}
html_sidebars = {{"**": []}}
templates_path = [{str(TEMPLATES)!r}]
"""
}
FILES = {
    "index.md": """# Walking book

Words before it.

:::{checklist-resume}
:::

Words after it.

```{toctree}
:maxdepth: 2

part
```
""",
    "part.md": """# Part

```{toctree}
:maxdepth: 1

chapter
first
second
others
```
""",
    "chapter.md": """# Chapter

(lesson)=
## Lesson

See [](#first-list) in a sentence.

| When | List |
|---|---|
| Now | [](#first-list) |
| Then | [](#second-list) |

(check)=
## Check

- [](#one-a)
- [](#one-b)
- [](#one-c)
""",
    "first.md": """# First page

:::{checklist} First list
:name: first-list

- [ ] I can show A, see [the lesson](#lesson). {#one-a}
- [ ] I can show B. {#one-b recheck=1m}
- [ ] I can show C. {#one-c}
- [ ] I can show D. {#one-d .optional}
:::
""",
    "second.md": """# Second page

:::{checklist} Second list
:name: second-list

- [ ] I can show E. {#two-e was="old-e"}
- [ ] I can show F. {#two-f}
:::
""",
    "others.md": """# A page with a long title that needs more than one line in the contents

:::{checklist} Another list
:name: another-list

- [ ] I can show G. {#three-g}
:::
""",
}


def build(target: Path, theme: str = "basic", **changes: str) -> None:
    """Build the book, with other words in some files: ``chapter="# Chapter"``."""
    source = target.parent / f"{target.name}-source"
    source.mkdir(exist_ok=True)
    conf = f'{CONF}html_theme = "{theme}"\n{LOOKS.get(theme, "")}'
    texts = {"conf.py": conf, **FILES, **{f"{name}.md": text for name, text in changes.items()}}
    for name, text in texts.items():
        (source / name).write_text(text, "utf-8")
    sphinx(source, target)
