"""Files that may be pictures of sheets: told by how they begin, opened where it can be done."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from handbook_ext.cli.subcommand import CommandError

if TYPE_CHECKING:
    from pathlib import Path

_NEEDED: Final = ("cv2", "zxingcpp", "numpy", "PIL", "pypdfium2")

_BEGINNINGS: Final = (
    *(b"\xff\xd8\xff", b"\x89PNG", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"GIF8", b"BM"),
    *(b"P1", b"P2", b"P3", b"P4", b"P5", b"P6"),
)
_SUFFIXES: Final = frozenset(
    (
        *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".gif", ".bmp", ".webp", ".heic", ".heif"),
        *(".avif", ".jp2", ".pnm", ".pgm", ".pbm", ".ppm"),
    )
)


def is_picture(path: Path) -> bool:
    """Whether *path* looks like a picture, by how it begins or what it is called."""
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:  # said where it is read
        head = b""
    if b"%PDF-" in head:
        return False
    known = head.startswith(_BEGINNINGS) or head[8:12] == b"WEBP" or head[4:8] == b"ftyp"
    return known or path.suffix.lower() in _SUFFIXES


def can_scan() -> bool:
    """Whether what reads pictures is installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


def require_scan() -> None:
    """Raise CommandError where what reads pictures is not installed."""
    if not can_scan():
        raise CommandError('reading pictures needs more: pip install "handbook-ext[scan]"')
