"""What ``conf.py`` puts into every page is judged once, and stands there."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from tests.sphinx_ext.conftest import CONF, Book

PAGES = {
    "index.rst": "Top\n===\n\nSee |gone|.\n\n.. toctree::\n\n   other\n",
    "other.rst": "Other\n=====\n\nSee |gone| twice: |gone|.\n",
}


def _places(book: Book) -> list[str]:
    return re.findall(r"([\w.]+:\d+:\d+): ERROR: HB202", book.warnings)


@pytest.mark.parametrize(
    ("setting", "line"),
    [
        ('rst_prolog = ".. |gone| replace:: :doc:`▸gone`"', 1),
        ('rst_epilog = """\n.. |gone| replace:: :doc:`▸gone`\n"""', 2),
        ('rst_epilog = """\\\n.. |gone| replace:: :doc:`▸gone`"""', 2),
        (r'rst_epilog = ".. |a| replace:: b\n.. |gone| replace:: :doc:`▸gone`"', 1),
        ('rst_epilog = (\n  ".. |a| replace:: b\\n"\n  ".. |gone| replace:: :doc:`▸gone`"\n)', 3),
        ('rst_epilog = "\\n".join([\n  ".. |gone| replace:: :doc:`▸gone`",\n])', 2),
        ('of = "gone"\nrst_epilog = ▸f".. |gone| replace:: :doc:`{of}`"', 2),
        (r"rst_epilog = ▸'.. |gone| replace:: :doc:`\x67one`'", 1),
    ],
)
def test_it_stands_in_the_setting_once_for_all_pages(
    make_book: Callable[..., Book], setting: str, line: int
) -> None:
    column = setting.split("\n")[line - 1].index("▸") + 1
    book = make_book({"conf.py": f"{CONF}{setting.replace('▸', '')}\n", **PAGES}).build()
    assert _places(book) == [f"conf.py:{CONF.count(chr(10)) + line}:{column}"]


def test_its_line_is_looked_up_though_no_page_is_read_again(
    make_book: Callable[..., Book],
) -> None:
    setting = 'rst_epilog = """\n.. |gone| replace:: :doc:`gone`\n"""\n'
    book = make_book({"conf.py": CONF + setting, **PAGES}).build()
    (before,) = _places(book)
    book.write({"conf.py": f"# a line more\n{CONF}{setting}"}).build()
    (after,) = _places(book)
    number = int(before.split(":")[1])
    assert after == before.replace(f":{number}:", f":{number + 1}:")
    assert book.build(fresh=True).warnings.count("conf.py") == 1


def test_what_conf_py_puts_into_pages_is_said_once(make_book: Callable[..., Book]) -> None:
    above = ".. |a| replace:: the nowhere_ rota\n.. |b| replace:: :doc:`gone`\n"
    conf = f'{CONF}rst_epilog = """\n{above}\n:reff:`x` `no such`_\n"""\n'
    pages = {f"{name}.rst": "T\n=\n\nSee |a| and |b|.\n" for name in ("index", "one", "two")}
    book = make_book({"conf.py": conf, **pages}).build()
    codes = [place.split()[1] for place in book.findings if place.startswith("conf.py:")]
    assert sorted(codes) == ["HB202", "HB209", "HB209", "HB220"]
    assert {place.split()[1] for place in book.findings if "conf" not in place} <= {
        "HB302",
        "HB301",
    }
    assert [
        line for line in book.warnings.splitlines() if re.search(r"(WARNING|ERROR): (?!HB)", line)
    ] == []
