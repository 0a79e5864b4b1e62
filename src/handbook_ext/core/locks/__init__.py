"""What a book has promised: ``checklists.lock``, ``anchors.lock`` and ``moved.txt``."""
