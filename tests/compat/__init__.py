"""What we take for granted of others: one test for each thing, named after it."""
