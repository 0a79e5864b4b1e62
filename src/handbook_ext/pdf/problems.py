"""What stops a PDF or makes it poorer, said in sentences and never as a traceback."""

from __future__ import annotations

from typing import NamedTuple


class PdfProblem(NamedTuple):
    """One fault; *location* is ``file:line`` relative to the source directory, or empty.

    *subtype* is what it is reported and suppressed by, after ``handbook_pdf.``.
    """

    message: str
    location: str = ""
    subtype: str = "error"

    def __str__(self) -> str:
        return f"{self.location}: {self.message}" if self.location else self.message


class PdfError(Exception):
    """Faults that the author or the person building can mend.

    The builder reports them and sets the exit status. It does not let them out: Sphinx
    prints a traceback for every exception, and forgets what it has read.
    """

    def __init__(self, *faults: PdfProblem) -> None:
        super().__init__("; ".join(map(str, faults)))
        self.faults = faults
