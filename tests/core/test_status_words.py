"""How a reader stands with an item, in the words of the terminal and of a filled copy."""

from __future__ import annotations

import pytest

from handbook_ext.core.progress.status import ItemStatus
from handbook_ext.core.progress.status_words import confirmation_words, day, standing_words

DAY = 86_400_000
NOW = 1_795_953_600_000


@pytest.mark.parametrize("state", ["done", "due", "na"])
def test_a_confirmation_from_before_a_tick_says_so_and_no_other_does(state: str) -> None:
    def words(at: int, *, reworded: bool = False) -> str:
        stands = ItemStatus(
            state, NOW, confirmed_by="Ana", confirmed_at=at, confirmed_before=reworded
        )  # type: ignore[arg-type]
        assert confirmation_words(stands) in standing_words(stands)
        return confirmation_words(stands).removeprefix(f"confirmed by Ana {day(at)}")

    earlier = NOW - 400 * DAY
    assert words(earlier) == ", before that"
    assert words(NOW + DAY) == ""
    # on one day, the mentor's name may be typed before the box is ticked
    assert words(NOW - 60_000) == ""
    # that the item reads otherwise now says more
    assert words(earlier, reworded=True) == ", of an earlier wording"


def test_what_nobody_confirmed_and_what_is_open_says_nothing_of_before() -> None:
    assert confirmation_words(ItemStatus("done", NOW)) == ""
    assert standing_words(ItemStatus("done", NOW)) == f"done {day(NOW)}"
    stands = ItemStatus(confirmed_by="Ana", confirmed_at=NOW - DAY)
    assert confirmation_words(stands) == f"confirmed by Ana {day(NOW - DAY)}"
