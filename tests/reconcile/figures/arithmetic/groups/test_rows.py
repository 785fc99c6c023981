"""Groups of people read as rows; every tie and sign shown by its own example and counter-example."""

from __future__ import annotations

import pytest

from crossread.extract.parser import Parser
from crossread.extract.readings import extract_readings
from crossread.model.reports import Report
from crossread.read.gazetteer import load_gazetteer
from crossread.reconcile.figures.align import align_items
from crossread.reconcile.figures.arithmetic.groups.chains import find_chains
from crossread.reconcile.figures.arithmetic.groups.reading import read_rows
from crossread.reconcile.figures.arithmetic.groups.rows import Row
from crossread.reconcile.figures.arithmetic.groups.ties import TIES, Tie
from crossread.reconcile.figures.arithmetic.groups.wholes import PLACES, WORDS, Sign
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.tables import compose_aligned


def rows(text: str, parser: Parser) -> list[Row]:
    report = Report("r1", text, published="2024-03-02", outlet="The Post")
    items = collect_items(list(extract_readings([report], parser, load_gazetteer())))
    return read_rows(compose_aligned(items, align_items(items)), items.readings[0])


@pytest.mark.parametrize("tie", TIES, ids=[tie.name for tie in TIES])
def test_a_tie_applies_to_its_example_only(tie: Tie, parser: Parser) -> None:
    for text, wanted in ((tie.example, True), (tie.counter, False)):
        found = rows(text, parser)
        assert len(found) > 1
        assert tie.applies(found[0], found[-1]) == wanted


@pytest.mark.parametrize("sign", [*PLACES, *WORDS], ids=[sign.name for sign in (*PLACES, *WORDS)])
def test_a_sign_applies_to_its_example_only(sign: Sign, parser: Parser) -> None:
    def applies(text: str) -> bool:
        found = rows(text, parser)
        return any(sign.applies(whole, [row for row in found if row is not whole]) for whole in found)

    assert applies(sign.example)
    assert not applies(sign.counter)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A boy and two women were hurt.", [("A boy", 1), ("two", 2)]),
        ("Ada Berg, 28, and Cal Dunn and two others were hurt.", [("Ada Berg, 28, and Cal Dunn", 2), ("two", 2)]),
        ("A sixth patient was taken to Corran.", [("A sixth patient", 1)]),
        ("The third quarter was the best.", []),
        ("She had two brothers, 9 and 12.", [("two", 2)]),
        ("In another stabbing a man was hurt.", []),
    ],
)
def test_rows(text: str, found: list[tuple[str, float]], parser: Parser) -> None:
    assert [(row.span.text, row.value) for row in rows(text, parser)] == found


@pytest.mark.parametrize(
    ("text", "fates"),
    [
        ("Two men and a woman were found dead inside.", ["dead", "dead"]),
        ("The shooting left 1 dead, 9 hurt.", ["dead", "hurt"]),
        ("Two died and five were injured.", ["dead", "hurt"]),
    ],
)
def test_fates(text: str, fates: list[str], parser: Parser) -> None:
    assert ["dead" if row.dead else "hurt" if row.hurt else "" for row in rows(text, parser)] == fates


def test_a_sixth_is_the_sixth_of_its_chain(parser: Parser) -> None:
    text = "Two people were taken to Corran and another three to Dunmere. A sixth patient was taken to Alder."
    chains = list(find_chains(rows(text, parser)))
    assert (2, 3, 1) in {tuple(row.value for row in chain) for chain in chains}
    wrong = text.replace("sixth", "seventh")
    assert all(row.ordinal == 0 for chain in find_chains(rows(wrong, parser)) for row in chain)
