"""Who tells what another report's sentence tells: all of it, something of it, nothing."""

from __future__ import annotations

import pytest

import crossread
from crossread.model.reports import Report
from crossread.reconcile.wording.coverage import ALONE, WHOLE
from crossread.reconcile.wording.telling.tellings import MOST_REPORTS, Retelling, Tellings

FERRY = "A ferry struck the north pier in Orrin on Friday, and 12 passengers were hurt."


def tell(sentence: str, *others: str) -> list[Retelling]:
    reports = [Report("one", sentence), *(Report(f"r{at}", text) for at, text in enumerate(others, 1))]
    readings = crossread.extract(reports)
    return Tellings(readings).tell(readings[0].sentences[0].span)


@pytest.mark.parametrize(
    "other",
    [
        "In Orrin 12 passengers of a ferry were hurt on Friday when it struck the north pier.",
        "The north pier in Orrin was struck by a ferry. It was Friday. Twelve passengers were hurt.",
    ],
)
def test_other_words_and_several_sentences_tell_all_of_it(other: str) -> None:
    (told,) = tell(FERRY, other)
    assert told.whole >= WHOLE
    assert told.span is not None and told.span.report == "r1"


@pytest.mark.parametrize(
    "other",
    [
        "In Orrin 19 passengers of a ferry were hurt on Friday when it struck the north pier.",
        "In Orrin 12 passengers were not hurt on Friday when a ferry struck the north pier.",
    ],
)
def test_another_number_and_a_denial_never_tell_all_of_it(other: str) -> None:
    (told,) = tell(FERRY, other)
    assert told.whole == 0.0
    assert told.any > 1 - ALONE


def test_who_speaks_of_other_things_does_not_tell_it() -> None:
    told = tell(
        "The festival was cancelled because its brass band fell ill.",
        "A ferry struck the north pier in Orrin. The mayor thanked the crews. Divers looked at the hull.",
    )
    assert all(one.any < 1 - ALONE for one in told)


def test_a_sentence_is_put_beside_the_reports_that_have_most_of_it() -> None:
    told = tell(FERRY, *["A ferry sailed from Orrin."] * MOST_REPORTS, FERRY)
    assert len(told) == MOST_REPORTS
    assert told[-1].report == f"r{MOST_REPORTS + 1}" and told[-1].whole >= WHOLE
