"""Opens what a camera or a scanner made, page by page, and says in a sentence what it cannot."""

from __future__ import annotations

import warnings
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c
from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from handbook_ext.scan.arrays import Grey

MOST_PIXELS: Final = 250_000_000
"""A picture with more is refused before it is unpacked; A3 at 600 dpi has 70 million."""

LONG_SIDE: Final = 5000
"""Pixels: larger pictures are made smaller, A4 then has 17 pixels a millimetre."""

MOST_PAGES: Final = 400

_PDF_SCALE: Final = 300 / 72
_BOTH_ENDS: Final = 0.97
_JUMPS: Final = 0.85
"""Of a one-bit picture: the share that is black or white, and that of edges without a step."""

_SEVERAL_PAGES: Final = ("TIFF",)
_ONE_PAGE: Final = ("MPO",)
"""Of several pictures in one file: pages are read in turn, a camera's second view is not."""

_FAULTS: Final = (OSError, SyntaxError, ValueError, EOFError, LookupError, TypeError, MemoryError)
"""What Pillow raises where a part of a picture is of another kind than it must be."""

_HEIC: Final = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")

REFUSALS: Final = {
    "empty": "it is empty.",
    "kind": "it is no picture that can be opened here; JPEG, PNG, TIFF and PDF can.",
    "heic": "it is a HEIC picture; save or send it as JPEG, and take that file.",
    "damaged": "it is damaged or cut off; a part of a page is worse than none.",
    "large": "it has too many pixels; save it smaller, 300 dots an inch are enough.",
    "animation": "it moves; take a picture that stands still.",
    "pages": f"it has more than {MOST_PAGES} pages; take those with the sheets out of it.",
    "encrypted": "it is encrypted; save it without a password, and take that file.",
}
"""Why a file is refused; the file's name stands before it."""


class PictureError(ValueError):
    """A file that cannot be taken: why, as the end of a sentence."""

    def __init__(self, reason: str) -> None:
        super().__init__(REFUSALS[reason])
        self.reason = reason


class Picture(NamedTuple):
    """A page as it was photographed or scanned.

    *name* is the file's, with the page where it has several; *one_bit* whether it has black and
    white alone, so that pencil may be gone before we see it.
    """

    name: str
    grey: Grey
    one_bit: bool


def pictures_in(path: Path) -> Iterator[Picture]:
    """Yield the pages in the file *path*, one at a time.

    Raises PictureError, or OSError where there is no file to read.
    """
    with path.open("rb") as file:
        head = file.read(1024)
    if not head:
        raise PictureError("empty")
    if b"%PDF-" in head:
        yield from _pages_of_pdf(path)
        return
    _learn_heic()
    if (
        head[4:8] == b"ftyp"
        and head[8:12] in _HEIC
        and ".heic" not in Image.registered_extensions()
    ):
        raise PictureError("heic")
    yield from _pages_of_picture(path)


def _learn_heic() -> None:
    """Let HEIC be opened where the reader has installed what opens it."""
    with suppress(ImportError):
        from pillow_heif import register_heif_opener  # noqa: PLC0415 - seldom there

        register_heif_opener()


# -- pictures ------------------------------------------------------------------------------


def _pages_of_picture(path: Path) -> Iterator[Picture]:
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(path) as image:
            pages = _count_pages(image)
            for number, frame in enumerate(ImageSequence.Iterator(image), start=1):
                _require_size(frame)
                yield _picture(_page_name(path, number, pages), frame)
                if number == pages:
                    break
    except (PictureError, FileNotFoundError, PermissionError, IsADirectoryError):
        raise
    except UnidentifiedImageError:
        raise PictureError("kind") from None
    except Image.DecompressionBombError:
        raise PictureError("large") from None
    except _FAULTS:
        raise PictureError("damaged") from None


def _count_pages(image: Image.Image) -> int:
    """Return of how many pages a picture is; raises PictureError."""
    frames = 1 if image.format in _ONE_PAGE else getattr(image, "n_frames", 1)
    if frames > 1 and image.format not in _SEVERAL_PAGES:
        raise PictureError("animation")
    if frames > MOST_PAGES:
        raise PictureError("pages")
    return frames


def _require_size(image: Image.Image) -> None:
    if image.width * image.height > MOST_PIXELS:
        raise PictureError("large")


def _page_name(path: Path, number: int, pages: int) -> str:
    return f"{path}, page {number}" if pages > 1 else str(path)


def _picture(name: str, image: Image.Image) -> Picture:
    """Return *image* upright, in grey and of a size that can be handled."""
    grey = np.asarray(_small(_in_grey(ImageOps.exif_transpose(image))), np.uint8)
    return Picture(name, grey, image.mode == "1" or _is_one_bit(grey))


def _is_one_bit(grey: Grey) -> bool:
    """Whether a picture is one of black and white alone that was saved as another.

    Such a one goes from black to white without a step between, but for what JPEG adds.
    """
    ends = np.count_nonzero((grey < 32) | (grey > 223)) / grey.size
    steps = np.abs(np.diff(grey.astype(np.int16), axis=1))
    edges, jumps = np.count_nonzero(steps > 60), np.count_nonzero(steps > 190)
    return bool(ends > _BOTH_ENDS and jumps > _JUMPS * edges)


def _in_grey(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I"):  # 16 bits a pixel, which Pillow would cut off, not scale
        wide = np.asarray(image, np.float64)
        top = 65535.0 if wide.max(initial=0) > 255 else 255.0
        return Image.fromarray(np.clip(wide / top * 255, 0, 255).astype(np.uint8))
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        paper = Image.new("RGBA", image.size, "white")
        paper.alpha_composite(image.convert("RGBA"))
        return paper.convert("L")
    return image.convert("L")


def _small(image: Image.Image) -> Image.Image:
    share = LONG_SIDE / max(image.size)
    if share >= 1:
        return image
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Image.Resampling.BOX, reducing_gap=None)


# -- scans in a PDF ------------------------------------------------------------------------


def _pages_of_pdf(path: Path) -> Iterator[Picture]:
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        code = getattr(error, "err_code", None)
        is_locked = code == pdfium_c.FPDF_ERR_PASSWORD
        raise PictureError("encrypted" if is_locked else "damaged") from None
    with closing(document):
        if len(document) > MOST_PAGES:
            raise PictureError("pages")
        for number in range(len(document)):
            try:
                picture = _pdf_page(document[number], _page_name(path, number + 1, len(document)))
            except (pdfium.PdfiumError, ValueError, OSError, MemoryError):
                raise PictureError("damaged") from None
            yield picture


def _pdf_page(page: pdfium.PdfPage, name: str) -> Picture:
    scale = min(_PDF_SCALE, LONG_SIDE / max(*page.get_size(), 1))
    bitmap = page.render(scale=scale, grayscale=True, may_draw_forms=True)
    grey = np.array(bitmap.to_numpy(), np.uint8)
    grey = grey[:, :, 0] if grey.ndim == 3 else grey
    bits = [
        image.get_metadata().bits_per_pixel
        for image in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    ]
    one_bit = bool(bits) and (max(bits) == 1 or _is_one_bit(grey))
    return Picture(name, np.ascontiguousarray(grey), one_bit)
