"""How the harness reads what a build says."""

from __future__ import annotations

from tests.foreign.messages import Message, names_in, read_messages, say_the_same

NAMES = {"/books/tree": "", "/books/env": "<env>"}
LOG = """\
\x1b[31m/books/tree/docs/a.md:3: WARNING: unknown document: '../plan' [ref.doc]\x1b[39;49;00m
WARNING: failed to reach any of the inventories with the following issues:
intersphinx inventory 'https://a.example/objects.inv' not fetchable due to

/books/env/lib/tool.py:docstring of tool.run:7: WARNING: undefined label: 'c' [ref.ref]
/books/tree/docs/../NEWS.rst:12:4: ERROR: HB201 undefined-target: there is no label 'd'.
    see `d`_
        ^
    Suggestion: e. [handbook.HB201]
/books/env/tool.py:9:2: ERROR: HB202 missing-page: there is no page 'e', in the documentation of f.
    see
     ^ [handbook.HB202]
/books/tree/docs/a.md: WARNING: document isn't included in any toctree [toc.not_included]
"""


def test_every_kind_of_line() -> None:
    assert read_messages(LOG, NAMES) == [
        Message("WARNING", "unknown document: '../plan'", "ref.doc", "docs/a.md", 3),
        Message(
            "WARNING",
            "failed to reach any of the inventories with the following issues:\nintersphinx "
            "inventory 'https://a.example/objects.inv' not fetchable due to",
        ),
        Message(
            "WARNING", "undefined label: 'c'", "ref.ref", "<env>/lib/tool.py", 7, 0, "tool.run"
        ),
        Message(
            "ERROR", "HB201 undefined-target: there is no label 'd'.", "handbook.HB201",
            "NEWS.rst", 12, 4,
        ),
        Message(
            "ERROR", "HB202 missing-page: there is no page 'e', in the documentation of f.",
            "handbook.HB202", "<env>/tool.py", 9, 2, "f",
        ),
        Message(
            "WARNING", "document isn't included in any toctree", "toc.not_included", "docs/a.md"
        ),
    ]  # fmt: skip


def test_a_translated_paragraph_is_where_the_untranslated_one_is() -> None:
    log = "/books/tree/a.rst:71:<translated>:1: WARNING: undefined label: 'c' [ref.ref]"
    (message,) = read_messages(log, NAMES)
    assert (message.file, message.line) == ("a.rst", 71)


def test_a_finding_is_told_by_its_type() -> None:
    codes = [message.code for message in read_messages(LOG, NAMES)]
    assert codes == ["", "", "", "HB201", "HB202", ""]
    assert read_messages(LOG, NAMES)[3].sentence == "there is no label 'd'"


def test_what_a_message_names() -> None:
    assert names_in("unknown document: '../Sub/b'") == {"sub/b"}
    assert names_in("py:func reference target not found: tool.run()") == {"tool.run"}
    assert names_in("duplicate label x, other instance in docs/b.md") == set()


def finding(code: str, text: str, line: int = 3) -> Message:
    return Message("ERROR", text, f"handbook.{code}", "docs/a.md", line, 1)


def test_the_same_fault_in_other_words() -> None:
    said = Message("WARNING", "unknown document: '../plan'", "ref.doc", "docs/a.md", 3)
    assert say_the_same(said, finding("HB202", "there is no page 'sub/plan'"))
    assert not say_the_same(said, finding("HB202", "there is no page 'aplan'"))
    anchored = Message(
        "WARNING", "'myst' cross-reference target not found: 'c1'", "myst.x", "a.md", 3
    )
    assert say_the_same(anchored, finding("HB204", "the built page 'a.html' has no anchor 'c1'"))
    # what a finding names beside its subject is another thing
    assert not say_the_same(said, finding("HB203", "there is no anchor 'c' on 'plan'"))


def test_faults_that_name_nothing_are_told_by_type_and_line() -> None:
    said = Message("WARNING", "Non-consecutive header level", "myst.header", "docs/a.md", 3)
    assert say_the_same(said, finding("HB306", "a heading of level 3 follows one of level 1", 4))
    assert not say_the_same(said, finding("HB306", "a heading of level 3 follows one of 1", 30))
    assert not say_the_same(said, finding("HB301", "no table of contents names this page"))
