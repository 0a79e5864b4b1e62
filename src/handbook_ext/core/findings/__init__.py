"""Findings: what one is, how severe, what forgives it, how a report is written."""
