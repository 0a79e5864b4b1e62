"""The extension's own words, and its items, in other languages."""
