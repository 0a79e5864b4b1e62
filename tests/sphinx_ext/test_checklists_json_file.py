"""checklists.json, objects.inv, search: what other programs read."""

from __future__ import annotations

import json
import zlib

import pytest
from jsonschema import Draft202012Validator

from handbook_ext.core.checklists import checklists_json
from handbook_ext.core.findings.formats import json_report
from handbook_ext.core.progress import progress_file
from tests.sphinx_ext.conftest import Book


def test_the_export_validates_against_the_published_schema(book: Book) -> None:
    book.build()
    schema = json.loads(book.read("schema/checklists-1.schema.json"))
    assert schema == json.loads(checklists_json.schema())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(book.export())
    for name in (progress_file.SCHEMA_NAME, json_report.SCHEMA_NAME):
        assert book.read(f"schema/{name}") == checklists_json.schema(name)


def test_the_export_says_what_the_pages_say(book: Book) -> None:
    lists = book.build(release="2026.11").export()
    assert lists["handbook"] == "test-book"
    assert lists["edition"] == "2026.11"
    assert [checklist["id"] for checklist in lists["lists"]] == ["ready", "in-rest"]
    ready = lists["lists"][0]
    assert ready["title"] == "Ready to apply"
    first, led = ready["items"][:2]
    assert first["wording"] == "My file has six cases with emphasis and a second line."
    assert first["taught_in"] == [{"page": "index.html", "anchor": "lesson"}]
    assert led["was"] == ["old-a", "old-b"]
    assert led["recheck"] == "12m"
    assert led["optional"] is True
    assert "upcoming" not in led
    assert [item["id"] for item in ready["items"]] == [
        "six-cases", "led-project", "closed", "gone", "later",
    ]  # fmt: skip


@pytest.mark.parametrize(("builder", "page"), [("dirhtml", "lists/"), ("singlehtml", "")])
def test_addresses_are_the_builders(book: Book, builder: str, page: str) -> None:
    assert book.build(builder).export()["lists"][0]["page"] == page


def test_items_and_lists_are_in_the_inventory_and_the_search_index(book: Book) -> None:
    book.build()
    raw = (book.out / "objects.inv").read_bytes()
    inventory = zlib.decompress(raw.split(b"\n", 4)[4]).decode()
    assert "six-cases handbook:item 2 lists.html#$ My file has six cases" in inventory
    assert "ready handbook:checklist 1 lists.html#$ Ready to apply" in inventory
    index = json.loads(book.read("searchindex.js").removeprefix("Search.setIndex(")[:-1])
    anchors = {
        (f"{prefix}.{name}" if prefix else name): anchor
        for prefix, objects in index["objects"].items()
        for _page, _type, _priority, anchor, name in objects
    }
    # an empty anchor would make the search page link to "#My file has ..."
    assert anchors["My file has six cases with emphasis and a second line"] == "six-cases"
    assert anchors["Ready to apply"] == "ready"


def test_a_book_without_lists_gets_no_export(book: Book) -> None:
    book.write({"index.md": "# Book\n", "lists.md": None, "rest.rst": None})
    book.build()
    assert not (book.out / "checklists.json").exists()
    assert not (book.out / "handbook-checklists.html").exists()
