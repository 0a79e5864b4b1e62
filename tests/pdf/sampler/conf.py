"""A book that uses every kind of node once; tests look for each in the PDF."""

project = "Sample Handbook"
author = "The maintainers"
release = "2026.1"
extensions = [
    "myst_parser",
    "sphinx.ext.todo",
    "sphinx_design",
    "sphinxcontrib.bibtex",
    "handbook_ext",
]
myst_enable_extensions = [
    "attrs_inline",
    "colon_fence",
    "deflist",
    "fieldlist",
    "substitution",
]
myst_substitutions = {"pay": "£61,000 (2025)"}
bibtex_bibfiles = ["refs.bib"]
numfig = True
todo_include_todos = True
exclude_patterns = ["_out"]

handbook_id = "sample"
handbook_pdf_title = "The Sample Handbook"
handbook_pdf_subtitle = "Every feature, once"
handbook_pdf_notice = "Text under CC BY 4.0."
handbook_pdf_exclude = ["people/left-out"]
handbook_check_links = False  # what Sphinx itself says is compared
