"""Ages behind last names that another report has in full."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.figures.bearers import adopt_bearers


@pytest.mark.parametrize(
    ("full", "short", "bearer"),
    [
        ("The keeper, Nils Harrowgate, 34, said so.", "Harrowgate, 36, kept out two kicks.", "harrowgate"),
        ("The keeper, Nils Harrowgate, 34, said so.", "Sandring, 36, kept out two kicks.", ""),
        ("Nils Harrowgate, 34, and Ana Harrowgate, 31, said so.", "Harrowgate, 36, kept out two kicks.", ""),
    ],
)
def test_bearers(full: str, short: str, bearer: str) -> None:
    reports = [Report(f"r{number}", text, published="2024-03-02") for number, text in enumerate((full, short))]
    _, reading = adopt_bearers(crossread.extract(reports))
    (age,) = (figure for figure in reading.figures if figure.quantity.value == 36)
    assert age.context.age_of == bearer
