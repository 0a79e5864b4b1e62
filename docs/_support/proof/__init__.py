"""What the book promises of its prose, checked on its Markdown through the parser that builds it.

``docs/_support/proofread.py`` is the command; ``tests/handbook`` holds the whole book to it.
"""
