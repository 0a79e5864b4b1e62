"""The locks of a book: read beside ``conf.py``, compared with the book, published with it."""
