"""What others may change without a word: each thing we take for granted of them, in one place.

Tables, attributes, texts and helpers of Sphinx, MyST, docutils and other extensions that their
documentation does not promise. Each has a test in ``tests/compat`` that is named after it, and
nothing else of this package may name them.
"""
