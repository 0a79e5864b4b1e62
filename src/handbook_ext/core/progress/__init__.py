"""A reader's progress: records and their merge, what they mean, the file they are kept in."""
