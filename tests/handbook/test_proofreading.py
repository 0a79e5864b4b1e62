"""The proofreader itself, on small pages: what it finds, and what it lets stand."""

from __future__ import annotations

from pathlib import Path

import proofread
import pytest
from data_files import DataError
from proof import claims, exceptions, form, links, reading, sentences, whole_book, wording
from proof.judge import Judge
from proof.reading import Page, PageError

HEAD = """\
---
reviewed: 2026-11-28
class: stable
owner: us
kind: chapter
---

# A title

"""
WHOLE = (
    HEAD
    + """\
One sentence answers.

{.for-whom}
For you. 3 minutes.

{.case}
A firm lost a day {cite}`key`.

{.tomorrow}
Ask one person.

## The mistake: haste

It was fast.

## Check

- [](#an-item)
"""
)


def read(tmp_path: Path, text: str, name: str = "page") -> Page:
    path = tmp_path / f"{name}.md"
    path.write_text(text, "utf-8")
    return reading.read(path, name)


def form_faults(page: Page) -> list[str]:
    return [message for _, message in form.faults(page, {"an-item"})]


def test_a_whole_chapter_has_no_fault_of_form(tmp_path: Path) -> None:
    assert form_faults(read(tmp_path, WHOLE)) == []


@pytest.mark.parametrize(
    ("cut", "part"),
    [
        ("One sentence answers.\n", "answer"),
        ("{.for-whom}\n", "for-whom"),
        ("{.case}\n", "case"),
        ("{.tomorrow}\n", "tomorrow"),
        ("The mistake: ", "mistake"),
        ("(#an-item)", "check"),
    ],
)
def test_a_part_left_out_is_named_unless_the_page_says_why(
    tmp_path: Path, cut: str, part: str
) -> None:
    text = WHOLE.replace(cut, "")
    assert [fault.split(":")[0] for fault in form_faults(read(tmp_path, text))] == [
        f"there is no {part}"
    ]
    argued = text.replace("kind: chapter\n", f"kind: chapter\nwithout:\n  {part}: for once\n")
    assert form_faults(read(tmp_path, argued)) == []


@pytest.mark.parametrize(
    ("without", "message"),
    [
        ("  case: for once\n", "without: case is there after all"),
        ("  cas: for once\n", "without: 'cas' is none of"),
        ("  case:\n", "without: case needs a reason"),
    ],
)
def test_a_wrong_without_is_a_fault(tmp_path: Path, without: str, message: str) -> None:
    text = WHOLE.replace("kind: chapter\n", f"kind: chapter\nwithout:\n{without}")
    assert any(fault.startswith(message) for fault in form_faults(read(tmp_path, text)))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("owner: us\n", "", "front matter: owner is missing"),
        ("class: stable", "class: lasting", "front matter: class is one of"),
        ("2026-11-28", "soon", "front matter: reviewed is a date"),
        ("kind: chapter", "kind: essay", "front matter: kind is one of"),
        ("kind: chapter", "kind: checklist", "a checklist page holds a checklist"),
        ("kind: chapter", "kind: part\nwithout:\n  case: so", "without: a page of kind 'part'"),
        ("haste", "haste {cite}`key`", "no source is cited in a heading"),
        ("It was fast.", "This page is being written.", "the page is not written yet"),
    ],
)
def test_what_else_a_page_must_hold(tmp_path: Path, old: str, new: str, message: str) -> None:
    faults = form_faults(read(tmp_path, WHOLE.replace(old, new)))
    assert any(fault.startswith(message) for fault in faults), faults


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("word " * 30 + "ends.", "long"),
        ("So it is.", "mean"),
        (("Organisational sustainability considerations necessitate interdepartmental "
         "collaboration regarding infrastructural responsibilities, unquestionably and "
         "unconditionally, notwithstanding administrative preferences elsewhere."), "ease"),
    ],
)  # fmt: skip
def test_sentences_out_of_measure_are_faults(tmp_path: Path, sentence: str, rule: str) -> None:
    page = read(tmp_path, WHOLE.replace("It was fast.", f"{sentence.strip()} " * 9))
    assert rule in {fault.rule for fault in Judge({"an-item"}, []).faults(page)}


def test_a_case_cites_its_source_and_an_unsolved_one_ends_with_a_question(tmp_path: Path) -> None:
    text = WHOLE.replace("{.case}", "{.case .unsolved}").replace(" {cite}`key`", "")
    assert form_faults(read(tmp_path, text)) == [
        "a case cites no source",
        "an unsolved case ends with the question for the talk",
    ]


@pytest.mark.parametrize(
    ("line", "standing"),
    [
        ("Of managers, 42% agree.", ["open"]),
        ("Of managers, 42% agree {cite:some}`key`.", ["cited"]),
        ("It costs £500 {cite}`key`. It saves $1.2 million.", ["cited", "open"]),
        ("{{ pay }} is the median.", ["data"]),
        ("| 42% | x |\n|---|---|\n| 12% {cite}`key` | y |", ["open", "cited"]),
        ("{.worked}\nIt costs 400 dollars.", ["worked"]),
        (":::{div} steps\n- Ask 200 people.\n:::", ["steps"]),
        ("Seven employers in ten agreed.", ["open"]),
        ("Half of the managers left, and twice as many stayed.", ["open", "open"]),
        ("Over 1,350 people took part in 2008.", ["open"]),
        ("By law you have 72 hours.", ["open"]),
        ("Thirty per cent of managers left, 20–30% stayed.", ["open", "open"]),
        ("It costs £50k, or CHF 500, or 1,000 €.", ["open", "open", "open"]),
        ("Five million people, a dozen firms, hundreds of posts.", ["open", "open", "open"]),
        ("Nine out of ten said so; half the managers did.", ["open", "open"]),
        ("The breach leaked 1.3 million records.", ["open"]),
        ("It must be reported within 24 hours.", ["open"]),
        ("Wait two weeks.", []),
        ("Half of the page is enough, two or three people are not.", []),
        ("In 2024 managers were asked, six people of them.", []),
        ("Priya's bill rose by 12%.", ["open"]),
        ('Ask: "Why is it up 12%?"', ["said"]),
    ],
)
def test_figures(tmp_path: Path, line: str, standing: list[str]) -> None:
    page = read(tmp_path, f"# Title\n\n{line}\n")
    assert [claim.standing for claim in claims.claims(page)] == standing


