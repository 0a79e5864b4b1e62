"""Links that lead out of the book: asked for over the network, once each, and judged.

``fetcher`` asks many addresses, ``request`` one; ``answer`` is what came of it, ``answer_cache``
keeps it, and ``address_findings`` makes findings of it.
"""
