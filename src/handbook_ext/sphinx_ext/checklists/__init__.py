"""Checklists in Sphinx: the directive, what is collected, checked and written."""
