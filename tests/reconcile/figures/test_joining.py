"""Equal and near numbers of different things stay apart: where the line lies between one figure and two."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.figures import reconcile_figures


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry carried 60 cars.", "The ferry has 60 cabins."),
        ("Some 14 boats sank in the storm.", "Some 14 sheep drowned in the storm."),
        ("The flood closed 14 bridges in Kell.", "The flood swept away 14 cars in Kell."),
        ("The school has 12 teachers.", "The strike began 12 weeks ago."),
        ("Tom Osk's tax rate was 35.7 percent.", "Quill's tax rate was 35.6 percent."),
    ],
)
def test_numbers_of_different_things_are_two_figures(one: str, other: str) -> None:
    readings = crossread.extract([Report("a", one), Report("b", other)])
    assert len(reconcile_figures(readings).figures) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The ferry carried 60 cars.", "Some 60 cars were on the ferry."),
        ("The flood closed 14 bridges in Kell.", "In Kell, 14 bridges were closed by the flood."),
    ],
)
def test_one_thing_in_other_words_is_one_figure(one: str, other: str) -> None:
    readings = crossread.extract([Report("a", one), Report("b", other)])
    assert len(reconcile_figures(readings).figures) == 1
