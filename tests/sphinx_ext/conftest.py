"""A tiny project to build: files in, pages and findings out."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from sphinx import locale
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace, patch_docutils

from tests.support.sphinx_once import keep_what_never_changes

keep_what_never_changes()

UNNAMED = """\
project = "Test Book"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = ["_out"]
"""
CONF = f'{UNNAMED}handbook_id = "test-book"\n'
PLAIN = {"html_theme": "basic", "html_copy_source": False, "html_use_index": False}
"""Values that ``conf.py`` need not name: pages that no test looks at are half of a build."""


class Book:
    """A project in a temporary folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write({"conf.py": CONF})
        self.warnings = ""
        self.status = -1

    def write(self, files: dict[str, str | None]) -> Book:
        """Write *files*; None deletes one."""
        for name, text in files.items():
            path = self.root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_text(text, "utf-8")
        return self

    def build(
        self,
        builder: str = "html",
        *,
        fresh: bool = False,
        jobs: int = 1,
        doctrees: str = "doctrees-{}",
        **conf: Any,
    ) -> Book:
        """Build with *builder*; warnings and exit status are kept for the test to judge."""
        stream = io.StringIO()
        self.out = self.root / "_out" / builder
        self.doctrees = self.root / "_out" / doctrees.format(builder)
        # an English build after a German one in the same process would stay German
        locale.translators.clear()
        written = (self.root / "conf.py").read_text("utf-8")
        conf = {name: value for name, value in PLAIN.items() if name not in written} | conf
        with patch_docutils(str(self.root)), docutils_namespace():
            app = Sphinx(
                self.root, self.root, self.out, self.doctrees, builder, conf,
                status=io.StringIO(), warning=stream, freshenv=fresh, parallel=jobs,
            )  # fmt: skip
            try:
                app.build()
            finally:
                self.warnings = re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue())
        self.status = app.statuscode
        return self

    def page(self, name: str) -> BeautifulSoup:
        """Return a built page, parsed."""
        return BeautifulSoup(self.read(name), "html.parser")

    def read(self, name: str) -> str:
        """Return the text of a built file."""
        return (self.out / name).read_text("utf-8")

    def export(self) -> dict[str, Any]:
        """Return checklists.json."""
        return json.loads(self.read("checklists.json"))

    @property
    def findings(self) -> list[str]:
        """The findings reported, as ``file:line:column CODE``, in the order of the report."""
        pattern = re.compile(r"^(.*?:\d+:\d+): (?:ERROR|WARNING): (HB\d+) ", re.MULTILINE)
        return [
            f"{Path(place).relative_to(self.root).as_posix()} {code}"
            for place, code in pattern.findall(self.warnings)
        ]


@pytest.fixture
def make_book(tmp_path: Path) -> Callable[..., Book]:
    """Return a function that makes a project of *files* around one list."""

    def make(files: dict[str, str | None], folder: str = "book") -> Book:
        return Book(tmp_path / folder).write(files)

    return make


@pytest.fixture
def book(make_book: Callable[..., Book]) -> Book:
    """A project with a lesson, a list in Markdown and a list in reStructuredText."""
    return make_book(
        {
            "index.md": INDEX,
            "lists.md": LISTS,
            "rest.rst": REST,
        }
    )


INDEX = """\
# Book

See [](#six-cases), [the case](#six-cases), {any}`ready`, {handbook:item}`six-cases`, [](#ready).

```{toctree}
lists
rest
```

(lesson)=
## A lesson

Text of the lesson.

### A detail

More.
"""

LISTS = """\
# Lists

:::{checklist} Ready to *apply*
:name: ready

Go through it with your mentor.

- [ ] My file has six cases with *emphasis*
  and a second line. {#six-cases}

  Taught in [A lesson](#lesson). Show: the file.
- [ ] I led a project. {#led-project .optional was="old-a,old-b" recheck=12m}
  - [ ] It was closed. {#closed after=six-cases}
- [ ] An item of the past. {#gone .retired}
- [ ] An item of the future. {#later .upcoming}
:::
"""

REST = """\
Rest
====

.. checklist:: In reST
   :name: in-rest

   - [ ] One thing, see :ref:`lesson`. {#rest_one_ .optional}

     A paragraph.

   - [ ] Another {#rest-two was="x_,y"}
"""
