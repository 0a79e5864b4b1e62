"""From the source of a checklist to nodes: the directive, its items and their attributes."""
