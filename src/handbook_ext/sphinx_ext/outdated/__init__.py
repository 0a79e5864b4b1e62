"""Which pages are read or written again although their own source did not change."""
