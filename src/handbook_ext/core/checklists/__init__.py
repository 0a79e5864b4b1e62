"""What a checklist is in its source and in ``checklists.json``."""
