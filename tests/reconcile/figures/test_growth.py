"""Stories of many reports: what a small story tells is not lost in a large one, and the work grows with its size."""

from __future__ import annotations

from functools import cache

from crossread import pipeline
from crossread.model.mentions import Reading
from crossread.model.reports import Report
from crossread.reconcile.figures import reconcile_figures
from crossread.reconcile.figures.align import align_items
from crossread.reconcile.figures.candidates import ALL, propose_pairs
from crossread.reconcile.figures.collect import collect_items
from crossread.reconcile.figures.items import Item
from crossread.reconcile.figures.likeness.pairs import FigureLikeness, Likenesses
from crossread.reconcile.figures.linkage import Linkage

TOWNS = ("Corran", "Dunmere", "Halden", "Ostby", "Tarn", "Velm", "Wick")
MOST = 60


def text(number: int, hurt: int) -> str:
    """A report with nine numbers, most of them its own or of few."""
    town = TOWNS[number % len(TOWNS)]
    return (
        f"The storm injured {hurt} people on the ferry, officials in {town} said.\n\n"
        f"Some {40 + number % 3} houses in {town} lost their roofs. Crews cleared {7 + number % 5} roads.\n\n"
        f"The repairs will cost ${2 + number % 4} million and take {5 + number % 3} weeks.\n\n"
        f"About {1400 + number % 2} customers had no power. Winds reached {90 + number % 6} miles an hour. "
        f"Police rescued {3 + number % 2} drivers and {2 + number % 2} sailors."
    )


@cache
def readings(odd: int) -> tuple[Reading, ...]:
    """Sixty reports, of which the one with the number ``odd`` has 21 injured where all others have 12."""
    reports = [
        Report(f"r{number:02}", text(number, 21 if number == odd else 12), published="2031-05-02")
        for number in range(MOST)
    ]
    return tuple(pipeline.extract(reports))


def items(count: int) -> tuple[Item, ...]:
    return collect_items(readings(37)[:count]).figures


def test_one_report_of_many_with_another_number_is_a_difference() -> None:
    found = reconcile_figures(readings(37))
    assert sum(len(reading.figures) for reading in readings(37)) > 500
    said = [
        {side.words[0] for side in difference.sides}
        for difference in found.discrepancies
        if any(mention.report == "r37" for side in difference.sides for mention in side.mentions)
    ]
    assert {"12", "21"} in said


def test_all_that_give_one_number_of_one_thing_are_one_figure_in_a_large_story() -> None:
    (figure,) = [f for f in reconcile_figures(readings(37)).figures if "injured" in f.label or "hurt" in f.label]
    assert sorted(len(value.mentions) for value in figure.values) == [1, MOST - 1]


def test_a_small_story_is_compared_pair_by_pair() -> None:
    few = items(15)
    assert len(few) <= ALL
    assert len(list(propose_pairs(few))) == len(few) * (len(few) - 1) // 2


def test_the_pairs_that_are_compared_grow_with_the_figures() -> None:
    half, whole = items(MOST // 2), items(MOST)
    pairs = [len(list(propose_pairs(figures))) for figures in (half, whole)]
    assert pairs[1] / pairs[0] < 1.2 * len(whole) / len(half)


def test_what_is_asked_before_groups_join_grows_with_the_figures() -> None:
    asked = []
    for count in (MOST // 2, MOST):
        story = collect_items(readings(37)[:count])
        counted = Counted(Likenesses(story))
        linkage = Linkage(story.figures, counted)  # type: ignore[arg-type]
        for pair in propose_pairs(story.figures):
            linkage.join(*pair)
        asked.append(counted.asked)
    assert asked[1] / asked[0] < 3


class Counted:
    """Likenesses that count how often they are asked."""

    def __init__(self, likenesses: Likenesses) -> None:
        self._likenesses = likenesses
        self.asked = 0

    def compare(self, one: int, other: int) -> FigureLikeness | None:
        self.asked += 1
        return self._likenesses.compare(one, other)


def test_rows_of_one_list_stay_apart_in_a_large_story() -> None:
    story = collect_items(readings(37))
    for group in align_items(story):
        listed = [(item.report.id, item.listing) for item in group.items if item.listing is not None]
        assert len(listed) == len(set(listed))
