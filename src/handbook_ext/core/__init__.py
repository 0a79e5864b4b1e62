"""What checklists, progress, locks, findings and rules are: plain values, without Sphinx."""
