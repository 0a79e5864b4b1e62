"""Other people's documentation, built without us and with us, and the two compared."""
