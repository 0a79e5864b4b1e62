"""Links that lead out of the book: asked for over the network, once each, and judged.

``fetch`` asks many addresses, ``ask`` one; ``answer`` is what came of it, ``cache`` keeps it, and
``judge`` makes findings of it.
"""
