"""No edit of a handbook costs a reader one tick, note or date, and no honest edit is refused."""

from __future__ import annotations

import pytest

from tests.support.edition_campaign import Campaign
from tests.support.harmful_edits import HARMFUL


def test_two_hundred_edits() -> None:
    campaign = Campaign(1)
    campaign.run(200)
    assert campaign.reader.done > 200


@pytest.mark.soak
@pytest.mark.parametrize("seed", range(2, 12))
def test_a_thousand_edits(seed: int) -> None:
    campaign = Campaign(seed)
    print(f"\nseed {seed}: {campaign.run(1000)}")
    refused = {name.split()[1] for name in campaign.seen if name.startswith("refused ")}
    assert refused >= {edit.__name__ for edit in HARMFUL}
