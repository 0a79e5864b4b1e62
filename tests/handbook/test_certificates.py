"""The data file of certificates: what the page and the calculator read."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs"
sys.path.insert(0, str(DOCS / "_support"))

import certificate_tables  # noqa: E402 - the folder must be on the path first

CERTIFICATES = tomllib.loads((DOCS / "certificates.toml").read_text("utf-8"))


def test_each_certificate_says_rule_load_source_and_date() -> None:
    """Hours are the rule's or our estimate, never both, and a fee has its currency and period."""
    for name, item in CERTIFICATES.items():
        assert bool(item["hours"]) != bool(item["estimate"]), name
        assert item["years"] >= 1, name
        assert {"dated", "read", "source", "checked", "plain", "renew"} <= set(item), name
        if "fee" in item:
            assert item["currency"] in certificate_tables.SIGNS, name
            assert item["fee_years"] in (1, 2, 3), name


def test_the_table_divides_by_the_years_and_sends_to_the_issuer_where_no_fee_was_seen() -> None:
    """Sixty hours in three years are twenty a year."""
    printed = certificate_tables.table(CERTIFICATES)
    assert (
        "every three years (members pay 60): check with PMI {cite:some}`pmi-renewal-fee`" in printed
    )
    assert "20 hours; $150 every three years" in printed
    assert "5 hours; fee: check with PMI" in printed
    assert "your estimate, for example 10 hours; $75 every three years" in printed
