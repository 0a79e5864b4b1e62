"""What conf.py sets: a book's id, and values of the wrong kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.sphinx_ext.conftest import CONF, UNNAMED, Book

LIST = "# Wards\n\n:::{checklist} Night shift\n:name: night\n\n- [ ] Keys counted. {#keys}\n:::\n"


@pytest.fixture
def wards(make_book: Callable[..., Book]) -> Book:
    """A book of one list whose conf.py gives it no id."""
    return make_book({"conf.py": UNNAMED, "index.md": LIST})


def test_an_id_made_of_the_projects_name_is_a_warning(wards: Book) -> None:
    wards.build()
    assert wards.findings == ["conf.py:1:12 HB123"]
    assert 'Suggestion: handbook_id = "test-book".' in wards.warnings
    assert wards.status == 0
    assert wards.export()["handbook"] == "test-book"
    wards.write({"index.md": "# Wards\n"}).build()
    assert (wards.findings, wards.status) == ([], 0)


def test_the_suggested_id_is_the_one_that_was_published(wards: Book) -> None:
    wards.write({"checklists.lock": "handbook ward-book\n"}).build("dummy")
    assert wards.findings == ["conf.py:1:1 HB117", "conf.py:1:12 HB123"]
    assert 'Suggestion: handbook_id = "ward-book".' in wards.warnings


@pytest.mark.parametrize(
    ("project", "place", "shared"),
    [
        ("", "1:1", "project-name-not-set"),
        ('project = "病棟の手引き"\n', "5:12", "handbook"),
    ],
)
def test_where_there_is_nothing_to_make_an_id_of_it_is_an_error(
    wards: Book, project: str, place: str, shared: str
) -> None:
    conf = UNNAMED.partition("\n")[2] + project
    wards.write({"conf.py": conf}).build()
    assert wards.findings == [f"conf.py:{place} HB124"]
    assert f"as '{shared}' it shares readers' ticks" in wards.warnings
    assert wards.status == 1
    assert wards.export()["handbook"] == shared
    wards.write({"conf.py": f'{conf}handbook_id = "wards"\n'}).build()
    assert (wards.findings, wards.status) == ([], 0)


@pytest.mark.parametrize("value", ["None", "1"])
def test_a_projects_name_that_is_no_text_is_one_sentence(wards: Book, value: str) -> None:
    wards.write({"conf.py": UNNAMED.replace('"Test Book"', value)}).build("dummy")
    assert wards.findings == ["conf.py:1:11 HB122", "conf.py:1:11 HB124"]
    assert f"project is {value}, and must be a text" in wards.warnings


@pytest.mark.parametrize("value", ["1", "True", '{"a": 1}', "None", 'b"x"'])
def test_an_id_of_the_wrong_kind_is_one_sentence(wards: Book, value: str) -> None:
    wards.write({"conf.py": f"{CONF}handbook_id = {value}\n"}).build("dummy")
    assert wards.findings == ["conf.py:1:12 HB123", "conf.py:7:15 HB122"]
    assert f"handbook_id is {value}".replace('"', "'") in wards.warnings.replace('"', "'")
    assert "The config value" not in wards.warnings
    assert "Traceback" not in wards.warnings


def test_every_other_setting_of_the_wrong_kind_is_said_and_the_book_is_built(book: Book) -> None:
    wrong = {
        "handbook_edition": 2026, "handbook_exercised_by": "no", "handbook_readiness_page": [],
        "handbook_check_links": "never", "handbook_severities": ["HB101"],
        "handbook_external_ignore": "https://",
    }  # fmt: skip
    lines = "".join(f"{name} = {value!r}\n" for name, value in wrong.items())
    book.write({"conf.py": CONF + lines}).build()
    assert len(book.findings) == len(wrong)
    assert {line.split()[1] for line in book.findings} == {"HB122"}
    for name in wrong:
        assert f"{name} is " in book.warnings
    assert "The config value" not in book.warnings
    assert (book.status, book.export()["edition"]) == (1, "")
    assert book.page("index.html").select_one(".hb-exercised") is not None


def test_an_id_that_is_none_is_said_and_replaced(book: Book) -> None:
    book.write({"conf.py": f'{CONF}handbook_id = "My Handbook!"\n'}).build()
    assert book.findings == ["conf.py:7:16 HB122"]
    assert "handbook_id 'My Handbook!' is no id" in book.warnings
    assert 'Suggestion: handbook_id = "my-handbook".' in book.warnings
    assert book.export()["handbook"] == "my-handbook"
