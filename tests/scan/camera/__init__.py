"""Checklists marked by hand and photographed, made from nothing but numbers: a judge of the reader.

Written without sight of the code that reads. All of it is synthetic, and so is every figure that
comes of it: no pencil, printer or phone was used. In the order of making:

- ``sheets``: printed pages, from a built PDF, or drawn here (``drawn_sheet``);
- ``tools``, ``strokes``, ``hands``: pencils and pens, the lines they leave, and who holds them;
- ``ticks``, ``crosses``, ``fillings``: marks that mean done; ``spoiled``: marks that must be asked;
- ``handwriting``: what is written on the evidence lines, and what strays from them;
- ``filled_in``: one sheet as its reader leaves it, with the truth of each box;
- ``paper``, ``desks``, ``scene``, ``lens``, ``photographs``: sheets before a camera;
- ``scanner``: on a glass; ``files``: as bytes;
- ``pictures``: a picture of a kind and a seed, with its truth.

Millimetres are measured from the top left of the paper, y downwards.
"""
