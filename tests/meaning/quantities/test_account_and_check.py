"""The account and the check give one answer: every pair of phrases, read from plain sentences, put to both.

Two reports that say them make a status of the account; one said in a draft, the other in its source, a verdict.
"""

from __future__ import annotations

from itertools import product

import pytest

from crossread.check.figures.values import bears_out, draft_amounts, source_amount
from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.meaning.quantities import compare
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.values import judge_status

COUNTED = [
    f"{words}{number} people"
    for words, number in product(
        ["", "about ", "more than ", "at least ", "just over ", "fewer than ", "up to ", "nearly "],
        ["12", "forty", "200", "498", "500", "1,500", "20,000"],
    )
]
OTHERS = [
    *("a dozen people", "dozens of people", "hundreds of people", "several hundred people", "20 to 30 people"),
    *("between 400 and 600 people", "200 or so people", "500 people or more", "a couple of people"),
    "no fewer than 40 people",
    *("$1.2 million", "$1,234,567", "more than $1 million", "$43,885,310", "$43 million", "$44 million", "$45 million"),
    *("nearly $44 million", "€44 million", "61 cents", "$0.61", "half a million dollars"),
    *("33 percent of homes", "a third of homes", "35 percent of homes", "two-thirds of homes"),
    "more than a third of homes",
    *("half of homes", "nearly half of homes", "one in five homes", "20 percent of homes", "five percentage points"),
    *("1,200 km", "750 miles", "1,000 acres", "405 hectares", "about 100 km", "60 miles", "6-foot-2", "188 cm"),
    *("two days", "48 hours", "more than two days", "about a month", "five weeks", "four weeks", "30 days", "one year"),
    *("twice as many people", "three times as many people", "zero people"),
]  # fmt: skip
PHRASES = [*COUNTED, *OTHERS]


@pytest.fixture(scope="module")
def items(parser: Parser) -> list[Item]:
    """The figure of every phrase, each in a report of its own."""
    reports = [
        Report(f"r{number}", f"The town counted {phrase} last year.") for number, phrase in enumerate(PHRASES, 1)
    ]
    readings = list(extract_readings(reports, parser, load_gazetteer()))
    found = {item.report.id: item for item in collect_items(readings).figures}
    assert len(found) == len(PHRASES), [p for n, p in enumerate(PHRASES, 1) if f"r{n}" not in found]
    return list(found.values())


def is_borne_out(draft: Item, source: Item) -> bool:
    """Whether the check lets the draft's number, or both ends of its range, stand by the source's."""
    amount = source_amount(source.figure)
    assert amount is not None
    return all(bears_out(end, amount) == "same" for end in draft_amounts(draft.figure))


def test_every_phrase_agrees_with_itself(items: list[Item]) -> None:
    for item in items:
        assert is_borne_out(item, item), item.figure.span.text
        assert compare(item.stated, item.stated).relation == "same"


def test_account_and_check_agree_on_every_pair(items: list[Item]) -> None:
    for one, other in product(items, items):
        if one is other:
            continue
        found = compare(one.stated, other.stated)
        status = judge_status([one, other])
        borne = is_borne_out(one, other), is_borne_out(other, one)
        said = one.figure.span.text, other.figure.span.text, found, status, borne
        assert (status == "agreed") == (found.relation == "same"), said
        assert (status == "disputed") == found.disputes, said
        assert any(borne) or status != "agreed", said
        assert not any(borne) or status != "disputed" or found.reason == "cut short", said
        if one.stated.is_number and not other.stated.is_number:
            assert status != "agreed", said
