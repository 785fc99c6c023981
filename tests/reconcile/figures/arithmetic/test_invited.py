"""Sums, shares, multiples and changes that the words of one report invite."""

from __future__ import annotations

from typing import Any

from tests.reconcile.figures.build import make_breakdown, make_figure, make_reading, make_report
from tests.reconcile.worded import reconcile_figures

from crossread.model.accounts import Check
from crossread.model.mentions import Claim, Figure, Measure

HURT: dict[str, Any] = {"unit": "person", "action": "injure"}


def statements(checks: tuple[Check, ...], kind: str) -> list[str]:
    return [check.statement for check in checks if check.kind == kind]


def test_a_part_read_as_part_of_a_part_is_put_beside_it() -> None:
    report = make_report("north", "Of the 64 hurt, 41 were sent home and 23 were kept in.")
    figures = [
        make_figure(report, "64", 64, relation="whole", **HURT),
        make_figure(report, "41", 41, whole=0, relation="part", condition="sent home", unit="person"),
        make_figure(report, "23", 23, whole=1, relation="part", condition="kept in", unit="person"),
    ]
    assert statements(reconcile_figures([make_reading(report, figures)]).checks, "complement") == [
        "41 were sent home + 23 were kept in = 64"
    ]


def test_three_rows_that_come_to_the_number_that_heads_them() -> None:
    report = make_report("north", "Sixty-four were hurt: 40 in Corran, 18 in Dunmere and six in Alder.")
    rows = [("40", 40, "Corran"), ("18", 18, "Dunmere"), ("six", 6, "Alder")]
    figures = [make_figure(report, "Sixty-four", 64, **HURT)]
    figures += [make_figure(report, words, value, place=place, **HURT) for words, value, place in rows]
    reading = make_reading(report, figures, [make_breakdown(report, [1, 2, 3])])
    assert statements(reconcile_figures([reading]).checks, "sum") == ["40 + 18 + 6 = 64"]


def test_a_short_sentence_says_which_place_has_the_most() -> None:
    report = make_report("north", "There were 40 in Corran, 18 in Dunmere and six in Alder. Dunmere took the most.")
    rows = [("40", 40, "Corran"), ("18", 18, "Dunmere"), ("six", 6, "Alder")]
    figures = [make_figure(report, words, value, place=place, **HURT) for words, value, place in rows]
    found = reconcile_figures([make_reading(report, figures, [make_breakdown(report, [0, 1, 2])])])
    assert statements(found.checks, "superlative") == ["18 in Dunmere is not the most: 40 in Corran is more"]
    assert [one.kind for one in found.discrepancies] == ["superlative"]


def test_twice_as_many() -> None:
    report = make_report("north", "The crash hurt 64 people. The last one hurt 32. This one hurt twice as many.")
    figures = [make_figure(report, "64", 64, **HURT), make_figure(report, "32", 32, **HURT)]
    figures.append(make_figure(report, "twice", 2, kind="ratio", **HURT))
    assert statements(reconcile_figures([make_reading(report, figures)]).checks, "multiple") == ["64 is 2 times 32"]


def money(text: str, sums: dict[str, int], words: str) -> tuple[Check, ...]:
    report = make_report("north", text)
    figures: list[Figure] = [
        make_figure(report, sum_, value, kind="money", quantity_unit="pound") for sum_, value in sums.items()
    ]
    start = text.index(words)
    kind, factor = ("share", 0.25) if words == "a quarter" else ("superlative", None)
    named = () if words == "a quarter" else (0,)
    claim = Claim(kind, report.span(start, start + len(words)), Measure(), 0, named, None, factor)  # type: ignore[arg-type]
    return reconcile_figures([make_reading(report, figures, claims=[claim])]).checks


def test_a_share_in_words_right_behind_a_sum() -> None:
    text = "It cost £3,200, of which £800, a quarter of the cost, went on paint."
    found = money(text, {"£3,200": 3200, "£800": 800}, "a quarter")
    assert statements(found, "share") == ["£800 of £3,200 is 25 percent: “a quarter” holds"]


def test_the_highest_of_sums_that_stand_together() -> None:
    text = "She topped out at £400 for one talk and took £250 for others."
    found = money(text, {"£400": 400, "£250": 250}, "topped out")
    assert statements(found, "superlative") == ["£400 is more than £250"]


def test_a_change_that_does_not_compute() -> None:
    report = make_report("north", "Numbers rose by 16 percent, from 410 to 492.")
    figures = [
        make_figure(report, "16 percent", 16, kind="change", quantity_unit="percent"),
        make_figure(report, "410", 410, unit="number"),
        make_figure(report, "492", 492, unit="number"),
    ]
    found = reconcile_figures([make_reading(report, figures)]).discrepancies
    assert [one.summary for one in found] == ["The North Post gives 16 percent, but from 410 to 492 is 20 percent."]
