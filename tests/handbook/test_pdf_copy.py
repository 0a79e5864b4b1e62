"""The handbook's own PDF, as the checkers of PDF/UA-1 see it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.conftest import PDF_NAME
from tests.support import pdf_validators


def test_all_rules_that_a_machine_can_check_are_kept(handbook: Path) -> None:
    assert pdf_validators.all_rules(handbook / "pdf" / PDF_NAME) == []


@pytest.mark.soak
def test_a_second_checker_and_the_syntax_are_content(handbook: Path) -> None:
    assert pdf_validators.some_rules(handbook / "pdf" / PDF_NAME) == []
    with pikepdf.open(handbook / "pdf" / PDF_NAME) as pdf:
        assert pdf.check_pdf_syntax() == []
