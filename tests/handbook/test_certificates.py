"""The data file of certificates: what the page and the calculator read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS / "_support"))

import certificate_tables  # noqa: E402 - the folder must be on the path first
from data_files import DataError  # noqa: E402

CERTIFICATES = certificate_tables.load(DOCS / "certificates.toml")
SOUND = """\
[one]
name = "One"
plain = "One"
group = "All"
issuer = "A Body"
renew = "60 hours in three years"
hours = 60
estimate = 0
floor = 0
years = 3
fee = 150
fee_years = 3
currency = "GBP"
source = "rule"
dated = "undated"
read = "rule and fee: accounts"
checked = 2026-11-28
"""


def test_what_others_tell_of_rule_and_fee_is_not_strong(tmp_path: Path) -> None:
    path = tmp_path / "certificates.toml"
    path.write_text(SOUND, "utf-8")
    assert "strong" not in "".join(certificate_tables.substitutions(path).values())


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("hours = 60", "hours = 0", "one of them is 0"),
        ("estimate = 0", "estimate = 9", "one of them is 0"),
        ("years = 3", "years = 0", "years is 1 or more"),
        ('currency = "GBP"\n', "", "needs currency"),
        ("GBP", "XXX", "currency is one of USD, GBP, EUR"),
        ("fee_years = 3", "fee_years = 4", "fee_years is one of 1, 2, 3"),
        ('source = "rule"\n', "", "needs source"),
        ("accounts", "hearsay", 'read is "rule: issuer"'),
        ("checked = 2026-11-28", 'checked = "today"', "needs checked"),
        ("floor", "floors", "needs floor"),
        ("[one]", "[one", "Expected"),
    ],
)
def test_a_certificate_that_is_not_sound_is_refused_by_name(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    path = tmp_path / "certificates.toml"
    path.write_text(SOUND.replace(old, new, 1), "utf-8")
    with pytest.raises(DataError, match=rf"^certificates.toml: .*{words}"):
        certificate_tables.load(path)


def test_the_table_divides_by_the_years_and_sends_to_the_issuer_where_no_fee_was_seen() -> None:
    """Sixty hours in three years are twenty a year."""
    printed = certificate_tables.table(CERTIFICATES)
    assert (
        "every three years (members pay 60): check with PMI {cite:some}`pmi-renewal-fee`" in printed
    )
    assert "20 hours; $150 every three years" in printed
    assert "5 hours; fee: check with PMI" in printed
    assert "your estimate, for example 10 hours; $75 every three years" in printed
