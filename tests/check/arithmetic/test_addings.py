"""A mean is worked out from the sum and the count that its sentence gives."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.drafts import Draft
from crossread.model.reports import Report

SOURCE = Report(
    "one", "The rowing club of Orrin has 120 members in four groups. Its boathouse is old.", published="2026-05-04"
)


@pytest.mark.parametrize(("mean", "codes"), [(30, []), (40, ["A201"])])
def test_a_mean_is_held_to_its_sum_and_count(mean: int, codes: list[str]) -> None:
    words = f"The club has 120 members in four groups, an average of {mean} a group."
    (checked,) = crossread.check([Draft("draft.txt", words, words)], crossread.account([SOURCE]))
    assert [finding.code for finding in checked.findings] == codes
