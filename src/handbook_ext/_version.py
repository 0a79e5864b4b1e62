"""The version, in the one place where it is written.

It stands in a module of its own so that any other may import it without a circle.
The wheel's metadata, the command, the PDF and what a build keeps all read it from here.
"""

__version__ = "0.1.0"
