"""What one report denies and another tells, in English."""

from __future__ import annotations

import crossread
from crossread.model.reports import Report


def test_a_denial_and_what_is_told_against_it_have_words() -> None:
    account = crossread.account(
        [
            Report("one", "Nobody was arrested, police said.", outlet="The Orrin Courier", published="2025-10-10"),
            Report("two", "Two men were arrested after the raid.", outlet="Coast Radio 96", published="2025-10-10"),
        ]
    )
    (found,) = (discrepancy for discrepancy in account.discrepancies if discrepancy.case == "opposites")
    assert "The Orrin Courier" in found.summary and "Coast Radio 96" in found.summary
    assert all(side.says for side in found.sides)
