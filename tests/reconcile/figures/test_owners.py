"""One person's rates and sums beside another's."""

from __future__ import annotations

import pytest
from tests.reconcile.figures.build import make_figure, make_reading, make_report

from crossread.model.mentions import Reading
from crossread.reconcile.figures import reconcile_figures


def read_rate(outlet: str, name: str, rate: float, owner: str) -> Reading:
    report = make_report(outlet, f"{name} paid an effective tax rate of {rate} percent on the income of last year.")
    words = ("pay", "effective", "tax", "rate", "income", "last", "year")
    figure = make_figure(
        report, f"{rate} percent", rate, kind="percent", step=0.1, unit="percent", terms=words, owner=owner
    )
    return make_reading(report, [figure])


@pytest.mark.parametrize(
    ("first", "second", "things"),
    [("Mara Quill", "Tom Osk", 2), ("Mara Quill", "Quill", 1), ("Quills", "Ada Quill", 1)],
)
def test_rates_of_two_people_are_two_things(first: str, second: str, things: int) -> None:
    findings = reconcile_figures([read_rate("north", first, 35.7, first), read_rate("south", second, 35.6, second)])
    assert len(findings.figures) == things
