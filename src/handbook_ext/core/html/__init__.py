"""Links and ids in HTML: of pieces that authors wrote, with lines; of whole written pages, fast.

Where a piece stands in its source to the character, :mod:`handbook_ext.source` tells.
"""
