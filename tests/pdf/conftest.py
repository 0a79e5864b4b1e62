"""Books as PDF: built in this process, read back with engines that are not ours."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from tests.sphinx_ext.conftest import Book

EPOCH = "1795305600"  # 22 November 2026
SAMPLER = Path(__file__).parent / "sampler"


class PdfBook(Book):
    """A project that is built as a PDF."""

    def pdf(self, name: str = "test-book") -> Path:
        """Build the PDF copy and return it."""
        self.build("handbookpdf")
        assert self.status == 0, self.warnings
        return self.out / f"{name}.pdf"

    def refused(self) -> str:
        """Build, which must fail by status and leave no PDF; return what was reported."""
        self.build("handbookpdf")
        assert self.status == 1
        assert list(self.out.glob("*.pdf")) == []
        return self.warnings


@pytest.fixture(autouse=True)
def _epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture
def make_pdf_book(tmp_path: Path) -> Callable[..., PdfBook]:
    """Return a function that makes a project of *files*, its index naming a page ``page``."""

    def make(files: dict[str, str], conf: str = "", folder: str = "book") -> PdfBook:
        book = PdfBook(tmp_path / folder)
        names = "\n".join(Path(name).stem for name in files if name.endswith((".md", ".rst")))
        book.write({"index.md": f"# Test Book\n\n```{{toctree}}\n{names}\n```\n", **files})
        with (book.root / "conf.py").open("a", encoding="utf-8") as file:
            file.write(f"handbook_check_links = False\n{conf}")
        return book

    return make


@pytest.fixture(scope="session")
def sampler(build_once: Callable[[str, Callable], Path]) -> Path:
    """The folder of the built sampler, with what the build warned of in ``warnings``."""

    def make(folder: Path) -> None:
        monkeypatch = pytest.MonkeyPatch()
        monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
        source = folder / "source"
        book = PdfBook(source)
        shutil.copytree(SAMPLER, source, dirs_exist_ok=True)
        book.pdf()
        (folder / "warnings").write_text(book.warnings, "utf-8")
        shutil.copytree(book.out, folder / "out")
        monkeypatch.undo()

    return build_once("sampler", make)


@pytest.fixture(scope="session")
def sampler_pdf(sampler: Path) -> Path:
    return sampler / "out" / "sample-handbook.pdf"


def text_of(path: Path) -> str:
    """Return all text of a PDF, white space made single, as pdfium reads it."""
    document = pdfium.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return " ".join(text.replace("\ufffe", "").split())


def widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Yield the page number, from 0, and the annotation of every form field."""
    for number, page in enumerate(pdf.pages):
        for annotation in page.obj.get("/Annots", []):
            if annotation.Subtype == "/Widget":
                yield number, annotation


def boxes(pdf: pikepdf.Pdf) -> Iterator[tuple[int, pikepdf.Object]]:
    """Yield the page number and the annotation of every checkbox."""
    return ((number, widget) for number, widget in widgets(pdf) if widget.get("/FT") == "/Btn")


def elements(node: object) -> Iterator[pikepdf.Dictionary]:
    """Yield the structure elements at and below *node*, in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        yield from elements(node.get("/K"))
