"""Readiness checklists and checked cross-references for Sphinx.

Add ``"handbook_ext"`` to ``extensions`` in ``conf.py``; write plain Markdown task
lists inside a ``{checklist}`` directive. Importing this package imports no Sphinx.
"""

from handbook_ext._version import __version__

TYPE_CHECKING = False  # that of typing, which would be loaded before the command is ready
if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__all__ = ["__version__", "setup"]


def setup(app: "Sphinx") -> "ExtensionMetadata":
    """Register the extension; called by Sphinx."""
    from handbook_ext import sphinx_ext  # noqa: PLC0415 - keeps the core free of Sphinx

    return sphinx_ext.setup_extension(app, __version__)
