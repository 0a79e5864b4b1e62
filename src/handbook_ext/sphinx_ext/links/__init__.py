"""Links: where each leads, in the book and on its written pages, and where it stands."""
