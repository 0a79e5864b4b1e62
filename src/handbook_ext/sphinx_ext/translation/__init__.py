"""The extension's own words in other languages."""
