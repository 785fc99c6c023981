"""How long somebody was sent to prison, and pairs that must stay silent."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.events.prison_terms import find_prison_terms

CASES = (
    ("Ada Lund was jailed for four years on Monday.", "Ada Lund was sentenced to five years in prison.", True),
    ("The clerk was given six months in jail.", "A court sentenced the clerk to eight months.", True),
    ("Ada Lund was jailed for four years.", "Lund was sentenced to four years\u2019 imprisonment.", False),
    ("Ada Lund was jailed for four years.", "Otto Brandt was jailed for five years.", False),
    ("Ada Lund was jailed for four years.", "Lund could be jailed for up to ten years.", False),
    (
        "Ada Lund was jailed for four years.",
        "She was jailed for five years, her aide for four years in prison.",
        False,
    ),
    ("Ada Lund was jailed for four years.", "The siege lasted five years.", False),
    ("Ada Lund was jailed for four years.", "Lund was jailed for four years and six months.", False),
)


@pytest.mark.parametrize(("one", "other", "differ"), CASES, ids=[case[0] + " " + case[1] for case in CASES])
def test_terms(one: str, other: str, differ: bool) -> None:
    for texts in ((one, other), (other, one)):
        reports = [Report(f"r{number}", text, published="2024-03-02") for number, text in enumerate(texts)]
        assert bool(list(find_prison_terms(crossread.extract(reports)))) is differ
