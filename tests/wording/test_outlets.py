"""How reports are called in a sentence."""

import pytest

from crossread.model.accounts import Side
from crossread.model.reports import Report
from crossread.wording.outlets import Outlets

REPORTS = [
    Report("r1", "x", outlet="Ledger"),
    Report("r2", "x", outlet="Ledger"),
    Report("r3", "x", outlet="www.echo.example"),
]


@pytest.mark.parametrize(
    ("reports", "expected"),
    [
        (["r1", "r2", "r3"], ["Ledger", "echo.example"]),
        (["r2", "r1"], ["Ledger"]),
        (["r2", "r2"], ["Ledger (r2)"]),
        (["r3", "r2"], ["echo.example", "Ledger (r2)"]),
        ([], []),
    ],
)
def test_one_of_an_outlets_reports_is_told_apart_and_all_are_not(reports: list[str], expected: list[str]) -> None:
    assert Outlets(REPORTS).names(reports) == expected


def test_a_headline_is_told_apart_from_its_own_text() -> None:
    ten = Side("ten", (), reports=("r1", "r3"), headlines=("r3",))
    nine = Side("nine", (), reports=("r2", "r3"))
    outlets = Outlets(REPORTS)
    assert outlets.beside(ten, [ten, nine]) == "Ledger (r1) and echo.example’s headline"
    assert outlets.beside(nine, [ten, nine]) == "Ledger (r2) and echo.example"
