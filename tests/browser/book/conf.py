"""A small book that is not the handbook: every kind of list and item, in a theme without script."""

project = "Browser book"
handbook_id = "browser-book"
extensions = ["myst_parser", "handbook_ext"]
myst_enable_extensions = ["colon_fence"]
html_theme = "basic"
html_theme_options = {"body_min_width": "0"}  # else 360 px, wider than a phone
templates_path = ["_templates"]
html_sidebars = {"**": []}  # its search box has an inline script
html_show_sourcelink = False
