"""Random progress: records as readers, other programs and accidents make them."""

from __future__ import annotations

from hypothesis import strategies as st

from handbook_ext.core.progress.records import FIELDS

COUNTS = st.integers(0, 3) | st.integers(0, 2**53 - 1)
WORDS = st.text(max_size=5) | st.sampled_from(["done", "open", "na", "", "\uffee", "\U0001f600"])
IDS = st.sampled_from(["a", "b", "10", "9", "constructor", "to-string"])
STAMPS = st.tuples(COUNTS, st.integers(0, 2), st.sampled_from(["x", "y", "\uffee", "\U0001f600"]))
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | WORDS,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(WORDS, inner, max_size=2),
    max_leaves=4,
)


def fields() -> st.SearchStrategy[dict[str, object]]:
    """Make sound fields of the kinds that this version knows."""
    sure = {"value": WORDS, "at": STAMPS.map(list)}
    maybe = {"wording": WORDS, "reason": WORDS, "since": COUNTS}
    return st.fixed_dictionaries(sure, optional=maybe)


UNKNOWN = st.fixed_dictionaries({"at": STAMPS.map(list), "value": PLAIN}) | PLAIN
CHOICES = st.dictionaries(
    IDS,
    st.fixed_dictionaries(
        {"value": st.booleans(), "at": STAMPS.map(list)}, optional={"later": PLAIN}
    ),
    max_size=3,
)
"""Which lists are a reader's."""

RECORD = st.dictionaries(st.sampled_from(FIELDS), fields(), max_size=3).flatmap(
    lambda named: st.dictionaries(
        st.sampled_from(["later", "__proto__", "7"]), UNKNOWN, max_size=1
    ).map(lambda unknown: named | unknown)
)
RECORDS = st.dictionaries(IDS, RECORD, max_size=3)
"""Sound records, in which equal stamps with different values are frequent."""
