"""How wide the columns of a table are, how large its text, and which way its page lies."""
