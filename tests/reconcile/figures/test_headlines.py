"""Numbers of one report that differ: headline against text, and how many are badly hurt."""

from __future__ import annotations

from dataclasses import replace

from tests.reconcile.figures.build import make_figure, make_reading, make_report
from tests.reconcile.worded import reconcile_figures

from crossread.model.accounts import Discrepancy
from crossread.model.mentions import Figure, Measure, Quantity, Reading


def headed(title: str, words: str, value: int, text: str, in_text: str, number: int) -> Reading:
    report = replace(make_report("north", text), title=title)
    start = title.index(words)
    measure = Measure(unit="person", action="injure", terms=("injure", "crash"))
    figure = Figure(
        report.span(start, start + len(words), "title"),
        Quantity(value, None, None, "exact", "count", "person"),
        measure,
        0,
    )
    body = make_figure(report, in_text, number, unit="person", action="injure", terms=("injure", "crash"))
    reading = make_reading(report, [figure, replace(body, sentence=1)])
    sentences = (replace(reading.sentences[0], span=report.span(0, len(title), "title")), *reading.sentences)
    return replace(reading, sentences=sentences)


def test_a_headline_is_held_to_its_text() -> None:
    reading = headed("Bus crash leaves 37 injured", "37", 37, "A bus crash injured 73 people on Monday.", "73", 73)
    found = reconcile_figures([reading]).discrepancies
    assert [one.kind for one in found] == ["value"]
    assert found[0].summary == "People injured: The North Post’s headline has 37 but The North Post has 73."


def test_a_headline_that_agrees_is_none() -> None:
    reading = headed("Bus crash leaves 73 injured", "73", 73, "A bus crash injured 73 people on Monday.", "73", 73)
    assert not reconcile_figures([reading]).discrepancies


def hurt(name: str, text: str, words: str, value: int, degree: str) -> Reading:
    report = make_report(name, text)
    terms = ("hurt", degree, "fire", "hall")
    return make_reading(report, [make_figure(report, words, value, unit="person", action="injure", terms=terms)])


def differing(first: str, second: str) -> tuple[Discrepancy, ...]:
    one = hurt("north", f"Two people were {first} hurt in the fire at the hall.", "Two", 2, first)
    other = hurt("south", f"One person was {second} hurt in the fire at the hall.", "One", 1, second)
    return reconcile_figures([one, other]).discrepancies


def test_numbers_of_the_critically_hurt_are_compared() -> None:
    found = differing("critically", "critically")
    assert [one.kind for one in found] == ["value"]
    assert found[0].summary.startswith("People critically injured: ")


def test_the_critically_and_the_seriously_hurt_are_two_counts() -> None:
    assert not differing("critically", "seriously")