def test_a_figure_is_reported_with_its_line(tmp_path: Path) -> None:
    page = read(tmp_path, "# Title\n\n:::{div} x\nOne.\n\nOf managers, 42% agree.\n:::\n")
    assert [claim.line for claim in claims.claims(page)] == [6]


def test_sentences_are_split_and_counted() -> None:
    text = "No. 5 came, e.g. late. “Why?” she asked. It cost 4.5 million."
    assert [sentences.words(sentence) for sentence in sentences.sentences(text)] == [5, 2, 4]


def test_a_long_sentence_is_found_and_a_long_quotation_is_not(tmp_path: Path) -> None:
    long = "word " * 29
    page = read(tmp_path, f"# Title\n\nThis {long}ends. He said “{long}” and left.\n")
    assert [count for _, _, count in sentences.too_long(page)] == [31]


def test_words_that_stand_too_often(tmp_path: Path) -> None:
    page = read(
        tmp_path,
        "# Pay, as at May 2026\n\nA composite. Read second-hand (read there). No composite.\n",
    )
    assert len(list(wording.faults(page))) == 4
    pattern, _ = wording.BOOK["half a page"]
    text = "Half a page, one page, a one-page plan, four lines; one line, line manager."
    assert len(pattern.findall(text)) == 4


@pytest.mark.parametrize(
    ("heading", "dated"),
    [
        ("Pay in 2026", True), ("Fees, May 2026", True), ("The law as at November", True),
        ("Fees 2026/27", True), ("Edition 2026.11", False), ("The next 20 minutes", False),
    ],
)  # fmt: skip
def test_a_heading_that_promises_a_date(tmp_path: Path, heading: str, dated: bool) -> None:
    page = read(tmp_path, f"# Title\n\n## {heading}\n\nText.\n")
    assert bool(list(wording.faults(page))) == dated


def test_links_that_lead_to_a_page(tmp_path: Path) -> None:
    first = read(tmp_path, "(here)=\n# One\n\n[](#there) [x](two.md) [](#here)\n", "one")
    two = read(tmp_path, "(there)=\n# Two\n", "two")
    assert dict(links.incoming([first, two])) == {"two": {"one"}}


def test_an_exception_is_argued_and_known_to_be_needed(tmp_path: Path) -> None:
    page = read(tmp_path, WHOLE.replace("It was fast.", "Of managers, 42% agree."))
    argued = exceptions.Argued("figure", "page", "42%", "known to all")
    judge = Judge({"an-item"}, [argued])
    assert not [fault for fault in judge.faults(page) if fault.rule == "figure"]
    assert judge.needed == {argued}
    assert [claim.standing for claim in judge.figures(page)] == ["argued"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[figure]]\npage = "x"\nreason = " "\n', "exception 1 to 'figure' needs a reason"),
        ('[[figure]]\nreason = "y"\n', "exception 1 to 'figure' needs page"),
        ('[[figure]]\npage = "x"\nreason = "y"\nword = "z"\n', "unknown key 'word'"),
        ('[[figures]]\npage = "x"\nreason = "y"\n', "'figures' is none of the rules"),
        ('[figure]\npage = "x"\nreason = "y"\n', r"'figure' is written \[\[figure"),
        ("[[figure]\n", "exceptions.toml: Expected"),
    ],
)
def test_an_exception_that_is_not_sound_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "exceptions.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(DataError, match=message):
        exceptions.load(path)


@pytest.mark.parametrize("front", ["- a\n", "kind: [\n"])
def test_front_matter_that_cannot_be_read_is_told_by_page(tmp_path: Path, front: str) -> None:
    with pytest.raises(PageError, match=r"docs/page\.md: "):
        read(tmp_path, f"---\n{front}---\n\n# Title\n")


def test_the_whole_book_is_counted(tmp_path: Path) -> None:
    pages = [read(tmp_path, f"{WHOLE}\nHalf a page.\n" * 4, f"page-{nth}") for nth in range(3)]
    messages = list(whole_book.faults(pages))
    assert messages[0].startswith('"half a page" and kin stand 12 times')
    assert messages[1].startswith("  docs/page-0.md:")
    assert messages[13:] == [
        '"The mistake" stands on 3 of 3 pages; at most two thirds',
        "3 pages have a real case; at least 20",
        "0 cases are unsolved; at least 5",
        *(f"docs/page-{nth}.md: no other page links here" for nth in range(3)),
    ]


def test_a_file_that_is_no_page_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        proofread.main(["docs/nowhere.md"])
    assert "docs/nowhere.md is no page of the book" in capsys.readouterr().err
