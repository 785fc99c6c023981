"""Numbers that differ as a slip of the hand makes them differ."""

from __future__ import annotations

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures import reconcile_figures

CASES = (
    ("The match was watched by a crowd of 15,372.", "The match was watched by 15,732 people.", True),
    ("The treasurer took £318,000 from the choir.", "A treasurer who took £381,000 from the choir was jailed.", True),
    ("The 470-kilogram lander came down on Tuesday.", "The lander, which weighs 740 kilograms, is on its side.", True),
    ("The ferry carries 5,200 tonnes of grain.", "The ferry carries 52,000 tonnes of grain.", True),
    ("The bank will cut 1,400 jobs.", "The bank will cut 4,100 jobs.", True),
    (
        "The clerk of the parish choir made 214 payments from its fund to her own account.",
        "The clerk of the parish choir wrote 241 cheques from its fund to her own account.",
        True,
    ),
    ("He made 214 payments to himself from the fund.", "The mill sold 241 tonnes of flour.", False),
    ("The match was watched by a crowd of 15,372.", "Some 15,732 tickets to the museum were sold in May.", False),
    ("The bank will cut 1,400 jobs.", "A rival cut 4,100 posts in 2019.", False),
    ("The choir sang 12 songs.", "The choir sold 21 records.", False),
    ("The match was watched by 15,372 people.", "It drew 15,732 people; 15,372 had seats.", False),
)


@pytest.mark.parametrize(("one", "other", "differ"), CASES, ids=[case[0] + " " + case[1][:20] for case in CASES])
def test_slips_of_digits(one: str, other: str, differ: bool, parser: Parser) -> None:
    for texts in ((one, other), (other, one)):
        reports = [Report(f"r{number}", text, published="2024-03-02") for number, text in enumerate(texts, 1)]
        found = reconcile_figures(list(extract_readings(reports, parser, load_gazetteer()))).discrepancies
        assert bool(found) is differ
