"""A book in the handbook's theme, with everything the handbook's pages may one day hold."""

from __future__ import annotations

from tests.support.browser_site import ROOT

ODD_CONF = f"""
import sys
sys.path.insert(0, {str(ROOT / "docs/_theme")!r})
extensions = ["myst_parser", "sphinx_design", "handbook_theme"]
myst_enable_extensions = ["colon_fence", "deflist"]
html_theme, html_theme_path = "handbook", [{str(ROOT / "docs/_theme")!r}]
html_theme_options = {{
    "pdf_file": "book.pdf",
    "report_url": "https://example.org/new?t={{page}}",
    "edit_url": "https://example.org/edit/{{file}}",
    "repository_url": "https://example.org",
}}
"""
ODD_PAGE = """---
reviewed: 2026-02-03
class: volatile
owner: Nobody & Co.
---

# A page of everything

The answer.[^one]

[^one]: An aside.

```{list-table} Widths
:header-rows: 1
:widths: 10 20 70

* - A
  - B
  - C
* - Incomprehensibilities
  - Otorhinolaryngologists
  - Counterrevolutionaries
```

| A | B |
|---|---|
| one | `a_long_name_without_any_place_to_break_it_anywhere_at_all` |

```{image} dot.svg
:alt: A dot
```

```{image} dot.svg
:alt: A dot of another size
:width: 3em
```

:::{warning}
Take care.
:::

::::{tab-set}
:::{tab-item} One
First tab.
:::
:::{tab-item} Two
Second tab.
:::
::::

:::{dropdown} More
Inside.
:::

::::{grid} 1 2 2 2
:::{grid-item-card} A card
:link: https://example.org
The whole card is a link.
:::
::::

```python
a_rather_long_function_name(with_one_argument, and_another_argument, and_still_another_one)
```

Term
: Its meaning.

```{toctree}
:caption: A caption

other
```
"""
