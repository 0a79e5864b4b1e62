"""Links: what documents say of them is collected, resolved and located here; rules judge it."""
