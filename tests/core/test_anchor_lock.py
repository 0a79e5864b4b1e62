"""The lock of anchors and the redirects: what is written is read, and guesses are sure."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handbook_ext.core.locks.anchor_lock import (
    HEADER,
    AnchorSet,
    InventoryObject,
    PageAnchor,
    format_anchors,
    parse_page_anchor,
    read_anchors,
    recordable,
)
from handbook_ext.core.locks.redirects import Redirect, Redirects, read_redirects
from handbook_ext.core.model import Location
from handbook_ext.core.rules.locked_anchors import BookAnchors, alias_line, anchor_lock_findings

page_anchors = st.builds(PageAnchor, st.text(max_size=12), st.text(max_size=8))
objects = st.builds(
    InventoryObject,
    st.sampled_from(["py:function", "std:term", "no kind"]),
    st.text(max_size=12),
    page_anchors,
)
books = st.builds(
    recordable, st.frozensets(page_anchors, max_size=8), st.frozensets(objects, max_size=4)
)


@given(books, st.randoms())
def test_what_is_written_is_read_in_any_order_and_twice(book: AnchorSet, random: Random) -> None:
    text = format_anchors(book)
    read = read_anchors(text.encode())
    assert (read, read.invalid_lines) == (book, ())
    lines = text.split("\n") * 2
    random.shuffle(lines)
    assert read_anchors("\r\n".join(lines).encode()) == book


@given(books, books)
def test_the_union_of_two_locks_lines_is_the_lock_of_both(
    first: AnchorSet, second: AnchorSet
) -> None:
    assert read_anchors((format_anchors(first) + format_anchors(second)).encode()) == first | second


@given(st.binary(max_size=60))
def test_no_bytes_end_in_a_traceback(data: bytes) -> None:
    lines = data.count(b"\n") + 1
    assert all(0 < fault.line <= lines for fault in read_anchors(data).invalid_lines)
    assert all(0 < fault.line <= lines for fault in read_redirects(data).invalid_lines)


def test_the_usual_names_are_recorded_as_they_are() -> None:
    book = recordable(
        {PageAnchor("a"), PageAnchor("b c", "x#y"), PageAnchor("テスト", "привет")},
        {InventoryObject("cpp:function", "void f(int a)", PageAnchor("a", "_CPPv41fi"))},
    )
    assert format_anchors(book) == (
        f"{HEADER}anchor b%20c#x%23y\nanchor テスト#привет\n"
        "object cpp:function a#_CPPv41fi void f(int a)\npage a\n"
    )


@pytest.mark.parametrize(
    "line",
    [
        "page", "page a b", "page a#b", "page /a", "page a/", "page a//b", "page a/../../b",
        "page ..", "page a\\..\\b", "page %2e%2e/a", "page a%00", "anchor a", "anchor a#",
        "anchor #b", "anchor a#b#c", "object a b c", "object py:function a", "object py:class a ",
        "item a 0123", "=======", "pag\udcffe a",
    ],
)  # fmt: skip
def test_an_unsound_line_is_a_fault_and_the_others_count(line: str) -> None:
    text = f"# ours\npage a\n{line}\nanchor a#b\n"
    read = read_anchors(text.encode("utf-8", "surrogateescape"))
    assert [fault.line for fault in read.invalid_lines] == [3]
    assert read == recordable({PageAnchor("a"), PageAnchor("a", "b")}, ())
    assert read.lines == {PageAnchor("a"): 2, PageAnchor("a", "b"): 4}


@given(page_anchors)
def test_a_page_anchor_that_is_named_never_leaves_the_site(page_anchor: PageAnchor) -> None:
    read = parse_page_anchor(str(page_anchor))
    if read:
        assert read == page_anchor
        assert ".." not in read.page.replace("\\", "/").split("/")


# -- redirects -----------------------------------------------------------------------------


def _redirects(*pairs: tuple[str, str]) -> Redirects:
    named = [(parse_page_anchor(old), parse_page_anchor(new)) for old, new in pairs]
    return Redirects(tuple(Redirect(old, new) for old, new in named if old and new))


@pytest.mark.parametrize(
    ("asked", "final"),
    [
        ("a", "c"), ("b", "c"), ("c", None), ("a#x", "d#y"), ("a#other", "c"), ("d#y", None),
        ("e", None), ("f", None), ("g", None), ("h", "c"), ("a#loop", None),
    ],
)  # fmt: skip
def test_a_redirect_is_followed_to_its_end(asked: str, final: str | None) -> None:
    redirects = _redirects(
        ("a", "b"), ("b", "c"), ("a#x", "d#y"), ("e", "f"), ("f", "e"), ("g", "e"), ("h", "a"),
        ("h", "d"), ("a#loop", "a#loop"),
    )  # fmt: skip
    page_anchor = parse_page_anchor(asked)
    assert page_anchor is not None
    assert redirects.final(page_anchor) == (parse_page_anchor(final) if final else None)


# -- what is said --------------------------------------------------------------------------


def _said(
    lock: str,
    *now: str,
    redirects: Redirects | None = None,
    objects: tuple[InventoryObject, ...] = (),
) -> list[tuple[str, str, str]]:
    """Return place, rule and suggestion of each finding; pages are those that *now* names."""
    page_anchors = {page_anchor for page_anchor in map(parse_page_anchor, now) if page_anchor}
    pages = {PageAnchor(page_anchor.page) for page_anchor in page_anchors}
    ids = {
        page: {page_anchor.anchor for page_anchor in page_anchors if page_anchor.page == page}
        for page, _ in pages
    }
    book = BookAnchors(
        recordable(page_anchors | pages, objects), ids,
        lambda page_anchor: Location(f"{page_anchor.page}.md", 7), lambda page: page == "rest",
    )  # fmt: skip
    locked = read_anchors(lock.encode())
    findings = anchor_lock_findings(locked, book, redirects or Redirects(), file="anchors.lock")
    return sorted(
        (str(finding.location), finding.rule.code, finding.suggestion) for finding in findings
    )


def test_headings_that_differ_in_a_number_are_not_each_other() -> None:
    assert _said("anchor a#step-1", "a#step-2") == [("anchors.lock:1:8", "HB401", "")]
    assert _said("anchor a#step-1-go", "a#step-1-goes", "a#step-2-go") == [
        ("a.md:7:1", "HB401", "(step-1-go)=")
    ]


def test_two_headings_that_are_alike_are_no_sure_guess() -> None:
    assert _said("anchor a#install-it", "a#install-it-1", "a#install-its", "a#install-ita") == [
        ("anchors.lock:1:8", "HB401", "")
    ]


def test_both_ids_of_a_reworded_heading_are_suggested() -> None:
    assert _said("anchor a#use-it_now\nanchor a#use-it-now", "a#use-it-nows", "a#use-it_nows") == [
        ("a.md:7:1", "HB401", "(use-it-now)="),
        ("a.md:7:1", "HB401", '<a id="use-it_now"></a>'),
    ]


def test_an_anchor_on_two_other_pages_has_moved_to_neither() -> None:
    assert _said("anchor a#x", "a", "b#x") == [("b.md:7:1", "HB401", "a#x b#x")]
    assert _said("anchor a#x", "a", "b#x", "c#x") == [("anchors.lock:1:8", "HB401", "")]


def test_a_page_is_known_again_by_its_anchors_before_its_name() -> None:
    lock = "page one/setup\nanchor one/setup#a\nanchor one/setup#b\n"
    assert _said(lock, "two/start#a", "two/start#b", "three/setup#a") == [
        ("anchors.lock:1:6", "HB402", "one/setup two/start")
    ]
    assert _said(lock, "two/start#c", "three/setup#d") == [
        ("anchors.lock:1:6", "HB402", "one/setup three/setup")
    ]
    assert _said(lock, "one/setups#c", "three/other") == [
        ("anchors.lock:1:6", "HB402", "one/setup one/setups")
    ]
    assert _said(lock, "three/other#c") == [("anchors.lock:1:6", "HB402", "")]
    assert _said(lock, "b", redirects=_redirects(("one/setup", "b"))) == []


def test_an_object_with_its_anchor_is_one_finding() -> None:
    lock = "object py:function a#f f\nobject py:function b#f f\nobject py:class c#g g\npage c\n"
    assert _said(lock, "a", "b") == [
        ("anchors.lock:1:8", "HB403", ""),
        ("anchors.lock:4:6", "HB402", ""),
    ]
    there = (InventoryObject("py:function", "f", PageAnchor("b", "f")),)
    assert _said(lock, "a", "b#f", "c", objects=there) == [
        ("anchors.lock:1:20", "HB401", ""),
        ("anchors.lock:3:8", "HB403", ""),
    ]


@pytest.mark.parametrize(
    ("anchor", "markdown", "rest"),
    [
        ("old-name", "(old-name)=", ".. _old-name:"),
        ("a2", "(a2)=", ".. _a2:"),
        ("Old", '<a id="Old"></a>', ""),
        ("old_name", '<a id="old_name"></a>', ""),
        ('x"<', '<a id="x&quot;&lt;"></a>', ""),
        ("2nd", '<a id="2nd"></a>', ""),
    ],
)
def test_an_alias_gives_exactly_the_anchor(anchor: str, markdown: str, rest: str) -> None:
    assert (alias_line(anchor, is_rest=False), alias_line(anchor, is_rest=True)) == (markdown, rest)


def test_a_line_of_moved_txt_in_another_encoding_is_said_to_be_that() -> None:
    read = read_redirects("old new\ncafé/old new\nolder new\n".encode("cp1252"))
    assert [(fault.line, fault.column, fault.message) for fault in read.invalid_lines] == [
        (2, 4, "the line is not UTF-8: save the file in that encoding")
    ]
    assert [entry.line for entry in read.entries] == [1, 3]
