"""Sphinx still hands its warnings on as we take for granted."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util import logging as sphinx_logging_module

from handbook_ext.sphinx_ext.compat import sphinx_helpers, sphinx_logging


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Sphinx]:
    (tmp_path / "index.rst").write_text("T\n=\n")
    with sphinx_helpers.patch_docutils(str(tmp_path)), sphinx_helpers.docutils_namespace():
        yield Sphinx(
            tmp_path, None, tmp_path / "out", tmp_path / "doctrees", "dummy",
            status=None, warning=io.StringIO(), confoverrides={},
        )  # fmt: skip


class Keep(logging.Filter):
    """Keeps every record, and lets none through."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def filter(self, record: logging.LogRecord) -> bool:
        self.records.append(record)
        return False


def test_a_filter_comes_first_and_a_record_is_handled_again(app: Sphinx) -> None:
    keep = Keep()
    handler = sphinx_logging.warning_handler()
    sphinx_logging.filter_first(handler, keep)
    sphinx_logging_module.getLogger("x").warning("w", type="a", subtype="b", location=("index", 3))
    assert app._warning.getvalue() == ""
    assert app._warncount == 0
    handler.removeFilter(keep)
    handler.handle(keep.records[0])
    assert app._warncount == 1
    assert "index.rst:3: WARNING: w [a.b]" in app._warning.getvalue()


def test_warnings_that_wait_until_all_is_read_pass_the_filter_then(app: Sphinx) -> None:
    keep = Keep()
    sphinx_logging.filter_first(sphinx_logging.warning_handler(), keep)
    with sphinx_logging_module.pending_warnings():
        sphinx_logging_module.getLogger("x").warning("w")
        assert keep.records == []
    assert [record.getMessage() for record in keep.records] == ["w"]


@pytest.mark.parametrize(
    ("location", "place"),
    [
        (None, ""),
        ("index", "{root}/index.rst"),
        (("index", 3), "{root}/index.rst:3"),
        (("index", None), "{root}/index.rst"),
        ((None, None), ""),
        ("/a/b.rst:7", "/a/b.rst:7"),
    ],
)
def test_a_warnings_location_is_a_path_and_a_line(
    app: Sphinx, location: object, place: str
) -> None:
    record = logging.LogRecord("sphinx.x", logging.WARNING, "", 0, "w", (), None)
    record.location = location
    assert sphinx_logging.warning_location(app, record) == place.format(root=app.srcdir)


def test_a_node_tells_its_location(app: Sphinx) -> None:
    record = logging.LogRecord("sphinx.x", logging.WARNING, "", 0, "w", (), None)
    record.location = nodes.paragraph()
    record.location.source, record.location.line = "/a/b.rst", 7
    assert sphinx_logging.warning_location(app, record) == "/a/b.rst:7"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("/a/b.rst:7", ("/a/b.rst", 7)),
        ("/a/b.rst", ("/a/b.rst", 0)),
        ("C:\\a\\b.rst:7", ("C:\\a\\b.rst", 7)),
        ("/a/b.py:docstring of b.f:2", ("/a/b.py", 2)),
        ("<unknown>:1", ("", 0)),
        ("", ("", 0)),
    ],
)
def test_a_location_is_taken_apart(text: str, parts: tuple[str, int]) -> None:
    assert sphinx_logging.location_parts(text) == parts


def test_a_kind_is_type_and_subtype() -> None:
    record = logging.LogRecord("sphinx.x", logging.WARNING, "", 0, "w", (), None)
    assert sphinx_logging.warning_kind(record) == ""
    record.type, record.subtype = "ref", "ref"
    assert sphinx_logging.warning_kind(record) == "ref.ref"
    record.subtype = None
    assert sphinx_logging.warning_kind(record) == "ref"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("T\n=\n\n.. _a: b\n.. _a: c\n", "docutils.duplicate_target"),
        ("T\n=\n\n.. include:: gone.txt\n", "docutils.include"),
        ("T\n=\n\nA\n-\n\nB\n~\n\nC\n=\n\nD\n~\n", "docutils.title_level"),
        ("T\n=\n\ngone_\n", "docutils.unknown_target"),
        ("T\n=\n\n.. _a:\n\nA\n-\n\n.. include:: index.inc\n", "label.duplicate"),
    ],
)
def test_what_has_no_subtype_is_told_by_its_text(app: Sphinx, text: str, kind: str) -> None:
    app.srcdir.joinpath("index.rst").write_text(text)
    app.srcdir.joinpath("index.inc").write_text("")
    if kind == "label.duplicate":
        app.srcdir.joinpath("other.rst").write_text(text)
    keep = Keep()
    sphinx_logging.filter_first(sphinx_logging.warning_handler(), keep)
    app.build()
    assert kind in map(sphinx_logging.warning_kind, keep.records)


def test_a_picture_that_no_file_is_is_told_by_its_text(app: Sphinx) -> None:
    app.srcdir.joinpath("index.rst").write_text("T\n=\n\n.. image:: gone.*\n")
    app.build()
    keep = Keep()
    sphinx_logging.filter_first(sphinx_logging.warning_handler(), keep)
    app.builder.post_process_images(app.env.get_doctree("index"))
    (record,) = keep.records
    assert sphinx_logging.warning_kind(record) == "image.not_found"
    assert record.getMessage().endswith(": gone.*")
