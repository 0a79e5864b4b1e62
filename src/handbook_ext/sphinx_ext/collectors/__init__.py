"""From a document that has been read to plain values: one walk, and a collector for each concern.

What a collector takes down is pickled with the environment and merged between parallel readers,
so it is strings, numbers, lists.
"""
