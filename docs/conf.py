"""Configuration of the handbook's build. Facts about the project come from where they are kept."""

from __future__ import annotations

import sys
from importlib.metadata import version as installed_version
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "_support"), str(HERE / "_theme")]

import address  # noqa: E402 - the folder must be on the path first
import certificate_tables  # noqa: E402
import figures  # noqa: E402

project = "The IT Manager Handbook"
author = "The handbook's maintainers"
copyright = "2026, the handbook's maintainers. Text: CC BY 4.0. Code: MIT"
release = "2026.11"
version = release
language = "en_GB"  # the pages' own scripts write dates by it: 28 November 2026, 14:30
today_fmt = "%d %B %Y"

extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinxcontrib.bibtex",
    "handbook_ext",
    "handbook_theme",  # _theme/handbook_theme.py
    "citations",  # _support/citations.py
    "unused_sources",  # _support/unused_sources.py
    "overdue",  # _support/overdue.py
    "extension_reference",  # _support/extension_reference.py
    "blank_forms",  # _support/blank_forms.py
    "coverage_page",  # _support/coverage_page.py
    "charts",  # _support/charts.py
    "search_files",  # _support/search_files.py
]
needs_extensions = {"myst_parser": "5.2", "sphinx_design": "0.8"}
exclude_patterns = ["_build", "_support", "_theme", "templates/blank"]
nitpicky = True

myst_enable_extensions = [
    "attrs_block",
    "attrs_inline",
    "colon_fence",
    "deflist",
    "smartquotes",
    "substitution",
]
myst_heading_anchors = 3
myst_heading_slug_func = "github"
myst_substitutions = figures.substitutions(HERE / "figures") | certificate_tables.substitutions(
    HERE / "certificates.toml"
)

bibtex_bibfiles = [f"sources/{path.name}" for path in sorted((HERE / "sources").glob("*.bib"))]
bibtex_default_style = "plain"
bibtex_reference_style = "author_year"

search_readers_words = "reference/readers-words.toml"
# the manual of the extension, and what the book says of itself: less is meant for most who search
search_asides = ["extension/", "reference/changes", "reference/coverage", "reference/sources"]
search_ways_in = [
    ("Deciding: is management for you?", "start/is-management-for-you"),
    ("Preparing: build an evidence file", "experience/evidence-file"),
    ("In the job: your first 90 days", "people/first-90-days"),
]

handbook_id = "it-manager-handbook"
handbook_pdf_filename = "it-manager-handbook.pdf"
handbook_pdf_title = project
handbook_pdf_subtitle = "Becoming an effective IT manager, and staying one"
handbook_pdf_notice = "Text: CC BY 4.0. Code: MIT."
handbook_pdf_exclude = ["extension/*"]
handbook_pdf_strict = True
handbook_pdf_classes = {
    "unsolved": "dashed-bar",
    "case": "bar",
    "composite": "quiet-bar",
    "worked": "quiet-bar",
    "form-caption": "label",
}

html_theme = "handbook"
html_theme_path = ["_theme"]
html_theme_options = address.theme_links(address.repository(HERE.parent / "pyproject.toml"))
html_baseurl = address.pages(HERE.parent / "pyproject.toml")
html_title = project
html_copy_source = False
html_show_sourcelink = False
html_permalinks_icon = "§"
html_secnumber_suffix = " "

extension_version = installed_version("handbook-ext")


def setup(app: Sphinx) -> None:
    """Let every page link to the PDF copy, which "make" builds first; without it none does."""
    app.connect("config-inited", _link_pdf_copy, priority=100)  # before Sphinx looks at the paths


def _link_pdf_copy(app: Sphinx, config: Config) -> None:
    copy = HERE / "_build" / "pdf" / handbook_pdf_filename
    if config.html_extra_path or copy.is_relative_to(app.outdir):
        return  # another copy was given, or the copy is being made anew
    if copy.is_file():
        sheets = copy.with_name("sheets.json")  # where its boxes stand on paper
        config.html_extra_path = [str(file) for file in (copy, sheets) if file.is_file()]
        config.html_theme_options = config.html_theme_options | {"pdf_file": copy.name}
